//! Whole numbers and days of a pledge's fields, as text and as they are read.

use leptos::prelude::*;

use crate::{
    app::lang,
    forms::{date_text, read_date},
};

/// A whole number as people write it: `12.500.000`, `12 500 000`; `None` for nothing and for what
/// is none.
pub(super) fn read_whole(text: &str) -> Option<u64> {
    let digits: String =
        text.chars().filter(|c| !matches!(c, '.' | ',' | ' ' | '\u{a0}')).collect();
    digits.parse().ok()
}

/// Words under a field that holds no whole number.
pub(super) fn whole_problem(text: RwSignal<String>) -> Option<String> {
    let wrong = text.with(|text| !text.trim().is_empty() && read_whole(text).is_none());
    wrong.then(|| {
        use crate::i18n::Words as _;
        crate::i18n::NumberProblem::NotDigits.say(lang()).to_owned()
    })
}

/// A number for a field.
pub(super) fn whole_text(n: Option<u64>) -> String {
    n.map(|n| n.to_string()).unwrap_or_default()
}

/// A day for a field.
pub(super) fn day_text(day: Option<chrono::NaiveDate>) -> String {
    day.map(date_text).unwrap_or_default()
}

/// A day from a field: what cannot be read leaves what was there, nothing is none.
pub(super) fn put_day(day: &mut Option<chrono::NaiveDate>, text: &str) {
    if text.trim().is_empty() {
        *day = None;
    } else if let Some(read) = read_date(text) {
        *day = Some(read);
    }
}

/// A number from a field, likewise.
pub(super) fn put_whole(n: &mut Option<u64>, text: &str) {
    if text.trim().is_empty() {
        *n = None;
    } else if let Some(read) = read_whole(text) {
        *n = Some(read);
    }
}
