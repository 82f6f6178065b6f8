//! What papers made from the data need in one answer: a recap of places, and what was done in a
//! stretch of time.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{KindsCame, PlaceLevel, RakorBrief, SessionCounts};
use crate::{
    indicators::{Figure, IndicatorId, Period},
    records::{Month, Place, coordination::RakorKind},
    strata::{Stratum, Verdict},
};

/// Asks for the figures of the places within a place, side by side.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetRecap {
    /// Within what.
    pub place: Place,
    /// When; the latest month with weighings when missing.
    pub period: Option<Period>,
    /// Which places are the rows.
    pub level: PlaceLevel,
}

/// The indicators of a recap, in the order of [`RecapRow::figures`].
pub const RECAP: [IndicatorId; 8] = [
    IndicatorId::Ks,
    IndicatorId::Ds,
    IndicatorId::Nd,
    IndicatorId::TwoT,
    IndicatorId::Bgm,
    IndicatorId::Stunting,
    IndicatorId::Wasting,
    IndicatorId::Underweight,
];

/// Places side by side.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recap {
    /// Which places are the rows.
    pub level: PlaceLevel,
    /// When. `None` when nothing was ever weighed; then there are no rows.
    pub period: Option<Period>,
    /// Months of the period with weighings, which the letters add up.
    pub months: Vec<Month>,
    /// The month that the prevalences are of, where it is one.
    pub measured: Option<Month>,
    /// The year that strata and Posyandu aktif are of.
    pub year: i32,
    /// That year is over; else they are "so far".
    pub over: bool,
    /// The last day of the following month on which figures are in time.
    pub report_day: u8,
    /// The regency has set that day; else it is the usual one.
    pub report_day_set: bool,
    /// The last of the months, and its last day in time, where that is still to come.
    pub not_due: Option<(Month, NaiveDate)>,
    /// Place by place, by the place above and name.
    pub rows: Vec<RecapRow>,
    /// The whole place.
    pub total: RecapRow,
}

/// A place of a recap.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RecapRow {
    /// Which; `None` for the sum, and for Posyandu whose place is not in the list of regions.
    pub place: Option<Place>,
    /// Its name; empty without a place.
    pub name: String,
    /// Name of the place above it.
    pub within: String,
    /// Months in which Posyandu weighed, added up over Posyandu.
    pub reported: u32,
    /// Of these, in how many the figures were handed in by the deadline.
    pub on_time: u32,
    /// And in how many after it.
    pub late: u32,
    /// Months in which they should have.
    pub due: u32,
    /// The letters, added up over the months.
    pub letters: SessionCounts,
    /// The figures of [`RECAP`], as the page of indicators has them.
    pub figures: Vec<Figure>,
    /// Open Posyandu by the level they surely have, where lowest and highest are one.
    pub strata: [u32; 4],
    /// Open Posyandu whose level is not certain.
    pub unsure: u32,
    /// Open Posyandu that are aktif, that are not, and of which it is not decided.
    pub aktif: [u32; 3],
    /// Of one Posyandu the lowest and the highest level it may have.
    pub level: Option<(Stratum, Stratum)>,
}

impl RecapRow {
    /// One of the figures of [`RECAP`].
    pub fn figure(&self, indicator: IndicatorId) -> Figure {
        let at = RECAP.iter().position(|one| *one == indicator);
        at.and_then(|at| self.figures.get(at)).copied().unwrap_or_default()
    }

    /// Counts an open Posyandu.
    pub fn count(&mut self, (low, high): (Stratum, Stratum), aktif: Verdict) {
        let at = Stratum::ALL.iter().position(|one| *one == low && low == high);
        match at.and_then(|at| self.strata.get_mut(at)) {
            Some(count) => *count += 1,
            None => self.unsure += 1,
        }
        let at = match aktif {
            Verdict::Met => 0,
            Verdict::Failed => 1,
            Verdict::Open | Verdict::Unknown => 2,
        };
        self.aktif[at] += 1;
    }
}

/// Asks what was done for a place and all within it in a stretch of time: meetings, promises,
/// problems, needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetWorkDone {
    /// Where.
    pub place: Place,
    /// When.
    pub period: Period,
}

/// What was done. No name of a person is in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WorkDone {
    /// The last day that is looked at: that of the period, or today.
    #[serde(with = "crate::documents::day")]
    pub until: NaiveDate,
    /// Meetings held, by kind.
    pub meetings: Vec<(RakorKind, u32)>,
    /// The last of them, newest first, at most [`HELD_SHOWN`].
    pub held: Vec<RakorBrief>,
    /// Kinds of partners at the advocacies among them.
    pub kinds: KindsCame,
    /// What became of promises.
    pub promises: PromiseFlow,
    /// Problems written down in that time, and those that are open today.
    pub problems: (u32, u32),
    /// Needs written down in that time, met in that time, and open today.
    pub needs: (u32, u32, u32),
}

/// Meetings that are named.
pub const HELD_SHOWN: usize = 12;

/// Promises over a stretch of time. `open_before + made = kept + broken + withdrawn + open_after`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromiseFlow {
    /// Open when it began.
    pub open_before: u32,
    /// Made.
    pub made: u32,
    /// Kept.
    pub kept: u32,
    /// Broken.
    pub broken: u32,
    /// Taken back.
    pub withdrawn: u32,
    /// Open when it ended.
    pub open_after: u32,
    /// Of these, past their day.
    pub late: u32,
}
