//! Children: the list, a child's page, its forms and its history.

mod detail;
mod shared;
mod visit;

pub use detail::ChildDetailPage;
pub use visit::VisitFormPage;
