//! Complete immunisation: which doses make *imunisasi dasar lengkap* (IDL) and *imunisasi baduta
//! lengkap* (IBL), by schedule.
//!
//! JE is asked for in endemic areas only and is left out; HB0 is given at birth and asked for, so
//! it is to be recorded from the Buku KIA (domain.md 3.4).

use chrono::NaiveDate;

use crate::{growth::Certainty, records::Vaccine};

/// A schedule.
#[derive(Clone, Debug, PartialEq)]
pub struct Schedule {
    /// Its name.
    pub id: &'static str,
    /// For children born from this day on.
    pub born_from: NaiveDate,
    /// Where it is written.
    pub source: &'static str,
    /// How sure that is.
    pub certainty: Certainty,
    /// Doses up to 11 months.
    pub basic: &'static [Vaccine],
    /// Doses of 12 to 23 months, besides.
    pub booster: &'static [Vaccine],
}

use Vaccine as V;

const BASIC_2017: &[V] = &[
    V::Hb0,
    V::Bcg,
    V::Opv1,
    V::Opv2,
    V::Opv3,
    V::Opv4,
    V::DptHbHib1,
    V::DptHbHib2,
    V::DptHbHib3,
    V::Ipv1,
    V::Mr1,
];
const BOOSTER_2017: &[V] = &[V::DptHbHibBooster, V::Mr2];
const BASIC_2023: &[V] = &[
    V::Hb0,
    V::Bcg,
    V::Opv1,
    V::Opv2,
    V::Opv3,
    V::Opv4,
    V::DptHbHib1,
    V::DptHbHib2,
    V::DptHbHib3,
    V::Pcv1,
    V::Pcv2,
    V::Rv1,
    V::Rv2,
    V::Rv3,
    V::Ipv1,
    V::Ipv2,
    V::Mr1,
];
const BOOSTER_2023: &[V] = &[V::Pcv3, V::DptHbHibBooster, V::Mr2];

impl Schedule {
    /// All schedules, the newest first.
    pub fn all() -> [Self; 2] {
        let day = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
        [
            Self {
                id: "buku_kia_2023",
                born_from: day(2023),
                source: "Buku KIA 2023; PCV, RV and IPV 2 came to all regencies in 2022 and 2023, \
                         so that the day of birth from which all are asked for is a choice",
                certainty: Certainty::Unverified,
                basic: BASIC_2023,
                booster: BOOSTER_2023,
            },
            Self {
                id: "pmk_12_2017",
                born_from: NaiveDate::MIN,
                source: "Permenkes 12/2017, Penyelenggaraan Imunisasi",
                certainty: Certainty::B,
                basic: BASIC_2017,
                booster: BOOSTER_2017,
            },
        ]
    }

    /// Whether these doses are all of the basic ones.
    pub fn is_basic_complete(&self, given: Doses) -> bool {
        given.has_all(self.basic)
    }

    /// Whether these doses are all of the basic ones and of the boosters.
    pub fn is_complete(&self, given: Doses) -> bool {
        self.is_basic_complete(given) && given.has_all(self.booster)
    }
}

/// The schedule of a child: the newest that holds for its day of birth.
pub fn of(schedules: &[Schedule], birth: NaiveDate) -> Option<&Schedule> {
    schedules.iter().filter(|schedule| schedule.born_from <= birth).max_by_key(|s| s.born_from)
}

/// A set of doses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Doses(u32);

impl Doses {
    /// With one more.
    #[must_use]
    pub fn with(self, vaccine: Vaccine) -> Self {
        Self(self.0 | 1 << vaccine as u32)
    }

    /// Whether none was given.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    fn has_all(self, doses: &[Vaccine]) -> bool {
        doses.iter().all(|vaccine| self.0 & 1 << *vaccine as u32 != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(doses: &[Vaccine]) -> Doses {
        doses.iter().fold(Doses::default(), |all, dose| all.with(*dose))
    }

    #[test]
    fn a_child_is_judged_by_the_schedule_of_its_birth() {
        let all = Schedule::all();
        let id = |birth: &str| of(&all, birth.parse().unwrap()).unwrap().id;
        assert_eq!((id("2022-12-31"), id("2023-01-01")), ("pmk_12_2017", "buku_kia_2023"));
    }

    #[test]
    fn every_dose_counts() {
        let [new, old] = Schedule::all();
        assert!(old.is_basic_complete(given(BASIC_2017)));
        assert!(!new.is_basic_complete(given(BASIC_2017)), "PCV, RV and IPV 2 are missing");
        for at in 0..BASIC_2023.len() {
            let mut doses = BASIC_2023.to_vec();
            doses.remove(at);
            assert!(!new.is_basic_complete(given(&doses)));
        }
        assert!(!new.is_complete(given(BASIC_2023)));
        let all: Vec<V> = [BASIC_2023, BOOSTER_2023].concat();
        assert!(new.is_complete(given(&all)) && !given(&[]).has_all(&all));
    }
}
