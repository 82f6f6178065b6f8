//! Which tiles of the world are seen, and where they lie on the flat map.
//!
//! Tiles are squares of the Web Mercator map (EPSG:3857, as every slippy map numbers them); ours is
//! equirectangular. Meridians and parallels are straight and at right angles on both, so that a tile
//! is an upright rectangle on either, and its four corners lie exactly. Inside it the stretch
//! along the meridian is taken as even: at the middle of a tile that errs by `δφ²/8·tan φ` radians,
//! δφ being its height. At 11° south, the country's edge, that is 0.04 pixels of a tile of zoom 10
//! and 0.6 of zoom 6 (tested), nothing that an eye sees.

use std::f64::consts::PI;

use crate::{
    maps::{
        plane::{Extent, Projection},
        viewport::View,
    },
    records::PlacePoint,
};

/// More tiles than this on one screen means that the archive is made for nearer: nothing is drawn.
const MOST: usize = 96;
/// The deepest zoom there is a number for (`PMTiles`: 31; the maps of the world end at 22).
pub const DEEPEST: u8 = 22;

/// A tile, counted from the north-west corner of the world.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TileId {
    /// Zoom: the world is `2^zoom` tiles wide.
    pub zoom: u8,
    /// Column, to the east.
    pub x: u32,
    /// Row, to the south.
    pub y: u32,
}

impl TileId {
    /// The tile of a zoom that a place lies in.
    pub fn of(at: PlacePoint, zoom: u8) -> Self {
        let world = f64::from(1_u32 << zoom);
        let last = world - 1.0;
        let x = ((at.lon + 180.0) / 360.0 * world).floor().clamp(0.0, last);
        let y = (mercator(at.lat) * world).floor().clamp(0.0, last);
        Self { zoom, x: x as u32, y: y as u32 }
    }

    /// Its north-west corner; that of `(x + 1, y + 1)` is its south-east one.
    fn corner(zoom: u8, x: u32, y: u32) -> PlacePoint {
        let world = f64::from(1_u32 << zoom);
        let lat = (PI * (1.0 - 2.0 * f64::from(y) / world)).sinh().atan().to_degrees();
        PlacePoint { lon: f64::from(x) / world * 360.0 - 180.0, lat }
    }

    /// Where it lies on the flat map, in km.
    pub fn extent(self, projection: Projection) -> Extent {
        let north_west = Self::corner(self.zoom, self.x, self.y);
        let south_east = Self::corner(self.zoom, self.x + 1, self.y + 1);
        Extent::of([projection.place(north_west), projection.place(south_east)])
    }

    /// The tile it is a quarter of; `None` for the whole world.
    pub fn parent(self) -> Option<Self> {
        let zoom = self.zoom.checked_sub(1)?;
        Some(Self { zoom, x: self.x / 2, y: self.y / 2 })
    }

    /// The tile of a lower zoom around it, with its own part in it: left, top and side, of 1.
    pub fn within(self, zoom: u8) -> (Self, (f64, f64, f64)) {
        let steps = self.zoom.saturating_sub(zoom).min(31);
        let parts = 1_u32 << steps;
        let side = 1.0 / f64::from(parts);
        let around = Self { zoom: self.zoom - steps, x: self.x / parts, y: self.y / parts };
        (around, (f64::from(self.x % parts) * side, f64::from(self.y % parts) * side, side))
    }
}

/// How far down the world's map a parallel lies: 0 at the north edge, 1 at the south edge.
fn mercator(lat: f64) -> f64 {
    let lat = lat.clamp(-85.051_128, 85.051_128).to_radians();
    0.5 - lat.tan().asinh() / (2.0 * PI)
}

/// What an archive or a host has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cover {
    /// Lowest zoom.
    pub least: u8,
    /// Highest zoom that is asked for.
    pub most: u8,
    /// Pixels of the screen that a tile is drawn on, about.
    pub side: f64,
    /// South-west and north-east corners of what is covered; `None` when not known.
    pub bounds: Option<[PlacePoint; 2]>,
}

impl Cover {
    /// The zoom whose tiles are nearest to their right size on this screen.
    pub fn zoom(&self, view: &View, projection: Projection) -> u8 {
        let world = projection.place(PlacePoint { lon: 180.0, lat: 0.0 }).0
            - projection.place(PlacePoint { lon: -180.0, lat: 0.0 }).0;
        let zoom = (world * view.scale / self.side).max(1.0).log2().round();
        (zoom.clamp(0.0, f64::from(DEEPEST)) as u8).clamp(self.least, self.most)
    }

    /// The tiles that are seen, those in the middle first. Empty where nothing is covered, and where
    /// it would take too many.
    pub fn tiles(&self, view: &View, projection: Projection) -> Vec<TileId> {
        let zoom = self.zoom(view, projection);
        let seen = view.seen();
        let north_west = projection.degrees((seen.left, seen.top));
        let south_east = projection.degrees((seen.right, seen.bottom));
        let (mut west, mut north) = (north_west.lon, north_west.lat);
        let (mut east, mut south) = (south_east.lon, south_east.lat);
        if let Some([low, high]) = self.bounds {
            (west, south) = (west.max(low.lon), south.max(low.lat));
            (east, north) = (east.min(high.lon), north.min(high.lat));
        }
        if west > east || south > north {
            return Vec::new();
        }
        let first = TileId::of(PlacePoint { lon: west, lat: north }, zoom);
        let last = TileId::of(PlacePoint { lon: east, lat: south }, zoom);
        let (wide, high) = ((last.x - first.x + 1) as usize, (last.y - first.y + 1) as usize);
        if wide.saturating_mul(high) > MOST {
            return Vec::new();
        }
        let row = |y| (first.x..=last.x).map(move |x| TileId { zoom, x, y });
        let mut tiles: Vec<TileId> = (first.y..=last.y).flat_map(row).collect();
        let off = |tile: &TileId| {
            let (x, y) = tile.extent(projection).middle();
            (x - view.middle.0).hypot(y - view.middle.1)
        };
        tiles.sort_by(|a, b| off(a).total_cmp(&off(b)));
        tiles
    }
}

#[cfg(test)]
#[path = "tiles_tests.rs"]
mod tests;
