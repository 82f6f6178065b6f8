//! Ranges, linear scales and round numbers for axes.

/// A stretch of an axis, `lo` below `hi`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// Lower end.
    pub lo: f64,
    /// Upper end.
    pub hi: f64,
}

impl Range {
    /// From `lo` to `hi`.
    pub const fn new(lo: f64, hi: f64) -> Self {
        Self { lo, hi }
    }

    /// Length.
    pub fn span(self) -> f64 {
        self.hi - self.lo
    }

    /// Whether `value` lies in it, ends included.
    pub fn contains(self, value: f64) -> bool {
        (self.lo..=self.hi).contains(&value)
    }

    /// The nearest value inside.
    pub fn clamp(self, value: f64) -> f64 {
        value.max(self.lo).min(self.hi)
    }

    /// Middle.
    pub fn middle(self) -> f64 {
        f64::midpoint(self.lo, self.hi)
    }

    /// The smallest range that holds all finite values; `None` without any.
    pub fn around(values: impl IntoIterator<Item = f64>) -> Option<Self> {
        let mut found: Option<Self> = None;
        for value in values.into_iter().filter(|value| value.is_finite()) {
            found = Some(found.map_or(Self::new(value, value), |range| {
                Self::new(range.lo.min(value), range.hi.max(value))
            }));
        }
        found
    }

    /// Widened by a share of its span at both ends, and to at least `least` in all.
    #[must_use]
    pub fn padded(self, share: f64, least: f64) -> Self {
        let pad = (self.span() * share).max((least - self.span()) / 2.0).max(0.0);
        Self::new(self.lo - pad, self.hi + pad)
    }
}

/// Carries values of an axis to pixels and back, linearly.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    domain: Range,
    from_px: f64,
    to_px: f64,
}

impl Scale {
    /// `domain.lo` stands at `from_px`, `domain.hi` at `to_px` (for y: `from_px` below `to_px`
    /// on the screen, so the larger number). An empty domain is widened by one.
    pub fn new(domain: Range, from_px: f64, to_px: f64) -> Self {
        let domain = if domain.span() > 0.0 { domain } else { domain.padded(0.0, 1.0) };
        Self { domain, from_px, to_px }
    }

    /// What it covers.
    pub const fn domain(&self) -> Range {
        self.domain
    }

    /// Pixel of a value.
    pub fn px(&self, value: f64) -> f64 {
        let share = (value - self.domain.lo) / self.domain.span();
        self.from_px + share * (self.to_px - self.from_px)
    }

    /// Value at a pixel.
    pub fn value(&self, px: f64) -> f64 {
        let share = (px - self.from_px) / (self.to_px - self.from_px);
        self.domain.lo + share * self.domain.span()
    }

    /// Pixels for one unit, positive.
    pub fn density(&self) -> f64 {
        ((self.to_px - self.from_px) / self.domain.span()).abs()
    }
}

/// The step 1, 2 or 5 × 10ⁿ that cuts `span` into at most `most` parts.
pub fn nice_step(span: f64, most: usize) -> f64 {
    let rough = span / most.max(1) as f64;
    if !(rough > 0.0 && rough.is_finite()) {
        return 1.0;
    }
    let power = 10f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().find(|nice| nice * power >= rough * (1.0 - 1e-9));
    step.unwrap_or(10.0) * power
}

/// Multiples of `step` inside the range, ends included.
pub fn multiples(range: Range, step: f64) -> Vec<f64> {
    let first = (range.lo / step - 1e-9).ceil() as i64;
    let last = (range.hi / step + 1e-9).floor() as i64;
    (first..=last).map(|n| n as f64 * step).collect()
}

/// Decimals that a multiple of `step` needs.
pub fn decimals(step: f64) -> usize {
    (0..6).find(|n| ((step * 10f64.powi(*n)).fract()).abs() < 1e-6).unwrap_or(6) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn steps_are_round_and_few() {
        // span, most, step: by hand
        for (span, most, step) in
            [(20.0, 10, 2.0), (21.0, 10, 5.0), (7.0, 7, 1.0), (0.9, 5, 0.2), (65.0, 8, 10.0)]
        {
            assert!((nice_step(span, most) - step).abs() < 1e-12, "{span} {most}");
        }
        assert!((nice_step(0.0, 5) - 1.0).abs() < f64::EPSILON);
        assert!((nice_step(f64::NAN, 5) - 1.0).abs() < f64::EPSILON);
    }

    #[test]
    fn ends_are_ticks_too() {
        assert_eq!(multiples(Range::new(2.0, 8.0), 2.0), [2.0, 4.0, 6.0, 8.0]);
        assert_eq!(multiples(Range::new(-3.5, 3.5), 1.0).len(), 7);
        assert_eq!(multiples(Range::new(0.0, 0.3), 0.1).len(), 4);
        assert_eq!((decimals(0.2), decimals(5.0), decimals(0.25)), (1, 0, 2));
    }

    #[test]
    fn y_grows_upwards() {
        let y = Scale::new(Range::new(0.0, 10.0), 100.0, 0.0);
        assert!((y.px(2.5) - 75.0).abs() < 1e-12);
        assert!((y.density() - 10.0).abs() < 1e-12);
    }

    #[test]
    fn an_empty_domain_gives_numbers() {
        let scale = Scale::new(Range::new(4.0, 4.0), 0.0, 100.0);
        assert!((scale.px(4.0) - 50.0).abs() < 1e-12);
    }

    #[test]
    fn fitting_leaves_out_what_is_no_number() {
        let range = Range::around([f64::NAN, 3.0, f64::INFINITY, -1.0]).unwrap();
        assert_eq!(range, Range::new(-1.0, 3.0));
        assert_eq!(Range::around([f64::NAN]), None);
        assert_eq!(Range::new(2.0, 2.0).padded(0.1, 1.0), Range::new(1.5, 2.5));
    }

    proptest! {
        #[test]
        fn there_and_back(lo in -1e4..1e4f64, span in 1e-3..1e4f64, px in 0.0..2000.0f64) {
            let scale = Scale::new(Range::new(lo, lo + span), 30.0, 970.0);
            prop_assert!((scale.px(scale.value(px)) - px).abs() < 1e-6);
        }

        #[test]
        fn never_more_parts_than_asked(span in 1e-3..1e5f64, most in 1usize..30) {
            let step = nice_step(span, most);
            prop_assert!(span / step <= most as f64 + 1e-6);
            prop_assert!(span / step * 5.0 >= most as f64 * 0.99 || most == 1);
        }
    }
}
