//! Tests of the desk on memory, asked as a screen asks.

mod bench;
mod skdn;
