//! What a Posyandu or desa does in the six fields of SPM, and what its community asks of the offices
//! that own them (Permendagri 13/2024, domain.md 5.3 and 8.4). One book a place; no names in it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{MemberId, Sector, SpmField};
use crate::{
    documents::{Extra, Id, Stamp},
    records::Place,
};

/// The id of a book. It follows from the place (`rakor::spm::book_id`).
pub type SpmBookId = Id<SpmBook>;

/// The book of a place: services given, requests of the community.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SpmBook {
    /// Its id.
    pub id: SpmBookId,
    /// Whose: a Posyandu or a desa.
    pub place: Place,
    /// What was given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<SpmService>,
    /// What was asked for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requests: Vec<SpmRequest>,
    /// Last write.
    #[serde(default)]
    pub edited: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl SpmBook {
    /// An empty one.
    pub fn new(id: SpmBookId, place: Place) -> Self {
        let (services, requests, edited, extra) = Default::default();
        Self { id, place, services, requests, edited, extra }
    }
}

/// A service that was given on a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SpmService {
    /// Its id.
    #[serde(rename = "i")]
    pub id: MemberId,
    /// When.
    #[serde(with = "crate::documents::day")]
    pub date: NaiveDate,
    /// Of which field.
    pub field: SpmField,
    /// Which of the catalogue (`rakor::spm::Service`); empty for another.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub service: String,
    /// What was done, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// How many people, or families, it reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reached: Option<u32>,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl SpmService {
    /// An empty one.
    pub fn new(id: MemberId, date: NaiveDate, field: SpmField) -> Self {
        let (service, text, extra) = Default::default();
        Self { id, date, field, service, text, reached: None, extra }
    }
}

/// How far a request is (domain.md 5.3: kader takes it, the desa verifies and submits, the OPD
/// answers).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum RequestStatus {
    /// The community asked; nobody has sent it on.
    #[default]
    Asked,
    /// The office has it.
    Forwarded,
    /// The office answered; it is not done yet.
    Answered,
    /// Done.
    Done,
    /// The office cannot do it.
    Declined,
}

impl RequestStatus {
    /// All, in their order.
    pub const ALL: [Self; 5] =
        [Self::Asked, Self::Forwarded, Self::Answered, Self::Done, Self::Declined];

    /// Whether somebody still waits.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Asked | Self::Forwarded | Self::Answered)
    }
}

/// A request of the community.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SpmRequest {
    /// Its id.
    #[serde(rename = "i")]
    pub id: MemberId,
    /// The day it was asked for.
    #[serde(with = "crate::documents::day")]
    pub date: NaiveDate,
    /// Of which field.
    pub field: SpmField,
    /// Which service of the catalogue; empty for another.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub service: String,
    /// What is asked for.
    pub text: String,
    /// To which office.
    pub to: Sector,
    /// How far it is.
    #[serde(default)]
    pub status: RequestStatus,
    /// The day it was sent on.
    #[serde(
        with = "crate::documents::day::option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub forwarded: Option<NaiveDate>,
    /// The day the office answered.
    #[serde(
        with = "crate::documents::day::option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub answered: Option<NaiveDate>,
    /// The day it was done, or declined.
    #[serde(
        with = "crate::documents::day::option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub closed: Option<NaiveDate>,
    /// What the office said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub answer: String,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl SpmRequest {
    /// An empty one to the office that usually owns the field.
    pub fn new(id: MemberId, date: NaiveDate, field: SpmField) -> Self {
        let (service, text, answer, extra) = Default::default();
        Self {
            id,
            date,
            field,
            service,
            text,
            to: field.usual_lead(),
            status: RequestStatus::default(),
            forwarded: None,
            answered: None,
            closed: None,
            answer,
            extra,
        }
    }
}
