//! What a number did where something of a pledge came.

use super::{super::commitments::table::Table, list::served};
use crate::{
    desk::{
        handlers::indicators::scene::{Scene, Span},
        protocol::{Effect, Sasaran},
    },
    indicators::{
        Figure, Period, Rule,
        stats::{self, Z95},
        tally,
    },
    records::{Month, Place, PosyanduId, coordination::Pledge},
};

/// Months on each side, at most.
const MONTHS: i32 = 3;

/// The months before the first delivery against the last whole months since; of a campaign the last
/// one within a year. `None` where the pledge names no number, nothing came, or nobody was reached.
pub(super) fn effect(table: &Table, pledge: &Pledge) -> Option<Effect> {
    let indicator = pledge.indicator?;
    let posyandu: Vec<PosyanduId> = served([pledge]).into_iter().collect();
    let start = Month::of(pledge.deliveries.iter().map(|delivery| delivery.date).min()?);
    if posyandu.is_empty() {
        return None;
    }
    let (scene, rule) = (&table.scene, indicator.rule());
    let (first, last) = scene.months?;
    let back = if rule.months.is_empty() { MONTHS } else { 12 };
    let last = last.min(scene.this.plus(-1));
    let before = (start.plus(-back).max(first), start.plus(-1));
    let after = (start.plus(1).max(last.plus(1 - back)), last);
    let sum = |months| over(scene, rule, &posyandu, months);
    let (figure, n) = sum(before)?;
    let since = sum(after);
    let change =
        since.and_then(|(later, m)| stats::change((later, m), (figure, n), rule.better, Z95));
    Some(Effect {
        indicator,
        posyandu: posyandu.len() as u32,
        before: (before.0, before.1, figure),
        after: since.map(|(figure, _)| (after.0, after.1, figure)),
        change,
    })
}

/// The sums of some Posyandu over months, and how many were added up. `None` where there are none.
pub(super) fn over(
    scene: &Scene,
    rule: &Rule,
    posyandu: &[PosyanduId],
    (from, to): (Month, Month),
) -> Option<(Figure, u32)> {
    let (first, last) = scene.months?;
    let (from, to) = (from.max(first), to.min(last));
    if from > to {
        return None;
    }
    let months = rule.months_of(&*scene.whole, tally::nearest(from), tally::nearest(to));
    let span = Span { period: Period::Month(to), months };
    let figure = scene.of_group(rule, &Place::Regency, posyandu, &span, Sasaran::Registered);
    (span.count() > 0).then_some((figure, span.count()))
}
