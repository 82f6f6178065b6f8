//! A publication after another one: what both tell of a month must not give back who came between.
//!
//! Two publications of the same month, made before and after a correction, differ by the few children
//! that were corrected. So a month that was published stays as it was, family by family, unless every
//! difference is none or large enough to be told by itself, and the same cells are hidden.

use super::{
    bundle::{Bundle, Family, PublicCell},
    make::is_open,
    suppress::Why,
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

/// A bundle as it may be published after another one, and what stays as it was.
pub fn follow(before: &Bundle, now: Bundle) -> (Bundle, Vec<Frozen>) {
    let (mut next, mut frozen) = (now, Vec::new());
    let mut families = std::mem::take(&mut next.families);
    // How many came says nothing of any one child, and is corrected often.
    let counted = |family: &&mut Family| !family.indicators.iter().all(|id| is_open(*id));
    for family in families.iter_mut().filter(counted) {
        for (at, month) in next.months.iter().enumerate() {
            let old = Before::of(before, family, *month, &next);
            let size = next.places.len();
            let cells = &mut family.cells[at * size..(at + 1) * size];
            if old.allows(cells, next.rule.fewest) {
                continue;
            }
            for (cell, old) in cells.iter_mut().zip(old.cells) {
                *cell = old.unwrap_or(UNTOLD);
            }
            frozen.push(Frozen { indicators: family.indicators.clone(), month: *month });
        }
    }
    (Bundle { families, ..next }, frozen)
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
