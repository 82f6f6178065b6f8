use super::*;

fn read(rows: &[&[&str]]) -> PointsFile {
    let mut out = PointsFile::default();
    let mut reader = PointReader::new(0);
    for (n, row) in rows.iter().enumerate() {
        let cells: Vec<Cell<'_>> = row.iter().map(|text| Cell::text(*text)).collect();
        reader.push(n as u32 + 1, &cells, &mut out);
    }
    out
}

/// Row, name, latitude and longitude or what is wrong, whether they were swapped.
type Told<'a> = (u32, &'a str, Result<[f64; 2], BadPoint>, bool);

#[test]
fn degrees_as_people_write_them() {
    for (text, value) in [
        ("-0.5123", -0.5123),
        ("-0,5123", -0.5123),
        ("−0,5123", -0.5123),
        ("0.5123 LS", -0.5123),
        ("S 0.5123", -0.5123),
        ("0,5123° LU", 0.5123),
        ("117.4921", 117.4921),
        ("117,4921 BT", 117.4921),
        ("117° 30' BT", 117.5),
        ("117°30'36\" E", 117.51),
        ("0°30’36” S", -0.51),
        ("0° 30,6' LS", -0.51),
    ] {
        let read = degrees(text).unwrap_or(f64::NAN);
        assert!((read - value).abs() < 1e-9, "{text}: {read}");
    }
    for text in ["", "-", "utara", "117°75'", "1 2 3 4", "12a", "117.49.21,5,3"] {
        assert_eq!(degrees(text), None, "{text}");
    }
}

#[test]
fn a_list_with_two_columns() {
    let file = read(&[
        &["DAFTAR POSYANDU"],
        &["No", "Nama Posyandu", "Desa/Kelurahan", "Kecamatan", "Latitude", "Longitude"],
        &["1", "Melati I", "Guntung", "Bontang Utara", "0,1723", "117,4812"],
        &["2", "Mawar", "Guntung", "Bontang Utara", "117.4812", "0.1723"],
        &["3", "Anggrek", "Guntung", "Bontang Utara", "", ""],
        &["4", "Dahlia", "Guntung", "Bontang Utara", "0,17", ""],
        &["5", "Kenanga", "Guntung", "Bontang Utara", "abc", "117"],
        &["6", "Teratai", "Guntung", "Bontang Utara", "1723", "1174812"],
        &["", "", "", "", "0,1", "117"],
    ]);
    let told: Vec<Told<'_>> = file
        .rows
        .iter()
        .map(|r| (r.row, r.name.as_str(), r.point.map(|p| [p.lat, p.lon]), r.swapped))
        .collect();
    assert_eq!(
        told,
        [
            (3, "Melati I", Ok([0.1723, 117.4812]), false),
            (4, "Mawar", Ok([0.1723, 117.4812]), true),
            (6, "Dahlia", Err(BadPoint::Half), false),
            (7, "Kenanga", Err(BadPoint::NotANumber), false),
            (8, "Teratai", Err(BadPoint::OutsideIndonesia), false),
        ]
    );
    assert_eq!(file.without, 1);
    assert_eq!(
        (file.rows[0].desa.as_str(), file.rows[0].kecamatan.as_str()),
        ("Guntung", "Bontang Utara")
    );
}

#[test]
fn a_list_with_both_in_one_column() {
    let both = |text: &str| {
        let file = read(&[&["Kode", "Titik Koordinat"], &["64.74.01.1004.001", text]]);
        file.rows[0].point.map(|p| [p.lat, p.lon])
    };
    for text in [
        "0.1723, 117.4812",
        "0.1723,117.4812",
        "0,1723; 117,4812",
        "0,1723, 117,4812",
        "0.1723 117.4812",
        "(0.1723, 117.4812)",
    ] {
        assert_eq!(both(text), Ok([0.1723, 117.4812]), "{text}");
    }
    let south = both("0°30'36\" LS 117°30'36\" BT").unwrap();
    assert!((south[0] + 0.51).abs() < 1e-9 && (south[1] - 117.51).abs() < 1e-9);
    assert_eq!(both("di balai"), Err(BadPoint::NotANumber));
}

#[test]
fn without_coordinates_or_names_there_is_no_header() {
    let reads = |row: &[&str]| {
        let mut reader = PointReader::new(0);
        let cells: Vec<Cell<'_>> = row.iter().map(|text| Cell::text(*text)).collect();
        reader.push(1, &cells, &mut PointsFile::default());
        reader.found()
    };
    assert!(reads(&["Posyandu", "Lintang", "Bujur"]));
    assert!(reads(&["kode", "x", "y"]));
    assert!(!reads(&["Posyandu", "Lintang"]));
    assert!(!reads(&["Lintang", "Bujur"]));
}
