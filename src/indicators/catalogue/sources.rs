//! Where the rules of indicators are written, and how sure that is.

use chrono::NaiveDate;

use crate::growth::Certainty;

/// A set of rules from one source.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Source {
    /// Its name.
    pub id: &'static str,
    /// Since when it holds.
    pub valid_from: (i32, u32, u32),
    /// Where it is written.
    pub text: &'static str,
    /// How sure that is.
    pub certainty: Certainty,
}

impl Source {
    /// Since when it holds.
    pub fn valid_from(&self) -> NaiveDate {
        let (year, month, day) = self.valid_from;
        NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
    }
}

pub(super) const SKDN: Source = Source {
    id: "skdn",
    valid_from: (2013, 1, 1),
    text: "Balok SKDN, Buku Kader Posyandu (Kemenkes); targets of the Renstra 2010-2014",
    certainty: Certainty::B,
};
pub(super) const SKDN_OPEN: Source = Source {
    id: "skdn_terbuka",
    valid_from: (2013, 1, 1),
    text: "Used in the field; no official text found",
    certainty: Certainty::Unverified,
};
pub(super) const WHO: Source = Source {
    id: "who_anthro",
    valid_from: (2020, 1, 8),
    text: "WHO Child Growth Standards, Permenkes 2/2020; flags left out and oedema counted as WHO \
           Anthro does (WHO and UNICEF 2019, Recommendations for data collection, analysis and \
           reporting on anthropometric indicators)",
    certainty: Certainty::A,
};
pub(super) const PROGRAMME: Source = Source {
    id: "program_gizi",
    valid_from: (2020, 1, 1),
    text: "Bulan Vitamin A in February and August; F1 Gizi; Renstra Kemenkes 2020-2024",
    certainty: Certainty::B,
};
pub(super) const PROGRAMME_OPEN: Source = Source {
    id: "program_gizi_terbuka",
    valid_from: (2017, 1, 1),
    text: "Permenkes 15/2017 for obat cacing, given with vitamin A; who is due for PMT pemulihan \
           is not settled in an official text",
    certainty: Certainty::Unverified,
};
pub(super) const IMMUNISATION: Source = Source {
    id: "imunisasi",
    valid_from: (2017, 4, 11),
    text: "Permenkes 12/2017 and Buku KIA 2023; the age groups are those of Riskesdas and SKI: \
           12-23 months for dasar lengkap, 24-35 for baduta lengkap",
    certainty: Certainty::B,
};
