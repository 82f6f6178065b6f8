//! A commitment (komitmen): who promised what, by when, and what became of it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ActivityKind, Funding, MemberId, Party, ProblemId, RakorId, SpmField};
use crate::{
    documents::{Extra, Id, Stamp},
    indicators::IndicatorId,
    records::{Month, Place},
};

/// The id of a commitment.
pub type CommitmentId = Id<Commitment>;

/// What became of it. Late is not among them: it follows from the day.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum CommitmentStatus {
    /// Nothing yet.
    #[default]
    Open,
    /// Begun.
    Started,
    /// Kept.
    Kept,
    /// Given up, with a reason: a broken promise.
    Broken,
    /// Taken back by a decision of a later Rakor.
    Withdrawn,
}

impl CommitmentStatus {
    /// All.
    pub const ALL: [Self; 5] =
        [Self::Open, Self::Started, Self::Kept, Self::Broken, Self::Withdrawn];

    /// Whether somebody still has to do something.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Started)
    }
}

/// A promise or task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Commitment {
    /// Its id.
    pub id: CommitmentId,
    /// What.
    pub text: String,
    /// Whose.
    pub owner: Party,
    /// For which place.
    pub place: Place,
    /// The Rakor in which it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rakor: Option<RakorId>,
    /// Its decision there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<MemberId>,
    /// The problem whose plan it carries out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<ProblemId>,
    /// The item of that plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<MemberId>,
    /// SPM field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<SpmField>,
    /// The indicator it should move.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicator: Option<IndicatorId>,
    /// How the indicator stood when the promise was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Baseline>,
    /// The day it was made.
    #[serde(with = "crate::documents::day")]
    pub made: NaiveDate,
    /// The day by which it is kept.
    #[serde(with = "crate::documents::day")]
    pub due: NaiveDate,
    /// Where the money comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub funding: Option<Funding>,
    /// What kind of kegiatan it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<ActivityKind>,
    /// How much, in rupiah.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<u64>,
    /// What would show that it was kept.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub proof: String,
    /// What became of it.
    #[serde(default)]
    pub status: CommitmentStatus,
    /// How it went.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub progress: Vec<Progress>,
    /// What shows it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// Last write.
    #[serde(default)]
    pub edited: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A figure of the day of a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Baseline {
    /// Of which month.
    pub month: Month,
    /// Above the line.
    pub n: u32,
    /// Below the line.
    pub of: u32,
}

/// A word on how it goes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    /// Its id.
    #[serde(rename = "i")]
    pub id: MemberId,
    /// When.
    #[serde(with = "crate::documents::day")]
    pub date: NaiveDate,
    /// The Rakor in which it was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rakor: Option<RakorId>,
    /// What it has become by then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<CommitmentStatus>,
    /// In words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What shows that something was done: a photograph's name, a report, a receipt.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// Its id.
    #[serde(rename = "i")]
    pub id: MemberId,
    /// Of which day.
    #[serde(with = "crate::documents::day")]
    pub date: NaiveDate,
    /// What it is, and where it lies.
    pub text: String,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Commitment {
    /// An empty one, due on the day it is made.
    pub fn new(id: CommitmentId, place: Place, made: NaiveDate) -> Self {
        Self {
            id,
            text: String::new(),
            owner: Party::default(),
            place,
            rakor: None,
            decision: None,
            problem: None,
            plan: None,
            field: None,
            indicator: None,
            baseline: None,
            made,
            due: made,
            funding: None,
            kind: None,
            amount: None,
            proof: String::new(),
            status: CommitmentStatus::default(),
            progress: Vec::new(),
            evidence: Vec::new(),
            edited: Stamp::default(),
            extra: Extra::new(),
        }
    }

    /// Whether it should have been kept before this day, and was not.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.status.is_open() && self.due < today
    }
}
