//! Tallies: counts by month that grow and shrink with what single children contribute.
//!
//! A tally is the sum of its children's events. Exchanging a child's old events for its new ones
//! gives the same tally, bit by bit, as counting all children anew.

mod bytes;
mod column;
mod sums;
#[cfg(test)]
mod tests;

pub use column::Column;
pub use sums::{Counts, Sums};

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::{AgeGroup, Cell, CellFacts, Daily, Fact, Facts};
use crate::records::Month;

/// Months that are counted: from January 1950, to December 2199. What bears another date is kept
/// with the child and stands in no figure.
pub const MONTHS: usize = 250 * 12;

fn origin() -> Month {
    Month::new(1950, 1).unwrap_or(Month::of(chrono::NaiveDate::MIN))
}

/// The number of a month; `None` outside what is counted.
pub fn number(month: Month) -> Option<u16> {
    u16::try_from(month.since(origin())).ok().filter(|number| usize::from(*number) < MONTHS)
}

/// The number of a month; beyond what is counted the nearest end.
pub fn nearest(month: Month) -> u16 {
    month.since(origin()).clamp(0, MONTHS as i32 - 1) as u16
}

/// The month of a number.
pub fn month(number: u16) -> Month {
    origin().plus(i32::from(number))
}

/// One child counts once: month (12 bits), slot (5 bits), column (7 bits).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Event(u32);

impl Event {
    /// A fact of a month (by its number) and cell.
    pub fn fact(month: u16, cell: Cell, fact: Fact) -> Self {
        Self(u32::from(month) << 12 | (cell.index() as u32) << 7 | fact as u32)
    }

    /// Something of a day, counted from 0.
    pub fn daily(month: u16, day: u32, daily: Daily) -> Self {
        Self(u32::from(month) << 12 | (day & 31) << 7 | (Fact::COUNT + daily as usize) as u32)
    }

    /// The number of the month.
    pub fn month(self) -> u16 {
        (self.0 >> 12) as u16
    }

    /// Cell and fact, where it is a fact.
    pub fn as_fact(self) -> Option<(usize, usize)> {
        let column = self.column();
        (column < Fact::COUNT).then(|| (usize::from(self.slot()), column))
    }

    fn slot(self) -> u8 {
        (self.0 >> 7 & 31) as u8
    }

    fn column(self) -> usize {
        (self.0 & 127) as usize
    }
}

/// How a tally is laid out.
pub trait Layout {
    /// Number of columns.
    const COLUMNS: usize;
    /// Slots of a column.
    fn width(column: usize) -> u8;
    /// Where an event is counted: column and slot.
    fn place(event: Event) -> Option<(usize, u8)>;
}

/// Facts of a month as one count each, and what is kept by day. What indicators ask for by age
/// even at a glance has a count for each age group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Totals {}

/// Facts of which the totals hold each age group.
fn by_age(column: usize) -> bool {
    [Fact::Sasaran, Fact::VitaminA, Fact::Deworming, Fact::DosesKnown]
        .iter()
        .any(|fact| *fact as usize == column)
}

impl Layout for Totals {
    const COLUMNS: usize = Fact::COUNT + Daily::COUNT;

    fn width(column: usize) -> u8 {
        match column {
            _ if by_age(column) => AgeGroup::ALL.len() as u8,
            ..Fact::COUNT => 1,
            _ => 31,
        }
    }

    fn place(event: Event) -> Option<(usize, u8)> {
        let column = event.column();
        let slot = match column {
            // Cells are boys by age, then girls.
            _ if by_age(column) => event.slot() % AgeGroup::ALL.len() as u8,
            ..Fact::COUNT => 0,
            _ => event.slot().min(30),
        };
        (column < Self::COLUMNS).then_some((column, slot))
    }
}

/// Facts of a month by sex and age group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cells {}

impl Layout for Cells {
    const COLUMNS: usize = Fact::COUNT;

    fn width(_: usize) -> u8 {
        Cell::COUNT as u8
    }

    fn place(event: Event) -> Option<(usize, u8)> {
        event.as_fact().map(|(cell, fact)| (fact, cell as u8))
    }
}

/// Counts by month in some layout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally<L> {
    columns: Vec<Column>,
    layout: std::marker::PhantomData<L>,
}

impl<L: Layout> Default for Tally<L> {
    fn default() -> Self {
        let columns = (0..L::COLUMNS).map(|column| Column::new(L::width(column))).collect();
        Self { columns, layout: std::marker::PhantomData }
    }
}

impl<L: Layout> Tally<L> {
    /// Adds what a child contributes.
    pub fn add(&mut self, events: &[Event]) {
        for event in events {
            if let Some((column, slot)) = L::place(*event) {
                self.columns[column].increase(event.month(), slot);
            }
        }
    }

    /// Takes away what was added before.
    pub fn subtract(&mut self, events: &[Event]) {
        let mut touched = vec![false; L::COLUMNS];
        for event in events {
            if let Some((column, slot)) = L::place(*event) {
                self.columns[column].decrease(event.month(), slot);
                touched[column] = true;
            }
        }
        for (column, _) in self.columns.iter_mut().zip(touched).filter(|(_, touched)| *touched) {
            column.trim();
        }
    }

    /// Whether nothing is counted.
    pub fn is_empty(&self) -> bool {
        self.columns.iter().all(Column::is_empty)
    }

    /// The column of a fact.
    pub fn column(&self, fact: Fact) -> &Column {
        &self.columns[fact as usize]
    }

    fn bytes(&self) -> Vec<u8> {
        let (mut all, mut one) = (Vec::new(), Vec::new());
        for column in &self.columns {
            one.clear();
            bytes::encode(column, &mut one);
            bytes::put(&mut all, one.len() as u32);
            all.extend_from_slice(&one);
        }
        all
    }

    /// Columns beyond those of this build are refused with the rest: the rules' fingerprint says
    /// when a tally must be made anew.
    fn read(mut bytes: &[u8]) -> Option<Self> {
        let mut columns = Vec::with_capacity(L::COLUMNS);
        for column in 0..L::COLUMNS {
            let length = bytes::take(&mut bytes)? as usize;
            columns.push(bytes::decode(L::width(column), bytes::split(&mut bytes, length)?)?);
        }
        bytes.is_empty().then_some(Self { columns, layout: std::marker::PhantomData })
    }
}

impl Tally<Totals> {
    /// Adds a tally by sex and age; what is kept by day is not in it.
    pub fn add_cells(&mut self, cells: &Tally<Cells>) {
        for (fact, (mine, theirs)) in self.columns.iter_mut().zip(&cells.columns).enumerate() {
            let (first, end) = theirs.range();
            for month in first..end {
                if by_age(fact) {
                    for (cell, count) in theirs.row(month) {
                        mine.raise(month, cell % AgeGroup::ALL.len() as u8, count);
                    }
                } else {
                    mine.raise(month, 0, theirs.sum(month));
                }
            }
        }
    }

    /// Adds what is kept by day, and nothing else.
    pub fn add_days(&mut self, events: &[Event]) {
        for event in events.iter().filter(|event| event.as_fact().is_none()) {
            self.add(&[*event]);
        }
    }

    /// What is kept by day.
    pub fn daily(&self, daily: Daily) -> &Column {
        &self.columns[Fact::COUNT + daily as usize]
    }

    /// The figures of a month.
    pub fn at(&self, month: u16) -> Facts {
        let mut facts = Facts::default();
        for (fact, column) in self.columns[..Fact::COUNT].iter().enumerate() {
            facts.add_at(fact, column.sum(month));
        }
        facts
    }
}

impl Tally<Cells> {
    /// Adds another one.
    pub fn add_all(&mut self, other: &Self) {
        for (mine, theirs) in self.columns.iter_mut().zip(&other.columns) {
            let (first, end) = theirs.range();
            for month in first..end {
                for (cell, count) in theirs.row(month) {
                    mine.raise(month, cell, count);
                }
            }
        }
    }

    /// Adds the figures of a month by sex and age.
    pub fn add_to(&self, month: u16, cells: &mut CellFacts) {
        for (fact, column) in self.columns.iter().enumerate() {
            for (cell, count) in column.row(month) {
                cells.at_mut(usize::from(cell)).add_at(fact, count);
            }
        }
    }
}

impl<L: Layout> Serialize for Tally<L> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.bytes())
    }
}

impl<'de, L: Layout> Deserialize<'de> for Tally<L> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor<L>(std::marker::PhantomData<L>);
        impl<L: Layout> de::Visitor<'_> for Visitor<L> {
            type Value = Tally<L>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a tally")
            }
            fn visit_bytes<E: de::Error>(self, bytes: &[u8]) -> Result<Self::Value, E> {
                Tally::read(bytes).ok_or_else(|| E::custom("a tally"))
            }
        }
        deserializer.deserialize_bytes(Visitor(std::marker::PhantomData))
    }
}
