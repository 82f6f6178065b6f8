//! What becomes of one document of a backup where this workspace has it, too.
//!
//! In this order: what is the same stays; what was known when it was changed or deleted here stays as
//! it is here; of two versions of which one comes from the other the later one stays; two that went
//! apart are woven together from what they have in common, and where both changed the same, people
//! choose. No clock decides anything.

use serde_json::Value;

use super::{
    group::{Group, version},
    restore::Restoring,
    write::{Outcome, came, entry, pending, row_of, taken},
};
use crate::{
    backup::{Lineage, lineage},
    desk::{
        Services,
        handoff::{
            Any, Decisions, KeptBase, KeptClock, Known, advanced, known, planned, questions,
        },
        papers,
        protocol::{DeskError, HandOffConflict, RestoreCounts},
        stored::{POSYANDU, PUSKESMAS, read},
    },
    documents::{HistoryEntry, Stamp, hash, history::revert},
    handoff::{Choice, Clock, Document, Write},
    records::{Child, Posyandu, Puskesmas, Session, coordination::PaperRef},
    storage::{Row, Store},
};

/// A document that can be woven together; `None` for the others, which are one value.
pub fn any(store: Store, row: &Row) -> Result<Option<Any>, DeskError> {
    if store == Store::Child {
        return Ok(Some(Any::Child(Box::new(read::<Child>(row)?.document))));
    }
    if let Some(paper) = PaperRef::from_key(&row.key) {
        return Ok(Some(Any::Paper(Box::new(papers::read(paper.kind, row)?.document))));
    }
    Ok(Some(match row.key.split_once('/').map_or("", |(kind, _)| kind) {
        POSYANDU => Any::Posyandu(Box::new(read::<Posyandu>(row)?.document)),
        PUSKESMAS => Any::Puskesmas(Box::new(read::<Puskesmas>(row)?.document)),
        "session" => Any::Session(Box::new(read::<Session>(row)?.document)),
        _ => return Ok(None),
    }))
}

impl<S: Services> Restoring<'_, S> {
    /// What becomes of a document that is here, too, in another form.
    pub async fn merged(&self, group: &Group, mine: &Row) -> Result<Outcome, DeskError> {
        let (my_any, their_any) = (any(group.store, mine)?, any(group.store, &group.row)?);
        let (Some(my_any), Some(their_any)) = (my_any, their_any) else {
            return self.one_value(group, mine).await;
        };
        let (my_tree, their_tree) = (my_any.tree()?, their_any.tree()?);
        if my_tree == their_tree {
            return Ok(Outcome::of(RestoreCounts { same: 1, ..RestoreCounts::default() }));
        }
        if self.known {
            return Ok(newer());
        }
        if self.wish.fresh {
            return Ok(taken(group, Some(mine), came(Some(&my_any), &their_any)));
        }
        let history = super::gather::history_of(self.work, &mine.key).await?;
        let related =
            lineage(&version(mine.rev, &history), &version(group.row.rev, &group.history));
        match related {
            Lineage::FromSecond => Ok(newer()),
            Lineage::FromFirst => Ok(taken(group, Some(mine), came(Some(&my_any), &their_any))),
            Lineage::Fork(at) => {
                let base = reverted(&their_tree, &group.history, at)?;
                self.woven(group, mine, &their_any, base).await
            }
            Lineage::Unknown => self.woven(group, mine, &their_any, None).await,
        }
    }

    /// Two versions that went apart. `base` is what they have in common, where it is known.
    async fn woven(
        &self,
        group: &Group,
        mine: &Row,
        theirs: &Any,
        base: Option<Value>,
    ) -> Result<Outcome, DeskError> {
        let key = group.key();
        let Some(mut here) = known(self.work, std::slice::from_ref(&key)).await?.pop() else {
            return Ok(newer());
        };
        let Some((my_any, _)) = here.now.clone() else { return Err(DeskError::Conflict) };
        let (my_tree, their_tree) = (my_any.tree()?, theirs.tree()?);
        let stored = self.stored_clock(group, &their_tree, theirs.edited())?;
        let (my_dice, their_dice) = (hash(&mine.bytes), hash(&group.row.bytes));
        let made = |event, stamp: &Stamp| Clock::new(Write { event, stamp: stamp.clone() });
        let keep_clock = base.is_none() && stored.is_some() && here.stored.is_some();
        let their_clock = match (base, stored) {
            (Some(base), _) => {
                let mut my = made(hash(key.as_bytes()), &Stamp::default());
                let mut their = my.clone();
                my.advance(Some(&base), Some(&my_tree), my_dice, |_| my_any.edited().clone());
                their.advance(Some(&base), Some(&their_tree), their_dice, |_| {
                    theirs.edited().clone()
                });
                here.clock = Some(my);
                their
            }
            (None, Some(clock)) if here.stored.is_some() => clock,
            (None, _) => {
                here.clock = Some(made(my_dice, my_any.edited()));
                made(their_dice, theirs.edited())
            }
        };
        let document = Document { key: key.clone(), tree: Some(their_tree), clock: their_clock };
        let dice = hash(key.as_bytes()) ^ self.id.bits();
        let Some(planned) = planned(here, &document, &self.decisions, dice, &self.stamp) else {
            return self.one_value(group, mine).await;
        };
        let book = self.work.places().await?;
        let conflicts = questions(&|id| self.name_of(id, &book), &planned, &book);
        let mut counts = RestoreCounts::default();
        let mut operations = Vec::new();
        if keep_clock {
            let tree = planned.tree.as_ref();
            Known::keep(&key, &planned.clock, tree, &mut operations)?;
        } else if planned.known.stored.is_none() {
            let rows = group.beside.iter().cloned();
            operations.extend(rows.map(|row| super::write::put(Store::Doc, row)));
        }
        let conflicting = !conflicts.is_empty();
        if let Some(after) = planned.after.filter(|_| planned.changes) {
            counts = came(Some(&my_any), &after);
            operations.push(row_of(after.clone(), mine, &self.stamp)?);
            operations.extend(entry(&after, &my_tree, mine.rev + 1, &self.stamp, self.id)?);
            operations.push(pending(&key, mine.rev + 1, &self.stamp)?);
        } else if !conflicting {
            return Ok(newer());
        }
        if conflicting {
            counts = RestoreCounts { changed: 0, conflicting: 1, ..counts };
        }
        Ok(Outcome { counts, operations, conflicts })
    }

    /// The clock of a document in the backup, where it was ever handed over.
    fn stored_clock(
        &self,
        group: &Group,
        tree: &Value,
        edited: &Stamp,
    ) -> Result<Option<Clock>, DeskError> {
        let (mut clock, mut base) = (None, None);
        for row in &group.beside {
            if row.key.starts_with("handoff/clock/") {
                clock = Some(read::<KeptClock>(row)?.document.clock);
            } else {
                base = Some(read::<KeptBase>(row)?.document.tree);
            }
        }
        let dice = hash(&group.row.bytes) ^ self.id.bits();
        Ok(clock.and_then(|clock| {
            advanced(&group.key(), Some(&clock), base.as_ref(), Some(tree), edited, dice)
        }))
    }

    /// A document that is one value: settings, targets, a letterhead, boundaries, and whatever kind
    /// comes after this was written.
    async fn one_value(&self, group: &Group, mine: &Row) -> Result<Outcome, DeskError> {
        let ((my, my_stamp), (their, their_stamp)) = (value(mine), value(&group.row));
        if my.is_some() && my == their {
            return Ok(Outcome::of(RestoreCounts { same: 1, ..RestoreCounts::default() }));
        }
        if self.known {
            return Ok(newer());
        }
        let changed = RestoreCounts { changed: 1, ..RestoreCounts::default() };
        let kind = kind(&mine.key);
        if self.wish.fresh {
            return Ok(taken(group, Some(mine), changed));
        }
        if MINDED_BY_NOBODY.contains(&kind) {
            // The program's own notes: the one that was written more often.
            let theirs = group.row.rev > mine.rev;
            return Ok(if theirs { taken(group, Some(mine), changed) } else { newer() });
        }
        let history = super::gather::history_of(self.work, &mine.key).await?;
        match lineage(&version(mine.rev, &history), &version(group.row.rev, &group.history)) {
            Lineage::FromSecond => return Ok(newer()),
            Lineage::FromFirst => return Ok(taken(group, Some(mine), changed)),
            Lineage::Fork(_) | Lineage::Unknown => {}
        }
        let (mine_said, theirs_said) = differing(my.as_ref(), their.as_ref());
        let conflict = HandOffConflict {
            key: group.key(),
            title: (String::new(), String::new()),
            path: String::new(),
            visit: None,
            mine: Some(mine_said),
            theirs: Some(theirs_said),
            my_stamp,
            their_stamp,
        };
        let conflicting = RestoreCounts { conflicting: 1, ..RestoreCounts::default() };
        let decided = self.decisions.get(&(group.key(), String::new()));
        let mut outcome = match decided {
            Some(Choice::Theirs) => taken(group, Some(mine), conflicting),
            Some(Choice::Mine) | None => Outcome::of(conflicting),
        };
        outcome.conflicts.push(conflict);
        Ok(outcome)
    }
}

/// Kinds of which nobody can say which version is right, and nobody needs to.
const MINDED_BY_NOBODY: [&str; 6] =
    ["import", "import-part", "import-details", "doubt", "handoff", "regions"];

fn newer() -> Outcome {
    Outcome::of(RestoreCounts { newer: 1, ..RestoreCounts::default() })
}

/// Kind of a document, as its key begins.
pub fn kind(key: &str) -> &str {
    key.split_once('/').map_or(key, |(kind, _)| kind)
}

/// The version of a revision, of a later one and the entries since.
fn reverted(tree: &Value, history: &[Row], at: u64) -> Result<Option<Value>, DeskError> {
    let mut entries: Vec<HistoryEntry> = Vec::new();
    for row in history {
        entries.push(read::<HistoryEntry>(row)?.document);
    }
    entries.retain(|entry| entry.rev > at);
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.rev));
    let mut base = tree.clone();
    for entry in &entries {
        if !revert(&mut base, &entry.changes).is_empty() {
            return Ok(None);
        }
    }
    Ok(Some(base))
}

/// Fields of the last write: they change with every save and say nothing.
const EDITED: [&str; 2] = ["edited", "tulis"];

/// Any document as a value, without the stamp of its last write, and that stamp.
fn value(row: &Row) -> (Option<Value>, Stamp) {
    let body = row.bytes.get(1..).unwrap_or_default();
    let mut value: Option<Value> = rmp_serde::from_slice(body).ok();
    let mut stamp = None;
    if let Some(Value::Object(map)) = &mut value {
        stamp = EDITED.into_iter().find_map(|name| map.remove(name));
    }
    let stamp = stamp.and_then(|stamp| serde_json::from_value(stamp).ok());
    (value, stamp.unwrap_or_default())
}

type Said = Vec<(String, String)>;

/// The leaves in which two values differ.
fn differing(mine: Option<&Value>, theirs: Option<&Value>) -> (Said, Said) {
    const MOST: usize = 12;
    let (Some(mine), Some(theirs)) = (mine, theirs) else { return (Said::new(), Said::new()) };
    let changes = crate::documents::history::diff(mine, theirs);
    let said = |value: Option<Value>| match value {
        None => "—".to_owned(),
        Some(Value::String(text)) => text,
        Some(other) => other.to_string().chars().take(120).collect(),
    };
    changes
        .into_iter()
        .take(MOST)
        .map(|change| {
            let path = change.path;
            ((path.clone(), said(change.before)), (path, said(change.after)))
        })
        .unzip()
}

/// Decisions by document and path.
pub fn decisions(made: &[(String, String, Choice)]) -> Decisions {
    made.iter().map(|(key, path, choice)| ((key.clone(), path.clone()), *choice)).collect()
}

/// Whether two rows hold the same.
pub fn same(mine: &Row, theirs: &Row) -> bool {
    mine.bytes == theirs.bytes && mine.parent == theirs.parent
}
