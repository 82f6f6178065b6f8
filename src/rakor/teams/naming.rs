//! What teams are called: by the date of the regulation, or as the regency keeps it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::records::coordination::{Nomenclature, Tier};

/// The first day of "Tim Pembina Posyandu": Permendagri 13/2024 came into force
/// (domain.md 5.1, certainty B).
pub const NEW_NAME: NaiveDate = match NaiveDate::from_ymd_opt(2024, 9, 17) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// What a regency calls its teams. A choice in its settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Naming {
    /// As the regulation in force on the day says.
    #[default]
    ByDate,
    /// Pokjanal and Pokja, whatever the day: many regencies keep the name.
    Pokjanal,
    /// Tim Pembina Posyandu, whatever the day.
    TimPembina,
}

impl Naming {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::ByDate, Self::Pokjanal, Self::TimPembina];

    /// Whether nothing was chosen.
    pub fn is_usual(&self) -> bool {
        *self == Self::ByDate
    }

    /// What a team of a tier is called on a day. A Posyandu has pengurus, whatever the name of
    /// the teams above it.
    pub fn on(self, day: NaiveDate, tier: Tier) -> Nomenclature {
        match (tier, self) {
            (Tier::Posyandu, _) => Nomenclature::Pengurus,
            (_, Self::Pokjanal) => Nomenclature::Pokjanal,
            (_, Self::ByDate) if day < NEW_NAME => Nomenclature::Pokjanal,
            (_, Self::ByDate | Self::TimPembina) => Nomenclature::TimPembina,
        }
    }
}

/// The full name of a team, as it stands in its SK. Always Indonesian: it is a name.
///
/// `place` is the name of the place without its kind, but of a regency with it ("Kota Bontang").
pub fn named(nomenclature: Nomenclature, tier: Tier, kelurahan: bool, place: &str) -> String {
    let kind = match tier {
        Tier::Kabupaten => "",
        Tier::Kecamatan => "Kecamatan ",
        Tier::Desa if kelurahan => "Kelurahan ",
        Tier::Desa => "Desa ",
        Tier::Posyandu => "Posyandu ",
    };
    let body = match (nomenclature, tier) {
        (Nomenclature::Pokjanal, Tier::Desa) => "Pokja Posyandu",
        (Nomenclature::Pokjanal, _) => "Pokjanal Posyandu",
        (Nomenclature::TimPembina, _) => "Tim Pembina Posyandu",
        (Nomenclature::Pengurus, _) => "Pengurus",
        (Nomenclature::Tpps, _) => "TPPS",
    };
    format!("{body} {kind}{place}").trim().to_owned()
}
