//! Targets, survey figures and projections as text: what stands in the fields and how it is read.

use crate::{
    i18n::{Lang, NumberProblem, Words as _, parse_count, parse_decimal, words::goals as w},
    indicators::IndicatorId,
    records::SurveyFigure,
};

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A share in percent.
    Percent,
    /// A number of children.
    Count,
}

/// A row of a table by year, as typed.
#[derive(Clone, Debug, PartialEq)]
pub struct GridRow<K> {
    /// What it is about.
    pub key: K,
    /// In words.
    pub label: String,
    /// A field for each year.
    pub cells: Vec<String>,
    /// Where it is written.
    pub source: String,
}

/// A field that cannot be read: its row and column, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridProblem {
    /// Row, from 0.
    pub row: usize,
    /// Column, from 0.
    pub column: usize,
    /// Names the field and the remedy.
    pub words: String,
}

/// A value that was read: of what, year, number, source.
pub type GridValue<K> = (K, i32, f64, String);

/// A share as it is typed: `14` or `14,5`.
pub fn percent_text(share: f64, lang: Lang) -> String {
    let text = lang.number(share * 100.0, 2);
    let text = text.trim_end_matches('0').trim_end_matches([',', '.']);
    if text.is_empty() { "0".to_owned() } else { text.to_owned() }
}

/// Reads a percentage as a share. Empty is nothing; `%` after it does no harm.
///
/// # Errors
/// What is wrong with it, as words to which the name of the field belongs.
pub fn read_percent(text: &str, lang: Lang) -> Result<Option<f64>, String> {
    let text = text.trim().trim_end_matches('%').trim();
    let value = match parse_decimal(text) {
        Err(NumberProblem::Zero) => Some(0.0),
        Err(problem) => return Err(problem.say(lang).to_owned()),
        Ok(value) => value,
    };
    match value {
        Some(value) if value > 100.0 => Err(w::PERCENT_RANGE.of(lang).to_owned()),
        value => Ok(value.map(|value| value / 100.0)),
    }
}

fn read_number(text: &str, entry: Entry, lang: Lang) -> Result<Option<f64>, String> {
    if entry == Entry::Percent {
        return read_percent(text, lang);
    }
    // 12.345 as it is written here, and 12 345: marks between thousands.
    let plain: String = text.chars().filter(|c| !matches!(c, '.' | ',' | ' ' | '\u{a0}')).collect();
    match parse_count(&plain) {
        Err(problem) => Err(problem.say(lang).to_owned()),
        Ok(Some(0)) => Err(w::COUNT_ZERO.of(lang).to_owned()),
        Ok(count) => Ok(count.map(f64::from)),
    }
}

/// Reads a table by year.
///
/// # Errors
/// Every field that cannot be read.
pub fn read_grid<K: Clone>(
    rows: &[GridRow<K>],
    years: &[i32],
    entry: Entry,
    lang: Lang,
) -> Result<Vec<GridValue<K>>, Vec<GridProblem>> {
    let (mut values, mut problems) = (Vec::new(), Vec::new());
    for (row, of) in rows.iter().enumerate() {
        for (column, (text, year)) in of.cells.iter().zip(years).enumerate() {
            match read_number(text, entry, lang) {
                Ok(None) => {}
                Ok(Some(value)) => {
                    values.push((of.key.clone(), *year, value, of.source.trim().to_owned()));
                }
                Err(why) => {
                    let words = format!("{} {year}: {why}", of.label);
                    problems.push(GridProblem { row, column, words });
                }
            }
        }
    }
    if problems.is_empty() { Ok(values) } else { Err(problems) }
}

/// Years of a table: those with values, and some around this one.
pub fn years(used: impl Iterator<Item = i32>, this: i32, ahead: i32) -> Vec<i32> {
    let mut years: Vec<i32> = used.chain(this - 1..=this + ahead).collect();
    years.sort_unstable();
    years.dedup();
    years
}

/// A survey figure as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "they are named as in `SurveyFigure`")]
pub struct SurveyForm {
    pub indicator: String,
    pub survey: String,
    pub year: String,
    pub value: String,
    pub low: String,
    pub high: String,
    pub sample: String,
    pub source: String,
}

impl SurveyForm {
    /// A figure as it was entered.
    pub fn of(figure: &SurveyFigure, lang: Lang) -> Self {
        let percent =
            |share: Option<f64>| share.map(|share| percent_text(share, lang)).unwrap_or_default();
        Self {
            indicator: figure.indicator.code().to_owned(),
            survey: figure.survey.clone(),
            year: figure.year.to_string(),
            value: percent(Some(figure.value)),
            low: percent(figure.low),
            high: percent(figure.high),
            sample: figure.sample.map(|n| n.to_string()).unwrap_or_default(),
            source: figure.source.clone(),
        }
    }

    /// Reads it.
    ///
    /// # Errors
    /// What is wrong, naming the field and the remedy.
    pub fn read(&self, lang: Lang) -> Result<SurveyFigure, String> {
        let named = |field: crate::i18n::Text, why: &str| format!("{}: {why}", field.of(lang));
        let missing = |field| named(field, w::NEEDED.of(lang));
        let percent =
            |text: &str, field| read_percent(text, lang).map_err(|why| named(field, &why));
        let indicator =
            IndicatorId::from_code(&self.indicator).ok_or_else(|| missing(w::INDICATOR))?;
        if self.survey.trim().is_empty() {
            return Err(missing(w::SURVEY_NAME));
        }
        let year: i32 =
            self.year.trim().parse().map_err(|_none| named(w::YEAR, w::YEAR_WRONG.of(lang)))?;
        if !(2000..=2100).contains(&year) {
            return Err(named(w::YEAR, w::YEAR_WRONG.of(lang)));
        }
        let value = percent(&self.value, w::VALUE)?.ok_or_else(|| missing(w::VALUE))?;
        let (low, high) = (percent(&self.low, w::LOW)?, percent(&self.high, w::HIGH)?);
        if low.is_some_and(|low| low > value) || high.is_some_and(|high| high < value) {
            return Err(named(w::VALUE, w::NOT_BETWEEN.of(lang)));
        }
        let sample =
            read_number(&self.sample, Entry::Count, lang).map_err(|why| named(w::SAMPLE, &why))?;
        Ok(SurveyFigure {
            indicator,
            year,
            survey: self.survey.trim().to_owned(),
            value,
            low,
            high,
            sample: sample.map(|n| n as u32),
            source: self.source.trim().to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_with_a_comma_goes_there_and_back() {
        for (text, share) in [("14", 0.14), ("14,5", 0.145), ("0", 0.0), ("100", 1.0)] {
            let read = read_percent(text, Lang::Id).unwrap().unwrap();
            assert!((read - share).abs() < 1e-12, "{text}");
            assert_eq!(percent_text(read, Lang::Id), text);
        }
        assert_eq!(read_percent(" ", Lang::Id), Ok(None));
        assert_eq!(read_percent("14,5 %", Lang::Id), read_percent("14.5", Lang::En));
        assert!(read_percent("140", Lang::Id).is_err());
        assert!(read_percent("empat belas", Lang::Id).is_err());
        assert!(read_percent("-3", Lang::Id).is_err());
    }

    #[test]
    fn a_table_names_every_field_that_cannot_be_read() {
        let row = |label: &str, cells: [&str; 2]| GridRow {
            key: label.to_owned(),
            label: label.to_owned(),
            cells: cells.map(str::to_owned).to_vec(),
            source: " RPJMD ".to_owned(),
        };
        let rows = [row("Stunting", ["14,5", ""]), row("D/S", ["", "101"])];
        let problems = read_grid(&rows, &[2026, 2027], Entry::Percent, Lang::Id).unwrap_err();
        assert_eq!((problems.len(), problems[0].row, problems[0].column), (1, 1, 1));
        assert!(problems[0].words.starts_with("D/S 2027: "));
        let good = read_grid(&rows[..1], &[2026, 2027], Entry::Percent, Lang::Id).unwrap();
        assert_eq!(good.len(), 1);
        assert_eq!((good[0].1, good[0].3.as_str()), (2026, "RPJMD"));
        let counts = [row("Kenari", ["12.345", "0"])];
        assert_eq!(read_grid(&counts, &[2026, 2027], Entry::Count, Lang::Id).unwrap_err().len(), 1);
        let counts = [row("Kenari", ["12.345", ""])];
        let read = read_grid(&counts, &[2026, 2027], Entry::Count, Lang::Id).unwrap();
        assert!((read[0].2 - 12345.0).abs() < 1e-9);
    }

    #[test]
    fn a_survey_is_read_or_says_what_is_wrong() {
        let form = SurveyForm {
            indicator: "stunting".to_owned(),
            survey: "SSGI".to_owned(),
            year: "2024".to_owned(),
            value: "19,8".to_owned(),
            low: "17".to_owned(),
            high: "22,6".to_owned(),
            sample: "1.250".to_owned(),
            source: String::new(),
        };
        let read = form.read(Lang::Id).unwrap();
        assert_eq!((read.year, read.sample), (2024, Some(1250)));
        assert_eq!(SurveyForm::of(&read, Lang::Id).value, "19,8");
        let bad = |change: fn(&mut SurveyForm)| {
            let mut form = form.clone();
            change(&mut form);
            form.read(Lang::Id).unwrap_err()
        };
        assert!(bad(|f| f.survey.clear()).starts_with("Survei: "));
        assert!(bad(|f| f.year = "24".to_owned()).starts_with("Tahun: "));
        assert!(bad(|f| f.low = "20".to_owned()).starts_with("Nilai"));
        assert!(bad(|f| f.value.clear()).starts_with("Nilai"));
    }

    #[test]
    fn years_around_this_one_and_those_with_values() {
        assert_eq!(years([2024, 2030].into_iter(), 2026, 2), [2024, 2025, 2026, 2027, 2028, 2030]);
    }
}
