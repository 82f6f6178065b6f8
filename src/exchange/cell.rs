//! A cell of any sheet, whatever file it came from.

use std::borrow::Cow;

use chrono::NaiveDate;

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell<'a> {
    /// Nothing.
    #[default]
    Empty,
    /// Text as it was typed, not trimmed.
    Text(Cow<'a, str>),
    /// A number; a date shown as a number is one too.
    Number(f64),
    /// A cell formatted as a date.
    Date(NaiveDate),
    /// TRUE or FALSE.
    Bool(bool),
    /// `#N/A`, `#REF!` and their like.
    Error,
    /// A formula whose result was not stored.
    Formula,
}

impl<'a> Cell<'a> {
    /// A cell of text.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// The same cell, owning its text.
    pub fn to_static(&self) -> Cell<'static> {
        match self {
            Self::Empty => Cell::Empty,
            Self::Text(text) => Cell::Text(Cow::Owned(text.clone().into_owned())),
            Self::Number(number) => Cell::Number(*number),
            Self::Date(date) => Cell::Date(*date),
            Self::Bool(truth) => Cell::Bool(*truth),
            Self::Error => Cell::Error,
            Self::Formula => Cell::Formula,
        }
    }

    /// Whether nothing can be seen in it.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// Whether it holds nothing or one of the marks people write for nothing: `-`, `.`, `N/A`.
    pub fn is_missing(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => is_missing(text),
            _ => false,
        }
    }

    /// What a person sees in it, without outer blanks.
    pub fn shown(&self) -> Cow<'_, str> {
        match self {
            Self::Empty | Self::Formula => Cow::Borrowed(""),
            Self::Text(text) => Cow::Borrowed(text.trim()),
            Self::Number(number) => Cow::Owned(format!("{number}")),
            Self::Date(date) => Cow::Owned(date.to_string()),
            Self::Bool(true) => Cow::Borrowed("TRUE"),
            Self::Bool(false) => Cow::Borrowed("FALSE"),
            Self::Error => Cow::Borrowed("#N/A"),
        }
    }
}

/// Words for nothing.
const NOTHING: [&str; 9] =
    ["n/a", "na", "#n/a", "null", "none", "nihil", "kosong", "(kosong)", "tidak ada"];

/// Whether a text is one of the marks for "nothing here".
pub fn is_missing(text: &str) -> bool {
    let text = text.trim();
    if text.chars().all(|c| matches!(c, '-' | '–' | '—' | '−' | '.' | '_' | '\'' | '*')) {
        return true;
    }
    text.len() <= 10 && NOTHING.iter().any(|word| word.eq_ignore_ascii_case(text))
}

/// At most so many characters of a text.
pub fn cut(text: &str, most: usize) -> &str {
    text.char_indices().nth(most).map_or(text, |(end, _)| &text[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_for_nothing() {
        for mark in ["", " ", "-", "–", ".", "--", "N/A", "null", "#N/A"] {
            assert!(is_missing(mark), "{mark:?}");
        }
        for value in ["0", "L", "NaN", "-1", "Nadia", "tidak"] {
            assert!(!is_missing(value), "{value:?}");
        }
    }

    #[test]
    fn numbers_show_as_typed() {
        assert_eq!(Cell::Number(8.4).shown(), "8.4");
        assert_eq!(Cell::Number(81_234_567_890.0).shown(), "81234567890");
        assert_eq!(cut("Añisa", 2), "Añ");
    }
}
