//! What a Posyandu needs, and who gave it (aksi nyata 2, domain.md 8.3).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Funding, PledgeId};
use crate::{
    documents::{Extra, Id, Stamp},
    records::PosyanduId,
};

/// The id of a need.
pub type NeedId = Id<Need>;

/// What is needed. The antropometri kit is that of Kepmenkes HK.01.07/MENKES/51/2022: scale for
/// babies, step scale, length board, height board, tape for head and arm.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "they say what they are")]
pub enum NeedItem {
    BabyScale,
    StepScale,
    LengthBoard,
    HeightBoard,
    MeasuringTape,
    Kms,
    BukuKia,
    Furniture,
    Building,
    Toilet,
    Water,
    Pmt,
    VitaminA,
    RegisterForms,
    EducationTools,
    KaderTraining,
    Transport,
    #[default]
    Other,
}

impl NeedItem {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 18] = [
        Self::BabyScale,
        Self::StepScale,
        Self::LengthBoard,
        Self::HeightBoard,
        Self::MeasuringTape,
        Self::Kms,
        Self::BukuKia,
        Self::Furniture,
        Self::Building,
        Self::Toilet,
        Self::Water,
        Self::Pmt,
        Self::VitaminA,
        Self::RegisterForms,
        Self::EducationTools,
        Self::KaderTraining,
        Self::Transport,
        Self::Other,
    ];
}

/// How soon.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "they say what they are")]
pub enum Urgency {
    Low,
    #[default]
    Normal,
    High,
}

impl Urgency {
    /// All, the least urgent first.
    pub const ALL: [Self; 3] = [Self::Low, Self::Normal, Self::High];
}

/// What became of it.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "they say what they are")]
pub enum NeedStatus {
    #[default]
    Open,
    Promised,
    Fulfilled,
    Dropped,
}

impl NeedStatus {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Open, Self::Promised, Self::Fulfilled, Self::Dropped];

    /// Whether it is still needed.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Promised)
    }
}

/// A need.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Need {
    /// Its id.
    pub id: NeedId,
    /// Whose.
    pub posyandu: PosyanduId,
    /// What.
    #[serde(default)]
    pub item: NeedItem,
    /// In words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// How many.
    #[serde(default = "one")]
    pub quantity: u32,
    /// How soon.
    #[serde(default)]
    pub urgency: Urgency,
    /// What became of it.
    #[serde(default)]
    pub status: NeedStatus,
    /// Who shall pay, or paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub funding: Option<Funding>,
    /// The pledge that meets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pledge: Option<PledgeId>,
    /// The day it was written down.
    #[serde(with = "crate::documents::day")]
    pub found: NaiveDate,
    /// The day it was met.
    #[serde(
        with = "crate::documents::day::option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub met: Option<NaiveDate>,
    /// Last write.
    #[serde(default)]
    pub edited: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

fn one() -> u32 {
    1
}

impl Need {
    /// An empty one.
    pub fn new(id: NeedId, posyandu: PosyanduId, item: NeedItem, found: NaiveDate) -> Self {
        Self {
            id,
            posyandu,
            item,
            text: String::new(),
            quantity: 1,
            urgency: Urgency::default(),
            status: NeedStatus::default(),
            funding: None,
            pledge: None,
            found,
            met: None,
            edited: Stamp::default(),
            extra: Extra::new(),
        }
    }
}
