//! Months, quarters and years.

use serde::{Deserialize, Serialize};

use crate::records::Month;

/// A stretch of calendar months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// One month.
    Month(Month),
    /// Quarter 1–4 (triwulan) of a year.
    Quarter(i32, u8),
    /// A calendar year.
    Year(i32),
}

impl Period {
    /// First and last month.
    pub fn months(self) -> (Month, Month) {
        let january = |year: i32| Month::new(year, 1).unwrap_or(Month::of(chrono::NaiveDate::MIN));
        match self {
            Self::Month(month) => (month, month),
            Self::Quarter(year, quarter) => {
                let first = january(year).plus(3 * (i32::from(quarter) - 1));
                (first, first.plus(2))
            }
            Self::Year(year) => (january(year), january(year).plus(11)),
        }
    }

    /// So many periods of the same length later (earlier when negative).
    #[must_use]
    pub fn plus(self, periods: i32) -> Self {
        match self {
            Self::Month(month) => Self::Month(month.plus(periods)),
            Self::Quarter(..) => {
                let first = self.months().0.plus(3 * periods);
                Self::Quarter(first.year(), ((first.month() - 1) / 3 + 1) as u8)
            }
            Self::Year(year) => Self::Year(year + periods),
        }
    }

    /// The same stretch a year earlier.
    #[must_use]
    pub fn year_before(self) -> Self {
        match self {
            Self::Month(_) => self.plus(-12),
            Self::Quarter(..) => self.plus(-4),
            Self::Year(_) => self.plus(-1),
        }
    }
}
