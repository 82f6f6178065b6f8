//! The funnel: how far shares of small places stray by chance alone.

use super::Z95;
use crate::indicators::{Figure, FunnelLimits, FunnelZone, Interval};

/// Two-sided 99.8 % of the normal distribution.
const Z998: f64 = 3.090_232_306_167_814;
/// From so many children on the normal distribution is near enough (and quicker).
const EXACT: u32 = 3000;
/// Points of a drawn funnel.
const POINTS: u32 = 60;

/// The smallest places that are judged and drawn.
const SMALLEST: u32 = 5;

/// The limits for a place of `n` children when the share of all is `p`.
///
/// Exact binomial limits, interpolated so that they do not jump: with r the least number of cases
/// whose cumulated probability F(r) reaches q, the limit is (r − (F(r) − q) ÷ (F(r) − F(r−1))) ÷ n.
/// Source: D. J. Spiegelhalter, Statistics in Medicine 24 (2005) 1185, appendix A.1.1.
pub fn limits(p: f64, n: u32) -> FunnelLimits {
    if n >= EXACT {
        let half = |z: f64| z * (p * (1.0 - p) / f64::from(n)).sqrt();
        let around = |z| Interval { low: (p - half(z)).max(0.0), high: (p + half(z)).min(1.0) };
        return FunnelLimits { n, inner: around(Z95), outer: around(Z998) };
    }
    let [far_low, low, high, far_high] = quantiles(p, n, [0.001, 0.025, 0.975, 0.999]);
    FunnelLimits {
        n,
        inner: Interval { low, high },
        outer: Interval { low: far_low, high: far_high },
    }
}

/// Interpolated quantiles of a binomial share, for growing `at`.
fn quantiles(p: f64, n: u32, at: [f64; 4]) -> [f64; 4] {
    if n == 0 || p <= 0.0 || p >= 1.0 {
        return [p; 4];
    }
    let size = f64::from(n);
    let odds = p / (1.0 - p);
    // The logarithm of the chance of r cases, from that of one less: (1 − p)ⁿ may be too small
    // for a number.
    let mut chance = size * (1.0 - p).ln();
    let (mut found, mut next, mut below) = ([1.0; 4], 0, 0.0);
    for r in 0..=n {
        if r > 0 {
            chance += (odds * (size - f64::from(r) + 1.0) / f64::from(r)).ln();
        }
        let here = chance.exp();
        while next < at.len() && below + here >= at[next] {
            let beyond = (below + here - at[next]) / here;
            found[next] = ((f64::from(r) - beyond) / size).clamp(0.0, 1.0);
            next += 1;
        }
        if next == at.len() {
            break;
        }
        below += here;
    }
    found
}

/// Where a figure lies. Of fewer children than the drawn funnel begins with nothing is outside: the
/// interpolated limits would call one child of one unusual at 20 %.
pub fn zone(figure: Figure, limits: &FunnelLimits) -> FunnelZone {
    let Some(rate) = figure.rate().filter(|rate| *rate <= 1.0) else { return FunnelZone::Unknown };
    if figure.denominator < SMALLEST {
        return FunnelZone::Inside;
    }
    match rate {
        _ if rate < limits.outer.low => FunnelZone::FarBelow,
        _ if rate < limits.inner.low => FunnelZone::Below,
        _ if rate > limits.outer.high => FunnelZone::FarAbove,
        _ if rate > limits.inner.high => FunnelZone::Above,
        _ => FunnelZone::Inside,
    }
}

/// A funnel to draw, from the smallest places (5 children) to the largest; more points where it
/// bends.
pub fn funnel(p: f64, largest: u32) -> Vec<FunnelLimits> {
    if largest == 0 {
        return Vec::new();
    }
    let smallest = SMALLEST.min(largest);
    let ratio = (f64::from(largest) / f64::from(smallest)).ln() / f64::from(POINTS - 1);
    let mut sizes: Vec<u32> = (0..POINTS)
        .map(|at| (f64::from(smallest) * (ratio * f64::from(at)).exp()).round() as u32)
        .collect();
    sizes.dedup();
    sizes.into_iter().map(|n| limits(p, n)).collect()
}
