//! Who changed what of a document of coordination, and taking one change back.

use serde_json::{Map, Value};

use super::{
    kept::{paper_of, tree_of},
    save::PaperEdit,
    validate::Surroundings,
};
use crate::{
    desk::{
        Job, Services,
        handlers::coordination::needs::meet_needs,
        protocol::{DeskError, GetPaperHistory, PaperChange, PaperEntry, UndoPaper},
        stored::read,
        work::Work,
    },
    documents::{HistoryEntry, history::revert},
    records::coordination::PaperRef,
    storage::{StorageError, Store},
};

/// Key of an entry: revisions count on, also over a deletion.
pub fn history_key(paper: PaperRef, rev: u64) -> String {
    format!("{}/{rev:010}", paper.key())
}

/// The last revision of which there is an entry; 0 when there was never one.
pub async fn last_rev<S: Services>(work: &Work<S>, paper: PaperRef) -> Result<u64, StorageError> {
    let rows = work.db.by_parent(Store::History, &paper.key()).await?;
    let revs = rows.iter().filter_map(|row| row.key.rsplit_once('/')?.1.parse().ok());
    Ok(revs.max().unwrap_or(0))
}

/// All entries, oldest first.
async fn all<S: Services>(
    work: &Work<S>,
    paper: PaperRef,
) -> Result<Vec<(String, HistoryEntry)>, DeskError> {
    let rows = work.db.by_parent(Store::History, &paper.key()).await?;
    let mut entries = Vec::with_capacity(rows.len());
    for row in &rows {
        entries.push((row.key.clone(), read::<HistoryEntry>(row)?.document));
    }
    entries.sort_by_key(|(_, entry)| entry.rev);
    Ok(entries)
}

/// Entries after a revision, oldest first.
pub async fn since<S: Services>(
    work: &Work<S>,
    paper: PaperRef,
    rev: u64,
) -> Result<Vec<HistoryEntry>, DeskError> {
    let entries = all(work, paper).await?;
    Ok(entries.into_iter().map(|(_, entry)| entry).filter(|entry| entry.rev > rev).collect())
}

/// Answers `GetPaperHistory`.
pub async fn entries<S: Services>(
    work: &Work<S>,
    asked: GetPaperHistory,
) -> Result<Vec<PaperEntry>, DeskError> {
    let held = work.papers().await?.get(asked.paper);
    let now = match &held {
        Some(held) => tree_of(&held.document)?,
        None => Value::Object(Map::new()),
    };
    let text = |value: Option<Value>| {
        value.map(|value| match value {
            Value::String(text) => text,
            other => other.to_string(),
        })
    };
    let shown = all(work, asked.paper).await?.into_iter().rev().map(|(key, entry)| {
        let untouched = revert(&mut now.clone(), &entry.changes).is_empty();
        let undoable = !entry.changes.is_empty() && untouched;
        let change = |c: crate::documents::Change| (c.path, text(c.before), text(c.after));
        let kind = kind(&entry);
        let changes = entry.changes.into_iter().map(change).collect();
        PaperEntry { entry: key, stamp: entry.stamp, kind, changes, undoable }
    });
    Ok(shown.collect())
}

fn kind(entry: &HistoryEntry) -> PaperChange {
    match entry.kind.as_str() {
        "created" => PaperChange::Created,
        "deleted" => PaperChange::Deleted,
        "undone" => PaperChange::Undone,
        "received" => PaperChange::Received,
        // "edited", and what a newer version may call its changes.
        _ => PaperChange::Edited,
    }
}

/// Does `UndoPaper`: every field of the entry gets its earlier value, or nothing happens.
pub async fn undo<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: UndoPaper,
) -> Result<(), DeskError> {
    let key = asked.entry.rsplit_once('/').map_or("", |(key, _)| key);
    let paper = PaperRef::from_key(key).ok_or(DeskError::NotFound)?;
    let found = all(work, paper).await?.into_iter().find(|(key, _)| *key == asked.entry);
    let (_, entry) = found.ok_or(DeskError::NotFound)?;
    let before = work.papers().await?.get(paper);
    let mut tree = match &before {
        Some(held) => tree_of(&held.document)?,
        None => Value::Object(Map::new()),
    };
    if entry.changes.is_empty() || !revert(&mut tree, &entry.changes).is_empty() {
        return Err(DeskError::Conflict);
    }
    let after = paper_of(paper.kind, tree)?;
    Surroundings::of(work).await?.check([&after])?;
    let mut edits = vec![PaperEdit { paper, before, after: Some(after), kind: "undone" }];
    meet_needs(&*work.papers().await?, &mut edits);
    work.write_papers(job, &edits).await?;
    Ok(())
}
