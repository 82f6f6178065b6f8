//! A small line of months: where it ran, where it stands, where the target lies. Plain geometry.

use super::{
    path::{Point, open},
    scale::{Range, Scale},
};

/// Shares lie at least so far apart from bottom to top: a small wobble must look small.
const LEAST_SPAN: f64 = 0.05;

/// A small line in pixels.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sparkline {
    /// The line; it breaks where a month has no share.
    pub line: String,
    /// Months that stand alone between gaps, where no line is seen.
    pub dots: Vec<Point>,
    /// The last month, where it has a share.
    pub last: Option<Point>,
    /// Height of the target.
    pub target: Option<f64>,
}

/// Lays out shares (0.14 is 14 %), oldest first, in a box with a margin of `pad` pixels.
pub fn sparkline(
    series: &[Option<f32>],
    target: Option<f64>,
    (width, height): (f64, f64),
    pad: f64,
) -> Sparkline {
    let values = || series.iter().flatten().map(|share| f64::from(*share)).chain(target);
    let Some(range) = Range::around(values()) else { return Sparkline::default() };
    let last = (series.len().max(2) - 1) as f64;
    let x = Scale::new(Range::new(0.0, last), pad, width - pad);
    let y = Scale::new(range.padded(0.0, LEAST_SPAN), height - pad, pad);
    let point = |(month, share): (usize, &Option<f32>)| {
        share.map(|share| (x.px(month as f64), y.px(f64::from(share))))
    };
    let points: Vec<Option<Point>> = series.iter().enumerate().map(point).collect();
    let runs = points.split(Option::is_none).map(|run| run.iter().flatten().copied().collect());
    let mut drawn = Sparkline {
        last: points.last().copied().flatten(),
        target: target.map(|target| y.px(target)),
        ..Sparkline::default()
    };
    for run in runs.filter(|run: &Vec<Point>| !run.is_empty()) {
        if let [alone] = run[..] {
            drawn.dots.push(alone);
        } else {
            drawn.line.push_str(&open(&run));
        }
    }
    drawn
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_line_runs_from_edge_to_edge() {
        // Shares 10 % and 20 % in a box of 100 × 40 with a margin of 2: bottom and top.
        let drawn = sparkline(&[Some(0.1), Some(0.2)], None, (100.0, 40.0), 2.0);
        assert_eq!(drawn.line, "M2 38L98 2");
        assert_eq!(drawn.last, Some((98.0, 2.0)));
        assert!(drawn.dots.is_empty());
    }

    #[test]
    fn it_breaks_where_nothing_is_known() {
        let series = [Some(0.1), Some(0.1), None, Some(0.15), None];
        let drawn = sparkline(&series, Some(0.2), (84.0, 24.0), 2.0);
        assert_eq!(drawn.line, "M2 22L22 22");
        assert_eq!(drawn.dots.len(), 1);
        assert_eq!((drawn.last, drawn.target), (None, Some(2.0)));
        assert_eq!(sparkline(&[None, None], None, (84.0, 24.0), 2.0), Sparkline::default());
    }

    #[test]
    fn a_small_wobble_looks_small() {
        // One tenth of a point is a fiftieth of the least span: 36 pixels × 0.02.
        let drawn = sparkline(&[Some(0.5), Some(0.501)], None, (100.0, 40.0), 2.0);
        let (_, last) = drawn.last.unwrap_or_default();
        assert!((last - (20.0 - 0.36)).abs() < 0.01, "{last}");
    }

    proptest! {
        #[test]
        fn nothing_leaves_the_box(
            series in prop::collection::vec(prop::option::of(0.0..2.0f32), 0..40),
            target in prop::option::of(0.0..1.0f64),
        ) {
            let drawn = sparkline(&series, target, (84.0, 24.0), 2.0);
            for (x, y) in drawn.dots.iter().chain(&drawn.last) {
                prop_assert!((1.99..=82.01).contains(x) && (1.99..=22.01).contains(y), "{x} {y}");
            }
            prop_assert!(drawn.target.is_none_or(|y| (1.99..=22.01).contains(&y)));
            prop_assert!(!drawn.line.contains("NaN"));
        }
    }
}
