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

pub use apply::apply;
pub use known::base_key;
pub use list::list;
pub use make::make;
pub use plan::read;
pub use undo::undo;
