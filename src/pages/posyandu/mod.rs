//! Posyandu: the list by kecamatan and desa, one of them, and its form.

mod facts;
mod form;
mod list;
mod one;
mod table;

pub use form::{PosyanduEditPage, PosyanduNewPage};
pub use list::PosyanduListPage;
pub use one::PosyanduPage;

use crate::i18n::{Lang, words::common};

/// "Posyandu Melati", unless the name says so already.
pub fn full_name(name: &str, lang: Lang) -> String {
    if name.to_lowercase().starts_with("posyandu") {
        name.to_owned()
    } else {
        common::POSYANDU_NAMED.fill(lang, &[("name", &name)])
    }
}
