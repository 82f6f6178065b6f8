//! Problems and plans: what the data propose, the list, the plan as a document, one problem, and
//! the matrix of sectors.

mod causes;
mod complete;
mod dismiss;
mod evidence;
mod hub;
mod item_form;
mod items;
mod list;
mod matrix;
mod new;
mod one;
mod parts;
mod plan;
mod proposals;

pub(in crate::pages) use evidence::ChangeMark;
pub use hub::ProblemsPage;
pub use matrix::MatrixPage;
pub use new::ProblemNewPage;
pub use one::ProblemPage;
pub(in crate::pages) use parts::{activity_options, funding_code, funding_of, funding_options};
