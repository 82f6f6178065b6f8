//! How complete a team is: SK, seats, kader, meetings, plan, report; and what is missing.

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Bidang, SOON, TeamRules};
use crate::records::{
    Month,
    coordination::{MemberId, Seat, SeatRole, Standing, Team, Tier},
};

/// How the SK of a team stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SkState {
    /// There is none.
    Missing,
    /// The newest ran out on this day.
    Expired(NaiveDate),
    /// It runs out on this day, within [`SOON`] days.
    Soon(NaiveDate),
    /// It holds until this day, or without an end.
    Valid(Option<NaiveDate>),
}

impl SkState {
    /// Of a team on a day. The last day named still counts.
    pub fn of(team: &Team, today: NaiveDate) -> Self {
        let Some(sk) = team.sk_on(today) else { return Self::Missing };
        match sk.until {
            Some(until) if until < today => Self::Expired(until),
            Some(until) if (until - today).num_days() <= SOON => Self::Soon(until),
            until => Self::Valid(until),
        }
    }

    /// Whether there is one in force.
    pub fn holds(self) -> bool {
        matches!(self, Self::Soon(_) | Self::Valid(_))
    }
}

/// What a team is judged by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum LineId {
    /// An SK in force.
    Sk,
    /// Every seat held, and every seat that must be there is there.
    Seats,
    /// Enough kader.
    Kader,
    /// Met within its cadence.
    Met,
    /// A plan of this year.
    Plan,
    /// Reported to the tier above.
    Report,
}

/// How a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    /// As it should be.
    Met,
    /// As it should be, and soon no longer.
    Soon,
    /// Not.
    Missing,
}

/// A line and how it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Which.
    pub id: LineId,
    /// How.
    pub verdict: Verdict,
}

/// A seat that nobody holds, or that is not there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// The seat; `None` when the team has no such seat.
    pub seat: Option<MemberId>,
    /// What.
    pub role: SeatRole,
    /// Bidang: a code, or words of the regency's own.
    pub bidang: String,
}

/// What a team did, from other documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Activity {
    /// The last meeting it held.
    pub met: Option<NaiveDate>,
    /// The last month covered by a report that it handed in.
    pub reported: Option<Month>,
}

/// A team, judged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Judged {
    /// Its SK.
    pub sk: SkState,
    /// Seats, those that must be and are not included.
    pub seats: u16,
    /// Seats that somebody holds.
    pub filled: u16,
    /// Seats held by Pj, Plt or Plh.
    pub acting: u16,
    /// Kader.
    pub kader: u16,
    /// What is vacant or not there.
    pub gaps: Vec<Gap>,
    /// The last meeting.
    pub met: Option<NaiveDate>,
    /// Months between meetings.
    pub cadence: Option<u8>,
    /// The day by which it has to meet; `None` while it never met.
    pub meet_by: Option<NaiveDate>,
    /// The last month it reported on.
    pub reported: Option<Month>,
    /// The lines that are asked of such a team.
    pub lines: Vec<Line>,
}

impl Judged {
    /// Lines that are as they should be.
    pub fn done(&self) -> u8 {
        let done = self.lines.iter().filter(|line| line.verdict != Verdict::Missing);
        done.count() as u8
    }

    /// How a line stands; `None` when it is not asked.
    pub fn verdict(&self, id: LineId) -> Option<Verdict> {
        self.lines.iter().find(|line| line.id == id).map(|line| line.verdict)
    }
}

/// Judges a team of a tier on a day.
pub fn judge(
    rules: &TeamRules,
    team: &Team,
    tier: Tier,
    activity: Activity,
    today: NaiveDate,
) -> Judged {
    let (filled, gaps) = gaps(rules, team, today);
    let held = |seat: &&Seat| seat.holder_on(today).is_some();
    let kader = team.seats.iter().filter(|s| s.role == SeatRole::Kader).filter(held).count() as u16;
    let acting = |seat: &&Seat| {
        let standing = seat.holder_on(today).map(|holder| holder.standing);
        matches!(standing, Some(Standing::Pj | Standing::Plt | Standing::Plh))
    };
    let cadence = rules.cadence(team, tier);
    let after =
        |(met, months): (NaiveDate, u8)| met.checked_add_months(Months::new(u32::from(months)));
    let mut judged = Judged {
        sk: SkState::of(team, today),
        seats: filled + gaps.len() as u16,
        filled,
        acting: team.seats.iter().filter(acting).count() as u16,
        kader,
        gaps,
        met: activity.met,
        cadence,
        meet_by: activity.met.zip(cadence).and_then(after),
        reported: activity.reported,
        lines: Vec::new(),
    };
    judged.lines = lines(rules, team, tier, &judged, today);
    judged
}

fn lines(
    rules: &TeamRules,
    team: &Team,
    tier: Tier,
    judged: &Judged,
    today: NaiveDate,
) -> Vec<Line> {
    let good = |good: bool| if good { Verdict::Met } else { Verdict::Missing };
    let sk = match judged.sk {
        SkState::Missing | SkState::Expired(_) => Verdict::Missing,
        SkState::Soon(_) => Verdict::Soon,
        SkState::Valid(_) => Verdict::Met,
    };
    let met = judged.cadence.map(|_| good(judged.meet_by.is_some_and(|by| today <= by)));
    // Only who meets also plans: the pengurus of a Posyandu work by the plan of their desa.
    let plan = judged.cadence.map(|_| good(team.plan_year.is_some_and(|y| y >= today.year())));
    let report = rules.reports_every[tier as usize].map(|months| {
        let age = |last: Month| Month::of(today).since(last);
        good(judged.reported.is_some_and(|last| age(last) <= i32::from(months)))
    });
    let kader = rules.kader.map(|least| good(judged.kader >= u16::from(least)));
    let all = [
        (LineId::Sk, Some(sk)),
        (LineId::Seats, Some(good(judged.gaps.is_empty()))),
        (LineId::Kader, kader),
        (LineId::Met, met),
        (LineId::Plan, plan),
        (LineId::Report, report),
    ];
    all.into_iter().filter_map(|(id, verdict)| Some(Line { id, verdict: verdict? })).collect()
}

/// How many seats are held, and what is vacant or not there. A kader's seat that is vacant is no
/// gap: of kader only the number counts.
fn gaps(rules: &TeamRules, team: &Team, today: NaiveDate) -> (u16, Vec<Gap>) {
    let (mut filled, mut gaps) = (0, Vec::new());
    for seat in team.seats() {
        if seat.holder_on(today).is_some() {
            filled += 1;
        } else if seat.role != SeatRole::Kader {
            let bidang = seat.bidang.clone();
            gaps.push(Gap { seat: Some(seat.id), role: seat.role, bidang });
        }
    }
    for role in rules.core {
        if !team.seats.iter().any(|seat| seat.role == *role) {
            gaps.push(Gap { seat: None, role: *role, bidang: String::new() });
        }
    }
    for bidang in rules.bidang() {
        let there = |seat: &Seat| Bidang::from_code(&seat.bidang) == Some(*bidang);
        if !team.seats.iter().any(there) {
            let bidang = bidang.code().to_owned();
            gaps.push(Gap { seat: None, role: SeatRole::KetuaBidang, bidang });
        }
    }
    (filled, gaps)
}
