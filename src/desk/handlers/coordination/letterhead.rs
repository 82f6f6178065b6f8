//! The letterhead: one small document with its history.

use serde_json::Value;

use crate::{
    desk::{
        Job, Services,
        protocol::{
            Changed, DeskError, FieldProblem, FormField, LetterheadChange, LetterheadView,
            PaperField, SaveLetterhead, UndoLetterhead, Why,
        },
        stored::{Held, KOP, pend, read, row},
        work::Work,
    },
    documents::{
        Extra, HistoryEntry, Stamp,
        history::{diff, revert},
    },
    office::{doc::Letterhead, picture},
    records::{Bytes, KopSurat},
    storage::{Batch, Expected, StorageError, Store},
};

/// Most bytes of a logo: what is printed 22 mm wide is sharp with far less.
pub const MOST_LOGO: usize = 60_000;
/// Most lines, and the longest of them and of the address, in characters.
const MOST_LINES: usize = 5;
const LONGEST: usize = 200;

/// Answers `GetLetterhead`.
pub async fn get<S: Services>(work: &Work<S>) -> Result<LetterheadView, DeskError> {
    let held = held(work).await?;
    Ok(LetterheadView { letterhead: shown(held.document), rev: held.rev })
}

fn shown(kop: KopSurat) -> Letterhead {
    Letterhead { lines: kop.lines, address: kop.address, logo: kop.logo.0 }
}

async fn held<S: Services>(work: &Work<S>) -> Result<Held<KopSurat>, DeskError> {
    let held = work.doc::<KopSurat>(KOP).await?;
    Ok(held.unwrap_or(Held { document: KopSurat::default(), rev: 0 }))
}

/// Does `SaveLetterhead`.
pub async fn save<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: SaveLetterhead,
) -> Result<String, DeskError> {
    let Letterhead { lines, address, logo } = asked.letterhead;
    let mut lines: Vec<String> = lines.iter().map(|line| line.trim().to_owned()).collect();
    lines.retain(|line| !line.is_empty());
    let address = address.trim().to_owned();
    check(&lines, &address, &logo)?;
    let before = held(work).await?;
    if before.rev != asked.base_rev {
        return Err(DeskError::Conflict);
    }
    let after = KopSurat { lines, address, logo: Bytes(logo), ..before.document.clone() };
    write(work, job, &before, after, "edited").await
}

fn check(lines: &[String], address: &str, logo: &[u8]) -> Result<(), DeskError> {
    let mut problems = Vec::new();
    let mut when = |wrong: bool, field, why| {
        if wrong {
            problems.push(FieldProblem { field: FormField::Paper(field, 0), why });
        }
    };
    let long = |text: &str| text.chars().count() > LONGEST;
    let too_long = lines.len() > MOST_LINES || lines.iter().any(|line| long(line));
    when(too_long, PaperField::Text, Why::TooLong);
    when(long(address), PaperField::Place, Why::TooLong);
    when(logo.len() > MOST_LOGO, PaperField::Whole, Why::TooLong);
    let unreadable = !logo.is_empty() && picture::size(logo).is_none();
    when(unreadable, PaperField::Whole, Why::Malformed);
    if problems.is_empty() { Ok(()) } else { Err(DeskError::Invalid(problems)) }
}

/// What is compared and kept in the history: all but who wrote it.
fn tree(kop: &KopSurat) -> Result<Value, DeskError> {
    let plain = KopSurat { edited: Stamp::default(), ..kop.clone() };
    serde_json::to_value(plain).map_err(|error| wrong(&error))
}

fn wrong(error: &serde_json::Error) -> DeskError {
    DeskError::Storage(format!("letterhead: {error}"))
}

async fn write<S: Services>(
    work: &Work<S>,
    job: Job,
    before: &Held<KopSurat>,
    mut after: KopSurat,
    kind: &str,
) -> Result<String, DeskError> {
    let changes = diff(&tree(&before.document)?, &tree(&after)?);
    if changes.is_empty() {
        return Ok(String::new());
    }
    let stamp = work.stamp(job).await?;
    after.edited = stamp.clone();
    let rev = before.rev + 1;
    let expected = if before.rev == 0 { Expected::Nothing } else { Expected::Rev(before.rev) };
    let mut batch = Batch::default();
    batch.put(Store::Doc, row(KOP.to_owned(), KOP, rev, &after)?, expected);
    batch.operations.push(pend(KOP, KOP, rev, stamp.at)?);
    let entry = HistoryEntry {
        stamp,
        kind: kind.to_owned(),
        about: String::new(),
        rev,
        changes,
        extra: Extra::new(),
    };
    let key = format!("{KOP}/{rev:010}");
    batch.put(Store::History, row(key.clone(), KOP, 1, &entry)?, Expected::Anything);
    work.db.write(batch).await.map_err(|error| match error {
        StorageError::Conflict(..) => DeskError::Conflict,
        other => other.into(),
    })?;
    work.tell(Changed::Letterhead);
    Ok(key)
}

async fn entries<S: Services>(work: &Work<S>) -> Result<Vec<(String, HistoryEntry)>, DeskError> {
    let rows = work.db.by_parent(Store::History, KOP).await?;
    let mut entries = Vec::with_capacity(rows.len());
    for row in &rows {
        entries.push((row.key.clone(), read::<HistoryEntry>(row)?.document));
    }
    entries.sort_by_key(|(_, entry)| std::cmp::Reverse(entry.rev));
    Ok(entries)
}

/// Answers `GetLetterheadHistory`.
pub async fn history<S: Services>(work: &Work<S>) -> Result<Vec<LetterheadChange>, DeskError> {
    let now = tree(&held(work).await?.document)?;
    let one = |(key, entry): (String, HistoryEntry)| {
        let after = |path: &str| {
            let change = entry.changes.iter().find(|change| change.path == path)?;
            Some(change.after.clone().unwrap_or_default())
        };
        let lines = after("lines").map(|value| serde_json::from_value(value).unwrap_or_default());
        let address = after("address").map(|value| value.as_str().unwrap_or_default().to_owned());
        LetterheadChange {
            entry: key,
            lines,
            address,
            logo: after("logo").is_some(),
            undone: entry.kind == "undone",
            undoable: revert(&mut now.clone(), &entry.changes).is_empty(),
            stamp: entry.stamp,
        }
    };
    Ok(entries(work).await?.into_iter().map(one).collect())
}

/// Does `UndoLetterhead`.
pub async fn undo<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: UndoLetterhead,
) -> Result<(), DeskError> {
    let found = entries(work).await?.into_iter().find(|(key, _)| *key == asked.entry);
    let (_, entry) = found.ok_or(DeskError::NotFound)?;
    let before = held(work).await?;
    let mut value = tree(&before.document)?;
    if !revert(&mut value, &entry.changes).is_empty() {
        return Err(DeskError::Conflict);
    }
    let after: KopSurat = serde_json::from_value(value).map_err(|error| wrong(&error))?;
    write(work, job, &before, after, "undone").await?;
    Ok(())
}

/// The demo's letterhead.
pub fn put_demo(batch: &mut Batch, kop: KopSurat, stamp: Stamp) -> Result<(), DeskError> {
    let kop = KopSurat { edited: stamp, ..kop };
    batch.put(Store::Doc, row(KOP.to_owned(), KOP, 1, &kop)?, Expected::Nothing);
    Ok(())
}
