//! A problem of a Posyandu or desa, its plan, and the part of each sector in it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ActivityKind, CommitmentId, Funding, MemberId, Part, RakorId, Sector, SpmField};
use crate::{
    documents::{Extra, Id, Stamp},
    indicators::IndicatorId,
    records::{Month, Place},
};

/// The id of a problem.
pub type ProblemId = Id<Problem>;

/// How far a problem is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum ProblemStatus {
    /// Seen, without a plan or with one that has not begun.
    #[default]
    Open,
    /// Being worked on.
    Working,
    /// Solved.
    Solved,
    /// Not followed any more, with a reason.
    Dropped,
}

impl ProblemStatus {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Open, Self::Working, Self::Solved, Self::Dropped];

    /// Whether somebody still has to do something.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Working)
    }
}

/// A problem.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Problem {
    /// Its id.
    pub id: ProblemId,
    /// Where: a Posyandu, a desa, a kecamatan, the regency.
    pub place: Place,
    /// Code of the catalogue of problems (`rakor::problems`); empty for one in own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// In words; empty where the catalogue's stand for it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// SPM field.
    pub field: SpmField,
    /// How bad: 1 (mild) to 5.
    #[serde(default = "three")]
    pub severity: u8,
    /// What the data show.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<DataEvidence>,
    /// What else shows it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Why it is so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub causes: Vec<Cause>,
    /// What shall be done.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub plan: Vec<PlanItem>,
    /// How far.
    #[serde(default)]
    pub status: ProblemStatus,
    /// The day it was written down.
    #[serde(with = "crate::documents::day")]
    pub found: NaiveDate,
    /// The day it was solved or dropped.
    #[serde(
        with = "crate::documents::day::option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub closed: Option<NaiveDate>,
    /// Why it was dropped, or how it was solved.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// The Rakor in which it was raised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rakor: Option<RakorId>,
    /// Last write.
    #[serde(default)]
    pub edited: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

fn three() -> u8 {
    3
}

/// A number that shows a problem, as it was when the problem was written down.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DataEvidence {
    /// Its id: the code of what was measured (an indicator's, `kader`, `sk_until`…).
    #[serde(rename = "i")]
    pub code: String,
    /// The indicator, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicator: Option<IndicatorId>,
    /// Of which month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month: Option<Month>,
    /// Above the line, or the number itself.
    pub n: u32,
    /// Below the line, where it is a share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<u32>,
    /// Months that were added up, `month` being the last of them.
    #[serde(rename = "m", default = "one", skip_serializing_if = "is_one")]
    pub months: u32,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

fn one() -> u32 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
fn is_one(months: &u32) -> bool {
    *months == 1
}

impl DataEvidence {
    /// A number without month and share.
    pub fn plain(code: impl Into<String>, n: u32) -> Self {
        Self {
            code: code.into(),
            indicator: None,
            month: None,
            n,
            of: None,
            months: 1,
            extra: Extra::new(),
        }
    }
}

/// A root cause.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cause {
    /// Its id.
    #[serde(rename = "i")]
    pub id: MemberId,
    /// In words.
    pub text: String,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// How far an item of a plan is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "they say what they are")]
pub enum PlanStatus {
    #[default]
    Planned,
    Running,
    Done,
    Dropped,
}

impl PlanStatus {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Planned, Self::Running, Self::Done, Self::Dropped];
}

/// What shall be done about a problem.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlanItem {
    /// Its id.
    #[serde(rename = "i")]
    pub id: MemberId,
    /// Place in the list.
    #[serde(default)]
    pub order: u32,
    /// Code of the catalogue of interventions; empty for one in own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// In words; empty where the catalogue's stand for it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// What shall be reached.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub target: String,
    /// What shall be there at the end.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub output: String,
    /// Cost in rupiah.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<u64>,
    /// Where the money comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub funding: Option<Funding>,
    /// What kind of kegiatan it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<ActivityKind>,
    /// By when.
    #[serde(
        with = "crate::documents::day::option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub due: Option<NaiveDate>,
    /// The part of each sector: at most one leads.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<SectorRole>,
    /// How far.
    #[serde(default)]
    pub status: PlanStatus,
    /// The promise that carries it out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commitment: Option<CommitmentId>,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The part of a sector.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectorRole {
    /// Sector.
    pub sector: Sector,
    /// Part.
    pub part: Part,
}

impl PlanItem {
    /// An empty one.
    pub fn new(id: MemberId, order: u32) -> Self {
        Self {
            id,
            order,
            code: String::new(),
            title: String::new(),
            target: String::new(),
            output: String::new(),
            cost: None,
            funding: None,
            kind: None,
            due: None,
            roles: Vec::new(),
            status: PlanStatus::default(),
            commitment: None,
            extra: Extra::new(),
        }
    }

    /// The sector that leads.
    pub fn lead(&self) -> Option<Sector> {
        let lead = self.roles.iter().find(|role| role.part == Part::Lead);
        lead.map(|role| role.sector)
    }
}

impl Problem {
    /// An empty one.
    pub fn new(id: ProblemId, place: Place, field: SpmField, found: NaiveDate) -> Self {
        Self {
            id,
            place,
            code: String::new(),
            title: String::new(),
            field,
            severity: three(),
            evidence: Vec::new(),
            note: String::new(),
            causes: Vec::new(),
            plan: Vec::new(),
            status: ProblemStatus::default(),
            found,
            closed: None,
            reason: String::new(),
            rakor: None,
            edited: Stamp::default(),
            extra: Extra::new(),
        }
    }
}
