//! Timeliness: whether the figures of a month were handed in by the day the rule set names.
//!
//! *Kelengkapan* asks whether a Posyandu's figures are there, *ketepatan waktu* when they came: the
//! day of the visits says nothing of it.

use chrono::{Datelike, NaiveDate};

use super::Certainty;
use crate::records::Month;

/// When figures of a month are due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportRules {
    /// Day of the following month, the last one that is in time.
    pub day: u8,
    /// Where it is written.
    pub source: &'static str,
    /// How sure that is.
    pub certainty: Certainty,
}

/// The last day that a regency may choose, so that every month has it.
pub const LAST_DAY: u8 = 28;

impl ReportRules {
    /// The 5th. No regulation was found that names a day (domain.md has none): many a Dinas asks
    /// its Puskesmas for the monthly report by then, and each sets its own, so it is a setting.
    pub const USUAL: Self = Self {
        day: 5,
        source: "Kebiasaan laporan bulanan; tidak ditemukan dalam peraturan, tiap Dinas menetapkan sendiri",
        certainty: Certainty::Unverified,
    };

    /// With the day that the regency has set, where it did and where there is one in every month.
    pub fn with_day(day: Option<u8>) -> Self {
        let chosen = day.filter(|day| (1..=LAST_DAY).contains(day));
        Self { day: chosen.unwrap_or(Self::USUAL.day), ..Self::USUAL }
    }

    /// The last day in time for the figures of a month.
    pub fn deadline(&self, month: Month) -> NaiveDate {
        let first = month.plus(1).first_day();
        first.with_day(u32::from(self.day)).unwrap_or(first)
    }
}

/// How a Posyandu has reported a month.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Reporting {
    /// Weighed, and handed in by the deadline.
    OnTime,
    /// Weighed, and handed in after it.
    Late,
    /// Weighed, but nobody said that the figures are final.
    Open,
    /// No weighing.
    Nothing,
}

impl Reporting {
    /// Of a month with or without weighings, and the first day on which its figures were handed in.
    pub fn of(weighed: bool, handed_in: Option<NaiveDate>, deadline: NaiveDate) -> Self {
        match handed_in {
            _ if !weighed => Self::Nothing,
            None => Self::Open,
            Some(day) if day <= deadline => Self::OnTime,
            Some(_) => Self::Late,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Figures of December are due on 5 January of the next year, that day included.
    #[test]
    fn due_on_a_day_of_the_next_month() {
        let due = ReportRules::USUAL.deadline("2026-12".parse().unwrap());
        assert_eq!(due, day("2027-01-05"));
        let last = ReportRules::with_day(Some(28)).deadline("2027-01".parse().unwrap());
        assert_eq!(last, day("2027-02-28"));
        assert_eq!(ReportRules::with_day(Some(29)).day, 5, "not every month has it");
        assert_eq!(ReportRules::with_day(None), ReportRules::USUAL);
        let of = |weighed, handed_in: Option<&str>| Reporting::of(weighed, handed_in.map(day), due);
        assert_eq!(of(true, Some("2027-01-05")), Reporting::OnTime);
        assert_eq!(of(true, Some("2027-01-06")), Reporting::Late);
        assert_eq!(of(true, None), Reporting::Open);
        assert_eq!(of(false, Some("2027-01-05")), Reporting::Nothing);
    }
}
