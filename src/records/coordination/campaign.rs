//! Operasi Timbang Serentak: days on which all children of a place are to be weighed and measured
//! (domain.md 3.4 and 8.3). Who was is counted from the children; the document holds no figure until
//! the campaign is closed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    documents::{Extra, Id, Stamp},
    records::Place,
    wilayah::RegionCode,
};

/// The id of a campaign.
pub type CampaignId = Id<Campaign>;

/// A campaign of weighing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Campaign {
    /// Its id.
    pub id: CampaignId,
    /// What it is called.
    pub name: String,
    /// First day.
    #[serde(with = "crate::documents::day")]
    pub from: NaiveDate,
    /// Last day, on which it is also seen who is a sasaran.
    #[serde(with = "crate::documents::day")]
    pub until: NaiveDate,
    /// In these kecamatan; none are the whole regency.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kecamatan: Vec<RegionCode>,
    /// The share of the sasaran that is to be weighed, in per cent.
    pub goal: u8,
    /// Note.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Its figures, frozen when it was closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<CampaignClosing>,
    /// Last write.
    #[serde(default)]
    pub edited: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Campaign {
    /// An empty one.
    pub fn new(id: CampaignId, from: NaiveDate, until: NaiveDate, goal: u8) -> Self {
        Self {
            id,
            name: String::new(),
            from,
            until,
            kecamatan: Vec::new(),
            goal,
            note: String::new(),
            closed: None,
            edited: Stamp::default(),
            extra: Extra::new(),
        }
    }

    /// Whether a day is one of the campaign's.
    pub fn holds(&self, day: NaiveDate) -> bool {
        (self.from..=self.until).contains(&day)
    }
}

/// The figures of a campaign as they were when it was closed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CampaignClosing {
    /// When and by whom.
    pub stamp: Stamp,
    /// The whole campaign first, as the place `Regency`; then its kecamatan, or the desa of the one
    /// kecamatan it was held in.
    pub rows: Vec<ClosedRow>,
    /// SHA-256 of them (`rakor::campaign::seal`).
    pub seal: String,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A place with its figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClosedRow {
    /// Where.
    pub place: Place,
    /// Its figures.
    pub counts: CampaignCounts,
}

/// What is counted of the sasaran of a campaign: each child once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CampaignCounts {
    /// Sasaran: born, under 60 completed months and not gone on the last day.
    #[serde(rename = "s")]
    pub sasaran: u32,
    /// Of them, weighed on one of the days, wherever.
    #[serde(rename = "d")]
    pub weighed: u32,
    /// Of those, with a length or height too.
    #[serde(rename = "h")]
    pub measured: u32,
    /// How many were weighed for the first time on the first day, the second…; days at the end on
    /// which nobody was are left out.
    #[serde(rename = "g", default)]
    pub days: Vec<u32>,
    /// TB/U.
    #[serde(rename = "tbu", default)]
    pub stunting: CampaignResult,
    /// BB/TB.
    #[serde(rename = "bbtb", default)]
    pub wasting: CampaignResult,
    /// BB/U.
    #[serde(rename = "bbu", default)]
    pub underweight: CampaignResult,
}

/// One index of nutrition in a campaign, by its last z-score there that WHO does not flag, and the
/// same children before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CampaignResult {
    /// With a valid z-score in the campaign.
    #[serde(rename = "n")]
    pub valid: u32,
    /// Of them below −2 (or with oedema, where it counts).
    #[serde(rename = "x")]
    pub low: u32,
    /// With a valid z-score in the campaign and one shortly before it.
    #[serde(rename = "b")]
    pub both: u32,
    /// Of these, below −2 before.
    #[serde(rename = "bx")]
    pub before: u32,
    /// Of these, below −2 in the campaign.
    #[serde(rename = "ax")]
    pub after: u32,
    /// Of these, below −2 in the campaign and not before.
    #[serde(rename = "in")]
    pub fell: u32,
}

impl CampaignResult {
    /// Below −2 before, and no longer.
    pub fn rose(self) -> u32 {
        (self.before + self.fell).saturating_sub(self.after)
    }
}
