//! Needs of Posyandu, and innovations with what their number did.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    indicators::{Change, Figure, IndicatorId},
    rakor::needs::NeedTotal,
    records::{
        Place, PosyanduId,
        coordination::{Funding, InnovationId, NeedId, NeedItem, NeedStatus, PledgeId, Urgency},
    },
};

/// Which needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NeedFilter {
    /// Nobody has promised it.
    #[default]
    Open,
    /// Of these, the urgent ones.
    Urgent,
    /// Promised, not there.
    Promised,
    /// There.
    Fulfilled,
    /// Not needed any more.
    Dropped,
    /// All.
    All,
}

impl NeedFilter {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Open, Self::Urgent, Self::Promised, Self::Fulfilled, Self::Dropped, Self::All];

    /// Whether a need is among them.
    pub fn fits(self, status: NeedStatus, urgency: Urgency) -> bool {
        match self {
            Self::Open => status == NeedStatus::Open,
            Self::Urgent => status == NeedStatus::Open && urgency == Urgency::High,
            Self::Promised => status == NeedStatus::Promised,
            Self::Fulfilled => status == NeedStatus::Fulfilled,
            Self::Dropped => status == NeedStatus::Dropped,
            Self::All => true,
        }
    }
}

/// Asks for the needs of the Posyandu of a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetNeeds {
    /// Where.
    pub place: Place,
    /// Which.
    pub filter: NeedFilter,
    /// Of this item.
    pub item: Option<NeedItem>,
    /// Page from 0.
    pub page: u32,
}

/// Needs, the most urgent first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NeedList {
    /// The user's day.
    #[serde(with = "crate::documents::day")]
    pub today: NaiveDate,
    /// How many there are of each filter, in the order of [`NeedFilter::ALL`], of the item asked
    /// for.
    pub counts: [u32; 6],
    /// By item, of the whole place: that of which most Posyandu wait first.
    pub totals: Vec<NeedTotal>,
    /// Those of this page.
    pub rows: Vec<NeedRow>,
    /// All that fit.
    pub total: u32,
    /// Rows of a page.
    pub per_page: u32,
    /// Pledges that may meet a need: id, partner, what.
    pub pledges: Vec<(PledgeId, String, String)>,
}

/// A need in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NeedRow {
    /// Which.
    pub id: NeedId,
    /// Whose.
    pub posyandu: PosyanduId,
    /// Its name.
    pub name: String,
    /// Name of its desa.
    pub within: String,
    /// What.
    pub item: NeedItem,
    /// In words; may be empty.
    pub text: String,
    /// How many.
    pub quantity: u32,
    /// How soon.
    pub urgency: Urgency,
    /// What became of it.
    pub status: NeedStatus,
    /// Who shall pay, or paid.
    pub funding: Option<Funding>,
    /// The partner whose pledge meets it.
    pub partner: Option<String>,
    /// The day it was written down.
    #[serde(with = "crate::documents::day")]
    pub found: NaiveDate,
    /// The day it was met.
    #[serde(with = "crate::documents::day::option")]
    pub met: Option<NaiveDate>,
}

/// Asks for the innovations of a place and everything within it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetInnovations {
    /// Where.
    pub place: Place,
}

/// An innovation with what its number did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InnovationRow {
    /// Which.
    pub id: InnovationId,
    /// Name.
    pub title: String,
    /// What is done.
    pub idea: String,
    /// Where.
    pub place: Place,
    /// Its name; empty for the regency.
    pub name: String,
    /// Name of the place above it.
    pub within: String,
    /// Since.
    #[serde(with = "crate::documents::day")]
    pub from: NaiveDate,
    /// Until.
    #[serde(with = "crate::documents::day::option")]
    pub until: Option<NaiveDate>,
    /// Worth doing elsewhere, in the eyes of the team.
    pub replicate: bool,
    /// The indicator it should move.
    pub indicator: IndicatorId,
    /// Up to six whole months before it began, added up, and how many.
    pub before: Option<(Figure, u32)>,
    /// The newest up to six whole months since, added up, and how many.
    pub after: Option<(Figure, u32)>,
    /// The difference. It is a change only when its verdict says so.
    pub change: Option<Change>,
    /// The difference of the rest of the regency between the same months: what happened anyway.
    pub elsewhere: Option<Change>,
}
