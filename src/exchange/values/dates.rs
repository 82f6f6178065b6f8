//! Dates as sheets hold them: real dates, serial numbers, and a dozen ways of writing.

use chrono::{Datelike, Duration, NaiveDate};

use super::months;
use crate::exchange::cell::Cell;

/// Which of day and month comes first in `3/4/2024`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As in Indonesia.
    #[default]
    DayFirst,
    /// As a spreadsheet set to American English writes it.
    MonthFirst,
}

/// What a date needs to be read.
#[derive(Clone, Copy, Debug)]
pub struct Dates {
    /// The user's day: a two-digit year never lies after it.
    pub today: NaiveDate,
    /// Serial numbers count from 1904 (old Macintosh workbooks).
    pub from_1904: bool,
    /// Order of day and month in this column.
    pub order: Order,
}

/// The cell holds something that is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADate;

impl Dates {
    /// Reads a cell; `Ok(None)` when nothing stands in it.
    pub fn read(self, cell: &Cell<'_>) -> Result<Option<NaiveDate>, NotADate> {
        let date = match cell {
            _ if cell.is_missing() => return Ok(None),
            Cell::Date(date) => Some(*date),
            Cell::Number(number) => self.number(*number),
            Cell::Text(text) => self.text(text),
            _ => None,
        };
        let believable = date.filter(|date| (1900..=2199).contains(&date.year()));
        believable.map(Some).ok_or(NotADate)
    }

    /// A serial number, or the eight digits of `20240312`.
    fn number(self, number: f64) -> Option<NaiveDate> {
        if !(1.0..1e8).contains(&number) {
            return None;
        }
        let days = number.floor() as i64;
        if days >= 10_000_000 {
            return self.digits(&format!("{days:08}"));
        }
        // 20,000 is 1954, 80,000 is 2119: anything else is no serial date of a child.
        (15_000..=80_000).contains(&days).then(|| self.serial(days))?
    }

    fn serial(self, days: i64) -> Option<NaiveDate> {
        // 1900 was no leap year but spreadsheets count its 29 February, hence 30 December.
        let epoch = if self.from_1904 { (1904, 1, 1) } else { (1899, 12, 30) };
        let epoch = NaiveDate::from_ymd_opt(epoch.0, epoch.1, epoch.2)?;
        epoch.checked_add_signed(Duration::try_days(days)?)
    }

    fn digits(self, text: &str) -> Option<NaiveDate> {
        match text.len() {
            8 if text.starts_with("19") || text.starts_with("20") => {
                let year_first = ymd(&text[..4], &text[4..6], &text[6..]);
                year_first.or_else(|| ymd(&text[4..], &text[2..4], &text[..2]))
            }
            8 => ymd(&text[4..], &text[2..4], &text[..2]),
            5 => self.number(text.parse().ok()?),
            _ => None,
        }
    }

    fn text(self, text: &str) -> Option<NaiveDate> {
        let tokens = tokens(text)?;
        match tokens.as_slice() {
            [one] if one.bytes().all(|b| b.is_ascii_digit()) => self.digits(one),
            [a, b, c] if a.len() == 4 && is_digits(a) => ymd(a, &month(b)?, c),
            [a, b, c] if !is_digits(a) => self.short_year(c, &month(a)?, b),
            [a, b, c] if !is_digits(b) => self.short_year(c, &month(b)?, a),
            [a, b, c] if self.order == Order::MonthFirst => self.short_year(c, a, b),
            [a, b, c] => self.short_year(c, b, a),
            _ => None,
        }
    }

    fn short_year(self, year: &str, month: &str, day: &str) -> Option<NaiveDate> {
        if year.len() != 2 {
            return (year.len() == 4).then(|| ymd(year, month, day))?;
        }
        let short: i32 = year.parse().ok()?;
        let century = if 2000 + short > self.today.year() { 1900 } else { 2000 };
        ymd(&(century + short).to_string(), month, day)
    }
}

/// The parts of a date: without the time behind it and the place or weekday before it.
fn tokens(text: &str) -> Option<Vec<&str>> {
    let text = text.trim().trim_start_matches(['\'', '`']);
    if text.len() > 80 {
        return None;
    }
    let bytes = text.as_bytes();
    let timed = (1..bytes.len().saturating_sub(1)).find(|&at| {
        matches!(bytes[at], b'T' | b't')
            && bytes[at - 1].is_ascii_digit()
            && bytes[at + 1].is_ascii_digit()
    });
    let text = timed.map_or(text, |at| &text[..at]);
    let separator = |c: char| c.is_whitespace() || matches!(c, '-' | '/' | '.' | ',' | '–' | '\\');
    let all = text.split(separator).filter(|token| !token.is_empty());
    let dated = all.take_while(|token| !token.contains(':'));
    let place = |token: &&str| is_words(token) && months::number(token).is_none();
    let mut tokens: Vec<&str> = dated.skip_while(place).collect();
    // "12-05-2024 08.15" carries a time too.
    let whole_year = tokens.iter().take(3).any(|token| token.len() == 4 && is_digits(token));
    let clock = |token: &&str| matches!(token.len(), 1 | 2) && token.is_ascii();
    if whole_year && tokens.iter().skip(3).all(clock) {
        tokens.truncate(3);
    }
    Some(tokens)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

fn is_words(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_alphabetic)
}

/// A month as digits, from digits or a name.
fn month(text: &str) -> Option<String> {
    if is_digits(text) {
        Some(text.to_owned())
    } else {
        months::number(text).map(|m| m.to_string())
    }
}

fn ymd(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    let small = |text: &str| (text.len() <= 2).then(|| text.parse::<u32>().ok()).flatten();
    NaiveDate::from_ymd_opt(year.parse().ok()?, small(month)?, small(day)?)
}

/// The order that the values of a column prove: month first only when some value cannot be read
/// otherwise and none contradicts it.
pub fn order<'a>(cells: impl Iterator<Item = &'a Cell<'a>>) -> Order {
    let mut month_first = false;
    for cell in cells {
        let Cell::Text(text) = cell else { continue };
        let Some(tokens) = tokens(text) else { continue };
        let [a, b, c] = tokens.as_slice() else { continue };
        if a.len() > 2 || !is_digits(a) || !is_digits(b) || !is_digits(c) {
            continue;
        }
        let number = |text: &str| text.parse::<u32>().unwrap_or(0);
        if number(a) > 12 {
            return Order::DayFirst;
        }
        month_first |= (13..=31).contains(&number(b));
    }
    if month_first { Order::MonthFirst } else { Order::DayFirst }
}

#[cfg(test)]
#[path = "dates_tests.rs"]
mod tests;
