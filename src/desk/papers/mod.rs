//! Documents of coordination at the desk: all of them in memory, written in one way.

mod book;
mod history;
mod kept;
mod save;
mod validate;

pub use book::PaperBook;
pub use history::{entries, since, undo};
pub use kept::{paper_of, read, row_of, tree_of};
pub use save::{PaperEdit, delete, get, save};
pub use validate::Surroundings;
