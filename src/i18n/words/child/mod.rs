//! Words of the pages about a child.

mod care;
mod detail;
mod edit;
mod history;
mod list;
mod visit;
mod why;

pub use care::{OEDEMA, care};
pub use detail::*;
pub use edit::*;
pub use history::{NO_HISTORY, field_of_path, value_of_path};
pub use list::*;
pub use visit::*;
pub use why::{gain_title, gained, indicator_name, source, why_finding, why_gain};

use super::common;
use crate::i18n::{DASH, Lang};

/// Yes or no.
pub const fn yes_no(yes: bool, lang: Lang) -> &'static str {
    if yes { common::YES.of(lang) } else { common::NO.of(lang) }
}

/// A place as written, or a dash.
pub fn place_or_dash(text: &str) -> String {
    if text.is_empty() { DASH.to_owned() } else { text.to_owned() }
}

#[cfg(test)]
#[expect(unused_qualifications, reason = "each list by its own name")]
pub(crate) fn all_for_test() -> Vec<(&'static str, crate::i18n::Text)> {
    [detail::ALL, care::ALL, edit::ALL, history::ALL, list::ALL, visit::ALL, why::ALL]
        .into_iter()
        .flatten()
        .copied()
        .collect()
}
