//! What one child contributes to the rosters of the Posyandu it has to do with.
//!
//! A roster is the sum of its children's parts; a save takes the old part away and adds the new
//! one. That is why kept figures equal figures computed anew.

use chrono::NaiveDate;
use std::collections::BTreeMap;

use super::{
    facts::{Fact, Months},
    row::{LAST_DAY, RosterRow, beyond},
};
use crate::{
    desk::{
        assess::{Rules, Subject, card, judge},
        change::Differing,
    },
    growth::{
        Indicator, Scores,
        kms::{Gain, KmsResult},
    },
    records::{Child, Month, PosyanduId, Visit},
};

/// A child's part in one roster.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Part {
    /// Its row, where it belongs today.
    pub row: Option<RosterRow>,
    /// Its figures.
    pub months: Months,
}

/// The Posyandu to which a child belonged on a day.
pub fn posyandu_on(child: &Child, day: NaiveDate) -> PosyanduId {
    let later = child.transfers.iter().filter(|transfer| transfer.date > day);
    later.min_by_key(|transfer| transfer.date).map_or(child.posyandu, |transfer| transfer.from)
}

/// All parts of a child, by Posyandu.
///
/// - **S** of a month: children born by its last day, under 60 completed months and not gone on
///   that day, at the Posyandu to which they belonged then. Also in months to come: what is asked
///   for ends with today.
/// - **K**: those of S whose Buku KIA or KMS somebody recorded.
/// - **D** and N, T, O, B: the last weighing of the month, at the Posyandu where it was held, from
///   birth to the last month of the card; so `D = N + T + O + B`, and a visitor counts where it
///   was weighed.
/// - **Stunted, wasted, underweight**: for each index the last z-score of the month that WHO does
///   not flag; oedema counts as wasted and underweight whatever the weight.
pub fn parts(rules: &Rules, child: &Child) -> BTreeMap<PosyanduId, Part> {
    parts_within(rules, child, Scope::ALL)
}

/// How much of the parts two versions of a child do not have in common. What both have need not be
/// counted to exchange one for the other: most saves add one visit to a long row of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scope {
    /// S and K.
    sasaran: bool,
    /// Visits from this month on; `None` is all of them.
    from: Option<Month>,
}

impl Scope {
    /// Everything.
    pub const ALL: Self = Self { sasaran: true, from: None };

    /// What two versions of a child may differ in.
    pub fn between(before: &Child, after: &Child, differing: &Differing<'_>) -> Self {
        if Subject::of(before) != Subject::of(after) {
            return Self::ALL;
        }
        let belonging =
            |child: &Child| (child.posyandu, child.kia, child.exit.as_ref().map(|exit| exit.date));
        let sasaran = belonging(before) != belonging(after) || before.transfers != after.transfers;
        // No visit differs: none has to be counted.
        let from = differing.first().map_or(Month::of(NaiveDate::MAX), Month::of);
        Self { sasaran, from: Some(from) }
    }

    fn has(self, visit: &Visit) -> bool {
        self.from.is_none_or(|from| Month::of(visit.date) >= from)
    }
}

/// The parts of a child within a scope. Every Posyandu that it has to do with is there, be it with
/// nothing to count: that says whether it stands among the others of a roster.
pub fn parts_within(rules: &Rules, child: &Child, scope: Scope) -> BTreeMap<PosyanduId, Part> {
    let mut parts: BTreeMap<PosyanduId, Part> = BTreeMap::new();
    let subject = Subject::of(child);
    let cards = card(&rules.kms, subject, &child.visits);
    for id in child.transfers.iter().map(|transfer| transfer.from) {
        parts.entry(id).or_default();
    }
    if scope.sasaran {
        sasaran(child, &mut parts);
    }
    for (visit, kms) in child.visits.iter().zip(&cards) {
        let months = &mut parts.entry(visit.posyandu).or_default().months;
        if !scope.has(visit) {
            continue;
        }
        let facts = months.at_mut(Month::of(visit.date));
        facts.count(Fact::Visits);
        if let Some(kms) = kms {
            weighing(kms, |fact| facts.count(fact));
        }
    }
    prevalence(rules, subject, child, scope, &mut parts);
    let kms = cards.last().and_then(Option::as_ref);
    let home = parts.entry(child.posyandu).or_default();
    home.row = Some(RosterRow::of(rules, child, kms));
    for part in parts.values_mut() {
        part.months.trim();
    }
    parts
}

fn sasaran(child: &Child, parts: &mut BTreeMap<PosyanduId, Part>) {
    let birth = Month::of(child.birth.date);
    for month in (0..=60).map(|later| birth.plus(later)) {
        let day = month.last_day();
        if !child.is_sasaran(day) {
            continue;
        }
        let part = parts.entry(posyandu_on(child, day)).or_default();
        let facts = part.months.at_mut(month);
        facts.count(Fact::Sasaran);
        if let Some(has) = child.kia {
            facts.count(Fact::KiaKnown);
            if has {
                facts.count(Fact::HasKia);
            }
        }
    }
}

fn weighing(kms: &KmsResult, mut count: impl FnMut(Fact)) {
    if kms.superseded || kms.outside_card {
        return;
    }
    count(Fact::Weighed);
    count(match kms.gain {
        Gain::Naik => Fact::Naik,
        Gain::TidakNaik => Fact::TidakNaik,
        Gain::Absen => Fact::Absen,
        Gain::Baru => Fact::Baru,
    });
    for (on, fact) in
        [(kms.two_t, Fact::TwoT), (kms.bgm, Fact::Bgm), (kms.above_orange, Fact::AboveOrange)]
    {
        if on {
            count(fact);
        }
    }
}

/// Index, below −2, with a valid z-score, whether oedema stands for it.
const INDICES: [(Indicator, Fact, Fact, bool); 3] = [
    (Indicator::LengthHeightForAge, Fact::Stunted, Fact::StuntedOf, false),
    (Indicator::WeightForLengthHeight, Fact::Wasted, Fact::WastedOf, true),
    (Indicator::WeightForAge, Fact::Underweight, Fact::UnderweightOf, true),
];

fn prevalence(
    rules: &Rules,
    subject: Subject,
    child: &Child,
    scope: Scope,
    parts: &mut BTreeMap<PosyanduId, Part>,
) {
    // For each index the month that was counted last, going backwards.
    let mut counted: [Option<Month>; 3] = [None; 3];
    for visit in child.visits.iter().rev().take_while(|visit| scope.has(visit)) {
        let month = Month::of(visit.date);
        if counted.iter().all(|done| *done == Some(month)) {
            continue;
        }
        let judged = judge(rules, subject, subject.measured(visit));
        let oedema = visit.oedema && (0..=LAST_DAY).contains(&judged.measured.age_days);
        for (done, (indicator, below, of, by_oedema)) in counted.iter_mut().zip(INDICES) {
            let swollen = by_oedema && oedema;
            if *done == Some(month) || !(swollen || valid(&judged.scores, indicator)) {
                continue;
            }
            *done = Some(month);
            let facts = place(parts, visit).at_mut(month);
            facts.count(of);
            if swollen || beyond(&judged.scores, indicator, |z| z < -2.0) {
                facts.count(below);
            }
        }
    }
}

fn place<'p>(parts: &'p mut BTreeMap<PosyanduId, Part>, visit: &Visit) -> &'p mut Months {
    &mut parts.entry(visit.posyandu).or_default().months
}

fn valid(scores: &Scores, indicator: Indicator) -> bool {
    beyond(scores, indicator, |_| true)
}
