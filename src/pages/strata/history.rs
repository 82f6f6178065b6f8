//! The years of a Posyandu, and who answered what.

use leptos::prelude::*;

use super::parts::{AktifMark, Level};
use crate::{
    app::{lang, moment, t},
    components::TableScroll,
    desk::protocol::{TelaahChange, TelaahPage as PageData},
    i18n::{Lang, Words as _, words::strata},
    strata::Item,
};

/// Level and aktif of every year.
#[component]
pub(super) fn EveryYear(page: Signal<PageData>) -> impl IntoView {
    let years = Memo::new(move |_| page.with(|page| page.history.clone()));
    let rows = move || {
        let one = |brief: crate::desk::protocol::YearBrief| {
            let note = (!brief.over).then(|| {
                view! { <span class="soft strata-years__note">{t(strata::RUNNING)}</span> }
            });
            view! {
                <tr>
                    <th scope="row" class="figures">{brief.year} " " {note}</th>
                    <td><Level at_least=brief.at_least at_most=brief.at_most /></td>
                    <td><AktifMark verdict=brief.aktif /></td>
                </tr>
            }
        };
        years.get().into_iter().map(one).collect_view()
    };
    view! {
        <section class="section">
            <h2>{t(strata::HISTORY)}</h2>
            <TableScroll label=t(strata::HISTORY)>
                <table class="table strata-years">
                    <thead>
                        <tr>
                            <th scope="col">{t(strata::YEAR)}</th>
                            <th scope="col">{t(strata::STRATUM)}</th>
                            <th scope="col">{t(strata::AKTIF_HEAD)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </TableScroll>
        </section>
    }
}

/// Who answered what, newest first.
#[component]
pub(super) fn Changes(page: Signal<PageData>) -> impl IntoView {
    let changes = Memo::new(move |_| page.with(|page| page.changes.clone()));
    let one = |change: TelaahChange| {
        let TelaahChange { stamp, answers } = change;
        let when = move || {
            let lang = lang();
            let who = if stamp.by.0.is_empty() { strata::SOMEBODY.of(lang) } else { &stamp.by.0 };
            format!("{} · {who}", moment(stamp.at))
        };
        let what =
            answers.into_iter().map(|answer| view! { <li>{move || changed(answer, lang())}</li> });
        view! {
            <li>
                <strong>{when}</strong>
                <ul class="strata-blocks">{what.collect_view()}</ul>
            </li>
        }
    };
    view! {
        <section class="section no-print">
            <h2>{t(strata::CHANGES)}</h2>
            <Show
                when=move || changes.with(|changes| !changes.is_empty())
                fallback=move || view! { <p class="soft">{t(strata::NO_CHANGES)}</p> }
            >
                <ul class="strata-changes">
                    {move || changes.get().into_iter().map(one).collect_view()}
                </ul>
            </Show>
        </section>
    }
}

fn changed((item, before, after): (Item, Option<u32>, Option<u32>), lang: Lang) -> String {
    let what = item.say(lang);
    let say = |value: u32| item.amount(value, lang);
    match (before, after) {
        (Some(before), Some(after)) if before != after => strata::CHANGE
            .fill(lang, &[("what", &what), ("before", &say(before)), ("after", &say(after))]),
        (None, Some(after)) => {
            strata::CHANGE_NEW.fill(lang, &[("what", &what), ("after", &say(after))])
        }
        (Some(before), None) => {
            strata::CHANGE_GONE.fill(lang, &[("what", &what), ("before", &say(before))])
        }
        _ => strata::CHANGE_EVIDENCE.fill(lang, &[("what", &what)]),
    }
}
