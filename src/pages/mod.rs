//! One module per page. A page owns its questions and commands and lays out components.

mod not_found;

pub use not_found::NotFoundPage;
