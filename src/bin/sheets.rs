//! The sheets worker's entry.
fn main() {}
