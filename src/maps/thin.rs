//! Which corners of a border matter at a scale, so that a map seen from afar draws a tenth of them.
//!
//! Each corner gets a weight: the tolerance (in km) up to which Douglas and Peucker (1973) would
//! keep it. Borders are weighed between their junctions, each once; outlines take the weights of
//! the borders they are made of, so that neighbours lose the same corners and no gap opens.

use std::collections::BTreeMap;

use super::{land::Layer, plane::Xy};

/// Weights of all corners of a layer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Weights {
    /// By shape, ring and corner.
    pub rings: Vec<Vec<Vec<f32>>>,
    /// By line and corner.
    pub borders: Vec<Vec<f32>>,
}

impl Weights {
    /// Of a layer.
    pub fn new(layer: &Layer) -> Self {
        let borders: Vec<Vec<f32>> = layer.borders.iter().map(|line| weights(line)).collect();
        let mut known: BTreeMap<(u64, u64), f32> = BTreeMap::new();
        for (line, weights) in layer.borders.iter().zip(&borders) {
            for (at, weight) in line.iter().zip(weights) {
                let known = known.entry(bits(*at)).or_insert(*weight);
                *known = known.max(*weight);
            }
        }
        let of = |at: &Xy| known.get(&bits(*at)).copied().unwrap_or(f32::INFINITY);
        let ring = |ring: &Vec<Xy>| ring.iter().map(of).collect();
        let rings = layer.shapes.iter().map(|shape| shape.rings.iter().map(ring).collect());
        Self { rings: rings.collect(), borders }
    }
}

/// The corners that matter more than `least`.
pub fn kept<'a>(
    line: &'a [Xy],
    weights: &'a [f32],
    least: f32,
) -> impl Iterator<Item = Xy> + use<'a> {
    line.iter().zip(weights).filter(move |(_, weight)| **weight > least).map(|(at, _)| *at)
}

fn bits((x, y): Xy) -> (u64, u64) {
    (x.to_bits(), y.to_bits())
}

/// Weights of the corners of one line; its ends always matter.
fn weights(line: &[Xy]) -> Vec<f32> {
    let mut weights = vec![0.0_f32; line.len()];
    let Some(last) = line.len().checked_sub(1) else { return weights };
    weights[0] = f32::INFINITY;
    weights[last] = f32::INFINITY;
    // Parts that are still to be divided, with the weight of the corner that divided them off: a
    // corner never matters more than that.
    let mut parts = vec![(0, last, f32::INFINITY)];
    while let Some((from, to, most)) = parts.pop() {
        let away = |n: usize| distance(line[n], line[from], line[to]);
        let farthest = (from + 1..to).max_by(|a, b| away(*a).total_cmp(&away(*b)));
        let Some(middle) = farthest else { continue };
        let weight = (away(middle) as f32).min(most);
        weights[middle] = weight;
        parts.push((from, middle, weight));
        parts.push((middle, to, weight));
    }
    weights
}

/// Of a place from the stretch between two others.
fn distance(at: Xy, a: Xy, b: Xy) -> f64 {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 {
        (((at.0 - a.0) * dx + (at.1 - a.1) * dy) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (at.0 - a.0 - along * dx).hypot(at.1 - a.1 - along * dy)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A tooth of 3 km on a line of 8 km, and a notch of 0.5 km on its flank: between (0, 0) and
    /// the tip (4, 3) the notch (2, 1) is |2·3 − 1·4| / 5 = 0.4 km off.
    #[test]
    fn a_corner_weighs_what_is_lost_without_it() {
        let line = [(0.0, 0.0), (2.0, 1.0), (4.0, 3.0), (8.0, 0.0)];
        let found = weights(&line);
        assert!((found[2] - 3.0).abs() < 1e-6 && (found[1] - 0.4).abs() < 1e-6, "{found:?}");
        assert_eq!((found[0], found[3]), (f32::INFINITY, f32::INFINITY));
        assert_eq!(kept(&line, &found, 1.0).collect::<Vec<_>>(), [line[0], line[2], line[3]]);
        assert_eq!(kept(&line, &found, 0.0).count(), 4);
        assert!(weights(&[]).is_empty());
    }

    /// An island of one closed line of 1 km each way: its far corner is 1.41 km off.
    #[test]
    fn a_closed_line_keeps_its_far_corner() {
        let line = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)];
        let found = weights(&line);
        assert!((found[2] - std::f32::consts::SQRT_2).abs() < 1e-6, "{found:?}");
        assert_eq!(kept(&line, &found, 0.1).count(), 5);
    }

    proptest! {
        /// Whatever is left out lies within the tolerance of what is kept, and both ways round the
        /// same corners are.
        #[test]
        fn what_is_lost_lies_near(
            line in proptest::collection::vec((0.0..50.0_f64, 0.0..50.0_f64), 2..60),
            least in 0.0..12.0_f32
        ) {
            let found = weights(&line);
            let left: Vec<Xy> = kept(&line, &found, least).collect();
            prop_assert_eq!((left[0], left[left.len() - 1]), (line[0], line[line.len() - 1]));
            for at in &line {
                let near = left.windows(2).map(|ends| distance(*at, ends[0], ends[1]));
                prop_assert!(near.fold(f64::INFINITY, f64::min) <= f64::from(least) + 1e-4);
            }
            let turned: Vec<Xy> = line.iter().rev().copied().collect();
            let mut back: Vec<Xy> = kept(&turned, &weights(&turned), least).collect();
            back.reverse();
            prop_assert_eq!(back, left);
        }
    }
}
