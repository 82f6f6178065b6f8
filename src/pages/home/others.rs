//! The other indicators as one table: value, children, changes, months, target. Intervals on
//! demand, all indicators on demand.

use leptos::prelude::*;

use super::change::{door, mark};
use crate::{
    app::{OFF_ON, lang, route::Route, t, use_chosen, view_code::ViewKey},
    charts::view::Sparkline,
    components::{Button, ButtonKind, TableScroll, Tick},
    desk::protocol::{Compared, Glance, GlanceLine, Part},
    i18n::{
        DASH, Lang, Words as _,
        words::{home, verdicts},
    },
    indicators::IndicatorId as I,
};

/// Those that are seen without asking.
const MAIN: [I; 12] = [
    I::Nd,
    I::TwoT,
    I::Bgm,
    I::Wasting,
    I::Underweight,
    I::Overweight,
    I::ExclusiveAsi,
    I::VitaminAInfants,
    I::VitaminAChildren,
    I::Pmt,
    I::Idl,
    I::Ibl,
];

/// The table.
#[component]
pub(super) fn Others(glance: Signal<Glance>) -> impl IntoView {
    let intervals = use_chosen(ViewKey::Intervals, OFF_ON);
    let all = use_chosen(ViewKey::All, OFF_ON);
    let rows = move || {
        let (lang, intervals, all) = (lang(), intervals.get(), all.get());
        glance.with(|glance| {
            let answered = |line: &&GlanceLine| !matches!(line.indicator, I::Stunting | I::Ds);
            let shown = glance.lines.iter().filter(answered);
            let shown = shown.filter(|line| all || MAIN.contains(&line.indicator));
            shown.map(|line| row(glance, line, intervals, lang)).collect_view()
        })
    };
    let more = move || if all.get() { home::FEWER_INDICATORS } else { home::ALL_INDICATORS };
    let head = |text| view! { <th scope="col" role="columnheader">{t(text)}</th> };
    let figure_head =
        |text| view! { <th scope="col" role="columnheader" class="numeric">{t(text)}</th> };
    view! {
        <section class="section">
            <div class="section__head">
                <h2>{t(home::OTHERS)}</h2>
                <Tick
                    label=t(home::SHOW_INTERVALS)
                    value=intervals.signal()
                    on_change=move |on| intervals.set(on)
                />
            </div>
            <TableScroll label=t(home::OTHERS)>
                <table class="table glance-table" role="table">
                    <thead role="rowgroup">
                        <tr role="row">
                            {head(home::COL_INDICATOR)}
                            {figure_head(home::COL_VALUE)}
                            {figure_head(home::COL_NUMBERS)}
                            {head(home::COL_BEFORE)}
                            {head(home::COL_YEAR)}
                            {head(home::COL_TREND)}
                            {figure_head(home::COL_TARGET)}
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </TableScroll>
            <div class="row no-print">
                <Button
                    label=move || more().of(lang())
                    kind=ButtonKind::Quiet
                    on_click=move |_| all.turn()
                />
            </div>
        </section>
    }
}

fn row(glance: &Glance, line: &GlanceLine, intervals: bool, lang: Lang) -> AnyView {
    let figure = line.measure.figure;
    let id = line.indicator;
    let value = lang.percent(figure.numerator, figure.denominator);
    let interval = line.measure.interval.filter(|_| intervals);
    let interval = interval
        .map(|interval| view! { <small class="figures">{verdicts::range(lang, interval)}</small> });
    // A campaign's figure is of its own month, which is named.
    let shown = glance.period.map(|period| period.months().1);
    let month = line.month.filter(|month| Some(*month) != shown);
    let month = month.map(|month| view! { <small>{lang.month(month)}</small> });
    let caution = |caution| view! { <small class="glance-table__odd">{verdicts::caution(lang, caution)}</small> };
    let change = |compared: &Option<Compared>, head: &'static str| {
        let said = compared.as_ref().map_or_else(|| DASH.into_any(), |c| mark(c, lang, false));
        view! { <td role="cell" data-label=head>{said}</td> }
    };
    let target = line.target.as_ref();
    view! {
        <tr role="row" data-indicator=id.code()>
            <th scope="row" role="rowheader">
                <a class="name-link" href=Route::Indicator(id).href() title=id.meaning().of(lang)>
                    {id.say(lang)}
                </a>
                {month}
                {line.measure.cautions.iter().copied().map(caution).collect_view()}
            </th>
            <td role="cell" class="numeric" data-label=home::COL_VALUE.of(lang)>
                <strong>{value}</strong>
                {interval}
            </td>
            <td role="cell" class="numeric" data-label=home::COL_NUMBERS.of(lang)>{numbers(line, lang)}</td>
            {change(&line.before, home::COL_BEFORE.of(lang))}
            {change(&line.year_ago, home::COL_YEAR.of(lang))}
            <td role="cell" class="glance-table__spark">
                <Sparkline series=line.series.clone() target=target.map(|target| target.value) />
            </td>
            <td role="cell" class="numeric" class:glance-table__none=target.is_none() data-label=home::COL_TARGET.of(lang)>
                {target.map_or_else(|| DASH.to_owned(), |target| verdicts::share(lang, target.value))}
                {target.filter(|target| target.reached).map(|_| view! { <small>{verdicts::REACHED.of(lang)}</small> })}
            </td>
        </tr>
    }
    .into_any()
}

/// "31 / 490", the first a door to those children.
fn numbers(line: &GlanceLine, lang: Lang) -> AnyView {
    let figure = line.measure.figure;
    if figure.denominator == 0 {
        return view! { <span class="soft">{verdicts::NO_DATA.of(lang)}</span> }.into_any();
    }
    let counted = lang.count(figure.numerator);
    let counted = match door(line, Part::Numerator) {
        Some(href) => {
            let label = format!("{}: {}", line.indicator.say(lang), verdicts::one_of(lang, figure));
            view! { <a class="glance-table__door" href=href aria-label=label>{counted}</a> }
                .into_any()
        }
        None => counted.into_any(),
    };
    view! { {counted} " / " {lang.count(figure.denominator)} }.into_any()
}
