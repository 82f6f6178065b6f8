//! A regency's boundaries from a file that a person brings: reading, matching with region codes,
//! cleaning.
//!
//! What comes out is a [`maps::Topology`](crate::maps::Topology). Nothing else of the file is kept:
//! `snap` makes neighbours touch, `assemble` finds the borders they share, `simplify` makes these
//! as coarse as a map may be, and `clean` does all of it in turn.

pub mod assemble;
pub mod clean;
mod rings;
pub mod simplify;
mod snap;
