//! Areas that share their borders: what is kept of a regency's boundaries, and what a map draws.
//!
//! A border between two neighbours is one *arc*, stored once and named by both; areas can therefore
//! never part or overlap, however coarse the arcs are. Corners lie on a grid of whole numbers, so
//! that an arc is a first corner and small steps from it: about two bytes a corner. The idea is that
//! of `TopoJSON` (<https://github.com/topojson/topojson-specification>); the stored form is our own.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::stored;
use crate::wilayah::RegionCode;

/// A corner in units of the [`Grid`]: `[eastward, northward]`.
pub type Corner = [i32; 2];

/// A place on earth, WGS84.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Position {
    /// Degrees east.
    pub lon: f64,
    /// Degrees north; negative south of the equator.
    pub lat: f64,
}

/// How whole numbers lie on earth.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Grid {
    /// Longitude of `x = 0`, degrees.
    pub west: f64,
    /// Latitude of `y = 0`, degrees.
    pub south: f64,
    /// Degrees between two neighbouring numbers, the same both ways; above 0.
    pub step: f64,
}

impl Grid {
    /// Where a corner is.
    pub fn position(&self, [x, y]: Corner) -> Position {
        let along = |start: f64, n: i32| f64::from(n).mul_add(self.step, start);
        Position { lon: along(self.west, x), lat: along(self.south, y) }
    }

    /// The corner nearest to a place.
    pub fn corner(&self, at: Position) -> Corner {
        let near = |start: f64, to: f64| ((to - start) / self.step).round() as i32;
        [near(self.west, at.lon), near(self.south, at.lat)]
    }
}

/// The smallest upright rectangle around something, degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Lowest longitude and latitude.
    pub min: Position,
    /// Highest longitude and latitude.
    pub max: Position,
}

/// What kind of region an area is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum AreaLevel {
    /// Kecamatan or distrik.
    Kecamatan,
    /// Desa, kelurahan, kampung, nagari …
    Desa,
}

/// One arc of a ring, along its corners or against them.
///
/// Written as in `TopoJSON`: the index, or its complement (`!index`) for the way back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ArcRef(i32);

impl ArcRef {
    /// The arc of that index, from its first corner to its last.
    pub const fn forward(index: usize) -> Self {
        Self(index as i32)
    }

    /// The same arc the other way.
    #[must_use]
    pub const fn reversed(self) -> Self {
        Self(!self.0)
    }

    /// Which of the topology's arcs.
    pub const fn index(self) -> usize {
        (if self.0 < 0 { !self.0 } else { self.0 }) as usize
    }

    /// The arc of another index, walked the same way.
    #[must_use]
    pub const fn moved(self, index: usize) -> Self {
        let forward = Self::forward(index);
        if self.is_reversed() { forward.reversed() } else { forward }
    }

    /// Whether it is walked from its last corner to its first.
    pub const fn is_reversed(self) -> bool {
        self.0 < 0
    }
}

/// A closed line: each arc begins where the one before it ended, the first where the last ends.
pub type Ring = Vec<ArcRef>;

/// A kecamatan or a desa.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Area {
    /// Kecamatan or desa.
    pub level: AreaLevel,
    /// The region it was matched with; `None` for a shape that nobody knows.
    pub code: Option<RegionCode>,
    /// The name of that region, or what the file calls the shape.
    pub name: String,
    /// The region one level up: a desa's kecamatan, a kecamatan's regency; `None` when unknown.
    pub parent: Option<RegionCode>,
    /// A corner well inside the largest polygon, for a label or a symbol.
    pub label: Corner,
    /// Its parts (islands), the largest first; of each the outline, counterclockwise with north up,
    /// and after it the holes, clockwise. Never empty, and no polygon is.
    pub polygons: Vec<Vec<Ring>>,
}

/// Areas of a regency with the arcs they share.
#[derive(Debug, Clone, PartialEq)]
pub struct Topology {
    grid: Grid,
    arcs: Vec<Vec<Corner>>,
    areas: Vec<Area>,
}

/// Why areas and arcs do not belong together, or bytes are none of ours.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TopologyError {
    /// The grid's numbers are not finite, or its step is not above 0.
    #[error("the grid is none")]
    Grid,
    /// An arc of fewer than two corners.
    #[error("arc {0} is no line")]
    Arc(usize),
    /// The area of that index has no polygon, or one of its polygons no outline.
    #[error("area {0} is empty")]
    Empty(usize),
    /// A ring of the area names an arc that does not exist.
    #[error("area {0} names a missing arc")]
    Missing(usize),
    /// A ring of the area does not come back to where it began.
    #[error("a ring of area {0} is open")]
    Open(usize),
    /// Bytes that [`Topology::to_bytes`] did not write, or of a later version.
    #[error("the stored boundaries cannot be read")]
    Bytes,
}

impl Topology {
    /// Puts arcs and areas together.
    ///
    /// # Errors
    /// When a ring is open or names what does not exist, or something is empty.
    pub fn new(
        grid: Grid,
        arcs: Vec<Vec<Corner>>,
        areas: Vec<Area>,
    ) -> Result<Self, TopologyError> {
        let sound = [grid.west, grid.south, grid.step].iter().all(|n| n.is_finite());
        if !sound || grid.step <= 0.0 {
            return Err(TopologyError::Grid);
        }
        if let Some(short) = arcs.iter().position(|arc| arc.len() < 2) {
            return Err(TopologyError::Arc(short));
        }
        for (index, area) in areas.iter().enumerate() {
            check(index, area, &arcs)?;
        }
        Ok(Self { grid, arcs, areas })
    }

    /// How corners lie on earth.
    pub const fn grid(&self) -> Grid {
        self.grid
    }

    /// Every line once, as corners.
    pub fn arcs(&self) -> &[Vec<Corner>] {
        &self.arcs
    }

    /// All areas: kecamatan first, each level in the order of its codes.
    pub fn areas(&self) -> &[Area] {
        &self.areas
    }

    /// The areas of one level, with their indices in [`Self::areas`].
    pub fn level(&self, level: AreaLevel) -> impl Iterator<Item = (usize, &Area)> {
        self.areas.iter().enumerate().filter(move |(_, area)| area.level == level)
    }

    /// The area of a region.
    pub fn find(&self, code: RegionCode) -> Option<&Area> {
        self.areas.iter().find(|area| area.code == Some(code))
    }

    /// The corners of an arc in the direction named.
    pub fn arc(&self, arc: ArcRef) -> impl Iterator<Item = Corner> {
        let corners = &self.arcs[arc.index()];
        let last = corners.len() - 1;
        (0..=last).map(move |n| corners[if arc.is_reversed() { last - n } else { n }])
    }

    /// The corners of a ring, each once: the line goes back from the last to the first.
    pub fn corners(&self, ring: &[ArcRef]) -> impl Iterator<Item = Corner> {
        // Each arc's last corner is the next one's first.
        ring.iter().flat_map(|arc| {
            let count = self.arcs[arc.index()].len() - 1;
            self.arc(*arc).take(count)
        })
    }

    /// The same ring on earth.
    pub fn positions(&self, ring: &[ArcRef]) -> impl Iterator<Item = Position> {
        self.corners(ring).map(|corner| self.grid.position(corner))
    }

    /// Around everything that is drawn; `None` without arcs.
    pub fn bounds(&self) -> Option<Bounds> {
        self.around(self.arcs.iter().flatten().copied())
    }

    /// Around one area.
    pub fn bounds_of(&self, area: &Area) -> Option<Bounds> {
        let outlines = area.polygons.iter().filter_map(|polygon| polygon.first());
        self.around(outlines.flat_map(|ring| self.corners(ring)))
    }

    fn around(&self, corners: impl Iterator<Item = Corner>) -> Option<Bounds> {
        let (min, max) = corners.fold(None, |found: Option<(Corner, Corner)>, [x, y]| {
            let (min, max) = found.unwrap_or(([x, y], [x, y]));
            Some(([min[0].min(x), min[1].min(y)], [max[0].max(x), max[1].max(y)]))
        })?;
        Some(Bounds { min: self.grid.position(min), max: self.grid.position(max) })
    }

    /// The area of that level in which a place lies.
    pub fn area_at(&self, level: AreaLevel, at: Position) -> Option<(usize, &Area)> {
        self.level(level).find(|(_, area)| self.contains(area, at))
    }

    /// Whether a place lies in an area; its holes are not part of it.
    pub fn contains(&self, area: &Area, at: Position) -> bool {
        // In corners, but between them: a place is seldom on the grid.
        let x = (at.lon - self.grid.west) / self.grid.step;
        let y = (at.lat - self.grid.south) / self.grid.step;
        // Odd crossings of a ray to the east, over all rings at once: a hole makes them even again.
        let crossings = |ring: &Ring| -> usize {
            let corners: Vec<Corner> = self.corners(ring).collect();
            let edges = corners.iter().zip(corners.iter().cycle().skip(1));
            edges.filter(|(a, b)| crosses(**a, **b, x, y)).count()
        };
        area.polygons.iter().flatten().map(crossings).sum::<usize>() % 2 == 1
    }

    /// How many areas of a level have each arc as their border: 2 between neighbours, 1 on the
    /// outside, 0 where the level has no border.
    pub fn uses(&self, level: AreaLevel) -> Vec<u8> {
        let mut uses = vec![0_u8; self.arcs.len()];
        let rings = self.level(level).flat_map(|(_, area)| area.polygons.iter().flatten());
        for arc in rings.flatten() {
            uses[arc.index()] = uses[arc.index()].saturating_add(1);
        }
        uses
    }

    /// The stored form, read by [`Self::from_bytes`].
    pub fn to_bytes(&self) -> Vec<u8> {
        stored::write(self)
    }

    /// Reads the stored form.
    ///
    /// # Errors
    /// For bytes of another origin, of a later version, or damaged.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, TopologyError> {
        stored::read(bytes)
    }
}

/// Whether the ray from a place to the east crosses an edge; the upper end belongs to it.
fn crosses(a: Corner, b: Corner, x: f64, y: f64) -> bool {
    let [ax, ay, bx, by] = [a[0], a[1], b[0], b[1]].map(f64::from);
    (ay > y) != (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax
}

fn check(index: usize, area: &Area, arcs: &[Vec<Corner>]) -> Result<(), TopologyError> {
    let rings = || area.polygons.iter().flatten();
    if area.polygons.is_empty() || area.polygons.iter().any(Vec::is_empty) {
        return Err(TopologyError::Empty(index));
    }
    if rings().any(Vec::is_empty) {
        return Err(TopologyError::Empty(index));
    }
    if rings().flatten().any(|arc| arc.index() >= arcs.len()) {
        return Err(TopologyError::Missing(index));
    }
    let ends = |arc: &ArcRef| {
        let corners = &arcs[arc.index()];
        let (first, last) = (corners[0], corners[corners.len() - 1]);
        if arc.is_reversed() { (last, first) } else { (first, last) }
    };
    let closed = |ring: &Ring| {
        let next = ring.iter().cycle().skip(1);
        ring.iter().zip(next).all(|(arc, next)| ends(arc).1 == ends(next).0)
    };
    if rings().all(closed) { Ok(()) } else { Err(TopologyError::Open(index)) }
}

#[cfg(test)]
#[path = "topology_tests.rs"]
mod tests;
