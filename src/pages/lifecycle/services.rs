//! Services of a month: how many of each group came, beside D/S.

use leptos::prelude::*;

use super::{
    places::{cell, head, heading, of, share},
    trend::TrendOf,
};
use crate::{
    app::{lang, route::Route, t},
    components::{Bar, TableScroll},
    desk::protocol::{LifeCycle, LifeRow},
    i18n::{DASH, Lang, Words as _, words::lifecycle as w},
    records::{Place, coordination::LifeGroup},
};

#[component]
pub(super) fn ServicesOf(page: Signal<LifeCycle>) -> impl IntoView {
    let title = move || {
        let month = page.with(|page| lang().month(page.month));
        w::OF_MONTH.fill(lang(), &[("month", &month)])
    };
    view! {
        <Answer page />
        <section class="section">
            <h2>{title}</h2>
            <TableScroll label=t(w::TAB_SERVICES)>
                <table class="table life-rows" role="table">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th scope="col" role="columnheader">{t(w::GROUP)}</th>
                            {heading(w::RATE)}
                            {heading(w::CAME)}
                            {heading(w::BEFORE)}
                            {heading(w::PROBLEM)}
                            {heading(w::REFERRED)}
                            {heading(w::VISITED)}
                        </tr>
                    </thead>
                    <tbody role="rowgroup">
                        {move || page.with(|page| groups(page, lang()))}
                    </tbody>
                </table>
            </TableScroll>
            <p class="soft">{t(w::RATE_NOTE)}</p>
            {move || page.with(|page| beyond(page, lang())).map(|said| view! { <p>{said}</p> })}
        </section>
        <Show when=move || page.with(|page| page.rows.len() > 1)>
            <ByPlace page />
        </Show>
        <TrendOf page />
    }
    .into_any()
}

#[component]
fn Answer(page: Signal<LifeCycle>) -> impl IntoView {
    let said = move || {
        let lang = lang();
        page.with(|page| {
            let (sum, month) = (&page.total.sum, lang.month(page.month));
            if sum.reporting == 0 {
                return w::NOTHING_MONTH.fill(lang, &[("month", &month)]);
            }
            let (n, of) = (lang.count(sum.reporting), lang.count(sum.posyandu));
            w::REPORTED_MONTH.fill(lang, &[("n", &n), ("of", &of), ("month", &month)])
        })
    };
    let five = move || {
        let n = page.with(|page| page.total.sum.all_five);
        w::ALL_FIVE.fill(lang(), &[("n", &lang().count(n))])
    };
    let bar = move || {
        let sum = page.with(|page| page.total.sum);
        let part = |n: u32| 100.0 * f64::from(n) / f64::from(sum.posyandu.max(1));
        vec![
            (part(sum.all_five), "bar__good"),
            (part(sum.reporting.saturating_sub(sum.all_five)), "bar__watch"),
        ]
    };
    view! {
        <section class="answer life-answer">
            <p class="answer__value"><strong>{said}</strong></p>
            <Bar parts=Signal::derive(bar) />
            <p>{five}</p>
        </section>
    }
}

fn groups(page: &LifeCycle, lang: Lang) -> Vec<AnyView> {
    let mut all: Vec<AnyView> = Vec::new();
    for (at, group) in LifeGroup::ALL.into_iter().enumerate() {
        let (now, before) = (&page.total.sum.groups[at], &page.before[at]);
        let rate = f64::from(now.known) / f64::from(now.sasaran.max(1));
        let class = if rate >= 0.8 { "bar__good" } else { "bar__watch" };
        let bar = vec![(100.0 * rate.min(1.0), class)];
        let number = |n: u32| if now.posyandu == 0 { DASH.to_owned() } else { lang.count(n) };
        all.push(
            view! {
                <tr role="row">
                    <th scope="row" role="rowheader">{group.words().of(lang)}</th>
                    <td role="cell" class="numeric" data-label=w::RATE.of(lang)>
                        <strong>{share(now.known, now.sasaran, lang)}</strong>
                        {(now.sasaran > 0).then(|| view! {
                            <Bar parts=bar />
                            <small>{of(now.known, now.sasaran, lang)}</small>
                        })}
                    </td>
                    {cell(w::CAME.of(lang), number(now.came))}
                    {cell(w::BEFORE.of(lang), share(before.known, before.sasaran, lang))}
                    {cell(w::PROBLEM.of(lang), number(now.problem))}
                    {cell(w::REFERRED.of(lang), number(now.referred))}
                    {cell(w::VISITED.of(lang), number(now.visited))}
                </tr>
            }
            .into_any(),
        );
    }
    all.push(weighed(&page.total, lang));
    all
}

/// D and S of the children's register, beside the groups.
fn weighed(row: &LifeRow, lang: Lang) -> AnyView {
    let rate = f64::from(row.d) / f64::from(row.s.max(1));
    let bar = vec![(100.0 * rate.min(1.0), "bar__green")];
    view! {
        <tr role="row" class="life-rows__ds">
            <th scope="row" role="rowheader">
                {w::DS_ROW.of(lang)} <small>{w::DS_NOTE.of(lang)}</small>
            </th>
            <td role="cell" class="numeric" data-label=w::RATE.of(lang)>
                <strong>{share(row.d, row.s, lang)}</strong>
                {(row.s > 0).then(|| view! {
                    <Bar parts=bar />
                    <small>{of(row.d, row.s, lang)}</small>
                })}
            </td>
            {cell("D", lang.count(row.d))}
            <td role="cell" colspan="4" class="life-rows__none"></td>
        </tr>
    }
    .into_any()
}

fn beyond(page: &LifeCycle, lang: Lang) -> Option<String> {
    let most = page.total.sum.groups.iter().map(|group| group.beyond).max().unwrap_or(0);
    (most > 0).then(|| w::BEYOND.fill(lang, &[("n", &lang.count(most))]))
}

#[component]
fn ByPlace(page: Signal<LifeCycle>) -> impl IntoView {
    view! {
        <section class="section">
            <h2>{t(w::ROWS)}</h2>
            <TableScroll label=t(w::ROWS)>
                <table class="table life-rows" role="table">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th scope="col" role="columnheader">{t(w::PLACE)}</th>
                            {heading(w::COL_REPORTED)}
                            {heading(w::COL_ALL_FIVE)}
                            {LifeGroup::ALL.map(|group| heading(group.short())).into_iter().collect_view()}
                            <th scope="col" role="columnheader" class="numeric">"D/S"</th>
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
    }
    .into_any()
}

fn line(row: &LifeRow, page: &LifeCycle, lang: Lang) -> AnyView {
    let form = match row.place {
        Place::Posyandu(id) => Route::Services(id, page.month),
        _ => Route::LifeCycle,
    };
    let sum = &row.sum;
    let groups = LifeGroup::ALL.into_iter().zip(&sum.groups).map(|(group, one)| {
        let said = if one.sasaran > 0 {
            share(one.known, one.sasaran, lang)
        } else if one.posyandu > 0 {
            lang.count(one.came)
        } else {
            DASH.to_owned()
        };
        cell(group.short().of(lang), said)
    });
    view! {
        <tr role="row">
            {head(row, form, lang)}
            {cell(w::COL_REPORTED.of(lang), of(sum.reporting, sum.posyandu, lang))}
            {cell(w::COL_ALL_FIVE.of(lang), of(sum.all_five, sum.posyandu, lang))}
            {groups.collect_view()}
            {cell("D/S", share(row.d, row.s, lang))}
        </tr>
    }
    .into_any()
}
