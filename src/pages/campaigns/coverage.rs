//! How many were weighed, how fast it goes, and where how many are left.

use leptos::prelude::*;

use super::days::Days;
use crate::{
    app::{
        lang,
        route::{Location, Route},
        t, use_app,
        view_code::{View, ViewKey},
    },
    components::{Bar, Figure, TableScroll},
    desk::protocol::{CampaignPlace, CampaignView},
    i18n::{
        DASH, Lang,
        words::{campaigns as w, verdicts},
    },
    pages::posyandu::full_name,
    rakor::campaign::Phase,
    records::{Place, coordination::CampaignId},
};

#[component]
pub(super) fn Coverage(id: CampaignId, view: Signal<CampaignView>) -> impl IntoView {
    let coming = Memo::new(move |_| view.with(|view| view.phase == Phase::Coming));
    view! {
        <Show when=move || !coming.get()>
            <Tiles id view />
        </Show>
        <section class="section">
            <h2>{t(w::CLOCK)}</h2>
            {move || view.with(|view| clock(view, lang())).into_iter().map(|said| view! { <p>{said}</p> }).collect_view()}
            <Show when=move || !coming.get()>
                <Days view />
            </Show>
        </section>
        <Rows id view />
    }
    .into_any()
}

#[component]
fn Tiles(id: CampaignId, view: Signal<CampaignView>) -> impl IntoView {
    let app = use_app();
    let counts = Memo::new(move |_| view.with(|view| view.counts.clone()));
    let percent = |part: u32, of: u32| {
        if of == 0 { DASH.to_owned() } else { lang().percent(part, of) }
    };
    let weighed = move || counts.with(|c| percent(c.weighed, c.sasaran));
    let weighed_of = move || {
        let (n, of) = counts.with(|c| (lang().count(c.weighed), lang().count(c.sasaran)));
        let said = w::WEIGHED_OF.fill(lang(), &[("n", &n), ("of", &of)]);
        let range = view.with(|view| view.interval).map(|one| verdicts::range(lang(), one));
        let range = range.map(|range| w::INTERVAL.fill(lang(), &[("range", &range)]));
        range.map_or(said.clone(), |range| format!("{said}; {range}"))
    };
    let measured = move || counts.with(|c| percent(c.measured, c.weighed));
    let measured_of = move || {
        let (n, of) = counts.with(|c| (lang().count(c.measured), lang().count(c.weighed)));
        w::MEASURED_OF.fill(lang(), &[("n", &n), ("of", &of)])
    };
    let missing = move || counts.with(|c| lang().count(c.sasaran - c.weighed));
    let missing_of = move || {
        let (n, goal) = view.with(|view| (view.clock.missing, view.goal));
        if n == 0 {
            return w::REACHED.fill(lang(), &[("goal", &goal)]);
        }
        w::MISSING_OF.fill(lang(), &[("n", &lang().count(n)), ("goal", &goal)])
    };
    let door = move || {
        let view = View::default().with(ViewKey::Shown, Some("belum"));
        let place = Some(app.router.scope_now().place);
        Location { place, view, ..Route::Campaign(id).into() }.href()
    };
    let frozen = move || view.with(|view| view.frozen);
    view! {
        <div class="figures-row">
            <Figure label=t(w::WEIGHED) value=weighed detail=weighed_of tone="good" />
            <Figure label=t(w::MEASURED) value=measured detail=measured_of />
            <Figure label=t(w::MISSING) value=missing detail=missing_of href=door() tone="watch" />
        </div>
        <Show when=frozen>
            <p class="soft">{t(w::FROZEN)}</p>
        </Show>
    }
    .into_any()
}

/// Days and pace in words.
fn clock(view: &CampaignView, lang: Lang) -> Vec<String> {
    let clock = view.clock;
    let rate = |n: f64| lang.number(n, usize::from(n < 10.0));
    let (now, needed) = (rate(clock.so_far.unwrap_or(0.0)), rate(clock.needed.unwrap_or(0.0)));
    let missing = lang.count(clock.missing);
    let values: [(&str, &dyn std::fmt::Display); 4] =
        [("now", &now), ("needed", &needed), ("goal", &view.goal), ("missing", &missing)];
    let days: [(&str, &dyn std::fmt::Display); 3] =
        [("begun", &clock.begun), ("days", &clock.days), ("left", &clock.left)];
    if clock.ahead > 0 {
        let s = lang.count(view.counts.sasaran);
        let values: [(&str, &dyn std::fmt::Display); 3] =
            [("n", &clock.ahead), ("days", &clock.days), ("s", &s)];
        return vec![w::CLOCK_AHEAD.fill(lang, &values)];
    }
    if clock.left == 0 {
        let date = lang.date_long(view.until);
        let over = w::CLOCK_OVER.fill(lang, &[("date", &date), ("days", &clock.days)]);
        let pace = if clock.missing == 0 { w::PACE_REACHED } else { w::PACE_OVER };
        return vec![over, pace.fill(lang, &values)];
    }
    let pace = if clock.missing == 0 { w::PACE_DONE } else { w::PACE };
    vec![w::CLOCK_LEFT.fill(lang, &days), pace.fill(lang, &values)]
}

#[component]
fn Rows(id: CampaignId, view: Signal<CampaignView>) -> impl IntoView {
    let rows = Memo::new(move |_| view.with(|view| view.rows.clone()));
    let goal = Memo::new(move |_| view.with(|view| view.goal));
    let live = move || view.with(|view| view.frozen && view.rows.iter().any(|row| !row.frozen));
    let head = |text| view! { <th scope="col" role="columnheader" class="numeric">{t(text)}</th> };
    view! {
        <Show when=move || { rows.with(|rows| !rows.is_empty()) }>
            <section class="section">
                <h2>{t(w::ROWS)}</h2>
                <Show when=live><p class="soft">{t(w::ROWS_NOW)}</p></Show>
                <TableScroll label=t(w::ROWS)>
                    <table class="table campaign-rows" role="table">
                        <thead role="rowgroup">
                            <tr role="row">
                                <th scope="col" role="columnheader">{t(w::PLACE)}</th>
                                {head(w::COL_COVERAGE)}
                                {head(w::COL_WEIGHED)}
                                {head(w::COL_SASARAN)}
                                {head(w::COL_MEASURED)}
                                {head(w::COL_LEFT)}
                                {head(w::COL_TO_GOAL)}
                            </tr>
                        </thead>
                        <tbody role="rowgroup">
                            {move || rows.get().into_iter().map(|row| line(id, row, goal.get(), lang())).collect_view()}
                        </tbody>
                    </table>
                </TableScroll>
            </section>
        </Show>
    }
    .into_any()
}

fn line(id: CampaignId, row: CampaignPlace, goal: u8, lang: Lang) -> AnyView {
    let CampaignPlace { place, name, sasaran, weighed, measured, missing, .. } = row;
    let shown = if matches!(place, Place::Posyandu(_)) { full_name(&name, lang) } else { name };
    // A Posyandu has nothing below it: its door is the list of whom it misses.
    let tab = matches!(place, Place::Posyandu(_)).then_some("belum");
    let view = View::default().with(ViewKey::Shown, tab);
    let href = Location { place: Some(place), view, ..Route::Campaign(id).into() }.href();
    let share = if sasaran == 0 { 0.0 } else { 100.0 * f64::from(weighed) / f64::from(sasaran) };
    let class = if share >= f64::from(goal) { "bar__good" } else { "bar__watch" };
    let percent = if sasaran == 0 { DASH.to_owned() } else { lang.percent(weighed, sasaran) };
    let cell = |head: crate::i18n::Text, n: u32| {
        view! { <td role="cell" class="numeric" data-label=head.of(lang)>{lang.count(n)}</td> }
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader"><a class="name-link" href=href>{shown}</a></th>
            <td role="cell" class="numeric" data-label=w::COL_COVERAGE.of(lang)>
                <strong>{percent}</strong>
                <Bar parts=vec![(share.min(100.0), class)] />
            </td>
            {cell(w::COL_WEIGHED, weighed)}
            {cell(w::COL_SASARAN, sasaran)}
            {cell(w::COL_MEASURED, measured)}
            {cell(w::COL_LEFT, sasaran - weighed)}
            {cell(w::COL_TO_GOAL, missing)}
        </tr>
    }
    .into_any()
}
