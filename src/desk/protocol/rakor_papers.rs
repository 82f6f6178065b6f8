//! All that the papers of one Rakor say, in one answer.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Carried, KindsCame, PaperView, SealedView};
use crate::{
    office::doc::Letterhead,
    records::coordination::{RakorId, TeamId},
};

/// Asks for what the papers of a Rakor say. `NotFound` when there is no such Rakor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetRakorPapers {
    /// Which.
    pub rakor: RakorId,
}

/// What the papers of a Rakor say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RakorPapers {
    /// The Rakor.
    pub view: PaperView,
    /// The user's day.
    #[serde(with = "crate::documents::day")]
    pub today: NaiveDate,
    /// Its place with its kind: "Kecamatan Lumbung", "Kelurahan Tarok Dipo", "Kabupaten Idaman".
    pub place: String,
    /// Names of its place and those above it up to the regency, with their kinds, the largest
    /// first.
    pub tiers: Vec<String>,
    /// Its team, where it has one.
    pub team: Option<TeamOfRakor>,
    /// The figures that were sealed with it.
    pub sealed: Option<SealedView>,
    /// Who of which kind came.
    pub kinds: KindsCame,
    /// Promises that concern it.
    pub carried: Carried,
    /// The letterhead of the workspace.
    pub letterhead: Letterhead,
    /// Names are initials: papers leave room for them instead.
    pub concealed: bool,
}

/// The team of a Rakor's place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TeamOfRakor {
    /// Which.
    pub id: TeamId,
    /// Its full name.
    pub name: String,
    /// Number of its SK; empty where it has none.
    pub sk: String,
}
