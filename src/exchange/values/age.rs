//! Ages in words (`3 Tahun - 2 Bulan - 10 Hari`), compared with the dates beside them.

use chrono::{Days, Months, NaiveDate};

use crate::{exchange::cell::Cell, growth::age};

/// Days by which a full age may differ: months of different length are counted in different ways.
const SLACK_DAYS: i64 = 3;
/// Months by which an age in months or years alone may differ: some round, some cut off.
const SLACK_MONTHS: u32 = 1;

/// An age as written. A plain number is months.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Written {
    years: Option<u32>,
    months: Option<u32>,
    days: Option<u32>,
}

/// Whether the age in a cell is another than from birth to visit; `None` when it cannot be told.
///
/// An age with days may differ by three days; one in months by one month, one in years by a year.
pub fn differs(cell: &Cell<'_>, birth: NaiveDate, visit: NaiveDate) -> Option<bool> {
    let written = match cell {
        Cell::Number(months) if (0.0..=240.0).contains(months) => {
            Written { months: Some(months.floor() as u32), ..Written::default() }
        }
        Cell::Text(text) => parse(text)?,
        _ => return None,
    };
    let full = Months::new(written.years.unwrap_or(0) * 12 + written.months.unwrap_or(0));
    if let Some(days) = written.days {
        let day = birth.checked_add_months(full)?.checked_add_days(Days::new(days.into()))?;
        return Some((day - visit).num_days().abs() > SLACK_DAYS);
    }
    let months = u32::try_from(age::completed_months(birth, visit)).ok()?;
    Some(match (written.years, written.months) {
        (Some(years), None) => (months / 12).abs_diff(years) > 1,
        _ => months.abs_diff(full.as_u32()) > SLACK_MONTHS,
    })
}

fn parse(text: &str) -> Option<Written> {
    let text = text.trim();
    if text.is_empty() || text.len() > 60 {
        return None;
    }
    if let Ok(months) = text.parse::<u32>() {
        return (months <= 240).then_some(Written { months: Some(months), ..Written::default() });
    }
    let mut written = Written::default();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        rest = &rest[start..];
        let end = rest.find(|c: char| !c.is_ascii_digit())?;
        let number: u32 = rest[..end].parse().ok().filter(|number| *number <= 7000)?;
        rest = rest[end..].trim_start();
        if rest.starts_with([',', '.']) {
            return None; // Half years: not exact enough to compare.
        }
        let unit = rest.chars().next()?.to_ascii_lowercase();
        let slot = match unit {
            't' | 'y' => &mut written.years,
            'm' if rest.to_lowercase().starts_with("mi") => return None,
            'b' | 'm' => &mut written.months,
            'h' | 'd' => &mut written.days,
            _ => return None,
        };
        if slot.replace(number).is_some() {
            return None;
        }
    }
    (written != Written::default()).then_some(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn words_are_compared_with_the_dates() {
        let (birth, visit) = (date("2021-03-12"), date("2024-05-22"));
        let says = |text: &'static str| differs(&Cell::text(text), birth, visit);
        assert_eq!(says("3 Tahun - 2 Bulan - 10 Hari"), Some(false));
        assert_eq!(says("3 thn 2 bln 12 hr"), Some(false));
        assert_eq!(says("3 Tahun - 2 Bulan - 20 Hari"), Some(true));
        assert_eq!(says("2 Tahun - 2 Bulan - 10 Hari"), Some(true));
        assert_eq!(says("38 bulan"), Some(false));
        assert_eq!(says("38"), Some(false));
        assert_eq!(says("30 bulan"), Some(true));
        assert_eq!(says("3 tahun"), Some(false));
        assert_eq!(says("0 Tahun - 0 Bulan - 0 Hari"), Some(true));
        assert_eq!(says("balita"), None);
        assert_eq!(says("3,2 tahun"), None);
        assert_eq!(says("99999999999 Hari"), None);
        assert_eq!(differs(&Cell::Number(38.0), birth, visit), Some(false));
        assert_eq!(differs(&Cell::Empty, birth, visit), None);
    }

    #[test]
    fn ends_of_months_may_be_counted_either_way() {
        let (birth, visit) = (date("2024-01-31"), date("2024-03-01"));
        for text in ["0 Tahun - 1 Bulan - 1 Hari", "0 Tahun - 0 Bulan - 30 Hari"] {
            assert_eq!(differs(&Cell::text(text), birth, visit), Some(false), "{text}");
        }
    }
}
