//! The part of the x axis that is seen: zoom, pan and pinch, within limits.

use super::scale::Range;

/// What is seen, of what there is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// Seen.
    pub shown: Range,
    /// All there is.
    pub full: Range,
    /// The least that can be shown.
    pub least: f64,
}

impl Window {
    /// Shows `shown`, as far as `full` and `least` allow.
    pub fn new(full: Range, least: f64, shown: Range) -> Self {
        let least = least.min(full.span());
        Self { shown: full, full, least }.show(shown)
    }

    /// Shows another part; wider than everything is everything, narrower than the least is the
    /// least around the same middle, and nothing lies outside.
    #[must_use]
    pub fn show(self, wanted: Range) -> Self {
        let whole = wanted.lo.is_finite() && wanted.hi.is_finite();
        let wanted = if whole { wanted } else { self.full };
        let span = wanted.span().clamp(self.least, self.full.span());
        let lo = (wanted.middle() - span / 2.0).clamp(self.full.lo, self.full.hi - span);
        Self { shown: Range::new(lo, lo + span), ..self }
    }

    /// Zooms by `factor` (2 shows half as much) and keeps `anchor` where it is.
    #[must_use]
    pub fn zoom(self, factor: f64, anchor: f64) -> Self {
        if !(factor > 0.0 && factor.is_finite() && anchor.is_finite()) {
            return self;
        }
        let span = (self.shown.span() / factor).clamp(self.least, self.full.span());
        let share = (anchor - self.shown.lo) / self.shown.span();
        let lo = anchor - share * span;
        self.show(Range::new(lo, lo + span))
    }

    /// Moves by so much of the axis; stops at the ends.
    #[must_use]
    pub fn pan(self, by: f64) -> Self {
        self.show(Range::new(self.shown.lo + by, self.shown.hi + by))
    }

    /// The window after two fingers moved: what lay under each still does. Positions in pixels
    /// along an axis of `width` pixels; `self` is the window when the fingers came down.
    #[must_use]
    pub fn pinch(self, from: (f64, f64), to: (f64, f64), width: f64) -> Self {
        let value = |px: f64| self.shown.lo + px / width * self.shown.span();
        let (a, b) = (value(from.0), value(from.1));
        let (gap_before, gap) = (from.1 - from.0, to.1 - to.0);
        if gap_before.abs() < 1.0 || gap.abs() < 1.0 || gap_before * gap < 0.0 || width <= 0.0 {
            return self;
        }
        let per_px = (b - a) / gap;
        let span = (per_px * width).clamp(self.least, self.full.span());
        // Beyond the limits the middle between the fingers holds.
        let (middle, middle_px) = (f64::midpoint(a, b), f64::midpoint(to.0, to.1));
        let lo = middle - middle_px / width * span;
        self.show(Range::new(lo, lo + span))
    }

    /// Brings `at` into view, moving no further than needed.
    #[must_use]
    pub fn reveal(self, at: f64) -> Self {
        let margin = self.shown.span() * 0.05;
        if at < self.shown.lo + margin {
            self.pan(at - margin - self.shown.lo)
        } else if at > self.shown.hi - margin {
            self.pan(at + margin - self.shown.hi)
        } else {
            self
        }
    }

    /// Whether everything is seen.
    pub fn is_full(self) -> bool {
        (self.shown.span() - self.full.span()).abs() < 1e-9
    }

    /// Whether it cannot be narrower.
    pub fn is_least(self) -> bool {
        self.shown.span() <= self.least * (1.0 + 1e-9)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn two_years() -> Window {
        let full = Range::new(0.0, 730.0);
        Window::new(full, 30.0, full)
    }

    #[test]
    fn zoom_keeps_the_anchor() {
        let window = two_years().zoom(2.0, 200.0);
        assert!((window.shown.span() - 365.0).abs() < 1e-9);
        // 200 stood at 200/730 of the width.
        let share = (200.0 - window.shown.lo) / window.shown.span();
        assert!((share - 200.0 / 730.0).abs() < 1e-9);
    }

    #[test]
    fn pan_stops_at_the_ends() {
        let window = two_years().show(Range::new(100.0, 200.0));
        assert_eq!(window.pan(-500.0).shown, Range::new(0.0, 100.0));
        assert_eq!(window.pan(5000.0).shown, Range::new(630.0, 730.0));
        assert_eq!(two_years().pan(40.0).shown, Range::new(0.0, 730.0));
    }

    #[test]
    fn pinch_keeps_both_fingers_on_their_days() {
        // 730 px wide: a pixel is a day. Fingers at 300 and 400 spread to 250 and 450.
        let window = two_years().pinch((300.0, 400.0), (250.0, 450.0), 730.0);
        let px = |day: f64| (day - window.shown.lo) / window.shown.span() * 730.0;
        assert!((px(300.0) - 250.0).abs() < 1e-9);
        assert!((px(400.0) - 450.0).abs() < 1e-9);
        let crossed = two_years().pinch((300.0, 400.0), (450.0, 250.0), 730.0);
        assert_eq!(crossed, two_years());
    }

    #[test]
    fn revealing_moves_no_more_than_needed() {
        let window = two_years().show(Range::new(100.0, 200.0));
        assert_eq!(window.reveal(150.0), window);
        assert_eq!(window.reveal(300.0).shown, Range::new(205.0, 305.0));
    }

    proptest! {
        #[test]
        fn nothing_lies_outside(
            steps in prop::collection::vec((0u8..4, -900.0..900.0f64, 0.01..20.0f64), 1..30),
        ) {
            let mut window = two_years();
            for (what, a, b) in steps {
                window = match what {
                    0 => window.zoom(b, a),
                    1 => window.pan(a),
                    2 => window.pinch((10.0, 300.0), (a, a + b * 20.0), 730.0),
                    _ => window.show(Range::new(a, a + b)),
                };
                prop_assert!(window.shown.lo >= -1e-6 && window.shown.hi <= 730.0 + 1e-6);
                prop_assert!(window.shown.span() >= 30.0 - 1e-6);
            }
        }
    }
}
