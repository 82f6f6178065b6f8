//! A corner well inside a polygon: the centre of a large circle that fits into it.
//!
//! The way of "polylabel" (V. Agafonkin, 2016): squares are halved where they may still hold a
//! better place.

use std::collections::BinaryHeap;

use crate::maps::topology::Corner;

/// A square and the most that any place in it can be away from the border.
struct Square {
    at: [f64; 2],
    half: f64,
    distance: f64,
}

impl Square {
    fn new(rings: &[Vec<Corner>], at: [f64; 2], half: f64) -> Self {
        Self { at, half, distance: distance(rings, at) }
    }

    fn most(&self) -> f64 {
        self.half.mul_add(std::f64::consts::SQRT_2, self.distance)
    }
}

impl PartialEq for Square {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}
impl Eq for Square {}
impl PartialOrd for Square {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Square {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.most().total_cmp(&other.most())
    }
}

/// Squares looked at, at most: a label may stand a little beside the best place.
const MOST: usize = 400;

/// A corner inside of a polygon (outline, then holes), far from its border.
pub fn label_point(rings: &[Vec<Corner>]) -> Corner {
    let Some(outline) = rings.first().filter(|ring| !ring.is_empty()) else { return [0, 0] };
    let (mut min, mut max) = (outline[0], outline[0]);
    for corner in outline {
        for n in 0..2 {
            min[n] = min[n].min(corner[n]);
            max[n] = max[n].max(corner[n]);
        }
    }
    let size = [0, 1].map(|n| f64::from(max[n]) - f64::from(min[n]));
    let half = size[0].min(size[1]).max(size[0].max(size[1]) / 32.0).max(1.0) / 2.0;
    let mut squares = BinaryHeap::new();
    for x in 0..(size[0] / half / 2.0).ceil().max(1.0) as i32 {
        for y in 0..(size[1] / half / 2.0).ceil().max(1.0) as i32 {
            let along = |n: usize, k: i32| f64::from(2 * k + 1).mul_add(half, f64::from(min[n]));
            squares.push(Square::new(rings, [along(0, x), along(1, y)], half));
        }
    }
    let precise = size[0].max(size[1]) / 200.0;
    let mut best = Square::new(rings, outline[0].map(f64::from), 0.0);
    for _ in 0..MOST {
        let Some(square) = squares.pop() else { break };
        if square.most() - best.distance <= precise {
            break;
        }
        let half = square.half / 2.0;
        for (dx, dy) in [(-1.0, -1.0), (1.0, -1.0), (-1.0, 1.0), (1.0, 1.0)] {
            let at = [dx, dy].into_iter().zip(square.at).map(|(d, c)| half.mul_add(d, c));
            let at: Vec<f64> = at.collect();
            squares.push(Square::new(rings, [at[0], at[1]], half));
        }
        if square.distance > best.distance {
            best = square;
        }
    }
    best.at.map(|n| n.round() as i32)
}

/// Distance to the nearest border, negative outside.
fn distance(rings: &[Vec<Corner>], [x, y]: [f64; 2]) -> f64 {
    let mut inside = false;
    let mut nearest = f64::INFINITY;
    for ring in rings {
        for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            let [ax, ay, bx, by] = [a[0], a[1], b[0], b[1]].map(f64::from);
            if (ay > y) != (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax {
                inside = !inside;
            }
            let (dx, dy) = (bx - ax, by - ay);
            let length = dx.mul_add(dx, dy * dy);
            let along = if length > 0.0 { ((x - ax) * dx + (y - ay) * dy) / length } else { 0.0 };
            let along = along.clamp(0.0, 1.0);
            let (px, py) = (along.mul_add(dx, ax) - x, along.mul_add(dy, ay) - y);
            nearest = nearest.min(px.mul_add(px, py * py));
        }
    }
    if inside { nearest.sqrt() } else { -nearest.sqrt() }
}
