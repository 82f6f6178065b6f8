//! What a save changes in rosters and figures.

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use super::held::{Block, Detail, Sum, block_of, block_row, detail_row, sum_of, sum_row};
use crate::{
    desk::{
        Services,
        assess::Rules,
        protocol::DeskError,
        roster::{Part, Scope, parts_within},
        save::{Edit, fingerprint, roster_row},
        stored::Held,
        work::{Rosters, Work},
    },
    records::{Child, ChildId, PosyanduId},
    storage::{Batch, Expected, Store},
};

/// The old and new part of a child in one Posyandu.
struct Exchange {
    child: ChildId,
    posyandu: PosyanduId,
    old: Option<Part>,
    new: Option<Part>,
}

/// What edits change, worked out before anything is read.
pub struct Delta {
    rules: u64,
    exchanges: Vec<Exchange>,
}

/// Derived rows as they shall be, with the revisions they were read at.
#[derive(Default)]
pub struct Written {
    /// Rosters.
    pub rosters: Rosters,
    /// Blocks.
    pub blocks: BTreeMap<u8, Held<Block>>,
    /// Sums.
    pub sums: BTreeMap<u8, Held<Sum>>,
    /// Details.
    pub details: BTreeMap<PosyanduId, Held<Detail>>,
}

impl Delta {
    /// Of edits, each within its scope.
    pub fn of(rules: &Rules, edits: &[Edit], scopes: &[Scope]) -> Self {
        let mut exchanges = Vec::new();
        for (edit, scope) in edits.iter().zip(scopes) {
            let parts = |child: Option<&Child>| {
                child.map(|child| parts_within(rules, child, *scope)).unwrap_or_default()
            };
            let before = edit.before.as_ref().map(|held| &held.document);
            let Some(child) = edit.after.as_ref().or(before).map(|child| child.id) else {
                continue;
            };
            let (mut old, mut new) = (parts(before), parts(edit.after.as_ref()));
            let concerned: BTreeSet<PosyanduId> = old.keys().chain(new.keys()).copied().collect();
            for posyandu in concerned {
                let (old, new) = (old.remove(&posyandu), new.remove(&posyandu));
                // Also where nothing that is kept differs: a roster's revision says that one of its
                // children was written, which what is counted otherwise goes by (campaigns).
                exchanges.push(Exchange { child, posyandu, old, new });
            }
        }
        Self { rules: fingerprint(rules), exchanges }
    }

    /// The Posyandu that are changed.
    pub fn concerned(&self) -> BTreeSet<PosyanduId> {
        self.exchanges.iter().map(|exchange| exchange.posyandu).collect()
    }

    /// Those whose figures change, and not only a row of the roster.
    fn counted(&self) -> BTreeSet<PosyanduId> {
        let counted = self.exchanges.iter().filter(|exchange| exchange.counts());
        counted.map(|exchange| exchange.posyandu).collect()
    }

    /// Reads what is changed and changes it.
    pub async fn apply<S: Services>(&self, work: &Work<S>) -> Result<Written, DeskError> {
        let counted = self.counted();
        let mut written = Written {
            rosters: work.some_rosters(&self.concerned(), self.rules).await?,
            blocks: work.some_blocks(&counted, self.rules).await?,
            sums: work.some_sums(&counted).await?,
            details: work.some_details(&counted).await?,
        };
        // What was made under other rules is rebuilt whole before anything is added to it.
        let foreign = written.rosters.values().any(|held| held.document.rules != self.rules)
            || written.blocks.values().any(|held| held.document.rules != self.rules);
        if foreign {
            return Err(DeskError::Conflict);
        }
        for exchange in &self.exchanges {
            written.exchange(exchange);
        }
        Ok(written)
    }
}

impl Exchange {
    fn events(part: Option<&Part>) -> &[crate::indicators::tally::Event] {
        part.map_or(&[], |part| &part.events)
    }

    fn counts(&self) -> bool {
        Self::events(self.old.as_ref()) != Self::events(self.new.as_ref())
    }
}

/// What a row must be for what was read at this revision (0: was not there) to be still true.
fn expected(rev: u64) -> Expected {
    if rev == 0 { Expected::Nothing } else { Expected::Rev(rev) }
}

impl Written {
    fn exchange(&mut self, exchange: &Exchange) {
        let Exchange { child, posyandu, old, new } = exchange;
        if let Some(held) = self.rosters.get_mut(posyandu) {
            let held = Rc::make_mut(held);
            if old.is_some() {
                held.document.remove(*child);
            }
            if let Some(new) = new {
                held.document.add(*child, new);
            }
        }
        if !exchange.counts() {
            return;
        }
        let (old, new) = (Exchange::events(old.as_ref()), Exchange::events(new.as_ref()));
        if let Some(held) = self.blocks.get_mut(&block_of(*posyandu)) {
            held.document.exchange(*posyandu, old, new);
        }
        if let Some(held) = self.sums.get_mut(&sum_of(*posyandu)) {
            held.document.exchange(old, new);
        }
        if let Some(held) = self.details.get_mut(posyandu) {
            held.document.exchange(old, new);
        }
    }

    /// Puts all of it.
    pub fn put(&self, batch: &mut Batch) -> Result<(), DeskError> {
        for held in self.rosters.values() {
            let row = roster_row(&held.document, held.rev + 1)?;
            batch.put(Store::Roster, row, expected(held.rev));
        }
        for held in self.blocks.values() {
            let row = block_row(&held.document, held.rev + 1)?;
            batch.put(Store::Tally, row, expected(held.rev));
        }
        for held in self.sums.values() {
            let row = sum_row(&held.document, held.rev + 1)?;
            batch.put(Store::Tally, row, expected(held.rev));
        }
        for held in self.details.values() {
            let row = detail_row(&held.document, held.rev + 1)?;
            batch.put(Store::Tally, row, expected(held.rev));
        }
        Ok(())
    }

    /// As it stands in the store once it is written.
    #[must_use]
    pub fn stored(mut self) -> Self {
        self.rosters.values_mut().for_each(|held| Rc::make_mut(held).rev += 1);
        self.blocks.values_mut().for_each(|held| held.rev += 1);
        self.sums.values_mut().for_each(|held| held.rev += 1);
        self.details.values_mut().for_each(|held| held.rev += 1);
        self
    }
}
