//! Projections that Indonesian boundaries come in, back to degrees.
//!
//! Degrees of WGS 84, DGN95, SRGI2013 and ITRF are taken as one: they differ by less than a metre
//! or two, and nothing here is a survey. Transverse Mercator (UTM zones 46 to 54, and BPN's TM-3)
//! is inverted by Krüger's series in the third flattening to the fourth order (C. F. F. Karney,
//! "Transverse Mercator with an accuracy of a few nanometers", J. Geodesy 85, 2011, eq. 7, 35–36),
//! good for far less than a millimetre within a zone.

use crate::maps::Position;

/// WGS 84, as EPSG:7030.
const A: f64 = 6_378_137.0;
const FLATTENING: f64 = 1.0 / 298.257_223_563;

/// How coordinates are to be read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Projection {
    /// Degrees as they are.
    Degrees,
    /// Transverse Mercator on WGS 84.
    TransverseMercator {
        /// Central meridian, degrees.
        meridian: f64,
        /// Scale on it.
        scale: f64,
        /// Metres added to the east.
        east: f64,
        /// Metres added to the north.
        north: f64,
    },
    /// "Web Mercator" of web maps, metres (EPSG:3857).
    WebMercator,
}

impl Projection {
    /// A zone of UTM.
    pub fn utm(zone: u8, south: bool) -> Self {
        Self::TransverseMercator {
            meridian: f64::from(zone) * 6.0 - 183.0,
            scale: 0.9996,
            east: 500_000.0,
            north: if south { 10_000_000.0 } else { 0.0 },
        }
    }

    /// From the number of a coordinate reference system; `None` for those not known here.
    ///
    /// 326zz and 327zz are UTM north and south, 23830 to 23845 DGN95's TM-3 zones 46.2 to 54.1
    /// (EPSG registry).
    pub fn epsg(code: u32) -> Option<Self> {
        Some(match code {
            4326 | 4755 | 9470 | 4979 | 4258 | 9469 => Self::Degrees,
            3857 | 900_913 | 102_100 => Self::WebMercator,
            32646..=32654 => Self::utm((code - 32600) as u8, false),
            32746..=32754 => Self::utm((code - 32700) as u8, true),
            // DGN95 UTM: 23866–23872 north 46–52, 23877–23884 south 47–54.
            23866..=23872 => Self::utm((code - 23820) as u8, false),
            23877..=23884 => Self::utm((code - 23830) as u8, true),
            23830..=23845 => Self::TransverseMercator {
                meridian: 94.5 + 3.0 * f64::from(code - 23830),
                scale: 0.9999,
                east: 200_000.0,
                north: 1_500_000.0,
            },
            _ => return None,
        })
    }

    /// From the words of a `.prj` file (WKT of ESRI or OGC).
    ///
    /// # Errors
    /// The name of a projection not known here.
    pub fn wkt(text: &str) -> Result<Self, String> {
        let plain: String =
            text.to_ascii_uppercase().chars().filter(|c| !c.is_whitespace()).collect();
        let name = || text.split('"').nth(1).unwrap_or("?").to_owned();
        if plain.is_empty() {
            return Ok(Self::Degrees);
        }
        let near_wgs84 =
            ["WGS_1984", "WGS84", "WGS_84", "DGN", "SRGI", "ITRF", "GRS_1980", "GRS80", "WGS1984"];
        let near = |text: &str| near_wgs84.iter().any(|datum| text.contains(datum));
        if plain.starts_with("GEOGCS") || plain.starts_with("GEOGCRS") {
            return if near(&plain) { Ok(Self::Degrees) } else { Err(name()) };
        }
        if plain.contains("MERCATOR_AUXILIARY_SPHERE") || plain.contains("PSEUDO-MERCATOR") {
            return Ok(Self::WebMercator);
        }
        let parameter = |name: &str| -> Option<f64> {
            let (_, rest) = plain.split_once(&format!("\"{name}\","))?;
            let end = rest.find([']', ',']).unwrap_or(rest.len());
            rest[..end].parse().ok()
        };
        let transverse =
            plain.contains("\"TRANSVERSE_MERCATOR\"") || plain.contains("\"GAUSS_KRUGER\"");
        let metres = plain.contains("UNIT[\"METER\"") || plain.contains("UNIT[\"METRE\"");
        let read = || {
            Some(Self::TransverseMercator {
                meridian: parameter("CENTRAL_MERIDIAN")?,
                scale: parameter("SCALE_FACTOR")?,
                east: parameter("FALSE_EASTING")?,
                north: parameter("FALSE_NORTHING")?,
            })
        };
        let equator = parameter("LATITUDE_OF_ORIGIN").is_none_or(|lat| lat == 0.0);
        let fits = transverse && metres && equator && near(&plain);
        read().filter(|_| fits).ok_or_else(name)
    }

    /// Where a pair of numbers is.
    pub fn position(self, x: f64, y: f64) -> Position {
        match self {
            Self::Degrees => Position { lon: x, lat: y },
            Self::WebMercator => {
                Position { lon: (x / A).to_degrees(), lat: (y / A).sinh().atan().to_degrees() }
            }
            Self::TransverseMercator { meridian, scale, east, north } => {
                inverse(meridian, scale, x - east, y - north)
            }
        }
    }
}

#[expect(clippy::many_single_char_names, reason = "the letters of the paper")]
fn inverse(meridian: f64, scale: f64, x: f64, y: f64) -> Position {
    let n = FLATTENING / (2.0 - FLATTENING);
    let (n2, n3, n4) = (n * n, n * n * n, n * n * n * n);
    // Radius of the sphere whose meridian is as long.
    let radius = A / (1.0 + n) * (1.0 + n2 / 4.0 + n4 / 64.0);
    let beta = [
        n / 2.0 - n2 * 2.0 / 3.0 + n3 * 37.0 / 96.0 - n4 / 360.0,
        n2 / 48.0 + n3 / 15.0 - n4 * 437.0 / 1440.0,
        n3 * 17.0 / 480.0 - n4 * 37.0 / 840.0,
        n4 * 4397.0 / 161_280.0,
    ];
    let (xi, eta) = (y / (scale * radius), x / (scale * radius));
    let (mut xi0, mut eta0) = (xi, eta);
    for (k, beta) in beta.into_iter().enumerate() {
        let m = 2.0 * (k + 1) as f64;
        xi0 -= beta * (m * xi).sin() * (m * eta).cosh();
        eta0 -= beta * (m * xi).cos() * (m * eta).sinh();
    }
    let conformal = (xi0.sin() / eta0.cosh()).clamp(-1.0, 1.0);
    let lon = eta0.sinh().atan2(xi0.cos());
    // From the conformal latitude to the geographic one, by repetition.
    let e = (FLATTENING * (2.0 - FLATTENING)).sqrt();
    let t = conformal.atanh();
    let mut sine = t.tanh();
    for _ in 0..8 {
        sine = e.mul_add((e * sine).atanh(), t).tanh();
    }
    Position { lon: meridian + lon.to_degrees(), lat: sine.asin().to_degrees() }
}

#[cfg(test)]
#[path = "project_tests.rs"]
mod tests;
