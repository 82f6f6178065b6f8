//! From the round earth to a flat map, and what lies where on it.
//!
//! Equirectangular with the cosine of the middle latitude: over a regency (at most a few degrees,
//! near the equator) lengths are right within a fraction of a percent, so that a scale bar tells the
//! truth everywhere on the sheet, and nothing but a product is needed to get there and back.

use crate::records::PlacePoint;

/// A place on the map or on the screen: `(to the east, to the south)`, in km or in pixels.
pub type Xy = (f64, f64);

/// Kilometres of one degree along a meridian: 2π × 6371.0088 km / 360 (mean radius of the earth,
/// IUGG 1980).
pub const KM_PER_DEGREE: f64 = 111.195_079_7;

/// The smallest upright rectangle around something. Without anything in it, it is turned inside out.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "they say what they are")]
pub struct Extent {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Extent {
    /// Around nothing.
    pub const NONE: Self = Self {
        left: f64::INFINITY,
        top: f64::INFINITY,
        right: f64::NEG_INFINITY,
        bottom: f64::NEG_INFINITY,
    };

    /// Around places.
    pub fn of(places: impl IntoIterator<Item = Xy>) -> Self {
        places.into_iter().fold(Self::NONE, Self::with)
    }

    /// With one place more.
    #[must_use]
    pub fn with(self, (x, y): Xy) -> Self {
        Self {
            left: self.left.min(x),
            top: self.top.min(y),
            right: self.right.max(x),
            bottom: self.bottom.max(y),
        }
    }

    /// Around both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// Larger on every side.
    #[must_use]
    pub fn grown(self, by: f64) -> Self {
        Self {
            left: self.left - by,
            top: self.top - by,
            right: self.right + by,
            bottom: self.bottom + by,
        }
    }

    /// Whether there is nothing in it.
    pub fn is_none(self) -> bool {
        self.left > self.right || self.top > self.bottom
    }

    /// Width; 0 around nothing.
    pub fn width(self) -> f64 {
        (self.right - self.left).max(0.0)
    }

    /// Height; 0 around nothing.
    pub fn height(self) -> f64 {
        (self.bottom - self.top).max(0.0)
    }

    /// The middle.
    pub fn middle(self) -> Xy {
        if self.is_none() {
            return (0.0, 0.0);
        }
        (f64::midpoint(self.left, self.right), f64::midpoint(self.top, self.bottom))
    }

    /// Whether a place lies in it, edges included.
    pub fn holds(self, (x, y): Xy) -> bool {
        x >= self.left && x <= self.right && y >= self.top && y <= self.bottom
    }

    /// Whether both share a place.
    pub fn meets(self, other: Self) -> bool {
        self.left <= other.right
            && other.left <= self.right
            && self.top <= other.bottom
            && other.top <= self.bottom
    }
}

/// How degrees become kilometres on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projection {
    lon: f64,
    lat: f64,
    /// Kilometres of a degree of longitude.
    per_lon: f64,
}

impl Projection {
    /// With this place in the middle.
    pub fn about(middle: PlacePoint) -> Self {
        let per_lon = KM_PER_DEGREE * middle.lat.to_radians().cos();
        Self { lon: middle.lon, lat: middle.lat, per_lon }
    }

    /// With the middle of all these places in the middle; `None` without any.
    pub fn around(places: impl IntoIterator<Item = PlacePoint>) -> Option<Self> {
        let extent = Extent::of(places.into_iter().map(|at| (at.lon, at.lat)));
        let (lon, lat) = extent.middle();
        (!extent.is_none()).then(|| Self::about(PlacePoint { lon, lat }))
    }

    /// Where a place is on the map, in km from the middle.
    pub fn place(self, at: PlacePoint) -> Xy {
        ((at.lon - self.lon) * self.per_lon, (self.lat - at.lat) * KM_PER_DEGREE)
    }

    /// Which place lies there.
    pub fn degrees(self, (x, y): Xy) -> PlacePoint {
        PlacePoint { lon: self.lon + x / self.per_lon, lat: self.lat - y / KM_PER_DEGREE }
    }
}

/// Six decimals of a degree (a hand's width): more than any phone knows.
pub fn rounded(at: PlacePoint) -> PlacePoint {
    let round = |degrees: f64| (degrees * 1e6).round() / 1e6;
    PlacePoint { lon: round(at.lon), lat: round(at.lat) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(lon: f64, lat: f64) -> PlacePoint {
        PlacePoint { lon, lat }
    }

    #[test]
    fn a_degree_is_as_long_as_it_is_on_earth() {
        let flat = Projection::about(at(117.5, 0.0));
        let (x, y) = flat.place(at(118.5, -1.0));
        // 40,030.2 km around / 360.
        assert!((x - 111.195).abs() < 0.001 && (y - 111.195).abs() < 0.001, "{x} {y}");
        // cos 60° = 1/2.
        let north = Projection::about(at(10.0, 60.0));
        assert!((north.place(at(11.0, 60.0)).0 - 55.5975).abs() < 0.001);
    }

    #[test]
    fn north_is_up_and_east_is_right() {
        let flat = Projection::around([at(116.0, -1.0), at(118.0, 1.0)]).unwrap();
        assert_eq!(flat.place(at(117.0, 0.0)), (0.0, 0.0));
        let (x, y) = flat.place(at(117.1, 0.1));
        assert!(x > 0.0 && y < 0.0);
        assert_eq!(Projection::around([]), None);
    }

    #[test]
    fn nothing_has_no_extent() {
        assert!(Extent::NONE.is_none());
        assert_eq!((Extent::NONE.width(), Extent::NONE.middle()), (0.0, (0.0, 0.0)));
        let one = Extent::of([(3.0, 4.0)]);
        assert!(!one.is_none() && one.holds((3.0, 4.0)));
        assert_eq!(Extent::NONE.and(one), one);
        assert!(one.grown(1.0).meets(Extent::of([(4.0, 5.0)])));
        assert!(!one.meets(Extent::of([(4.0, 5.0)])));
    }

    proptest! {
        #[test]
        fn every_place_of_the_country_comes_back(lon in 95.0..141.0_f64, lat in -11.0..6.0_f64,
                                                 dx in -2.0..2.0_f64, dy in -2.0..2.0_f64) {
            let flat = Projection::about(at(lon, lat));
            let there = at(lon + dx, lat + dy);
            let back = flat.degrees(flat.place(there));
            prop_assert!((back.lon - there.lon).abs() < 1e-9 && (back.lat - there.lat).abs() < 1e-9);
        }
    }
}
