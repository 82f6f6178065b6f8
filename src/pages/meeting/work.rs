//! Slides of work: problems with who leads, what Posyandu need, what partners give.

use leptos::prelude::*;

use super::{
    Meeting,
    table::{Headline, tile, waiting},
};
use crate::{
    app::{lang, route::Route, show, t, use_answer},
    components::TableScroll,
    desk::protocol::{
        Changed, GetNeeds, GetPartners, GetProblems, NeedFilter, NeedList, PartnersPage,
        ProblemFilter, ProblemLine, ProblemList,
    },
    i18n::{
        DASH, Lang, Words as _,
        words::{meeting as w, needs as need_words, partners as partner_words, problems},
    },
    records::coordination::Part,
};

/// Rows that can be read at once.
const READ: usize = 8;

fn papers(changed: &Changed) -> bool {
    matches!(changed, Changed::Papers | Changed::Posyandu(_))
}

/// The sectors that lead in a plan.
fn leads(line: &ProblemLine, lang: Lang) -> String {
    let roles = line.items.iter().flat_map(|item| &item.roles);
    let mut names: Vec<&str> = roles
        .filter(|role| role.part == Part::Lead)
        .map(|role| role.sector.words().of(lang))
        .collect();
    names.dedup();
    if names.is_empty() { DASH.to_owned() } else { names.join(", ") }
}

#[component]
pub(super) fn Problems(meeting: Meeting) -> impl IntoView {
    let answer = use_answer(
        move || {
            let (filter, field, page) = (ProblemFilter::Open, None, Some(0));
            Some(GetProblems { place: meeting.place(), filter, field, page })
        },
        papers,
    );
    show(answer, waiting, move |list: Signal<ProblemList>| {
        let head = Signal::derive(move || {
            let [open, incomplete, late, ..] = list.with(|list| list.counts);
            if open == 0 {
                return w::PROBLEMS_NONE.of(lang()).to_owned();
            }
            let planned = open - incomplete;
            let words: [(&str, &dyn std::fmt::Display); 3] =
                [("open", &open), ("planned", &planned), ("late", &late)];
            w::PROBLEMS_HEAD.fill(lang(), &words)
        });
        let row = |line: &ProblemLine, lang: Lang| {
            let place = [line.name.as_str(), line.within.as_str()];
            let place = place.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
            let due = line.items.iter().filter_map(|item| item.due).min();
            view! {
                <tr role="row">
                    <th scope="row" role="rowheader">
                        <a class="name-link" href=Route::Problem(line.id).href()>
                            {problems::named(line.code, &line.title, lang)}
                        </a>
                        <small>{place.join(", ")}</small>
                    </th>
                    <td role="cell" class="numeric">{line.severity} " / 5"</td>
                    <td role="cell">{leads(line, lang)}</td>
                    <td role="cell">{due.map_or_else(|| DASH.to_owned(), |due| lang.date(due))}</td>
                </tr>
            }
        };
        let rows = move || {
            let lang = lang();
            list.with(|list| {
                let mut worst: Vec<&ProblemLine> = list.rows.iter().collect();
                worst.sort_by_key(|line| std::cmp::Reverse(line.severity));
                worst.into_iter().take(READ).map(|line| row(line, lang)).collect_view()
            })
        };
        let th = |text| view! { <th scope="col" role="columnheader">{t(text)}</th> };
        let any = move || list.with(|list| !list.rows.is_empty());
        view! {
            <div class="slide">
                <Headline text=head />
                <Show when=any>
                    <TableScroll label=t(w::PROBLEM)>
                        <table class="table slide-table" role="table">
                            <thead role="rowgroup">
                                <tr role="row">
                                    {th(w::PROBLEM)}
                                    {th(w::SEVERITY)}
                                    {th(w::LEADS)}
                                    {th(w::DUE)}
                                </tr>
                            </thead>
                            <tbody role="rowgroup">{rows}</tbody>
                        </table>
                    </TableScroll>
                </Show>
            </div>
        }
    })
}

#[component]
pub(super) fn Needs(meeting: Meeting) -> impl IntoView {
    let answer = use_answer(
        move || {
            let (filter, item, page) = (NeedFilter::Open, None, 0);
            Some(GetNeeds { place: meeting.place(), filter, item, page })
        },
        papers,
    );
    show(answer, waiting, move |list: Signal<NeedList>| {
        let head = Signal::derive(move || {
            let [open, urgent, promised, ..] = list.with(|list| list.counts);
            let words: [(&str, &dyn std::fmt::Display); 3] =
                [("open", &open), ("urgent", &urgent), ("promised", &promised)];
            w::NEEDS_HEAD.fill(lang(), &words)
        });
        let place = meeting.place();
        let tiles = move || {
            let lang = lang();
            let href = Route::Needs.at(place.clone()).href();
            list.with(|list| {
                let one = |total: &crate::rakor::needs::NeedTotal| {
                    let open = (total.open > 0)
                        .then(|| w::NEEDS_OPEN.fill(lang, &[("open", &total.open)]));
                    let promised = (total.promised > 0)
                        .then(|| w::NEEDS_PROMISED.fill(lang, &[("promised", &total.promised)]));
                    let note = [open, promised].into_iter().flatten().collect::<Vec<_>>();
                    let note = note.join(", ");
                    let name = need_words::item(total.item).of(lang).to_owned();
                    let value = w::NEEDS_WAIT.fill(lang, &[("n", &total.waiting)]);
                    tile(value, name, note, "", href.clone())
                };
                list.totals.iter().filter(|n| n.waiting > 0).take(READ).map(one).collect_view()
            })
        };
        view! { <div class="slide"><Headline text=head /><div class="slide-tiles slide-tiles--wide">{tiles}</div></div> }
    })
}

#[component]
pub(super) fn Partners(meeting: Meeting) -> impl IntoView {
    let answer =
        use_answer(move || Some(GetPartners { place: meeting.place(), year: None }), papers);
    show(answer, waiting, move |page: Signal<PartnersPage>| {
        let head = Signal::derive(move || {
            let lang = lang();
            page.with(|page| {
                let (x, y) = (page.piloted, page.all_kecamatan);
                let n = page.partners.iter().filter(|partner| !partner.ended).count();
                w::PARTNERS_HEAD.fill(lang, &[("n", &n), ("x", &x), ("y", &y)])
            })
        });
        let tiles = move || {
            let lang = lang();
            page.with(|page| {
                let sums = page.total.totals;
                let href = Route::Partners.href();
                let money = |sum, name: crate::i18n::Text| {
                    let value = partner_words::rupiah(lang, sum);
                    tile(value, name.of(lang).to_owned(), String::new(), "", href.clone())
                };
                let served = page.served.to_string();
                let pilots = format!("{} / {}", page.piloted, page.all_kecamatan);
                [
                    money(sums.pledged, w::PLEDGED),
                    money(sums.delivered, w::DELIVERED),
                    money(sums.outstanding, w::OUTSTANDING),
                    tile(
                        served,
                        w::SERVED.of(lang).to_owned(),
                        String::new(),
                        "",
                        Route::Partners.href(),
                    ),
                    tile(
                        pilots,
                        w::PILOTED.of(lang).to_owned(),
                        String::new(),
                        "",
                        Route::Pilots.href(),
                    ),
                ]
            })
        };
        view! {
            <div class="slide">
                <Headline text=head />
                <div class="slide-tiles slide-tiles--wide">{tiles}</div>
            </div>
        }
    })
}
