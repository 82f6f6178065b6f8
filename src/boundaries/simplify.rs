//! Making arcs coarser without parting neighbours.
//!
//! After Visvalingam and Whyatt (1993): the corner whose triangle with its two neighbours is the
//! smallest goes first. Ends of arcs stay, so that neighbours keep touching; and a corner stays as
//! long as another lies in its triangle, so that no line comes to cross another and no island to
//! lie in its neighbour.

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, HashMap, HashSet},
};

use super::assemble::Network;
use crate::maps::topology::Corner;

/// How coarse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Goal {
    /// Triangles smaller than half of this many square units of the grid cannot be seen.
    pub unseen: i64,
    /// Corners to keep, at most, as far as that is possible.
    pub most: usize,
}

const NONE: u32 = u32::MAX;
/// How often corners that were in each other's way are looked at again.
const ROUNDS: u32 = 4;

/// Thins the arcs of a network out. `progress` is told how many corners are left of how many.
pub fn simplify(network: &mut Network, goal: Goal, progress: &mut dyn FnMut(usize, usize)) {
    let mut thinning = Thinning::new(&network.arcs);
    thinning.run(goal, progress);
    for (n, arc) in network.arcs.iter_mut().enumerate() {
        *arc = thinning.arc(n);
    }
}

struct Thinning {
    corners: Vec<Corner>,
    /// The corner before and after in the same arc; `NONE` at its ends and where one was taken out.
    before: Vec<u32>,
    after: Vec<u32>,
    gone: Vec<bool>,
    /// Arc of each corner, its first corner, and how many it has left.
    arc_of: Vec<u32>,
    start: Vec<u32>,
    count: Vec<u32>,
    /// Rises when a corner's triangle changes: older entries of the heap are void.
    version: Vec<u32>,
    heap: BinaryHeap<Reverse<(i64, u32, u32)>>,
    squares: Squares,
    /// Pairs of corners that an arc joins straight.
    straight: HashSet<(Corner, Corner)>,
    left: usize,
}

impl Thinning {
    fn new(arcs: &[Vec<Corner>]) -> Self {
        let corners: Vec<Corner> = arcs.iter().flatten().copied().collect();
        let n = corners.len();
        let mut thinning = Self {
            squares: Squares::new(&corners),
            before: vec![NONE; n],
            after: vec![NONE; n],
            gone: vec![false; n],
            arc_of: vec![0; n],
            start: Vec::with_capacity(arcs.len()),
            count: Vec::with_capacity(arcs.len()),
            version: vec![0; n],
            heap: BinaryHeap::new(),
            straight: HashSet::new(),
            left: n,
            corners,
        };
        let mut at = 0;
        for (index, arc) in arcs.iter().enumerate() {
            thinning.start.push(at);
            thinning.count.push(arc.len() as u32);
            for n in 0..arc.len() as u32 {
                let here = (at + n) as usize;
                thinning.arc_of[here] = index as u32;
                if n > 0 && (n as usize) < arc.len() - 1 {
                    thinning.before[here] = at + n - 1;
                    thinning.after[here] = at + n + 1;
                }
            }
            if let [a, b] = arc[..] {
                thinning.straight.insert(pair(a, b));
            }
            at += arc.len() as u32;
        }
        // The ends know their neighbours too, but not both: they are never taken out.
        for here in 0..thinning.corners.len() as u32 {
            thinning.weigh(here, 0);
        }
        thinning
    }

    /// Puts a corner into the heap with its triangle, unless it is an end.
    fn weigh(&mut self, here: u32, least: i64) {
        let [before, after] = [self.before[here as usize], self.after[here as usize]];
        if before == NONE || after == NONE {
            return;
        }
        let [a, b, c] = [before, here, after].map(|n| self.corners[n as usize]);
        let version = &mut self.version[here as usize];
        *version += 1;
        self.heap.push(Reverse((triangle(a, b, c).max(least), here, *version)));
    }

    fn run(&mut self, goal: Goal, progress: &mut dyn FnMut(usize, usize)) {
        let all = self.left;
        let mut waiting: Vec<(i64, u32)> = Vec::new();
        for _ in 0..ROUNDS {
            let before = self.left;
            while let Some(Reverse((area, here, version))) = self.heap.pop() {
                if self.gone[here as usize] || self.version[here as usize] != version {
                    continue;
                }
                if area > goal.unseen && self.left <= goal.most {
                    break;
                }
                if self.free(here) {
                    self.take_out(here, area);
                    if self.left.is_multiple_of(20_000) {
                        progress(self.left, all);
                    }
                } else {
                    waiting.push((area, here));
                }
            }
            if self.left == before || waiting.is_empty() {
                break;
            }
            for (area, here) in waiting.drain(..) {
                if !self.gone[here as usize] {
                    self.weigh(here, area);
                }
            }
        }
    }

    /// Whether a corner can go: nothing lies in its triangle, and a ring stays a ring.
    fn free(&self, here: u32) -> bool {
        let [before, after] = [self.before[here as usize], self.after[here as usize]];
        let [a, b, c] = [before, here, after].map(|n| self.corners[n as usize]);
        let count = self.count[self.arc_of[here as usize] as usize];
        let loops = {
            let (first, last) = self.ends(here);
            first == last
        };
        // A ring of its own keeps three corners; two arcs between the same ends must not both
        // become straight.
        if (loops && count <= 4) || (count == 3 && self.straight.contains(&pair(a, c))) {
            return false;
        }
        !self.squares.any_in(a, b, c)
    }

    fn ends(&self, here: u32) -> (Corner, Corner) {
        let arc = self.arc_of[here as usize] as usize;
        let start = self.start[arc] as usize;
        let end = self.start.get(arc + 1).map_or(self.corners.len(), |next| *next as usize) - 1;
        (self.corners[start], self.corners[end])
    }

    fn take_out(&mut self, here: u32, area: i64) {
        let (before, after) = (self.before[here as usize], self.after[here as usize]);
        let arc = self.arc_of[here as usize] as usize;
        self.gone[here as usize] = true;
        self.left -= 1;
        self.count[arc] -= 1;
        self.squares.remove(self.corners[here as usize]);
        if self.before[before as usize] != NONE {
            self.after[before as usize] = after;
        }
        if self.after[after as usize] != NONE {
            self.before[after as usize] = before;
        }
        if self.count[arc] == 2 {
            let (first, last) = self.ends(here);
            self.straight.insert(pair(first, last));
        }
        // No corner may seem less than one that went before it.
        self.weigh(before, area);
        self.weigh(after, area);
    }

    fn arc(&self, index: usize) -> Vec<Corner> {
        let start = self.start[index] as usize;
        let end = self.start.get(index + 1).map_or(self.corners.len(), |next| *next as usize);
        (start..end).filter(|n| !self.gone[*n]).map(|n| self.corners[n]).collect()
    }
}

fn pair(a: Corner, b: Corner) -> (Corner, Corner) {
    if a <= b { (a, b) } else { (b, a) }
}

/// Twice the area of a triangle.
fn triangle(a: Corner, b: Corner, c: Corner) -> i64 {
    side(a, b, c).abs()
}

/// Above 0 when `c` lies left of the way from `a` to `b`.
fn side(a: Corner, b: Corner, c: Corner) -> i64 {
    let way = |to: Corner| [0, 1].map(|n| i64::from(to[n]) - i64::from(a[n]));
    let ([bx, by], [cx, cy]) = (way(b), way(c));
    bx * cy - by * cx
}

/// The corners that are left, by squares of the map.
struct Squares {
    side: i32,
    members: HashMap<[i32; 2], Vec<Corner>>,
}

impl Squares {
    fn new(corners: &[Corner]) -> Self {
        let (mut min, mut max) = ([i32::MAX; 2], [i32::MIN; 2]);
        for corner in corners {
            for n in 0..2 {
                min[n] = min[n].min(corner[n]);
                max[n] = max[n].max(corner[n]);
            }
        }
        let span = [0, 1].map(|n| (f64::from(max[n]) - f64::from(min[n])).max(1.0));
        // About four corners to a square.
        let each = (span[0] * span[1] * 4.0 / corners.len().max(1) as f64).sqrt();
        let mut squares = Self { side: each.max(1.0) as i32, members: HashMap::new() };
        for corner in corners {
            let members = squares.members.entry(squares.of(*corner)).or_default();
            // Where arcs meet the same corner stands several times.
            if !members.contains(corner) {
                members.push(*corner);
            }
        }
        squares
    }

    fn of(&self, corner: Corner) -> [i32; 2] {
        corner.map(|n| n.div_euclid(self.side))
    }

    fn remove(&mut self, corner: Corner) {
        if let Some(members) = self.members.get_mut(&self.of(corner)) {
            members.retain(|other| *other != corner);
        }
    }

    /// Whether another corner lies in a triangle or on its border.
    fn any_in(&self, a: Corner, b: Corner, c: Corner) -> bool {
        let bound = |n: usize, pick: fn(i32, i32) -> i32| pick(pick(a[n], b[n]), c[n]);
        let min = self.of([bound(0, i32::min), bound(1, i32::min)]);
        let max = self.of([bound(0, i32::max), bound(1, i32::max)]);
        let within = |corner: &Corner| {
            let sides = [side(a, b, *corner), side(b, c, *corner), side(c, a, *corner)];
            let in_it = sides.iter().all(|s| *s >= 0) || sides.iter().all(|s| *s <= 0);
            in_it && ![a, b, c].contains(corner) && between(*corner, a, b, c)
        };
        (min[0]..=max[0]).any(|x| {
            (min[1]..=max[1]).any(|y| {
                self.members.get(&[x, y]).is_some_and(|members| members.iter().any(within))
            })
        })
    }
}

/// Within the rectangle around a triangle: what tells for a flat one.
fn between(corner: Corner, a: Corner, b: Corner, c: Corner) -> bool {
    (0..2).all(|n| {
        let all = [a[n], b[n], c[n]];
        all.iter().any(|v| *v <= corner[n]) && all.iter().any(|v| *v >= corner[n])
    })
}

#[cfg(test)]
#[path = "simplify_tests.rs"]
mod tests;
