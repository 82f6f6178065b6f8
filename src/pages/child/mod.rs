//! Children: the list, a child's page, its forms and its history.

mod detail;
mod shared;

pub use detail::ChildDetailPage;
