//! Services and requests in the six fields of SPM, and how many of the six a Posyandu serves.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    rakor::spm::{FieldSum, Fields, is_late},
    records::{
        Place, PosyanduId,
        coordination::{MemberId, RequestStatus, Sector, SpmField, SpmRequest},
    },
};

/// Which requests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequestFilter {
    /// Somebody still waits.
    #[default]
    Open,
    /// Of these, sent on and not answered for too long.
    Late,
    /// Not sent on.
    Asked,
    /// With the office.
    Forwarded,
    /// Answered, not done.
    Answered,
    /// Done.
    Done,
    /// Declined.
    Declined,
    /// All.
    All,
}

impl RequestFilter {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::Open,
        Self::Late,
        Self::Asked,
        Self::Forwarded,
        Self::Answered,
        Self::Done,
        Self::Declined,
        Self::All,
    ];

    /// Whether a request is among them on a day.
    pub fn fits(self, request: &SpmRequest, today: NaiveDate) -> bool {
        use RequestStatus as R;
        match self {
            Self::Open => request.status.is_open(),
            Self::Late => is_late(request, today),
            Self::Asked => request.status == R::Asked,
            Self::Forwarded => request.status == R::Forwarded,
            Self::Answered => request.status == R::Answered,
            Self::Done => request.status == R::Done,
            Self::Declined => request.status == R::Declined,
            Self::All => true,
        }
    }
}

/// Asks for the books of a place and everything within it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetSpm {
    /// Where.
    pub place: Place,
    /// Of this field.
    pub field: Option<SpmField>,
    /// Rows are services instead of requests.
    pub services: bool,
    /// Which requests.
    pub filter: RequestFilter,
    /// Page from 0; all rows when missing.
    pub page: Option<u32>,
}

/// What the books of a place say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SpmPage {
    /// The user's day.
    #[serde(with = "crate::documents::day")]
    pub today: NaiveDate,
    /// Services are added up since this day.
    #[serde(with = "crate::documents::day")]
    pub from: NaiveDate,
    /// The place itself keeps a book already.
    pub has_book: bool,
    /// By field, whatever field was asked for.
    pub sums: [FieldSum; 6],
    /// Requests of each filter, of the field asked for.
    pub counts: [u32; 8],
    /// Services of this page, the newest first.
    pub services: Vec<SpmServiceRow>,
    /// Requests of this page: those that wait longest first, then the newest.
    pub requests: Vec<SpmRequestRow>,
    /// All rows that fit.
    pub total: u32,
    /// Rows of a page.
    pub per_page: u32,
}

/// A service in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SpmServiceRow {
    /// Which.
    pub id: MemberId,
    /// Whose.
    pub place: Place,
    /// Its name.
    pub name: String,
    /// Name of the place above.
    pub within: String,
    /// When.
    #[serde(with = "crate::documents::day")]
    pub date: NaiveDate,
    /// Of which field.
    pub field: SpmField,
    /// Code of the service; empty for another.
    pub service: String,
    /// In words.
    pub text: String,
    /// How many it reached.
    pub reached: Option<u32>,
}

/// A request in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SpmRequestRow {
    /// Which.
    pub id: MemberId,
    /// Whose.
    pub place: Place,
    /// Its name.
    pub name: String,
    /// Name of the place above.
    pub within: String,
    /// When it was asked for.
    #[serde(with = "crate::documents::day")]
    pub date: NaiveDate,
    /// Of which field.
    pub field: SpmField,
    /// Code of the service; empty for another.
    pub service: String,
    /// What.
    pub text: String,
    /// To which office.
    pub to: Sector,
    /// How far it is.
    pub status: RequestStatus,
    /// The day of the last step.
    #[serde(with = "crate::documents::day")]
    pub since: NaiveDate,
    /// By when the office should answer, while it has not.
    #[serde(with = "crate::documents::day::option")]
    pub due: Option<NaiveDate>,
    /// It should have.
    pub late: bool,
    /// What the office said.
    pub answer: String,
}

/// Asks how many of the six fields the Posyandu of a place serve.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetIntegrated {
    /// Where.
    pub place: Place,
    /// Only Posyandu that do not serve this field.
    pub lacks: Option<SpmField>,
    /// Page from 0; all rows when missing.
    pub page: Option<u32>,
}

/// How many of the six fields Posyandu serve. The rule is Idaman's own (`rakor::spm`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct IntegratedPage {
    /// The user's day.
    #[serde(with = "crate::documents::day")]
    pub today: NaiveDate,
    /// Services count since this day.
    #[serde(with = "crate::documents::day")]
    pub from: NaiveDate,
    /// All of the place.
    pub whole: IntegratedArea,
    /// The places one tier below, by name; none for a Posyandu.
    pub areas: Vec<IntegratedArea>,
    /// Posyandu of this page, those with the fewest fields first.
    pub rows: Vec<IntegratedRow>,
    /// All that fit.
    pub total: u32,
    /// Rows of a page.
    pub per_page: u32,
}

/// The Posyandu of an area.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct IntegratedArea {
    /// Where.
    pub place: Place,
    /// Its name; empty for the regency.
    pub name: String,
    /// Open Posyandu.
    pub posyandu: u32,
    /// Of them, with so many fields, from none to six.
    pub spread: [u32; 7],
    /// Of them, with each field.
    pub fields: [u32; 6],
}

impl IntegratedArea {
    /// Those that serve all six.
    pub fn integrated(&self) -> u32 {
        self.spread.last().copied().unwrap_or_default()
    }
}

/// A Posyandu with its fields.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct IntegratedRow {
    /// Which.
    pub id: PosyanduId,
    /// Its name.
    pub name: String,
    /// Its desa.
    pub within: String,
    /// The six.
    pub fields: Fields,
}
