//! What this tablet knows of a document that is handed over: itself, its clock, and how it was
//! when it was last handed over.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::any::{Any, CHILD};
use crate::{
    desk::{
        Services,
        protocol::DeskError,
        stored::{Held, read, row},
        work::Work,
    },
    documents::{Extra, Stamp},
    handoff::{Clock, Write},
    records::{Child, coordination::PaperRef},
    storage::{Expected, Operation, Row, Store, codec::Stored},
};

/// The clock of a document. Ids of writes and paths: nothing of a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeptClock {
    /// The clock.
    pub clock: Clock,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A document as it was when its clock was last set. Goes with the document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeptBase {
    /// As a tree.
    pub tree: Value,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Stored for KeptClock {
    const VERSION: u8 = 1;
}
impl Stored for KeptBase {
    const VERSION: u8 = 1;
}

/// Key of a document's clock.
pub fn clock_key(key: &str) -> String {
    format!("handoff/clock/{key}")
}

/// Key of a document as it was when it was last handed over.
pub fn base_key(key: &str) -> String {
    format!("handoff/base/{key}")
}

/// Parent of what is kept of documents of a kind as they were.
pub fn bases_of(kind: &str) -> String {
    format!("handoff-base/{kind}")
}

/// A document of this tablet.
#[derive(Clone, Debug)]
pub struct Known {
    /// Kind and id.
    pub key: String,
    /// As it is, and its revision.
    pub now: Option<(Any, u64)>,
    /// As a tree.
    pub tree: Option<Value>,
    /// Its clock, with what was changed since it was last handed over; `None` when this tablet
    /// never heard of it.
    pub clock: Option<Clock>,
    /// The clock as it is stored.
    pub stored: Option<Clock>,
}

impl Known {
    /// Puts clock and base as they shall be kept.
    pub fn keep(
        key: &str,
        clock: &Clock,
        tree: Option<&Value>,
        operations: &mut Vec<Operation>,
    ) -> Result<(), DeskError> {
        let kept = KeptClock { clock: clock.clone(), extra: Extra::new() };
        let kept = row(clock_key(key), "handoff-clock", 1, &kept)?;
        operations.push(Operation::Put(Store::Doc, kept, Expected::Anything));
        if let Some(tree) = tree {
            let kind = key.split_once('/').map_or(key, |(kind, _)| kind);
            let base = KeptBase { tree: tree.clone(), extra: Extra::new() };
            let base = row(base_key(key), bases_of(kind), 1, &base)?;
            operations.push(Operation::Put(Store::Doc, base, Expected::Anything));
        }
        Ok(())
    }
}

/// Reads documents by their keys, in their order.
pub async fn known<S: Services>(work: &Work<S>, keys: &[String]) -> Result<Vec<Known>, DeskError> {
    let dice = work.services.random_bits();
    let ids = keys.iter().filter_map(|key| key.strip_prefix("child/").map(str::to_owned));
    let ids: Vec<String> = ids.collect();
    let mut children: HashMap<String, Row> = HashMap::new();
    for row in work.db.get_many(Store::Child, &ids).await?.into_iter().flatten() {
        children.insert(row.key.clone(), row);
    }
    let clocks: Vec<String> = keys.iter().map(|key| clock_key(key)).collect();
    let bases: Vec<String> = keys.iter().map(|key| base_key(key)).collect();
    let rows = work.db.get_many(Store::Doc, keys).await?;
    let clocks = work.db.get_many(Store::Doc, &clocks).await?;
    let bases = work.db.get_many(Store::Doc, &bases).await?;
    let papers = work.papers().await?;
    let mut found = Vec::with_capacity(keys.len());
    for (((key, row), clock), base) in keys.iter().zip(rows).zip(clocks).zip(bases) {
        let now = if let Some(paper) = PaperRef::from_key(key) {
            papers.get(paper).map(|held| (Any::Paper(Box::new(held.document)), held.rev))
        } else if let Some(id) = key.strip_prefix("child/") {
            let child: Option<Held<Child>> = children.get(id).map(read).transpose()?;
            child.map(|held| (Any::Child(Box::new(held.document)), held.rev))
        } else {
            row.as_ref().map(|row| small(key, row)).transpose()?
        };
        let tree = now.as_ref().map(|(any, _)| any.tree()).transpose()?;
        let stored = clock.as_ref().map(read::<KeptClock>).transpose()?;
        let base = base.as_ref().map(read::<KeptBase>).transpose()?;
        let stored = stored.map(|held| held.document.clock);
        let base = base.map(|held| held.document.tree);
        let edited = now.as_ref().map(|(any, _)| any.edited().clone()).unwrap_or_default();
        let clock = advanced(key, stored.as_ref(), base.as_ref(), tree.as_ref(), &edited, dice);
        found.push(Known { key: key.clone(), now, tree, clock, stored });
    }
    Ok(found)
}

/// A Posyandu, Puskesmas or session of its row.
fn small(key: &str, row: &Row) -> Result<(Any, u64), DeskError> {
    use crate::records::{Posyandu, Puskesmas, Session};
    Ok(match key.split_once('/').map_or("", |(kind, _)| kind) {
        "posyandu" => (Any::Posyandu(Box::new(read::<Posyandu>(row)?.document)), row.rev),
        "puskesmas" => (Any::Puskesmas(Box::new(read::<Puskesmas>(row)?.document)), row.rev),
        _ => (Any::Session(Box::new(read::<Session>(row)?.document)), row.rev),
    })
}

/// The clock with what was changed here since it was set.
pub fn advanced(
    key: &str,
    stored: Option<&Clock>,
    base: Option<&Value>,
    tree: Option<&Value>,
    edited: &Stamp,
    dice: u64,
) -> Option<Clock> {
    // Each document has writes of its own.
    let dice = dice ^ crate::documents::hash(key.as_bytes());
    let Some(clock) = stored else {
        return tree.map(|_| Clock::new(Write { event: dice, stamp: edited.clone() }));
    };
    let mut clock = clock.clone();
    match tree {
        // Deleted, which is noted once.
        None if clock.writes.contains_key("") => {}
        None => clock.write("", Write { event: dice ^ 1, stamp: edited.clone() }),
        Some(tree) => clock.advance(base, Some(tree), dice ^ 1, |_| edited.clone()),
    }
    Some(clock)
}

/// Whether a key is a child's.
pub fn is_child(key: &str) -> bool {
    key.split_once('/').is_some_and(|(kind, _)| kind == CHILD)
}
