//! A share in a row of a table: bar, interval, the whole and the target, all rows on one scale.

use crate::indicators::Interval;

/// Positions in percent of the cell's width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Whisker {
    /// Where the share stands.
    pub value: f64,
    /// From and to of the interval.
    pub ends: Option<(f64, f64)>,
    /// The whole.
    pub whole: Option<f64>,
    /// The target.
    pub target: Option<f64>,
}

/// The share at the right end of all rows: a round one above every value and most of every
/// interval, so that a tiny place does not squeeze all others.
pub fn scale_end(
    rows: impl Iterator<Item = (f64, Option<Interval>)>,
    marks: &[Option<f64>],
) -> f64 {
    let seen = rows.map(|(value, interval)| {
        interval.map_or(value, |interval| interval.high.min(value * 1.5 + 0.05))
    });
    let most = seen.chain(marks.iter().flatten().copied()).fold(0.02, f64::max);
    let step = super::scale::nice_step(most, 4);
    (most / step).ceil() * step
}

/// Places a share on the scale that ends at `end`; beyond it all stand at the edge.
pub fn whisker(
    value: f64,
    interval: Option<Interval>,
    marks: (Option<f64>, Option<f64>),
    end: f64,
) -> Whisker {
    let at = |share: f64| (share / end * 100.0).clamp(0.0, 100.0);
    Whisker {
        value: at(value),
        ends: interval.map(|interval| (at(interval.low), at(interval.high))),
        whole: marks.0.map(at),
        target: marks.1.map(at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 20 % with 16–25 and a whole of 18 %: the scale ends at 30 %.
    #[test]
    fn a_row_on_its_scale() {
        let interval = Some(Interval { low: 0.16, high: 0.25 });
        let end = scale_end([(0.20, interval)].into_iter(), &[Some(0.18), None]);
        assert!((end - 0.3).abs() < 1e-12, "{end}");
        let found = whisker(0.15, interval, (Some(0.18), None), end);
        assert!((found.value - 50.0).abs() < 1e-9);
        assert!((found.whole.unwrap() - 60.0).abs() < 1e-9);
        let (low, high) = found.ends.unwrap();
        assert!((low - 53.333).abs() < 1e-3 && (high - 83.333).abs() < 1e-3);
    }

    #[test]
    fn what_lies_beyond_stands_at_the_edge() {
        let found = whisker(1.4, Some(Interval { low: 0.9, high: 1.8 }), (None, None), 1.0);
        assert!((found.value - 100.0).abs() < 1e-9 && found.ends == Some((90.0, 100.0)));
    }
}
