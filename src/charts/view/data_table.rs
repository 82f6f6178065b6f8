//! The chart in words and as a table, for those who do not see it and for those who copy.

use leptos::prelude::*;

use super::state::ChartState;
use crate::{
    app::{lang, t},
    charts::model::Table,
    components::TableScroll,
    i18n::words::charts as w,
};

/// Summary and table, folded.
#[component]
pub fn DataTable(
    /// The chart.
    chart: ChartState,
) -> impl IntoView {
    let summary =
        move || chart.model.with(|model| model.as_ref().map(|model| model.summary.join(" ")));
    let table = move || {
        chart.model.with(|model| model.as_ref().map(|model| rows(&model.title, &model.table)))
    };
    view! {
        <p class="chart__summary">{summary}</p>
        <details class="chart__data no-print">
            <summary class="chart__data-head">{t(w::TABLE)}</summary>
            {table}
        </details>
    }
}

/// A chart's table.
pub fn rows(title: &str, table: &Table) -> impl IntoView + use<> {
    let caption = title.to_owned();
    let label = format!("{}: {title}", w::TABLE.of(lang()));
    let head = table.head.clone().into_iter();
    let head = head.map(|cell| view! { <th scope="col">{cell}</th> }).collect_view();
    let row = |cells: Vec<String>| {
        let mut cells = cells.into_iter();
        let first = cells.next();
        view! {
            <tr>
                <th scope="row">{first}</th>
                {cells.map(|cell| view! { <td>{cell}</td> }).collect_view()}
            </tr>
        }
    };
    let body = table.rows.clone().into_iter().map(row).collect_view();
    view! {
        <TableScroll label>
            <table class="table">
                <caption class="visually-hidden">{caption}</caption>
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        </TableScroll>
    }
}
