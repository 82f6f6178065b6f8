//! The stored rows.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::{
    desk::{protocol::DeskError, roster::Part, stored::row},
    indicators::tally::{Cells, Event, Tally, Totals},
    records::PosyanduId,
    storage::{Row, codec::Stored},
};

/// Number of blocks.
pub const BLOCKS: u8 = 64;
/// Number of sums.
pub const SUMS: u8 = 16;
/// Parent of blocks.
pub const BLOCK: &str = "block";
/// Parent of details.
pub const DETAIL: &str = "detail";
/// Parent of sums.
pub const SUM: &str = "sum";
/// Parent of what Posyandu count for in campaigns.
pub const CAMPAIGN: &str = "campaign";

/// The totals of some Posyandu.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Block {
    /// Its number.
    #[serde(rename = "n")]
    pub number: u8,
    /// Fingerprint of the rules by which it was made.
    #[serde(rename = "r")]
    pub rules: u64,
    /// Totals of each Posyandu.
    #[serde(rename = "t")]
    pub totals: BTreeMap<PosyanduId, Tally<Totals>>,
}

impl Stored for Block {
    const VERSION: u8 = 1;
}

/// A sixteenth of all Posyandu together, by sex and age.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sum {
    /// Its number.
    #[serde(rename = "n")]
    pub number: u8,
    /// Its figures.
    #[serde(rename = "c")]
    pub cells: Tally<Cells>,
}

impl Stored for Sum {
    const VERSION: u8 = 1;
}

impl Sum {
    /// An empty one.
    pub fn new(number: u8) -> Self {
        Self { number, cells: Tally::default() }
    }

    /// Exchanges what a child contributed.
    pub fn exchange(&mut self, old: &[Event], new: &[Event]) {
        self.cells.add(new);
        self.cells.subtract(old);
    }
}

/// One Posyandu by sex and age.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Detail {
    /// Whose.
    #[serde(rename = "p")]
    pub posyandu: PosyanduId,
    /// Its figures.
    #[serde(rename = "c")]
    pub cells: Tally<Cells>,
}

impl Stored for Detail {
    const VERSION: u8 = 1;
}

impl Block {
    /// An empty one.
    pub fn new(number: u8, rules: u64) -> Self {
        Self { number, rules, totals: BTreeMap::new() }
    }

    /// Exchanges what a child contributed.
    pub fn exchange(&mut self, posyandu: PosyanduId, old: &[Event], new: &[Event]) {
        let totals = self.totals.entry(posyandu).or_default();
        totals.add(new);
        totals.subtract(old);
        if totals.is_empty() {
            self.totals.remove(&posyandu);
        }
    }
}

impl Detail {
    /// An empty one.
    pub fn new(posyandu: PosyanduId) -> Self {
        Self { posyandu, cells: Tally::default() }
    }

    /// Exchanges what a child contributed.
    pub fn exchange(&mut self, old: &[Event], new: &[Event]) {
        self.cells.add(new);
        self.cells.subtract(old);
    }
}

/// The block of a Posyandu.
pub fn block_of(posyandu: PosyanduId) -> u8 {
    // Ids are random, but those of tests are small numbers.
    (posyandu.bits().wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 58) as u8
}

/// The sum of a Posyandu.
pub fn sum_of(posyandu: PosyanduId) -> u8 {
    block_of(posyandu) / (BLOCKS / SUMS)
}

/// Key of a sum.
pub fn sum_key(number: u8) -> String {
    format!("{SUM}/{number:02}")
}

/// Key of a block.
pub fn block_key(number: u8) -> String {
    format!("{BLOCK}/{number:02}")
}

/// Key of a detail.
pub fn detail_key(posyandu: PosyanduId) -> String {
    format!("{DETAIL}/{posyandu}")
}

/// The row of a block.
pub fn block_row(block: &Block, rev: u64) -> Result<Row, DeskError> {
    Ok(row(block_key(block.number), BLOCK, rev, block)?)
}

/// The row of a sum.
pub fn sum_row(sum: &Sum, rev: u64) -> Result<Row, DeskError> {
    Ok(row(sum_key(sum.number), SUM, rev, sum)?)
}

/// The row of a detail.
pub fn detail_row(detail: &Detail, rev: u64) -> Result<Row, DeskError> {
    Ok(row(detail_key(detail.posyandu), DETAIL, rev, detail)?)
}

/// Parents of all figures that are derived of children.
pub const OF_CHILDREN: [&str; 4] = [BLOCK, SUM, DETAIL, CAMPAIGN];

/// All figures of a workspace.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// By number.
    pub blocks: BTreeMap<u8, Block>,
    /// By number.
    pub sums: BTreeMap<u8, Sum>,
    /// By Posyandu.
    pub details: BTreeMap<PosyanduId, Detail>,
}

/// Figures of a workspace, while they are made: totals are added up at the end.
#[derive(Clone, Debug, Default)]
pub struct Making {
    parts: BTreeMap<PosyanduId, MakingOne>,
}

/// So many events of a Posyandu are counted together: children come in the order of their ids, each
/// of another Posyandu, and its figures would be fetched into the cache anew for each of them.
const TOGETHER: usize = 6_000;

/// Figures of a Posyandu, while they are made.
#[derive(Clone, Debug)]
struct MakingOne {
    days: Tally<Totals>,
    detail: Detail,
    /// Not counted yet.
    waiting: Vec<Event>,
}

impl MakingOne {
    fn new(posyandu: PosyanduId) -> Self {
        let waiting = Vec::with_capacity(TOGETHER);
        Self { days: Tally::default(), detail: Detail::new(posyandu), waiting }
    }

    fn add(&mut self, events: &[Event]) {
        if self.waiting.len() + events.len() > TOGETHER {
            self.count();
        }
        self.waiting.extend_from_slice(events);
    }

    fn count(&mut self) {
        self.days.add_days(&self.waiting);
        self.detail.cells.add(&self.waiting);
        self.waiting.clear();
    }
}

impl Making {
    /// Adds a child's part.
    pub fn add(&mut self, posyandu: PosyanduId, part: &Part) {
        self.parts.entry(posyandu).or_insert_with(|| MakingOne::new(posyandu)).add(&part.events);
    }

    /// All that was made, by these rules.
    pub fn finish(self, rules: u64) -> Kept {
        let mut kept = Kept::default();
        for (posyandu, mut one) in self.parts {
            one.count();
            let MakingOne { days: mut totals, detail, .. } = one;
            totals.add_cells(&detail.cells);
            if totals.is_empty() {
                continue;
            }
            let number = block_of(posyandu);
            let block = kept.blocks.entry(number).or_insert_with(|| Block::new(number, rules));
            block.totals.insert(posyandu, totals);
            if !detail.cells.is_empty() {
                let number = sum_of(posyandu);
                let sum = kept.sums.entry(number).or_insert_with(|| Sum::new(number));
                sum.cells.add_all(&detail.cells);
                kept.details.insert(posyandu, detail);
            }
        }
        kept
    }
}

#[cfg(test)]
impl Kept {
    /// Without what is empty: as if it had never been.
    pub fn filled(mut self) -> Self {
        self.blocks.retain(|_, block| !block.totals.is_empty());
        self.sums.retain(|_, sum| !sum.cells.is_empty());
        self.details.retain(|_, detail| !detail.cells.is_empty());
        self
    }
}
