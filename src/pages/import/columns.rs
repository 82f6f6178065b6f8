//! The columns as recognised, sheet by sheet, and mapping them by hand.

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::{prelude::*, text_prop::TextProp};

use super::{
    flow::Event,
    mapping,
    parts::{Fold, Note, n},
    session,
};
use crate::{
    app::{lang, places, t, use_app},
    components::{Button, ButtonKind, DateField, NumberField, Select, TableScroll, Tick},
    desk::protocol::ImportPreview,
    exchange::model::{Field, Mapping, ParsedColumn, ParsedSheet},
    i18n::{Words as _, words::import_page as words},
    records::{Place, PosyanduId},
};

/// All sheets of the file. Folded when all is well, open when something lacks.
#[component]
pub fn Columns(
    /// The preview.
    preview: Arc<ImportPreview>,
    /// Something lacks.
    unmapped: bool,
) -> impl IntoView {
    let (note, tone) =
        if unmapped { (words::COLUMNS_LACK, "act") } else { (words::COLUMNS_ALL, "good") };
    let read = Arc::clone(&preview);
    view! {
        <Fold title=t(words::COLUMNS) note=t(note) tone open=unmapped>
            <Sheets preview=Arc::clone(&read) />
        </Fold>
        <Homeless preview />
    }
}

#[component]
fn Sheets(preview: Arc<ImportPreview>) -> impl IntoView {
    let before = session::now(|flow| flow.mapping.clone());
    let draft = RwSignal::new(before.clone());
    let changed = Memo::new(move |_| draft.with(|draft| *draft != before));
    let sheets = preview.sheets.iter().cloned().zip(0..);
    let sheets = sheets.map(|(sheet, index)| view! { <Sheet sheet=Arc::new(sheet) index draft /> });
    view! {
        {sheets.collect_view()}
        <Show when=move || changed.get()>
            <div class="import-actions import-actions--stay">
                <Button
                    label=t(words::READ_AGAIN)
                    kind=ButtonKind::Primary
                    on_click=move |_| session::tell(Event::Map(draft.get_untracked()))
                />
            </div>
        </Show>
    }
}

#[component]
fn Sheet(sheet: Arc<ParsedSheet>, index: u16, draft: RwSignal<Mapping>) -> impl IntoView {
    let known = Arc::clone(&sheet);
    let read = Memo::new(move |_| draft.with(|draft| mapping::is_read(draft, index, &known)));
    let known = Arc::clone(&sheet);
    let toggle = move |read| draft.update(|draft| mapping::set_read(draft, index, &known, read));
    let name = sheet.name.clone();
    let title = move || words::SHEET_N.fill(lang(), &[("name", &name)]);
    let (rows, skipped) = (sheet.data_rows, sheet.skipped_rows);
    let counts =
        move || words::SHEET_ROWS.fill(lang(), &[("rows", &n(rows)), ("skipped", &n(skipped))]);
    let hidden = sheet.hidden;
    let empty = sheet.columns.is_empty();
    view! {
        <section class="import-sheet">
            <header class="import-sheet__head">
                <h3>{title}</h3>
                <p class="import-aside figures">{counts}</p>
                {hidden.then(|| view! { <p class="import-aside">{t(words::SHEET_HIDDEN)}</p> })}
            </header>
            {if empty {
                view! { <p class="import-aside">{t(words::SHEET_EMPTY)}</p> }.into_any()
            } else {
                view! {
                    <Tick label=t(words::SHEET_READ) value=read on_change=toggle />
                    <Show when=move || read.get()>
                        <Mapped sheet=Arc::clone(&sheet) index draft />
                    </Show>
                }
                .into_any()
            }}
        </section>
    }
}

/// Header row, day, columns of a sheet that is read.
#[component]
fn Mapped(sheet: Arc<ParsedSheet>, index: u16, draft: RwSignal<Mapping>) -> impl IntoView {
    let lacks = lacking(&sheet, index, draft);
    view! {
        {lacks}
        <div class="form__row">
            <HeaderRow sheet=Arc::clone(&sheet) index draft />
            {needs_day(&sheet).then(|| view! { <Day index draft /> })}
        </div>
        <ColumnTable sheet index draft />
    }
}

fn lacking(sheet: &ParsedSheet, index: u16, draft: RwSignal<Mapping>) -> impl IntoView + use<> {
    let missing = sheet.missing.clone();
    let columns = sheet.columns.clone();
    let headless = sheet.header_row.is_none();
    // What was pointed out meanwhile lacks no more.
    let lacks = move || {
        draft.with(|draft| {
            let dated = draft.visit_dates.iter().any(|(sheet, _)| *sheet == index);
            let taken = |field: Field| {
                columns.iter().any(|column| mapping::field_of(draft, index, column) == Some(field))
            };
            let mut fields: Vec<&str> = Vec::new();
            for field in &missing {
                let given = dated && *field == Field::VisitDate;
                if !given && !taken(*field) {
                    fields.push(field.say(lang()));
                }
            }
            fields.join(", ")
        })
    };
    view! {
        {headless.then(|| view! { <Note watch=true><p>{t(words::SHEET_NO_HEADER)}</p></Note> })}
        {move || {
            let fields = lacks();
            (!fields.is_empty() && !headless).then(|| {
                let said = move || words::SHEET_LACKS.fill(lang(), &[("fields", &fields)]);
                view! { <Note watch=true><p>{said}</p></Note> }
            })
        }}
    }
}

fn needs_day(sheet: &ParsedSheet) -> bool {
    let has = |field| sheet.columns.iter().any(|column| column.field == Some(field));
    sheet.missing.contains(&Field::VisitDate)
        || (sheet.header_row.is_some() && !has(Field::VisitDate))
}

#[component]
fn HeaderRow(sheet: Arc<ParsedSheet>, index: u16, draft: RwSignal<Mapping>) -> impl IntoView {
    let found = sheet.header_row.map(|row| row.to_string()).unwrap_or_default();
    let value = RwSignal::new(found.clone());
    Effect::new(move |first: Option<()>| {
        let text = value.get();
        if first.is_none() {
            return;
        }
        let row = text.trim().parse::<u32>().ok().filter(|row| *row > 0 && text != found);
        draft.update(|draft| mapping::set_header(draft, index, row));
    });
    view! { <NumberField label=t(words::HEADER_ROW) value whole=true /> }
}

#[component]
fn Day(index: u16, draft: RwSignal<Mapping>) -> impl IntoView {
    let app = use_app();
    let value = RwSignal::new(String::new());
    Effect::new(move |first: Option<()>| {
        let text = value.get();
        if first.is_some() {
            let date = text.parse::<NaiveDate>().ok();
            draft.update(|draft| mapping::set_date(draft, index, date));
        }
    });
    let today = Signal::derive(move || app.overview.with(|o| o.map(|o| o.today.to_string())));
    view! {
        <DateField
            label=t(words::VISIT_DATE_OF_SHEET)
            hint=t(words::VISIT_DATE_HINT)
            value
            max=today
        />
    }
}

#[component]
fn ColumnTable(sheet: Arc<ParsedSheet>, index: u16, draft: RwSignal<Mapping>) -> impl IntoView {
    let row = |column: &ParsedColumn| {
        let (sheet, column) = (Arc::clone(&sheet), column.clone());
        view! { <ColumnRow sheet column index draft /> }
    };
    let rows = sheet.columns.iter().map(row).collect_view();
    view! {
        <TableScroll label=t(words::COLUMNS)>
            <table class="table import-columns">
                <thead>
                    <tr>
                        <th scope="col">{t(words::COLUMN)}</th>
                        <th scope="col">{t(words::SAMPLE)}</th>
                        <th scope="col">{t(words::TAKEN_AS)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableScroll>
    }
}

#[component]
fn ColumnRow(
    sheet: Arc<ParsedSheet>,
    column: ParsedColumn,
    index: u16,
    draft: RwSignal<Mapping>,
) -> impl IntoView {
    let heading =
        if column.heading.is_empty() { letters(column.index) } else { column.heading.clone() };
    let known = column.clone();
    let field = Memo::new(move |_| draft.with(|draft| mapping::field_of(draft, index, &known)));
    let at = column.index;
    let choose = move |code: String| {
        let field = code.parse::<usize>().ok().and_then(|place| Field::ALL.get(place).copied());
        draft.update(|draft| mapping::set_field(draft, index, &sheet.columns, at, field));
    };
    let named = heading.clone();
    let label: TextProp = (move || words::TAKEN_AS_OF.fill(lang(), &[("heading", &named)])).into();
    let hidden = column.samples.is_empty() && column.field.is_some_and(Field::is_identity);
    let samples = column.samples.join(" · ");
    view! {
        <tr>
            <th scope="row" class="import-columns__heading">{heading}</th>
            <td class="import-columns__sample">
                {if hidden { view! { <small>{t(words::SAMPLE_HIDDEN)}</small> }.into_any() } else { samples.into_any() }}
            </td>
            <td class="import-columns__field">
                <Select
                    label
                    value=Signal::derive(move || place_of(field.get()))
                    options=Signal::derive(field_options)
                    on_choose=choose
                />
            </td>
        </tr>
    }
}

fn place_of(field: Option<Field>) -> String {
    let place = field.and_then(|field| Field::ALL.iter().position(|other| *other == field));
    place.map(|place| place.to_string()).unwrap_or_default()
}

fn field_options() -> Vec<(String, String)> {
    let other = (String::new(), words::AS_OTHER.of(lang()).to_owned());
    let fields = Field::ALL.iter().enumerate();
    let fields = fields.map(|(place, field)| (place.to_string(), field.say(lang()).to_owned()));
    std::iter::once(other).chain(fields).collect()
}

/// A column as spreadsheets name it: A, B, … Z, AA.
fn letters(index: u16) -> String {
    let mut rest = usize::from(index) + 1;
    let mut letters = String::new();
    while rest > 0 {
        letters.insert(0, char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters
}

/// Where children go when the file names no Posyandu.
#[component]
fn Homeless(preview: Arc<ImportPreview>) -> impl IntoView {
    let app = use_app();
    let read = session::now(|flow| flow.mapping.clone());
    let mut sheets = preview.sheets.iter().zip(0..);
    let lacks = sheets.any(|(sheet, index)| {
        let named = sheet.columns.iter().any(|column| column.field == Some(Field::Posyandu));
        mapping::is_read(&read, index, sheet) && sheet.data_rows > 0 && !named
    });
    let chosen = session::now(|flow| flow.posyandu);
    let value = Signal::derive(move || chosen.map(|id| id.to_string()).unwrap_or_default());
    let options = Signal::derive(move || {
        let later = (String::new(), words::POSYANDU_LATER.of(lang()).to_owned());
        let all = app.places.with(|tree| tree.map(places::all).unwrap_or_default());
        let one = |item: places::PlaceItem| match item.place {
            Place::Posyandu(id) => Some((id.to_string(), named(&item.name, &item.within))),
            _ => None,
        };
        std::iter::once(later).chain(all.into_iter().filter_map(one)).collect::<Vec<_>>()
    });
    let choose = |code: String| session::tell(Event::Place(code.parse::<PosyanduId>().ok()));
    lacks.then(|| {
        view! {
            <div class="import-homeless">
                <Select label=t(words::NO_POSYANDU_COLUMN) value options on_choose=choose />
            </div>
        }
    })
}

fn named(name: &str, within: &str) -> String {
    if within.is_empty() { name.to_owned() } else { format!("{name} ({within})") }
}
