//! A `PMTiles` archive, version 3: one file whose tiles are read by ranges.
//!
//! Source: `PMTiles` Version 3 Specification, github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
//! (header of 127 bytes, §3; directories, §4; Hilbert order of the tiles, §4.1).

mod directory;
mod header;
mod open;
mod order;

pub use self::{
    directory::{Directory, Found},
    header::{HEADER_BYTES, Header, Packing, Span, TileKind},
    open::{Archive, Ranges},
    order::number,
};

#[cfg(test)]
mod tests;
