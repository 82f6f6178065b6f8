//! A file to shapes. What it is, is told by its content: names lie.

mod collect;
mod geojson;
mod shapefile;
mod topojson;
mod zipped;

use collect::Collector;
use serde::Deserialize;
use serde_json::Value;

use super::{
    model::{BadFile, Format, SIZE_LIMIT, Shapes},
    project::Projection,
};
use crate::exchange::file::{Kind, sniff};

/// Refuses a file by its size, before any of it is read.
pub const fn check_size(size: u64) -> Result<(), BadFile> {
    if size > SIZE_LIMIT {
        return Err(BadFile::TooLarge { size, limit: SIZE_LIMIT });
    }
    Ok(())
}

/// Reads a file. `progress` is told done and total of something, now and then.
///
/// # Errors
/// When it gives no areas, with the reason.
pub fn file(bytes: &[u8], progress: &mut dyn FnMut(u64, u64)) -> Result<Shapes, BadFile> {
    file_in(bytes, None, progress)
}

/// The same, with what a person said of metres whose zone the file does not name: its number of
/// EPSG. A projection that the file names stands.
///
/// # Errors
/// When it gives no areas, with the reason.
pub fn file_in(
    bytes: &[u8],
    zone: Option<u32>,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<Shapes, BadFile> {
    check_size(bytes.len() as u64)?;
    let other = |found: &str| Err(BadFile::Other { found: found.to_owned() });
    if loose_part(bytes) {
        return Err(BadFile::LoosePart);
    }
    let mut collector = Collector::said(zone.and_then(Projection::epsg));
    match sniff(bytes) {
        Kind::Empty => return Err(BadFile::Empty),
        Kind::Zip => zipped::read(bytes, &mut collector, progress)?,
        Kind::Other("JSON") => json(bytes, &mut collector, progress)?,
        Kind::Text if starts_json(bytes) => json(bytes, &mut collector, progress)?,
        Kind::Ole => return other("Excel (XLS)"),
        Kind::Html => return other("HTML"),
        Kind::Other("SQLite") => return other("GeoPackage (SQLite)"),
        Kind::Other("XML") => return other("KML, GML (XML)"),
        Kind::Other(found) => return other(found),
        Kind::Text => return other("text"),
    }
    collector.finish()
}

/// Whether text is JSON of any kind, behind blanks and a byte order mark.
fn starts_json(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    bytes.iter().find(|b| !b.is_ascii_whitespace()).is_some_and(|b| matches!(b, b'{' | b'['))
}

/// A `.shp` or `.shx` (9994, big end first) or a `.dbf` by itself.
fn loose_part(bytes: &[u8]) -> bool {
    let shp = bytes.starts_with(&[0, 0, 0x27, 0x0a]);
    // Of a dBase file: kind, a date, and a header length that is a multiple of 32 and one.
    let header = bytes.get(8..10).map_or(0, |b| u16::from_le_bytes([b[0], b[1]]));
    let date =
        bytes.get(1..4).is_some_and(|d| (1..=12).contains(&d[1]) && (1..=31).contains(&d[2]));
    let dbf = matches!(bytes.first(), Some(0x03 | 0x83 | 0x30)) && date && header % 32 == 1;
    shp || dbf
}

/// What kind of JSON, and its reference system of before RFC 7946.
#[derive(Deserialize)]
struct Head {
    #[serde(rename = "type", default)]
    kind: Option<Value>,
    #[serde(default)]
    crs: Option<Value>,
}

fn json(
    bytes: &[u8],
    collector: &mut Collector,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<(), BadFile> {
    let decoded;
    let text: &[u8] = match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => {
            let utf16 = if bytes[0] == 0xff {
                encoding_rs::UTF_16LE.decode_with_bom_removal(bytes)
            } else {
                encoding_rs::UTF_16BE.decode_with_bom_removal(bytes)
            };
            decoded = utf16.0.into_owned();
            decoded.as_bytes()
        }
        _ => bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes),
    };
    // The whole text is walked over once, so that a mistake anywhere is found before all else.
    let head: Head = match serde_json::from_slice(text) {
        Ok(head) => head,
        Err(error) if error.is_data() => return Err(BadFile::OtherJson),
        Err(error) => return Err(damaged(&error)),
    };
    let kind = head.kind.as_ref().and_then(Value::as_str).unwrap_or_default();
    if kind == "Topology" {
        collector.layer(Format::TopoJson, Projection::Degrees, false);
        return topojson::read(text, collector);
    }
    let projection = head.crs.as_ref().map_or(Ok(None), crs)?;
    collector.layer(
        Format::GeoJson,
        projection.unwrap_or(Projection::Degrees),
        projection.is_some(),
    );
    geojson::read(text, kind, collector, progress)
}

/// The reference system that `GeoJSON` of before 2016 may name.
fn crs(crs: &Value) -> Result<Option<Projection>, BadFile> {
    if crs.is_null() {
        return Ok(None);
    }
    let Some(name) = crs.pointer("/properties/name").and_then(Value::as_str) else {
        return Ok(None);
    };
    if name.contains("CRS84") || name.contains("CRS:84") {
        return Ok(Some(Projection::Degrees));
    }
    let digits = name.rsplit(':').next().unwrap_or_default();
    let known = digits.parse().ok().and_then(Projection::epsg);
    known.map(Some).ok_or_else(|| BadFile::Projection { name: name.to_owned() })
}

fn damaged(error: &impl ToString) -> BadFile {
    BadFile::Damaged { what: error.to_string() }
}

/// A value of a property as text.
fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Bool(yes) => yes.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests;
