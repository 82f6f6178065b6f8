//! Rule sets of papers: what a sheet asks, with source and certainty.

pub mod contest;
