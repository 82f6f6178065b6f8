//! Posyandu: the list by kecamatan and desa, one of them, and its form.

mod facts;
mod form;
mod list;
mod one;
mod runs;
mod table;

pub use form::{PosyanduEditPage, PosyanduNewPage};
pub use list::PosyanduListPage;
pub use one::PosyanduPage;

pub use crate::app::full_name;
