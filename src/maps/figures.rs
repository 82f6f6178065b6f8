//! The numbers behind a map: of how many, how many, for each Posyandu and month; sums for areas.

use std::collections::BTreeMap;

use crate::{
    records::{Month, PosyanduId},
    wilayah::{Level, RegionCode},
};

/// Below so many children a share says little: it is marked (domain.md 7.2).
pub const FEW: u32 = 20;

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many.
    pub part: u32,
    /// Of how many.
    pub of: u32,
}

impl Share {
    /// In percent; `None` of nothing (domain.md 3.1: never 0 % of nothing).
    pub fn percent(self) -> Option<f64> {
        (self.of > 0).then(|| 100.0 * f64::from(self.part) / f64::from(self.of))
    }

    /// Of so few that it says little; also of none.
    pub fn is_few(self) -> bool {
        self.of < FEW
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { part: self.part.saturating_add(other.part), of: self.of.saturating_add(other.of) }
    }
}

/// A Posyandu's numbers, one for each month of the series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PosyanduShares {
    /// Which.
    pub id: PosyanduId,
    /// Its desa, or a larger region where no more is known.
    pub desa: RegionCode,
    /// One for each month.
    pub shares: Vec<Share>,
}

/// One indicator of the whole regency, month by month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Series {
    /// The months, oldest first, without gaps.
    pub months: Vec<Month>,
    /// By Posyandu.
    pub posyandu: Vec<PosyanduShares>,
}

impl Series {
    /// Which place a month has in the series.
    pub fn at(&self, month: Month) -> Option<usize> {
        self.months.binary_search(&month).ok()
    }

    /// The shares of the Posyandu of one month.
    pub fn by_posyandu(&self, at: usize) -> BTreeMap<PosyanduId, Share> {
        let share = |one: &PosyanduShares| one.shares.get(at).copied().unwrap_or_default();
        self.posyandu.iter().map(|one| (one.id, share(one))).collect()
    }

    /// The shares of the regions of one level in one month: sums over their Posyandu.
    pub fn by_region(&self, level: Level, at: usize) -> BTreeMap<RegionCode, Share> {
        let mut sums: BTreeMap<RegionCode, Share> = BTreeMap::new();
        for one in &self.posyandu {
            let Some(code) = one.desa.at(level) else { continue };
            let share = one.shares.get(at).copied().unwrap_or_default();
            let sum = sums.entry(code).or_default();
            *sum = sum.and(share);
        }
        sums
    }

    /// The whole regency in one month.
    pub fn total(&self, at: usize) -> Share {
        let shares = self.posyandu.iter().filter_map(|one| one.shares.get(at));
        shares.fold(Share::default(), |sum, share| sum.and(*share))
    }

    /// Every percentage that may be coloured at a level (`None`: Posyandu), in any month: what the
    /// limits of the classes are made from, so that a colour means the same in every month.
    pub fn every_percent(&self, level: Option<Level>) -> Vec<f64> {
        let of_month = |at: usize| -> Vec<Share> {
            match level {
                Some(level) => self.by_region(level, at).into_values().collect(),
                None => self.by_posyandu(at).into_values().collect(),
            }
        };
        let shares = (0..self.months.len()).flat_map(of_month);
        shares.filter(|share| !share.is_few()).filter_map(Share::percent).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::Id;

    fn code(text: &str) -> RegionCode {
        RegionCode::parse(text).unwrap()
    }

    fn series() -> Series {
        let one = |bits, desa: &str, shares: [(u32, u32); 2]| PosyanduShares {
            id: Id::from_bits(bits),
            desa: code(desa),
            shares: shares.map(|(part, of)| Share { part, of }).to_vec(),
        };
        Series {
            months: vec![Month::new(2026, 1).unwrap(), Month::new(2026, 2).unwrap()],
            posyandu: vec![
                one(1, "99.01.01.2001", [(3, 12), (5, 10)]),
                one(2, "99.01.01.2001", [(2, 28), (0, 0)]),
                one(3, "99.01.01.2002", [(30, 60), (1, 50)]),
                one(4, "99.01.02.2001", [(0, 0), (7, 19)]),
                one(5, "99.01", [(1, 1), (1, 1)]),
            ],
        }
    }

    #[test]
    fn areas_are_the_sums_of_their_posyandu() {
        let desa = series().by_region(Level::Desa, 0);
        assert_eq!(desa[&code("99.01.01.2001")], Share { part: 5, of: 40 });
        assert_eq!(desa[&code("99.01.01.2001")].percent(), Some(12.5));
        let kecamatan = series().by_region(Level::Kecamatan, 0);
        assert_eq!(kecamatan[&code("99.01.01")], Share { part: 35, of: 100 });
        assert_eq!(kecamatan[&code("99.01.02")].percent(), None, "nothing of nothing");
        assert_eq!(series().total(0), Share { part: 36, of: 101 });
        assert_eq!(kecamatan.len(), 2, "a Posyandu without a kecamatan is in no area");
    }

    #[test]
    fn limits_are_made_from_every_month_but_not_from_the_few() {
        let mut all = series().every_percent(Some(Level::Desa));
        all.sort_by(f64::total_cmp);
        // Desa 2001: 12.5 % of 40, then 5 of 10 (few); 2002: 50 %, 2 %; kecamatan 02: 7 of 19 (few).
        assert_eq!(all, [2.0, 12.5, 50.0]);
        let mut points = series().every_percent(None);
        points.sort_by(f64::total_cmp);
        assert_eq!(points, [2.0, 200.0 / 28.0, 50.0]);
        assert_eq!(series().at(Month::new(2026, 2).unwrap()), Some(1));
        assert_eq!(series().at(Month::new(2025, 2).unwrap()), None);
    }
}
