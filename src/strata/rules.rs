//! The rule sets: who is Madya, Purnama, Mandiri; who is aktif. Versioned, with source and
//! certainty; which of them is in force is a choice of the regency.

use serde::{Deserialize, Serialize};

use super::Item;
use crate::growth::Certainty;

/// The levels of kemandirian, from low to high.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Stratum {
    /// Who misses any line of Madya.
    #[default]
    Pratama,
    /// Meets regularly with enough kader.
    Madya,
    /// Reaches half of those it is there for, and does more than it must.
    Purnama,
    /// Is carried by its community's own fund.
    Mandiri,
}

impl Stratum {
    /// From low to high.
    pub const ALL: [Self; 4] = [Self::Pratama, Self::Madya, Self::Purnama, Self::Mandiri];

    /// Short code, for maps and files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pratama => "pratama",
            Self::Madya => "madya",
            Self::Purnama => "purnama",
            Self::Mandiri => "mandiri",
        }
    }

    /// The next level up.
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|level| *level > self)
    }
}

/// What one item has to reach, included, in its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Need {
    /// Of what.
    pub item: Item,
    /// This or more.
    pub at_least: u32,
}

/// What a line of the rules is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CriterionId {
    /// One item.
    Item(Item),
    /// Some of the four services.
    Services,
    /// Tools for growth and for development.
    Tools,
}

/// One line of the rules: so many of these needs have to be met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Its name.
    pub id: CriterionId,
    /// Its needs.
    pub needs: &'static [Need],
    /// How many of them are enough.
    pub enough: u8,
}

/// A line of one need.
macro_rules! line {
    ($item:ident $at_least:literal) => {
        Criterion {
            id: CriterionId::Item(Item::$item),
            needs: &[Need { item: Item::$item, at_least: $at_least }],
            enough: 1,
        }
    };
}

/// Rules of the telaah kemandirian.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TelaahRules {
    /// Its id, kept in the settings.
    pub id: &'static str,
    /// First year it is for.
    pub valid_from: i32,
    /// Where it stands.
    pub source: &'static str,
    /// How far it was traced.
    pub certainty: Certainty,
    /// What each level asks beyond the one below it.
    pub levels: [(Stratum, &'static [Criterion]); 3],
}

/// Purnama beyond Madya (domain.md 4.1).
const PURNAMA: &[Criterion] =
    &[line!(Ds 500), line!(Kia 500), line!(Kb 500), line!(Immunisation 500), line!(Extra 1)];
/// Mandiri beyond Purnama (domain.md 4.1).
const MANDIRI: &[Criterion] = &[line!(DanaSehat 500)];

impl TelaahRules {
    /// The table of Kemenkes' Pedoman Umum Pengelolaan Posyandu 2011 as secondary sources give it.
    /// "8 kali atau lebih" is read as at least 8, see [`Self::MORE_THAN_8`].
    pub const KEMENKES_2011: Self = Self {
        id: "kemenkes_2011",
        valid_from: 2011,
        source: "Kemenkes, Pedoman Umum Pengelolaan Posyandu 2011 (lewat sumber sekunder)",
        certainty: Certainty::B,
        levels: [
            (Stratum::Madya, &[line!(MonthsHeld 8), line!(KaderMean 50)]),
            (Stratum::Purnama, PURNAMA),
            (Stratum::Mandiri, MANDIRI),
        ],
    };

    /// The same table where it says "lebih dari 8 kali": the sources do not agree.
    pub const MORE_THAN_8: Self = Self {
        id: "kemenkes_2011_lebih_8",
        source: "Kemenkes 2011, dibaca “lebih dari 8 kali” (sumber tidak sepakat)",
        certainty: Certainty::Unverified,
        levels: [
            (Stratum::Madya, &[line!(MonthsHeld 9), line!(KaderMean 50)]),
            (Stratum::Purnama, PURNAMA),
            (Stratum::Mandiri, MANDIRI),
        ],
        ..Self::KEMENKES_2011
    };

    /// All that can be chosen, the usual one first.
    pub const ALL: [Self; 2] = [Self::KEMENKES_2011, Self::MORE_THAN_8];

    /// The set with this id, or the usual one.
    pub fn by_id(id: &str) -> Self {
        Self::ALL.into_iter().find(|rules| rules.id == id).unwrap_or(Self::KEMENKES_2011)
    }
}

/// Rules of "Posyandu aktif": all lines have to be met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AktifRules {
    /// Its id, kept in the settings.
    pub id: &'static str,
    /// First year it is for.
    pub valid_from: i32,
    /// Where it stands.
    pub source: &'static str,
    /// How far it was traced.
    pub certainty: Certainty,
    /// The lines.
    pub criteria: &'static [Criterion],
}

impl AktifRules {
    /// The five criteria of Kemenkes' Dit. Promkes for RPJMN 2020–2024 (domain.md 4.2).
    pub const RPJMN_2020: Self = Self {
        id: "rpjmn_2020",
        valid_from: 2020,
        source: "Kemenkes Dit. Promkes, definisi operasional RPJMN 2020–2024 (sumber sekunder)",
        certainty: Certainty::B,
        criteria: &[
            line!(MonthsActive 8),
            line!(KaderSk 5),
            Criterion {
                id: CriterionId::Services,
                needs: &[
                    Need { item: Item::GiziMonths, at_least: 8 },
                    Need { item: Item::KiaMonths, at_least: 8 },
                    Need { item: Item::KbMonths, at_least: 8 },
                    Need { item: Item::ImmunisationMonths, at_least: 8 },
                ],
                enough: 3,
            },
            Criterion {
                id: CriterionId::Tools,
                needs: &[
                    Need { item: Item::GrowthTools, at_least: 1 },
                    Need { item: Item::DevelopmentTools, at_least: 1 },
                ],
                enough: 2,
            },
            line!(Extra 1),
        ],
    };

    /// What is said of the time of ILP. [UNVERIFIED]: no source was found (domain.md 4.2, 11).
    pub const ILP: Self = Self {
        id: "ilp",
        valid_from: 2023,
        source: "Masa ILP (KMK HK.01.07/MENKES/2015/2023); definisinya belum ditemukan",
        certainty: Certainty::Unverified,
        criteria: &[
            line!(LifeCycle 5),
            line!(KaderTrained 5),
            line!(HomeVisits 1),
            line!(DigitalReport 1),
        ],
    };

    /// All that can be chosen, the usual one first.
    pub const ALL: [Self; 2] = [Self::RPJMN_2020, Self::ILP];

    /// The set with this id, or the usual one.
    pub fn by_id(id: &str) -> Self {
        Self::ALL.into_iter().find(|rules| rules.id == id).unwrap_or(Self::RPJMN_2020)
    }
}

/// Which sets a regency works by, as kept in its settings: ids, empty for the usual ones.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleChoice {
    /// Of the telaah.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub telaah: String,
    /// Of Posyandu aktif.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub aktif: String,
}

impl RuleChoice {
    /// Whether nothing was chosen.
    pub fn is_usual(&self) -> bool {
        self.telaah.is_empty() && self.aktif.is_empty()
    }

    /// The rules of the telaah.
    pub fn telaah(&self) -> TelaahRules {
        TelaahRules::by_id(&self.telaah)
    }

    /// The rules of Posyandu aktif.
    pub fn aktif(&self) -> AktifRules {
        AktifRules::by_id(&self.aktif)
    }
}

/// A year's target of the national indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NationalTarget {
    /// The year.
    pub year: i32,
    /// Percent of kabupaten/kota that shall have at least [`REGENCY_SHARE`].
    pub percent: u8,
    /// The same as a number of the 514 kabupaten/kota.
    pub regencies: u16,
}

/// A kabupaten/kota counts when this share of its Posyandu is aktif, tenths of a percent
/// (domain.md 4.2).
pub const REGENCY_SHARE: u32 = 800;

/// Targets of RPJMN 2020–2024, certainty B (domain.md 4.2).
pub const NATIONAL: [NationalTarget; 5] = [
    NationalTarget { year: 2020, percent: 25, regencies: 129 },
    NationalTarget { year: 2021, percent: 35, regencies: 178 },
    NationalTarget { year: 2022, percent: 50, regencies: 257 },
    NationalTarget { year: 2023, percent: 60, regencies: 308 },
    NationalTarget { year: 2024, percent: 70, regencies: 360 },
];
