//! An innovation against low visits: what was tried, where, and whether it helped (domain.md 8.2).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    documents::{Extra, Id, Stamp},
    indicators::IndicatorId,
    records::Place,
};

/// The id of an innovation.
pub type InnovationId = Id<Innovation>;

/// An innovation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Innovation {
    /// Its id.
    pub id: InnovationId,
    /// Name.
    pub name: String,
    /// What is done.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub idea: String,
    /// Where.
    pub place: Place,
    /// Since.
    #[serde(with = "crate::documents::day")]
    pub from: NaiveDate,
    /// Until; `None` while it goes on.
    #[serde(
        with = "crate::documents::day::option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub until: Option<NaiveDate>,
    /// The indicator it should move; D/S as a rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicator: Option<IndicatorId>,
    /// Worth doing elsewhere, in the eyes of the team.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub replicate: bool,
    /// Last write.
    #[serde(default)]
    pub edited: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Innovation {
    /// An empty one.
    pub fn new(id: InnovationId, place: Place, from: NaiveDate) -> Self {
        Self {
            id,
            name: String::new(),
            idea: String::new(),
            place,
            from,
            until: None,
            indicator: None,
            replicate: false,
            edited: Stamp::default(),
            extra: Extra::new(),
        }
    }
}
