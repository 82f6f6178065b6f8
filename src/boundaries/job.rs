//! From shapes to what a person is shown of them, and to the topology that would be kept.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    clean::{self, Cleaned, Rough, clean},
    fields,
    matching::{has_bps, matches, sure},
    model::{BadFile, Choice, Feature, Fields, Matched, Outcome, Shapes},
    protocol::{Field, Found, MOST_OPEN, Named, Open, Step, Wanted},
};
use crate::{
    maps::topology::AreaLevel,
    wilayah::{NameIndex, Regency, RegionCode},
};

/// Values of a field shown as samples.
const SAMPLES: usize = 3;
/// Shapes that nobody knows belong to the regency when they lie within this share of its size
/// around it.
const AROUND: f64 = 0.25;
/// And at least so far around it, degrees (11 km), where few are known.
const LEAST_AROUND: f64 = 0.1;

/// Matches and cleans. `size` is that of the file, bytes.
///
/// # Errors
/// When nothing of the regency is in the file.
pub fn run(
    shapes: &Shapes,
    size: u64,
    regency: &Regency,
    wanted: &Wanted,
    progress: &mut dyn FnMut(Step, u64, u64),
) -> Result<(Found, Vec<u8>), BadFile> {
    progress(Step::Matching, 0, 0);
    let chosen = wanted.fields.unwrap_or_else(|| fields::find(shapes, regency));
    let mut matched = matches(shapes, chosen, regency, &wanted.choices);
    leave_far_ones(shapes, &mut matched, &wanted.choices);
    let taken = |matched: &&Matched| {
        let left = wanted.choices.get(&matched.feature) == Some(&Choice::Leave);
        !left && !matches!(matched.outcome, Outcome::Elsewhere | Outcome::Larger)
    };
    if !matched.iter().any(|one| taken(&one)) {
        return Err(nothing(shapes, chosen, &matched));
    }
    let index = NameIndex::new(regency);
    let rough: Vec<Rough> = shapes
        .features
        .iter()
        .zip(&matched)
        .filter(|(_, matched)| taken(matched))
        .map(|(feature, matched)| rough(feature, matched, regency, &index))
        .collect();
    let names = regency.kecamatan.iter().map(|k| (k.code, k.name.clone())).collect();
    let cleaned = clean(&rough, &names, &mut |step| match step {
        clean::Step::Snapping => progress(Step::Cleaning, 0, 0),
        clean::Step::Thinning(left, of) => {
            progress(Step::Simplifying, (of - left) as u64, of as u64);
        }
    });
    let cleaned = cleaned.map_err(|error| BadFile::Damaged { what: error.to_string() })?;
    let bytes = cleaned.topology.to_bytes();
    let mut found = told(shapes, chosen, &matched, regency, &wanted.choices);
    found.size_before = size;
    found.size_after = bytes.len() as u64;
    of_cleaned(&mut found, cleaned, regency);
    Ok((found, bytes))
}

/// A shape nobody knows, far from all that are known, is another regency's.
fn leave_far_ones(shapes: &Shapes, matched: &mut [Matched], choices: &BTreeMap<u32, Choice>) {
    let (mut min, mut max) = ([f64::INFINITY; 2], [f64::NEG_INFINITY; 2]);
    let known = shapes.features.iter().zip(matched.iter()).filter(|(_, m)| sure(m).is_some());
    for at in known.flat_map(|(feature, _)| feature.polygons.iter().flatten().flatten()) {
        min = [min[0].min(at.lon), min[1].min(at.lat)];
        max = [max[0].max(at.lon), max[1].max(at.lat)];
    }
    if min[0] > max[0] {
        return;
    }
    let room = [0, 1].map(|n| ((max[n] - min[n]) * AROUND).max(LEAST_AROUND));
    let near = |feature: &Feature| {
        feature.polygons.iter().flatten().flatten().any(|at| {
            let at = [at.lon, at.lat];
            (0..2).all(|n| (min[n] - room[n]..=max[n] + room[n]).contains(&at[n]))
        })
    };
    for (feature, matched) in shapes.features.iter().zip(matched) {
        let open = matches!(matched.outcome, Outcome::Unknown | Outcome::Doubt(_));
        if open && !choices.contains_key(&matched.feature) && !near(feature) {
            matched.outcome = Outcome::Elsewhere;
        }
    }
}

fn nothing(shapes: &Shapes, chosen: Fields, matched: &[Matched]) -> BadFile {
    let codes = matched.iter().filter_map(|m| fields::read_code(&m.code));
    let mut found: BTreeSet<String> = codes
        .filter_map(|code| code.at(crate::wilayah::Level::Regency))
        .map(|c| c.to_string())
        .collect();
    if found.is_empty() {
        let field = fields::regency_field(shapes).or(chosen.kecamatan).map(usize::from);
        let values = shapes.features.iter().filter_map(|f| f.values.get(field?)).cloned();
        found = values.filter(|value| !value.is_empty()).collect();
    }
    let some: Vec<String> = found.into_iter().take(SAMPLES).collect();
    BadFile::Elsewhere { found: some.join(", ") }
}

fn rough(feature: &Feature, matched: &Matched, regency: &Regency, index: &NameIndex) -> Rough {
    let code = sure(matched);
    let known = code.and_then(|code| regency.name_of(code));
    let parent = match (code, matched.level) {
        (Some(code), _) => code.parent(),
        (None, AreaLevel::Desa) => index.find_kecamatan(&matched.kecamatan).exact(),
        (None, AreaLevel::Kecamatan) => Some(regency.code),
    };
    Rough {
        level: matched.level,
        code,
        name: known.unwrap_or(&matched.name).to_owned(),
        parent,
        polygons: feature.polygons.clone(),
    }
}

fn told(
    shapes: &Shapes,
    chosen: Fields,
    matched: &[Matched],
    regency: &Regency,
    choices: &BTreeMap<u32, Choice>,
) -> Found {
    let count = |outcome: &Outcome| matched.iter().filter(|m| m.outcome == *outcome).count() as u32;
    let sure_ones: Vec<RegionCode> = matched.iter().filter_map(sure).collect();
    let unique: BTreeSet<&RegionCode> = sure_ones.iter().collect();
    let is_open = |matched: &&Matched| {
        matches!(matched.outcome, Outcome::Doubt(_) | Outcome::Unknown)
            && !choices.contains_key(&matched.feature)
    };
    let open = matched.iter().filter(is_open).take(MOST_OPEN).map(|shape| Open {
        offered: match &shape.outcome {
            Outcome::Doubt(codes) => codes.iter().map(|code| named(*code, regency)).collect(),
            _ => Vec::new(),
        },
        shape: shape.clone(),
    });
    Found {
        format: shapes.format,
        fields: samples(shapes),
        chosen,
        bps: has_bps(shapes, chosen),
        all_kecamatan: regency.kecamatan.len() as u32,
        all_desa: regency.all_desa().count() as u32,
        open: open.collect(),
        open_total: matched.iter().filter(is_open).count() as u32,
        elsewhere: count(&Outcome::Elsewhere),
        larger: count(&Outcome::Larger),
        joined: (sure_ones.len() - unique.len()) as u32,
        notes: shapes.notes.clone(),
        ..Found::default()
    }
}

fn of_cleaned(found: &mut Found, cleaned: Cleaned, regency: &Regency) {
    let topology = &cleaned.topology;
    let known = |level| -> BTreeSet<RegionCode> {
        topology.level(level).filter_map(|(_, area)| area.code).collect()
    };
    let (kecamatan, desa) = (known(AreaLevel::Kecamatan), known(AreaLevel::Desa));
    let missing_desa = regency.all_desa().map(|d| d.code).filter(|code| !desa.contains(code));
    let missing_kecamatan =
        regency.kecamatan.iter().map(|k| k.code).filter(|code| !kecamatan.contains(code));
    let missing: Vec<RegionCode> =
        if desa.is_empty() { missing_kecamatan.collect() } else { missing_desa.collect() };
    found.missing = missing.into_iter().map(|code| named(code, regency)).collect();
    found.kecamatan = kecamatan.len() as u32;
    found.desa = desa.len() as u32;
    found.corners_before = cleaned.corners_before as u64;
    found.corners_after = cleaned.corners_after as u64;
    found.dropped = cleaned.dropped as u32;
    found.vanished = cleaned.vanished;
}

fn named(code: RegionCode, regency: &Regency) -> Named {
    let name = regency.name_of(code).unwrap_or_default();
    let kecamatan = regency.kecamatan(code).filter(|k| k.code != code);
    let name = kecamatan.map_or_else(|| name.to_owned(), |k| format!("{name}, {}", k.name));
    Named { code, name }
}

fn samples(shapes: &Shapes) -> Vec<Field> {
    let of = |place: usize| {
        let mut samples: Vec<String> = Vec::new();
        for feature in &shapes.features {
            let value = feature.values.get(place).filter(|value| !value.is_empty());
            if let Some(value) = value.filter(|value| !samples.contains(value)) {
                samples.push(value.chars().take(40).collect());
                if samples.len() == SAMPLES {
                    break;
                }
            }
        }
        samples
    };
    let named = shapes.fields.iter().enumerate();
    named.map(|(n, name)| Field { name: name.clone(), samples: of(n) }).collect()
}
