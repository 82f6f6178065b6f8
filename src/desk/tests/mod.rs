//! Tests of the desk on memory, asked as a screen asks.

mod aksi;
mod bench;
mod boundaries;
mod commitments;
mod demo;
mod edits;
mod goals;
mod handoff;
mod hidden;
mod hidden_world;
mod import;
mod indicators;
mod kader;
mod papers;
mod partners;
mod place_points;
mod points;
mod problems;
mod rakor;
mod recaps;
mod reporting;
mod roster;
mod skdn;
mod stored;
mod strata;
mod teams;
