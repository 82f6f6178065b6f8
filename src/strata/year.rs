//! What is known of a Posyandu in one year: monthly figures, and what was answered by form.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::{Item, Unit};

/// Figures of one month, as far as they are recorded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthFigures {
    /// S: sasaran 0–59 months.
    pub sasaran: u32,
    /// D: weighed.
    pub weighed: u32,
    /// Visits of any kind; a home visit is one.
    pub visits: u32,
    /// Kader on duty at the session, where somebody wrote it down.
    pub kader: Option<u16>,
    /// Imunisasi dasar lengkap; `None` where no dose is recorded.
    pub immunised: Option<Immunised>,
}

/// Imunisasi dasar lengkap (IDL) at the end of a month, of the sasaran of 12–23 months: the
/// indicator `Idl` (`indicators::catalogue`). The guidelines of 2011 ask for cumulative coverage
/// and do not name its formula; this is the reading of Riskesdas and SKI (domain.md 3.4, 4.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Immunised {
    /// Children with every basic dose recorded.
    pub complete: u32,
    /// Sasaran of 12–23 months.
    pub of: u32,
    /// Of them, any dose recorded.
    pub known: u32,
}

impl Immunised {
    /// Part and whole, where enough is recorded to say so: doses of nine in ten children, which is
    /// where the indicator stops warning; or half is reached already, which more records can only
    /// raise. Who never recorded doses did not fail to immunise: the form says it then.
    pub fn share(self) -> Option<(u32, u32)> {
        let Self { complete, of, known } = self;
        let enough = u64::from(known) * 10 >= u64::from(of) * 9;
        (of > 0 && (enough || reaches_half(complete, of))).then_some((complete, of))
    }
}

impl MonthFigures {
    fn immunised_share(&self) -> Option<(u32, u32)> {
        self.immunised.and_then(Immunised::share)
    }

    fn half_immunised(&self) -> bool {
        self.immunised_share().is_some_and(|(part, of)| reaches_half(part, of))
    }
}

/// Where a value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Origin {
    /// From what is recorded in Idaman.
    Computed,
    /// From the form.
    Answered,
}

/// A known value, in the unit of its item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// How much.
    pub value: u32,
    /// Where it comes from.
    pub origin: Origin,
}

/// A Posyandu's year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Year {
    /// Which.
    pub year: i32,
    /// Months that are over: 12 for a year that is, 0 for one to come.
    pub passed: u8,
    /// Months at its start from which nothing can be recorded, because Idaman's data begin later.
    pub unrecorded: u8,
    /// January to December.
    pub months: [MonthFigures; 12],
    /// What was answered by form. An answer goes before what is computed: a person has looked.
    pub answers: BTreeMap<Item, u32>,
}

impl Year {
    /// The value of an item: the answer, or what is computed.
    pub fn get(&self, item: Item) -> Option<Known> {
        let answered = self.answers.get(&item).map(|value| (*value, Origin::Answered));
        let computed = || self.computed(item).map(|value| (value, Origin::Computed));
        answered.or_else(computed).map(|(value, origin)| Known { value, origin })
    }

    /// What the records say of an item; `None` where they say nothing.
    pub fn computed(&self, item: Item) -> Option<u32> {
        let held = |test: fn(&MonthFigures) -> bool| self.count(test);
        match item {
            Item::MonthsHeld => held(|month| month.weighed > 0),
            Item::MonthsActive => held(|month| month.visits > 0),
            Item::GiziMonths => held(|month| reaches_half(month.weighed, month.sasaran)),
            Item::Ds => self.mean_ds(),
            Item::KaderMean => mean(self.months.iter().filter_map(|month| month.kader)),
            Item::Immunisation => self.immunisation(),
            Item::ImmunisationMonths => {
                let known = self.months.iter().any(|month| month.immunised_share().is_some());
                known.then(|| self.months.iter().filter(|m| m.half_immunised()).count() as u32)
            }
            _ => None,
        }
    }

    /// Months that pass the test; `None` when nothing at all is recorded in the year: that is not
    /// the same as nothing having happened.
    fn count(&self, test: fn(&MonthFigures) -> bool) -> Option<u32> {
        let anything = self.months.iter().any(|month| month.visits > 0);
        anything.then(|| self.months.iter().filter(|month| test(month)).count() as u32)
    }

    /// Mean of the monthly D/S over the months in which children were weighed, tenths of a
    /// percent. Months without a weighing already count against the frequency.
    fn mean_ds(&self) -> Option<u32> {
        let held = self.months.iter().filter(|month| month.weighed > 0 && month.sasaran > 0);
        let shares: Vec<f64> =
            held.map(|month| f64::from(month.weighed) / f64::from(month.sasaran)).collect();
        let mean = shares.iter().sum::<f64>() / shares.len() as f64;
        // A hair is added so that a half that floats cannot hold is still rounded up.
        (!shares.is_empty()).then(|| (mean * 1000.0 + 1e-9).round() as u32)
    }

    /// The last month of which enough is recorded: coverage is cumulative.
    fn immunisation(&self) -> Option<u32> {
        let (part, of) = self.months.iter().rev().find_map(MonthFigures::immunised_share)?;
        Some(((u64::from(part) * 2000 + u64::from(of)) / (2 * u64::from(of))) as u32)
    }

    /// How many more months of the year may still count for an item.
    pub fn remaining(&self, item: Item) -> u32 {
        if item.unit() != Unit::Months {
            return 0;
        }
        let running = self.months.get(usize::from(self.passed));
        let counted = running.is_some_and(|month| match item {
            Item::MonthsHeld => month.weighed > 0,
            Item::GiziMonths => reaches_half(month.weighed, month.sasaran),
            Item::ImmunisationMonths => month.half_immunised(),
            _ => month.visits > 0,
        });
        12 - u32::from(self.passed.min(12)) - u32::from(counted)
    }

    /// The immunisation that the year's coverage is read off: of the last month with enough
    /// recorded, or else with anything recorded. With the month, 1 to 12.
    pub fn immunised(&self) -> Option<(u32, Immunised)> {
        let recorded = |at: u32| Some((at, self.months[at as usize - 1].immunised?));
        let enough = |at: &u32| self.months[*at as usize - 1].immunised_share().is_some();
        let last = (1..=12).rev().find(enough);
        last.and_then(recorded).or_else(|| (1..=12).rev().find_map(recorded))
    }

    /// Months that are over and may have counted without being recorded: an answer knows of them,
    /// the records do not.
    pub fn unrecorded_of(&self, item: Item) -> u32 {
        let over = self.months.iter().take(usize::from(self.passed));
        match item {
            Item::ImmunisationMonths => {
                over.filter(|month| month.immunised_share().is_none()).count() as u32
            }
            _ => u32::from(self.unrecorded),
        }
    }

    /// Whether all of its months are over.
    pub const fn over(&self) -> bool {
        self.passed >= 12
    }
}

/// At least half; nothing of nothing is not.
fn reaches_half(part: u32, of: u32) -> bool {
    of > 0 && u64::from(part) * 2 >= u64::from(of)
}

/// Mean of people in tenths, half rounded up.
fn mean(people: impl Iterator<Item = u16>) -> Option<u32> {
    let (sum, n) = people.fold((0, 0), |(sum, n), one| (sum + u32::from(one), n + 1));
    (n > 0).then(|| (sum * 20 + n) / (2 * n))
}
