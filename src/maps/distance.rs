//! How far two places are from each other.

use super::Position;

/// Mean radius of the earth, metres (IUGG).
const RADIUS: f64 = 6_371_008.8;

/// Metres between two places along the earth, by the haversine formula: within half a percent of
/// the ellipsoid's.
pub fn metres(a: Position, b: Position) -> f64 {
    let half = |from: f64, to: f64| ((to - from).to_radians() / 2.0).sin().powi(2);
    let across = a.lat.to_radians().cos() * b.lat.to_radians().cos() * half(a.lon, b.lon);
    2.0 * RADIUS * (half(a.lat, b.lat) + across).sqrt().min(1.0).asin()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(lon: f64, lat: f64) -> Position {
        Position { lon, lat }
    }

    #[test]
    fn a_degree_of_the_equator_and_of_a_meridian() {
        // 2 π · 6,371,008.8 m / 360.
        for far in [at(117.0, 0.0), at(116.0, 1.0)] {
            assert!((metres(at(116.0, 0.0), far) - 111_195.08).abs() < 0.01);
        }
        assert!((metres(at(100.0, 60.0), at(101.0, 60.0)) - 55_596.0).abs() < 5.0);
        assert_eq!(metres(at(117.5, 0.1), at(117.5, 0.1)).to_bits(), 0.0_f64.to_bits());
    }

    /// Half of the earth's girth, where rounding could leave the arc sine's range.
    #[test]
    fn the_other_side_of_the_earth() {
        assert!((metres(at(0.0, 0.0), at(180.0, 0.0)) - 20_015_114.4).abs() < 0.1);
    }
}
