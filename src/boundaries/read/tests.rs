//! Files as people bring them: good, odd and wrong ones.

use std::io::{Cursor, Write as _};

use ::shapefile::{Point, Polygon, PolygonRing, Polyline};
use zip::{ZipWriter, write::SimpleFileOptions};

use super::*;
use crate::boundaries::{
    model::{Format, NoteKind, Shapes},
    zones::Metres,
};

fn read(bytes: &[u8]) -> Result<Shapes, BadFile> {
    file(bytes, &mut |_, _| ())
}

fn text(json: &str) -> Result<Shapes, BadFile> {
    read(json.as_bytes())
}

const SQUARE: &str = "[[117.5,0.1],[117.6,0.1],[117.6,0.2],[117.5,0.2],[117.5,0.1]]";

fn feature(name: &str, geometry: &str) -> String {
    format!(
        r#"{{"type":"Feature","properties":{{"nama":"{name}","kode":6474011001}},"geometry":{geometry}}}"#
    )
}

fn collection(features: &[String]) -> String {
    format!(
        r#"{{"type":"FeatureCollection","bbox":[1,2,3,4],"features":[{}]}}"#,
        features.join(",")
    )
}

fn polygon(ring: &str) -> String {
    format!(r#"{{"type":"Polygon","coordinates":[{ring}]}}"#)
}

fn notes(shapes: &Shapes) -> Vec<(NoteKind, u32, u32, &str)> {
    shapes.notes.iter().map(|n| (n.kind, n.count, n.first, n.name.as_str())).collect()
}

#[test]
fn a_collection_a_feature_and_a_bare_geometry() {
    let one = feature("Bontang Kuala", &polygon(SQUARE));
    for json in [collection(std::slice::from_ref(&one)), one] {
        let shapes = text(&json).unwrap();
        assert_eq!(shapes.format, Format::GeoJson);
        assert_eq!(shapes.fields, ["kode", "nama"]);
        assert_eq!(shapes.features[0].values, ["6474011001", "Bontang Kuala"]);
        assert_eq!(shapes.features[0].polygons[0][0].len(), 5);
    }
    assert_eq!(text(&polygon(SQUARE)).unwrap().features.len(), 1);
    let many = format!(r#"{{"type":"GeometryCollection","geometries":[{}]}}"#, polygon(SQUARE));
    assert_eq!(text(&many).unwrap().features.len(), 1);
}

#[test]
fn blanks_marks_and_utf16_before_json() {
    let json = collection(&[feature("Api-api", &polygon(SQUARE))]);
    let marked = [b"\xef\xbb\xbf\n  ", json.as_bytes()].concat();
    assert!(read(&marked).is_ok());
    let wide: Vec<u8> =
        format!("\u{feff}{json}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read(&wide).unwrap().features[0].values[1], "Api-api");
}

#[test]
fn what_is_odd_is_told_and_the_rest_is_read() {
    let points = feature("Titik", r#"{"type":"Point","coordinates":[117.5,0.1]}"#);
    let swapped = "[[0.1,117.5],[0.1,117.6],[0.2,117.6],[0.1,117.5]]";
    let far = "[[10,50],[11,50],[11,51],[10,50]]";
    let broken = r#"{"type":"Polygon","coordinates":[[["a",1]]]}"#;
    let shapes = text(&collection(&[
        feature("Baik", &polygon(SQUARE)),
        feature("Kosong", "null"),
        points,
        feature("Pendek", &polygon("[[117.5,0.1],[117.6,0.1],[117.5,0.1]]")),
        feature("Tertukar", &polygon(swapped)),
        feature("Jauh", &polygon(far)),
        feature("Rusak", broken),
        feature("Rusak juga", r#"{"type":"Lingkaran"}"#),
        feature("Hampa", r#"{"type":"MultiPolygon","coordinates":[]}"#),
    ]))
    .unwrap();
    let names: Vec<&str> = shapes.features.iter().map(|f| f.values[1].as_str()).collect();
    assert_eq!(names, ["Baik", "Tertukar"]);
    let at = shapes.features[1].polygons[0][0][0];
    assert!((at.lon - 117.5).abs() < 1e-9 && (at.lat - 0.1).abs() < 1e-9);
    assert_eq!(
        notes(&shapes),
        [
            (NoteKind::NoGeometry, 3, 2, "Kosong"),
            (NoteKind::NotAnArea, 1, 3, "Titik"),
            (NoteKind::ShortRing, 1, 4, "Pendek"),
            (NoteKind::Swapped, 1, 5, "Tertukar"),
            (NoteKind::OutsideIndonesia, 1, 6, "Jauh"),
            (NoteKind::Malformed, 2, 7, "Rusak"),
        ]
    );
}

#[test]
fn files_that_are_something_else_say_what_they_are() {
    let other = |found: &str| BadFile::Other { found: found.to_owned() };
    for (bytes, problem) in [
        (&b""[..], BadFile::Empty),
        (b"%PDF-1.7\n1 0 obj", other("PDF")),
        (b"<?xml version=\"1.0\"?><kml>", other("KML, GML (XML)")),
        (b"SQLite format 3\0................", other("GeoPackage (SQLite)")),
        (b"kode,nama\n1,2\n", other("text")),
        (b"<html><body><table>", other("HTML")),
        (b"{\"a\":1}", BadFile::OtherJson),
        (b"[1,2]", BadFile::OtherJson),
        (b"{\"type\":\"Feature\"", BadFile::Damaged { what: String::new() }),
        (b"\0\0\x27\x0a\0\0\0\0", BadFile::LoosePart),
        (b"\x03\x7a\x07\x1a\0\0\0\0\x41\0\x20\0", BadFile::LoosePart),
    ] {
        let found = read(bytes).unwrap_err();
        match (&found, &problem) {
            (BadFile::Damaged { what }, BadFile::Damaged { .. }) => assert!(!what.is_empty()),
            _ => assert_eq!(found, problem, "{:?}", String::from_utf8_lossy(bytes)),
        }
    }
    assert_eq!(text(&collection(&[])), Err(BadFile::Empty));
    let points = feature("Titik", r#"{"type":"Point","coordinates":[117.5,0.1]}"#);
    let line = feature("Jalan", r#"{"type":"LineString","coordinates":[[117.5,0.1],[117.6,0.1]]}"#);
    let none = collection(&[points.clone(), points, line]);
    assert_eq!(text(&none), Err(BadFile::NoAreas { points: 2, lines: 1 }));
}

#[test]
fn cut_off_and_deeply_nested_json_is_an_error_not_a_crash() {
    let json = collection(&[feature("Baik", &polygon(SQUARE))]);
    for cut in 1..json.len() {
        assert!(text(&json[..cut]).is_err(), "cut at {cut}");
    }
    let deep = "[".repeat(200_000);
    assert!(text(&deep).is_err());
    let deep = feature("Dalam", &polygon(&deep));
    assert!(text(&collection(&[deep])).is_err());
    // Closed again: JSON, but no polygon.
    let closed = format!("{}{}", "[".repeat(90), "]".repeat(90));
    assert!(text(&collection(&[feature("Dalam", &polygon(&closed))])).is_err());
}

#[test]
fn metres_are_read_when_their_zone_is_named_and_refused_when_not() {
    // UTM 50 north: the central meridian is 117° E; the numbers are about Bontang.
    let ring = "[[555000,11000],[566000,11000],[566000,22000],[555000,11000]]";
    let plain = collection(&[feature("Bontang", &polygon(ring))]);
    let around = Metres { x: (555_000.0, 566_000.0), y: (11_000.0, 22_000.0) };
    assert_eq!(text(&plain), Err(BadFile::Metres(around)));
    // A person says which zone; what the file names stands all the same.
    let read = |zone| file_in(plain.as_bytes(), Some(zone), &mut |_, _| ());
    let at = read(32650).unwrap().features[0].polygons[0][0][0];
    assert!((117.4..117.6).contains(&at.lon) && (0.09..0.11).contains(&at.lat), "{at:?}");
    let south = read(32750);
    assert!(matches!(south, Err(BadFile::OutsideIndonesia { .. })), "{south:?}");
    let named = |name: &str| {
        let crs = format!(r#""crs":{{"type":"name","properties":{{"name":"{name}"}}}},"features""#);
        text(&plain.replacen("\"features\"", &crs, 1))
    };
    let shapes = named("urn:ogc:def:crs:EPSG::32650").unwrap();
    let at = shapes.features[0].polygons[0][0][0];
    assert!((117.4..117.6).contains(&at.lon) && (0.09..0.11).contains(&at.lat), "{at:?}");
    let unknown = BadFile::Projection { name: "EPSG:27700".to_owned() };
    assert_eq!(named("EPSG:27700"), Err(unknown));
    let degrees = collection(&[feature("Baik", &polygon(SQUARE))]);
    let crs = r#""crs":{"properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},"features""#;
    assert!(text(&degrees.replacen("\"features\"", crs, 1)).is_ok());
    let europe = collection(&[feature("X", &polygon("[[10,50],[11,50],[11,51],[10,50]]"))]);
    assert_eq!(text(&europe), Err(BadFile::OutsideIndonesia { lon: 10.0, lat: 50.0 }));
}

#[test]
fn topojson_with_and_without_a_transform() {
    // Two squares that share the arc 0; the second walks it backwards (~0 = -1).
    let json = r#"{"type":"Topology","transform":{"scale":[0.01,0.01],"translate":[117,0]},
        "objects":{"desa":{"type":"GeometryCollection","geometries":[
            {"type":"Polygon","id":"a","properties":{"nama":"Barat"},"arcs":[[0,1]]},
            {"type":"MultiPolygon","properties":{"nama":"Timur"},"arcs":[[[2,-1]]]},
            {"type":null}]}},
        "arcs":[[[10,0],[0,10]],[[10,10],[-10,0],[0,-10],[10,0]],[[10,0],[10,0],[0,10],[-10,0]]]}"#;
    let shapes = text(json).unwrap();
    assert_eq!(shapes.format, Format::TopoJson);
    assert_eq!(shapes.features.len(), 2);
    let corners = |n: usize| -> Vec<[i64; 2]> {
        let ring = &shapes.features[n].polygons[0][0];
        ring.iter().map(|at| [at.lon, at.lat].map(|d| (d * 100.0).round() as i64)).collect()
    };
    assert_eq!(corners(0), [[11710, 0], [11710, 10], [11700, 10], [11700, 0], [11710, 0]]);
    assert_eq!(corners(1), [[11710, 0], [11720, 0], [11720, 10], [11710, 10], [11710, 0]]);
    let plain = r#"{"type":"Topology","objects":{"a":{"type":"Polygon","arcs":[[0]]}},
        "arcs":[[[117,0],[117.1,0],[117.1,0.1],[117,0]]]}"#;
    assert_eq!(text(plain).unwrap().features[0].polygons[0][0].len(), 4);
    let missing = plain.replace("[[0]]", "[[7]]");
    assert!(matches!(text(&missing), Err(BadFile::NoAreas { .. })));
}

/// A few hundred bytes that stand for a hundred million corners.
#[test]
fn a_topology_that_names_one_arc_again_and_again_is_stopped() {
    let arc = vec!["[117,0]"; 5000].join(",");
    let names = vec!["0"; 20_000].join(",");
    let bomb = format!(
        r#"{{"type":"Topology","objects":{{"a":{{"type":"Polygon","arcs":[[{names}]]}}}},"arcs":[[{arc}]]}}"#
    );
    assert!(matches!(text(&bomb), Err(BadFile::TooManyCorners { .. })));
}

fn ring(points: &[(f64, f64)]) -> Vec<Point> {
    points.iter().map(|(x, y)| Point::new(*x, *y)).collect()
}

/// A shapefile of one square with a hole, named `name` in windows-1252.
fn layer(scale: (f64, f64, f64)) -> (Vec<u8>, Vec<u8>) {
    let (side, west, south) = scale;
    let at = |x: f64, y: f64| (west + x * side, south + y * side);
    let outer = ring(&[at(0.0, 0.0), at(0.0, 1.0), at(1.0, 1.0), at(1.0, 0.0), at(0.0, 0.0)]);
    let hole = ring(&[at(0.2, 0.2), at(0.4, 0.2), at(0.4, 0.4), at(0.2, 0.4), at(0.2, 0.2)]);
    let shape = Polygon::with_rings(vec![PolygonRing::Outer(outer), PolygonRing::Inner(hole)]);
    let mut shp = Cursor::new(Vec::new());
    let mut dbf = Cursor::new(Vec::new());
    {
        let shapes = ::shapefile::ShapeWriter::new(&mut shp);
        let table =
            dbase::TableWriterBuilder::with_encoding(EncodingRs::from(encoding_rs::WINDOWS_1252))
                .add_character_field("NAMOBJ".try_into().unwrap(), 40)
                .add_numeric_field("KODE".try_into().unwrap(), 12, 0)
                .build_with_dest(&mut dbf);
        let mut writer = ::shapefile::Writer::new(shapes, table);
        let mut record = dbase::Record::default();
        record
            .insert("NAMOBJ".to_owned(), dbase::FieldValue::Character(Some("Dusun Ñ".to_owned())));
        record.insert("KODE".to_owned(), dbase::FieldValue::Numeric(Some(6_474_011_001.0)));
        writer.write_shape_and_record(&shape, &record).unwrap();
    }
    (shp.into_inner(), dbf.into_inner())
}

use dbase::encoding::EncodingRs;

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const DEGREES: &[u8] = br#"GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]"#;
const UTM_50N: &[u8] = br#"PROJCS["WGS_1984_UTM_Zone_50N",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",117.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]"#;

#[test]
fn a_zipped_shapefile_with_table_projection_and_encoding() {
    let (shp, dbf) = layer((0.1, 117.5, 0.1));
    let parts: &[(&str, &[u8])] = &[
        ("Batas/DESA.SHP", &shp),
        ("Batas/desa.dbf", &dbf),
        ("Batas/desa.prj", DEGREES),
        ("Batas/desa.cpg", b"1252\n"),
        ("__MACOSX/Batas/._desa.shp", b"rubbish"),
    ];
    let shapes = read(&packed(parts)).unwrap();
    assert_eq!(shapes.format, Format::Shapefile);
    assert_eq!(shapes.fields, ["NAMOBJ", "KODE"]);
    assert_eq!(shapes.features[0].values, ["Dusun Ñ", "6474011001"]);
    assert_eq!(shapes.features[0].polygons.len(), 1);
    assert_eq!(shapes.features[0].polygons[0].len(), 2, "the hole is its own");
    // Without projection and encoding: degrees, and text that is no UTF-8 is windows-1252.
    let bare = read(&packed(&parts[..2])).unwrap();
    assert_eq!(bare.features[0].values[0], "Dusun Ñ");
}

#[test]
fn a_shapefile_in_metres_by_its_prj() {
    let (shp, dbf) = layer((11_000.0, 555_000.0, 11_000.0));
    let zip = |prj: Option<&[u8]>| {
        let mut parts: Vec<(&str, &[u8])> = vec![("a.shp", &shp), ("a.dbf", &dbf)];
        parts.extend(prj.map(|prj| ("a.prj", prj)));
        read(&packed(&parts))
    };
    let at = zip(Some(UTM_50N)).unwrap().features[0].polygons[0][0][0];
    assert!((117.4..117.6).contains(&at.lon) && (0.09..0.11).contains(&at.lat), "{at:?}");
    assert!(matches!(zip(None), Err(BadFile::Metres(_))));
    let batavia = String::from_utf8_lossy(UTM_50N).replace("WGS_1984", "Batavia");
    let name = "Batavia_UTM_Zone_50N".to_owned();
    assert_eq!(zip(Some(batavia.as_bytes())), Err(BadFile::Projection { name }));
}

#[test]
fn zips_without_what_is_needed() {
    let (shp, dbf) = layer((0.1, 117.5, 0.1));
    let layer = "desa".to_owned();
    assert_eq!(read(&packed(&[("x/desa.shp", &shp)])), Err(BadFile::NoTable { layer }));
    assert_eq!(read(&packed(&[("desa.dbf", &dbf)])), Err(BadFile::NoShapefile));
    assert_eq!(read(&packed(&[("baca.txt", b"halo")])), Err(BadFile::NoShapefile));
    let excel = BadFile::Other { found: "Excel (XLSX)".to_owned() };
    assert_eq!(read(&packed(&[("xl/workbook.xml", b"<x/>")])), Err(excel));
    let json = collection(&[feature("Baik", &polygon(SQUARE))]);
    assert_eq!(read(&packed(&[("desa.geojson", json.as_bytes())])).unwrap().features.len(), 1);
    let mut lines = Cursor::new(Vec::new());
    let line = Polyline::new(ring(&[(117.5, 0.1), (117.6, 0.2)]));
    ::shapefile::ShapeWriter::new(&mut lines).write_shapes(&[line]).unwrap();
    let zip = packed(&[("jalan.shp", &lines.into_inner()), ("jalan.dbf", &dbf)]);
    assert_eq!(read(&zip), Err(BadFile::NoAreas { points: 0, lines: 1 }));
    for cut in [4, 30, 100] {
        let zip = packed(&[("desa.shp", &shp), ("desa.dbf", &dbf)]);
        assert!(matches!(read(&zip[..zip.len() - cut]), Err(BadFile::Damaged { .. })));
        let zip = packed(&[("desa.shp", &shp[..shp.len() - cut]), ("desa.dbf", &dbf)]);
        assert!(matches!(read(&zip), Err(BadFile::Damaged { .. })), "shp cut by {cut}");
    }
}

#[test]
fn too_large_files_and_bombs_are_refused_unopened() {
    assert!(check_size(60_000_000).is_ok());
    let size = 200_000_000;
    assert!(matches!(check_size(size), Err(BadFile::TooLarge { .. })));
    // Half a gigabyte of blanks packs into half a megabyte.
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("desa.geojson", SimpleFileOptions::default()).unwrap();
    let blanks = vec![b' '; 10_000_000];
    for _ in 0..41 {
        zip.write_all(&blanks).unwrap();
    }
    let bomb = zip.finish().unwrap().into_inner();
    assert!(matches!(read(&bomb), Err(BadFile::Unpacks { .. })));
}

#[test]
fn damaged_shapefiles_do_not_panic() {
    let (shp, dbf) = layer((0.1, 117.5, 0.1));
    for at in 0..shp.len().min(200) {
        for byte in [0, 0x7f, 0xff] {
            let mut broken = shp.clone();
            broken[at] = byte;
            let _ = read(&packed(&[("a.shp", &broken), ("a.dbf", &dbf)]));
        }
    }
    for at in 0..dbf.len().min(140) {
        for byte in [0, 0x7f, 0xff] {
            let mut broken = dbf.clone();
            broken[at] = byte;
            let _ = read(&packed(&[("a.shp", &shp), ("a.dbf", &broken)]));
        }
    }
}
