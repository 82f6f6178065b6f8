//! Papers made from the data: choose kind, place and period; read, print, take along.

mod ask;
mod choose;
pub(super) mod named;

pub use choose::PapersPage;
