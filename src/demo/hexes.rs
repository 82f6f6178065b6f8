//! Cells of a map: hexagons with bent edges. Three cells meet at every corner, so each
//! border belongs to exactly two cells and outlines of any set of them are clean rings.

use std::collections::{BTreeMap, BTreeSet};

use super::dice::mix;

/// A cell in axial coordinates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Cell {
    pub(super) q: i32,
    pub(super) r: i32,
}

/// A corner, in a lattice of half widths and half sides.
type Corner = (i32, i32);

/// Corners around a centre, counterclockwise.
const CORNERS: [Corner; 6] = [(1, -1), (1, 1), (0, 2), (-1, 1), (-1, -1), (0, -2)];
const NEIGHBOURS: [(i32, i32); 6] = [(1, 0), (0, 1), (-1, 1), (-1, 0), (0, -1), (1, -1)];

/// Middle of the map: open sea, far from every coast.
const CENTRE: [f64; 2] = [99.01, -8.0];
/// Side of a cell in degrees, about 2.8 km: a desa of some 20 km².
const SIDE: f64 = 0.025;
/// Half the width of a cell in units of its side (√3 / 2).
const HALF_WIDTH: f64 = 0.866_025_403_784;

impl Cell {
    fn centre(self) -> Corner {
        (2 * self.q + self.r, 3 * self.r)
    }

    /// The six cells around.
    pub(super) fn neighbours(self) -> impl Iterator<Item = Self> {
        NEIGHBOURS.into_iter().map(move |(q, r)| Self { q: self.q + q, r: self.r + r })
    }

    /// Square of the distance to another cell, in half sides.
    pub(super) fn distance2(self, other: Self) -> f64 {
        let ((ax, ay), (bx, by)) = (self.centre(), other.centre());
        let (dx, dy) = (f64::from(ax - bx) * HALF_WIDTH * 2.0, f64::from(ay - by));
        dx * dx + dy * dy
    }

    /// A point of the cell: the centre, moved by at most half a side for shifts from −1 to 1.
    pub(super) fn point(self, shift: [f64; 2]) -> [f64; 2] {
        let (x, y) = self.centre();
        place(f64::from(x) + shift[0] * 0.5, f64::from(y) + shift[1] * 0.9)
    }
}

/// Lattice to longitude and latitude, five decimals (about a metre).
fn place(x: f64, y: f64) -> [f64; 2] {
    let round = |degrees: f64| (degrees * 1e5).round() / 1e5;
    [round(CENTRE[0] + x * HALF_WIDTH * SIDE), round(CENTRE[1] + y * 0.5 * SIDE)]
}

/// Uniform in −1 to 1, fixed for these numbers.
pub(super) fn noise(parts: &[i32]) -> f64 {
    let parts: Vec<u64> = parts.iter().map(|n| i64::from(*n) as u64).collect();
    (mix(&parts) >> 11) as f64 / (1_u64 << 52) as f64 - 1.0
}

/// A corner, moved off its regular place.
fn corner((x, y): Corner) -> (f64, f64) {
    (f64::from(x) + 0.22 * noise(&[x, y, 1]), f64::from(y) + 0.38 * noise(&[x, y, 2]))
}

/// An edge with three bends, the last corner left out.
fn bent(from: Corner, to: Corner) -> Vec<[f64; 2]> {
    let forward = from < to;
    let (a, b) = if forward { (from, to) } else { (to, from) };
    let ((ax, ay), (bx, by)) = (corner(a), corner(b));
    let mut points = vec![place(ax, ay)];
    for step in 1..4 {
        let share = f64::from(step) / 4.0;
        let aside = 0.08 * noise(&[a.0, a.1, b.0, b.1, step]);
        let (dx, dy) = (bx - ax, by - ay);
        points.push(place(ax + dx * share - dy * aside * 0.6, ay + dy * share + dx * aside * 1.6));
    }
    points.push(place(bx, by));
    if !forward {
        points.reverse();
    }
    points.pop();
    points
}

/// The outline of a set of cells: closed rings, the outer one first and counterclockwise,
/// holes after it and clockwise.
pub(super) fn outline(cells: &BTreeSet<Cell>) -> Vec<Vec<[f64; 2]>> {
    let mut next = BTreeMap::new();
    for cell in cells {
        let (x, y) = cell.centre();
        for (at, (dx, dy)) in CORNERS.into_iter().enumerate() {
            let (ex, ey) = CORNERS[(at + 1) % 6];
            // Neighbour 0 is to the right, where the edge from corner 0 to 1 is.
            if cell.neighbours().nth(at).is_none_or(|n| !cells.contains(&n)) {
                next.insert((x + dx, y + dy), (x + ex, y + ey));
            }
        }
    }
    let mut rings = Vec::new();
    while let Some((&start, _)) = next.first_key_value() {
        let (mut ring, mut at) = (Vec::new(), start);
        while let Some(to) = next.remove(&at) {
            ring.extend(bent(at, to));
            at = to;
        }
        ring.push(ring[0]);
        rings.push(ring);
    }
    rings.sort_by(|a, b| area(b).total_cmp(&area(a)));
    rings
}

/// Signed area in square degrees, positive when counterclockwise.
pub(super) fn area(ring: &[[f64; 2]]) -> f64 {
    ring.windows(2).map(|p| (p[0][0] * p[1][1] - p[1][0] * p[0][1]) / 2.0).sum()
}

/// `count` cells that hang together, with a ragged coast.
pub(super) fn island(count: usize) -> BTreeSet<Cell> {
    let middle = Cell { q: 0, r: 0 };
    let mut land = BTreeSet::from([middle]);
    let mut shore: BTreeSet<Cell> = middle.neighbours().collect();
    let far = |c: &Cell| c.distance2(middle) * (1.0 + 0.45 * noise(&[c.q / 2, c.r / 2, 5]));
    while land.len() < count {
        let Some(cell) = shore.iter().copied().min_by(|a, b| far(a).total_cmp(&far(b))) else {
            break;
        };
        shore.remove(&cell);
        land.insert(cell);
        shore.extend(cell.neighbours().filter(|n| !land.contains(n)));
    }
    land
}

/// Parts an island into `count` areas that hang together, about equal in size.
pub(super) fn parts(land: &BTreeSet<Cell>, count: usize) -> Vec<BTreeSet<Cell>> {
    let mut seeds: Vec<Cell> = Vec::new();
    while seeds.len() < count.min(land.len()) {
        let lonely = |c: &Cell| seeds.iter().map(|s| s.distance2(*c)).fold(f64::INFINITY, f64::min);
        let Some(cell) = land.iter().copied().max_by(|a, b| lonely(a).total_cmp(&lonely(b))) else {
            break;
        };
        seeds.push(cell);
    }
    let mut free: BTreeSet<Cell> = land.iter().copied().filter(|c| !seeds.contains(c)).collect();
    let mut areas: Vec<BTreeSet<Cell>> = seeds.iter().map(|s| BTreeSet::from([*s])).collect();
    while !free.is_empty() {
        let nearest = |area: usize| {
            let around =
                areas[area].iter().flat_map(|c| c.neighbours()).filter(|c| free.contains(c));
            around.min_by(|a, b| a.distance2(seeds[area]).total_cmp(&b.distance2(seeds[area])))
        };
        let next = (0..areas.len()).filter_map(|a| Some((areas[a].len(), a, nearest(a)?))).min();
        let Some((_, area, cell)) = next else { break };
        areas[area].insert(cell);
        free.remove(&cell);
    }
    areas
}
