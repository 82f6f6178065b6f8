//! Teams: the list by tier with shares, one team, the pengurus of a Posyandu.

mod context;
mod list;
mod one;

pub use context::Context;
pub use list::list;
pub use one::{one, pengurus};
