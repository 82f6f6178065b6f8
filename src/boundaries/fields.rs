//! Which field of a file holds the region code and which the names.
//!
//! What is in a field counts more than what it is called: the field whose values are most often
//! regions of the regency is the one. Names of fields decide where contents do not. They are those
//! of BIG's RBI (NAMOBJ, WADMKD, WADMKC, KDEPUM), of Dukcapil and BPS, of OCHA's HDX (`ADM4_PCODE`)
//! and of GADM (`NAME_4`), as seen in public files.

use std::collections::HashSet;

use super::model::{Fields, Shapes};
use crate::wilayah::{Level, Regency, RegionCode, normal};

const CODES: &[&str] = &[
    "kdepum",
    "kode",
    "kodedesa",
    "kodekel",
    "kodekelurahan",
    "kodewilayah",
    "kodekemendagri",
    "kodekd",
    "kddesa",
    "kdkel",
    "iddesa",
    "adm4pcode",
    "kdcpum",
    "kodekec",
    "kodekecamatan",
    "adm3pcode",
    "id",
];
const DESA: &[&str] = &[
    "wadmkd",
    "namobj",
    "desa",
    "kelurahan",
    "desakelurahan",
    "keldesa",
    "desakel",
    "namadesa",
    "namakelurahan",
    "namakel",
    "nmdesa",
    "nmkel",
    "nmkelurahan",
    "kelurahandesa",
    "adm4en",
    "adm4name",
    "name4",
    "village",
    "nama",
    "name",
];
const KECAMATAN: &[&str] = &[
    "wadmkc",
    "kecamatan",
    "namakecamatan",
    "namakec",
    "nmkecamatan",
    "nmkec",
    "kec",
    "distrik",
    "adm3en",
    "adm3name",
    "name3",
    "district",
    "subdistrict",
    "namobj",
    "nama",
    "name",
];
const REGENCY: &[&str] = &[
    "wadmkk",
    "kabupaten",
    "kabkota",
    "kabupatenkota",
    "kotakab",
    "namakabupaten",
    "namakab",
    "nmkabupaten",
    "nmkab",
    "kab",
    "adm2en",
    "adm2name",
    "name2",
    "regency",
];

/// Reads a code as files write it: with or without dots, as a number, with `ID` before it (HDX).
pub fn read_code(text: &str) -> Option<RegionCode> {
    let text = text.trim();
    let text = text.strip_prefix("ID").or_else(|| text.strip_prefix("id")).unwrap_or(text);
    let text = text.strip_suffix(".0").filter(|rest| !rest.contains('.')).unwrap_or(text);
    RegionCode::parse(text).ok()
}

/// Whether a code of ten digits is one of BPS rather than of Kemendagri: there the last four begin
/// with 1, 2 or 3 (kelurahan, desa, desa adat), of BPS only three number the desa.
pub fn looks_bps(code: RegionCode) -> bool {
    code.level() == Level::Desa && code.desa_kind().is_none()
}

/// Finds the fields. Nothing is chosen of which there is no sign.
pub fn find(shapes: &Shapes, regency: &Regency) -> Fields {
    let codes: HashSet<RegionCode> = regency
        .kecamatan
        .iter()
        .map(|k| k.code)
        .chain(regency.all_desa().map(|d| d.code))
        .collect();
    let desa: HashSet<String> = regency.all_desa().map(|d| bare(&d.name)).collect();
    let kecamatan: HashSet<String> = regency.kecamatan.iter().map(|k| bare(&k.name)).collect();
    let code = best(shapes, CODES, |value| match read_code(value) {
        Some(code) if codes.contains(&code) => 4,
        Some(code) if code.level() >= Level::Kecamatan && !looks_bps(code) => 1,
        _ => 0,
    });
    let name = |known: &HashSet<String>, names, not: &[Option<u16>]| {
        let found = best(shapes, names, |value| usize::from(known.contains(&bare(value))) * 4);
        found.filter(|field| !not.contains(&Some(*field)))
    };
    let kecamatan = name(&kecamatan, KECAMATAN, &[]);
    // A file of kecamatan only has their names in a field that could be a desa's.
    let desa = name(&desa, DESA, &[kecamatan]).or_else(|| named(shapes, DESA, &[code, kecamatan]));
    let kecamatan = kecamatan.or_else(|| named(shapes, KECAMATAN, &[code, desa]));
    let code = code.filter(|code| !of_parents(shapes, *code, desa));
    Fields { code, desa, kecamatan }
}

/// Whether the codes are those of the kecamatan in which the shapes lie: fewer than their names.
fn of_parents(shapes: &Shapes, code: u16, desa: Option<u16>) -> bool {
    let values = |field: u16| -> HashSet<&str> {
        let filled = |value: &&str| !value.is_empty();
        let place = usize::from(field);
        let values = shapes.features.iter().filter_map(|f| f.values.get(place));
        values.map(String::as_str).filter(filled).collect()
    };
    let codes = values(code);
    let whole =
        codes.iter().filter_map(|text| read_code(text)).any(|code| code.level() == Level::Desa);
    !whole && desa.is_some_and(|desa| values(desa).len() > codes.len())
}

/// The field that names the regency, when there is one.
pub fn regency_field(shapes: &Shapes) -> Option<u16> {
    named(shapes, REGENCY, &[])
}

/// A name without its kind, for comparing.
pub fn bare(name: &str) -> String {
    let lower = name.trim().to_lowercase();
    let mut rest = lower.as_str();
    for kind in ["kecamatan", "kelurahan", "distrik", "desa", "kec.", "kel.", "ds.", "kec ", "kel "]
    {
        if let Some(after) = rest.strip_prefix(kind).filter(|after| !after.trim().is_empty()) {
            // "Desabaru" is a name.
            if after.starts_with([' ', '.']) || kind.ends_with(['.', ' ']) {
                rest = after.trim_start_matches(['.', ' ']);
                break;
            }
        }
    }
    normal(rest)
}

/// The field whose values score most, if most of them score anything or its name is known.
fn best(shapes: &Shapes, names: &[&str], score: impl Fn(&str) -> usize) -> Option<u16> {
    let rank = |field: usize| rank(&shapes.fields[field], names).map_or(0, |place| 100 - place);
    // Each value counts once: the shape's own code is in as many as there are shapes.
    let sum = |field: usize| -> usize {
        let values: HashSet<&str> = shapes
            .features
            .iter()
            .filter_map(|feature| feature.values.get(field).map(String::as_str))
            .collect();
        values.into_iter().map(&score).sum()
    };
    let scored = (0..shapes.fields.len()).map(|field| (sum(field), rank(field), field));
    let (sum, _, field) =
        scored.max_by_key(|(sum, rank, field)| (*sum, *rank, std::cmp::Reverse(*field)))?;
    (sum > 0).then_some(field as u16)
}

/// The field of the most telling name that is filled at all.
fn named(shapes: &Shapes, names: &[&str], not: &[Option<u16>]) -> Option<u16> {
    let free = |field: &usize| !not.contains(&Some(*field as u16));
    let filled = |field: &usize| {
        shapes.features.iter().any(|f| f.values.get(*field).is_some_and(|v| !v.is_empty()))
    };
    let ranked = (0..shapes.fields.len())
        .filter(|field| free(field) && filled(field))
        .filter_map(|field| Some((rank(&shapes.fields[field], names)?, field)));
    ranked.min().map(|(_, field)| field as u16)
}

fn rank(field: &str, names: &[&str]) -> Option<usize> {
    let plain: String = field.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    names.iter().position(|name| *name == plain)
}

#[cfg(test)]
#[path = "fields_tests.rs"]
mod tests;
