//! The regency as a map: areas and points, drawn without a tile server.
//!
//! The shapes come from `boundaries` (a file that a person brought, cleaned) or from `demo`.

pub mod classes;
pub mod figures;
pub mod palette;
pub mod plane;
mod stored;
pub mod topology;
pub mod viewport;

pub use topology::{
    ArcRef, Area, AreaLevel, Bounds, Grid, Position, Ring, Topology, TopologyError,
};
