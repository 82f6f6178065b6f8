//! Which point is meant: under the pointer, or next by keyboard.

use super::path::Point;

/// The point nearest to `at` (pixels), within `reach`; without one within reach the nearest by x
/// within `reach`, so that a finger below the curve still finds its visit. Ties go to the later.
pub fn nearest(points: &[Point], at: Point, reach: f64) -> Option<usize> {
    let by = |distance: &dyn Fn(&Point) -> f64| {
        points
            .iter()
            .enumerate()
            .map(|(n, point)| (n, distance(point)))
            .filter(|(_, far)| *far <= reach)
            .min_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))
            .map(|(n, _)| n)
    };
    by(&|point| (point.0 - at.0).hypot(point.1 - at.1)).or_else(|| by(&|p| (p.0 - at.0).abs()))
}

/// A move through the points by keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the one before.
    Back,
    /// To the one after.
    On,
    /// To the first.
    First,
    /// To the last.
    Last,
}

/// Where a step leads among `count` points. Without a place to start from, back and on begin
/// at the last: the latest visit is what people look for.
pub fn step(count: usize, from: Option<usize>, step: Step) -> Option<usize> {
    let last = count.checked_sub(1)?;
    Some(match (step, from) {
        (Step::First, _) => 0,
        (Step::Last, _) | (_, None) => last,
        (Step::Back, Some(at)) => at.min(last).saturating_sub(1),
        (Step::On, Some(at)) => (at + 1).min(last),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const POINTS: [Point; 3] = [(10.0, 10.0), (50.0, 40.0), (90.0, 20.0)];

    #[test]
    fn the_nearest_in_both_directions_wins() {
        assert_eq!(nearest(&POINTS, (48.0, 44.0), 24.0), Some(1));
        assert_eq!(nearest(&POINTS, (75.0, 22.0), 24.0), Some(2));
    }

    #[test]
    fn far_below_the_curve_x_decides() {
        assert_eq!(nearest(&POINTS, (12.0, 300.0), 24.0), Some(0));
        assert_eq!(nearest(&POINTS, (70.0, 300.0), 10.0), None);
        assert_eq!(nearest(&[], (0.0, 0.0), 24.0), None);
    }

    #[test]
    fn of_two_on_one_spot_the_later_is_taken() {
        assert_eq!(nearest(&[(5.0, 5.0), (5.0, 5.0)], (5.0, 5.0), 9.0), Some(1));
    }

    #[test]
    fn keys_walk_and_stop_at_the_ends() {
        assert_eq!(step(3, None, Step::Back), Some(2));
        assert_eq!(step(3, Some(2), Step::On), Some(2));
        assert_eq!(step(3, Some(2), Step::Back), Some(1));
        assert_eq!(step(3, Some(0), Step::Back), Some(0));
        assert_eq!(step(3, Some(1), Step::First), Some(0));
        assert_eq!(step(0, Some(1), Step::Last), None);
    }
}
