//! The difference of two shares.

use super::wilson;
use crate::indicators::{Better, Change, Figure, Interval, Verdict};

/// The difference `later − earlier` of two shares, each of `(x, n)`, with Newcombe's hybrid score
/// interval: from the Wilson intervals of both. `None` where one has no share.
///
/// Source: R. G. Newcombe, Statistics in Medicine 17 (1998) 873, method 10 (independent samples,
/// no continuity correction). Two months of one place share most of their children, who are alike
/// from month to month; as if they were strangers the interval is rather too wide than too narrow.
pub fn newcombe(later: (f64, f64), earlier: (f64, f64), z: f64) -> Option<(f64, Interval)> {
    let (one, two) = (wilson(later.0, later.1, z)?, wilson(earlier.0, earlier.1, z)?);
    let (p1, p2) = (later.0 / later.1, earlier.0 / earlier.1);
    let difference = p1 - p2;
    let down = (p1 - one.low).hypot(two.high - p2);
    let up = (one.high - p1).hypot(p2 - two.low);
    Some((difference, Interval { low: difference - down, high: difference + up }))
}

/// The change between two figures that are sums over so many months.
pub fn change(
    later: (Figure, u32),
    earlier: (Figure, u32),
    better: Better,
    z: f64,
) -> Option<Change> {
    let mean = |(figure, months): (Figure, u32)| {
        let months = f64::from(months.max(1));
        (f64::from(figure.numerator) / months, f64::from(figure.denominator) / months)
    };
    let (difference, interval) = newcombe(mean(later), mean(earlier), z)?;
    let verdict = match better {
        _ if interval.low <= 0.0 && interval.high >= 0.0 => Verdict::NotSure,
        Better::Neither if difference > 0.0 => Verdict::Higher,
        Better::Neither => Verdict::Lower,
        Better::Higher if difference > 0.0 => Verdict::Better,
        Better::Lower if difference < 0.0 => Verdict::Better,
        _ => Verdict::Worse,
    };
    Some(Change { difference, interval, verdict })
}
