//! What a team has to have, by nomenclature. Versioned, with source and certainty.

use chrono::NaiveDate;

use super::{Bidang, NEW_NAME};
use crate::{
    growth::Certainty,
    records::coordination::{Nomenclature, SeatRole, Team, Tier},
};

/// Days before its end in which an SK is warned of. A choice of Idaman's: time to prepare the
/// next one.
pub const SOON: i64 = 90;

/// The rules for teams of one nomenclature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TeamRules {
    /// Its id.
    pub id: &'static str,
    /// Of what.
    pub nomenclature: Nomenclature,
    /// First day in force, where it is known.
    pub valid_from: Option<NaiveDate>,
    /// Last day in force.
    pub valid_to: Option<NaiveDate>,
    /// Where tiers, SK and duties stand.
    pub source: &'static str,
    /// How far that was traced.
    pub certainty: Certainty,
    /// How far the list of bidang was traced.
    pub bidang_certainty: Certainty,
    /// Seats that must be there and be held, besides one ketua of each bidang.
    pub core: &'static [SeatRole],
    /// Months between meetings at kabupaten, kecamatan and desa; none for a tier that has no
    /// meetings of this kind. "Berkala" in the sources: [UNVERIFIED], a team may set its own.
    pub meets_every: [Option<u8>; 4],
    /// Months a report handed to the tier above may be old. [UNVERIFIED], as the meetings.
    pub reports_every: [Option<u8>; 4],
    /// Fewest kader, where the team has kader.
    pub kader: Option<u8>,
}

impl TeamRules {
    /// Pokjanal and Pokja (domain.md 5.2). Tugas (4) and (8): an annual plan, and reports to the
    /// head of the place and the Pokjanal one tier up.
    pub const POKJANAL_2007: Self = Self {
        id: "permendagri_54_2007",
        nomenclature: Nomenclature::Pokjanal,
        valid_from: None,
        valid_to: NEW_NAME.pred_opt(),
        source: "Permendagri 54/2007 (lewat sumber sekunder); bidang dan kekerapan rapat belum \
                 terverifikasi",
        certainty: Certainty::B,
        bidang_certainty: Certainty::Unverified,
        core: &[SeatRole::Ketua, SeatRole::Sekretaris],
        meets_every: [Some(3), Some(3), Some(1), None],
        reports_every: [None, Some(6), Some(6), None],
        kader: None,
    };

    /// Tim Pembina Posyandu (domain.md 5.3).
    pub const TIM_PEMBINA_2024: Self = Self {
        id: "permendagri_13_2024",
        nomenclature: Nomenclature::TimPembina,
        valid_from: Some(NEW_NAME),
        valid_to: None,
        source: "Permendagri 13/2024 (lewat sumber sekunder); kekerapan rapat belum terverifikasi",
        certainty: Certainty::B,
        bidang_certainty: Certainty::B,
        ..Self::POKJANAL_2007
    };

    /// Pengurus of a Posyandu (domain.md 5.3); five kader as for Posyandu aktif (domain.md 4.2).
    pub const PENGURUS_2024: Self = Self {
        id: "pengurus_13_2024",
        nomenclature: Nomenclature::Pengurus,
        source: "Permendagri 13/2024 (lewat sumber sekunder); lima kader: Kemenkes, Posyandu aktif",
        core: &[SeatRole::Ketua, SeatRole::Sekretaris, SeatRole::Bendahara],
        meets_every: [None; 4],
        reports_every: [None; 4],
        kader: Some(5),
        ..Self::TIM_PEMBINA_2024
    };

    /// TPPS (Perpres 72/2021, see `tpps`): formed at every tier, and evaluated twice a year. What it
    /// hands in goes another way than reports of aksi nyata, so no report is asked here.
    pub const TPPS_2021: Self = Self {
        id: "perpres_72_2021",
        nomenclature: Nomenclature::Tpps,
        valid_from: None,
        valid_to: None,
        source: "Perpres 72/2021 (lewat sumber sekunder); bidang, jabatan tiap kursi dan kekerapan \
                 rapat belum terverifikasi",
        bidang_certainty: Certainty::Unverified,
        meets_every: [Some(6), Some(6), Some(3), None],
        reports_every: [None; 4],
        ..Self::POKJANAL_2007
    };

    /// Those of a nomenclature.
    pub fn of(nomenclature: Nomenclature) -> &'static Self {
        match nomenclature {
            Nomenclature::Pokjanal => &Self::POKJANAL_2007,
            Nomenclature::TimPembina => &Self::TIM_PEMBINA_2024,
            Nomenclature::Pengurus => &Self::PENGURUS_2024,
            Nomenclature::Tpps => &Self::TPPS_2021,
        }
    }

    /// Months between meetings of this team: its own, or the usual of its tier.
    pub fn cadence(&self, team: &Team, tier: Tier) -> Option<u8> {
        self.meets_every[tier as usize].map(|usual| team.meets_every.unwrap_or(usual))
    }

    /// The bidang of these teams.
    pub fn bidang(&self) -> &'static [Bidang] {
        Bidang::of(self.nomenclature)
    }
}
