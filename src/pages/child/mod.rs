//! Children: the list, a child's page, its forms and its history.

mod detail;
mod list;
mod shared;
mod visit;

pub use detail::ChildDetailPage;
pub use list::ChildrenPage;
pub use visit::VisitFormPage;
