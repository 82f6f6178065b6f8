//! Education of ibu hamil, births and deaths of a month.

use leptos::prelude::*;

use super::places::{cell, head, heading};
use crate::{
    app::{lang, route::Route, t},
    components::{Figure, TableScroll},
    desk::protocol::{LifeCycle, LifeRow},
    forms::{CARE, EVENTS},
    i18n::{Lang, words::lifecycle as w},
    records::Place,
};

#[component]
pub(super) fn Mothers(page: Signal<LifeCycle>) -> impl IntoView {
    let care = move |at: usize| {
        let n = move || page.with(|page| lang().count(page.total.sum.care[at]));
        view! { <Figure label=t(CARE[at]) value=n /> }
    };
    let event = move |at: usize| {
        let n = move || page.with(|page| said(&page.total, at, lang()));
        view! { <Figure label=t(EVENTS[at]) value=n /> }
    };
    let hidden = move || {
        page.with(|page| {
            page.total.without_deaths || page.rows.iter().any(|row| row.without_deaths)
        })
    };
    let month = move || {
        let (lang, sum) = (lang(), page.with(|page| page.total.sum));
        let (n, of) = (lang.count(sum.reporting), lang.count(sum.posyandu));
        let month = page.with(|page| lang.month(page.month));
        w::REPORTED_MONTH.fill(lang, &[("n", &n), ("of", &of), ("month", &month)])
    };
    view! {
        <p>{month}</p>
        <section class="section">
            <h2>{t(w::CARE)}</h2>
            <div class="figures-row">{(0..CARE.len()).map(care).collect_view()}</div>
        </section>
        <section class="section">
            <h2>{t(w::EVENTS)}</h2>
            <div class="figures-row">{(0..EVENTS.len()).map(event).collect_view()}</div>
            <p class="soft">{t(w::DEATHS_NOTE)}</p>
            <Show when=hidden><p class="soft">{t(w::DEATHS_HIDDEN)}</p></Show>
        </section>
        <Show when=move || page.with(|page| page.rows.len() > 1)>
            <section class="section">
                <h2>{t(w::ROWS)}</h2>
                <TableScroll label=t(w::ROWS)>
                    <table class="table life-rows" role="table">
                        <thead role="rowgroup">
                            <tr role="row">
                                <th scope="col" role="columnheader">{t(w::PLACE)}</th>
                                {CARE.map(heading).into_iter().collect_view()}
                                {EVENTS.map(heading).into_iter().collect_view()}
                            </tr>
                        </thead>
                        <tbody role="rowgroup">
                            {move || page.with(|page| {
                                page.rows.iter().map(|row| line(row, page, lang())).collect_view()
                            })}
                        </tbody>
                    </table>
                </TableScroll>
            </section>
        </Show>
    }
    .into_any()
}

/// A number of births or deaths, or that it is hidden.
fn said(row: &LifeRow, at: usize, lang: Lang) -> String {
    if row.without_deaths && at > 0 {
        return w::CONCEALED.of(lang).to_owned();
    }
    lang.count(row.sum.events[at])
}

fn line(row: &LifeRow, page: &LifeCycle, lang: Lang) -> AnyView {
    let form = match row.place {
        Place::Posyandu(id) => Route::Services(id, page.month),
        _ => Route::LifeCycle,
    };
    let care = CARE.into_iter().zip(row.sum.care);
    let care = care.map(|(text, n)| cell(text.of(lang), lang.count(n)));
    let events = EVENTS.into_iter().enumerate();
    let events = events.map(|(at, text)| cell(text.of(lang), said(row, at, lang)));
    view! {
        <tr role="row">
            {head(row, form, lang)}
            {care.collect_view()}
            {events.collect_view()}
        </tr>
    }
    .into_any()
}
