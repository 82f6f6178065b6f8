//! Papers made from the data: choose kind, place and period; read, print, take along.

mod ask;
mod choose;
mod named;

pub use choose::PapersPage;
