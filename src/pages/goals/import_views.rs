//! A table of sasaran proyeksi on the screen: its columns, what it changes, what is not taken.

use leptos::prelude::*;

use super::import::Work;
use crate::{
    app::{lang, t, whole_regency},
    components::{Select, TableScroll},
    desk::protocol::ProjectionChange,
    exchange::projections::{ColumnRead, ProjectionProblem, Role},
    i18n::{
        DASH, Text, Words as _,
        words::{goals as w, projections as p},
    },
};

const NOT_READ: &str = "-";

/// The columns, each with what it is read as.
#[component]
pub(super) fn Columns(work: Work) -> impl IntoView {
    let rows = move || {
        let columns = work.preview.with(|found| found.columns.clone());
        columns.into_iter().map(|column| column_row(work, column)).collect_view()
    };
    view! {
        <Sheets work />
        <TableScroll label=t(p::COLUMNS)>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{t(p::COL_HEADING)}</th>
                        <th scope="col">{t(p::COL_SAMPLES)}</th>
                        <th scope="col">{t(p::COL_ROLE)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableScroll>
    }
    .into_any()
}

#[component]
fn Sheets(work: Work) -> impl IntoView {
    let several = Memo::new(move |_| work.preview.with(|found| found.sheets.len() > 1));
    let options = Signal::derive(move || {
        let name = |n: &u16| p::SHEET_N.fill(lang(), &[("n", n)]);
        let sheets = work.preview.with(|found| found.sheets.clone());
        sheets.iter().enumerate().map(|(at, n)| (at.to_string(), name(n))).collect::<Vec<_>>()
    });
    let choose = move |at: String| {
        work.mapping.update(|mapping| {
            mapping.sheet = at.parse().ok();
            mapping.columns.clear();
        });
        work.again();
    };
    view! {
        <Show when=move || several.get()>
            <Select
                label=t(p::SHEET)
                value=Signal::derive(move || work.preview.with(|found| found.sheet.to_string()))
                options
                on_choose=choose
            />
        </Show>
    }
}

fn column_row(work: Work, column: ColumnRead) -> impl IntoView {
    let ColumnRead { index, heading, samples, role } = column;
    let options = Signal::derive(move || {
        let lang = lang();
        let first = (NOT_READ.to_owned(), p::NOT_READ.of(lang).to_owned());
        let roles = Role::all().map(|role| (role.code().to_owned(), role.say(lang).to_owned()));
        std::iter::once(first).chain(roles).collect::<Vec<_>>()
    });
    let choose = move |code: String| {
        work.mapping.update(|mapping| {
            mapping.columns.retain(|(column, _)| *column != index);
            mapping.columns.push((index, Role::from_code(&code)));
        });
        work.again();
    };
    let of = heading.clone();
    let label = move || p::ROLE_OF.fill(lang(), &[("what", &of)]);
    let value = role.map_or(NOT_READ, Role::code).to_owned();
    view! {
        <tr>
            <th scope="row">{heading}</th>
            <td class="soft">{samples.join(" · ")}</td>
            <td><Select label value=Signal::stored(value) options on_choose=choose /></td>
        </tr>
    }
}

/// "The first 200 of 1,234", where not all are shown.
fn first_of(shown: usize, all: u32) -> Option<String> {
    let lang = lang();
    let (n, all_words) = (lang.count(shown as u32), lang.count(all));
    (shown < all as usize).then(|| p::FIRST_OF.fill(lang, &[("n", &n), ("all", &all_words)]))
}

fn heads(texts: &[(Text, bool)]) -> impl IntoView + use<> {
    let one = |(text, number): &(Text, bool)| {
        let class = if *number { "numeric" } else { "" };
        view! { <th scope="col" class=class>{t(*text)}</th> }
    };
    texts.iter().map(one).collect_view()
}

/// What would change.
#[component]
pub(super) fn Changes(work: Work) -> impl IntoView {
    let any = Memo::new(move |_| work.preview.with(|found| !found.rows.is_empty()));
    let first = move || work.preview.with(|f| first_of(f.rows.len(), f.new + f.changed));
    let row = |change: ProjectionChange| {
        let ProjectionChange { row, name, year, group, before, after, .. } = change;
        let name =
            move || if name.is_empty() { whole_regency(lang()).to_owned() } else { name.clone() };
        let before = move || before.map_or_else(|| DASH.to_owned(), |n| lang().count(n));
        view! {
            <tr>
                <td class="numeric">{move || lang().count(row)}</td>
                <th scope="row">{name}</th>
                <td>{t(group.words())}</td>
                <td class="numeric">{year}</td>
                <td class="numeric">{before}</td>
                <td class="numeric">{move || lang().count(after)}</td>
            </tr>
        }
    };
    let rows = move || work.preview.with(|f| f.rows.clone()).into_iter().map(row).collect_view();
    view! {
        <Show when=move || any.get()>
            <h4>{t(p::CHANGES)}</h4>
            <p class="soft">{first}</p>
            <TableScroll label=t(p::CHANGES)>
                <table class="table">
                    <thead>
                        <tr>
                            {heads(&[
                                (p::COL_ROW, true),
                                (w::PLACE, false),
                                (p::GROUP, false),
                                (w::YEAR, true),
                                (p::COL_BEFORE, true),
                                (p::COL_AFTER, true),
                            ])}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </TableScroll>
        </Show>
    }
    .into_any()
}

/// What is not taken, and what to do about it.
#[component]
pub(super) fn Problems(work: Work) -> impl IntoView {
    let any = Memo::new(move |_| work.preview.with(|found| !found.problems.is_empty()));
    let first = move || work.preview.with(|f| first_of(f.problems.len(), f.problems_total));
    let row = |problem: ProjectionProblem| {
        let ProjectionProblem { row, field, found, why } = problem;
        let field = move || match Role::from_code(&field) {
            Some(role) => role.say(lang()).to_owned(),
            None if field.is_empty() => w::PLACE.of(lang()).to_owned(),
            None => field.clone(),
        };
        view! {
            <tr>
                <td class="numeric">{move || lang().count(row)}</td>
                <td>{field}</td>
                <td>{found}</td>
                <td>{t(why.words())}</td>
            </tr>
        }
    };
    let rows =
        move || work.preview.with(|f| f.problems.clone()).into_iter().map(row).collect_view();
    view! {
        <Show when=move || any.get()>
            <h4>{t(p::PROBLEMS)}</h4>
            <p class="soft">{first}</p>
            <TableScroll label=t(p::PROBLEMS)>
                <table class="table">
                    <thead>
                        <tr>
                            {heads(&[
                                (p::COL_ROW, true),
                                (p::COL_FIELD, false),
                                (p::COL_FOUND, false),
                                (p::COL_WHY, false),
                            ])}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </TableScroll>
        </Show>
    }
    .into_any()
}
