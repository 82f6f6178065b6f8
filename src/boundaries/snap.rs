//! Making neighbours touch that were drawn side by side: corners almost in one place become one,
//! and a corner almost on a neighbour's edge becomes a corner of that edge.

use std::collections::HashMap;

use super::rings::tidy;
use crate::maps::topology::Corner;

/// Side of the squares in which corners are looked for beside an edge, as a multiple of the
/// tolerance.
const WIDE: i32 = 24;

/// Snaps rings to each other, within `tolerance` units of the grid. Rings that collapse are left
/// empty.
pub fn snap(rings: &mut [&mut Vec<Corner>], tolerance: i32) {
    let mut near = Squares::new(tolerance.max(1));
    for ring in rings.iter_mut() {
        for corner in ring.iter_mut() {
            *corner = near.settle(*corner, tolerance);
        }
        tidy(ring);
    }
    let mut wide = Squares::new(tolerance.max(1) * WIDE);
    let mut all: Vec<Corner> = rings.iter().flat_map(|ring| ring.iter().copied()).collect();
    all.sort_unstable();
    all.dedup();
    for corner in all {
        wide.add(corner);
    }
    for ring in rings.iter_mut() {
        let mut whole = Vec::with_capacity(ring.len());
        for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            whole.push(*a);
            whole.extend(wide.beside(*a, *b, tolerance));
        }
        **ring = whole;
        tidy(ring);
    }
}

struct Squares {
    side: i32,
    members: HashMap<[i32; 2], Vec<Corner>>,
}

impl Squares {
    fn new(side: i32) -> Self {
        Self { side, members: HashMap::new() }
    }

    fn of(&self, corner: Corner) -> [i32; 2] {
        corner.map(|n| n.div_euclid(self.side))
    }

    fn add(&mut self, corner: Corner) {
        self.members.entry(self.of(corner)).or_default().push(corner);
    }

    /// The corner that stands for this one: an earlier one within the tolerance, or itself.
    fn settle(&mut self, corner: Corner, tolerance: i32) -> Corner {
        let [x, y] = self.of(corner);
        let mut best: Option<(i64, Corner)> = None;
        for near in around([x, y], 1) {
            for other in self.members.get(&near).into_iter().flatten() {
                let far = distance2(*other, corner);
                if best.is_none_or(|best| (far, *other) < best) {
                    best = Some((far, *other));
                }
            }
        }
        let limit = i64::from(tolerance) * i64::from(tolerance);
        match best {
            Some((far, other)) if far <= limit => other,
            _ => {
                self.add(corner);
                corner
            }
        }
    }

    /// Corners within the tolerance of an edge and between its ends, from `a` to `b`.
    fn beside(&self, a: Corner, b: Corner, tolerance: i32) -> Vec<Corner> {
        let [ax, ay, bx, by] = [a[0], a[1], b[0], b[1]].map(f64::from);
        let (dx, dy) = (bx - ax, by - ay);
        let length = dx.hypot(dy);
        let steps = (length / f64::from(self.side)).ceil().max(1.0) as i32;
        let mut found: Vec<(f64, Corner)> = Vec::new();
        let mut seen = [i32::MIN; 2];
        for step in 0..=steps {
            let share = f64::from(step) / f64::from(steps);
            let place = [share.mul_add(dx, ax) as i32, share.mul_add(dy, ay) as i32];
            let square = self.of(place);
            if square == seen {
                continue;
            }
            seen = square;
            for near in around(square, 1) {
                for corner in self.members.get(&near).into_iter().flatten() {
                    let (px, py) = (f64::from(corner[0]) - ax, f64::from(corner[1]) - ay);
                    let along = (px * dx + py * dy) / length;
                    let off = (px * dy - py * dx).abs() / length;
                    if off <= f64::from(tolerance) && along > 0.0 && along < length {
                        found.push((along, *corner));
                    }
                }
            }
        }
        found.sort_by(|x, y| x.0.total_cmp(&y.0).then(x.1.cmp(&y.1)));
        found.dedup_by_key(|(_, corner)| *corner);
        found.into_iter().map(|(_, corner)| corner).filter(|c| *c != a && *c != b).collect()
    }
}

/// A square and those around it.
fn around([x, y]: [i32; 2], reach: i32) -> impl Iterator<Item = [i32; 2]> {
    (x - reach..=x + reach).flat_map(move |x| (y - reach..=y + reach).map(move |y| [x, y]))
}

fn distance2(a: Corner, b: Corner) -> i64 {
    let [x, y] = [0, 1].map(|n| i64::from(a[n]) - i64::from(b[n]));
    x * x + y * y
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_two_metres_apart_come_to_touch() {
        let mut west = vec![[0, 0], [1000, 0], [1000, 1000], [0, 1000]];
        // The neighbour has its own idea of the border, and a corner where the first has none.
        let mut east = vec![[1007, 3], [2000, 0], [2000, 1000], [1005, 996], [1009, 500]];
        snap(&mut [&mut west, &mut east], 20);
        let side = [[1000, 0], [1009, 500], [1000, 1000]];
        assert!(side.iter().all(|corner| west.contains(corner)), "{west:?}");
        assert!(side.iter().all(|corner| east.contains(corner)), "{east:?}");
        assert!(!east.contains(&[1007, 3]));
    }

    #[test]
    fn what_is_farther_apart_stays() {
        let before = vec![[0, 0], [1000, 0], [1000, 1000], [0, 1000]];
        let mut west = before.clone();
        let mut east = vec![[1050, 0], [2000, 0], [2000, 1000], [1050, 1000]];
        snap(&mut [&mut west, &mut east], 20);
        assert_eq!(west, before);
    }

    #[test]
    fn a_ring_smaller_than_the_tolerance_is_gone() {
        let mut speck = vec![[0, 0], [5, 0], [5, 5]];
        snap(&mut [&mut speck], 20);
        assert!(speck.is_empty());
    }
}
