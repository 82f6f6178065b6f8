//! Words, numbers, dates and ages in Bahasa Indonesia and in English.
//!
//! Pure: no screen, no clock. Every text stands in both languages side by side in
//! `words/`, one file per room, so that neither can be forgotten; a test reads them all.

mod age;
mod date;
mod number;
mod parse;
mod text;
pub mod words;

pub use number::{DASH, NBSP};
pub use parse::{NumberProblem, parse_count, parse_decimal};
pub use text::{Text, Words};

/// A language of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Bahasa Indonesia, the first language of every text.
    #[default]
    Id,
    /// English.
    En,
}

impl Lang {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Id, Self::En];

    /// The code of BCP 47, for `<html lang>`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::En => "en",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// Its name in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Id => "Bahasa Indonesia",
            Self::En => "English",
        }
    }
}
