//! A person in an office: as speaker, host, owner of a promise.

use serde::{Deserialize, Serialize};

use super::Sector;
use crate::{documents::Extra, growth::Sex, records::PersonalText};

/// In what right somebody holds an office (domain.md 8.2: Pj Sekda, Plt Kadis).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Appointed.
    #[default]
    Definitif,
    /// Penjabat.
    Pj,
    /// Pelaksana tugas.
    Plt,
    /// Pelaksana harian.
    Plh,
    /// By another office (spouse of the head of region, for instance).
    ExOfficio,
}

impl Standing {
    /// All.
    pub const ALL: [Self; 5] = [Self::Definitif, Self::Pj, Self::Plt, Self::Plh, Self::ExOfficio];

    /// Whether it is the usual one, which is not written down.
    pub fn is_usual(&self) -> bool {
        *self == Self::Definitif
    }
}

/// An office and, where it is known, who holds it. The office may be shown to anybody; the name is
/// personal and hidden in meeting mode.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// Sector.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sector: Option<Sector>,
    /// Instansi in words ("Dinas Kesehatan Kota Bontang").
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub instansi: String,
    /// Office ("Kepala Bidang Kesmas").
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub position: String,
    /// Name.
    #[serde(default, skip_serializing_if = "PersonalText::is_empty")]
    pub name: PersonalText,
    /// Whether it is a man or a woman, as attendance sheets ask (L/P); as they said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
    /// In what right.
    #[serde(default, skip_serializing_if = "Standing::is_usual")]
    pub standing: Standing,
    /// For whom they came ("mewakili").
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub on_behalf_of: String,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Party {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.sector.is_none()
            && self.instansi.is_empty()
            && self.position.is_empty()
            && self.name.is_empty()
    }
}
