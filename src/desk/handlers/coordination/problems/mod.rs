//! Problems and plans: proposals from the data, lists, one problem then and now, the matrix.

mod accept;
mod facts;
mod list;
mod one;
mod plan;
mod proposals;

pub use accept::{accept, dismiss};
pub use list::list;
pub use one::one;
pub use plan::{promise, set_part};
pub use proposals::proposals;
