//! The five real regencies of `../shared/data/boundaries` (not part of the repository): every code
//! is matched, borders are shared, areas stay what they are.

use std::{fs, path::PathBuf};

use super::{job, model::Choice, protocol::Wanted, read};
use crate::{
    maps::{AreaLevel, Topology},
    wilayah::Regency,
};

const ALL: [(&str, &str, usize, usize); 5] = [
    ("13.75", "13.75_kota-bukittinggi", 3, 24),
    ("63.06", "63.06_kab-hulu-sungai-selatan", 11, 148),
    ("61.11", "61.11_kab-kayong-utara", 6, 43),
    ("64.74", "64.74_kota-bontang", 3, 15),
    ("64.02", "64.02_kab-kutai-kartanegara", 20, 237),
];

fn folder() -> Option<PathBuf> {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let found = here.ancestors().map(|a| a.join("shared/data/boundaries")).find(|p| p.is_dir());
    if found.is_none() {
        eprintln!("SKIPPED: no shared/data/boundaries beside the project, nothing was read");
    }
    found
}

fn regency(code: &str) -> Regency {
    let path =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("public/wilayah/{code}.json"));
    let json = fs::read_to_string(path).expect("a file of regions");
    Regency::from_json(&json).expect("regions")
}

/// Size in square degrees, of the level.
fn size(topology: &Topology, level: AreaLevel) -> f64 {
    let step = topology.grid().step;
    let rings = topology.level(level).flat_map(|(_, area)| area.polygons.iter().flatten());
    let doubled: i64 = rings
        .map(|ring| super::rings::doubled_area(&topology.corners(ring).collect::<Vec<_>>()))
        .sum();
    doubled as f64 / 2.0 * step * step
}

fn size_in_file(shapes: &super::model::Shapes) -> f64 {
    let ring = |ring: &Vec<crate::maps::Position>| {
        let edges = ring.iter().zip(ring.iter().cycle().skip(1));
        edges.map(|(a, b)| a.lon * b.lat - b.lon * a.lat).sum::<f64>().abs() / 2.0
    };
    let polygon = |p: &Vec<Vec<_>>| ring(&p[0]) - p[1..].iter().map(ring).sum::<f64>();
    shapes.features.iter().flat_map(|f| &f.polygons).map(polygon).sum()
}

#[test]
fn every_code_of_five_regencies_is_matched() {
    let Some(folder) = folder() else { return };
    for (code, stem, kecamatan, desa) in ALL {
        let regency = regency(code);
        let bytes = fs::read(folder.join(format!("{stem}_desa.geojson"))).unwrap();
        let shapes = read::file(&bytes, &mut |_, _| ()).unwrap();
        let size_before = bytes.len() as u64;
        let (found, kept) =
            job::run(&shapes, size_before, &regency, &Wanted::default(), &mut |_, _, _| ())
                .unwrap();
        assert_eq!((found.kecamatan, found.desa), (kecamatan as u32, desa as u32), "{stem}");
        assert_eq!((found.open_total, found.elsewhere, &found.missing[..]), (0, 0, &[][..]));
        assert!(found.notes.is_empty() && found.vanished.is_empty(), "{found:?}");
        assert!(kept.len() < 160_000, "{stem}: {} bytes", kept.len());
        let topology = Topology::from_bytes(&kept).unwrap();
        for desa in regency.all_desa() {
            let area = topology.find(desa.code).unwrap();
            assert_eq!((area.name.as_str(), area.parent), (desa.name.as_str(), desa.code.parent()));
            let label = topology.grid().position(area.label);
            assert!(topology.contains(area, label), "{}: the label lies outside", desa.name);
        }
        let (before, after) = (size_in_file(&shapes), size(&topology, AreaLevel::Desa));
        assert!((after / before - 1.0).abs() < 0.005, "{stem}: {before} became {after}");
        let whole = size(&topology, AreaLevel::Kecamatan);
        assert!((whole / after - 1.0).abs() < 1e-9, "{stem}: kecamatan hold their desa");
        let uses = topology.uses(AreaLevel::Desa);
        let inner = uses.iter().copied().filter(|n| *n == 2).count();
        eprintln!(
            "{stem}: {size_before} → {} bytes, {} → {} corners, {inner} of {} arcs shared, {} islands dropped",
            kept.len(),
            found.corners_before,
            found.corners_after,
            uses.len(),
            found.dropped
        );
        assert!(uses.iter().all(|n| (1..=2).contains(n)), "{stem}");
        assert!(inner * 2 >= desa, "{stem}: {inner} shared arcs");
    }
}

#[test]
fn topojson_and_kecamatan_alone_give_the_same_regions() {
    let Some(folder) = folder() else { return };
    for (code, stem, kecamatan, desa) in ALL {
        let regency = regency(code);
        let run = |name: String| {
            let bytes = fs::read(folder.join(name)).unwrap();
            let shapes = read::file(&bytes, &mut |_, _| ()).unwrap();
            job::run(&shapes, 0, &regency, &Wanted::default(), &mut |_, _, _| ()).unwrap()
        };
        let (both, _) = run(format!("{stem}.topojson"));
        assert_eq!((both.kecamatan, both.desa), (kecamatan as u32, desa as u32), "{stem}");
        assert_eq!((both.open_total, both.missing.len()), (0, 0), "{stem}");
        let (alone, kept) = run(format!("{stem}_kecamatan.geojson"));
        assert_eq!((alone.kecamatan, alone.desa), (kecamatan as u32, 0), "{stem}");
        assert_eq!((alone.open_total, alone.missing.len()), (0, 0), "{stem}");
        assert_eq!(Topology::from_bytes(&kept).unwrap().areas().len(), kecamatan);
    }
}

#[test]
fn without_codes_the_names_within_their_kecamatan_are_enough() {
    let Some(folder) = folder() else { return };
    for (code, stem, _, desa) in ALL {
        let regency = regency(code);
        let bytes = fs::read(folder.join(format!("{stem}_desa.geojson"))).unwrap();
        let mut shapes = read::file(&bytes, &mut |_, _| ()).unwrap();
        let place = shapes.fields.iter().position(|field| field == "kode").unwrap();
        for feature in &mut shapes.features {
            feature.values[place] = String::new();
        }
        let wanted = Wanted::default();
        let (found, _) = job::run(&shapes, 0, &regency, &wanted, &mut |_, _, _| ()).unwrap();
        // Two desa of one kecamatan may bear one name; a person says which is which.
        assert!(found.open_total <= 2, "{stem}: {:?}", found.open);
        assert_eq!(found.desa + found.open_total, desa as u32, "{stem}");
        for open in &found.open {
            assert!(open.offered.len() > 1, "{open:?}");
        }
        let mut left: Vec<_> = found.missing.iter().map(|named| named.code).collect();
        let mut choices = std::collections::BTreeMap::new();
        for open in &found.open {
            let at = left.iter().position(|code| open.offered.iter().any(|o| o.code == *code));
            choices.insert(open.shape.feature, Choice::Is(left.remove(at.unwrap())));
        }
        let wanted = Wanted { fields: Some(found.chosen), zone: None, choices };
        let (found, _) = job::run(&shapes, 0, &regency, &wanted, &mut |_, _, _| ()).unwrap();
        assert_eq!((found.desa, found.open_total), (desa as u32, 0), "{stem}");
    }
}

#[test]
fn a_file_of_another_regency_says_which() {
    let Some(folder) = folder() else { return };
    let bytes = fs::read(folder.join("13.75_kota-bukittinggi_desa.geojson")).unwrap();
    let shapes = read::file(&bytes, &mut |_, _| ()).unwrap();
    let result = job::run(&shapes, 0, &regency("64.74"), &Wanted::default(), &mut |_, _, _| ());
    let problem = super::model::BadFile::Elsewhere { found: "13.75".to_owned() };
    assert_eq!(result.unwrap_err(), problem);
}
