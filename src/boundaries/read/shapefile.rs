//! A shapefile: shapes (`.shp`), their table (`.dbf`), projection (`.prj`), encoding (`.cpg`).

use std::io::Cursor;

use dbase::{FieldValue, encoding::EncodingRs};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use shapefile::{PolygonRing, Shape, ShapeReader};

use super::{
    collect::{Collector, Geometry},
    damaged,
};
use crate::boundaries::{
    model::{BadFile, Format},
    project::Projection,
};

/// Shapes between two reports of progress.
const STEP: usize = 64;

/// Reads one layer.
pub fn read(
    shp: &[u8],
    dbf: &[u8],
    prj: Option<&[u8]>,
    cpg: Option<&[u8]>,
    collector: &mut Collector,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<(), BadFile> {
    let words = prj.map(String::from_utf8_lossy);
    let projection = words
        .as_deref()
        .map_or(Ok(Projection::Degrees), Projection::wkt)
        .map_err(|name| BadFile::Projection { name })?;
    collector.layer(Format::Shapefile, projection, prj.is_some());
    let encoding = encoding(dbf, cpg);
    let mut table = dbase::ReaderBuilder::new()
        .with_encoding(EncodingRs::from(encoding))
        .build(Cursor::new(dbf))
        .map_err(|error| damaged(&format!(".dbf: {error}")))?;
    let names: Vec<String> = table.fields().iter().map(|field| field.name().to_owned()).collect();
    let mut records = table.iter_records();
    let mut shapes =
        ShapeReader::new(Cursor::new(shp)).map_err(|error| damaged(&format!(".shp: {error}")))?;
    for (done, shape) in shapes.iter_shapes().enumerate() {
        let shape = shape.map_err(|error| damaged(&format!(".shp {}: {error}", done + 1)))?;
        // A table that is too short leaves shapes without a name: they are asked about.
        let record = match records.next() {
            Some(Ok(record)) => Some(record),
            Some(Err(error)) => return Err(damaged(&format!(".dbf {}: {error}", done + 1))),
            None => None,
        };
        let value = |name: &String| {
            record.as_ref().and_then(|record| record.get(name)).map(text).unwrap_or_default()
        };
        let properties = names.iter().map(|name| (name.clone(), value(name))).collect();
        let geometry = geometry(shape, collector)?;
        collector.push(properties, geometry);
        if done.is_multiple_of(STEP) {
            progress(done as u64, 0);
        }
    }
    Ok(())
}

/// By the `.cpg`, else the mark in the table's head, else UTF-8 where it is that.
fn encoding(dbf: &[u8], cpg: Option<&[u8]>) -> &'static Encoding {
    let named = cpg.map(|name| String::from_utf8_lossy(name).trim().to_lowercase());
    if let Some(name) = named {
        let digits: String = name.chars().filter(char::is_ascii_digit).collect();
        let known = Encoding::for_label(name.as_bytes())
            .or_else(|| Encoding::for_label(format!("windows-{digits}").as_bytes()))
            .or_else(|| digits.starts_with("8859").then_some(WINDOWS_1252));
        if let Some(known) = known {
            return known;
        }
    }
    if std::str::from_utf8(dbf.get(32..).unwrap_or_default()).is_ok() {
        UTF_8
    } else {
        WINDOWS_1252
    }
}

fn text(value: &FieldValue) -> String {
    let number = |n: f64| if n.fract() == 0.0 { format!("{n:.0}") } else { n.to_string() };
    match value {
        FieldValue::Character(text) => text.as_deref().unwrap_or_default().trim().to_owned(),
        FieldValue::Numeric(Some(n)) | FieldValue::Double(n) | FieldValue::Currency(n) => {
            number(*n)
        }
        FieldValue::Float(Some(n)) => number(f64::from(*n)),
        FieldValue::Integer(n) => n.to_string(),
        FieldValue::Memo(text) => text.trim().to_owned(),
        _ => String::new(),
    }
}

fn geometry(shape: Shape, collector: &mut Collector) -> Result<Geometry, BadFile> {
    Ok(match shape {
        Shape::NullShape => Geometry::None,
        Shape::Point(_)
        | Shape::PointM(_)
        | Shape::PointZ(_)
        | Shape::Multipoint(_)
        | Shape::MultipointM(_)
        | Shape::MultipointZ(_) => Geometry::Point,
        Shape::Polyline(_) | Shape::PolylineM(_) | Shape::PolylineZ(_) => Geometry::Line,
        Shape::Polygon(p) => areas(p.rings(), |c| [c.x, c.y], collector)?,
        Shape::PolygonM(p) => areas(p.rings(), |c| [c.x, c.y], collector)?,
        Shape::PolygonZ(p) => areas(p.rings(), |c| [c.x, c.y], collector)?,
        Shape::Multipatch(_) => Geometry::Malformed,
    })
}

/// Rings as polygons. A shapefile tells outlines from holes by their direction and does not say
/// which hole is whose; each ring is kept with its direction, and an outline stands alone.
fn areas<P>(
    rings: &[PolygonRing<P>],
    pair: impl Fn(&P) -> [f64; 2],
    collector: &mut Collector,
) -> Result<Geometry, BadFile> {
    collector.reserve(rings.iter().map(|ring| ring.points().len()).sum())?;
    let mut polygons: Vec<Vec<Vec<[f64; 2]>>> = Vec::new();
    // Some programs write every ring the wrong way round.
    let told_apart = rings.iter().any(|ring| matches!(ring, PolygonRing::Outer(_)));
    for ring in rings {
        let points: Vec<[f64; 2]> = ring.points().iter().map(&pair).collect();
        match (ring, polygons.last_mut()) {
            (PolygonRing::Inner(_), Some(polygon)) if told_apart => polygon.push(points),
            _ => polygons.push(vec![points]),
        }
    }
    Ok(Geometry::Areas(polygons))
}
