//! Metres of a zone that the file does not name: in which zones of Indonesia they would lie where.
//!
//! UTM 46 to 54 north and south (DGN95 and WGS 84 are taken as one, see `project`), and the TM-3
//! zones 46.2 to 54.1 of BPN. A person chooses by where the shapes fall.

use serde::{Deserialize, Serialize};

use super::project::Projection;
use crate::maps::Position;

/// Indonesia with its seas, degrees: longitude, latitude.
pub const INDONESIA: [(f64, f64); 2] = [(94.0, 142.0), (-12.0, 7.0)];

/// The rectangle around coordinates as they stand in a file.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Metres {
    /// Least and largest across.
    pub x: (f64, f64),
    /// Least and largest upwards.
    pub y: (f64, f64),
}

impl Metres {
    /// Around one corner.
    pub const fn at(x: f64, y: f64) -> Self {
        Self { x: (x, x), y: (y, y) }
    }

    /// Around another corner too.
    #[must_use]
    pub const fn and(self, x: f64, y: f64) -> Self {
        Self { x: (self.x.0.min(x), self.x.1.max(x)), y: (self.y.0.min(y), self.y.1.max(y)) }
    }
}

/// A zone that may be meant.
#[derive(Clone, Debug, PartialEq)]
pub struct Zone {
    /// Number of the coordinate reference system (EPSG).
    pub epsg: u32,
    /// UTM, or TM-3 of BPN.
    pub utm: bool,
    /// `50`, `50.1`.
    pub number: String,
    /// South of the equator; TM-3 knows no halves.
    pub south: bool,
    /// South-western and north-eastern corner of the shapes.
    pub corners: [Position; 2],
}

/// The zones in which the shapes lie in Indonesia, from west to east.
pub fn zones(metres: Metres) -> Vec<Zone> {
    let utm = (46..=54_u32).flat_map(|zone| [(zone, false), (zone, true)]);
    let utm = utm.map(|(zone, south)| {
        let epsg = if south { 32700 + zone } else { 32600 + zone };
        (epsg, true, zone.to_string(), south)
    });
    // 23830 is 46.2, then 47.1, 47.2 and so on to 54.1.
    let tm3 = (0..16_u32).map(|n| {
        let half = n + 1;
        (23830 + n, false, format!("{}.{}", 46 + half / 2, half % 2 + 1), false)
    });
    let mut found: Vec<Zone> = utm
        .chain(tm3)
        .filter_map(|(epsg, utm, number, south)| {
            let corners = inside(Projection::epsg(epsg)?, metres)?;
            Some(Zone { epsg, utm, number, south, corners })
        })
        .collect();
    found.sort_by(|a, b| a.corners[0].lon.total_cmp(&b.corners[0].lon));
    found
}

/// The corners in a zone; nothing where one lies outside of Indonesia.
fn inside(projection: Projection, metres: Metres) -> Option<[Position; 2]> {
    let Metres { x: (west, east), y: (south, north) } = metres;
    let all = [(west, south), (west, north), (east, south), (east, north)]
        .map(|(x, y)| projection.position(x, y));
    let fits = |n: f64, (low, high): (f64, f64)| (low..=high).contains(&n);
    if !all.iter().all(|at| fits(at.lon, INDONESIA[0]) && fits(at.lat, INDONESIA[1])) {
        return None;
    }
    let least = |of: fn(&Position) -> f64| all.iter().map(of).fold(f64::INFINITY, f64::min);
    let most = |of: fn(&Position) -> f64| all.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
    Some([
        Position { lon: least(|at| at.lon), lat: least(|at| at.lat) },
        Position { lon: most(|at| at.lon), lat: most(|at| at.lat) },
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Bontang in UTM 50 N: 117,49–117,59° E, 0,10–0,20° N by hand from 111 320 m a degree.
    #[test]
    fn bontang_falls_where_it_is_in_zone_50_north() {
        let found = zones(Metres::at(555_000.0, 11_000.0).and(566_000.0, 22_000.0));
        let fifty = found.iter().find(|zone| zone.epsg == 32650).unwrap();
        assert!(fifty.utm && !fifty.south && fifty.number == "50");
        let [low, high] = fifty.corners;
        assert!((117.48..117.50).contains(&low.lon) && (0.09..0.11).contains(&low.lat));
        assert!((117.58..117.61).contains(&high.lon) && (0.19..0.21).contains(&high.lat));
        // The same numbers south of the equator would lie far beyond the pole.
        assert!(found.iter().filter(|zone| zone.utm).all(|zone| !zone.south));
        assert!(found.windows(2).all(|two| two[0].corners[0].lon <= two[1].corners[0].lon));
    }

    #[test]
    fn every_zone_brings_its_own_middle_back() {
        // The middle of a zone on its meridian, 3° south: every southern zone offers it.
        let found = zones(Metres::at(500_000.0, 9_668_000.0));
        let south: Vec<&str> =
            found.iter().filter(|z| z.utm && z.south).map(|z| z.number.as_str()).collect();
        assert_eq!(south, ["47", "48", "49", "50", "51", "52", "53", "54"]);
        for zone in found.iter().filter(|zone| zone.utm) {
            let meridian = zone.number.parse::<f64>().unwrap() * 6.0 - 183.0;
            assert!((zone.corners[0].lon - meridian).abs() < 1e-9, "{}", zone.number);
        }
    }

    #[test]
    fn tm3_is_numbered_as_bpn_does() {
        // 3° south on the meridian of each TM-3 zone: 1 500 000 − 331 700 m.
        let found = zones(Metres::at(200_000.0, 1_168_300.0));
        let tm3: Vec<&str> =
            found.iter().filter(|zone| !zone.utm).map(|zone| zone.number.as_str()).collect();
        assert_eq!(tm3.first(), Some(&"46.2"));
        assert_eq!(tm3.last(), Some(&"54.1"));
        assert_eq!(tm3.len(), 16);
        let of = |number: &str| found.iter().find(|zone| zone.number == number).unwrap();
        assert!((of("50.1").corners[0].lon - 115.5).abs() < 1e-9);
        assert!((of("50.2").corners[0].lon - 118.5).abs() < 1e-9);
    }

    #[test]
    fn numbers_of_nowhere_offer_nothing() {
        assert!(zones(Metres::at(5e8, 5e8)).is_empty());
    }
}
