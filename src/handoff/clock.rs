//! Which write made each field of a document, and which writes its tablet has seen.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::documents::{Actor, Stamp, hash, history::diff};

/// One write of one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Write {
    /// Its id: random, and the same on every tablet.
    #[serde(rename = "e")]
    pub event: u64,
    /// When and by whom.
    #[serde(rename = "s")]
    pub stamp: Stamp,
}

/// What is known of the writes of one document.
///
/// A write is kept at the path that it changed (a whole visit, a single field) and holds for all
/// below it that has no later write of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// The write that made the document, as far as this tablet knows.
    #[serde(rename = "o")]
    pub origin: Write,
    /// Later writes by path (see [`crate::documents::history::tree`]), removals too.
    #[serde(rename = "w", default, skip_serializing_if = "BTreeMap::is_empty")]
    pub writes: BTreeMap<String, Write>,
    /// Writes that this tablet has seen, those that were overwritten too.
    #[serde(rename = "n")]
    pub seen: BTreeSet<u64>,
}

impl Clock {
    /// Of a document that was never handed over.
    pub fn new(origin: Write) -> Self {
        let seen = BTreeSet::from([origin.event]);
        Self { origin, writes: BTreeMap::new(), seen }
    }

    /// Notes what this tablet changed since the document was last handed over. `dice` are fresh
    /// random bits, `stamp` says when a path was changed and by whom.
    ///
    /// `None` is a document that is not there.
    pub fn advance(
        &mut self,
        before: Option<&Value>,
        now: Option<&Value>,
        dice: u64,
        stamp: impl Fn(&str) -> Stamp,
    ) {
        let paths = match (before, now) {
            (Some(before), Some(now)) => {
                diff(before, now).into_iter().map(|change| change.path).collect()
            }
            (None, None) => Vec::new(),
            // The document as a whole came or went.
            _ => vec![String::new()],
        };
        for path in paths {
            // Each write has an id of its own, so that one can be left out of a file.
            let event = dice ^ hash(path.as_bytes());
            let stamp = stamp(&path);
            self.write(&path, Write { event, stamp });
        }
    }

    /// Notes one write: what lay below it is overwritten.
    pub fn write(&mut self, path: &str, write: Write) {
        self.seen.insert(write.event);
        self.writes.retain(|other, _| !is_below(other, path));
        self.writes.insert(path.to_owned(), write);
    }

    /// The last write of a path, and whether it is later than the document's first.
    pub(super) fn last(&self, path: &str) -> (&Write, bool) {
        let mut at = path;
        loop {
            if let Some(write) = self.writes.get(at) {
                return (write, true);
            }
            if at.is_empty() {
                return (&self.origin, false);
            }
            at = at.rsplit_once('/').map_or("", |(above, _)| above);
        }
    }

    /// Writes below a path.
    pub(super) fn below<'c>(
        &'c self,
        path: &'c str,
    ) -> impl Iterator<Item = (&'c String, &'c Write)> {
        self.writes.iter().filter(move |(other, _)| *other != path && is_below(other, path))
    }

    /// Takes out by whom each write was; when stays.
    pub fn forget_hands(&mut self) {
        let writes = self.writes.values_mut();
        for write in writes.chain([&mut self.origin]) {
            write.stamp.by = Actor::default();
        }
    }

    /// Takes a field out of what a file tells, as if this tablet had never heard of its writes.
    pub fn leave_out(&mut self, path: &str) {
        let writes = std::mem::take(&mut self.writes);
        for (other, write) in writes {
            if is_below(&other, path) {
                self.seen.remove(&write.event);
            } else {
                self.writes.insert(other, write);
            }
        }
    }
}

/// Whether a path is another one or lies below it.
pub(super) fn is_below(path: &str, above: &str) -> bool {
    above.is_empty()
        || path.strip_prefix(above).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
