//! NIK and parents.

use super::Value;
use crate::{
    exchange::{cell::Cell, model::RowNoteKind},
    records::{Nik, PersonalText},
};

/// A NIK as a cell holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadNik {
    /// Complete.
    pub full: Option<Nik>,
    /// Masked or incomplete, as written.
    pub partial: PersonalText,
}

/// Whole numbers above this are not exact in a spreadsheet (2^53).
const EXACT: f64 = 9_007_199_254_740_992.0;

/// Reads a NIK (domain.md 6.4).
///
/// Spreadsheets keep 15 digits of a number: a NIK stored as one has lost its last digit and ends
/// in 0, so it is kept as incomplete. In scientific notation more is lost and nothing is kept.
pub fn nik(cell: &Cell<'_>) -> Result<ReadNik, (RowNoteKind, ReadNik)> {
    let nothing = ReadNik::default;
    match cell {
        _ if cell.is_missing() => Ok(nothing()),
        Cell::Number(number) => number_nik(*number),
        Cell::Text(text) => text_nik(text),
        Cell::Formula => Err((RowNoteKind::Formula, nothing())),
        _ => Err((RowNoteKind::Unreadable, nothing())),
    }
}

fn number_nik(number: f64) -> Result<ReadNik, (RowNoteKind, ReadNik)> {
    if number == 0.0 {
        return Ok(ReadNik::default());
    }
    let unreadable = |partial: String| {
        (RowNoteKind::Unreadable, ReadNik { full: None, partial: PersonalText::new(partial) })
    };
    if number.fract() != 0.0 || !(1e9..1e16).contains(&number) {
        return Err(unreadable(String::new()));
    }
    let digits = format!("{number}");
    let exact = number < EXACT && digits.len() == 16 && !digits.ends_with('0');
    match Nik::parse(&digits) {
        Ok(nik) if exact => Ok(ReadNik { full: Some(nik), partial: PersonalText::default() }),
        _ if digits.len() == 16 => Err(unreadable(format!("{}*", &digits[..15]))),
        _ => Err(unreadable(digits)),
    }
}

fn text_nik(text: &str) -> Result<ReadNik, (RowNoteKind, ReadNik)> {
    let text = text.trim().trim_start_matches(['\'', '`']).trim();
    if let Ok(nik) = Nik::parse(text) {
        return Ok(ReadNik { full: Some(nik), partial: PersonalText::default() });
    }
    let masks = |c: char| matches!(c, '*' | 'x' | 'X' | '#' | '•' | '●' | '?');
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let partial = ReadNik { full: None, partial: PersonalText::new(text) };
    let only = text.chars().all(|c| c.is_ascii_digit() || masks(c) || matches!(c, ' ' | '.' | '-'));
    let filler = digits > 0 && text.chars().all(|c| c == '0' || !c.is_ascii_digit());
    match () {
        () if filler => Ok(ReadNik::default()),
        () if only && digits >= 4 && text.contains(masks) && text.len() <= 64 => Ok(partial),
        () if only && digits >= 6 && text.len() <= 32 => Err((RowNoteKind::Unreadable, partial)),
        () => Err((RowNoteKind::Unreadable, ReadNik::default())),
    }
}

/// Father and mother of `AYAH / IBU`; `None` when the text does not name two.
pub fn parents(text: &str) -> Option<(&str, &str)> {
    let (father, mother) = text.split_once('/')?;
    let (father, mother) = (father.trim(), mother.trim());
    let two = !father.is_empty() && !mother.is_empty() && !mother.contains('/');
    two.then_some((father, mother))
}

/// Text of a cell that may be a number, such as an RT or a phone.
pub fn text(cell: &Cell<'_>) -> Value<PersonalText> {
    match cell {
        _ if cell.is_missing() => Ok(None),
        Cell::Formula => Err(RowNoteKind::Formula),
        Cell::Error => Err(RowNoteKind::Unreadable),
        _ => Ok(Some(PersonalText::new(cell.shown()))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn full(read: Result<ReadNik, (RowNoteKind, ReadNik)>) -> String {
        read.unwrap().full.unwrap().reveal().to_owned()
    }

    #[test]
    fn complete_ones() {
        assert_eq!(full(nik(&Cell::text("3201015203240001"))), "3201015203240001");
        assert_eq!(full(nik(&Cell::text("'3201015203240001"))), "3201015203240001");
        assert_eq!(full(nik(&Cell::text("3201 0152 0324 0001"))), "3201015203240001");
        assert_eq!(full(nik(&Cell::Number(3_201_015_203_240_001.0))), "3201015203240001");
    }

    #[test]
    fn masked_ones_are_kept_as_written() {
        for masked in ["02022**********", "02022***********", "3201xxxxxxxxxxxx"] {
            let read = nik(&Cell::text(masked)).unwrap();
            assert_eq!((read.full, read.partial.reveal()), (None, masked));
        }
        for nothing in ["-", "", "0", "0000000000000000"] {
            assert_eq!(nik(&Cell::text(nothing)), Ok(ReadNik::default()), "{nothing}");
        }
    }

    #[test]
    fn lost_digits_are_not_invented() {
        let (note, read) = nik(&Cell::Number(3_201_015_203_240_000.0)).unwrap_err();
        assert_eq!(note, RowNoteKind::Unreadable);
        assert_eq!((read.full, read.partial.reveal()), (None, "320101520324000*"));
        let (_, read) = nik(&Cell::Number(9.9e15)).unwrap_err();
        assert_eq!(read.full, None);
        let (note, read) = nik(&Cell::text("3,20102E+15")).unwrap_err();
        assert_eq!((note, read), (RowNoteKind::Unreadable, ReadNik::default()));
        let (_, read) = nik(&Cell::text("320101520324000")).unwrap_err();
        assert_eq!(read.partial.reveal(), "320101520324000");
    }

    #[test]
    fn two_parents_or_one() {
        assert_eq!(parents("AGUS / SITI"), Some(("AGUS", "SITI")));
        assert_eq!(parents("SITI"), None);
        assert_eq!(parents("SITI /"), None);
    }
}
