//! One save is one transaction: children, what is derived of them, history and outbox.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{
    Job, Services,
    assess::Rules,
    change::{Differing, changes},
    protocol::{Changed, DeskError},
    roster::{Roster, Scope},
    stored::{Erased, Held, Pending, outbox_key, row},
    tally::{Delta, Written},
    work::Work,
};
use crate::{
    documents::{Extra, HistoryEntry, Stamp},
    records::{Child, ChildId, PosyanduId},
    storage::{Batch, Durability, Expected, Operation, Row, StorageError, Store, codec::Stored},
};

/// How often a write is tried anew when another tab was faster.
const TRIES: u32 = 8;

/// What shall become of one child.
#[derive(Clone, Debug)]
pub struct Edit {
    /// As it was read; `None` for a new child.
    pub before: Option<Held<Child>>,
    /// As it shall be; `None` to delete it with its history.
    pub after: Option<Child>,
    /// Kind of change for the history, and what it came from; `None` leaves no entry.
    pub entry: Option<(&'static str, String)>,
}

/// How a save is done besides its children.
#[derive(Clone, Debug, Default)]
pub struct Also {
    /// More operations of the same transaction.
    pub operations: Vec<Operation>,
    /// How hard to try.
    pub durability: Durability,
    /// An import lists these children in its parts, which stand for their rows in the outbox and
    /// for the first history entry of a child it adds (`Work::history` makes it anew).
    pub listed: bool,
}

/// What a save gave to one child.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Revision; 0 when deleted.
    pub rev: u64,
    /// Key of the history entry, empty when there is none.
    pub entry: String,
    /// The entry has changes that can be taken back.
    pub undoable: bool,
}

/// Key of the history entry that a save left: a revision is written once.
pub fn history_key(child: ChildId, rev: u64) -> String {
    format!("{child}/{rev:010}")
}

/// A fingerprint of the rules by which rosters and figures were made.
pub fn fingerprint(rules: &Rules) -> u64 {
    /// Counts the versions of the code that judges.
    const CODE: &str = "5";
    let Rules { categories, kms, corrected_age, schedules } = rules;
    super::hash(format!("{CODE} {corrected_age} {kms:?} {categories:?} {schedules:?}").as_bytes())
}

impl<S: Services> Work<S> {
    /// Writes all edits or none. `Conflict` when one of the children changed since it was read;
    /// when only a roster did, it is read again and the write repeated.
    pub async fn save(
        &self,
        job: Job,
        mut edits: Vec<Edit>,
        also: Also,
    ) -> Result<Vec<Outcome>, DeskError> {
        let stamp = self.stamp(job).await?;
        for edit in &mut edits {
            if let Some(child) = &mut edit.after {
                child.edited = stamp.clone();
            }
        }
        let mut documents = Batch { durability: also.durability, ..Batch::default() };
        let mut outcomes = Vec::with_capacity(edits.len());
        let mut scopes = Vec::with_capacity(edits.len());
        for edit in &edits {
            let (outcome, scope) = self.document(&mut documents, edit, &stamp, also.listed)?;
            outcomes.push(outcome);
            scopes.push(scope);
        }
        documents.operations.extend(also.operations);
        if let Some(mark) = Mark::of(&edits) {
            let row = row(WRITTEN.to_owned(), "", mark, &Mark {})?;
            documents.put(Store::Meta, row, Expected::Anything);
        }
        for _ in 0..TRIES {
            let mut batch = documents.clone();
            let delta = Delta::of(&self.rules().await?, &edits, &scopes);
            let written = delta.apply(self).await?;
            written.put(&mut batch)?;
            match self.db.write(batch).await {
                Ok(()) => {
                    let Written { rosters, blocks, sums, details } = written.stored();
                    self.remember_rosters(rosters.into_iter().map(|(id, held)| (id, Some(held))));
                    self.remember_written(blocks, sums, details);
                    return Ok(outcomes);
                }
                Err(StorageError::Conflict(store, _)) if is_derived(store) => {
                    // Another tab wrote it, perhaps under other settings.
                    self.doubt(&delta.concerned());
                }
                Err(error) => return Err(error.into()),
            }
        }
        Err(DeskError::Conflict)
    }

    /// Operations of the document, its history and the outbox, and how much of its parts changes.
    fn document(
        &self,
        batch: &mut Batch,
        edit: &Edit,
        stamp: &Stamp,
        listed: bool,
    ) -> Result<(Outcome, Scope), DeskError> {
        let nothing = |rev| Outcome { rev, entry: String::new(), undoable: false };
        let before = edit.before.as_ref();
        let found = before.map_or(0, |held| held.rev);
        let expected = if found == 0 { Expected::Nothing } else { Expected::Rev(found) };
        let Some(after) = &edit.after else {
            if let Some(before) = before {
                self.erase(batch, &before.document, expected, stamp, edit.entry.is_some())?;
            }
            return Ok((nothing(0), Scope::ALL));
        };
        let (id, rev) = (after.id, found + 1);
        let stored = row(id.to_string(), after.posyandu.to_string(), rev, after)?;
        batch.put(Store::Child, stored, expected);
        if !listed {
            batch.put(Store::Outbox, pending(id, stamp, rev)?, Expected::Anything);
        }
        let differing = before.map(|held| (held, Differing::between(&held.document, after)));
        let scope = differing.as_ref().map_or(Scope::ALL, |(held, differing)| {
            Scope::between(&held.document, after, differing)
        });
        let Some((kind, about)) = &edit.entry else { return Ok((nothing(rev), scope)) };
        let key = history_key(id, rev);
        if listed && differing.is_none() {
            return Ok((Outcome { rev, entry: key, undoable: false }, scope));
        }
        let changes = match differing {
            Some((held, differing)) => changes(&held.document, after, &differing)?,
            None => Vec::new(),
        };
        let undoable = !changes.is_empty();
        let entry = HistoryEntry {
            stamp: stamp.clone(),
            kind: (*kind).to_owned(),
            about: about.clone(),
            rev,
            changes,
            extra: Extra::new(),
        };
        batch.put(Store::History, row(key.clone(), id.to_string(), 1, &entry)?, Expected::Nothing);
        Ok((Outcome { rev, entry: key, undoable }, scope))
    }

    /// Deletes a child for good. By hand its history goes with it, and there stays that there was
    /// a deletion; who deletes otherwise names the entries of the history to delete.
    fn erase(
        &self,
        batch: &mut Batch,
        child: &Child,
        expected: Expected,
        stamp: &Stamp,
        by_hand: bool,
    ) -> Result<(), DeskError> {
        let id = child.id;
        batch.delete(Store::Child, id.to_string(), expected);
        // How it was when it was handed over goes with it.
        let base = super::handoff::base_key(&super::stored::key("child", id));
        batch.delete(Store::Doc, base, Expected::Anything);
        batch.put(Store::Outbox, pending(id, stamp, 0)?, Expected::Anything);
        if by_hand {
            batch.operations.push(Operation::DeleteByParent(Store::History, id.to_string()));
            let visits = child.visits.len() as u32;
            let erased = Erased { stamp: stamp.clone(), visits, extra: Extra::new() };
            let key = format!("erased/{}", self.new_id::<()>());
            batch.put(Store::History, row(key, "erased", 1, &erased)?, Expected::Nothing);
        }
        Ok(())
    }

    /// Tells which children changed, and in which Posyandu.
    pub fn tell_children(&self, edits: &[Edit]) {
        let mut told: BTreeSet<(ChildId, PosyanduId)> = BTreeSet::new();
        for edit in edits {
            let versions = edit.before.as_ref().map(|held| &held.document);
            for child in versions.into_iter().chain(&edit.after) {
                told.insert((child.id, child.posyandu));
                told.extend(child.visits.iter().map(|visit| (child.id, visit.posyandu)));
                told.extend(child.transfers.iter().map(|transfer| (child.id, transfer.from)));
            }
        }
        for (child, posyandu) in told {
            self.tell(Changed::Child(child, posyandu));
        }
    }
}

/// Whether a store holds what is derived.
pub fn is_derived(store: &str) -> bool {
    store == Store::Roster.name() || store == Store::Tally.name()
}

/// The row of a roster.
pub fn roster_row(roster: &Roster, rev: u64) -> Result<Row, DeskError> {
    Ok(row(roster.posyandu.to_string(), "", rev, roster)?)
}

/// Key of the mark that every write of children leaves.
const WRITTEN: &str = "written";

/// The mark of the last write of children: its revision is another after each of them. So who reads
/// all children learns whether one was written meanwhile without reading anything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Mark {}

impl Stored for Mark {
    const VERSION: u8 = 1;
}

impl Mark {
    /// Revisions are numbers of JavaScript.
    const BITS: u32 = 52;

    /// Of a write: a revision of a child is written once, so no two writes leave the same mark.
    fn of(edits: &[Edit]) -> Option<u64> {
        let Edit { before, after, .. } = edits.first()?;
        let child = after.as_ref().or(before.as_ref().map(|held| &held.document))?;
        let found = before.as_ref().map_or(0, |held| held.rev);
        let print = super::hash(format!("{} {found} {}", child.id, after.is_some()).as_bytes());
        Some(print >> (u64::BITS - Self::BITS))
    }
}

/// The mark of the last write of children; 0 when there was none.
pub async fn written<S: Services>(work: &Work<S>) -> Result<u64, DeskError> {
    Ok(work.db.get(Store::Meta, WRITTEN).await?.map_or(0, |row| row.rev))
}

/// Makes a write fail when children were written since the mark was read.
pub fn unless_written(batch: &mut Batch, mark: u64) -> Result<(), DeskError> {
    let expected = if mark == 0 { Expected::Nothing } else { Expected::Rev(mark) };
    batch.put(Store::Meta, row(WRITTEN.to_owned(), "", mark.max(1), &Mark {})?, expected);
    Ok(())
}

/// Its row has the revision of the child (0: deleted), so that two writes of one moment are two.
fn pending(id: ChildId, stamp: &Stamp, rev: u64) -> Result<Row, DeskError> {
    let entry = Pending { at: stamp.at, gone: rev == 0, extra: Extra::new() };
    Ok(row(outbox_key(id), "child", rev, &entry)?)
}
