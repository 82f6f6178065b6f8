//! Tallies of many Posyandu added up, month by month, for reading.

use super::{AgeGroup, Column, Fact, Layout, Tally, Totals};
use crate::indicators::Facts;

/// What can be asked for a count.
pub trait Counts {
    /// One fact of a month; only these ages, where they are known.
    fn count(&self, month: u16, fact: Fact, ages: &[AgeGroup]) -> u32;
}

impl Counts for Tally<Totals> {
    fn count(&self, month: u16, fact: Fact, ages: &[AgeGroup]) -> u32 {
        let column = self.column(fact);
        if super::by_age(fact as usize) {
            ages.iter().map(|age| column.get(month, *age as u8)).sum()
        } else {
            column.get(month, 0)
        }
    }
}

/// Counts of many Posyandu.
#[derive(Clone, Debug, PartialEq)]
pub struct Sums {
    columns: Vec<Sum>,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Sum {
    width: usize,
    first: usize,
    counts: Vec<u32>,
}

impl Default for Sums {
    fn default() -> Self {
        let new = |column| Sum { width: usize::from(Totals::width(column)), ..Sum::default() };
        Self { columns: (0..Fact::COUNT).map(new).collect() }
    }
}

impl Sums {
    /// Adds a Posyandu.
    pub fn add(&mut self, tally: &Tally<Totals>) {
        for (sum, column) in self.columns.iter_mut().zip(&tally.columns) {
            sum.add(column);
        }
    }

    /// The figures of a month.
    pub fn at(&self, month: u16) -> Facts {
        let mut facts = Facts::default();
        for (fact, sum) in self.columns.iter().enumerate() {
            facts.add_at(fact, (0..sum.width).map(|slot| sum.get(month, slot)).sum());
        }
        facts
    }
}

impl Counts for Sums {
    fn count(&self, month: u16, fact: Fact, ages: &[AgeGroup]) -> u32 {
        let sum = &self.columns[fact as usize];
        if sum.width == 1 {
            sum.get(month, 0)
        } else {
            ages.iter().map(|age| sum.get(month, *age as usize)).sum()
        }
    }
}

impl Sum {
    fn get(&self, month: u16, slot: usize) -> u32 {
        let row = usize::from(month).checked_sub(self.first);
        row.and_then(|row| self.counts.get(row * self.width + slot)).copied().unwrap_or(0)
    }

    fn add(&mut self, column: &Column) {
        if column.is_empty() {
            return;
        }
        let (first, end) = column.range();
        let (first, end) = (usize::from(first), usize::from(end));
        if self.counts.is_empty() {
            self.first = first;
        }
        if first < self.first {
            let more = (self.first - first) * self.width;
            self.counts.splice(0..0, std::iter::repeat_n(0, more));
            self.first = first;
        }
        if self.counts.len() < (end - self.first) * self.width {
            self.counts.resize((end - self.first) * self.width, 0);
        }
        let start = (first - self.first) * self.width;
        for (sum, low) in self.counts[start..].iter_mut().zip(&column.low) {
            *sum += u32::from(*low);
        }
        for ((month, slot), times) in &column.over {
            let at = (usize::from(*month) - self.first) * self.width + usize::from(*slot);
            if let Some(sum) = self.counts.get_mut(at) {
                *sum += times * 256;
            }
        }
    }
}
