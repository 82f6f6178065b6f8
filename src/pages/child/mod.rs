//! Children: the list, a child's page, its forms and its history.

mod detail;
mod edit;
mod history;
mod list;
mod shared;
mod typing;
mod visit;

pub use detail::ChildDetailPage;
pub use edit::{ChildEditPage, ChildNewPage};
pub use history::ChildHistoryPage;
pub use list::ChildrenPage;
pub use visit::VisitFormPage;
