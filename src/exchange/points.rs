//! Where Posyandu stand, from a list: a row each, with its name or number and its coordinates.
//!
//! Coordinates are read as people write them: in two columns or in one (`-0.51, 117.49`, as a
//! phone copies them), with decimal comma, in degrees, minutes and seconds, with `LS` or `S`.

use serde::{Deserialize, Serialize};

use super::{cell::Cell, values::number::decimal};
use crate::records::PlacePoint;

/// A header stands in the first rows, or nowhere.
const HEAD_ROWS: u32 = 60;
/// Rows taken, at most: a province has fewer Posyandu.
pub const MOST_ROWS: usize = 20_000;
/// Indonesia with its seas, degrees.
const LON: (f64, f64) = (94.0, 142.0);
const LAT: (f64, f64) = (-12.0, 7.0);

/// A list as it was read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PointsFile {
    /// Rows that name a Posyandu and say something of its place.
    pub rows: Vec<PointRow>,
    /// Rows that name a Posyandu and nothing of its place.
    pub without: u32,
}

/// One Posyandu of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PointRow {
    /// Sheet, from 0.
    pub sheet: u16,
    /// Row, as the spreadsheet counts.
    pub row: u32,
    /// Registration number, when there is one.
    pub registration: String,
    /// Name of the Posyandu.
    pub name: String,
    /// Name of its desa.
    pub desa: String,
    /// Name of its kecamatan.
    pub kecamatan: String,
    /// Its coordinates as they stand there.
    pub found: String,
    /// Its point, or what is wrong with it.
    pub point: Result<PlacePoint, BadPoint>,
    /// Latitude and longitude were exchanged.
    pub swapped: bool,
}

/// Why coordinates are no point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BadPoint {
    /// One of the two is missing.
    Half,
    /// Not to be understood.
    NotANumber,
    /// Not in Indonesia.
    OutsideIndonesia,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Lat,
    Lon,
    Both,
    Registration,
    Name,
    Desa,
    Kecamatan,
}

const NAMES: [(Column, &[&str]); 7] = [
    (
        Column::Lat,
        &[
            "latitude",
            "lat",
            "lintang",
            "y",
            "koordinaty",
            "gpslat",
            "latitudey",
            "titiklintang",
            "garislintang",
            "koordinatlintang",
        ],
    ),
    (
        Column::Lon,
        &[
            "longitude",
            "lon",
            "long",
            "lng",
            "bujur",
            "x",
            "koordinatx",
            "gpslon",
            "gpslong",
            "longitudex",
            "titikbujur",
            "garisbujur",
            "koordinatbujur",
        ],
    ),
    (
        Column::Both,
        &[
            "koordinat",
            "titikkoordinat",
            "koordinatlokasi",
            "titiklokasi",
            "latlong",
            "latlng",
            "latitudelongitude",
            "gps",
            "titikgps",
            "koordinatgps",
            "lokasigps",
        ],
    ),
    (
        Column::Registration,
        &[
            "nomorregistrasi",
            "noregistrasi",
            "noreg",
            "registrasi",
            "nomorregister",
            "kodeposyandu",
            "idposyandu",
            "kode",
        ],
    ),
    (Column::Name, &["namaposyandu", "posyandu", "nama", "nmposyandu", "name"]),
    (
        Column::Desa,
        &[
            "desa",
            "kelurahan",
            "desakelurahan",
            "desakel",
            "keldesa",
            "namadesa",
            "nagari",
            "village",
        ],
    ),
    (Column::Kecamatan, &["kecamatan", "kec", "namakecamatan", "distrik", "district"]),
];

/// Takes the rows of one sheet, in order.
pub struct PointReader {
    sheet: u16,
    columns: Option<Vec<(Column, usize)>>,
}

impl PointReader {
    /// For the sheet at this place of the workbook.
    pub const fn new(sheet: u16) -> Self {
        Self { sheet, columns: None }
    }

    /// The sheet's place in the workbook.
    pub const fn sheet(&self) -> u16 {
        self.sheet
    }

    /// Whether the header was found.
    pub const fn found(&self) -> bool {
        self.columns.is_some()
    }

    /// Takes a row, numbered as the spreadsheet counts.
    pub fn push(&mut self, number: u32, cells: &[Cell<'_>], out: &mut PointsFile) {
        let Some(columns) = &self.columns else {
            if number <= HEAD_ROWS {
                self.columns = header(cells);
            }
            return;
        };
        let text = |column: Column| -> String {
            let place = columns.iter().find(|(known, _)| *known == column).map(|(_, place)| *place);
            let cell = place.and_then(|place| cells.get(place)).filter(|cell| !cell.is_missing());
            cell.map(|cell| cell.shown().into_owned()).unwrap_or_default()
        };
        let (registration, name) = (text(Column::Registration), text(Column::Name));
        if (registration.is_empty() && name.is_empty()) || out.rows.len() >= MOST_ROWS {
            return;
        }
        let (lat, lon, both) = (text(Column::Lat), text(Column::Lon), text(Column::Both));
        let pair = match (lat.is_empty(), lon.is_empty()) {
            (true, true) if both.is_empty() => {
                out.without += 1;
                return;
            }
            (true, true) => split(&both).ok_or(BadPoint::NotANumber),
            (false, false) => Ok((lat.as_str(), lon.as_str())),
            _ => Err(BadPoint::Half),
        };
        let (point, swapped) = match pair.and_then(|(lat, lon)| place(lat, lon)) {
            Ok((point, swapped)) => (Ok(point), swapped),
            Err(problem) => (Err(problem), false),
        };
        let found = [lat.as_str(), lon.as_str(), both.as_str()];
        let found: Vec<&str> = found.into_iter().filter(|text| !text.is_empty()).collect();
        out.rows.push(PointRow {
            sheet: self.sheet,
            row: number,
            registration,
            name,
            desa: text(Column::Desa),
            kecamatan: text(Column::Kecamatan),
            found: found.join("; "),
            point,
            swapped,
        });
    }
}

fn header(cells: &[Cell<'_>]) -> Option<Vec<(Column, usize)>> {
    let mut columns: Vec<(Column, usize)> = Vec::new();
    for (column, names) in NAMES {
        // The most telling name of a column wins over where it stands.
        let ranked = cells.iter().enumerate().filter_map(|(place, cell)| {
            let heading: String =
                cell.shown().to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
            Some((names.iter().position(|name| *name == heading)?, place))
        });
        columns.extend(ranked.min().map(|(_, place)| (column, place)));
    }
    let has = |column| columns.iter().any(|(known, _)| *known == column);
    let who = has(Column::Name) || has(Column::Registration);
    let placed = has(Column::Both) || (has(Column::Lat) && has(Column::Lon));
    (who && placed).then_some(columns)
}

/// Two coordinates in one cell.
fn split(text: &str) -> Option<(&str, &str)> {
    let text = text.trim().trim_start_matches('(').trim_end_matches(')');
    let both = text
        .split_once(';')
        .or_else(|| text.split_once(", "))
        .or_else(|| {
            text.split_once(',').filter(|_| text.matches(',').count() == 1 && text.contains('.'))
        })
        .or_else(|| {
            // "0°30' LS 117°29' BT": after the first hemisphere.
            let end = ["LS", "LU", " S", " N"]
                .iter()
                .filter_map(|mark| Some(text.find(mark)? + 2))
                .min()?;
            text.split_at_checked(end)
        })
        .or_else(|| text.split_once(' '))?;
    let (lat, lon) = (both.0.trim(), both.1.trim().trim_start_matches(',').trim());
    (!lat.is_empty() && !lon.is_empty()).then_some((lat, lon))
}

/// The point of two coordinates, and whether they were exchanged.
fn place(lat: &str, lon: &str) -> Result<(PlacePoint, bool), BadPoint> {
    let read = |text| degrees(text).ok_or(BadPoint::NotANumber);
    let (lat, lon) = (read(lat)?, read(lon)?);
    let fits = |n: f64, (low, high): (f64, f64)| (low..=high).contains(&n);
    if fits(lat, LAT) && fits(lon, LON) {
        Ok((PlacePoint { lon, lat }, false))
    } else if fits(lon, LAT) && fits(lat, LON) {
        Ok((PlacePoint { lon: lat, lat: lon }, true))
    } else {
        Err(BadPoint::OutsideIndonesia)
    }
}

/// Degrees from `-0,5123`, `0.5123 LS`, `0°30'44.3" S` or `117° 29,5' BT`.
pub fn degrees(text: &str) -> Option<f64> {
    let upper = text.trim().replace('−', "-").to_uppercase();
    let south_or_west = ["LS", "S", "BB", "W"];
    let marks = ["LS", "LU", "BT", "BB", "S", "N", "E", "W", "U", "T"];
    let mut rest = upper.as_str();
    let mut sign = 1.0;
    for mark in marks {
        let bare = rest.strip_suffix(mark).or_else(|| rest.strip_prefix(mark));
        if let Some(bare) = bare {
            rest = bare.trim_matches([' ', '.', ':']);
            if south_or_west.contains(&mark) {
                sign = -1.0;
            }
            break;
        }
    }
    if let Some(bare) = rest.strip_prefix('-') {
        (rest, sign) = (bare.trim(), -1.0);
    }
    let parts: Vec<&str> = rest
        .split(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',')))
        .filter(|part| !part.is_empty())
        .collect();
    let only_marks = rest.chars().all(|c| {
        c.is_ascii_digit()
            || matches!(c, '.' | ',' | '°' | 'º' | '˚' | '\'' | '’' | '′' | '"' | '”' | '″' | ' ')
    });
    let numbers: Vec<f64> = parts.iter().map(|part| decimal(part)).collect::<Option<_>>()?;
    let value = match numbers[..] {
        [degrees] => degrees,
        [degrees, minutes] if minutes < 60.0 => degrees + minutes / 60.0,
        [degrees, minutes, seconds] if minutes < 60.0 && seconds < 60.0 => {
            degrees + minutes / 60.0 + seconds / 3600.0
        }
        _ => return None,
    };
    (only_marks && value.is_finite()).then_some(sign * value)
}

#[cfg(test)]
#[path = "points_tests.rs"]
mod tests;
