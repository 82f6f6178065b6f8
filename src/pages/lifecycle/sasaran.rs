//! Sasaran of a place: how many RT have reported, how many there are of each group, and whether the
//! children's register says the same.

use leptos::prelude::*;

use super::places::{cell, head, heading, of};
use crate::{
    app::{full_name, lang, route::Route, t},
    components::{Bar, TableScroll},
    desk::protocol::{DoubleRt, LifeCycle, LifeRow},
    i18n::{Lang, Words as _, words::lifecycle as w},
    records::{
        Place,
        coordination::{LifeGroup, Stage},
    },
};

#[component]
pub(super) fn Sasaran(page: Signal<LifeCycle>) -> impl IntoView {
    view! {
        <Answer page />
        <Register page />
        <Doubles page />
        <section class="section">
            <h2>{t(w::ROWS)}</h2>
            <TableScroll label=t(w::ROWS)>
                <table class="table life-rows" role="table">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th scope="col" role="columnheader">{t(w::PLACE)}</th>
                            {heading(w::COL_RT)}
                            {heading(w::COL_DONE)}
                            {LifeGroup::ALL.map(|group| heading(group.short())).into_iter().collect_view()}
                        </tr>
                    </thead>
                    <tbody role="rowgroup">
                        {move || page.with(|page| lines(page, lang()))}
                    </tbody>
                    {move || page.with(|page| (page.rows.len() > 1).then(|| foot(page, lang())))}
                </table>
            </TableScroll>
            <p class="soft">{t(w::AGES)}</p>
        </section>
    }
    .into_any()
}

fn lines(page: &LifeCycle, lang: Lang) -> Vec<AnyView> {
    page.rows.iter().map(|row| line(row, page.month.year(), lang)).collect()
}

fn line(row: &LifeRow, year: i32, lang: Lang) -> AnyView {
    let form = match row.place {
        Place::Posyandu(id) => Route::Registration(id, year),
        _ => Route::LifeCycle,
    };
    view! { <tr role="row">{head(row, form, lang)}{numbers(row, lang)}</tr> }.into_any()
}

fn foot(page: &LifeCycle, lang: Lang) -> AnyView {
    view! {
        <tfoot role="rowgroup">
            <tr role="row">
                <th scope="row" role="rowheader">{w::SUM.of(lang)}</th>
                {numbers(&page.total, lang)}
            </tr>
        </tfoot>
    }
    .into_any()
}

fn numbers(row: &LifeRow, lang: Lang) -> Vec<AnyView> {
    let sum = &row.sum;
    let part = |n: u32| 100.0 * f64::from(n) / f64::from(sum.rts.max(1));
    let bar = vec![(part(sum.whole), "bar__good"), (part(sum.part), "bar__watch")];
    let rt = view! {
        <td role="cell" class="numeric" data-label=w::COL_RT.of(lang)>
            {of(sum.whole, sum.rts, lang)}
            <Bar parts=bar />
        </td>
    };
    let mut all =
        vec![rt.into_any(), cell(w::COL_DONE.of(lang), of(sum.finished, sum.posyandu, lang))];
    for group in LifeGroup::ALL {
        all.push(cell(group.short().of(lang), lang.count(sum.group(group))));
    }
    all
}

#[component]
fn Answer(page: Signal<LifeCycle>) -> impl IntoView {
    let sum = Memo::new(move |_| page.with(|page| page.total.sum));
    let year = Memo::new(move |_| page.with(|page| page.month.year()));
    let first = move || {
        let (lang, sum) = (lang(), sum.get());
        if sum.rts == 0 {
            return w::RT_NONE.fill(lang, &[("year", &year.get())]);
        }
        let (n, of) = (lang.count(sum.whole), lang.count(sum.rts));
        w::RT_REPORTED.fill(lang, &[("n", &n), ("of", &of)])
    };
    let second = move || {
        let (lang, sum) = (lang(), sum.get());
        let (n, of) = (lang.count(sum.finished), lang.count(sum.posyandu));
        let mut said = vec![w::DONE_OF.fill(lang, &[("n", &n), ("of", &of)]) + "."];
        if sum.part > 0 {
            said.push(w::RT_PART.fill(lang, &[("n", &lang.count(sum.part))]));
        }
        let waiting = sum.posyandu.saturating_sub(sum.begun);
        if waiting > 0 {
            said.push(w::NOT_BEGUN.fill(lang, &[("n", &waiting)]));
        }
        said.join(" ")
    };
    let bar = move || {
        let sum = sum.get();
        let part = |n: u32| 100.0 * f64::from(n) / f64::from(sum.rts.max(1));
        vec![(part(sum.whole), "bar__good"), (part(sum.part), "bar__watch")]
    };
    let one = move |group: LifeGroup| {
        let n = move || lang().count(sum.get().group(group));
        view! {
            <li class="letter">
                <strong class="figures">{n}</strong>
                <span>{t(group.words())}</span>
            </li>
        }
    };
    view! {
        <section class="answer life-answer">
            <p class="answer__value"><strong>{first}</strong></p>
            <Bar parts=Signal::derive(bar) />
            <p>{second}</p>
            <div class="letters">
                <ul class="letters__list">{LifeGroup::ALL.map(one).into_iter().collect_view()}</ul>
            </div>
        </section>
    }
    .into_any()
}

/// Whether the register of children has as many as RT counted; said where the registration is done.
#[component]
fn Register(page: Signal<LifeCycle>) -> impl IntoView {
    let said = move || {
        let lang = lang();
        page.with(|page| {
            let (row, sum) = (&page.total, &page.total.sum);
            if sum.rts == 0 || sum.whole < sum.rts || sum.begun < sum.posyandu {
                return None;
            }
            let counted = sum.stages[Stage::Infant as usize] + sum.stages[Stage::Toddler as usize];
            let known = row.infants + row.toddlers;
            let n = lang.count(counted.abs_diff(known));
            let values: [(&str, &dyn std::fmt::Display); 4] = [
                ("month", &lang.month(page.month)),
                ("infants", &lang.count(row.infants)),
                ("toddlers", &lang.count(row.toddlers)),
                ("counted", &lang.count(counted)),
            ];
            let first = w::REGISTER_LEAD.fill(lang, &values);
            Some(match counted.cmp(&known) {
                std::cmp::Ordering::Equal => first,
                std::cmp::Ordering::Greater => {
                    format!("{first} {}", w::REGISTER_MORE.fill(lang, &[("n", &n)]))
                }
                std::cmp::Ordering::Less => {
                    format!("{first} {}", w::REGISTER_FEWER.fill(lang, &[("n", &n)]))
                }
            })
        })
    };
    view! { {move || said().map(|said| view! { <p>{said}</p> })} }
}

#[component]
fn Doubles(page: Signal<LifeCycle>) -> impl IntoView {
    let all = Memo::new(move |_| page.with(|page| page.doubles.clone()));
    let more = move || {
        let more = page.with(|page| page.doubled.saturating_sub(page.doubles.len() as u32));
        (more > 0).then(|| w::DOUBLES_MORE.fill(lang(), &[("n", &more)]))
    };
    let one = |one: DoubleRt| {
        let said = move || {
            let lang = lang();
            let names: Vec<String> =
                one.posyandu.iter().map(|(_, name)| full_name(name, lang)).collect();
            let names = names.join(", ");
            let values: [(&str, &dyn std::fmt::Display); 5] = [
                ("rt", &one.rt),
                ("rw", &one.rw),
                ("desa", &one.desa),
                ("dasawisma", &one.dasawisma),
                ("posyandu", &names),
            ];
            let text = if one.dasawisma.is_empty() { w::DOUBLE } else { w::DOUBLE_DASAWISMA };
            text.fill(lang, &values)
        };
        view! { <li>{said}</li> }
    };
    view! {
        <Show when=move || { all.with(|all| !all.is_empty()) }>
            <div class="notice notice--watch life-notice" role="note">
                <div class="notice__words">
                    <strong>{t(w::DOUBLES)}</strong>
                    <ul>{move || all.get().into_iter().map(one).collect_view()}</ul>
                    <p>{more}</p>
                </div>
            </div>
        </Show>
    }
    .into_any()
}
