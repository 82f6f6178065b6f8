//! From points to SVG paths: cut to the window, thinned, and never NaN.

use std::fmt::Write as _;

use super::scale::{Range, Scale};

/// More points than this a line never has.
pub const MOST_POINTS: usize = 160;
/// Points nearer than this to the line through their neighbours are left out, in pixels.
const TOLERANCE_PX: f64 = 0.2;

/// A point in pixels or in units of the axes.
pub type Point = (f64, f64);

/// The part of a polyline between two x, with new points where it crosses them.
/// The line's x must not fall. Points that are not numbers are left out.
pub fn cut(line: &[Point], x: Range) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::new();
    let mut before: Option<Point> = None;
    for &point in line.iter().filter(|p| p.0.is_finite() && p.1.is_finite()) {
        if let Some(last) = before {
            for edge in [x.lo, x.hi] {
                if (last.0 < edge && edge < point.0) && kept.last().is_none_or(|k| k.0 < edge) {
                    let share = (edge - last.0) / (point.0 - last.0);
                    kept.push((edge, last.1 + share * (point.1 - last.1)));
                }
            }
        }
        if x.contains(point.0) {
            kept.push(point);
        }
        before = Some(point);
    }
    kept
}

/// Carries a line to pixels and thins it to at most [`MOST_POINTS`].
pub fn to_px(line: &[Point], x: &Scale, y: &Scale) -> Vec<Point> {
    let line: Vec<Point> =
        cut(line, x.domain()).into_iter().map(|(a, b)| (x.px(a), y.px(b))).collect();
    thin(&line, MOST_POINTS)
}

/// Leaves out points that do not change what is seen (Ramer, Douglas and Peucker), and more
/// until no more than `most` remain. The ends stay.
pub fn thin(line: &[Point], most: usize) -> Vec<Point> {
    let mut tolerance = TOLERANCE_PX;
    loop {
        let kept = simplify(line, tolerance);
        if kept.len() <= most.max(2) {
            return kept;
        }
        tolerance *= 2.0;
    }
}

fn simplify(line: &[Point], tolerance: f64) -> Vec<Point> {
    if line.len() < 3 {
        return line.to_vec();
    }
    let mut keep = vec![false; line.len()];
    keep[0] = true;
    keep[line.len() - 1] = true;
    let mut parts = vec![(0, line.len() - 1)];
    while let Some((from, to)) = parts.pop() {
        let farthest = (from + 1..to)
            .map(|at| (at, distance(line[at], line[from], line[to])))
            .max_by(|a, b| a.1.total_cmp(&b.1));
        if let Some((at, far)) = farthest.filter(|(_, far)| *far > tolerance) {
            debug_assert!(far.is_finite());
            keep[at] = true;
            parts.push((from, at));
            parts.push((at, to));
        }
    }
    line.iter().zip(keep).filter_map(|(point, keep)| keep.then_some(*point)).collect()
}

/// Distance of `p` from the stretch between `a` and `b`.
fn distance(p: Point, a: Point, b: Point) -> f64 {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let length = dx * dx + dy * dy;
    let share = if length > 0.0 { ((p.0 - a.0) * dx + (p.1 - a.1) * dy) / length } else { 0.0 };
    let share = share.clamp(0.0, 1.0);
    (p.0 - a.0 - share * dx).hypot(p.1 - a.1 - share * dy)
}

/// The `d` of an open path; empty without points.
pub fn open(line: &[Point]) -> String {
    let mut d = String::with_capacity(line.len() * 12);
    for (n, (x, y)) in line.iter().enumerate() {
        let _ = write!(d, "{}{} {}", if n == 0 { "M" } else { "L" }, px(*x), px(*y));
    }
    d
}

/// The `d` of a closed band between an upper and a lower line, both from left to right.
pub fn band(upper: &[Point], lower: &[Point]) -> String {
    if upper.is_empty() || lower.is_empty() {
        return String::new();
    }
    let around: Vec<Point> = upper.iter().chain(lower.iter().rev()).copied().collect();
    open(&around) + "Z"
}

/// A pixel with at most two decimals; what is no number stands far outside, so that no `NaN`
/// ever comes into a file.
pub fn px(value: f64) -> f64 {
    if value.is_finite() { (value.clamp(-1e5, 1e5) * 100.0).round() / 100.0 + 0.0 } else { -1e5 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_window_cuts_with_new_ends() {
        let line = [(0.0, 0.0), (10.0, 10.0), (20.0, 0.0)];
        assert_eq!(cut(&line, Range::new(5.0, 15.0)), [(5.0, 5.0), (10.0, 10.0), (15.0, 5.0)]);
        // Both edges within one stretch.
        assert_eq!(cut(&line, Range::new(2.0, 4.0)), [(2.0, 2.0), (4.0, 4.0)]);
        assert_eq!(cut(&line, Range::new(10.0, 20.0)), [(10.0, 10.0), (20.0, 0.0)]);
        assert!(cut(&line, Range::new(30.0, 40.0)).is_empty());
        assert!(cut(&[(f64::NAN, 1.0)], Range::new(0.0, 1.0)).is_empty());
    }

    #[test]
    fn a_band_is_closed() {
        let d = band(&[(0.0, 1.0), (2.0, 1.0)], &[(0.0, 3.0), (2.0, 3.0)]);
        assert_eq!(d, "M0 1L2 1L2 3L0 3Z");
        assert_eq!(band(&[], &[(0.0, 0.0)]), "");
    }

    #[test]
    fn what_is_no_number_is_not_written() {
        let d = open(&[(f64::NAN, 1.0), (f64::INFINITY, -0.001)]);
        assert_eq!(d, "M-100000 1L-100000 0");
    }

    #[test]
    fn a_straight_line_needs_two_points() {
        let line: Vec<Point> = (0..1000).map(|n| (f64::from(n), f64::from(n) * 0.5)).collect();
        assert_eq!(thin(&line, MOST_POINTS).len(), 2);
    }

    proptest! {
        #[test]
        fn thinning_keeps_ends_order_and_shape(
            ys in prop::collection::vec(0.0..400.0f64, 2..2000),
        ) {
            let line: Vec<Point> = ys.iter().enumerate().map(|(n, y)| (n as f64, *y)).collect();
            let thinned = thin(&line, MOST_POINTS);
            prop_assert!(thinned.len() <= MOST_POINTS);
            prop_assert_eq!(thinned.first(), line.first());
            prop_assert_eq!(thinned.last(), line.last());
            prop_assert!(thinned.windows(2).all(|pair| pair[0].0 < pair[1].0));
        }

        #[test]
        fn smooth_curves_stay_within_half_a_pixel(a in 50.0..300.0f64, b in 1.0..9.0f64) {
            let curve = |x: f64| a * (x / 1000.0).sqrt() + b * (x / 90.0).sin();
            let line: Vec<Point> = (0..1827).map(|n| {
                let x = f64::from(n) / 1826.0 * 1000.0;
                (x, curve(x))
            }).collect();
            let thinned = thin(&line, MOST_POINTS);
            for point in &line {
                let near = thinned.windows(2)
                    .map(|pair| distance(*point, pair[0], pair[1]))
                    .fold(f64::INFINITY, f64::min);
                prop_assert!(near < 0.5, "{near}");
            }
        }
    }
}
