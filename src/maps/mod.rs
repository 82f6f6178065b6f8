//! The regency as a map: areas and points, drawn without a tile server.
//!
//! The shapes come from `boundaries` (a file that a person brought, cleaned) or from `demo`.

pub mod basemap;
pub mod build;
pub mod classes;
pub mod clusters;
pub mod coordinates;
pub mod distance;
pub mod figures;
pub mod graticule;
pub mod hit;
pub mod labels;
pub mod land;
pub mod legend;
pub mod model;
pub mod palette;
pub mod plane;
pub mod scene;
mod stored;
pub mod svg;
pub mod symbols;
pub mod thin;
pub mod topology;
#[cfg(feature = "web")]
pub mod view;
pub mod viewport;

pub use topology::{
    ArcRef, Area, AreaLevel, Bounds, Grid, Position, Ring, Topology, TopologyError,
};
