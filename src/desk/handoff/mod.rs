//! Making hand-off files, looking into them, taking them in, taking them back.

mod any;
mod apply;
mod book;
mod gather;
mod known;
mod list;
mod make;
mod plan;
mod show;
mod undo;

pub use any::Any;
pub use apply::apply;
pub use known::{KeptBase, KeptClock, Known, advanced, base_key, clock_key, known};
pub use list::list;
pub use make::{entropy, make, regency};
pub use plan::{Decisions, planned, read};
pub use show::questions;
pub use undo::undo;
