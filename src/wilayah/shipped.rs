//! Tests of the files in `public/wilayah/`: whole, consistent, and the same regions as
//! other sources have.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::{Country, DesaKind, Found, NameIndex, Regency, RegionCode};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public/wilayah")
}

fn read(name: &str) -> String {
    fs::read_to_string(folder().join(name)).unwrap()
}

fn country() -> Country {
    Country::from_json(&read("index.json")).unwrap()
}

fn regency(code: &str) -> Regency {
    Regency::from_json(&read(&format!("{code}.json"))).unwrap()
}

/// FNV-1a over names and contents, as `scripts/wilayah.py` computes it.
fn checksum() -> String {
    let mut names: Vec<String> = fs::read_dir(folder())
        .unwrap()
        .map(|f| f.unwrap().file_name().into_string().unwrap())
        .collect();
    names.retain(|n| n != "source.json" && n != "LICENSE.txt");
    names.sort();
    let mut value = 0xcbf2_9ce4_8422_2325_u64;
    for name in names {
        for byte in format!("{name}\n{}", read(&name)).bytes() {
            value = (value ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    format!("{value:016x}")
}

#[test]
fn files_are_as_the_script_made_them() {
    let source: serde_json::Value = serde_json::from_str(&read("source.json")).unwrap();
    assert_eq!(source["fnv1a64"], checksum(), "run scripts/wilayah.py");
    assert!(read("LICENSE.txt").contains("MIT License"));
}

/// 38 provinces, 514 kabupaten/kota (416 + 98), 7,285 kecamatan, 83,762 desa and
/// kelurahan: counted in npm `idn-area-data` 4.0.1, another package than the source.
#[test]
fn counts_are_those_of_another_source() {
    let country = country();
    assert_eq!(country.provinces.len(), 38);
    assert_eq!(country.regencies().count(), 514);
    assert_eq!(country.regencies().filter(|r| r.is_kota()).count(), 98);
    assert!(country.regencies().all(|r| r.is_kota() == r.code.is_kota()));
    let (mut kecamatan, mut kinds) = (0, HashMap::new());
    for name in country.regencies() {
        let regency = regency(&name.code.to_string());
        assert_eq!((regency.code, &regency.name), (name.code, &name.name));
        assert_eq!(regency.province, country.province(name.code).unwrap().name);
        kecamatan += regency.kecamatan.len();
        for desa in regency.all_desa() {
            *kinds.entry(desa.kind()).or_insert(0) += 1;
        }
    }
    assert_eq!(kecamatan, 7_285);
    assert_eq!(kinds[&Some(DesaKind::Kelurahan)], 8_496);
    assert_eq!(kinds[&Some(DesaKind::Desa)], 75_252);
    assert_eq!(kinds[&Some(DesaKind::DesaAdat)], 14);
    assert_eq!(kinds.len(), 3);
}

/// Reading refuses codes outside their parent, so this is the prefix rule for all.
#[test]
fn every_file_reads_and_belongs_to_the_index() {
    let files = fs::read_dir(folder()).unwrap().count();
    assert_eq!(
        files,
        514 + 3,
        "index.json, source.json, LICENSE.txt and one file per kabupaten/kota"
    );
    for name in country().regencies() {
        assert!(!regency(&name.code.to_string()).kecamatan.is_empty(), "{}", name.name);
    }
}

#[test]
fn the_invented_regency_is_nobodys() {
    let country = country();
    assert!(country.province(RegionCode::parse("99").unwrap()).is_none());
}

#[test]
fn regions_of_the_founding_articles() {
    for (code, name, kecamatan, desa) in [
        ("13.75", "Kota Bukittinggi", 3, 24),
        ("63.06", "Kabupaten Hulu Sungai Selatan", 11, 148),
        ("61.11", "Kabupaten Kayong Utara", 6, 43),
        ("64.74", "Kota Bontang", 3, 15),
        ("64.02", "Kabupaten Kutai Kartanegara", 20, 237),
    ] {
        let regency = regency(code);
        assert_eq!(regency.name, name);
        assert_eq!(regency.kecamatan.len(), kecamatan, "{name}");
        assert_eq!(regency.all_desa().count(), desa, "{name}");
    }
}

#[test]
fn every_regency_and_every_desa_finds_itself_by_name() {
    let country = country();
    for name in country.regencies() {
        assert_eq!(
            country.find_regency(&name.name.to_uppercase()),
            Found::Exact(name.code),
            "{}",
            name.name
        );
    }
    let mut doubtful = 0;
    for name in country.regencies() {
        let regency = regency(&name.code.to_string());
        let index = NameIndex::new(&regency);
        for kecamatan in &regency.kecamatan {
            for desa in &kecamatan.desa {
                match index.find_desa(&kecamatan.name.to_uppercase(), &desa.name.to_lowercase()) {
                    Found::Exact(code) => assert_eq!(code, desa.code, "{}", desa.name),
                    Found::Ambiguous(codes) => {
                        assert!(codes.contains(&desa.code), "{} {}", desa.code, desa.name);
                        doubtful += 1;
                    }
                    Found::None => panic!("{} {} is not found", desa.code, desa.name),
                }
            }
        }
    }
    assert!(doubtful < 838, "{doubtful} of 83,762 desa are ambiguous within their kecamatan");
}

/// Codes of the boundaries beside the project (`cahyadsn/wilayah_boundaries`), when they are there.
#[test]
fn boundaries_hold_the_same_codes() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let Some(boundaries) =
        here.ancestors().map(|a| a.join("shared/data/boundaries")).find(|p| p.is_dir())
    else {
        eprintln!("SKIPPED: no shared/data/boundaries beside the project, nothing was compared");
        return;
    };
    let mut compared = 0;
    for file in fs::read_dir(boundaries).unwrap().map(|f| f.unwrap().path()) {
        if !file.to_string_lossy().ends_with("_desa.geojson") {
            continue;
        }
        let json: serde_json::Value =
            serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        for feature in json["features"].as_array().unwrap() {
            let code = RegionCode::parse(feature["properties"]["kode"].as_str().unwrap()).unwrap();
            let regency = regency(&code.parent().unwrap().parent().unwrap().to_string());
            assert!(regency.desa(code).is_some(), "{code}");
            compared += 1;
        }
    }
    assert_eq!(compared, 24 + 148 + 43 + 15 + 237);
}
