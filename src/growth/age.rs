//! Ages: in days for z-scores, in completed months for the KMS and for people.

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// WHO's length of a month.
pub const DAYS_IN_MONTH: f64 = 30.4375;
/// From this day on a child is measured standing (24 months, 730.5 rounded up).
pub const HEIGHT_FROM_DAY: i32 = 731;
/// Born before this many completed weeks is preterm.
pub const TERM_WEEKS: i32 = 37;

/// Days from birth to `at`; negative when `at` is before birth.
pub fn days(birth: NaiveDate, at: NaiveDate) -> i32 {
    at.signed_duration_since(birth).num_days() as i32
}

/// Completed calendar months ("bulan penuh", Permenkes 2/2020: 2 months 29 days = 2).
/// A child born on the 31st completes a month on the last day of a shorter one.
/// Negative before birth.
pub fn completed_months(birth: NaiveDate, at: NaiveDate) -> i32 {
    if at < birth {
        return -1 - completed_months(at, birth - chrono::Days::new(1)).max(0);
    }
    let months = (at.year() - birth.year()) * 12 + at.month() as i32 - birth.month() as i32;
    let ends_its_month = || at.succ_opt().is_none_or(|next| next.month() != at.month());
    if birth.day() <= at.day() || ends_its_month() { months } else { months - 1 }
}

/// An age as people say it: 1 year 2 months 10 days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgeWords {
    pub years: i32,
    pub months: i32,
    pub days: i32,
}

/// Years, months and days since birth; all zero before it.
pub fn words(birth: NaiveDate, at: NaiveDate) -> AgeWords {
    let months = completed_months(birth, at).max(0);
    let since = birth.checked_add_months(Months::new(months as u32)).unwrap_or(birth);
    AgeWords { years: months / 12, months: months % 12, days: days(since, at).max(0) }
}

/// Whole days of an age in decimal months, rounded half up as WHO does: 24 months
/// are 730.5 and so 731 days.
pub fn days_of_months(months: f64) -> i32 {
    (months * DAYS_IN_MONTH + 0.5).floor() as i32
}

/// Decimal months of an age in days, as WHO counts them.
pub fn months_of_days(days: i32) -> f64 {
    f64::from(days) / DAYS_IN_MONTH
}

/// The corrected age ("umur koreksi") of a child born before 37 weeks: 40 weeks less
/// the weeks of gestation are taken off, until 24 months. Negative before the term.
/// Other children keep their age; so does a child with gestation below 20 weeks,
/// which can only be a typing error.
///
/// [UNVERIFIED] in Permenkes 2/2020; common practice of IDAI and WHO. An option, off
/// by default; where it is used both ages are shown.
pub fn corrected_days(age_days: i32, gestation_weeks: i32) -> i32 {
    if age_days >= HEIGHT_FROM_DAY || !(20..TERM_WEEKS).contains(&gestation_weeks) {
        return age_days;
    }
    age_days - (40 - gestation_weeks) * 7
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
    }

    #[test]
    fn days_count_leap_days_and_go_below_zero() {
        assert_eq!(days(on(2024, 2, 28), on(2024, 3, 1)), 2);
        assert_eq!(days(on(2023, 2, 28), on(2023, 3, 1)), 1);
        assert_eq!(days(on(2023, 2, 28), on(2023, 2, 27)), -1);
    }

    #[test]
    fn two_months_and_29_days_are_two_months() {
        let birth = on(2024, 1, 10);
        assert_eq!(completed_months(birth, on(2024, 4, 9)), 2);
        assert_eq!(completed_months(birth, on(2024, 4, 10)), 3);
        assert_eq!(completed_months(birth, birth), 0);
        assert_eq!(completed_months(birth, on(2024, 1, 9)), -1);
        assert_eq!(completed_months(birth, on(2023, 12, 10)), -1);
        assert_eq!(completed_months(birth, on(2023, 12, 9)), -2);
    }

    #[test]
    fn the_birthday_of_a_month_is_where_the_calendar_puts_it() {
        // The definition, by the calendar: the months after which the birthday is not later.
        let slow = |birth: NaiveDate, at: NaiveDate| -> u32 {
            let after = |months: u32| birth.checked_add_months(Months::new(months));
            (0..20).take_while(|m| after(*m).is_some_and(|day| day <= at)).last().unwrap_or(0)
        };
        for start in 0..400 {
            let birth = on(2023, 12, 1) + chrono::Days::new(start);
            for later in 0..430 {
                let at = birth + chrono::Days::new(later);
                assert_eq!(completed_months(birth, at), slow(birth, at) as i32, "{birth} {at}");
            }
        }
    }

    #[test]
    fn born_on_the_31st_or_a_leap_day() {
        assert_eq!(completed_months(on(2023, 1, 31), on(2023, 2, 27)), 0);
        assert_eq!(completed_months(on(2023, 1, 31), on(2023, 2, 28)), 1);
        assert_eq!(completed_months(on(2023, 1, 31), on(2023, 3, 30)), 1);
        assert_eq!(completed_months(on(2024, 2, 29), on(2025, 2, 28)), 12);
    }

    #[test]
    fn ages_in_words() {
        let age = |y, m, d| words(on(2023, 1, 31), on(y, m, d));
        assert_eq!(age(2024, 3, 10), AgeWords { years: 1, months: 1, days: 10 });
        assert_eq!(age(2023, 2, 28), AgeWords { years: 0, months: 1, days: 0 });
        assert_eq!(age(2022, 2, 28), AgeWords { years: 0, months: 0, days: 0 });
    }

    #[test]
    fn months_to_days_round_half_up() {
        assert_eq!(days_of_months(24.0), 731); // 730.5
        assert_eq!(days_of_months(8.0), 244); // 243.5
        assert_eq!(days_of_months(9.0), 274); // 273.9375
        assert_eq!(days_of_months(2.0), 61); // 60.875
        assert_eq!(days_of_months(0.0), 0);
    }

    #[test]
    fn corrected_age_of_the_preterm_until_24_months() {
        assert_eq!(corrected_days(100, 32), 100 - 56);
        assert_eq!(corrected_days(10, 32), -46);
        assert_eq!(corrected_days(100, 36), 72);
        assert_eq!(corrected_days(100, 37), 100);
        assert_eq!(corrected_days(730, 30), 660);
        assert_eq!(corrected_days(731, 30), 731);
        assert_eq!(corrected_days(100, 3), 100);
    }
}
