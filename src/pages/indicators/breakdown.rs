//! Who: the indicator by age group and sex, each with its interval; every number is a door.

use leptos::prelude::*;

use super::{Asked, answer::door, concerns, whiskers::WhiskerCell};
use crate::{
    app::{lang, show, skeleton_lines, t, use_answer},
    charts::whisker::scale_end,
    components::TableScroll,
    desk::protocol::{Breakdown, GetBreakdown, Measure, Part},
    growth::Sex,
    i18n::words::indicator_page as w,
    indicators::AgeGroup,
    records::Month,
};

#[component]
pub(super) fn BreakdownPart(asked: Asked) -> impl IntoView {
    let breakdown = use_answer(
        move || {
            Some(GetBreakdown {
                place: asked.place.get(),
                indicator: asked.id,
                period: asked.period(),
            })
        },
        concerns,
    );
    view! {
        <section class="section">
            <h2>{t(w::BREAKDOWN)}</h2>
            {show(breakdown, || skeleton_lines(6), move |breakdown| view! { <Table asked breakdown /> })}
            <p class="soft">{t(w::BREAKDOWN_NOTE)}</p>
        </section>
    }
    .into_any()
}

#[component]
fn Table(asked: Asked, breakdown: Signal<Breakdown>) -> impl IntoView {
    let rows = move || {
        let found = breakdown.get();
        let all = found.rows.iter().chain([&found.total]).flatten();
        let shares = all.filter_map(|m| Some((m.figure.rate()?, m.interval)));
        let end = scale_end(shares, &[]);
        let whole = found.total[2].figure.rate();
        let month = found.month;
        let row = |age: Option<AgeGroup>, cells: [Measure; 3]| {
            let name = move || {
                age.map_or_else(|| t(w::ALL_AGES)().to_owned(), |age| w::age_words(age, lang()))
            };
            let cells = cells.into_iter().zip([Some(Sex::Male), Some(Sex::Female), None]);
            let cells = cells.map(|(measure, sex)| {
                view! { <Cell asked measure month cell=(sex, age) whole end /> }
            });
            view! {
                <tr class:breakdown-table__total=age.is_none()>
                    <th scope="row">{name}</th>
                    {cells.collect_view()}
                </tr>
            }
        };
        let ages = found.ages.iter().copied().zip(found.rows.iter().cloned());
        let mut rows: Vec<_> = ages.map(|(age, cells)| row(Some(age), cells)).collect();
        rows.push(row(None, found.total.clone()));
        rows.collect_view()
    };
    view! {
        <TableScroll label=t(w::BREAKDOWN)>
            <table class="table breakdown-table">
                <thead>
                    <tr>
                        <th scope="col">{t(w::COL_AGE)}</th>
                        <th scope="col">{t(w::BOYS)}</th>
                        <th scope="col">{t(w::GIRLS)}</th>
                        <th scope="col">{t(w::BOTH)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableScroll>
    }
    .into_any()
}

#[component]
fn Cell(
    asked: Asked,
    measure: Measure,
    month: Option<Month>,
    cell: (Option<Sex>, Option<AgeGroup>),
    whole: Option<f64>,
    end: f64,
) -> impl IntoView {
    let (figure, interval) = (measure.figure, measure.interval);
    let count = move |part: Part, n: u32| match month.filter(|_| n > 0) {
        Some(month) => {
            let href = door(asked, part, month, None, cell);
            view! { <a class="name-link" href=href>{move || lang().count(n)}</a> }.into_any()
        }
        None => view! { <span>{move || lang().count(n)}</span> }.into_any(),
    };
    view! {
        <td class="breakdown-table__cell">
            <span class="breakdown-table__value figures">
                <strong>{move || w::rate(figure, lang())}</strong>
                <small>
                    {count(Part::Numerator, figure.numerator)} "/"
                    {count(Part::Denominator, figure.denominator)}
                </small>
            </span>
            <WhiskerCell value=figure.rate() interval whole target=None end />
        </td>
    }
    .into_any()
}
