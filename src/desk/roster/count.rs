//! What a child counts for, month by month. The meaning of each fact is said at `indicators::Fact`.
//!
//! - **S** of a month: children born by its last day, under 60 completed months and not gone on
//!   that day, at the Posyandu to which they belonged then. Also in months to come: what is asked
//!   for ends with today.
//! - **D** and N, T, O, B: the last weighing of the month, at the Posyandu where it was held, from
//!   birth to the last month of the card; so `D = N + T + O + B`, and a visitor counts where it
//!   was weighed.
//! - **Prevalences**: for each index the last z-score of the month that WHO does not flag; oedema
//!   counts as severely wasted and underweight whatever the weight (WHO Anthro; domain.md 1).

use chrono::{Datelike, Months, NaiveDate};
use std::collections::BTreeMap;

use super::{
    part::{Part, Scope, posyandu_on},
    row::{LAST_DAY, RosterRow},
};
use crate::{
    desk::assess::{Rules, Subject, judge_counted},
    growth::{
        Indicator, Scores, age,
        kms::{Gain, KmsResult},
    },
    indicators::{
        AgeGroup, Cell, Daily, Fact,
        immunisation::{self, Doses},
        tally::{self, Event},
    },
    records::{Asi, Child, Month, Pmt, PosyanduId, Visit},
};

/// Months of life in which a child is a sasaran.
const SASARAN_MONTHS: i32 = 60;
/// Room for what a child usually counts for.
const EVENTS: usize = 512;

/// Visits of a month with what the card says of each.
#[derive(Clone, Copy)]
struct Seen<'c> {
    visits: &'c [Visit],
    cards: &'c [Option<KmsResult>],
}

impl<'c> Seen<'c> {
    fn iter(self) -> impl DoubleEndedIterator<Item = (&'c Visit, Option<&'c KmsResult>)> {
        self.visits.iter().zip(self.cards.iter().map(Option::as_ref))
    }
}

/// Counts one child.
pub(super) struct Counter<'c> {
    rules: &'c Rules,
    child: &'c Child,
    subject: Subject,
    scope: Scope,
    /// What was counted so far where the child belongs today: nearly all of it.
    home: Part,
    /// What was counted so far elsewhere.
    others: BTreeMap<PosyanduId, Part>,
}

impl<'c> Counter<'c> {
    pub(super) fn new(rules: &'c Rules, child: &'c Child, scope: Scope) -> Self {
        let mut others = BTreeMap::<PosyanduId, Part>::new();
        let left = child.transfers.iter().map(|transfer| transfer.from);
        for id in left.chain(child.visits.iter().map(|visit| visit.posyandu)) {
            if id != child.posyandu {
                others.entry(id).or_default();
            }
        }
        let events = if scope == Scope::ALL { EVENTS } else { 0 };
        let home = Part { row: None, events: Vec::with_capacity(events) };
        Self { rules, child, subject: Subject::of(child), scope, home, others }
    }

    /// All that was counted, the home with this row.
    pub(super) fn finish(mut self, row: RosterRow) -> BTreeMap<PosyanduId, Part> {
        self.home.row = Some(row);
        self.others.insert(self.child.posyandu, self.home);
        self.others
    }

    fn count(&mut self, posyandu: PosyanduId, event: Event) {
        if posyandu == self.child.posyandu {
            self.home.events.push(event);
        } else {
            self.others.entry(posyandu).or_default().events.push(event);
        }
    }

    fn cell(&self, completed_months: i32) -> Cell {
        Cell { sex: self.subject.sex, age: AgeGroup::of(completed_months) }
    }

    /// From when to when the child is a sasaran of which Posyandu, by day.
    pub(super) fn belonging(&mut self) {
        if !self.scope.days() {
            return;
        }
        let child = self.child;
        let on =
            |day: NaiveDate, daily| Event::daily(tally::nearest(Month::of(day)), day.day0(), daily);
        self.count(child.posyandu, Event::daily(0, 0, Daily::Children));
        let limit = child.birth.date.checked_add_months(Months::new(60)).unwrap_or(NaiveDate::MAX);
        let end = child.exit.as_ref().map_or(limit, |exit| exit.date.min(limit));
        let mut moves: Vec<NaiveDate> = child.transfers.iter().map(|move_| move_.date).collect();
        moves.push(end);
        moves.sort_unstable();
        let mut start = child.birth.date;
        for day in moves {
            let until = day.min(end);
            if start < until {
                let posyandu = posyandu_on(child, start);
                self.count(posyandu, on(start, Daily::Enter));
                self.count(posyandu, on(until, Daily::Leave));
                start = until;
            }
        }
    }

    /// S, K, and what the sasaran of each month were given, wherever.
    pub(super) fn sasaran(&mut self, cards: &[Option<KmsResult>]) {
        let child = self.child;
        let birth = Month::of(child.birth.date);
        let given = Given::of(self.rules, child, cards);
        for age in 0..SASARAN_MONTHS {
            let month = birth.plus(age);
            let Some(number) = tally::number(month).filter(|n| self.scope.served(*n)) else {
                continue;
            };
            if child.exit.as_ref().is_some_and(|exit| exit.date <= month.last_day()) {
                return;
            }
            let posyandu = posyandu_on_last(child, month);
            // On the last day of a month a child has completed as many months as have passed.
            let cell = self.cell(age);
            let belonging = self.scope.belonging(number);
            let facts = [
                (belonging, Fact::Sasaran),
                (belonging && child.kia.is_some(), Fact::KiaKnown),
                (belonging && child.kia == Some(true), Fact::HasKia),
                (given.came.has(age), Fact::Came),
                (given.vitamin_a.has(age), Fact::VitaminA),
                (given.deworming.has(age), Fact::Deworming),
                (reached(given.any_dose, number) && (12..36).contains(&age), Fact::DosesKnown),
                (reached(given.basic, number) && (12..24).contains(&age), Fact::Idl),
                (reached(given.complete, number) && (24..36).contains(&age), Fact::Ibl),
            ];
            for (_, fact) in facts.into_iter().filter(|(counts, _)| *counts) {
                self.count(posyandu, Event::fact(number, cell, fact));
            }
        }
    }

    /// What is counted of visits, month by month.
    pub(super) fn visits(&mut self, cards: &[Option<KmsResult>]) {
        let visits = &self.child.visits;
        let mut start = 0;
        let mut exclusive = true;
        for of_month in visits.chunk_by(|one, other| Month::of(one.date) == Month::of(other.date)) {
            let cards = &cards[start..start + of_month.len()];
            start += of_month.len();
            let asked = of_month.iter().rev().find(|visit| self.asked(visit));
            exclusive &= of_month
                .iter()
                .all(|visit| !self.asked(visit) || visit.care.asi == Some(Asi::Exclusive));
            let month = Month::of(of_month[0].date);
            let Some(number) = tally::number(month).filter(|n| self.scope.visits(*n)) else {
                continue;
            };
            let seen = Seen { visits: of_month, cards };
            if let Some(visit) = asked {
                self.asi(number, visit, exclusive);
            }
            self.month(number, month, seen);
        }
    }

    /// An infant of 0–5 months whose feeding was asked.
    fn asked(&self, visit: &Visit) -> bool {
        let months = age::completed_months(self.subject.birth, visit.date);
        visit.care.asi.is_some() && (0..6).contains(&months)
    }

    /// Exclusive only if every month asked before was (domain.md 3.2).
    fn asi(&mut self, number: u16, visit: &Visit, exclusive: bool) {
        let cell = self.cell(0);
        self.count(visit.posyandu, Event::fact(number, cell, Fact::AsiAsked));
        if exclusive {
            self.count(visit.posyandu, Event::fact(number, cell, Fact::AsiExclusive));
        }
    }

    fn month(&mut self, number: u16, month: Month, seen: Seen<'_>) {
        let birth = self.subject.birth;
        let cell = self.cell(age::completed_months(birth, month.last_day()));
        for visit in seen.visits {
            self.count(visit.posyandu, Event::fact(number, cell, Fact::Visits));
            self.count(visit.posyandu, Event::daily(number, visit.date.day0(), Daily::Visits));
        }
        let needy = self.measuring(number, seen.visits);
        let weighed = seen.iter().find_map(|(visit, kms)| {
            let kms = kms.filter(|kms| counted(kms))?;
            Some((visit.posyandu, kms))
        });
        let Some((posyandu, kms)) = weighed else { return };
        let letter = match kms.gain {
            Gain::Naik => Fact::Naik,
            Gain::TidakNaik => Fact::TidakNaik,
            Gain::Absen => Fact::Absen,
            Gain::Baru => Fact::Baru,
        };
        let due = needy || kms.gain == Gain::TidakNaik;
        let pmt = |visit: &Visit| matches!(visit.care.pmt, Some(Pmt::Recovery | Pmt::Grams(_)));
        let facts = [
            (true, Fact::Weighed),
            (true, letter),
            (kms.two_t, Fact::TwoT),
            (kms.bgm, Fact::Bgm),
            (kms.above_orange, Fact::AboveOrange),
            (due, Fact::PmtDue),
            (due && seen.visits.iter().any(pmt), Fact::PmtGiven),
        ];
        for (_, fact) in facts.into_iter().filter(|(counts, _)| *counts) {
            self.count(posyandu, Event::fact(number, cell, fact));
        }
    }

    /// Prevalences; whether the child is wasted or underweight.
    fn measuring(&mut self, number: u16, visits: &[Visit]) -> bool {
        let mut done = [false; INDICES.len()];
        let mut flagged: [Option<&Visit>; INDICES.len()] = [None; INDICES.len()];
        let mut needy = false;
        for visit in visits.iter().rev() {
            let measured = self.subject.measured(visit);
            let (age_days, scores) = judge_counted(self.rules, self.subject, measured);
            let swollen = visit.oedema && (0..=LAST_DAY).contains(&age_days);
            let cell = self.cell(age::completed_months(self.subject.birth, visit.date));
            for (at, index) in INDICES.iter().enumerate() {
                if done[at] {
                    continue;
                }
                let Some(facts) = index.facts(&scores, swollen) else {
                    let z = scores.get(index.indicator);
                    if z.is_some() && flagged[at].is_none() {
                        flagged[at] = Some(visit);
                    }
                    continue;
                };
                done[at] = true;
                needy |= index.needy && facts[1].is_some();
                let oedema = index.oedema.filter(|_| swollen);
                for fact in facts.into_iter().chain([oedema]).flatten() {
                    self.count(visit.posyandu, Event::fact(number, cell, fact));
                }
            }
            if done.iter().all(|done| *done) {
                break;
            }
        }
        for (at, index) in INDICES.iter().enumerate().filter(|(at, _)| !done[*at]) {
            if let Some(visit) = flagged[at] {
                let cell = self.cell(age::completed_months(self.subject.birth, visit.date));
                self.count(visit.posyandu, Event::fact(number, cell, index.flagged));
            }
        }
        needy
    }
}

/// The Posyandu to which a child belonged on the last day of a month.
fn posyandu_on_last(child: &Child, month: Month) -> PosyanduId {
    // Few have ever moved.
    if child.transfers.is_empty() { child.posyandu } else { posyandu_on(child, month.last_day()) }
}

fn counted(kms: &KmsResult) -> bool {
    !kms.superseded && !kms.outside_card
}

/// Whether a month has come.
fn reached(since: Option<u16>, month: u16) -> bool {
    since.is_some_and(|since| since <= month)
}

/// An index of nutrition and its facts.
struct Index {
    indicator: Indicator,
    valid: Fact,
    low: Fact,
    severe: Fact,
    high: Option<Fact>,
    flagged: Fact,
    /// Oedema stands for a z-score below −3.
    by_oedema: bool,
    /// Counted where oedema made the child severe, so that no later visit of the month that was
    /// well again leaves oedema without a severe child.
    oedema: Option<Fact>,
    /// Low is a reason for PMT.
    needy: bool,
}

const INDICES: [Index; 3] = [
    Index {
        indicator: Indicator::LengthHeightForAge,
        valid: Fact::LengthValid,
        low: Fact::Stunted,
        severe: Fact::SeverelyStunted,
        high: None,
        flagged: Fact::LengthFlagged,
        by_oedema: false,
        oedema: None,
        needy: false,
    },
    Index {
        indicator: Indicator::WeightForLengthHeight,
        valid: Fact::WeightLengthValid,
        low: Fact::Wasted,
        severe: Fact::SeverelyWasted,
        high: Some(Fact::Overweight),
        flagged: Fact::WeightLengthFlagged,
        by_oedema: true,
        oedema: Some(Fact::Oedema),
        needy: true,
    },
    Index {
        indicator: Indicator::WeightForAge,
        valid: Fact::WeightValid,
        low: Fact::Underweight,
        severe: Fact::SeverelyUnderweight,
        high: None,
        flagged: Fact::WeightFlagged,
        by_oedema: true,
        oedema: None,
        needy: true,
    },
];

impl Index {
    /// Valid, low, severe, high; `None` where there is nothing that WHO counts.
    fn facts(&self, scores: &Scores, swollen: bool) -> Option<[Option<Fact>; 4]> {
        let z = if self.by_oedema && swollen {
            f64::NEG_INFINITY
        } else {
            scores.get(self.indicator).filter(|score| !score.flagged)?.z
        };
        Some([
            Some(self.valid),
            (z < -2.0).then_some(self.low),
            (z < -3.0).then_some(self.severe),
            self.high.filter(|_| z > 2.0),
        ])
    }
}

/// Months of life, from that of birth, as bits.
#[derive(Clone, Copy, Default)]
struct Ages(u64);

impl Ages {
    fn has(self, age: i32) -> bool {
        self.0 >> age & 1 == 1
    }

    fn set(&mut self, age: i32, on: bool) {
        if on && (0..SASARAN_MONTHS).contains(&age) {
            self.0 |= 1 << age;
        }
    }
}

/// In which months of life a child was weighed and given what.
#[derive(Default)]
struct Given {
    came: Ages,
    vitamin_a: Ages,
    deworming: Ages,
    any_dose: Option<u16>,
    basic: Option<u16>,
    complete: Option<u16>,
}

impl Given {
    fn of(rules: &Rules, child: &Child, cards: &[Option<KmsResult>]) -> Self {
        let birth = Month::of(child.birth.date);
        let mut given = Self::default();
        for (visit, kms) in child.visits.iter().zip(cards) {
            let age = Month::of(visit.date).since(birth);
            given.came.set(age, kms.as_ref().is_some_and(counted));
            given.vitamin_a.set(age, visit.care.vitamin_a.is_some());
            given.deworming.set(age, visit.care.deworming);
        }
        given.doses(rules, child);
        given
    }

    /// The months from which on the doses are there.
    fn doses(&mut self, rules: &Rules, child: &Child) {
        let Some(schedule) = immunisation::of(&rules.schedules, child.birth.date) else { return };
        let mut doses = Doses::default();
        for visit in child.visits.iter().filter(|visit| !visit.care.vaccines.is_empty()) {
            doses = visit.care.vaccines.iter().fold(doses, |doses, dose| doses.with(*dose));
            let month = tally::nearest(Month::of(visit.date));
            let since = |is: bool, since: &mut Option<u16>| {
                if is && since.is_none() {
                    *since = Some(month);
                }
            };
            since(true, &mut self.any_dose);
            since(schedule.is_basic_complete(doses), &mut self.basic);
            since(schedule.is_complete(doses), &mut self.complete);
        }
    }
}
