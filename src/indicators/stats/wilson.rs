//! The interval of one share.

use crate::indicators::{Better, Figure, Interval, Standing};

/// Wilson's score interval of `x` among `n`, without continuity correction. It stays between 0 and
/// 1 and is right for small numbers too. `None` where there is no share, or one above 1.
///
/// Source: E. B. Wilson, JASA 22 (1927) 209; recommended by Brown, Cai and `DasGupta`, Statistical
/// Science 16 (2001) 101. `x` and `n` may be means over months, hence not whole.
pub fn wilson(x: f64, n: f64, z: f64) -> Option<Interval> {
    if n <= 0.0 || x < 0.0 || x > n {
        return None;
    }
    let (p, z2) = (x / n, z * z);
    let middle = (p + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = z / (1.0 + z2 / n) * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
    Some(Interval { low: (middle - half).max(0.0), high: (middle + half).min(1.0) })
}

/// How a place with this interval stands against the whole.
pub fn standing(interval: Option<Interval>, whole: Figure, better: Better) -> Standing {
    let (Some(interval), Some(whole)) = (interval, whole.rate()) else { return Standing::Unknown };
    let (above, below) = (interval.low > whole, interval.high < whole);
    match better {
        _ if !above && !below => Standing::Tied,
        Better::Higher if above => Standing::Better,
        Better::Lower if below => Standing::Better,
        Better::Neither if above => Standing::Higher,
        Better::Neither => Standing::Lower,
        _ => Standing::Worse,
    }
}
