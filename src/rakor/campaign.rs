//! Operasi Timbang Serentak: who is counted, how fast it goes, and whether anything changed.
//!
//! **Sasaran** are counted on the last day, as S of a month is on the month's last day (domain.md
//! 3.1): so the figure does not move from day to day, and a campaign of a whole month has the S and
//! the "weighed" of that month. **Weighed** is who of them has a weight on any of the days, wherever;
//! **measured** who has a length or height too. **Results** are those of the last z-score of the
//! campaign that WHO does not flag, index by index, as everywhere in `indicators`.
//!
//! **Before** are the same children by their last valid z-score before the first day, if it is no
//! older than [`BEFORE`]: children who were not measured then are in neither side of the comparison.

use std::fmt::Write as _;

use chrono::{Days, NaiveDate};

use super::seal::{digest, named};
use crate::{
    growth::Certainty,
    indicators::{
        Better, Change, Figure,
        stats::{self, Z95},
    },
    records::coordination::{Campaign, CampaignCounts, CampaignResult, ClosedRow},
};

/// Most days of a campaign: beyond a season it is no campaign. A choice of Idaman's.
pub const LONGEST: i64 = 92;

/// How many days before the first one a measurement may lie to stand for "before": half a year. A
/// choice of Idaman's; older ones would tell of another age of the child.
pub const BEFORE: u64 = 183;

/// How many children a campaign has to reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GoalRule {
    /// Per cent of the sasaran.
    pub goal: u8,
    /// Where it is said.
    pub source: &'static str,
    /// How sure that is.
    pub certainty: Certainty,
}

/// The goal of the *Intervensi Serentak Pencegahan Stunting* of June 2024: 90 to 95 %, with all of
/// them as the ambition (domain.md 3.4). A campaign may set its own.
pub const GOAL: GoalRule = GoalRule {
    goal: 95,
    source: "Intervensi Serentak Pencegahan Stunting 2024 (sumber sekunder): 90–95 %",
    certainty: Certainty::B,
};

/// Days from the first to the last, both of them counted.
pub fn days(from: NaiveDate, until: NaiveDate) -> i64 {
    until.signed_duration_since(from).num_days() + 1
}

/// TB/U, BB/TB, BB/U.
pub const INDICES: usize = 3;

/// One visit of a child, as far as a campaign looks at it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// Its day.
    pub date: NaiveDate,
    /// A weight was written down.
    pub weight: bool,
    /// A length or height was written down.
    pub length: bool,
    /// Z-scores of TB/U, BB/TB and BB/U where they are valid; below everything with oedema, where
    /// that counts.
    pub z: [Option<f64>; INDICES],
}

/// The first day whose visits may tell how it was before.
pub fn first_day_before(from: NaiveDate) -> NaiveDate {
    from.checked_sub_days(Days::new(BEFORE)).unwrap_or(NaiveDate::MIN)
}

/// Counts one sasaran by its visits, in the order of their days.
pub fn count(from: NaiveDate, until: NaiveDate, visits: &[Look]) -> CampaignCounts {
    let within: Vec<&Look> = visits.iter().filter(|v| (from..=until).contains(&v.date)).collect();
    let mut counts = CampaignCounts { sasaran: 1, ..CampaignCounts::default() };
    if let Some(first) = within.iter().find(|visit| visit.weight) {
        counts.weighed = 1;
        counts.measured = u32::from(within.iter().any(|visit| visit.length));
        let day = usize::try_from(days(from, first.date) - 1).unwrap_or_default();
        counts.days = vec![0; day + 1];
        counts.days[day] = 1;
    }
    let earliest = first_day_before(from);
    let mut results = [CampaignResult::default(); INDICES];
    for (at, result) in results.iter_mut().enumerate() {
        let now = within.iter().rev().find_map(|visit| visit.z[at]);
        let before = visits.iter().rev().filter(|v| (earliest..from).contains(&v.date));
        let before = before.into_iter().find_map(|visit| visit.z[at]);
        *result = result_of(now, before);
    }
    [counts.stunting, counts.wasting, counts.underweight] = results;
    counts
}

fn result_of(now: Option<f64>, before: Option<f64>) -> CampaignResult {
    let Some(now) = now else { return CampaignResult::default() };
    let low = |z: f64| u32::from(z < -2.0);
    let mut result = CampaignResult { valid: 1, low: low(now), ..CampaignResult::default() };
    if let Some(before) = before {
        result.both = 1;
        result.before = low(before);
        result.after = low(now);
        result.fell = u32::from(result.after > result.before);
    }
    result
}

/// Adds what was counted of others.
pub fn add(sum: &mut CampaignCounts, other: &CampaignCounts) {
    sum.sasaran += other.sasaran;
    sum.weighed += other.weighed;
    sum.measured += other.measured;
    if sum.days.len() < other.days.len() {
        sum.days.resize(other.days.len(), 0);
    }
    sum.days.iter_mut().zip(&other.days).for_each(|(mine, theirs)| *mine += theirs);
    let pairs = [
        (&mut sum.stunting, other.stunting),
        (&mut sum.wasting, other.wasting),
        (&mut sum.underweight, other.underweight),
    ];
    for (mine, theirs) in pairs {
        mine.valid += theirs.valid;
        mine.low += theirs.low;
        mine.both += theirs.both;
        mine.before += theirs.before;
        mine.after += theirs.after;
        mine.fell += theirs.fell;
    }
}

/// Whether the same children fare otherwise than before: a change only if chance does not explain
/// it. The interval is that of two groups of strangers (`stats::newcombe`), for the same children
/// rather too wide than too narrow.
pub fn change(result: CampaignResult) -> Option<Change> {
    let figure = |numerator| Figure { numerator, denominator: result.both };
    stats::change((figure(result.after), 1), (figure(result.before), 1), Better::Lower, Z95)
}

/// How far a campaign is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// One of its days is today.
    Running,
    /// Its days are over, its figures not frozen.
    Over,
    /// Its first day is yet to come.
    Coming,
    /// Closed.
    Closed,
}

/// How far a campaign is on a day.
pub fn phase(campaign: &Campaign, today: NaiveDate) -> Phase {
    match () {
        () if campaign.closed.is_some() => Phase::Closed,
        () if today < campaign.from => Phase::Coming,
        () if today > campaign.until => Phase::Over,
        () => Phase::Running,
    }
}

/// The clock of a campaign: how many days, how many children, how many a day.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Clock {
    /// Days in all.
    pub days: u32,
    /// Days that have begun, today's among them.
    pub begun: u32,
    /// Days that are left, today's among them.
    pub left: u32,
    /// Days until the first one; 0 once it is there.
    pub ahead: u32,
    /// Children that have to be weighed in all to reach the goal.
    pub wanted: u32,
    /// Of them, still to be weighed.
    pub missing: u32,
    /// So many a day have to be weighed in the days left; `None` when no day is left.
    pub needed: Option<f64>,
    /// So many a day were weighed in the days that have begun; `None` before the first one.
    pub so_far: Option<f64>,
}

/// Looks at the clock on a day.
pub fn clock(
    (from, until): (NaiveDate, NaiveDate),
    goal: u8,
    counts: &CampaignCounts,
    today: NaiveDate,
) -> Clock {
    let count = |n: i64| u32::try_from(n).unwrap_or_default();
    let all = days(from, until);
    let begun = days(from, today).clamp(0, all);
    let left = days(today, until).clamp(0, all);
    let wanted = u64::from(counts.sasaran) * u64::from(goal);
    let wanted = u32::try_from(wanted.div_ceil(100)).unwrap_or(u32::MAX);
    let missing = wanted.saturating_sub(counts.weighed);
    let a_day = |n: u32, days: i64| (days > 0).then(|| f64::from(n) / days as f64);
    Clock {
        days: count(all),
        begun: count(begun),
        left: count(left),
        ahead: count(days(today, from) - 1),
        wanted,
        missing,
        needed: a_day(missing, left),
        so_far: a_day(counts.weighed, begun),
    }
}

/// The text whose SHA-256 is the seal of a closed campaign: a line for the form, one for its days,
/// one for each place with its figures between tabs (`docs/format.md`).
fn text(from: NaiveDate, until: NaiveDate, rows: &[ClosedRow]) -> String {
    let mut text = format!("idaman-seal-campaign-1\n{from}\t{until}\n");
    for ClosedRow { place, counts } in rows {
        let _ = write!(text, "{}", named(place));
        let all = [counts.sasaran, counts.weighed, counts.measured].into_iter();
        let results = [counts.stunting, counts.wasting, counts.underweight].into_iter();
        let results = results.flat_map(|r| [r.valid, r.low, r.both, r.before, r.after, r.fell]);
        for number in all.chain(results).chain(counts.days.iter().copied()) {
            let _ = write!(text, "\t{number}");
        }
        text.push('\n');
    }
    text
}

/// The seal of a closed campaign, in hexadecimal.
pub fn seal(from: NaiveDate, until: NaiveDate, rows: &[ClosedRow]) -> String {
    digest(&text(from, until, rows))
}

#[cfg(test)]
#[path = "campaign_tests.rs"]
mod tests;
