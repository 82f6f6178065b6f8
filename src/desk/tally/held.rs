//! The stored rows.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::{
    desk::{
        protocol::DeskError,
        roster::Part,
        stored::{Held, row},
    },
    indicators::tally::{Cells, Event, Tally, Totals},
    records::PosyanduId,
    storage::{Batch, Expected, Store, codec::Stored},
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

fn expected(rev: u64) -> Expected {
    if rev == 0 { Expected::Nothing } else { Expected::Rev(rev) }
}

/// Puts a block that was read at `held.rev` (0: was not there).
pub fn put_block(batch: &mut Batch, held: &Held<Block>) -> Result<(), DeskError> {
    let key = block_key(held.document.number);
    batch.put(Store::Tally, row(key, BLOCK, held.rev + 1, &held.document)?, expected(held.rev));
    Ok(())
}

/// Puts a sum that was read at `held.rev`.
pub fn put_sum(batch: &mut Batch, held: &Held<Sum>) -> Result<(), DeskError> {
    let key = sum_key(held.document.number);
    batch.put(Store::Tally, row(key, SUM, held.rev + 1, &held.document)?, expected(held.rev));
    Ok(())
}

/// Puts a detail that was read at `held.rev`.
pub fn put_detail(batch: &mut Batch, held: &Held<Detail>) -> Result<(), DeskError> {
    let key = detail_key(held.document.posyandu);
    batch.put(Store::Tally, row(key, DETAIL, held.rev + 1, &held.document)?, expected(held.rev));
    Ok(())
}

/// What is derived of children besides, by parent: a rebuild replaces it unseen.
pub const UNSEEN: [&str; 2] = [DETAIL, CAMPAIGN];

/// Revisions of the blocks of a rebuild. Whoever writes a detail writes its block too, so its
/// revision never passes that of its block: written at that, it is newer than whatever another tab
/// may have read before.
#[derive(Clone, Debug, Default)]
pub struct BlockRevs(BTreeMap<u8, u64>);

impl BlockRevs {
    /// The revision at which a block is written.
    pub fn set(&mut self, block: u8, rev: u64) {
        self.0.insert(block, rev);
    }

    /// Of the detail of a Posyandu.
    pub fn of(&self, posyandu: PosyanduId) -> u64 {
        self.0.get(&block_of(posyandu)).copied().unwrap_or(1)
    }
}

/// Replaces a detail, whatever is there.
pub fn replace_detail(batch: &mut Batch, rev: u64, detail: &Detail) -> Result<(), DeskError> {
    let key = detail_key(detail.posyandu);
    batch.put(Store::Tally, row(key, DETAIL, rev, detail)?, Expected::Anything);
    Ok(())
}

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
    days: BTreeMap<PosyanduId, Tally<Totals>>,
    details: BTreeMap<PosyanduId, Detail>,
}

impl Making {
    /// Adds a child's part.
    pub fn add(&mut self, posyandu: PosyanduId, part: &Part) {
        self.days.entry(posyandu).or_default().add_days(&part.events);
        let detail = self.details.entry(posyandu).or_insert_with(|| Detail::new(posyandu));
        detail.cells.add(&part.events);
    }

    /// All that was made, by these rules.
    pub fn finish(self, rules: u64) -> Kept {
        let mut kept = Kept { details: self.details, ..Kept::default() };
        kept.details.retain(|_, detail| !detail.cells.is_empty());
        for (posyandu, mut totals) in self.days {
            let detail = kept.details.get(&posyandu);
            if let Some(detail) = detail {
                totals.add_cells(&detail.cells);
            }
            if totals.is_empty() {
                continue;
            }
            let number = block_of(posyandu);
            let block = kept.blocks.entry(number).or_insert_with(|| Block::new(number, rules));
            block.totals.insert(posyandu, totals);
            if let Some(detail) = detail {
                let number = sum_of(posyandu);
                let sum = kept.sums.entry(number).or_insert_with(|| Sum::new(number));
                sum.cells.add_all(&detail.cells);
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
