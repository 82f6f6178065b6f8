//! A straight line through months, and where it leads.

use super::beta::t95;
use crate::{
    indicators::{Better, Figure, Interval, Line, Outlook, Reaches},
    records::Month,
};

/// Months with a share that a line needs. With fewer, anything would be a trend.
pub const NEEDED: u32 = 6;
/// A target further away than this is never reached.
const HORIZON: f64 = 120.0;

/// A weighted straight line y = a + b x, with what is needed for its intervals.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// Weighted mean of x.
    pub x_mean: f64,
    /// Height at the mean of x.
    pub y_mean: f64,
    /// Slope.
    pub slope: f64,
    /// Standard error of the slope.
    pub slope_error: f64,
    /// Variance of a point of weight 1 around the line.
    pub variance: f64,
    /// Sum of the weights.
    pub weight: f64,
    /// Weighted sum of squares of x.
    pub sxx: f64,
    /// Student's t, two-sided 95 %, with two degrees of freedom less than points.
    pub t: f64,
}

/// Weighted least squares through points (x, y, weight): weights are denominators, for the
/// variance of a share falls with them. `None` with fewer than three points, or all at one x.
pub fn fit(points: &[(f64, f64, f64)]) -> Option<Fit> {
    let sum = |value: fn(&(f64, f64, f64)) -> f64| points.iter().map(value).sum::<f64>();
    let weight = sum(|p| p.2);
    if points.len() < 3 || weight <= 0.0 {
        return None;
    }
    let (x_mean, y_mean) = (sum(|p| p.0 * p.2) / weight, sum(|p| p.1 * p.2) / weight);
    let sxx: f64 = points.iter().map(|p| p.2 * (p.0 - x_mean).powi(2)).sum();
    if sxx <= 0.0 {
        return None;
    }
    let sxy: f64 = points.iter().map(|p| p.2 * (p.0 - x_mean) * (p.1 - y_mean)).sum();
    let slope = sxy / sxx;
    let left = |p: &(f64, f64, f64)| p.2 * (p.1 - y_mean - slope * (p.0 - x_mean)).powi(2);
    let freedom = points.len() as f64 - 2.0;
    let variance = points.iter().map(left).sum::<f64>() / freedom;
    let slope_error = (variance / sxx).sqrt();
    Some(Fit { x_mean, y_mean, slope, slope_error, variance, weight, sxx, t: t95(freedom) })
}

impl Fit {
    /// Height at x.
    pub fn at(&self, x: f64) -> f64 {
        self.y_mean + self.slope * (x - self.x_mean)
    }

    /// The 95 % interval in which a new point of this weight at x is to be expected.
    pub fn expected(&self, x: f64, weight: f64) -> Interval {
        let spread = 1.0 / weight + 1.0 / self.weight + (x - self.x_mean).powi(2) / self.sxx;
        let half = self.t * (self.variance * spread).sqrt();
        Interval {
            low: (self.at(x) - half).clamp(0.0, 1.0),
            high: (self.at(x) + half).clamp(0.0, 1.0),
        }
    }

    /// The 95 % interval of the slope.
    pub fn slopes(&self) -> Interval {
        let half = self.t * self.slope_error;
        Interval { low: self.slope - half, high: self.slope + half }
    }
}

/// Where these months are going; `target` is a share and the last month of its year.
pub fn outlook(
    months: &[(Month, Figure)],
    better: Better,
    target: Option<(f64, Month)>,
) -> Outlook {
    let shares: Vec<(Month, f64, f64)> = months
        .iter()
        .filter_map(|(month, figure)| Some((*month, figure.rate()?, f64::from(figure.denominator))))
        .collect();
    let found = shares.len() as u32;
    let too_few = Outlook::TooFewMonths { found, needed: NEEDED };
    let (Some(first), Some(last)) = (shares.first(), shares.last()) else { return too_few };
    let (from, to) = (first.0, last.0);
    let points: Vec<(f64, f64, f64)> =
        shares.iter().map(|(month, y, n)| (f64::from(month.since(from)), *y, *n)).collect();
    let Some(fit) = fit(&points).filter(|_| found >= NEEDED) else { return too_few };
    let weight = fit.weight / f64::from(found);
    let end = target.map_or(to.plus(12), |(_, end)| end.max(to));
    let path = (0..=end.since(from)).map(|x| {
        let x = f64::from(x);
        (fit.at(x).clamp(0.0, 1.0), fit.expected(x, weight))
    });
    let reaches = target.map(|(value, end)| reaches(&fit, (from, to, last.1), value, end, better));
    Outlook::Line(Line {
        from,
        to,
        months: found,
        slope: fit.slope,
        slope_interval: fit.slopes(),
        path: path.collect(),
        reaches,
    })
}

/// Whether and when; `months` are first, last, and the share of the last.
fn reaches(
    fit: &Fit,
    (from, to, now): (Month, Month, f64),
    target: f64,
    end: Month,
    better: Better,
) -> Reaches {
    let up = better != Better::Lower;
    if if up { now >= target } else { now <= target } {
        return Reaches::Already;
    }
    let here = fit.at(f64::from(to.since(from)));
    // From the line's own height: where that is past the target already, next month.
    let when = |slope: f64| -> Option<Month> {
        let missing = target - here;
        let months = if missing.abs() < f64::EPSILON || (missing > 0.0) != up {
            1.0
        } else {
            (missing / slope).ceil().max(1.0)
        };
        let right = if up { slope > 0.0 } else { slope < 0.0 };
        (right && months <= HORIZON).then(|| to.plus(months as i32))
    };
    let slopes = fit.slopes();
    let (best, worst) = if up { (slopes.high, slopes.low) } else { (slopes.low, slopes.high) };
    match when(fit.slope) {
        Some(month) => {
            Reaches::In { month, earliest: when(best), latest: when(worst), in_time: month <= end }
        }
        None => Reaches::Never { earliest: when(best) },
    }
}
