//! Problems and plans: what the data propose, lists with completeness, one problem then and now,
//! the matrix, and promises that follow from a plan.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Meeting, PromiseLine};
use crate::{
    indicators::{Change, IndicatorId},
    rakor::{
        plans::{Completeness, Stage},
        problems::ProblemCode,
    },
    records::{
        Month, Place,
        coordination::{
            ActivityKind, CommitmentId, DataEvidence, Funding, MemberId, Part, PlanStatus,
            ProblemId, ProblemStatus, Sector, SectorRole, SpmField,
        },
    },
};

/// Asks what the data propose as problems of a place and everything within it. What is open, or
/// was closed not long ago, is not proposed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetProposals {
    /// Where.
    pub place: Place,
    /// Only this one.
    pub code: Option<ProblemCode>,
    /// Page from 0.
    pub page: u32,
}

/// Proposals, the worst first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proposals {
    /// The last finished month with data; `None` without any.
    pub month: Option<Month>,
    /// How many there are of each.
    pub counts: Vec<(ProblemCode, u32)>,
    /// Those of this page.
    pub rows: Vec<Proposal>,
    /// All of the code asked for.
    pub total: u32,
    /// Rows of a page.
    pub per_page: u32,
}

/// A problem that the data propose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// Where.
    pub place: Place,
    /// Its name; empty for the regency.
    pub name: String,
    /// Name of the place above it.
    pub within: String,
    /// What.
    pub code: ProblemCode,
    /// How bad, 1 to 5.
    pub severity: u8,
    /// What shows it.
    pub evidence: Vec<EvidenceLine>,
}

/// A number that shows a problem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceLine {
    /// Of what: see `rakor::problems`.
    pub code: String,
    /// The indicator, where it is one.
    pub indicator: Option<IndicatorId>,
    /// Of which month, the last of `months`.
    pub month: Option<Month>,
    /// Above the line, or the number itself.
    pub n: u32,
    /// Below the line, where it is a share.
    pub of: Option<u32>,
    /// Months that were added up.
    pub months: u32,
}

impl From<&DataEvidence> for EvidenceLine {
    fn from(evidence: &DataEvidence) -> Self {
        let DataEvidence { code, indicator, month, n, of, months, .. } = evidence;
        let (indicator, month, n, of, months) = (*indicator, *month, *n, *of, *months);
        Self { code: code.clone(), indicator, month, n, of, months }
    }
}

/// Makes problems of proposals, with the evidence as it now stands. A proposal that the data do
/// not make any more is `NotFound`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AcceptProposals {
    /// Which.
    pub picks: Vec<(Place, ProblemCode)>,
}

/// Says that a proposal is no problem: it is kept as dropped, with the reason.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DismissProposal {
    /// Where.
    pub place: Place,
    /// What.
    pub code: ProblemCode,
    /// Why.
    pub reason: String,
}

/// Which problems.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProblemFilter {
    /// Somebody still has to do something.
    #[default]
    Open,
    /// Of these, the plan lacks something.
    Incomplete,
    /// Of these, something planned is past its day.
    Late,
    /// Solved.
    Solved,
    /// Dropped.
    Dropped,
    /// All.
    All,
}

impl ProblemFilter {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Open, Self::Incomplete, Self::Late, Self::Solved, Self::Dropped, Self::All];

    /// Whether a problem is among them.
    pub fn fits(self, line: &ProblemLine) -> bool {
        let open = line.status.is_open();
        match self {
            Self::Open => open,
            Self::Incomplete => open && !line.lacks.is_empty(),
            Self::Late => open && line.items.iter().any(|item| item.late),
            Self::Solved => line.status == ProblemStatus::Solved,
            Self::Dropped => line.status == ProblemStatus::Dropped,
            Self::All => true,
        }
    }
}

/// Asks for the problems of a place and everything within it, with their plans.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetProblems {
    /// Where.
    pub place: Place,
    /// Which.
    pub filter: ProblemFilter,
    /// Of this SPM field.
    pub field: Option<SpmField>,
    /// Page from 0; `None` for all at once (a document).
    pub page: Option<u32>,
}

/// Problems, by place and severity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProblemList {
    /// The day they are judged on.
    #[serde(with = "crate::documents::day")]
    pub today: NaiveDate,
    /// Name of the place; empty for the regency.
    pub name: String,
    /// How many there are of each filter, in the order of [`ProblemFilter::ALL`], of the field
    /// asked for.
    pub counts: [u32; 6],
    /// How far the open ones are planned.
    pub complete: Completeness,
    /// The same by area of the tier below, the least complete first; areas without a problem are
    /// left out.
    pub areas: Vec<AreaPlans>,
    /// Cost of what is planned for the problems of the filter, by where it comes from; `None`:
    /// not said.
    pub costs: Vec<(Option<Funding>, u64)>,
    /// Those of this page.
    pub rows: Vec<ProblemLine>,
    /// All that fit.
    pub total: u32,
    /// Rows of a page.
    pub per_page: u32,
}

/// How far an area is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AreaPlans {
    /// Where.
    pub place: Place,
    /// Its name.
    pub name: String,
    /// How far.
    pub complete: Completeness,
}

/// A problem in a list, with its plan. No name of a person is in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProblemLine {
    /// Which.
    pub id: ProblemId,
    /// Where.
    pub place: Place,
    /// Its name; empty for the regency.
    pub name: String,
    /// Name of the place above it.
    pub within: String,
    /// Of the catalogue; `None` for one in own words.
    pub code: Option<ProblemCode>,
    /// In own words; may be empty.
    pub title: String,
    /// SPM field.
    pub field: SpmField,
    /// How bad, 1 to 5.
    pub severity: u8,
    /// How far.
    pub status: ProblemStatus,
    /// The day it was written down.
    #[serde(with = "crate::documents::day")]
    pub found: NaiveDate,
    /// What showed it.
    pub evidence: Vec<EvidenceLine>,
    /// Root causes.
    pub causes: Vec<String>,
    /// What shall be done, in its order.
    pub items: Vec<PlanLine>,
    /// What the plan lacks.
    pub lacks: Vec<Stage>,
    /// Why it was dropped, or how solved.
    pub reason: String,
}

/// An item of a plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlanLine {
    /// Which.
    pub id: MemberId,
    /// Code of the catalogue; empty for own words.
    pub code: String,
    /// In own words; may be empty.
    pub title: String,
    /// What shall be reached.
    pub target: String,
    /// What shall be there at the end.
    pub output: String,
    /// Cost in rupiah.
    pub cost: Option<u64>,
    /// Where the money comes from.
    pub funding: Option<Funding>,
    /// What kind of kegiatan it is.
    pub kind: Option<ActivityKind>,
    /// By when.
    #[serde(with = "crate::documents::day::option")]
    pub due: Option<NaiveDate>,
    /// Past its day and not done.
    pub late: bool,
    /// The part of each sector, the lead first.
    pub roles: Vec<SectorRole>,
    /// How far.
    pub status: PlanStatus,
    /// The promise that carries it out.
    pub commitment: Option<CommitmentId>,
}

/// Asks what became of one problem.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetProblem {
    /// Which.
    pub id: ProblemId,
}

/// What follows from one problem. The document itself is asked for as a paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProblemView {
    /// The user's day.
    #[serde(with = "crate::documents::day")]
    pub today: NaiveDate,
    /// Name of the place; empty for the regency.
    pub name: String,
    /// Name of the place above it.
    pub within: String,
    /// Whether the data would propose it today; `None` where data do not say.
    pub still: Option<bool>,
    /// Its evidence, then and now.
    pub evidence: Vec<EvidenceNow>,
    /// The Rakor in which it was raised.
    pub rakor: Option<Meeting>,
    /// The promises that carry its plan out, by item.
    pub promises: Vec<(MemberId, PromiseLine)>,
}

/// A number then and now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EvidenceNow {
    /// As it was when the problem was written down.
    pub then: EvidenceLine,
    /// The newest of the same kind, of later months only.
    pub now: Option<EvidenceLine>,
    /// The difference, for shares. It is a change only when its verdict says so.
    pub change: Option<Change>,
}

/// Gives a sector its part in an item of a plan; who led before supports. The answer names the
/// change to `UndoPaper`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SetPart {
    /// Of which problem.
    pub problem: ProblemId,
    /// Which item.
    pub item: MemberId,
    /// Who.
    pub sector: Sector,
    /// Which part; `None` for none.
    pub part: Option<Part>,
}

/// Makes a commitment of an item: both are saved together, each naming the other. `Invalid` while
/// nobody leads or no day is named.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MakePromise {
    /// Of which problem.
    pub problem: ProblemId,
    /// Which item.
    pub item: MemberId,
    /// The promise in words.
    pub text: String,
}
