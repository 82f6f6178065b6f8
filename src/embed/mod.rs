//! What a website shows of a publication: a map, a trend, the balok SKDN, a target, a table.
//!
//! A bundle and options go in, a tree of elements comes out. The tree has names of elements and
//! attributes that this program knows, and texts; so a text that somebody wrote into a file can never
//! become markup, whether the tree is written as a string (`tree`) or put into a page (`dom`).
//! Everything but `dom` and `page` is pure: no screen, no clock.

mod chart;
pub mod data;
#[cfg(feature = "browser")]
pub mod dom;
pub mod options;
#[cfg(feature = "browser")]
pub mod page;
pub mod shapes;
pub mod snippet;
#[cfg(test)]
mod tests;
pub mod tree;
pub mod views;
