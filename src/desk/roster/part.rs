//! What one child contributes to the rosters and tallies of the Posyandu it has to do with.
//!
//! Rosters and tallies are the sum of their children's parts; a save takes the old part away and
//! adds the new one. That is why kept figures equal figures computed anew.

use chrono::NaiveDate;
use std::collections::BTreeMap;

use super::{count::Counter, row::RosterRow};
use crate::{
    desk::{
        assess::{Rules, Subject, card},
        change::Differing,
    },
    indicators::tally::{self, Event},
    records::{Child, Month, PosyanduId},
};

/// A child's part in one Posyandu.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Part {
    /// Its row, where it belongs today.
    pub row: Option<RosterRow>,
    /// What it counts for.
    pub events: Vec<Event>,
}

/// The Posyandu to which a child belonged on a day.
pub fn posyandu_on(child: &Child, day: NaiveDate) -> PosyanduId {
    let later = child.transfers.iter().filter(|transfer| transfer.date > day);
    later.min_by_key(|transfer| transfer.date).map_or(child.posyandu, |transfer| transfer.from)
}

/// All parts of a child, by Posyandu. What counts where is said at `indicators::Fact`.
pub fn parts(rules: &Rules, child: &Child) -> BTreeMap<PosyanduId, Part> {
    parts_within(rules, child, Scope::ALL)
}

/// How much of the parts two versions of a child do not have in common. What both have need not be
/// counted to exchange one for the other: most saves add one visit to a long row of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scope {
    /// First and last month (by number) of which is counted who belongs where.
    belonging: Option<(u16, u16)>,
    /// First and last month whose visits are counted.
    visits: Option<(u16, u16)>,
}

impl Scope {
    /// Everything.
    pub const ALL: Self = Self { belonging: Some((0, u16::MAX)), visits: Some((0, u16::MAX)) };

    /// One month, by its number.
    pub fn month(number: u16) -> Self {
        Self { belonging: Some((number, number)), visits: Some((number, number)) }
    }

    /// What two versions of a child may differ in.
    pub fn between(before: &Child, after: &Child, differing: &Differing<'_>) -> Self {
        if Subject::of(before) != Subject::of(after) {
            return Self::ALL;
        }
        let at = |child: &Child| (child.posyandu, child.kia, child.exit.as_ref().map(|x| x.date));
        let moved = at(before) != at(after) || before.transfers != after.transfers;
        // Where no visit differs, none has to be counted.
        let from = differing.first().map(|day| tally::nearest(Month::of(day)));
        Self {
            belonging: moved.then_some((0, u16::MAX)),
            visits: from.map(|from| (from, u16::MAX)),
        }
    }

    /// Whether the days of coming and going are counted.
    pub fn days(self) -> bool {
        self.belonging == Self::ALL.belonging
    }

    /// Whether S and K of a month are counted.
    pub fn belonging(self, month: u16) -> bool {
        self.belonging.is_some_and(|(from, to)| (from..=to).contains(&month))
    }

    /// Whether visits of a month are counted.
    pub fn visits(self, month: u16) -> bool {
        self.visits.is_some_and(|(from, to)| (from..=to).contains(&month))
    }

    /// Whether what visits say of the sasaran of a month is counted: it stands where the child
    /// belongs, and so moves with that.
    pub fn served(self, month: u16) -> bool {
        self.belonging(month) || self.visits(month)
    }
}

/// The parts of a child within a scope. Every Posyandu that it has to do with is there, be it with
/// nothing to count: that says whether it stands among the others of a roster.
pub fn parts_within(rules: &Rules, child: &Child, scope: Scope) -> BTreeMap<PosyanduId, Part> {
    let subject = Subject::of(child);
    let cards = card(&rules.kms, subject, &child.visits);
    let mut counter = Counter::new(rules, child, scope);
    counter.belonging();
    counter.sasaran(&cards);
    counter.visits(&cards);
    let kms = cards.last().and_then(Option::as_ref);
    counter.finish(RosterRow::of(rules, child, kms))
}
