//! Questions about Rakor: lists, the tracker of tiers, invitations, sealed figures.

mod ask;
pub mod book;
mod cascade;
mod change;
mod invite;
mod list;
mod papers;
mod sealed;

pub use ask::{ask, take_back};
pub use cascade::cascade;
pub use invite::{around, invite};
pub use list::list;
pub use papers::papers;
pub use sealed::{put_demo, seal, sealed};
