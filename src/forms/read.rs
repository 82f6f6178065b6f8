//! Reading single fields, and what is said when one cannot be read.

use chrono::NaiveDate;

use crate::{
    desk::protocol::{FieldProblem, FormField, Why},
    i18n::{Lang, NumberProblem, Words, parse_decimal, words::errors::problem},
    records::{Length, Weight},
};

/// A field and what is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormProblem {
    /// Which field.
    pub field: FormField,
    /// What is wrong.
    pub what: Problem,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The number is not written as one.
    Number(NumberProblem),
    /// The value cannot be kept.
    Why(Why),
}

impl FormProblem {
    /// What stands beside the field: what is wrong and what to do.
    pub fn say(self, lang: Lang) -> String {
        match self.what {
            Problem::Number(problem) => problem.say(lang).to_owned(),
            Problem::Why(why) => problem(FieldProblem { field: self.field, why }, lang),
        }
    }
}

impl From<FieldProblem> for FormProblem {
    fn from(FieldProblem { field, why }: FieldProblem) -> Self {
        Self { field, what: Problem::Why(why) }
    }
}

/// Reads fields one after another and gathers what is wrong, so that all of it is said at once.
#[derive(Debug, Default)]
pub(super) struct Reader {
    pub(super) problems: Vec<FormProblem>,
}

impl Reader {
    /// Notes a problem.
    pub(super) fn note(&mut self, field: FormField, why: Why) {
        self.problems.push(FormProblem { field, what: Problem::Why(why) });
    }

    fn decimal(&mut self, field: FormField, text: &str) -> Option<f64> {
        match parse_decimal(text) {
            Ok(value) => value,
            Err(problem) => {
                self.problems.push(FormProblem { field, what: Problem::Number(problem) });
                None
            }
        }
    }

    /// Kilograms.
    pub(super) fn weight(&mut self, field: FormField, text: &str) -> Option<Weight> {
        let kg = self.decimal(field, text)?;
        let weight = Weight::from_kg(kg);
        if weight.is_none() {
            self.note(field, Why::OutOfRange);
        }
        weight
    }

    /// Centimetres.
    pub(super) fn length(&mut self, field: FormField, text: &str) -> Option<Length> {
        let cm = self.decimal(field, text)?;
        let length = Length::from_cm(cm);
        if length.is_none() {
            self.note(field, Why::OutOfRange);
        }
        length
    }

    /// A whole number up to 255.
    pub(super) fn small(&mut self, field: FormField, text: &str) -> Option<u8> {
        match crate::i18n::parse_count(text) {
            Ok(None) => None,
            Ok(Some(number)) => {
                let small = u8::try_from(number).ok();
                if small.is_none() {
                    self.note(field, Why::OutOfRange);
                }
                small
            }
            Err(problem) => {
                self.problems.push(FormProblem { field, what: Problem::Number(problem) });
                None
            }
        }
    }

    /// A date that must be there.
    pub(super) fn date(&mut self, field: FormField, text: &str) -> Option<NaiveDate> {
        if text.trim().is_empty() {
            self.note(field, Why::Missing);
            return None;
        }
        let date = read_date(text);
        if date.is_none() {
            self.note(field, Why::NotADate);
        }
        date
    }

    /// The draft, or all that is wrong.
    pub(super) fn finish<T>(self, draft: Option<T>) -> Result<T, Vec<FormProblem>> {
        match draft {
            Some(draft) if self.problems.is_empty() => Ok(draft),
            _ => Err(self.problems),
        }
    }
}

/// Reads `2026-03-12` (what a date field gives) or `12/3/2026`, `12-03-2026`, `12.3.2026`.
pub fn read_date(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    let parts: Vec<&str> = text.split(['/', '-', '.', ' ']).collect();
    let [day, month, year] = parts[..] else { return None };
    if year.len() != 4 {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// A date as a date field wants it.
pub fn date_text(date: NaiveDate) -> String {
    date.to_string()
}

/// A measure without needless zeros, with the decimal mark of the language: `8,4`, `72`, `72,05`.
pub(super) fn measure_text(lang: Lang, value: Option<f64>) -> String {
    let Some(value) = value else { return String::new() };
    let text = format!("{value:.3}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    text.replace('.', &lang.decimal_mark().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_people_write_them() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 12);
        for text in ["2026-03-12", "12/3/2026", "12-03-2026", " 12.3.2026 "] {
            assert_eq!(read_date(text), day, "{text}");
        }
        for text in ["", "2026", "31/2/2026", "12/3/26", "kemarin"] {
            assert_eq!(read_date(text), None, "{text}");
        }
    }

    #[test]
    fn measures_keep_what_was_typed() {
        assert_eq!(measure_text(Lang::Id, Some(8.4)), "8,4");
        assert_eq!(measure_text(Lang::En, Some(72.05)), "72.05");
        assert_eq!(measure_text(Lang::Id, Some(100.0)), "100");
        assert_eq!(measure_text(Lang::Id, None), "");
    }
}
