//! A publication after another one: what both tell of a month must not give back who came between.
//!
//! Two publications of the same month, made before and after a correction, differ by the few children
//! that were corrected. So a month that was published stays as it was, family by family, unless every
//! difference is none or large enough to be told by itself, and the same cells are hidden.

use super::{
    bundle::{Bundle, Family, PublicCell},
    make::is_open,
    suppress::{SuppressionRule, Why},
};
use crate::{indicators::IndicatorId, records::Month};

/// A month that stays as it was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frozen {
    /// Of which indicators.
    pub indicators: Vec<IndicatorId>,
    /// Which month.
    pub month: Month,
}

/// A bundle as it may be published after others, of which the first was published first, and what
/// stays as it was.
pub fn follow(before: &[Bundle], now: Bundle) -> (Bundle, Vec<Frozen>) {
    let (mut next, mut frozen) = (now, Vec::new());
    let mut families = std::mem::take(&mut next.families);
    for family in families.iter_mut().filter(|family| !is_counted(family)) {
        for (at, month) in next.months.iter().enumerate() {
            let all = before.iter().map(|one| Before::of(one, family, *month, &next));
            let all: Vec<Before> = all.collect();
            let size = next.places.len();
            let cells = &mut family.cells[at * size..(at + 1) * size];
            if all.iter().all(|old| old.allows(cells, next.rule.fewest)) {
                continue;
            }
            for (place, cell) in cells.iter_mut().enumerate() {
                let last = all.iter().rev().find_map(|old| old.cells[place].clone());
                *cell = last.map_or(UNTOLD, |last| last.under(next.rule));
            }
            frozen.push(Frozen { indicators: family.indicators.clone(), month: *month });
        }
    }
    (Bundle { families, ..next }, frozen)
}

/// What has to be remembered of a bundle that is published after others: the months in which it
/// tells anything else than they do last.
#[must_use]
pub fn news(before: &[Bundle], next: &Bundle) -> Bundle {
    let size = next.places.len();
    let kept: Vec<&Family> = next.families.iter().filter(|family| !is_counted(family)).collect();
    let known = |family: &Family, at: usize| {
        let month = next.months[at];
        let all: Vec<Before> =
            before.iter().map(|one| Before::of(one, family, month, next)).collect();
        let cells = family.cells[at * size..(at + 1) * size].iter().enumerate();
        let last = |place: usize| all.iter().rev().find_map(|old| old.cells[place].as_ref());
        cells.into_iter().all(|(place, cell)| last(place) == Some(cell))
    };
    let months: Vec<usize> =
        (0..next.months.len()).filter(|at| !kept.iter().all(|family| known(family, *at))).collect();
    let family = |family: &&Family| Family {
        indicators: family.indicators.clone(),
        cells: months
            .iter()
            .flat_map(|at| family.cells[at * size..(at + 1) * size].to_vec())
            .collect(),
    };
    Bundle {
        families: kept.iter().map(family).collect(),
        months: months.iter().map(|at| next.months[*at]).collect(),
        targets: Vec::new(),
        places: next.places.clone(),
        ..*next
    }
}

/// How many came says nothing of any one child, and is corrected often.
fn is_counted(family: &Family) -> bool {
    family.indicators.iter().all(|id| is_open(*id))
}

impl PublicCell {
    /// As it may be told under a stricter rule than the one it was published by.
    fn under(self, rule: SuppressionRule) -> Self {
        if self.counts.iter().any(|count| rule.is_small_count(*count, self.of)) {
            return Self { counts: Vec::new(), hidden: Some(Why::Small), ..self };
        }
        self
    }
}

/// A place that was not told of when its month was published.
const UNTOLD: PublicCell = PublicCell { of: 0, counts: Vec::new(), hidden: Some(Why::Complement) };

/// What was published of a family and month.
struct Before {
    /// By place of the new bundle.
    cells: Vec<Option<PublicCell>>,
    /// Whether anything was.
    any: bool,
    /// Other indicators were told together then: nothing can be compared.
    other: bool,
}

impl Before {
    fn of(before: &Bundle, family: &Family, month: Month, now: &Bundle) -> Self {
        let at = before.months.iter().position(|m| *m == month);
        let touches = |old: &&Family| old.indicators.iter().any(|i| family.indicators.contains(i));
        let old = before.families.iter().position(|old| old.indicators == family.indicators);
        let cell = |code| {
            let place = before.places.iter().position(|place| place.code == code)?;
            before.cell(old?, at?, place).cloned()
        };
        let cells: Vec<_> = now.places.iter().map(|place| cell(place.code)).collect();
        let other = at.is_some() && old.is_none() && before.families.iter().any(|f| touches(&f));
        Self { any: cells.iter().any(Option::is_some), cells, other }
    }

    /// Whether the new cells may stand beside the old ones.
    fn allows(&self, now: &[PublicCell], fewest: u32) -> bool {
        let far = |a: u32, b: u32| a == b || a.abs_diff(b) >= fewest;
        let fits = |(old, now): (&Option<PublicCell>, &PublicCell)| match old {
            // A place that was not told of is told when nothing beside it changed.
            None => true,
            Some(old) => {
                old.hidden.is_some() == now.hidden.is_some()
                    && far(old.of, now.of)
                    && old.counts.iter().zip(&now.counts).all(|(a, b)| far(*a, *b))
            }
        };
        !self.other && (!self.any || self.cells.iter().zip(now).all(fits))
    }
}
