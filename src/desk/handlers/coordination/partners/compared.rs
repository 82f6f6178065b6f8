//! A pilot before and after its start, beside its neighbours.

use std::collections::BTreeSet;

use super::{super::commitments::table::Table, effect::over, one::named};
use crate::{
    desk::protocol::Neighbour,
    indicators::{
        Change, Figure, IndicatorId,
        stats::{self, Z95},
    },
    rakor::pilots::{Beyond, Matching, Sides, TooFew, beyond, neighbours},
    records::{Month, Posyandu, PosyanduId, coordination::Pilot},
};

/// What is compared.
pub(super) struct Compared {
    /// Whole months on both sides.
    pub months: (u32, u32),
    /// The pilot's own figures.
    pub sides: Sides,
    /// Its own change.
    pub change: Option<Change>,
    /// Who it is compared with.
    pub neighbours: Vec<Neighbour>,
    /// What it did beyond them.
    pub beyond: Result<Beyond, TooFew>,
}

type Window = Option<(Month, Month)>;

/// The whole months before the month of the start, and the last whole months after it while it was
/// a pilot.
fn windows(table: &Table, rule: &Matching, pilot: &Pilot) -> (Window, Window) {
    let Some((first, last)) = table.scene.months else { return (None, None) };
    let (start, months) = (Month::of(pilot.from), rule.months as i32);
    let before = (start.plus(-months).max(first), start.plus(-1).min(last));
    let ended = pilot.until.map_or(last, |until| Month::of(until).plus(-1));
    let until = ended.min(last).min(table.scene.this.plus(-1));
    let after = (start.plus(1).max(until.plus(1 - months)), until);
    let some = |(from, to): (Month, Month)| (from <= to).then_some((from, to));
    (some(before), some(after))
}

/// Compares a pilot.
pub(super) fn compare(table: &Table, pilot: &Pilot) -> Compared {
    let rule = &Matching::NEIGHBOURS;
    let (before, after) = windows(table, rule, pilot);
    let ds = IndicatorId::Ds.rule();
    let sum = |id: PosyanduId, window: Window| -> (Figure, u32) {
        window.and_then(|window| over(&table.scene, ds, &[id], window)).unwrap_or_default()
    };
    let sides_of = |id| Sides { before: sum(id, before).0, after: sum(id, after).0 };
    let months = (sum(pilot.posyandu, before).1, sum(pilot.posyandu, after).1);
    let sides = sides_of(pilot.posyandu);
    let near = candidates(table, pilot);
    let theirs: Vec<Sides> = near.iter().map(|id| sides_of(*id)).collect();
    let chosen = neighbours(rule, &sides, &theirs);
    let others: Vec<Sides> = chosen.iter().map(|at| theirs[*at]).collect();
    let change = stats::change((sides.after, months.1), (sides.before, months.0), ds.better, Z95);
    let neighbour = |at: &usize| {
        let reached = named(table, near[*at]);
        Neighbour { id: reached.id, name: reached.name, desa: reached.desa, sides: theirs[*at] }
    };
    Compared {
        months,
        sides,
        change: change.filter(|_| months.0 > 0 && months.1 > 0),
        neighbours: chosen.iter().map(neighbour).collect(),
        beyond: beyond(rule, months, &sides, &others),
    }
}

/// Posyandu of the same kecamatan or Puskesmas that never were a pilot and are at work.
fn candidates(table: &Table, pilot: &Pilot) -> Vec<PosyanduId> {
    let book = &table.scene.book;
    let pilots: BTreeSet<PosyanduId> =
        table.papers.pilots.values().map(|held| held.document.posyandu).collect();
    let own = book.posyandu.get(&pilot.posyandu).and_then(|held| held.document.puskesmas);
    let near = |other: &Posyandu| {
        other.desa.is_within(pilot.kecamatan) || (own.is_some() && other.puskesmas == own)
    };
    let all = book.posyandu.values().map(|held| &held.document);
    let fitting = all.filter(|other| other.open && !pilots.contains(&other.id) && near(other));
    fitting.map(|other| other.id).collect()
}
