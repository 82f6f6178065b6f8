//! Vector tiles: shapes with a role, drawn in a plain and quiet style.
//!
//! Source: Mapbox Vector Tile Specification 2.1 (github.com/mapbox/vector-tile-spec), in the three
//! schemas that archives of OpenStreetMap come in: Protomaps, `OpenMapTiles`, Shortbread.

mod geometry;
mod proto;
mod read;
mod role;

pub use self::{
    geometry::Part,
    proto::varint,
    read::{Shape, shapes},
    role::{Ink, Role, land},
};

#[cfg(test)]
mod tests;
