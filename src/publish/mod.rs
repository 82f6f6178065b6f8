//! What may leave for the public: figures of many, never of few, and nothing that names anybody.
//!
//! Knows no storage, no screen and no file: figures go in, and what may be shown comes out.

pub mod bundle;
pub mod follow;
pub mod make;
#[cfg(test)]
mod schema_tests;
pub mod site;
pub mod suppress;
#[cfg(test)]
mod suppress_tests;
#[cfg(test)]
mod tests;
pub mod zip;
