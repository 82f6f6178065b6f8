//! Points that would cover each other are drawn as one heap with their number.
//!
//! Greedy and hierarchical over the scale, the same for the same points in whatever order they
//! come: the largest point gathers what lies within reach, then the next largest that is left.

use std::collections::BTreeMap;

use super::plane::Xy;

/// Points nearer than this to a larger one go into its heap, in pixels.
pub const REACH: f64 = 26.0;

/// A point with what it weighs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weighed {
    /// Where, in km.
    pub at: Xy,
    /// Children; heaps gather around the largest.
    pub weight: u32,
}

/// Points that are drawn as one; a single point is a heap of one.
#[derive(Clone, Debug, PartialEq)]
pub struct Heap {
    /// Where it is drawn: in the middle of its points, by weight.
    pub at: Xy,
    /// Its points, by number, ascending.
    pub members: Vec<usize>,
}

/// Gathers points for a scale (pixels of one km).
pub fn gather(points: &[Weighed], scale: f64) -> Vec<Heap> {
    let reach = REACH / scale.max(1e-9);
    let cell = |at: Xy| ((at.0 / reach).floor() as i64, (at.1 / reach).floor() as i64);
    let mut cells: BTreeMap<(i64, i64), Vec<usize>> = BTreeMap::new();
    for (n, point) in points.iter().enumerate() {
        cells.entry(cell(point.at)).or_default().push(n);
    }
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by(|a, b| before(&points[*a], &points[*b]).then(a.cmp(b)));
    let mut taken = vec![false; points.len()];
    let mut heaps = Vec::new();
    for first in order {
        if taken[first] {
            continue;
        }
        let at = points[first].at;
        let (x, y) = cell(at);
        let around = (x - 1..=x + 1).flat_map(|x| (y - 1..=y + 1).map(move |y| (x, y)));
        let near = around.filter_map(|cell| cells.get(&cell)).flatten().copied();
        let apart = |other: usize| (points[other].at.0 - at.0).hypot(points[other].at.1 - at.1);
        let mut members: Vec<usize> = near.filter(|n| !taken[*n] && apart(*n) <= reach).collect();
        members.sort_unstable();
        for member in &members {
            taken[*member] = true;
        }
        heaps.push(Heap { at: middle(points, &members), members });
    }
    heaps.sort_by_key(|heap| heap.members[0]);
    heaps
}

/// The larger first; among equals from west to east and north to south.
fn before(a: &Weighed, b: &Weighed) -> std::cmp::Ordering {
    b.weight.cmp(&a.weight).then(a.at.0.total_cmp(&b.at.0)).then(a.at.1.total_cmp(&b.at.1))
}

fn middle(points: &[Weighed], members: &[usize]) -> Xy {
    let mut sum = (0.0, 0.0, 0.0);
    for member in members {
        let Weighed { at, weight } = points[*member];
        let weight = f64::from(weight.max(1));
        sum = (sum.0 + at.0 * weight, sum.1 + at.1 * weight, sum.2 + weight);
    }
    (sum.0 / sum.2, sum.1 / sum.2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn point(x: f64, y: f64, weight: u32) -> Weighed {
        Weighed { at: (x, y), weight }
    }

    #[test]
    fn near_points_gather_around_the_largest() {
        // At 10 pixels a km the reach is 2.6 km.
        let points =
            [point(0.0, 0.0, 10), point(2.0, 0.0, 30), point(4.0, 0.0, 10), point(9.0, 0.0, 5)];
        let heaps = gather(&points, 10.0);
        assert_eq!(heaps.len(), 2);
        assert_eq!(heaps[0].members, [0, 1, 2]);
        assert_eq!(heaps[0].at, (2.0, 0.0), "(0·10 + 2·30 + 4·10) / 50");
        assert_eq!(heaps[1].members, [3]);
    }

    #[test]
    fn closer_up_they_come_apart_but_for_those_at_the_same_place() {
        let points = [point(1.0, 1.0, 10), point(1.0, 1.0, 30), point(4.0, 0.0, 10)];
        assert_eq!(gather(&points, 2000.0).len(), 2);
        assert!(gather(&[], 10.0).is_empty());
    }

    proptest! {
        #[test]
        fn every_point_is_in_one_heap_whatever_the_order(
            raw in proptest::collection::vec((0..100_i32, 0..100_i32, 0..60_u32), 0..120),
            scale in 0.5..50.0_f64
        ) {
            let points: Vec<Weighed> =
                raw.iter().map(|(x, y, w)| point(f64::from(*x), f64::from(*y), *w)).collect();
            let heaps = gather(&points, scale);
            let mut all: Vec<usize> = heaps.iter().flat_map(|heap| heap.members.clone()).collect();
            all.sort_unstable();
            prop_assert_eq!(all, (0..points.len()).collect::<Vec<_>>());

            let turned: Vec<Weighed> = points.iter().rev().copied().collect();
            let places = |heaps: &[Heap]| {
                let mut places: Vec<(i64, i64, usize)> = heaps
                    .iter()
                    .map(|h| ((h.at.0 * 1e6).round() as i64, (h.at.1 * 1e6).round() as i64, h.members.len()))
                    .collect();
                places.sort_unstable();
                places
            };
            prop_assert_eq!(places(&heaps), places(&gather(&turned, scale)));
        }
    }
}
