//! The outline of several areas together, and rings sorted into polygons.

use std::collections::HashMap;

use super::{cut::corners, ring_area};
use crate::{
    boundaries::rings::{contains, just_right},
    maps::topology::{ArcRef, Corner, Ring},
};

/// The rings around areas whose own rings these are: arcs that two of them have in common lie
/// inside and go.
pub fn around(arcs: &[Vec<Corner>], rings: &[Ring]) -> Vec<Ring> {
    // How often each arc is walked forwards less how often backwards.
    let mut net: HashMap<usize, i32> = HashMap::new();
    for arc in rings.iter().flatten() {
        *net.entry(arc.index()).or_default() += if arc.is_reversed() { -1 } else { 1 };
    }
    let mut left: Vec<(usize, i32)> = net.into_iter().filter(|(_, n)| *n != 0).collect();
    left.sort_unstable();
    let mut leaving: HashMap<Corner, Vec<ArcRef>> = HashMap::new();
    let mut order = Vec::new();
    for (index, n) in left {
        let forward = ArcRef::forward(index);
        let arc = if n < 0 { forward.reversed() } else { forward };
        for _ in 0..n.unsigned_abs() {
            leaving.entry(first(arcs, arc)[0]).or_default().push(arc);
            order.push(arc);
        }
    }
    let mut outline = Vec::new();
    for start in order {
        if let Some(ring) = walk(arcs, &mut leaving, start) {
            outline.push(ring);
        }
    }
    outline
}

/// Follows arcs from `start` until the ring closes; `None` when it was walked already.
fn walk(
    arcs: &[Vec<Corner>],
    leaving: &mut HashMap<Corner, Vec<ArcRef>>,
    start: ArcRef,
) -> Option<Ring> {
    let home = first(arcs, start)[0];
    take(leaving, home, start)?;
    let mut ring = vec![start];
    let mut at = start;
    loop {
        let [end, before] = last(arcs, at);
        if end == home {
            return Some(ring);
        }
        // Where rings touch, the sharpest turn to the left stays with the same area.
        let ways = leaving.get(&end)?;
        let turn = |arc: &&ArcRef| turn(before, end, first(arcs, **arc)[1]);
        let next = *ways.iter().max_by(|a, b| turn(a).total_cmp(&turn(b)))?;
        take(leaving, end, next)?;
        ring.push(next);
        at = next;
    }
}

fn take(leaving: &mut HashMap<Corner, Vec<ArcRef>>, from: Corner, arc: ArcRef) -> Option<ArcRef> {
    let ways = leaving.get_mut(&from)?;
    let place = ways.iter().position(|way| *way == arc)?;
    Some(ways.swap_remove(place))
}

/// First corner and the one after it, in the direction walked.
fn first(arcs: &[Vec<Corner>], arc: ArcRef) -> [Corner; 2] {
    let corners = &arcs[arc.index()];
    let n = corners.len();
    if arc.is_reversed() { [corners[n - 1], corners[n - 2]] } else { [corners[0], corners[1]] }
}

/// Last corner and the one before it, in the direction walked.
fn last(arcs: &[Vec<Corner>], arc: ArcRef) -> [Corner; 2] {
    first(arcs, arc.reversed())
}

/// The turn at `at`, from −π (sharp right) to π (sharp left).
fn turn(from: Corner, at: Corner, to: Corner) -> f64 {
    let step = |a: Corner, b: Corner| [0, 1].map(|n| f64::from(b[n]) - f64::from(a[n]));
    let ([ax, ay], [bx, by]) = (step(from, at), step(at, to));
    (ax * by - ay * bx).atan2(ax * bx + ay * by)
}

/// Rings as polygons, the largest first: counterclockwise ones are outlines, clockwise ones holes
/// of the smallest outline around them. Rings without an inside are left out.
pub fn polygons(arcs: &[Vec<Corner>], rings: Vec<Ring>) -> Vec<Vec<Ring>> {
    let mut outlines: Vec<(i64, Vec<Corner>, Vec<Ring>)> = Vec::new();
    let mut holes = Vec::new();
    for ring in rings {
        let area = ring_area(arcs, &ring);
        if area > 0 {
            outlines.push((area, corners(arcs, &ring), vec![ring]));
        } else if area < 0 {
            holes.push(ring);
        }
    }
    outlines.sort_by_key(|(area, ..)| std::cmp::Reverse(*area));
    for hole in holes {
        let inside = just_right(&corners(arcs, &hole));
        let around = outlines
            .iter_mut()
            .rev()
            .find(|(_, outline, _)| inside.is_some_and(|place| contains(outline, place)));
        if let Some((_, _, polygon)) = around {
            polygon.push(hole);
        }
    }
    outlines.into_iter().map(|(_, _, polygon)| polygon).collect()
}
