//! What is written of a document that a backup brings.

use super::{group::Group, merge::kind};
use crate::{
    backup::BackupId,
    desk::{
        handoff::Any,
        papers,
        protocol::{DeskError, HandOffConflict, RestoreCounts},
        stored::{Pending, row},
    },
    documents::{Extra, HistoryEntry, Stamp, history::diff},
    storage::{Expected, Operation, Row, Store},
};
use serde_json::Value;

/// What becomes of a document.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// As numbers.
    pub counts: RestoreCounts,
    /// What to write.
    pub operations: Vec<Operation>,
    /// What people have to decide, or decided.
    pub conflicts: Vec<HandOffConflict>,
}

impl Outcome {
    /// Nothing is written.
    pub fn of(counts: RestoreCounts) -> Self {
        Self { counts, ..Self::default() }
    }
}

/// A row whatever is there.
pub fn put(store: Store, row: Row) -> Operation {
    Operation::Put(store, row, Expected::Anything)
}

/// The backup's version as it is, with its history, in place of what is here.
pub fn taken(group: &Group, mine: Option<&Row>, counts: RestoreCounts) -> Outcome {
    let mut row = group.row.clone();
    let expected = mine.map_or(Expected::Nothing, |mine| Expected::Rev(mine.rev));
    if let Some(mine) = mine.filter(|mine| mine.rev >= row.rev) {
        row.rev = mine.rev + 1;
    }
    let mut operations = vec![Operation::Put(group.store, row, expected)];
    operations.extend(group.history.iter().cloned().map(|row| put(Store::History, row)));
    operations.extend(group.beside.iter().cloned().map(|row| put(Store::Doc, row)));
    Outcome { counts, operations, conflicts: Vec::new() }
}

/// What a version brings in comparison with what is here.
pub fn came(before: Option<&Any>, after: &Any) -> RestoreCounts {
    let mut counts = RestoreCounts::default();
    match before {
        Some(_) => counts.changed = 1,
        None => counts.new = 1,
    }
    if let Any::Child(after) = after {
        let known = match before {
            Some(Any::Child(before)) => before.visits.as_slice(),
            _ => &[],
        };
        let new = after.visits.iter().filter(|visit| !known.iter().any(|old| old.id == visit.id));
        counts.visits = new.count() as u32;
    }
    counts
}

/// The row of a document that was woven together.
pub fn row_of(mut after: Any, mine: &Row, stamp: &Stamp) -> Result<Operation, DeskError> {
    after.set_edited(stamp.clone());
    let store = if matches!(after, Any::Child(_)) { Store::Child } else { Store::Doc };
    Ok(Operation::Put(store, stored_row(&after, mine.rev + 1)?, Expected::Rev(mine.rev)))
}

/// Its entry in the history.
pub fn entry(
    after: &Any,
    before: &Value,
    rev: u64,
    stamp: &Stamp,
    from: BackupId,
) -> Result<Option<Operation>, DeskError> {
    let Some((key, parent)) = entry_key(after, rev) else { return Ok(None) };
    let entry = HistoryEntry {
        stamp: stamp.clone(),
        kind: "received".to_owned(),
        about: from.to_string(),
        rev,
        changes: diff(before, &after.tree()?),
        extra: Extra::new(),
    };
    Ok(Some(Operation::Put(Store::History, row(key, parent, 1, &entry)?, Expected::Nothing)))
}

/// Its place in the outbox: what was woven together is in no backup yet.
pub fn pending(key: &str, rev: u64, stamp: &Stamp) -> Result<Operation, DeskError> {
    let pending = Pending { at: stamp.at, gone: false, extra: Extra::new() };
    Ok(put(Store::Outbox, row(key.to_owned(), kind(key), rev, &pending)?))
}

/// The key under which a document is written about in a history.
fn entry_key(any: &Any, rev: u64) -> Option<(String, String)> {
    match any {
        Any::Child(child) => {
            Some((crate::desk::save::history_key(child.id, rev), child.id.to_string()))
        }
        Any::Paper(paper) => {
            let key = paper.reference().key();
            Some((format!("{key}/{rev:010}"), key))
        }
        Any::Posyandu(_) | Any::Puskesmas(_) | Any::Session(_) => None,
    }
}

/// A row of a document of any kind.
fn stored_row(any: &Any, rev: u64) -> Result<Row, DeskError> {
    Ok(match any {
        Any::Child(child) => {
            row(child.id.to_string(), child.posyandu.to_string(), rev, child.as_ref())?
        }
        Any::Paper(paper) => papers::row_of(paper, rev)?,
        other => other.row(rev)?.ok_or(DeskError::Conflict)?,
    })
}
