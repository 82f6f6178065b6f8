//! All indicators of the place in one month, by group.

use leptos::prelude::*;

use super::{
    Nothing,
    answer::{ChangeMark, CountDoor},
    concerns, month_words,
};
use crate::{
    app::{PageHead, lang, place_path, route::Route, show, skeleton_lines, t, use_answer, use_app},
    components::{IconName, LinkButton, TableScroll},
    desk::protocol::{GetGlance, Glance, GlanceLine, Part, Sasaran},
    i18n::{
        DASH, Words as _,
        words::{indicator_page as w, indicator_say as say, reports},
    },
    indicators::{Group, Period},
};

/// The page.
#[component]
pub fn IndicatorsPage() -> impl IntoView {
    let app = use_app();
    let glance = use_answer(
        move || {
            let period = app.month().map(Period::Month);
            Some(GetGlance {
                place: app.router.scope().place,
                period,
                sasaran: Sasaran::Registered,
            })
        },
        concerns,
    );
    let lead = move || {
        let place = place_path(&app.router.scope().place, lang());
        w::LEAD.fill(lang(), &[("place", &place), ("month", &month_words(app.month()))])
    };
    view! {
        <PageHead title=t(w::TITLE) lead>
            <LinkButton label=t(reports::DOOR_REPORT) href=Route::Papers.href() icon=IconName::File />
            <LinkButton label=t(w::GOALS) href=Route::Goals.href() icon=IconName::Edit />
        </PageHead>
        {show(glance, || skeleton_lines(14), |glance| view! { <Groups glance /> })}
    }
    .into_any()
}

#[component]
fn Groups(glance: Signal<Glance>) -> impl IntoView {
    let empty = Memo::new(move |_| glance.with(|glance| glance.lines.is_empty()));
    let groups = [Group::Skdn, Group::Nutrition, Group::Programme, Group::Quality];
    let group = move |group: Group| {
        let rows = move || {
            let lines = glance.with(|glance| {
                let of = glance.lines.iter().filter(|line| line.indicator.group() == group);
                of.cloned().collect::<Vec<_>>()
            });
            lines.into_iter().map(row).collect_view()
        };
        view! {
            <section class="section">
                <h2>{t(group.words())}</h2>
                <TableScroll label=t(group.words())>
                    <table class="table indicator-table">
                        <thead>
                            <tr>
                                <th scope="col">{t(w::COL_INDICATOR)}</th>
                                <th scope="col" class="numeric">{t(w::COL_VALUE)}</th>
                                <th scope="col" class="numeric">{t(w::COL_INTERVAL)}</th>
                                <th scope="col" class="numeric">{t(w::COL_NUMERATOR)}</th>
                                <th scope="col" class="numeric">{t(w::COL_DENOMINATOR)}</th>
                                <th scope="col">{t(w::COL_CHANGE)}</th>
                                <th scope="col">{t(w::COL_TARGET)}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </TableScroll>
            </section>
        }
    };
    view! {
        <Show
            when=move || !empty.get()
            fallback=|| view! { <Nothing /> }
        >
            {groups.map(group).into_iter().collect_view()}
        </Show>
    }
    .into_any()
}

fn row(line: GlanceLine) -> impl IntoView {
    let GlanceLine { indicator, measure, before, target, month, .. } = line;
    let figure = measure.figure;
    let target = target.clone();
    let count = |part, n| view! { <CountDoor indicator part month n /> };
    let reached = move || {
        target.as_ref().map_or_else(
            || DASH.to_owned(),
            |gap| say::gap(gap, lang()).into_iter().next().unwrap_or_default(),
        )
    };
    view! {
        <tr>
            <th scope="row">
                <a class="name-link" href=Route::Indicator(indicator).href()>{t(indicator.words())}</a>
                <small>{t(indicator.meaning())}</small>
            </th>
            <td class="numeric"><strong>{move || w::rate(figure, lang())}</strong></td>
            <td class="numeric">{move || w::range(measure.interval, lang())}</td>
            <td class="numeric">{count(Part::Numerator, figure.numerator)}</td>
            <td class="numeric">{count(Part::Denominator, figure.denominator)}</td>
            <td>{before.map(|before| view! { <ChangeMark change=before.change /> })}</td>
            <td class="indicator-table__target">{reached}</td>
        </tr>
    }
}
