//! The list of refused rows as a CSV file, for whoever corrects the source. Pure.
//!
//! It says sheet, row, field, reason and remedy, and the cell where it identifies nobody: no name
//! and no NIK leaves with it.

use crate::{
    exchange::{
        list_csv::ListCsv,
        model::{Refusal, RefusedRow},
    },
    i18n::{Lang, Words as _, words::import_page as words},
};

/// The refused rows as CSV with `;`, which spreadsheets set to Indonesian expect.
pub fn refused_csv(refused: &[RefusedRow], sheets: &[String], lang: Lang) -> String {
    let heads = [words::CSV_SHEET, words::CSV_ROW, words::CSV_FIELD, words::CSV_FOUND]
        .map(|text| text.of(lang).to_owned());
    let mut csv = ListCsv::default();
    csv.line(heads.into_iter().chain([words::CSV_REASON.of(lang).to_owned()]));
    for row in refused {
        let sheet = sheets.get(usize::from(row.sheet)).cloned().unwrap_or_default();
        let found = if row.field.is_identity() { String::new() } else { row.found.clone() };
        let cells = [
            sheet,
            row.row.to_string(),
            row.field.say(lang).to_owned(),
            found,
            row.reason.say(lang).to_owned(),
        ];
        csv.line(cells);
    }
    csv.finish()
}

/// Refused rows by field and reason, most frequent first, with how many.
pub fn refusals(refused: &[RefusedRow]) -> Vec<(RefusalKind, u32)> {
    let mut kinds: Vec<(RefusalKind, u32)> = Vec::new();
    for row in refused {
        let kind = (row.field, row.reason);
        match kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, count)) => *count += 1,
            None => kinds.push((kind, 1)),
        }
    }
    kinds.sort_by_key(|(kind, count)| (std::cmp::Reverse(*count), *kind));
    kinds
}

/// What stands in the way of a row, and why.
pub type RefusalKind = (crate::exchange::model::Field, Refusal);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::model::Field;

    fn row(row: u32, field: Field, reason: Refusal, found: &str) -> RefusedRow {
        RefusedRow { sheet: 0, row, field, reason, found: found.to_owned() }
    }

    #[test]
    fn the_list_names_rows_and_nobody() {
        let refused = [
            row(7, Field::BirthDate, Refusal::NotADate, "31;02\"x"),
            row(9, Field::Name, Refusal::TooLong, "Siti"),
            row(11, Field::Sex, Refusal::UnknownSex, "=1+1"),
        ];
        let csv = refused_csv(&refused, &["Feb".to_owned()], Lang::Id);
        let lines: Vec<&str> = csv.trim_start_matches('\u{feff}').split("\r\n").collect();
        assert_eq!(lines.len(), 5, "head, three rows, end");
        assert!(lines[1].starts_with("\"Feb\";\"7\";\"Tanggal lahir\";\"31;02\"\"x\";"));
        assert!(!csv.contains("Siti"));
        assert!(lines[3].contains("\"'=1+1\""));
    }

    #[test]
    fn refusals_are_counted_by_kind() {
        let refused = [
            row(1, Field::Sex, Refusal::Missing, ""),
            row(2, Field::BirthDate, Refusal::NotADate, "x"),
            row(3, Field::BirthDate, Refusal::NotADate, "y"),
        ];
        let expected =
            vec![((Field::BirthDate, Refusal::NotADate), 2), ((Field::Sex, Refusal::Missing), 1)];
        assert_eq!(refusals(&refused), expected);
    }
}
