//! Which of two versions of a document comes from the other, by their histories.
//!
//! No clock is asked: a tablet's clock may be wrong. A version comes from another one when its history
//! holds the other's and goes on from it without a gap.

use std::collections::BTreeMap;

/// A version of a document with its history.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Version<'v> {
    /// Its revision.
    pub rev: u64,
    /// Entries of its history by the revision that they made, as stored.
    pub entries: BTreeMap<u64, &'v [u8]>,
}

/// How two versions belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lineage {
    /// The first comes from the second.
    FromSecond,
    /// The second comes from the first.
    FromFirst,
    /// Both come from the first one's revision of this number, which both had.
    Fork(u64),
    /// Nothing is known of it.
    Unknown,
}

/// How two versions of one document belong together. They are known to differ.
pub fn lineage(first: &Version<'_>, second: &Version<'_>) -> Lineage {
    let common = common(first, second);
    let whole = |version: &Version<'_>| {
        (common + 1..=version.rev).all(|rev| version.entries.contains_key(&rev))
    };
    if common == 0 || !whole(first) || !whole(second) {
        return Lineage::Unknown;
    }
    match (first.rev == common, second.rev == common) {
        // Two that differ under one revision: their histories do not say why.
        (true, true) => Lineage::Unknown,
        (true, false) => Lineage::FromFirst,
        (false, true) => Lineage::FromSecond,
        (false, false) => Lineage::Fork(common),
    }
}

/// The last revision that both surely had: an entry that both have names it with all before it. Of
/// the first revision no entry is needed (imports say it in their parts): an id is made once.
fn common(first: &Version<'_>, second: &Version<'_>) -> u64 {
    let mut sure = 0;
    for rev in 1..=first.rev.min(second.rev) {
        match (first.entries.get(&rev), second.entries.get(&rev)) {
            (Some(mine), Some(theirs)) if mine == theirs => sure = rev,
            (None, None) if rev == 1 => sure = 1,
            (None, None) => {}
            _ => break,
        }
    }
    sure
}
