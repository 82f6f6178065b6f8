//! From the shapes of a file, as exact or as careless as they are, to a topology of a few hundred
//! kilobytes.

use std::collections::BTreeMap;

use super::{
    assemble::{Network, Shape, assemble},
    rings::{doubled_area, tidy},
    simplify::{Goal, simplify},
    snap::snap,
};
use crate::{
    maps::{
        Topology, TopologyError,
        topology::{AreaLevel, Corner, Grid, Position},
    },
    wilayah::RegionCode,
};

/// The fine grid on which shapes are compared: about 11 cm.
const FINE: f64 = 1e-6;
/// Corners nearer than this to each other are the same, in units of the fine grid: about 2 m.
/// Coarser than the digits that files are cut to, finer than anything a map shows.
pub const SNAP: i32 = 20;
/// Numbers across the stored grid: a map this many dots wide shows every one.
const ACROSS: f64 = 65_535.0;
/// Corners kept, at most: some, and more for each area. 320 areas come to about 140 kB.
const CORNERS: usize = 12_000;
const CORNERS_EACH: usize = 75;
/// Parts smaller than a square of this share of the map's width are left out, but never the
/// largest part of an area: a quarter of a dot of a screen.
const ISLAND: f64 = 1.0 / 4000.0;
/// Corners that move a line by less than this share of the map's width are left out.
const UNSEEN: f64 = 1.0 / 16_000.0;

/// A shape of a file with what is known of it. Rings in degrees, closed or not.
#[derive(Clone, Debug, PartialEq)]
pub struct Rough {
    /// Kecamatan or desa.
    pub level: AreaLevel,
    /// Its region, when known.
    pub code: Option<RegionCode>,
    /// Its name.
    pub name: String,
    /// The region one level up, when known.
    pub parent: Option<RegionCode>,
    /// Polygons: outline, then holes.
    pub polygons: Vec<Vec<Vec<Position>>>,
}

/// What came of the cleaning.
#[derive(Clone, Debug, PartialEq)]
pub struct Cleaned {
    /// The areas.
    pub topology: Topology,
    /// Corners that the shapes had.
    pub corners_before: usize,
    /// Corners that are left.
    pub corners_after: usize,
    /// Small islands and holes that were left out.
    pub dropped: usize,
    /// Names of shapes too small to be drawn at all.
    pub vanished: Vec<String>,
}

/// Steps of the cleaning, for a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Making neighbours touch.
    Snapping,
    /// Making lines coarser; so many corners left of so many.
    Thinning(usize, usize),
}

/// Cleans shapes; several of one region become one area.
///
/// # Errors
/// When nothing with an inside is left.
pub fn clean(
    shapes: &[Rough],
    kecamatan: &BTreeMap<RegionCode, String>,
    progress: &mut dyn FnMut(Step),
) -> Result<Cleaned, TopologyError> {
    let bounds = bounds(shapes).ok_or(TopologyError::Empty(0))?;
    let fine = Grid { west: bounds.0.lon, south: bounds.0.lat, step: FINE };
    let span = (bounds.1.lon - bounds.0.lon).max(bounds.1.lat - bounds.0.lat);
    let mut on_grid = merged(shapes, fine);
    let corners_before =
        shapes.iter().flat_map(|s| s.polygons.iter().flatten()).map(Vec::len).sum();
    progress(Step::Snapping);
    let mut rings: Vec<&mut Vec<Corner>> =
        on_grid.iter_mut().flat_map(|shape| shape.rings.iter_mut()).collect();
    snap(&mut rings, SNAP);
    let island = (span * ISLAND / FINE).powi(2) * 2.0;
    let dropped = on_grid.iter_mut().map(|shape| drop_small(shape, island as i64)).sum();
    let vanished: Vec<String> =
        on_grid.iter().filter(|s| s.rings.is_empty()).map(|s| s.name.clone()).collect();
    let unseen = (span * UNSEEN / FINE).powi(2);
    let most = CORNERS + CORNERS_EACH * on_grid.len();
    let stored = Grid { step: (span / ACROSS).max(FINE), ..fine };
    let thin = |network: &mut Network| {
        let goal = Goal { unseen: unseen as i64, most };
        simplify(network, goal, &mut |left, of| progress(Step::Thinning(left, of)));
        coarsen(network, fine, stored);
    };
    let topology = assemble(stored, &on_grid, kecamatan, thin)?;
    if topology.areas().is_empty() {
        return Err(TopologyError::Empty(0));
    }
    let corners_after = topology.arcs().iter().map(Vec::len).sum();
    Ok(Cleaned { topology, corners_before, corners_after, dropped, vanished })
}

fn bounds(shapes: &[Rough]) -> Option<(Position, Position)> {
    let all = shapes.iter().flat_map(|s| s.polygons.iter().flatten().flatten());
    all.fold(None, |found, at| {
        let (min, max) = found.unwrap_or((*at, *at));
        Some((
            Position { lon: at.lon.min(min.lon), lat: at.lat.min(min.lat) },
            Position { lon: at.lon.max(max.lon), lat: at.lat.max(max.lat) },
        ))
    })
}

/// Shapes on the fine grid; those of one region together, outlines counterclockwise.
fn merged(shapes: &[Rough], fine: Grid) -> Vec<Shape> {
    let mut places: BTreeMap<RegionCode, usize> = BTreeMap::new();
    let mut merged: Vec<Shape> = Vec::new();
    for shape in shapes {
        let known = shape.code.and_then(|code| places.get(&code).copied());
        let at = known.unwrap_or(merged.len());
        if known.is_none() {
            places.extend(shape.code.map(|code| (code, at)));
            merged.push(Shape {
                level: shape.level,
                code: shape.code,
                name: shape.name.clone(),
                parent: shape.parent,
                rings: Vec::new(),
            });
        }
        for polygon in &shape.polygons {
            for (n, ring) in polygon.iter().enumerate() {
                let mut ring: Vec<Corner> = ring.iter().map(|at| fine.corner(*at)).collect();
                tidy(&mut ring);
                if (doubled_area(&ring) > 0) != (n == 0) {
                    ring.reverse();
                }
                merged[at].rings.push(ring);
            }
        }
    }
    merged
}

/// Leaves out rings that collapsed and those of less than `least` twice the area; the largest
/// stays. Gives how many with an inside went.
fn drop_small(shape: &mut Shape, least: i64) -> usize {
    let area = |ring: &Vec<Corner>| doubled_area(ring).abs();
    shape.rings.retain(|ring| area(ring) > 0);
    let all = shape.rings.len();
    let largest = shape.rings.iter().map(area).max().unwrap_or(0);
    shape.rings.retain(|ring| area(ring) >= least.min(largest));
    all - shape.rings.len()
}

/// Puts arcs on the stored grid. Each is moved alike for both its neighbours; one that shrinks to
/// nothing takes its ring with it.
fn coarsen(network: &mut Network, fine: Grid, stored: Grid) {
    for arc in &mut network.arcs {
        let ends = arc.len() - 1;
        let coarse: Vec<Corner> = arc.iter().map(|c| stored.corner(fine.position(*c))).collect();
        let mut kept: Vec<Corner> = Vec::with_capacity(coarse.len());
        for (n, corner) in coarse.into_iter().enumerate() {
            // An arc keeps both its ends, be they one.
            if kept.last() != Some(&corner) || (n == ends && kept.len() == 1) {
                kept.push(corner);
            }
        }
        *arc = kept;
    }
}

#[cfg(test)]
#[path = "clean_tests.rs"]
mod tests;
