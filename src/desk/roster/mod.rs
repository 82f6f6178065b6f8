//! What is derived of the children of a Posyandu: the rows of its lists, and what each child
//! counts for in the kept figures (`desk::tally`).
//!
//! Never the source of anything: it can be rebuilt from the children at any time.

mod count;
mod part;
mod row;

pub use part::{Part, Scope, parts, parts_within, posyandu_on};
pub use row::{LAST_DAY, Marks, RosterRow, parents};

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

use crate::{
    records::{ChildId, PosyanduId},
    storage::codec::Stored,
};

/// The roster of one Posyandu.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Roster {
    /// Whose.
    #[serde(rename = "p")]
    pub posyandu: PosyanduId,
    /// Fingerprint of the rules by which it was made.
    #[serde(rename = "r")]
    pub rules: u64,
    /// Children that belong here today, by id.
    #[serde(rename = "c")]
    pub rows: Vec<RosterRow>,
    /// Children that belong elsewhere today and have visited or belonged here.
    #[serde(rename = "o", default, skip_serializing_if = "BTreeSet::is_empty")]
    pub others: BTreeSet<ChildId>,
}

impl Stored for Roster {
    /// Version 1 held the monthly figures too. None is read: they are made anew.
    const VERSION: u8 = 2;
}

impl Roster {
    /// An empty one.
    pub fn new(posyandu: PosyanduId, rules: u64) -> Self {
        Self { posyandu, rules, rows: Vec::new(), others: BTreeSet::new() }
    }

    /// Adds a child's part.
    pub fn add(&mut self, child: ChildId, part: &Part) {
        match &part.row {
            Some(row) => match self.rows.binary_search_by_key(&child, |row| row.id) {
                Ok(at) => self.rows[at] = row.clone(),
                Err(at) => self.rows.insert(at, row.clone()),
            },
            None => {
                self.others.insert(child);
            }
        }
    }

    /// Takes a child's part away.
    pub fn remove(&mut self, child: ChildId) {
        self.others.remove(&child);
        if let Ok(at) = self.rows.binary_search_by_key(&child, |row| row.id) {
            self.rows.remove(at);
        }
    }
}
