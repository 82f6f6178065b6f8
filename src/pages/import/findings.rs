//! What was found in a file, on demand: refused rows, notes, differing visits, doubts, Posyandu.

use std::sync::Arc;

use leptos::{prelude::*, text_prop::TextProp};

use super::{
    flow::Event,
    parts::{Fold, n},
    report, session,
};
use crate::{
    app::{lang, lang_now, t, use_app},
    components::{Button, Choice, IconName, StatusMark, TableScroll, Tone},
    desk::protocol::{Doubt, ImportPreview, NewPosyandu, NoteCount, OnDifferent, VisitDifference},
    exchange::model::{Field, RefusedRow},
    i18n::{DASH, Words as _, words::import_page as words},
    platform::download::download,
};

/// Rows shown of a long list; the file to download has them all.
const SHOWN: usize = 200;

/// The rows that cannot be taken, and why.
#[component]
pub fn RefusedFold(
    /// The first of them.
    refused: Vec<RefusedRow>,
    /// How many there are in all.
    total: u32,
    /// Names of the sheets.
    sheets: Vec<String>,
    /// Open from the start.
    #[prop(optional)]
    open: bool,
) -> impl IntoView {
    let refused = Arc::new(refused);
    let sheets = Arc::new(sheets);
    (total > 0).then(|| {
        view! {
            <Fold title=t(words::REFUSED_TITLE) note=move || n(total) tone="act" open>
                <RefusedBody refused=Arc::clone(&refused) total sheets=Arc::clone(&sheets) />
            </Fold>
        }
    })
}

#[component]
fn RefusedBody(
    refused: Arc<Vec<RefusedRow>>,
    total: u32,
    sheets: Arc<Vec<String>>,
) -> impl IntoView {
    let app = use_app();
    let several = sheets.len() > 1;
    let shown = refused.len().min(SHOWN) as u32;
    let listed = Arc::clone(&refused);
    let kinds = report::refusals(&refused);
    let save = move |_| {
        let lang = lang_now();
        let csv = report::refused_csv(&refused, &sheets, lang);
        let name = words::DOWNLOAD_NAME.of(lang);
        if download(csv.as_bytes(), name, "text/csv;charset=utf-8").is_err() {
            app.toasts.problem(words::DOWNLOAD_FAILED.of(lang));
        }
    };
    let kind = |((field, reason), count): (report::RefusalKind, u32)| {
        let said = move || format!("{}: {}", field.say(lang()), reason.say(lang()));
        let rows = move || words::ROWS_N.fill(lang(), &[("n", &n(count))]);
        view! { <li><strong class="figures">{rows}</strong> <span>{said}</span></li> }
    };
    view! {
        <p>{t(words::REFUSED_WHY)}</p>
        <ul class="import-kinds">{kinds.into_iter().map(kind).collect_view()}</ul>
        <div class="import-actions">
            <Button label=t(words::DOWNLOAD_REFUSED) icon=IconName::Download on_click=save />
            <p class="import-aside">{t(words::DOWNLOAD_NOTE)}</p>
        </div>
        <RefusedTable refused=listed several />
        {(shown < total).then(|| view! {
            <p class="import-aside">
                {move || words::REFUSED_FIRST.fill(lang(), &[("shown", &n(shown)), ("total", &n(total))])}
            </p>
        })}
    }
}

#[component]
fn RefusedTable(refused: Arc<Vec<RefusedRow>>, several: bool) -> impl IntoView {
    let row = move |row: &RefusedRow| {
        let (number, field, reason) = (row.row, row.field, row.reason);
        let found = if field.is_identity() { String::new() } else { row.found.clone() };
        view! {
            <tr>
                {several.then(|| view! { <td class="numeric">{u32::from(row.sheet) + 1}</td> })}
                <th scope="row" class="numeric">{move || n(number)}</th>
                <td>{move || field.say(lang())}</td>
                <td class="import-found">{found}</td>
                <td>{move || reason.say(lang())}</td>
            </tr>
        }
    };
    view! {
        <TableScroll label=t(words::REFUSED_TITLE)>
            <table class="table">
                <thead>
                    <tr>
                        {several.then(|| view! { <th scope="col" class="numeric">{t(words::CSV_SHEET)}</th> })}
                        <th scope="col" class="numeric">{t(words::ROW)}</th>
                        <th scope="col">{t(words::FIELD)}</th>
                        <th scope="col">{t(words::FOUND)}</th>
                        <th scope="col">{t(words::REASON)}</th>
                    </tr>
                </thead>
                <tbody>{refused.iter().take(SHOWN).map(row).collect_view()}</tbody>
            </table>
        </TableScroll>
    }
}

/// What was converted, left out or looks odd, by kind.
#[component]
pub fn Notes(
    /// By kind.
    notes: Vec<NoteCount>,
) -> impl IntoView {
    let total: u32 = notes.iter().map(|note| note.rows).sum();
    let one = |note: NoteCount| {
        let rows = move || words::ROWS_N.fill(lang(), &[("n", &n(note.rows))]);
        let said = move || format!("{}: {}", note.field.say(lang()), note.kind.say(lang()));
        let first = move || words::FIRST_ROW.fill(lang(), &[("row", &n(note.first_row))]);
        view! {
            <li>
                <strong class="figures">{rows}</strong>
                <span>{said} " " <small>{first}</small></span>
            </li>
        }
    };
    (total > 0).then(|| {
        view! {
            <Fold title=t(words::NOTES_TITLE) note=move || n(total) tone="plain">
                <p>{t(words::NOTES_WHY)}</p>
                <ul class="import-kinds">{notes.clone().into_iter().map(one).collect_view()}</ul>
            </Fold>
        }
    })
}

/// Visits that stand here with other values: which shall count, and the list.
#[component]
pub fn Different(
    /// The preview.
    preview: Arc<ImportPreview>,
) -> impl IntoView {
    let total = preview.counts.visits_different;
    let choice = Signal::derive(|| session::with(|flow| flow.on_different));
    let options = || {
        [OnDifferent::KeepMine, OnDifferent::TakeFile]
            .map(|option| (option, TextProp::from(move || option.say(lang()))))
            .to_vec()
    };
    (total > 0).then(|| {
        view! {
            <Fold title=t(words::DIFFERENT_TITLE) note=move || n(total) tone="watch" open=true>
                <p>{t(words::DIFFERENT_WHY)}</p>
                <Choice
                    label=t(words::DIFFERENT_CHOICE)
                    value=choice
                    options=options()
                    on_choose=|choice| session::tell(Event::Differ(choice))
                />
                <DifferentTable preview=Arc::clone(&preview) />
                <More total shown=preview.different.len() />
            </Fold>
        }
    })
}

#[component]
fn DifferentTable(preview: Arc<ImportPreview>) -> impl IntoView {
    let rows = |visit: &VisitDifference| {
        let (row, date, name) = (visit.row, visit.date, visit.name.reveal().to_owned());
        let one = move |(field, here, file): (Field, Option<f64>, Option<f64>)| {
            view! {
                <tr>
                    <td class="numeric">{move || n(row)}</td>
                    <th scope="row">{name.clone()}</th>
                    <td>{move || lang().date(date)}</td>
                    <td>{move || field.say(lang())}</td>
                    <td class="numeric">{move || value(field, here)}</td>
                    <td class="numeric"><strong>{move || value(field, file)}</strong></td>
                </tr>
            }
        };
        visit.fields.clone().into_iter().map(one).collect_view()
    };
    view! {
        <TableScroll label=t(words::DIFFERENT_TITLE)>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col" class="numeric">{t(words::ROW)}</th>
                        <th scope="col">{t(words::CHILD)}</th>
                        <th scope="col">{t(words::DAY)}</th>
                        <th scope="col">{t(words::FIELD)}</th>
                        <th scope="col" class="numeric">{t(words::HERE)}</th>
                        <th scope="col" class="numeric">{t(words::IN_FILE)}</th>
                    </tr>
                </thead>
                <tbody>{preview.different.iter().map(rows).collect_view()}</tbody>
            </table>
        </TableScroll>
    }
}

/// A measure in its unit.
fn value(field: Field, value: Option<f64>) -> String {
    let Some(value) = value else { return DASH.to_owned() };
    match field {
        Field::Weight | Field::BirthWeight => lang().kg(value),
        Field::LenHei | Field::Head | Field::Muac | Field::BirthLength => lang().cm(value),
        _ => lang().measure(value, 2),
    }
}

/// Children that may be here already; they are asked about after the import.
#[component]
pub fn Doubtful(
    /// The preview.
    preview: Arc<ImportPreview>,
) -> impl IntoView {
    let total = preview.counts.children_uncertain;
    let one = |doubt: &Doubt| {
        let born = doubt.incoming.birth_date;
        let row = doubt.row;
        let best =
            doubt.candidates.first().map(|candidate| candidate.person.name.reveal().to_owned());
        let maybe = move || best.as_ref().map(|name| words::MAYBE.fill(lang(), &[("name", name)]));
        view! {
            <li>
                <strong>{doubt.incoming.name.reveal().to_owned()}</strong>
                <span>{move || lang().date(born)} " · " {maybe}</span>
                <small>{move || format!("{} {}", words::ROW.of(lang()), n(row))}</small>
            </li>
        }
    };
    (total > 0).then(|| {
        view! {
            <Fold title=t(words::DOUBTS_TITLE) note=move || n(total) tone="watch">
                <p>{t(words::DOUBTS_WHY)}</p>
                <ul class="import-people">{preview.doubts.iter().map(one).collect_view()}</ul>
                <More total shown=preview.doubts.len() />
            </Fold>
        }
    })
}

/// Posyandu that would be added.
#[component]
pub fn NewPosyanduList(
    /// The preview.
    preview: Arc<ImportPreview>,
) -> impl IntoView {
    let total = preview.new_posyandu.len() as u32;
    let unplaced = preview.new_posyandu.iter().any(|posyandu| !posyandu.placed);
    let one = |posyandu: NewPosyandu| {
        let children = posyandu.children;
        let (tone, placed) = if posyandu.placed {
            (Tone::Good, words::PLACED)
        } else {
            (Tone::Watch, words::UNPLACED)
        };
        let place = [posyandu.desa, posyandu.kecamatan];
        let place: Vec<String> = place.into_iter().filter(|part| !part.is_empty()).collect();
        let many = crate::i18n::words::common::CHILDREN_N;
        view! {
            <li>
                <strong>{posyandu.name}</strong>
                <span>{place.join(", ")}</span>
                <small>{move || many.fill(lang(), &[("n", &n(children))])}</small>
                <StatusMark tone label=t(placed) />
            </li>
        }
    };
    (total > 0).then(|| {
        let tone = if unplaced { "watch" } else { "plain" };
        view! {
            <Fold title=t(words::NEW_POSYANDU_TITLE) note=move || n(total) tone>
                <p>{t(words::NEW_POSYANDU_WHY)}</p>
                <ul class="import-people">
                    {preview.new_posyandu.clone().into_iter().map(one).collect_view()}
                </ul>
            </Fold>
        }
    })
}

/// How many more there are than are shown.
#[component]
pub fn More(
    /// In all.
    total: u32,
    /// On the screen.
    shown: usize,
) -> impl IntoView {
    let rest = total.saturating_sub(shown as u32);
    (rest > 0).then(|| {
        view! {
            <p class="import-aside">{move || words::AND_MORE.fill(lang(), &[("n", &n(rest))])}</p>
        }
    })
}
