//! A field's text and the document it stands for, each following the other.

use leptos::prelude::*;

use crate::{
    app::{lang, paper::Draft},
    desk::protocol::{DeskError, FormField, PaperField},
    forms::{date_text, read_date},
    i18n::words::errors,
    records::coordination::Paper,
};

/// The text of a field: what is typed goes into the document as far as it can be read, and what
/// others change there comes back.
pub(super) fn bound<T>(
    draft: Draft<T>,
    show: impl Fn(&T) -> String + 'static,
    write: impl Fn(&mut T, &str) + Clone + 'static,
) -> RwSignal<String>
where
    T: Clone + PartialEq + Send + Sync + Into<Paper> + TryFrom<Paper> + 'static,
{
    let text = RwSignal::new(draft.doc.with_untracked(&show));
    let changed = move |doc: &T, text: &str| {
        let mut other = doc.clone();
        write(&mut other, text);
        (other != *doc).then_some(other)
    };
    let typed = changed.clone();
    Effect::new(move |_| {
        let now = text.get();
        if let Some(other) = draft.doc.with_untracked(|doc| typed(doc, &now)) {
            draft.doc.set(other);
        }
    });
    Effect::new(move |_| {
        if draft.doc.with(|doc| changed(doc, &text.get_untracked()).is_some()) {
            text.set(draft.doc.with_untracked(&show));
        }
    });
    text
}

/// What the desk said of a field of the document, or of one of its members.
pub(super) fn problem<T>(draft: Draft<T>, field: PaperField, member: u64) -> Signal<Option<String>>
where
    T: Clone + PartialEq + Send + Sync + Into<Paper> + TryFrom<Paper> + 'static,
{
    Signal::derive(move || {
        let Some(DeskError::Invalid(problems)) = draft.error() else { return None };
        let wanted = FormField::Paper(field, member);
        let found = problems.into_iter().find(|problem| problem.field == wanted)?;
        Some(errors::problem(found, lang()))
    })
}

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
