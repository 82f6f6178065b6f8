//! What lies on the table of a Rakor and hangs on its wall: sealed figures, the run of slides.

use serde::{Deserialize, Serialize};

use super::MemberId;
use crate::{
    documents::{Extra, Stamp},
    indicators::IndicatorId,
    records::{Month, Place},
};

/// Figures frozen with a Rakor: they stay as they lay on the table, whatever is corrected later.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sealed {
    /// When and by whom.
    pub stamp: Stamp,
    /// The month the figures are of.
    pub month: Month,
    /// SHA-256 of the figures in their order, in hexadecimal.
    pub seal: String,
    /// The figures.
    pub figures: Vec<SealedFigure>,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// One frozen figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedFigure {
    /// Where.
    pub place: Place,
    /// Of what.
    pub indicator: IndicatorId,
    /// Above the line.
    pub n: u32,
    /// Below the line.
    pub of: u32,
}

/// A run of slides.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Deck {
    /// Slides.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub slides: Vec<Slide>,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What a slide shows. All of it is made from the data when it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SlideKind {
    /// Theme, place, date.
    Title,
    /// Agenda.
    Agenda,
    /// Promises of earlier meetings: kept, open, late, with what the number did since.
    Promises,
    /// Where we stand against the target.
    Standing,
    /// An indicator on the map.
    Map,
    /// SKDN.
    Skdn,
    /// The campaign of weighing that runs, or the last one.
    Campaign,
    /// An indicator month by month.
    Trend,
    /// Worst and most improved, compared fairly.
    Ranking,
    /// Strata and Posyandu aktif.
    Strata,
    /// Which places have met and reported.
    Cascade,
    /// Teams: SK, seats, meetings.
    Teams,
    /// Problems and the roles of sectors.
    Problems,
    /// Needs and offers.
    Needs,
    /// The six fields of SPM: services, requests that wait.
    Fields,
    /// Services of the five groups of life.
    LifeCycle,
    /// Pilot Posyandu and partners.
    Partners,
    /// Aksi nyata of kecamatan or kelurahan.
    Aksi,
    /// Decisions and promises of this meeting.
    Decisions,
    /// Words of the user's.
    Text,
}

/// A slide.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Slide {
    /// Its id.
    #[serde(rename = "i")]
    pub id: MemberId,
    /// Place in the run.
    #[serde(default)]
    pub order: u32,
    /// What it shows.
    pub kind: SlideKind,
    /// Of which indicator, where it shows one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicator: Option<IndicatorId>,
    /// Heading or words of the user's.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Left out of the run.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hidden: bool,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}
