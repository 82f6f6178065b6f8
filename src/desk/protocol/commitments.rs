//! Commitments: what a Rakor has to hear of, lists, reminders, the account of kept and broken ones.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    indicators::{Change, Figure, IndicatorId},
    rakor::commitments::{Account, Standing},
    records::{
        Month, Place,
        coordination::{
            ActivityKind, Baseline, CommitmentId, CommitmentStatus, Funding, RakorId, RakorKind,
            Sector,
        },
    },
};

/// Asks for the promises that concern a Rakor: those of earlier meetings that are open, those
/// closed since the meeting before, and those made in it. `NotFound` when there is no such Rakor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetCarried {
    /// Which Rakor.
    pub rakor: RakorId,
}

/// The promises that concern a Rakor, as they stood on its day (today for one to come).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Carried {
    /// The day they are judged on.
    #[serde(with = "crate::documents::day")]
    pub day: NaiveDate,
    /// The Rakor of this place before it.
    pub before: Option<Meeting>,
    /// Open when the meeting began, or begins: the longest overdue first, own before those of the
    /// tier below. They come first on its agenda.
    pub open: Vec<CarriedLine>,
    /// Closed since the meeting before.
    pub closed: Vec<CarriedLine>,
    /// Made in this Rakor.
    pub made: Vec<CarriedLine>,
}

/// A promise before a Rakor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CarriedLine {
    /// The promise.
    pub promise: PromiseLine,
    /// It is of the tier below.
    pub below: bool,
    /// What was said of it in this Rakor.
    pub told: Vec<Told>,
}

/// A word on how it goes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// When.
    #[serde(with = "crate::documents::day")]
    pub date: NaiveDate,
    /// What it has become by then.
    pub status: Option<CommitmentStatus>,
    /// In words.
    pub text: String,
}

/// A Rakor by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// Which.
    pub id: RakorId,
    /// Kind.
    pub kind: RakorKind,
    /// Its day.
    #[serde(with = "crate::documents::day::option")]
    pub date: Option<NaiveDate>,
    /// Theme.
    pub theme: String,
    /// Of where.
    pub place: Place,
    /// Its name; empty for the regency.
    pub name: String,
}

/// A promise in a list. No name of a person is in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PromiseLine {
    /// Which.
    pub id: CommitmentId,
    /// What.
    pub text: String,
    /// Sector of the owner.
    pub sector: Option<Sector>,
    /// Instansi of the owner; may be empty.
    pub instansi: String,
    /// Office of the owner; may be empty.
    pub position: String,
    /// For which place.
    pub place: Place,
    /// Its name; empty for the regency.
    pub name: String,
    /// Name of the place above it.
    pub within: String,
    /// The Rakor in which it was made.
    pub rakor: Option<Meeting>,
    /// The day it was made.
    #[serde(with = "crate::documents::day")]
    pub made: NaiveDate,
    /// The day by which it is kept.
    #[serde(with = "crate::documents::day")]
    pub due: NaiveDate,
    /// State on the day asked about.
    pub status: CommitmentStatus,
    /// Whether it is late.
    pub standing: Standing,
    /// What the number did since.
    pub moved: Option<Moved>,
    /// Where the money comes from.
    pub funding: Option<Funding>,
    /// What kind of kegiatan it is.
    pub kind: Option<ActivityKind>,
    /// How much, in rupiah.
    pub amount: Option<u64>,
    /// What would show that it was kept.
    pub proof: String,
    /// How many pieces of evidence there are.
    pub evidence: u32,
    /// The last word on it.
    pub last: Option<Told>,
}

/// What a number did since a promise was made.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Moved {
    /// The indicator the promise should move.
    pub indicator: IndicatorId,
    /// How it stood; `None` where no figure is known of then.
    pub baseline: Option<Baseline>,
    /// The baseline was kept with the promise; else it is worked out from today's records.
    pub kept: bool,
    /// The newest whole month after the baseline's, and its figure; `None` where there is none.
    pub now: Option<(Month, Figure)>,
    /// The difference, with its interval. It is a change only when its verdict says so.
    pub change: Option<Change>,
}

/// Which commitments.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PromiseFilter {
    /// Somebody still has to do something.
    #[default]
    Open,
    /// Of these, the day has passed.
    Late,
    /// Of these, the day is near.
    Soon,
    /// Kept.
    Kept,
    /// Broken.
    Broken,
    /// Taken back by a later Rakor.
    Withdrawn,
    /// All.
    All,
}

impl PromiseFilter {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 7] =
        [Self::Open, Self::Late, Self::Soon, Self::Kept, Self::Broken, Self::Withdrawn, Self::All];

    /// Whether a promise that stands so is among them.
    pub fn fits(self, standing: Standing) -> bool {
        match self {
            Self::Open => standing.is_open(),
            Self::Late => matches!(standing, Standing::Late(_)),
            Self::Soon => matches!(standing, Standing::Soon(_)),
            Self::Kept => matches!(standing, Standing::Kept(_)),
            Self::Broken => standing == Standing::Broken,
            Self::Withdrawn => standing == Standing::Withdrawn,
            Self::All => true,
        }
    }
}

/// Asks for the commitments for a place and everything within it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetCommitments {
    /// Where.
    pub place: Place,
    /// Which.
    pub filter: PromiseFilter,
    /// Of this sector.
    pub sector: Option<Sector>,
    /// Made in this Rakor.
    pub rakor: Option<RakorId>,
    /// Page from 0; `None` for all at once (a file).
    pub page: Option<u32>,
}

/// Commitments, by sector and due date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CommitmentList {
    /// The day they are judged on.
    #[serde(with = "crate::documents::day")]
    pub today: NaiveDate,
    /// How many there are of each filter, in the order of [`PromiseFilter::ALL`], of the sector
    /// and Rakor asked for.
    pub counts: [u32; 7],
    /// Sectors of the place with how many promises of the filter each has.
    pub sectors: Vec<(Sector, u32)>,
    /// The Rakor asked for.
    pub rakor: Option<Meeting>,
    /// The promises of this page.
    pub rows: Vec<PromiseLine>,
    /// All that fit.
    pub total: u32,
    /// Rows of a page.
    pub per_page: u32,
}

/// Asks how one commitment stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetCommitment {
    /// Which.
    pub id: CommitmentId,
}

/// One commitment with what follows from it. The document itself is asked for as a paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CommitmentView {
    /// The day it is judged on.
    #[serde(with = "crate::documents::day")]
    pub today: NaiveDate,
    /// As in a list.
    pub line: PromiseLine,
    /// Rakor that will hear or have heard of it, the newest first.
    pub heard: Vec<Meeting>,
}

/// Asks for promises that are late or soon due within a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetReminders {
    /// Where.
    pub place: Place,
    /// How many to name.
    pub most: u32,
}

/// Asks how many promises of the regency are open past their day: for the badge of a door, so it
/// reads no figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetOverdue {}

/// Promises that somebody should be reminded of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reminders {
    /// Late.
    pub late: u32,
    /// Due within two weeks.
    pub soon: u32,
    /// The longest overdue first.
    pub rows: Vec<PromiseLine>,
}

/// Asks for the account of kept and broken promises.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetPromiseReport {
    /// Where.
    pub place: Place,
    /// Those due in this year; all when missing.
    pub year: Option<i32>,
}

/// The account of kept and broken promises.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PromiseReport {
    /// The day they are judged on.
    #[serde(with = "crate::documents::day")]
    pub today: NaiveDate,
    /// Name of the place; empty for the regency.
    pub name: String,
    /// Years with promises due, the newest first.
    pub years: Vec<i32>,
    /// All together.
    pub total: Account,
    /// By sector of the owner.
    pub sectors: Vec<(Sector, Account)>,
    /// By place: the place itself, then those of the tier below with all within them.
    pub places: Vec<PlaceAccount>,
}

/// The account of one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlaceAccount {
    /// Where.
    pub place: Place,
    /// Its name; empty for the regency.
    pub name: String,
    /// The account.
    pub account: Account,
}
