//! Times of the day, written and read.

use crate::i18n::Lang;

/// A minute of the day: `08.30`, `08:30`.
pub fn clock(minute: u16, lang: Lang) -> String {
    let mark = match lang {
        Lang::Id => '.',
        Lang::En => ':',
    };
    format!("{:02}{mark}{:02}", minute / 60 % 24, minute % 60)
}

/// A text that is no time of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotATime;

/// Reads a time of the day as people write it: `8.30`, `08:30`, `8`. `Ok(None)` for nothing.
///
/// # Errors
/// For what is no time of a day.
pub fn read_clock(text: &str) -> Result<Option<u16>, NotATime> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let (hours, minutes) = text.split_once(['.', ':', ',']).unwrap_or((text, "0"));
    let number = |text: &str| text.trim().parse::<u16>().map_err(|_wrong| NotATime);
    match (number(hours)?, number(minutes)?) {
        (hours @ 0..=23, minutes @ 0..=59) => Ok(Some(hours * 60 + minutes)),
        _ => Err(NotATime),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        for (text, minute) in
            [("8.30", 510), ("08:30", 510), (" 8 ", 480), ("0,05", 5), ("23.59", 1439)]
        {
            assert_eq!(read_clock(text), Ok(Some(minute)), "{text}");
        }
        assert_eq!(read_clock(" "), Ok(None));
        for text in ["24.00", "8.60", "pagi", "8.", "-1"] {
            assert_eq!(read_clock(text), Err(NotATime), "{text}");
        }
        assert_eq!((clock(510, Lang::Id), clock(510, Lang::En)), ("08.30".into(), "08:30".into()));
    }
}
