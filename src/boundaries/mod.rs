//! A regency's boundaries from a file that a person brings: reading, matching with region codes,
//! cleaning.
//!
//! What comes out is a [`maps::Topology`](crate::maps::Topology). Nothing else of the file is kept:
//! `read` takes the shapes, `fields` and `matching` find which region each is, `snap` makes
//! neighbours touch, `assemble` finds the borders they share, `simplify` makes these as coarse as
//! a map may be. Metres without a word on their zone are asked about (`zones`). `job` does all of it in turn, in a worker of its own (`protocol`).

pub mod assemble;
pub mod clean;
pub mod fields;
pub mod job;
pub mod matching;
pub mod model;
pub mod project;
pub mod protocol;
#[cfg(feature = "boundaries")]
pub mod read;
#[cfg(all(test, feature = "boundaries"))]
mod real_tests;
mod rings;
pub mod simplify;
mod snap;
pub mod zones;
