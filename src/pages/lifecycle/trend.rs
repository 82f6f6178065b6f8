//! Services of the last twelve months, group by group.

use leptos::prelude::*;

use super::places::share;
use crate::{
    app::{lang, t},
    charts::view::Sparkline,
    components::TableScroll,
    desk::protocol::LifeCycle,
    i18n::{DASH, Lang, Text, words::lifecycle as w},
    rakor::{
        lifecycle::GroupSum,
        lifecycle_trend::{LifeMonth, months},
    },
    records::{Month, coordination::LifeGroup},
};

#[component]
pub(super) fn TrendOf(page: Signal<LifeCycle>) -> impl IntoView {
    let any = move || page.with(|page| page.trend.iter().filter(|one| one.reporting > 0).count());
    let head = |text: Text| view! { <th scope="col" class="numeric">{t(text)}</th> };
    let heads = move || LifeGroup::ALL.map(|group| head(group.short())).collect_view();
    view! {
        <Show when=move || { any() > 1 }>
            <section class="section">
                <h2>{t(w::TREND)}</h2>
                <TableScroll label=t(w::TREND)>
                    <table class="table life-trend">
                        <thead>
                            <tr>
                                <th scope="col">{t(w::MONTH)}</th>
                                {heads()}
                                {head(w::COL_REPORTED)}
                            </tr>
                        </thead>
                        <tbody>
                            {move || page.with(|page| rows(page, lang()))}
                        </tbody>
                    </table>
                </TableScroll>
                <p class="soft">{t(w::TREND_NOTE)}</p>
            </section>
        </Show>
    }
    .into_any()
}

fn rows(page: &LifeCycle, lang: Lang) -> Vec<AnyView> {
    let lines = (0..LifeGroup::ALL.len()).map(|at| {
        let series = page.trend.iter().map(|month| rate(&month.groups[at])).collect::<Vec<_>>();
        let known = series.iter().flatten().count() > 1;
        view! {
            <td class="numeric">
                {known.then(|| view! { <Sparkline series /> })}
            </td>
        }
    });
    let lines = lines.collect::<Vec<_>>();
    let head = view! {
        <tr class="life-trend__lines">
            <th scope="row">{w::RATE.of(lang)}</th>
            {lines}
            <td></td>
        </tr>
    };
    let months: Vec<(Month, &LifeMonth)> = months(page.month).zip(&page.trend).collect();
    let rows = months.into_iter().rev().map(|(month, one)| row(month, one, lang));
    std::iter::once(head.into_any()).chain(rows).collect()
}

/// The visit rate, where it can be taken.
fn rate(sum: &GroupSum) -> Option<f32> {
    (sum.sasaran > 0).then(|| (f64::from(sum.known) / f64::from(sum.sasaran)) as f32)
}

fn row(month: Month, one: &LifeMonth, lang: Lang) -> AnyView {
    let group = |sum: &GroupSum| {
        let came =
            (sum.posyandu > 0).then(|| w::CAME_N.fill(lang, &[("n", &lang.count(sum.came))]));
        view! {
            <td class="numeric">
                {share(sum.known, sum.sasaran, lang)}
                {came.map(|came| view! { <small>{came}</small> })}
            </td>
        }
    };
    let groups: Vec<_> = one.groups.iter().map(group).collect();
    let reported = if one.reporting == 0 { DASH.to_owned() } else { lang.count(one.reporting) };
    view! {
        <tr>
            <th scope="row">{lang.month(month)}</th>
            {groups}
            <td class="numeric">{reported}</td>
        </tr>
    }
    .into_any()
}
