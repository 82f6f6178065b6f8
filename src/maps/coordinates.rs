//! Coordinates as people type and paste them: decimal comma or point, any minus, a side of the
//! world in letters.

use crate::{
    i18n::{Lang, Text, Words, words::map as w},
    records::PlacePoint,
};

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// North and south.
    Latitude,
    /// East and west.
    Longitude,
}

/// Why a text is no coordinate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CoordinateProblem {
    /// No number.
    NotANumber,
    /// Beyond a pole.
    Latitude,
    /// Beyond the date line.
    Longitude,
}

impl Words for CoordinateProblem {
    fn words(&self) -> Text {
        match self {
            Self::NotANumber => w::BAD_NUMBER,
            Self::Latitude => w::BAD_LAT,
            Self::Longitude => w::BAD_LON,
        }
    }
}

/// Reads degrees such as `−0,305213`, `0.305213 LS` or `100,369145°`; nothing is `None`.
///
/// # Errors
/// Says what is wrong, for the words beside the field.
pub fn parse(text: &str, axis: Axis) -> Result<Option<f64>, CoordinateProblem> {
    let text = text.trim().trim_end_matches('.').to_uppercase();
    if text.is_empty() {
        return Ok(None);
    }
    let (number, side) = match text.find(|c: char| c.is_ascii_alphabetic()) {
        Some(at) => text.split_at(at),
        None => (text.as_str(), ""),
    };
    let turned = match (axis, side.trim()) {
        (_, "") | (Axis::Latitude, "N" | "LU") | (Axis::Longitude, "E" | "BT") => false,
        (Axis::Latitude, "S" | "LS") | (Axis::Longitude, "W" | "BB") => true,
        _ => return Err(CoordinateProblem::NotANumber),
    };
    let number = number.trim().trim_end_matches(['°', ' ']).replace(['\u{2212}', '–'], "-");
    let plain = number.replace(',', ".");
    let body = plain.strip_prefix(['-', '+']).unwrap_or(&plain);
    let digits = body.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    if !digits || !body.bytes().any(|b| b.is_ascii_digit()) {
        return Err(CoordinateProblem::NotANumber);
    }
    let value: f64 = plain.parse().map_err(|_float| CoordinateProblem::NotANumber)?;
    let value = if turned { -value.abs() } else { value };
    match axis {
        Axis::Latitude if value.abs() > 90.0 => Err(CoordinateProblem::Latitude),
        Axis::Longitude if value.abs() > 180.0 => Err(CoordinateProblem::Longitude),
        _ => Ok(Some(value)),
    }
}

/// Both at once, latitude first, as maps on the web copy them: `-0.305213, 100.369145`.
pub fn parse_pair(text: &str) -> Option<PlacePoint> {
    let (lat, lon) = text.trim().split_once(", ").or_else(|| {
        let (lat, lon) = text.trim().split_once([';', ' ', '\t'])?;
        Some((lat.trim_end_matches(','), lon))
    })?;
    let lat = parse(lat, Axis::Latitude).ok()??;
    let lon = parse(lon, Axis::Longitude).ok()??;
    Some(PlacePoint { lon, lat })
}

/// Degrees with six decimals.
pub fn write(degrees: f64, lang: Lang) -> String {
    lang.number(degrees, 6)
}

/// Whether a point may lie in Indonesia (with the sea around it): 95–141.1° E, 11.1° S–6.1° N.
pub fn in_country(at: PlacePoint) -> bool {
    (94.9..=141.1).contains(&at.lon) && (-11.2..=6.2).contains(&at.lat)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lat(text: &str) -> Result<Option<f64>, CoordinateProblem> {
        parse(text, Axis::Latitude)
    }

    #[test]
    fn degrees_are_read_as_they_are_typed() {
        for text in
            ["-0,305213", "−0.305213", "–0,305213", " -0.305213° ", "0,305213 LS", "0.305213S"]
        {
            assert_eq!(lat(text), Ok(Some(-0.305_213)), "{text}");
        }
        assert_eq!(lat("4,5 LU"), Ok(Some(4.5)));
        assert_eq!(parse("100,369145 BT", Axis::Longitude), Ok(Some(100.369_145)));
        assert_eq!(lat("  "), Ok(None));
        assert_eq!(lat("0"), Ok(Some(0.0)), "the equator is a place");
    }

    #[test]
    fn what_is_none_says_why() {
        use CoordinateProblem as P;
        for text in ["utara", "1.2.3", "--1", "1 2", "0,3 BT", "°", "1e1"] {
            assert_eq!(lat(text), Err(P::NotANumber), "{text}");
        }
        assert_eq!(lat("100,37"), Err(P::Latitude), "perhaps swapped");
        assert_eq!(parse("181", Axis::Longitude), Err(P::Longitude));
    }

    #[test]
    fn pairs_come_from_other_maps() {
        let place = Some(PlacePoint { lon: 100.369_145, lat: -0.305_213 });
        for text in ["-0.305213, 100.369145", "-0,305213; 100,369145", "-0.305213 100.369145"] {
            assert_eq!(parse_pair(text), place, "{text}");
        }
        assert_eq!(parse_pair("-0.305213"), None);
        assert_eq!(parse_pair("100.4, -0.3"), None, "longitude first");
    }

    #[test]
    fn what_is_written_is_read_again() {
        assert_eq!(write(-0.305_213, Lang::Id), "−0,305213");
        assert_eq!(lat(&write(-7.25, Lang::Id)), Ok(Some(-7.25)));
        assert!(in_country(PlacePoint { lon: 100.4, lat: -0.3 }));
        assert!(!in_country(PlacePoint { lon: -0.3, lat: 100.4 }));
    }
}
