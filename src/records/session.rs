//! A session (hari buka) of a Posyandu: its opening and closing. The visits lie with the children.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

use super::PosyanduId;
use crate::documents::{Actor, Extra, Id, Stamp};

/// Tells session ids from others.
#[derive(Debug)]
pub enum SessionKind {}
/// The id of a session.
pub type SessionId = Id<SessionKind>;

/// A calendar month, the unit in which a Posyandu works. Written `2026-03`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Month {
    months: i32,
}

impl Month {
    /// A month of a year; `None` unless `month` is 1–12 and the year has at most four digits.
    pub fn new(year: i32, month: u32) -> Option<Self> {
        let is_one = (1..=12).contains(&month) && (0..=9_999).contains(&year);
        is_one.then(|| Self { months: year * 12 + month as i32 - 1 })
    }

    /// The month of a day.
    pub fn of(date: NaiveDate) -> Self {
        Self { months: date.year() * 12 + date.month0() as i32 }
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.months.div_euclid(12)
    }

    /// 1–12.
    pub fn month(self) -> u32 {
        self.months.rem_euclid(12) as u32 + 1
    }

    /// This many months later (earlier when negative).
    #[must_use]
    pub fn plus(self, months: i32) -> Self {
        Self { months: self.months + months }
    }

    /// Months from `earlier` to this one.
    pub fn since(self, earlier: Self) -> i32 {
        self.months - earlier.months
    }

    /// Its first day.
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year(), self.month(), 1).unwrap_or_default()
    }

    /// Its last day.
    pub fn last_day(self) -> NaiveDate {
        self.plus(1).first_day().pred_opt().unwrap_or_default()
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

impl FromStr for Month {
    type Err = &'static str;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (year, month) = text.split_once('-').ok_or("a month is written 2026-03")?;
        let year = year.parse().map_err(|_digits| "a month is written 2026-03")?;
        let month = month.parse().map_err(|_digits| "a month is written 2026-03")?;
        Self::new(year, month).ok_or("a month is written 2026-03")
    }
}

impl TryFrom<String> for Month {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

/// One session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// Whose session.
    pub posyandu: PosyanduId,
    /// The month it counts for.
    pub month: Month,
    /// The day it was held.
    #[serde(with = "crate::documents::day")]
    pub date: NaiveDate,
    /// Kader at work on the day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kader_present: Option<u16>,
    /// Closed: the figures were looked at and agreed.
    #[serde(default)]
    pub closed: bool,
    /// The day it was closed, as the clock of who closed it said. Set by the desk.
    #[serde(
        default,
        with = "crate::documents::day::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub closed_at: Option<NaiveDate>,
    /// Who closed it. Set by the desk.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_by: Option<Actor>,
    /// Note.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Last write.
    #[serde(default)]
    pub edited: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Session {
    /// The day on which its figures were handed in: when it was closed. One closed before that day
    /// was kept has the day of its last write, by the clock of western Indonesia.
    pub fn handed_in(&self) -> Option<NaiveDate> {
        let written = || self.edited.at.day_in_wib();
        if self.closed { self.closed_at.or_else(written) } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::Millis;

    /// 2026-11-20T18:30:00Z is the 21st in Jakarta.
    #[test]
    fn a_session_is_handed_in_when_it_is_closed() {
        let stamp = Stamp { at: Millis(1_795_199_400_000), by: Actor::default() };
        let mut session = Session {
            id: Id::from_bits(1),
            posyandu: Id::from_bits(2),
            month: "2026-11".parse().unwrap(),
            date: "2026-11-12".parse().unwrap(),
            kader_present: None,
            closed: false,
            closed_at: None,
            closed_by: None,
            note: String::new(),
            edited: stamp,
            extra: Extra::new(),
        };
        assert_eq!(session.handed_in(), None);
        session.closed = true;
        assert_eq!(session.handed_in(), "2026-11-21".parse().ok());
        session.closed_at = "2026-11-13".parse().ok();
        assert_eq!(session.handed_in(), "2026-11-13".parse().ok());
    }

    /// Found by `make fuzz`: an address with such a year.
    #[test]
    fn a_year_of_too_many_digits_is_none() {
        assert_eq!("1459706250-09".parse::<Month>().ok(), None);
        assert_eq!("10000-01".parse::<Month>().ok(), None);
        assert_eq!("9999-12".parse::<Month>().map(Month::year), Ok(9_999));
    }

    #[test]
    fn months_count_across_years() {
        let month: Month = "2026-01".parse().unwrap();
        assert_eq!(month.plus(-1).to_string(), "2025-12");
        assert_eq!(month.plus(13).to_string(), "2027-02");
        assert_eq!(month.plus(13).since(month), 13);
        assert_eq!(month.plus(1).last_day().to_string(), "2026-02-28");
        assert_eq!(Month::of(month.last_day()), month);
        assert!("2026-13".parse::<Month>().is_err());
    }
}
