//! A table of fields by year with a source at the end of each row.

use leptos::prelude::*;

use crate::{
    app::{lang, lang_now, t},
    components::{TableScroll, keys},
    forms::{Entry, GridProblem, GridRow, GridValue, read_grid},
    i18n::{Text, words::goals as w},
};

/// A row with its fields.
struct Line<K> {
    key: K,
    label: String,
    cells: Vec<RwSignal<String>>,
    source: RwSignal<String>,
}

impl<K: Clone> Line<K> {
    fn of(row: GridRow<K>) -> Self {
        Self {
            key: row.key,
            label: row.label,
            cells: row.cells.into_iter().map(RwSignal::new).collect(),
            source: RwSignal::new(row.source),
        }
    }

    /// As typed.
    fn row(&self) -> GridRow<K> {
        GridRow {
            key: self.key.clone(),
            label: self.label.clone(),
            cells: self.cells.iter().map(|cell| cell.get()).collect(),
            source: self.source.get(),
        }
    }
}

/// A row on the screen: its label, fields, source, and its number among all rows.
#[derive(Clone)]
pub(super) struct Drawn {
    at: usize,
    label: String,
    cells: Vec<RwSignal<String>>,
    source: RwSignal<String>,
}

impl Drawn {
    fn of<K>((at, line): (usize, &Line<K>)) -> Self {
        let Line { label, cells, source, .. } = line;
        Self { at, label: label.clone(), cells: cells.clone(), source: *source }
    }
}

/// The rows of a form as they are typed.
pub(super) struct GridState<K: 'static> {
    lines: StoredValue<Vec<Line<K>>>,
    before: StoredValue<Vec<GridRow<K>>>,
    pub(super) problems: RwSignal<Vec<GridProblem>>,
}

impl<K> Clone for GridState<K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K> Copy for GridState<K> {}

impl<K: Clone + PartialEq + Send + Sync + 'static> GridState<K> {
    pub(super) fn new(rows: Vec<GridRow<K>>) -> Self {
        let lines = rows.iter().cloned().map(Line::of).collect();
        let (lines, before) = (StoredValue::new(lines), StoredValue::new(rows));
        Self { lines, before, problems: RwSignal::new(Vec::new()) }
    }

    fn typed(self) -> Vec<GridRow<K>> {
        self.lines.with_value(|lines| lines.iter().map(Line::row).collect())
    }

    /// Whether something was typed that is not saved.
    pub(super) fn dirty(self) -> Signal<bool> {
        Signal::derive(move || self.before.with_value(|before| *before != self.typed()))
    }

    /// The rows as they were read.
    pub(super) fn before<T>(self, with: impl FnOnce(&Vec<GridRow<K>>) -> T) -> T {
        self.before.with_value(with)
    }

    /// The rows that are shown.
    pub(super) fn drawn(self, shown: impl Fn(&K) -> bool) -> Vec<Drawn> {
        self.lines.with_value(|all| {
            all.iter().enumerate().filter(|(_, line)| shown(&line.key)).map(Drawn::of).collect()
        })
    }

    /// What was typed; `None` where fields cannot be read, which are then marked.
    pub(super) fn read(self, years: &[i32], entry: Entry) -> Option<Vec<GridValue<K>>> {
        let read = read_grid(&untrack(|| self.typed()), years, entry, lang_now());
        let (values, problems) = match read {
            Ok(values) => (Some(values), Vec::new()),
            Err(problems) => (None, problems),
        };
        self.problems.set(problems);
        values
    }
}

#[component]
pub(super) fn Grid(
    title: Text,
    head: Text,
    years: Vec<i32>,
    #[prop(into)] lines: Signal<Vec<Drawn>>,
    problems: RwSignal<Vec<GridProblem>>,
    /// Which keys a tablet shows.
    keys: &'static str,
) -> impl IntoView {
    let heads = years.iter().map(|year| view! { <th scope="col" class="numeric">{*year}</th> });
    let heads = heads.collect_view();
    let rows = move || {
        let line = |line: Drawn| view! { <Row line years=years.clone() problems keys /> };
        lines.get().into_iter().map(line).collect_view()
    };
    let said = move || {
        let words = problems.with(|all| all.iter().map(|p| p.words.clone()).collect::<Vec<_>>());
        (!words.is_empty()).then(|| {
            let items = words.into_iter().map(|words| view! { <li>{words}</li> }).collect_view();
            view! { <ul class="field__error goals-problems" role="alert">{items}</ul> }
        })
    };
    view! {
        <TableScroll label=t(title)>
            <table class="table goals-table">
                <thead>
                    <tr>
                        <th scope="col">{t(head)}</th>
                        {heads}
                        <th scope="col">{t(w::SOURCE)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableScroll>
        {said}
    }
    .into_any()
}

#[component]
fn Row(
    line: Drawn,
    years: Vec<i32>,
    problems: RwSignal<Vec<GridProblem>>,
    keys: &'static str,
) -> impl IntoView {
    let Drawn { at, label, cells, source } = line;
    let cell = |(column, (value, year)): (usize, (RwSignal<String>, i32))| {
        let name = format!("{label} {year}");
        let wrong = move || {
            let here = |p: &GridProblem| p.row == at && p.column == column;
            problems.with(|all| all.iter().any(here)).then_some("true")
        };
        view! {
            <td class="numeric">
                <input
                    class="input input--number"
                    type="text"
                    inputmode=keys
                    autocomplete="off"
                    maxlength="12"
                    aria-label=name
                    aria-invalid=wrong
                    on:keydown=|event| keys::enter_goes_on(&event)
                    bind:value=value
                />
            </td>
        }
    };
    let fields = cells.into_iter().zip(years).enumerate().map(cell).collect_view();
    let of = label.clone();
    let source_name = move || w::SOURCE_OF.fill(lang(), &[("what", &of)]);
    view! {
        <tr>
            <th scope="row">{label.clone()}</th>
            {fields}
            <td class="goals-table__words">
                <input
                    class="input"
                    type="text"
                    autocomplete="off"
                    maxlength="300"
                    aria-label=source_name
                    on:keydown=|event| keys::enter_goes_on(&event)
                    bind:value=source
                />
            </td>
        </tr>
    }
    .into_any()
}
