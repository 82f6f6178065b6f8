//! Header rows seen in real exports, as gathered in `../shared/data` (not part of the repository).

use std::path::{Path, PathBuf};

use super::*;
use crate::exchange::model::Field;

fn gathered() -> Option<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    ["../shared/data", "../../shared/data"]
        .iter()
        .map(|folder| here.join(folder).join("eppgbm_header_rows.txt"))
        .find(|path| path.exists())
}

/// What lacks in each, by the number it has in the file: 4 has no day of measuring, 5 and 9 are
/// anonymised.
fn lacking(number: &str) -> &'static [Field] {
    match number {
        "3" | "1" | "2" | "6" | "7" | "8" => &[],
        "4" => &[Field::VisitDate],
        _ => &[Field::Name, Field::BirthDate, Field::VisitDate],
    }
}

#[test]
fn every_gathered_header_is_recognised() {
    let Some(path) = gathered() else {
        eprintln!("skipped: no ../shared/data/eppgbm_header_rows.txt beside this repository");
        return;
    };
    let text = std::fs::read_to_string(path).unwrap();
    let mut number = String::new();
    let mut seen = 0;
    for line in text.lines() {
        if let Some(comment) = line.strip_prefix('#') {
            if let Some((digits, _)) = comment.trim().split_once('.')
                && digits.parse::<u8>().is_ok()
            {
                digits.clone_into(&mut number);
            }
            continue;
        }
        let file = parse(line.as_bytes()).unwrap();
        let sheet = &file.sheets[0];
        assert_eq!(sheet.header_row, Some(1), "{line}");
        assert_eq!(sheet.missing, lacking(&number), "{number}: {line}");
        seen += 1;
    }
    assert_eq!(seen, 9);
}

#[test]
fn both_exports_leave_only_what_they_should_unknown() {
    let unknown = |header: &str| {
        let file = parse(header.as_bytes()).unwrap();
        let columns = file.sheets[0].columns.iter().filter(|column| column.field.is_none());
        columns.map(|column| column.heading.clone()).collect::<Vec<_>>()
    };
    let newer = "No,NIK,Nama,JK,Tgl Lahir,BB Lahir,TB Lahir,Nama Ortu,Prov,Kab/Kota,Kec,Pukesmas,\
        Desa/Kel,Posyandu,RT,RW,Alamat,Usia Saat Ukur,Tanggal Pengukuran,Berat,Tinggi,Cara Ukur,\
        LiLA,BB/U,ZS BB/U,TB/U,ZS TB/U,BB/TB,ZS BB/TB,Naik Berat Badan,Jml Vit A,KPSP,KIA,\
        Kelas Ibu Balita,MBG,Detail";
    assert_eq!(unknown(newer), ["Kelas Ibu Balita", "MBG", "Detail"]);
    let older = "NIK,Nama,JK,Tgl Lahir,BB Lahir,TB Lahir,Nama Ortu,Prov,Kab/Kota,Kec,Pukesmas,\
        Desa/Kel,Posyandu,RT,RW,Alamat,Usia Saat Ukur,Tanggal Pengukuran,Berat,Tinggi,Cara Ukur,\
        LiLA,BB/U,ZS BB/U,TB/U,ZS TB/U,BB/TB,ZS BB/TB,Naik Berat Badan,PMT Diterima (kg),\
        Jml Vit A,KPSP,KIA,Detail Status";
    assert_eq!(unknown(older), ["Detail Status"]);
}
