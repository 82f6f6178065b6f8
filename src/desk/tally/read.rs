//! Reading kept figures, and keeping what was read.

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use super::held::{
    BLOCK, BLOCKS, Block, Detail, SUMS, Sum, block_key, block_of, detail_key, sum_key, sum_of,
};
use crate::{
    desk::{
        Services,
        protocol::DeskError,
        stored::{Held, read},
        work::Work,
    },
    indicators::{
        Daily, Fact, Facts,
        tally::{self, Sums, Tally, Totals},
    },
    records::{Month, Place, PosyanduId},
    storage::{Row, Store},
};

/// Details that are kept in memory; a few hundred are a few megabytes.
const MOST_DETAILS: usize = 256;

/// The totals of all Posyandu, shared with those who read them.
#[derive(Clone, Debug, Default)]
pub struct Tallies {
    blocks: BTreeMap<u8, Rc<Held<Block>>>,
}

impl Tallies {
    /// The totals of a Posyandu.
    pub fn of(&self, posyandu: PosyanduId) -> Option<&Tally<Totals>> {
        self.blocks.get(&block_of(posyandu))?.document.totals.get(&posyandu)
    }

    /// The figures of a Posyandu in a month.
    pub fn at(&self, posyandu: PosyanduId, month: Month) -> Facts {
        let totals = self.of(posyandu).zip(tally::number(month));
        totals.map(|(totals, month)| totals.at(month)).unwrap_or_default()
    }

    /// All Posyandu that have figures.
    pub fn all(&self) -> impl Iterator<Item = (PosyanduId, &Tally<Totals>)> {
        self.blocks.values().flat_map(|held| &held.document.totals).map(|(id, tally)| (*id, tally))
    }

    /// Blocks.
    #[cfg(test)]
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.blocks.values().map(|held| &held.document)
    }

    /// First and last month with visits, up to this one.
    pub fn months(&self, this: Month) -> Option<(Month, Month)> {
        let this = tally::nearest(this);
        let ranges = self.all().filter_map(|(_, totals)| {
            let visits = totals.column(Fact::Visits);
            let (first, end) = visits.range();
            // Columns have no empty months at the ends; between, the last one up to this counts.
            let last = (first..end.min(this + 1)).rev().find(|month| visits.get(*month, 0) > 0)?;
            Some((first, last))
        });
        let both = ranges.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))?;
        Some((tally::month(both.0), tally::month(both.1)))
    }
}

/// Children that are sasaran on a day, from the days of coming and going.
pub fn served_on(totals: &Tally<Totals>, day: chrono::NaiveDate) -> u32 {
    use chrono::Datelike;
    let (this, today) = (tally::nearest(Month::of(day)), day.day0() as u8);
    let until = |daily| totals.daily(daily).sum_until(this, today);
    until(Daily::Enter).saturating_sub(until(Daily::Leave))
}

/// What was read of the kept figures.
#[derive(Default)]
pub struct Memory {
    tallies: Option<Rc<Tallies>>,
    /// Blocks that another tab has written since.
    stale: BTreeSet<u8>,
    details: BTreeMap<PosyanduId, Rc<Held<Detail>>>,
    cells: BTreeMap<u8, Rc<Held<Sum>>>,
    /// Figures of places, added up.
    sums: BTreeMap<Place, Rc<Sums>>,
}

/// Places whose sums are kept in memory.
const MOST_SUMS: usize = 64;

impl Memory {
    /// Forgets what another tab has written.
    pub fn forget(&mut self, posyandu: PosyanduId) {
        self.stale.insert(block_of(posyandu));
        self.details.remove(&posyandu);
        self.cells.remove(&sum_of(posyandu));
        self.sums.clear();
    }

    /// Forgets what belongs where.
    pub fn forget_places(&mut self) {
        self.sums.clear();
    }

    fn remember_block(&mut self, number: u8, found: Option<Held<Block>>) {
        self.sums.clear();
        let Some(tallies) = &mut self.tallies else { return };
        let known = tallies.blocks.get(&number).map_or(0, |held| held.rev);
        match found {
            // A slower reader must not bring an older version back.
            Some(held) if held.rev >= known => {
                Rc::make_mut(tallies).blocks.insert(number, Rc::new(held));
            }
            Some(_) => {}
            None => {
                Rc::make_mut(tallies).blocks.remove(&number);
            }
        }
    }

    fn remember_sum(&mut self, held: Rc<Held<Sum>>) {
        let number = held.document.number;
        if self.cells.get(&number).is_none_or(|known| known.rev <= held.rev) {
            self.cells.insert(number, held);
        }
    }

    fn remember_detail(&mut self, held: Rc<Held<Detail>>) {
        if self.details.len() >= MOST_DETAILS {
            self.details.clear();
        }
        let posyandu = held.document.posyandu;
        if self.details.get(&posyandu).is_none_or(|known| known.rev <= held.rev) {
            self.details.insert(posyandu, held);
        }
    }
}

fn decode(row: Option<&Row>) -> Result<Option<Held<Block>>, DeskError> {
    Ok(row.map(read::<Block>).transpose()?)
}

impl<S: Services> Work<S> {
    /// The totals of all Posyandu; blocks that other tabs changed are read again.
    pub async fn tallies(&self) -> Result<Rc<Tallies>, DeskError> {
        let (known, stale) =
            self.with_tally(|memory| (memory.tallies.clone(), std::mem::take(&mut memory.stale)));
        if known.is_none() {
            let mut tallies = Tallies::default();
            for row in self.db.by_parent(Store::Tally, BLOCK).await? {
                let held: Held<Block> = read(&row)?;
                tallies.blocks.insert(held.document.number, Rc::new(held));
            }
            self.with_tally(|memory| memory.tallies = Some(Rc::new(tallies)));
        } else if !stale.is_empty() {
            self.reread_blocks(&stale).await?;
        }
        Ok(self.with_tally(|memory| memory.tallies.clone()).unwrap_or_default())
    }

    /// The figures of a place, added up once. `posyandu` says whose they are.
    pub fn sums(
        &self,
        place: &Place,
        posyandu: impl FnOnce() -> Vec<PosyanduId>,
        tallies: &Tallies,
    ) -> Rc<Sums> {
        if let Some(sums) = self.with_tally(|memory| memory.sums.get(place).cloned()) {
            return sums;
        }
        let mut sums = Sums::default();
        posyandu().into_iter().filter_map(|id| tallies.of(id)).for_each(|tally| sums.add(tally));
        let sums = Rc::new(sums);
        self.with_tally(|memory| {
            if memory.sums.len() >= MOST_SUMS {
                memory.sums.clear();
            }
            memory.sums.insert(place.clone(), Rc::clone(&sums));
        });
        sums
    }

    async fn reread_blocks(&self, numbers: &BTreeSet<u8>) -> Result<(), DeskError> {
        let keys: Vec<String> = numbers.iter().map(|number| block_key(*number)).collect();
        let rows = self.db.get_many(Store::Tally, &keys).await?;
        for (number, row) in numbers.iter().zip(rows) {
            let found = decode(row.as_ref())?;
            self.with_tally(|memory| memory.remember_block(*number, found));
        }
        Ok(())
    }

    /// The blocks of some Posyandu, to be changed; new ones where there are none.
    pub async fn some_blocks(
        &self,
        posyandu: &BTreeSet<PosyanduId>,
        rules: u64,
    ) -> Result<BTreeMap<u8, Held<Block>>, DeskError> {
        let numbers: BTreeSet<u8> = posyandu.iter().map(|id| block_of(*id)).collect();
        let known = self.with_tally(|memory| memory.tallies.is_some());
        let mut found: BTreeMap<u8, Held<Block>> = BTreeMap::new();
        if known {
            let tallies = self.tallies().await?;
            let held = numbers.iter().filter_map(|number| tallies.blocks.get(number));
            found.extend(held.map(|held| (held.document.number, Held::clone(held))));
        } else {
            let keys: Vec<String> = numbers.iter().map(|number| block_key(*number)).collect();
            for row in self.db.get_many(Store::Tally, &keys).await? {
                if let Some(held) = decode(row.as_ref())? {
                    found.insert(held.document.number, held);
                }
            }
        }
        for number in numbers.into_iter().filter(|number| *number < BLOCKS) {
            let new = || Held { document: Block::new(number, rules), rev: 0 };
            found.entry(number).or_insert_with(new);
        }
        Ok(found)
    }

    /// Details of some Posyandu, to be read.
    pub async fn details(
        &self,
        posyandu: &BTreeSet<PosyanduId>,
    ) -> Result<Vec<Rc<Held<Detail>>>, DeskError> {
        let mut known = self.with_tally(|memory| {
            let known = posyandu.iter().map(|id| (*id, memory.details.get(id).cloned()));
            known.collect::<BTreeMap<_, _>>()
        });
        let missing: Vec<PosyanduId> =
            known.iter().filter(|(_, held)| held.is_none()).map(|(id, _)| *id).collect();
        let keys: Vec<String> = missing.iter().map(|id| detail_key(*id)).collect();
        for row in self.db.get_many(Store::Tally, &keys).await?.into_iter().flatten() {
            let held = Rc::new(read::<Detail>(&row)?);
            self.with_tally(|memory| memory.remember_detail(Rc::clone(&held)));
            known.insert(held.document.posyandu, Some(held));
        }
        Ok(known.into_values().flatten().collect())
    }

    /// Details of some Posyandu, to be changed; new ones where there are none.
    pub async fn some_details(
        &self,
        posyandu: &BTreeSet<PosyanduId>,
    ) -> Result<BTreeMap<PosyanduId, Held<Detail>>, DeskError> {
        let found = self.details(posyandu).await?;
        let mut details: BTreeMap<PosyanduId, Held<Detail>> =
            found.iter().map(|held| (held.document.posyandu, Held::clone(held))).collect();
        for id in posyandu {
            let new = || Held { document: Detail::new(*id), rev: 0 };
            details.entry(*id).or_insert_with(new);
        }
        Ok(details)
    }

    /// All Posyandu by sex and age, in parts to be added up.
    pub async fn all_sums(&self) -> Result<Vec<Rc<Held<Sum>>>, DeskError> {
        self.sums_of(&(0..SUMS).collect()).await
    }

    async fn sums_of(&self, numbers: &BTreeSet<u8>) -> Result<Vec<Rc<Held<Sum>>>, DeskError> {
        let mut known = self.with_tally(|memory| {
            let known = numbers.iter().map(|number| (*number, memory.cells.get(number).cloned()));
            known.collect::<BTreeMap<_, _>>()
        });
        let missing = known.iter().filter(|(_, held)| held.is_none());
        let keys: Vec<String> = missing.map(|(number, _)| sum_key(*number)).collect();
        for row in self.db.get_many(Store::Tally, &keys).await?.into_iter().flatten() {
            let held = Rc::new(read::<Sum>(&row)?);
            self.with_tally(|memory| memory.remember_sum(Rc::clone(&held)));
            known.insert(held.document.number, Some(held));
        }
        Ok(known.into_values().flatten().collect())
    }

    /// The sums of some Posyandu, to be changed; new ones where there are none.
    pub async fn some_sums(
        &self,
        posyandu: &BTreeSet<PosyanduId>,
    ) -> Result<BTreeMap<u8, Held<Sum>>, DeskError> {
        let numbers: BTreeSet<u8> = posyandu.iter().map(|id| sum_of(*id)).collect();
        let found = self.sums_of(&numbers).await?;
        let mut sums: BTreeMap<u8, Held<Sum>> =
            found.iter().map(|held| (held.document.number, Held::clone(held))).collect();
        for number in numbers {
            let new = || Held { document: Sum::new(number), rev: 0 };
            sums.entry(number).or_insert_with(new);
        }
        Ok(sums)
    }

    /// Takes blocks, sums and details as they now stand in the store.
    pub fn remember_written(
        &self,
        blocks: BTreeMap<u8, Held<Block>>,
        sums: BTreeMap<u8, Held<Sum>>,
        details: BTreeMap<PosyanduId, Held<Detail>>,
    ) {
        self.with_tally(|memory| {
            for (number, held) in blocks {
                memory.remember_block(number, Some(held));
            }
            for held in sums.into_values() {
                memory.remember_sum(Rc::new(held));
            }
            for held in details.into_values() {
                memory.remember_detail(Rc::new(held));
            }
        });
    }
}
