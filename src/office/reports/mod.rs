//! Papers made from the data: profile of a Posyandu, recap, report, sheets for contests.
//!
//! Each builder is a function from answers of the desk to a [`Doc`]. A figure is shown as the page
//! of indicators shows it; a difference is called a change only where its verdict says so; where
//! there is no denominator there is a dash.

mod board;
pub mod charts;
mod contest;
mod coordination;
mod lifecycle;
mod lines;
mod practice;
mod profile;
mod recap;
mod report;
#[cfg(test)]
mod tests;

pub use contest::{PosyanduData, TeamData, posyandu_contest, team_contest};
pub use lifecycle::lifecycle;
pub use practice::practice;
pub use profile::{ProfileData, profile, team_of};
pub use recap::recap;
pub use report::{ReportData, TRENDS, report};

use chrono::NaiveDate;

use super::doc::{Block, Cell, Column, Doc, Letterhead, Page, Table};
use crate::{
    i18n::{Lang, Text, words::reports as w},
    indicators::{Figure, Period},
};

/// What every paper needs to know beside its data.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Its language.
    pub lang: Lang,
    /// Who sends it.
    pub letterhead: Option<Letterhead>,
    /// The place with those above it: "Kecamatan Bontang Utara, Kota Bontang".
    pub place: String,
    /// The place by itself, for the name of the file.
    pub short: String,
    /// The user's day: when it was made.
    pub day: NaiveDate,
}

impl Frame {
    fn doc(&self, kind: &str, period: Option<Period>, page: Page, title: &str) -> Doc {
        let when = period.map(code).unwrap_or_default();
        let parts = [kind, &slug(&self.short), &when];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Doc {
            file: parts.join("-"),
            lang: self.lang.into(),
            page,
            letterhead: self.letterhead.clone(),
            title: title.to_uppercase(),
            subtitle: self.place.clone(),
            blocks: Vec::new(),
        }
    }

    fn say(&self, text: Text) -> String {
        text.of(self.lang).to_owned()
    }

    /// Notes as one small paragraph, with what a dash means and where all comes from.
    fn notes(&self, mut notes: Vec<String>) -> Block {
        let made = w::MADE.fill(self.lang, &[("date", &self.lang.date_long(self.day))]);
        notes.extend([self.say(w::DASH_MEANS), made]);
        Block::Note(notes.join(" "))
    }
}

/// A period in the name of a file: "2026-10", "2026-tw3", "2026".
fn code(period: Period) -> String {
    match period {
        Period::Month(month) => month.to_string(),
        Period::Quarter(year, quarter) => format!("{year}-tw{quarter}"),
        Period::Year(year) => year.to_string(),
    }
}

/// Letters, digits and hyphens.
fn slug(text: &str) -> String {
    let mut slug = String::new();
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// A table of these columns: head and width.
fn table(caption: String, columns: &[(String, u8)], rows: Vec<Vec<Cell>>) -> Table {
    let columns = columns.iter().map(|(title, width)| Column::new(title.clone(), *width));
    Table { caption, columns: columns.collect(), rows, foot: Vec::new() }
}

/// The share of a figure.
fn share(figure: Figure) -> Cell {
    Cell::percent(figure.rate())
}

/// `12/103`; nothing without a denominator.
fn of(figure: Figure) -> Cell {
    Cell::of(figure.numerator, figure.denominator)
}

/// Words with the first letter large: a sentence.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
