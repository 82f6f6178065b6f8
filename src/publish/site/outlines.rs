//! Boundaries beside a bundle, for programs that draw it themselves: codes and corners.
//!
//! `{"schema":"idaman-batas/1","source":"…","areas":[{"code":"64.74.01","rings":[[[lon,lat],…],…]}]}`
//! in degrees (WGS 84) to five decimals, which is a metre. Neighbours lose the same corners, so that no
//! gap opens however coarse the lines are.

use serde::Serialize;

use super::map::PublicMap;
use crate::{
    maps::{
        AreaLevel,
        land::{Land, Shape},
        thin::{Weights, kept},
    },
    wilayah::RegionCode,
};

/// The file is not to be larger, in bytes: some hundred kB come quickly on any telephone.
const MOST: usize = 300_000;
/// Tolerances that are tried, the finest first, in km.
const STEPS: [f32; 7] = [0.01, 0.025, 0.05, 0.1, 0.2, 0.4, 0.8];

#[derive(Serialize)]
struct File<'a> {
    schema: &'static str,
    source: &'a str,
    areas: Vec<Outline>,
}

#[derive(Serialize)]
struct Outline {
    code: RegionCode,
    rings: Vec<Vec<[f64; 2]>>,
}

/// The file, as fine as its size allows.
pub(super) fn file(map: &PublicMap<'_>) -> String {
    let levels = match map.level {
        AreaLevel::Kecamatan => &[AreaLevel::Kecamatan][..],
        AreaLevel::Desa => &[AreaLevel::Kecamatan, AreaLevel::Desa],
    };
    let weights: Vec<(AreaLevel, Weights)> =
        levels.iter().map(|level| (*level, Weights::new(map.land.layer(*level)))).collect();
    let written = |least: f32| {
        let areas =
            weights.iter().flat_map(|(level, weights)| outlines(&map.land, *level, weights, least));
        let file = File { schema: "idaman-batas/1", source: map.source, areas: areas.collect() };
        serde_json::to_string(&file).unwrap_or_default()
    };
    let mut text = String::new();
    for least in STEPS {
        text = written(least);
        if text.len() <= MOST {
            break;
        }
    }
    text
}

fn outlines(land: &Land, level: AreaLevel, weights: &Weights, least: f32) -> Vec<Outline> {
    let one = |(shape, weights): (&Shape, &Vec<Vec<f32>>)| {
        let ring = |(ring, weights): (&Vec<_>, &Vec<f32>)| -> Vec<[f64; 2]> {
            kept(ring, weights, least)
                .map(|at| {
                    let at = land.projection.degrees(at);
                    [round(at.lon), round(at.lat)]
                })
                .collect()
        };
        let rings = shape.rings.iter().zip(weights).map(ring);
        // An island that is smaller than the tolerance has no more than a line.
        let rings: Vec<_> = rings.filter(|ring| ring.len() > 2).collect();
        Some(Outline { code: shape.code?, rings }).filter(|outline| !outline.rings.is_empty())
    };
    land.layer(level).shapes.iter().zip(&weights.rings).filter_map(one).collect()
}

fn round(degrees: f64) -> f64 {
    (degrees * 1e5).round() / 1e5
}
