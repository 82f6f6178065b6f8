//! A basemap under the map, hosted or brought by the user: which tiles are seen and where they lie,
//! the `PMTiles` archive they come from, and vector tiles as shapes with a role.
//!
//! Pure: bytes come in, numbers go out. Fetching, unpacking and drawing are `maps::view::basemap`'s.

pub mod archive;
pub mod kept;
pub mod setting;
pub mod tiles;
pub mod trouble;
pub mod vector;

/// How opaque areas are over a basemap: their classes stay told apart, and roads are seen.
pub const OVER: f64 = 0.66;

pub use self::{
    archive::{Header, TileKind},
    setting::{Setting, Source},
    tiles::{Cover, TileId},
    trouble::Trouble,
};
