//! What is counted, child by child and month by month. Every indicator is a share of these.

use super::{AgeGroup, Cell};

/// What is counted. A child counts at most once for each in a month and Posyandu.
///
/// **Of the sasaran** (where the child belongs on the month's last day, at its age on that day):
/// everything up to `Ibl`. **Of the weighing** (where it was held; age on the month's last day, so
/// that D by age fits S by age): `Visits` to `PmtGiven`. **Of the measuring** (age on the day it
/// was measured, as WHO's tables have it): the rest.
///
/// The order is that of the stored columns: new ones go to the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fact {
    /// S.
    Sasaran,
    /// Somebody recorded whether there is a Buku KIA or KMS.
    KiaKnown,
    /// K: it has one.
    HasKia,
    /// Of S, weighed somewhere in the month: S less this is who did not come.
    Came,
    /// Of S, given a vitamin A capsule in the month, wherever.
    VitaminA,
    /// Of S, given obat cacing in the month, wherever.
    Deworming,
    /// Of S of 12–35 months, any dose recorded by the month's end.
    DosesKnown,
    /// Of S of 12–23 months, imunisasi dasar lengkap recorded by the month's end.
    Idl,
    /// Of S of 24–35 months, imunisasi baduta lengkap recorded by the month's end.
    Ibl,
    /// Visits of any kind.
    Visits,
    /// D.
    Weighed,
    /// N.
    Naik,
    /// T.
    TidakNaik,
    /// O.
    Absen,
    /// B.
    Baru,
    /// 2T.
    TwoT,
    /// BGM.
    Bgm,
    /// Above the orange line.
    AboveOrange,
    /// Weighed, and T, underweight or wasted: PMT is due.
    PmtDue,
    /// Of those, given PMT in the month (recovery, or grams).
    PmtGiven,
    /// Valid TB/U.
    LengthValid,
    /// TB/U below −2.
    Stunted,
    /// TB/U below −3.
    SeverelyStunted,
    /// TB/U only outside WHO's limits of the plausible.
    LengthFlagged,
    /// Valid BB/TB, or oedema.
    WeightLengthValid,
    /// BB/TB below −2, or oedema.
    Wasted,
    /// BB/TB below −3, or oedema.
    SeverelyWasted,
    /// BB/TB above +2.
    Overweight,
    /// BB/TB only outside WHO's limits.
    WeightLengthFlagged,
    /// Valid BB/U, or oedema.
    WeightValid,
    /// BB/U below −2, or oedema.
    Underweight,
    /// BB/U below −3, or oedema.
    SeverelyUnderweight,
    /// BB/U only outside WHO's limits.
    WeightFlagged,
    /// Severe in BB/TB by bilateral pitting oedema.
    Oedema,
    /// Infants of 0–5 months whose feeding was asked.
    AsiAsked,
    /// Of those, breast milk only, in this month and every month asked before.
    AsiExclusive,
}

impl Fact {
    /// How many there are.
    pub const COUNT: usize = Self::AsiExclusive as usize + 1;
}

/// What is kept by day: how a count changes within a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Daily {
    /// Visits held.
    Visits,
    /// Children that become sasaran here.
    Enter,
    /// Children that cease to be.
    Leave,
    /// Children on the register, whenever (all on one day).
    Children,
}

impl Daily {
    /// How many there are.
    pub const COUNT: usize = Self::Children as usize + 1;
}

/// Figures of one month, or of a sum of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts([u32; Fact::COUNT]);

impl Default for Facts {
    fn default() -> Self {
        Self([0; Fact::COUNT])
    }
}

impl Facts {
    /// How many.
    pub fn get(&self, fact: Fact) -> u32 {
        self.0[fact as usize]
    }

    /// So many more of a fact by its number.
    pub fn add_at(&mut self, fact: usize, count: u32) {
        self.0[fact] += count;
    }

    /// Adds another's.
    pub fn add(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            *mine += theirs;
        }
    }
}

/// Figures by sex and age group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellFacts([Facts; Cell::COUNT]);

impl Default for CellFacts {
    fn default() -> Self {
        Self([Facts::default(); Cell::COUNT])
    }
}

impl CellFacts {
    /// Figures of a cell by its number.
    pub fn at_mut(&mut self, cell: usize) -> &mut Facts {
        &mut self.0[cell]
    }

    /// The cells that fit, with their age groups.
    pub fn cells(&self, fits: impl Fn(Cell) -> bool) -> impl Iterator<Item = (AgeGroup, &Facts)> {
        Cell::all().filter(move |cell| fits(*cell)).map(|cell| (cell.age, &self.0[cell.index()]))
    }
}
