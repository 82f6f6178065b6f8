//! Which part of the map is seen, and how large.

use super::plane::{Extent, Xy};

/// Closest: a pixel is half a metre, enough to tell one house from the next.
const CLOSEST: f64 = 2000.0;
/// How much smaller than the whole land the map may get.
const FARTHEST: f64 = 0.6;
/// One press of a zoom button or key.
pub const ZOOM_STEP: f64 = 1.6;
/// One press of an arrow key, as a share of what is seen.
pub const PAN_STEP: f64 = 0.18;
/// Room left around the land when all of it is shown, in pixels.
const MARGIN: f64 = 18.0;
/// Around a single place: 4 km across.
const LEAST_KM: f64 = 4.0;

/// A part of the map on a screen or sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// Width in pixels.
    pub width: f64,
    /// Height in pixels.
    pub height: f64,
    /// Pixels of one km.
    pub scale: f64,
    /// What lies in the middle, in km.
    pub middle: Xy,
}

/// How far one may go.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// The land.
    pub land: Extent,
    /// Least pixels of one km.
    pub least: f64,
    /// Most pixels of one km.
    pub most: f64,
}

impl Limits {
    /// For a land on a screen of this size.
    pub fn new(land: Extent, width: f64, height: f64) -> Self {
        let land = if land.is_none() { Extent::of([(0.0, 0.0)]) } else { land };
        let whole = View::fit(land, width, height).scale;
        Self { land, least: whole * FARTHEST, most: CLOSEST.max(whole) }
    }
}

/// A step by keyboard or button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "they say what they are")]
pub enum Step {
    Left,
    Right,
    Up,
    Down,
    In,
    Out,
}

impl View {
    /// All of an extent, in the middle.
    pub fn fit(extent: Extent, width: f64, height: f64) -> Self {
        let (width, height) = (width.max(1.0), height.max(1.0));
        let margin = MARGIN.min(width / 8.0).min(height / 8.0);
        let (wide, high) = if extent.width().max(extent.height()) < LEAST_KM / 100.0 {
            (LEAST_KM, LEAST_KM)
        } else {
            (extent.width().max(1e-6), extent.height().max(1e-6))
        };
        let scale = ((width - 2.0 * margin) / wide).min((height - 2.0 * margin) / high);
        Self { width, height, scale: scale.min(CLOSEST), middle: extent.middle() }
    }

    /// Where a place of the map is on the screen.
    pub fn screen(&self, (x, y): Xy) -> Xy {
        (
            (x - self.middle.0) * self.scale + self.width / 2.0,
            (y - self.middle.1) * self.scale + self.height / 2.0,
        )
    }

    /// Which place of the map lies under a place of the screen.
    pub fn map(&self, (x, y): Xy) -> Xy {
        (
            (x - self.width / 2.0) / self.scale + self.middle.0,
            (y - self.height / 2.0) / self.scale + self.middle.1,
        )
    }

    /// The part that is seen, in km.
    pub fn seen(&self) -> Extent {
        Extent::of([self.map((0.0, 0.0)), self.map((self.width, self.height))])
    }

    /// On a screen of another size: the middle stays, and so does the scale.
    #[must_use]
    pub fn sized(self, width: f64, height: f64) -> Self {
        Self { width: width.max(1.0), height: height.max(1.0), ..self }
    }

    /// Moved by so many pixels: the land goes with the finger.
    #[must_use]
    pub fn pan(self, by: Xy, limits: Limits) -> Self {
        let middle = (self.middle.0 - by.0 / self.scale, self.middle.1 - by.1 / self.scale);
        Self { middle, ..self }.within(limits)
    }

    /// Larger or smaller about a place of the screen, which stays where it is.
    #[must_use]
    pub fn zoom(self, factor: f64, about: Xy, limits: Limits) -> Self {
        if !factor.is_finite() || factor <= 0.0 {
            return self;
        }
        let kept = self.map(about);
        let scale = (self.scale * factor).clamp(limits.least, limits.most);
        let zoomed = Self { scale, ..self };
        let moved = zoomed.map(about);
        let middle = (zoomed.middle.0 + kept.0 - moved.0, zoomed.middle.1 + kept.1 - moved.1);
        Self { middle, ..zoomed }.within(limits)
    }

    /// Two fingers went from `from` to `to`: what was between them stays between them.
    #[must_use]
    pub fn pinch(self, from: (Xy, Xy), to: (Xy, Xy), limits: Limits) -> Self {
        let middle = |(a, b): (Xy, Xy)| (f64::midpoint(a.0, b.0), f64::midpoint(a.1, b.1));
        let apart = |(a, b): (Xy, Xy)| (a.0 - b.0).hypot(a.1 - b.1);
        let (before, after) = (middle(from), middle(to));
        let moved = self.pan((after.0 - before.0, after.1 - before.1), limits);
        let (was, is) = (apart(from), apart(to));
        if was < 1.0 { moved } else { moved.zoom(is / was, after, limits) }
    }

    /// One step by key or button.
    #[must_use]
    pub fn step(self, step: Step, limits: Limits) -> Self {
        let (x, y) = (self.width * PAN_STEP, self.height * PAN_STEP);
        let middle = (self.width / 2.0, self.height / 2.0);
        match step {
            Step::Left => self.pan((x, 0.0), limits),
            Step::Right => self.pan((-x, 0.0), limits),
            Step::Up => self.pan((0.0, y), limits),
            Step::Down => self.pan((0.0, -y), limits),
            Step::In => self.zoom(ZOOM_STEP, middle, limits),
            Step::Out => self.zoom(1.0 / ZOOM_STEP, middle, limits),
        }
    }

    /// Brings a place into view; the scale stays. Where it is seen already nothing moves.
    #[must_use]
    pub fn reveal(self, place: Xy, limits: Limits) -> Self {
        let inner = self.seen().grown(-(40.0 / self.scale).min(self.width / self.scale / 4.0));
        if inner.holds(place) { self } else { Self { middle: place, ..self }.within(limits) }
    }

    /// Some land is always seen: its middle third at least touches the screen's edge.
    fn within(self, limits: Limits) -> Self {
        let (half_x, half_y) = (self.width / self.scale / 2.0, self.height / self.scale / 2.0);
        let keep = |at: f64, low: f64, high: f64, half: f64| {
            let slack = ((high - low) / 3.0).min(half);
            let (first, last) = (low - half + slack, high + half - slack);
            if first <= last { at.clamp(first, last) } else { f64::midpoint(low, high) }
        };
        let land = limits.land;
        let middle = (
            keep(self.middle.0, land.left, land.right, half_x),
            keep(self.middle.1, land.top, land.bottom, half_y),
        );
        Self { middle, ..self }
    }

    /// Around which power of the zoom step the scale is: what depends on the scale in steps
    /// (clusters) changes only with it.
    pub fn zoom_level(&self) -> i32 {
        (self.scale.max(1e-9).log2() * 2.0).round() as i32
    }

    /// The scale in the middle of such a level.
    pub fn scale_of_level(level: i32) -> f64 {
        (f64::from(level) / 2.0).exp2()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn land() -> Extent {
        Extent { left: -50.0, top: -30.0, right: 50.0, bottom: 30.0 }
    }

    fn view() -> (View, Limits) {
        (View::fit(land(), 1036.0, 800.0), Limits::new(land(), 1036.0, 800.0))
    }

    fn near(a: Xy, b: Xy) -> bool {
        (a.0 - b.0).abs() < 1e-6 && (a.1 - b.1).abs() < 1e-6
    }

    #[test]
    fn the_whole_land_is_shown_within_its_margin() {
        let (view, _) = view();
        // 100 km on 1036 − 2 × 18 pixels: 10 to the km; 60 km then need 600 of 800.
        assert!((view.scale - 10.0).abs() < 1e-9);
        assert!(near(view.screen((-50.0, -30.0)), (18.0, 100.0)));
        assert!(near(view.screen((50.0, 30.0)), (1018.0, 700.0)));
    }

    #[test]
    fn a_single_place_is_shown_with_its_surroundings() {
        let one = View::fit(Extent::of([(7.0, 7.0)]), 436.0, 436.0);
        assert!((one.scale - 100.0).abs() < 1e-9, "4 km on 400 pixels: {}", one.scale);
        assert!(near(one.screen((7.0, 7.0)), (218.0, 218.0)));
        let none = View::fit(Extent::NONE, 300.0, 300.0);
        assert!(none.scale.is_finite() && none.middle == (0.0, 0.0));
    }

    #[test]
    fn the_land_goes_with_the_finger() {
        let (view, limits) = view();
        let place = view.map((400.0, 300.0));
        let moved = view.zoom(4.0, (400.0, 300.0), limits).pan((30.0, -20.0), limits);
        assert!(near(moved.screen(place), (430.0, 280.0)));
    }

    #[test]
    fn what_lies_between_two_fingers_stays_between_them() {
        let (view, limits) = view();
        let view = view.zoom(4.0, (518.0, 400.0), limits);
        let (a, b) = (view.map((500.0, 400.0)), view.map((600.0, 400.0)));
        let pinched =
            view.pinch(((500.0, 400.0), (600.0, 400.0)), ((450.0, 420.0), (650.0, 420.0)), limits);
        assert!(near(pinched.screen(a), (450.0, 420.0)));
        assert!(near(pinched.screen(b), (650.0, 420.0)));
    }

    #[test]
    fn steps_lead_there_and_back() {
        let (view, limits) = view();
        let view = view.zoom(8.0, (518.0, 400.0), limits);
        for (there, back) in
            [(Step::Left, Step::Right), (Step::Up, Step::Down), (Step::In, Step::Out)]
        {
            let again = view.step(there, limits).step(back, limits);
            assert!(near(again.middle, view.middle) && (again.scale - view.scale).abs() < 1e-6);
        }
        // To the left: what was left of the screen's middle comes to it.
        assert!(view.step(Step::Left, limits).middle.0 < view.middle.0);
    }

    #[test]
    fn what_is_seen_already_does_not_move() {
        let (view, limits) = view();
        let near_by = view.zoom(6.0, (518.0, 400.0), limits);
        assert_eq!(near_by.reveal(near_by.middle, limits), near_by);
        let far = near_by.reveal((45.0, 25.0), limits);
        assert!(far.seen().holds((45.0, 25.0)) && far.scale.to_bits() == near_by.scale.to_bits());
    }

    proptest! {
        #[test]
        fn some_land_is_always_seen_and_the_scale_keeps_its_limits(
            steps in proptest::collection::vec((0..4_u8, -900.0..900.0_f64, -900.0..900.0_f64), 1..40)
        ) {
            let (mut view, limits) = view();
            for (kind, x, y) in steps {
                view = match kind {
                    0 => view.pan((x, y), limits),
                    1 => view.zoom((x / 300.0).exp(), (y.abs(), x.abs()), limits),
                    2 => view.pinch(((0.0, 0.0), (x, y)), ((y, x), (10.0, 10.0)), limits),
                    _ => view.sized(x.abs() + 200.0, y.abs() + 200.0),
                };
                prop_assert!(view.scale.is_finite() && view.middle.0.is_finite());
                if kind < 3 {
                    prop_assert!(view.seen().meets(land()), "{view:?}");
                    prop_assert!(view.scale >= limits.least - 1e-9 && view.scale <= limits.most + 1e-9);
                }
            }
        }

        #[test]
        fn screen_and_map_are_inverse(x in 0.0..1000.0_f64, y in 0.0..800.0_f64, z in 0.7..50.0_f64) {
            let (view, limits) = view();
            let view = view.zoom(z, (x, y), limits);
            prop_assert!(near(view.screen(view.map((x, y))), (x, y)));
        }
    }
}
