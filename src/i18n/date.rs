//! Days, months and moments in words.

use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, Timelike};

use super::Lang;
use crate::{documents::Millis, records::Month};

const MONTHS_ID: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DAYS_ID: [&str; 7] = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
const DAYS_EN: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

impl Lang {
    /// The name of a month, 1–12.
    pub fn month_name(self, month: u32) -> &'static str {
        let names = match self {
            Self::Id => &MONTHS_ID,
            Self::En => &MONTHS_EN,
        };
        names[(month as usize).clamp(1, 12) - 1]
    }

    /// The first three letters of its name, which are clear in both languages.
    pub fn month_short_name(self, month: u32) -> &'static str {
        let name = self.month_name(month);
        name.get(..3).unwrap_or(name)
    }

    /// `21 Nov 2026`.
    pub fn date(self, date: NaiveDate) -> String {
        format!("{} {} {}", date.day(), self.month_short_name(date.month()), date.year())
    }

    /// `21 November 2026`.
    pub fn date_long(self, date: NaiveDate) -> String {
        format!("{} {} {}", date.day(), self.month_name(date.month()), date.year())
    }

    /// `Sabtu, 21 November 2026`.
    pub fn date_full(self, date: NaiveDate) -> String {
        let names = match self {
            Self::Id => &DAYS_ID,
            Self::En => &DAYS_EN,
        };
        let day = names[date.weekday().num_days_from_monday() as usize];
        format!("{day}, {}", self.date_long(date))
    }

    /// `November 2026`.
    pub fn month(self, month: Month) -> String {
        format!("{} {}", self.month_name(month.month()), month.year())
    }

    /// `Nov 2026`.
    pub fn month_short(self, month: Month) -> String {
        format!("{} {}", self.month_short_name(month.month()), month.year())
    }

    /// A moment on the user's clock: `21 Nov 2026 14.05` or `21 Nov 2026 14:05`.
    pub fn moment(self, at: Millis, offset_minutes: i32) -> String {
        let Some(local) = local(at, offset_minutes) else { return String::new() };
        let mark = if self == Self::Id { '.' } else { ':' };
        format!("{} {:02}{mark}{:02}", self.date(local.date()), local.hour(), local.minute())
    }
}

fn local(at: Millis, offset_minutes: i32) -> Option<NaiveDateTime> {
    let utc = DateTime::from_timestamp_millis(at.0)?.naive_utc();
    utc.checked_add_signed(Duration::minutes(i64::from(offset_minutes)))
}

#[cfg(test)]
mod tests {
    use super::Lang::{En, Id};
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn days_and_months_by_language() {
        assert_eq!(Id.date(day("2026-11-21")), "21 Nov 2026");
        assert_eq!(Id.date(day("2026-08-01")), "1 Agu 2026");
        assert_eq!(En.date(day("2026-05-09")), "9 May 2026");
        assert_eq!(Id.date(day("2026-05-09")), "9 Mei 2026");
        assert_eq!(Id.date_long(day("2025-12-31")), "31 Desember 2025");
        // 21 November 2026 is a Saturday.
        assert_eq!(Id.date_full(day("2026-11-21")), "Sabtu, 21 November 2026");
        assert_eq!(En.month("2026-10".parse().unwrap()), "October 2026");
        assert_eq!(Id.month_short("2026-10".parse().unwrap()), "Okt 2026");
    }

    #[test]
    fn moments_are_on_the_users_clock() {
        // 2026-11-21T17:30Z is half past midnight of the next day in Jakarta.
        let at = Millis(1_795_282_200_000);
        assert_eq!(Id.moment(at, 7 * 60), "22 Nov 2026 00.30");
        assert_eq!(En.moment(at, 0), "21 Nov 2026 17:30");
    }
}
