//! Which region each shape is: by its code, else by its name within its kecamatan.
//!
//! A code alone is believed when the name agrees or there is none: codes of BPS look the same, and
//! a desa that split or was renamed keeps a code that another bears now. What stays open is asked
//! of a person, and what nobody knows is kept and drawn.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    fields::{bare, looks_bps, read_code, regency_field},
    model::{Choice, Feature, Fields, Matched, Outcome, Shapes},
};
use crate::{
    maps::topology::AreaLevel,
    wilayah::{Found, Level, NameIndex, Regency, RegionCode},
};

/// Names at least this alike (Jaro-Winkler) may be the same, written differently.
const ALIKE: f64 = 0.88;
/// A code's own name and the file's must be at least this alike to be believed without a question.
const AGREES: f64 = 0.8;
/// Candidates offered, at most.
const OFFERED: usize = 5;

/// Matches every shape. `choices` are what a person said, by number.
pub fn matches(
    shapes: &Shapes,
    fields: Fields,
    regency: &Regency,
    choices: &BTreeMap<u32, Choice>,
) -> Vec<Matched> {
    let matcher = Matcher {
        regency,
        index: NameIndex::new(regency),
        fields,
        regency_field: regency_field(shapes),
    };
    let mut all: Vec<Matched> =
        shapes.features.iter().map(|feature| matcher.one(feature)).collect();
    for matched in &mut all {
        if let Some(Choice::Is(code)) = choices.get(&matched.feature) {
            matched.level = level_of(*code);
            matched.outcome = Outcome::Sure(*code);
        }
    }
    let taken: BTreeSet<RegionCode> = all.iter().filter_map(sure).collect();
    for matched in &mut all {
        matcher.guess(matched, &taken);
    }
    all
}

/// The region of a shape that is sure.
pub fn sure(matched: &Matched) -> Option<RegionCode> {
    if let Outcome::Sure(code) = matched.outcome { Some(code) } else { None }
}

/// The level of a region that has areas.
pub fn level_of(code: RegionCode) -> AreaLevel {
    if code.level() == Level::Desa { AreaLevel::Desa } else { AreaLevel::Kecamatan }
}

/// Whether codes of BPS stand where those of Kemendagri are looked for.
pub fn has_bps(shapes: &Shapes, fields: Fields) -> bool {
    let code = |feature: &Feature| read_code(value(feature, fields.code));
    let codes: Vec<RegionCode> = shapes.features.iter().filter_map(code).collect();
    codes.iter().filter(|code| looks_bps(**code)).count() * 2 > codes.len()
}

struct Matcher<'a> {
    regency: &'a Regency,
    index: NameIndex,
    fields: Fields,
    regency_field: Option<u16>,
}

fn value(feature: &Feature, field: Option<u16>) -> &str {
    field.and_then(|field| feature.values.get(usize::from(field))).map_or("", String::as_str)
}

impl Matcher<'_> {
    fn one(&self, feature: &Feature) -> Matched {
        let code = value(feature, self.fields.code);
        let kecamatan = value(feature, self.fields.kecamatan);
        let desa = value(feature, self.fields.desa);
        let read = read_code(code);
        let level = match read.map(RegionCode::level) {
            Some(Level::Desa) => AreaLevel::Desa,
            Some(_) => AreaLevel::Kecamatan,
            None if desa.is_empty() && !kecamatan.is_empty() => AreaLevel::Kecamatan,
            None => AreaLevel::Desa,
        };
        let desa_level = level == AreaLevel::Desa;
        let name = if desa_level || kecamatan.is_empty() { desa } else { kecamatan };
        let within = if desa_level { kecamatan } else { "" };
        let outcome = self.outcome(feature, read, level, name, within);
        Matched {
            feature: feature.number,
            level,
            code: code.to_owned(),
            name: name.to_owned(),
            kecamatan: within.to_owned(),
            outcome,
        }
    }

    fn outcome(
        &self,
        feature: &Feature,
        code: Option<RegionCode>,
        level: AreaLevel,
        name: &str,
        within: &str,
    ) -> Outcome {
        if let Some(code) = code.filter(|code| code.level() < Level::Kecamatan) {
            let here = self.regency.code.is_within(code);
            return if here { Outcome::Larger } else { Outcome::Elsewhere };
        }
        let by_code = code.filter(|code| self.regency.name_of(*code).is_some());
        if let Some(code) = by_code
            && self.agrees(code, name)
        {
            return Outcome::Sure(code);
        }
        let bps = code.is_some_and(looks_bps);
        if code.is_some_and(|code| !bps && !code.is_within(self.regency.code))
            || self.of_another_regency(feature)
        {
            return Outcome::Elsewhere;
        }
        let by_name = match level {
            AreaLevel::Desa => self.index.find_desa(within, name),
            AreaLevel::Kecamatan => self.index.find_kecamatan(name),
        };
        match (by_code, by_name) {
            // The list has no such code, or it is another's: the name alone is a proposal then.
            (None, Found::Exact(found)) if code.is_none() || bps => Outcome::Sure(found),
            (by_code, by_name) => {
                let mut offered: Vec<RegionCode> = by_code.into_iter().collect();
                match by_name {
                    Found::Exact(found) => offered.push(found),
                    Found::Ambiguous(found) => offered.extend(found),
                    Found::None => {}
                }
                doubt(offered)
            }
        }
    }

    /// Whether the name in the file may be that of the code's region.
    fn agrees(&self, code: RegionCode, name: &str) -> bool {
        let known = self.regency.name_of(code).map(bare).unwrap_or_default();
        let name = bare(name);
        name.is_empty() || name == known || strsim::jaro_winkler(&name, &known) >= AGREES
    }

    fn of_another_regency(&self, feature: &Feature) -> bool {
        let named = value(feature, self.regency_field);
        let plain = |name: &str| {
            let lower = name.to_lowercase();
            let bare = ["kabupaten ", "kota ", "kab. ", "kab "]
                .iter()
                .find_map(|kind| lower.strip_prefix(kind))
                .unwrap_or(&lower);
            crate::wilayah::normal(bare)
        };
        !named.is_empty()
            && strsim::jaro_winkler(&plain(named), &plain(&self.regency.name)) < AGREES
    }

    /// Looks for names that are alike where nothing was found, and takes away what is taken.
    fn guess(&self, matched: &mut Matched, taken: &BTreeSet<RegionCode>) {
        if let Outcome::Doubt(offered) = &matched.outcome {
            let free: Vec<RegionCode> =
                offered.iter().copied().filter(|code| !taken.contains(code)).collect();
            // All of them taken: perhaps another part of one of them.
            if !free.is_empty() {
                matched.outcome = doubt(free);
            }
        }
        if matched.outcome != Outcome::Unknown || matched.name.trim().is_empty() {
            return;
        }
        let name = bare(&matched.name);
        let alike = |known: &str| strsim::jaro_winkler(&name, &bare(known));
        let kecamatan = self.index.find_kecamatan(&matched.kecamatan).exact();
        let all: Vec<(RegionCode, &str)> = match matched.level {
            AreaLevel::Kecamatan => {
                self.regency.kecamatan.iter().map(|k| (k.code, k.name.as_str())).collect()
            }
            AreaLevel::Desa => self
                .regency
                .all_desa()
                .filter(|desa| kecamatan.is_none_or(|k| desa.code.is_within(k)))
                .map(|d| (d.code, d.name.as_str()))
                .collect(),
        };
        let free = all.into_iter().filter(|(code, _)| !taken.contains(code));
        let mut near: Vec<(f64, RegionCode)> = free
            .map(|(code, known)| (alike(known), code))
            .filter(|(alike, _)| *alike >= ALIKE)
            .collect();
        near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        matched.outcome = doubt(near.into_iter().map(|(_, code)| code).collect());
    }
}

fn doubt(offered: Vec<RegionCode>) -> Outcome {
    let mut unique: Vec<RegionCode> = Vec::with_capacity(offered.len());
    for code in offered {
        if !unique.contains(&code) {
            unique.push(code);
        }
    }
    unique.truncate(OFFERED);
    if unique.is_empty() { Outcome::Unknown } else { Outcome::Doubt(unique) }
}

#[cfg(test)]
#[path = "matching_tests.rs"]
mod tests;
