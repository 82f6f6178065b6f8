//! Commitments over time: what was open on a day, what a Rakor has to hear of, how late, and the
//! account of kept and broken promises.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    indicators::Certainty,
    records::{
        Place,
        coordination::{Commitment, CommitmentStatus as Status, RakorId},
    },
};

/// When somebody is reminded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReminderRules {
    /// Name of the set.
    pub id: &'static str,
    /// Days before the due date from which a promise counts as due soon.
    pub soon_days: i64,
    /// Where it is written.
    pub source: &'static str,
    /// How sure that is.
    pub certainty: Certainty,
}

/// The rules in force. No regulation names a number of days: two weeks are what this program
/// proposes (issue 4).
pub const REMINDERS: ReminderRules = ReminderRules {
    id: "pengingat_14_hari",
    soon_days: 14,
    source: "Idaman: two weeks ahead; no regulation names a number",
    certainty: Certainty::Unverified,
};

/// How a promise stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Open, and so many days past its day.
    Late(u32),
    /// Open, and its day is so many days away, few enough to remind of it.
    Soon(u32),
    /// Open, and there is time.
    Open,
    /// Kept, so many days late; 0 for in time.
    Kept(u32),
    /// Broken.
    Broken,
    /// Taken back.
    Withdrawn,
}

impl Standing {
    /// Whether somebody still has to do something.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Late(_) | Self::Soon(_) | Self::Open)
    }
}

/// How a promise stood at the end of a day. What was told in one Rakor may be left out: that is how
/// it stood when the meeting began.
///
/// Words of progress that name a state carry their day. A state without any such word has no day:
/// it is taken to have been so always.
pub fn status_on(promise: &Commitment, day: NaiveDate, without: Option<RakorId>) -> Status {
    let told = |promise: &Commitment| -> Vec<(NaiveDate, Status, Option<RakorId>)> {
        let named = promise.progress.iter().filter_map(|p| Some((p.date, p.status?, p.rakor)));
        let mut named: Vec<_> = named.collect();
        named.sort_by_key(|(date, ..)| *date);
        named
    };
    let told = told(promise);
    let Some((newest, ..)) = told.last() else { return promise.status };
    let counts = |(date, _, rakor): &&(NaiveDate, Status, Option<RakorId>)| {
        *date <= day && (without.is_none() || *rakor != without)
    };
    if *newest <= day && told.iter().all(|one| counts(&one)) {
        return promise.status;
    }
    told.iter().rfind(counts).map_or(Status::Open, |(_, status, _)| *status)
}

/// The day it was closed: of the last word of progress that names its present state, or of the
/// first in the same closed state before it without another in between.
pub fn closed_on(promise: &Commitment) -> Option<NaiveDate> {
    if promise.status.is_open() {
        return None;
    }
    let mut told: Vec<(NaiveDate, Status)> =
        promise.progress.iter().filter_map(|p| Some((p.date, p.status?))).collect();
    told.sort_by_key(|(date, _)| *date);
    let same = told.iter().rev().take_while(|(_, status)| *status == promise.status);
    same.last().map(|(date, _)| *date)
}

/// How a promise stands at the end of a day.
pub fn standing(promise: &Commitment, day: NaiveDate) -> Standing {
    standing_as(promise, status_on(promise, day, None), day)
}

/// The same with a state that is known.
pub fn standing_as(promise: &Commitment, status: Status, day: NaiveDate) -> Standing {
    let days = |from: NaiveDate, to: NaiveDate| {
        u32::try_from(to.signed_duration_since(from).num_days()).unwrap_or(0)
    };
    match status {
        Status::Kept => {
            Standing::Kept(closed_on(promise).map_or(0, |closed| days(promise.due, closed)))
        }
        Status::Broken => Standing::Broken,
        Status::Withdrawn => Standing::Withdrawn,
        Status::Open | Status::Started => {
            let left = promise.due.signed_duration_since(day).num_days();
            match left {
                ..0 => Standing::Late(days(promise.due, day)),
                0.. if left <= REMINDERS.soon_days => Standing::Soon(days(day, promise.due)),
                _ => Standing::Open,
            }
        }
    }
}

/// Why a Rakor hears of a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Concern {
    /// It is for the Rakor's own place, or was made in a Rakor of that place.
    Own,
    /// It is for a place one tier below.
    Below,
}

/// Whether a Rakor of `table` hears of a promise for `place` that was made in a Rakor of `made_at`.
/// `above` gives the place one tier above (issue 4: "the next Rakor of that place, or of the tier
/// above").
pub fn concern(
    table: &Place,
    place: &Place,
    made_at: Option<&Place>,
    above: impl Fn(&Place) -> Option<Place>,
) -> Option<Concern> {
    if place == table || made_at == Some(table) {
        return Some(Concern::Own);
    }
    (above(place).as_ref() == Some(table)).then_some(Concern::Below)
}

/// What a Rakor has to do with a promise of an earlier meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Carry {
    /// It was open when the meeting began: it is on the agenda.
    Open,
    /// It was closed since the Rakor before: that is told.
    Closed,
    /// It was made in this very Rakor.
    Made,
}

/// What a Rakor held on a day (today, for one to come) has to do with a promise that concerns its
/// place. `before` is the day of the Rakor before it.
pub fn carry(
    promise: &Commitment,
    rakor: RakorId,
    day: NaiveDate,
    before: Option<NaiveDate>,
) -> Option<Carry> {
    if promise.rakor == Some(rakor) {
        return Some(Carry::Made);
    }
    if promise.made > day {
        return None;
    }
    let status = status_on(promise, day, Some(rakor));
    if status.is_open() {
        return Some(Carry::Open);
    }
    // A state without a day was heard of long ago, as far as anybody can tell.
    let closed = closed_on(promise).filter(|closed| *closed <= day)?;
    before.is_none_or(|before| closed > before).then_some(Carry::Closed)
}

/// The account of some promises on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Kept on their day or before.
    pub in_time: u32,
    /// Kept late.
    pub kept_late: u32,
    /// Broken.
    pub broken: u32,
    /// Open past their day.
    pub late: u32,
    /// Open, with time left.
    pub open: u32,
    /// Taken back by a later Rakor; they count nowhere else.
    pub withdrawn: u32,
    /// Median of the days late of those kept late and those late still; `None` where there is none.
    /// Of an even number the lower of the two in the middle.
    pub days_late: Option<u32>,
}

impl Account {
    /// Of these promises as they stand.
    pub fn of(standings: impl IntoIterator<Item = Standing>) -> Self {
        let (mut account, mut late) = (Self::default(), Vec::new());
        for standing in standings {
            match standing {
                Standing::Kept(0) => account.in_time += 1,
                Standing::Kept(days) => {
                    account.kept_late += 1;
                    late.push(days);
                }
                Standing::Late(days) => {
                    account.late += 1;
                    late.push(days);
                }
                Standing::Broken => account.broken += 1,
                Standing::Withdrawn => account.withdrawn += 1,
                Standing::Soon(_) | Standing::Open => account.open += 1,
            }
        }
        late.sort_unstable();
        account.days_late = late.get(late.len().saturating_sub(1) / 2).copied();
        account
    }

    /// Kept, in time or late.
    pub fn kept(&self) -> u32 {
        self.in_time + self.kept_late
    }

    /// Those that should have been kept by now: kept, broken, or late. One that was kept before its
    /// day counts, one that is open and has time does not.
    pub fn due(&self) -> u32 {
        self.kept() + self.broken + self.late
    }

    /// All, those taken back too.
    pub fn all(&self) -> u32 {
        self.due() + self.open + self.withdrawn
    }
}

#[cfg(test)]
#[path = "commitments_tests.rs"]
mod tests;
