//! The LMS formula, WHO's restricted tails, and the rounding of z-scores.
//!
//! Source: WHO Child Growth Standards, Methods and development (2006), chapter 7,
//! "Computation of centiles and z-scores".

use std::cmp::Ordering;

/// One row of a table: Box-Cox power, median, coefficient of variation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lms {
    pub l: f64,
    pub m: f64,
    pub s: f64,
}

impl Lms {
    /// L is 1, as for length and head: no power is needed.
    fn is_linear(self) -> bool {
        (self.l - 1.0).abs() < f64::EPSILON
    }

    /// z of `y` by the plain formula: `((y/M)^L − 1) / (L·S)`.
    pub fn plain(self, y: f64) -> f64 {
        if self.is_linear() {
            // Same bits as the power, without its cost.
            return (y / self.m - 1.0) / self.s;
        }
        ((y / self.m).powf(self.l) - 1.0) / (self.s * self.l)
    }

    /// z of `y` with the tails restricted beyond ±3: there one SD is the distance
    /// between the second and the third, so that few extreme children in the
    /// reference do not stretch the scale. For the weight-based indices.
    pub fn restricted(self, y: f64) -> f64 {
        let z = self.plain(y);
        if z > 3.0 {
            let third = self.sd(3.0);
            3.0 + (y - third) / (third - self.sd(2.0))
        } else if z < -3.0 {
            let third = self.sd(-3.0);
            -3.0 + (y - third) / (self.sd(-2.0) - third)
        } else {
            z
        }
    }

    /// The measurement `z` standard deviations from the median: `M·(1 + L·S·z)^(1/L)`.
    pub fn sd(self, z: f64) -> f64 {
        if self.is_linear() {
            return self.m * (1.0 + self.s * z);
        }
        self.m * (1.0 + self.l * self.s * z).powf(1.0 / self.l)
    }

    /// The measurement at `z`, the inverse of [`Lms::restricted`].
    pub fn sd_restricted(self, z: f64) -> f64 {
        if z > 3.0 {
            let third = self.sd(3.0);
            third + (z - 3.0) * (third - self.sd(2.0))
        } else if z < -3.0 {
            let third = self.sd(-3.0);
            third + (z + 3.0) * (self.sd(-2.0) - third)
        } else {
            self.sd(z)
        }
    }

    /// The row `share` of the way from this one to `next`, each value linearly.
    #[must_use]
    pub fn towards(self, next: Self, share: f64) -> Self {
        Self {
            l: self.l + share * (next.l - self.l),
            m: self.m + share * (next.m - self.m),
            s: self.s + share * (next.s - self.s),
        }
    }
}

/// Rounds to two decimals as R's `round(x, 2)` does since R 4.0.0, which WHO's
/// package uses: of the two neighbouring two-decimal numbers the one nearer to `x`
/// as doubles see it, and on a tie the one whose last digit is even. Neither
/// "multiply, round half up, divide" nor formatting gives the same on ties such as
/// 0.125 or 2.675. Negative zero becomes zero.
pub fn round2(x: f64) -> f64 {
    let size = x.abs();
    // Beyond 10^13 there are no two decimals left to round; infinities and NaN stay.
    if size.is_nan() || size >= 1e13 {
        return x;
    }
    let hundredths = size * 100.0;
    let whole = hundredths as u64;
    let floor = whole as f64;
    let below = floor / 100.0;
    let above = if hundredths > floor { (floor + 1.0) / 100.0 } else { below };
    let (down, up) = (size - below, above - size);
    let rounded = match down.total_cmp(&up) {
        Ordering::Less => below,
        Ordering::Greater => above,
        Ordering::Equal => [below, above][(whole % 2) as usize],
    };
    if rounded == 0.0 { 0.0 } else { rounded.copysign(x) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_as_r_does() {
        // Expected: what R 4.2.2 printed for round(x, 2).
        for (x, expected) in [
            (0.125, 0.12),
            (0.375, 0.38),
            (0.15, 0.15),
            (2.675, 2.67),
            (1.005, 1.0),
            (-2.005, -2.0),
            (-1.995, -2.0),
            (5.015, 5.02),
            (-0.004, 0.0),
            (-3.006, -3.01),
            (6.0, 6.0),
        ] {
            assert_eq!(round2(x).to_bits(), f64::to_bits(expected), "{x}");
        }
        assert!(round2(f64::INFINITY).is_infinite());
        assert!(round2(f64::NAN).is_nan());
    }

    #[test]
    fn the_median_is_zero_and_the_tails_continue_at_three() {
        let row = Lms { l: -0.35, m: 12.0, s: 0.09 };
        assert!(row.restricted(12.0).abs() < 1e-15);
        for (k, z) in [(3.0, 3.0), (-3.0, -3.0), (2.0, 2.0)] {
            assert!((row.restricted(row.sd(k)) - z).abs() < 1e-12);
        }
        // Beyond, one SD is SD3 − SD2.
        let step = row.sd(3.0) - row.sd(2.0);
        assert!((row.restricted(row.sd(3.0) + 2.0 * step) - 5.0).abs() < 1e-12);
        assert!((row.sd_restricted(5.0) - (row.sd(3.0) + 2.0 * step)).abs() < 1e-12);
    }
}
