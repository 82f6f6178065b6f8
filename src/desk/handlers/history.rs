//! Who changed what of a child, and taking one change back.

use serde_json::Value;

use crate::{
    desk::{
        Job, Services,
        change::take_back,
        protocol::{DeskError, GetHistory, HistoryItem, HistoryKind as Kind, UndoChange},
        save::{Also, Edit},
        work::Work,
    },
    documents::HistoryEntry,
    records::{Child, ChildId},
};

/// Answers `GetHistory`, newest first.
pub async fn get<S: Services>(
    work: &Work<S>,
    _: Job,
    asked: GetHistory,
) -> Result<Vec<HistoryItem>, DeskError> {
    let child = work.child(asked.child).await?.document;
    let entries = work.history(asked.child).await?;
    entries.into_iter().rev().map(|(key, entry)| item(&child, key, entry)).collect()
}

fn item(child: &Child, key: String, entry: HistoryEntry) -> Result<HistoryItem, DeskError> {
    let undoable = !entry.changes.is_empty() && take_back(child, &entry.changes)?.1.is_empty();
    let text = |value: Option<Value>| {
        value.map(|value| match value {
            Value::String(text) => text,
            other => other.to_string(),
        })
    };
    let change = |c: crate::documents::Change| (c.path, text(c.before), text(c.after));
    Ok(HistoryItem {
        kind: kind(&entry),
        entry: key,
        stamp: entry.stamp,
        changes: entry.changes.into_iter().map(change).collect(),
        undoable,
    })
}

fn kind(entry: &HistoryEntry) -> Kind {
    match entry.kind.as_str() {
        "created" => Kind::Created,
        "visit_added" => Kind::VisitAdded,
        "visit_edited" => Kind::VisitEdited,
        "visit_deleted" => Kind::VisitDeleted,
        "transferred" => Kind::Transferred,
        "imported" => Kind::Imported(entry.about.clone()),
        "import_undone" => Kind::ImportUndone(entry.about.clone()),
        "merged" => Kind::Merged,
        "undone" => Kind::Undone,
        // "edited", and what a newer version may call its changes.
        _ => Kind::Edited,
    }
}

/// Does `UndoChange`: every field of the entry gets its earlier value, or nothing happens.
pub async fn undo<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: UndoChange,
) -> Result<(), DeskError> {
    let id: ChildId = asked
        .entry
        .split_once('/')
        .and_then(|(child, _)| child.parse().ok())
        .ok_or(DeskError::NotFound)?;
    let history = work.history(id).await?;
    let found = history.into_iter().find(|(key, _)| *key == asked.entry);
    let (_, entry) = found.ok_or(DeskError::NotFound)?;
    let held = work.child(id).await?;
    let (back, left) = take_back(&held.document, &entry.changes)?;
    if entry.changes.is_empty() || !left.is_empty() {
        return Err(DeskError::Conflict);
    }
    let entry = Some(("undone", asked.entry));
    let edits = vec![Edit { before: Some(held), after: Some(back), entry }];
    work.save(job, edits.clone(), Also::default()).await?;
    work.tell_children(&edits);
    Ok(())
}
