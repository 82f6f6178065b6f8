use super::*;
use crate::boundaries::model::Feature;

fn regency() -> Regency {
    Regency::from_json(
        r#"{"code":"33.05","name":"Kabupaten Contoh","province":"X","kecamatan":[
        ["12","Kebumen",[["2001","Muktirejo"],["2002","Depokrejo"],["1003","Panjer"]]],
        ["13","Buluspesantren",[["2001","Waluyorejo"],["2002","Ayamputih"]]]]}"#,
    )
    .unwrap()
}

/// Shapes of a table whose first row names the fields.
fn shapes(table: &[&[&str]]) -> Shapes {
    let row = |row: &&[&str]| row.iter().map(|value| (*value).to_owned()).collect();
    let features = table[1..].iter().enumerate();
    let features = features.map(|(n, values)| Feature {
        number: n as u32 + 1,
        values: row(values),
        polygons: vec![],
    });
    Shapes { fields: row(&table[0]), features: features.collect(), ..Shapes::default() }
}

fn found(table: &[&[&str]]) -> (Option<String>, Option<String>, Option<String>) {
    let shapes = shapes(table);
    let fields = find(&shapes, &regency());
    let name = |field: Option<u16>| field.map(|field| shapes.fields[usize::from(field)].clone());
    (name(fields.code), name(fields.desa), name(fields.kecamatan))
}

fn names(
    code: &str,
    desa: &str,
    kecamatan: &str,
) -> (Option<String>, Option<String>, Option<String>) {
    let some = |name: &str| (!name.is_empty()).then(|| name.to_owned());
    (some(code), some(desa), some(kecamatan))
}

#[test]
fn fields_as_big_writes_them() {
    let table: &[&[&str]] = &[
        &["NAMOBJ", "KDBBPS", "KDCPUM", "KDEPUM", "KDPKAB", "WADMKC", "WADMKD", "WADMKK"],
        &[
            "Muktirejo",
            "3305120001",
            "33.05.12",
            "33.05.12.2001",
            "33.05",
            "Kebumen",
            "Muktirejo",
            "Kebumen",
        ],
        &[
            "Waluyorejo",
            "3305130001",
            "33.05.13",
            "33.05.13.2001",
            "33.05",
            "Buluspesantren",
            "Waluyorejo",
            "Kebumen",
        ],
        &[
            "Ayamputih",
            "3305130002",
            "33.05.13",
            "33.05.13.2002",
            "33.05",
            "Buluspesantren",
            "Ayamputih",
            "Kebumen",
        ],
    ];
    assert_eq!(found(table), names("KDEPUM", "WADMKD", "WADMKC"));
    assert_eq!(regency_field(&shapes(table)), Some(7));
}

#[test]
fn fields_by_what_is_in_them_whatever_they_are_called() {
    let table: &[&[&str]] = &[
        &["OBJECTID", "a", "b", "c", "luas"],
        &["1", "3305122001", "KEC. KEBUMEN", "Desa Muktirejo", "12.5"],
        &["2", "3305132002", "KEC. BULUSPESANTREN", "Desa Ayam Putih", "9"],
        &["3", "3305132001", "KEC. BULUSPESANTREN", "Desa Waluyorejo", "9"],
    ];
    assert_eq!(found(table), names("a", "c", "b"));
}

#[test]
fn a_file_of_kecamatan_has_no_desa() {
    let table: &[&[&str]] = &[
        &["kode", "nama", "jumlah"],
        &["33.05.12", "Kebumen", "3"],
        &["33.05.13", "Buluspesantren", "2"],
    ];
    assert_eq!(found(table), names("kode", "", "nama"));
}

#[test]
fn the_code_of_the_kecamatan_is_not_that_of_the_shape() {
    let table: &[&[&str]] = &[
        &["kode_kec", "desa", "kecamatan"],
        &["33.05.12", "Muktirejo", "Kebumen"],
        &["33.05.12", "Depokrejo", "Kebumen"],
        &["33.05.13", "Ayamputih", "Buluspesantren"],
    ];
    assert_eq!(found(table), names("", "desa", "kecamatan"));
}

#[test]
fn codes_are_read_as_files_write_them_and_those_of_bps_are_told_apart() {
    let code = RegionCode::parse("33.05.12.2001").ok();
    for text in ["33.05.12.2001", "3305122001", " 3305122001 ", "ID3305122001", "3305122001.0"] {
        assert_eq!(read_code(text), code, "{text}");
    }
    for text in ["", "33.0512.2001", "Muktirejo", "12.5", "0"] {
        assert_eq!(read_code(text), None, "{text}");
    }
    assert!(looks_bps(RegionCode::parse("3305120001").unwrap()));
    assert!(!looks_bps(code.unwrap()));
}

#[test]
fn kinds_come_off_and_names_that_begin_like_one_stay() {
    for (written, plain) in [
        ("Desa Muktirejo", "muktirejo"),
        ("KEL. PANJER", "panjer"),
        ("Kecamatan Kebumen", "kebumen"),
        ("Kec.Kebumen", "kebumen"),
        ("Desabaru", "desabaru"),
        ("Desa", "desa"),
        ("Api-api", "apiapi"),
        ("Baru II", "baru2"),
    ] {
        assert_eq!(bare(written), plain, "{written}");
    }
}
