//! From rings that touch to areas that share arcs.

mod cut;
mod label;
mod outline;

use std::collections::{BTreeMap, BTreeSet};

pub use cut::{Network, cut};
pub use label::label_point;

use super::rings::doubled_area;
use crate::{
    maps::{
        Topology, TopologyError,
        topology::{Area, AreaLevel, Corner, Grid, Ring},
    },
    wilayah::RegionCode,
};

/// One region's shape, on the grid.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// Kecamatan or desa.
    pub level: AreaLevel,
    /// Its region, when known.
    pub code: Option<RegionCode>,
    /// Its name.
    pub name: String,
    /// The region one level up, when known.
    pub parent: Option<RegionCode>,
    /// Of each part the outline and its holes, tidy ([`super::rings::tidy`]).
    pub rings: Vec<Vec<Corner>>,
}

/// Puts shapes together whose neighbours have the same corners along a border.
///
/// `polish` may make the arcs coarser in between. Of each kecamatan of which there are desa the
/// outline is made of theirs, named by `kecamatan`, and its own shape is left out.
///
/// # Errors
/// When `polish` broke a ring.
pub fn assemble(
    grid: Grid,
    shapes: &[Shape],
    kecamatan: &BTreeMap<RegionCode, String>,
    polish: impl FnOnce(&mut Network),
) -> Result<Topology, TopologyError> {
    let made_of_desa: BTreeSet<RegionCode> = shapes
        .iter()
        .filter(|shape| shape.level == AreaLevel::Desa)
        .filter_map(|shape| shape.parent)
        .collect();
    let own = |shape: &&Shape| {
        shape.level == AreaLevel::Desa
            || shape.code.is_none_or(|code| !made_of_desa.contains(&code))
    };
    let shapes: Vec<&Shape> = shapes.iter().filter(own).collect();
    let all: Vec<&[Corner]> =
        shapes.iter().flat_map(|shape| shape.rings.iter().map(Vec::as_slice)).collect();
    let mut network = cut(&all);
    polish(&mut network);
    let mut rings = network.rings.iter();
    let mut areas = Vec::with_capacity(shapes.len());
    let mut members: BTreeMap<RegionCode, Vec<Ring>> = BTreeMap::new();
    for shape in shapes {
        let own: Vec<Ring> = rings.by_ref().take(shape.rings.len()).cloned().collect();
        let own: Vec<Ring> = own.into_iter().filter(|ring| !ring.is_empty()).collect();
        if let (AreaLevel::Desa, Some(parent)) = (shape.level, shape.parent) {
            members.entry(parent).or_default().extend(own.iter().cloned());
        }
        areas.extend(area(&network.arcs, shape, own));
    }
    for (code, rings) in members {
        let shape = Shape {
            level: AreaLevel::Kecamatan,
            code: Some(code),
            name: kecamatan.get(&code).cloned().unwrap_or_else(|| code.to_string()),
            parent: code.parent(),
            rings: Vec::new(),
        };
        areas.extend(area(&network.arcs, &shape, outline::around(&network.arcs, &rings)));
    }
    // Shapes without a code come after those with one.
    areas.sort_by(|a, b| {
        (a.level, a.code.is_none(), a.code, &a.name).cmp(&(
            b.level,
            b.code.is_none(),
            b.code,
            &b.name,
        ))
    });
    let (arcs, areas) = used(network.arcs, areas);
    Topology::new(grid, arcs, areas)
}

/// The area of some rings; `None` when none of them has an inside.
fn area(arcs: &[Vec<Corner>], shape: &Shape, rings: Vec<Ring>) -> Option<Area> {
    let polygons = outline::polygons(arcs, rings);
    let largest: Vec<Vec<Corner>> =
        polygons.first()?.iter().map(|ring| cut::corners(arcs, ring)).collect();
    Some(Area {
        level: shape.level,
        code: shape.code,
        name: shape.name.clone(),
        parent: shape.parent,
        label: label_point(&largest),
        polygons,
    })
}

/// Leaves out arcs that no area has any more.
fn used(arcs: Vec<Vec<Corner>>, mut areas: Vec<Area>) -> (Vec<Vec<Corner>>, Vec<Area>) {
    let mut wanted = vec![false; arcs.len()];
    for arc in areas.iter().flat_map(|area| area.polygons.iter().flatten().flatten()) {
        wanted[arc.index()] = true;
    }
    let mut next = 0;
    let places: Vec<usize> = wanted
        .iter()
        .map(|wanted| {
            next += usize::from(*wanted);
            next.saturating_sub(1)
        })
        .collect();
    let refs = areas.iter_mut().flat_map(|area| area.polygons.iter_mut().flatten().flatten());
    for arc in refs {
        *arc = arc.moved(places[arc.index()]);
    }
    let kept = arcs.into_iter().zip(&wanted).filter(|(_, wanted)| **wanted);
    (kept.map(|(arc, _)| arc).collect(), areas)
}

/// Twice the area inside a ring of arcs.
fn ring_area(arcs: &[Vec<Corner>], ring: &Ring) -> i64 {
    doubled_area(&cut::corners(arcs, ring))
}

#[cfg(test)]
mod tests;
