//! Numerator and denominator, and how sure the share is.

use serde::{Deserialize, Serialize};

/// A share with its numbers beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// Above the line.
    pub numerator: u32,
    /// Below the line.
    pub denominator: u32,
}

impl Figure {
    /// The share; `None` (printed "–") where the denominator is 0. Above 1 where the numerator is
    /// not part of the denominator (D > S).
    pub fn rate(self) -> Option<f64> {
        (self.denominator > 0).then(|| f64::from(self.numerator) / f64::from(self.denominator))
    }
}

/// From–to, as shares (0.14 is 14 %).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// From.
    pub low: f64,
    /// To.
    pub high: f64,
}
