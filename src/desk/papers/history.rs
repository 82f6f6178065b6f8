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
        stored::{Held, read},
        work::Work,
    },
    documents::{HistoryEntry, history::revert},
    records::coordination::{Paper, PaperRef},
    storage::{StorageError, Store},
};

/// Kind of the entry of a first save.
pub const CREATED: &str = "created";

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
    let now = tree_or_nothing(held.as_ref())?;
    let text = |value: Option<Value>| {
        value.map(|value| match value {
            Value::String(text) => text,
            other => other.to_string(),
        })
    };
    let all = all(work, asked.paper).await?;
    let undoable: Vec<bool> = (0..all.len()).map(|at| without(&now, &all, at).is_some()).collect();
    let shown = all.into_iter().zip(undoable).rev().map(|((key, entry), undoable)| {
        let change = |c: crate::documents::Change| (c.path, text(c.before), text(c.after));
        let kind = kind(&entry);
        let changes = entry.changes.into_iter().map(change).collect();
        PaperEntry { entry: key, stamp: entry.stamp, kind, changes, undoable }
    });
    Ok(shown.collect())
}

/// The document as a tree; empty where there is none.
fn tree_or_nothing(held: Option<&Held<Paper>>) -> Result<Value, DeskError> {
    held.map_or_else(|| Ok(Value::Object(Map::new())), |held| tree_of(&held.document))
}

/// The document without one of its entries; `None` when that cannot be taken back, because a field
/// it wrote has another value by now. An empty tree is a document that is gone.
fn without(now: &Value, entries: &[(String, HistoryEntry)], at: usize) -> Option<Value> {
    let (_, entry) = entries.get(at)?;
    let mut tree = now.clone();
    if !entry.changes.is_empty() {
        return revert(&mut tree, &entry.changes).is_empty().then_some(tree);
    }
    // A first save names no fields. It is taken back as a whole, while the document is as it was then:
    // what came after it must have been taken back before.
    let later = entries.get(at + 1..)?;
    let follows = |(n, (_, later)): (u64, &(String, HistoryEntry))| later.rev == entry.rev + n;
    let whole = (1..).zip(later).all(follows);
    if entry.kind != CREATED || is_nothing(now) || !whole {
        return None;
    }
    for (_, entry) in later.iter().rev() {
        if !revert(&mut tree, &entry.changes).is_empty() {
            return None;
        }
    }
    (tree == *now).then(|| Value::Object(Map::new()))
}

fn is_nothing(tree: &Value) -> bool {
    tree.as_object().is_some_and(Map::is_empty)
}

fn kind(entry: &HistoryEntry) -> PaperChange {
    match entry.kind.as_str() {
        CREATED => PaperChange::Created,
        "deleted" => PaperChange::Deleted,
        "undone" => PaperChange::Undone,
        "received" => PaperChange::Received,
        // "edited", and what a newer version may call its changes.
        _ => PaperChange::Edited,
    }
}

/// Does `UndoPaper`: every field of the entry gets its earlier value, or nothing happens. Says whether the
/// document is there: without its first save it is deleted, under the same conditions as by hand.
pub async fn undo<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: UndoPaper,
) -> Result<bool, DeskError> {
    let key = asked.entry.rsplit_once('/').map_or("", |(key, _)| key);
    let paper = PaperRef::from_key(key).ok_or(DeskError::NotFound)?;
    let entries = all(work, paper).await?;
    let at = entries.iter().position(|(key, _)| *key == asked.entry);
    let at = at.ok_or(DeskError::NotFound)?;
    let before = work.papers().await?.get(paper);
    let now = tree_or_nothing(before.as_ref())?;
    let tree = without(&now, &entries, at).ok_or(DeskError::Conflict)?;
    let around = Surroundings::of(work).await?;
    let after = if is_nothing(&tree) {
        around.check_gone(paper)?;
        None
    } else {
        Some(paper_of(paper.kind, tree)?)
    };
    let is_there = after.is_some();
    let mut edits = vec![PaperEdit { paper, before, after, kind: "undone" }];
    around.check(&edits)?;
    meet_needs(&*work.papers().await?, &mut edits);
    work.write_papers(job, &edits).await?;
    Ok(is_there)
}
