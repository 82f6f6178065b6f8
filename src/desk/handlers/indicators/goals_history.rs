//! Who changed targets, surveys and projections, and taking one save back.

use serde_json::Value;
use std::collections::BTreeMap;

use super::goals::{Came, Document, key, save};
use crate::{
    desk::{
        Job, Services,
        places::PlaceBook,
        protocol::{DeskError, GoalsChange, GoalsDiff, GoalsKind, GoalsRow, UndoGoals},
        stored::{Held, read},
        work::Work,
    },
    documents::{Change, HistoryEntry},
    records::{Projections, Surveys, Targets},
    storage::Store,
    wilayah::Regency,
};

/// Saves that are shown.
const ENTRIES: usize = 30;
/// Rows shown of each.
const ROWS: usize = 12;

/// The rows of a document by what they are about.
type Named<R> = BTreeMap<String, R>;

fn named<T: Document>(rows: &[T::Row]) -> Result<Named<T::Row>, DeskError> {
    let one = |row: &T::Row| {
        let name = serde_json::to_string(&T::about(row)).map_err(|error| wrong(&error))?;
        Ok((name, row.clone()))
    };
    rows.iter().map(one).collect()
}

fn wrong(error: &serde_json::Error) -> DeskError {
    DeskError::Storage(format!("goals: {error}"))
}

/// The rows that differ, each as one change: what it is about, the row before, the row after.
pub fn changes<T: Document>(before: &[T::Row], after: &[T::Row]) -> Result<Vec<Change>, DeskError> {
    let (old, new) = (named::<T>(before)?, named::<T>(after)?);
    let mut changes = Vec::new();
    let gone = old.keys().filter(|name| !new.contains_key(*name));
    for name in new.keys().chain(gone) {
        let (before, after) = (old.get(name), new.get(name));
        if before != after {
            let value = |row: Option<&T::Row>| {
                row.map(serde_json::to_value).transpose().map_err(|error| wrong(&error))
            };
            changes.push(Change {
                path: name.clone(),
                before: value(before)?,
                after: value(after)?,
            });
        }
    }
    Ok(changes)
}

/// Answers `GetGoalsHistory`, newest first.
pub async fn get<S: Services>(work: &Work<S>) -> Result<Vec<GoalsChange>, DeskError> {
    let entered = work.entered().await?;
    let (book, regency) = (work.places().await?, work.regency().await?);
    let names = Names { book: &book, regency: regency.as_deref() };
    let mut all = of(work, GoalsKind::Targets, &entered.targets, &names).await?;
    all.extend(of(work, GoalsKind::Surveys, &entered.surveys, &names).await?);
    all.extend(of(work, GoalsKind::Projections, &entered.projections, &names).await?);
    all.sort_by_key(|change| std::cmp::Reverse((change.stamp.at, change.entry.clone())));
    all.truncate(ENTRIES);
    Ok(all)
}

async fn of<S: Services, T: Document>(
    work: &Work<S>,
    kind: GoalsKind,
    held: &Held<T>,
    names: &Names<'_>,
) -> Result<Vec<GoalsChange>, DeskError> {
    let now = named::<T>(held.document.rows())?;
    let entries = history(work, T::NAME).await?.into_iter().rev().take(ENTRIES);
    entries.map(|(entry, history)| shown::<T>(kind, entry, history, &now, names)).collect()
}

/// The saves of a document with their keys, oldest first.
async fn history<S: Services>(
    work: &Work<S>,
    name: &str,
) -> Result<Vec<(String, HistoryEntry)>, DeskError> {
    let rows = work.db.by_parent(Store::History, &key(name)).await?;
    let mut entries = Vec::with_capacity(rows.len());
    for row in &rows {
        entries.push((row.key.clone(), read::<HistoryEntry>(row)?.document));
    }
    entries.sort_by_key(|(_, entry)| entry.rev);
    Ok(entries)
}

fn row_of<T: Document>(value: Option<&Value>) -> Result<Option<T::Row>, DeskError> {
    let read = |value: &Value| serde_json::from_value(value.clone());
    value.map(read).transpose().map_err(|error| wrong(&error))
}

fn shown<T: Document>(
    kind: GoalsKind,
    entry: String,
    history: HistoryEntry,
    now: &Named<T::Row>,
    names: &Names<'_>,
) -> Result<GoalsChange, DeskError> {
    let mut undoable = !history.changes.is_empty();
    let mut rows = Vec::new();
    for change in &history.changes {
        let after = row_of::<T>(change.after.as_ref())?;
        undoable &= now.get(&change.path) == after.as_ref();
        if rows.len() < ROWS {
            let before = row_of::<T>(change.before.as_ref())?;
            let Some(row) = after.as_ref().or(before.as_ref()) else { continue };
            let value = |row: &Option<T::Row>| row.as_ref().map(T::value);
            let (before, after) = (value(&before), value(&after));
            rows.push(GoalsDiff { row: names.say(T::about(row)), before, after });
        }
    }
    let imported = history.kind == "imported";
    Ok(GoalsChange {
        entry,
        kind,
        stamp: history.stamp,
        undone: history.kind == "undone",
        file: if imported { history.about } else { String::new() },
        rows,
        total: history.changes.len() as u32,
        undoable,
    })
}

/// Names of places.
struct Names<'a> {
    book: &'a PlaceBook,
    regency: Option<&'a Regency>,
}

impl Names<'_> {
    fn say(&self, row: GoalsRow) -> GoalsRow {
        let GoalsRow::Projection(place, _, year, group) = row else { return row };
        let name = self.book.place_name(self.regency, &place);
        GoalsRow::Projection(place, name, year, group)
    }
}

/// Does `UndoGoals`.
pub async fn undo<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: UndoGoals,
) -> Result<(), DeskError> {
    let entered = work.entered().await?;
    let entry = asked.entry.as_str();
    let is = |name| entry.strip_prefix(&key(name)).is_some_and(|rest| rest.starts_with('/'));
    if is(Targets::NAME) {
        take_back(work, job, &entered.targets, entry).await
    } else if is(Surveys::NAME) {
        take_back(work, job, &entered.surveys, entry).await
    } else if is(Projections::NAME) {
        take_back(work, job, &entered.projections, entry).await
    } else {
        Err(DeskError::NotFound)
    }
}

async fn take_back<S: Services, T: Document>(
    work: &Work<S>,
    job: Job,
    held: &Held<T>,
    entry: &str,
) -> Result<(), DeskError> {
    let found = history(work, T::NAME).await?.into_iter().find(|(key, _)| key == entry);
    let (_, history) = found.ok_or(DeskError::NotFound)?;
    let mut rows = named::<T>(held.document.rows())?;
    for change in &history.changes {
        let after = row_of::<T>(change.after.as_ref())?;
        if rows.remove(&change.path) != after {
            return Err(DeskError::Conflict);
        }
        if let Some(before) = row_of::<T>(change.before.as_ref())? {
            rows.insert(change.path.clone(), before);
        }
    }
    let came = Came { kind: "undone", about: entry };
    save(work, job, held, rows.into_values().collect(), came).await?;
    Ok(())
}
