//! The screen's entry.
fn main() {}
