//! The desk worker's entry.
fn main() {}
