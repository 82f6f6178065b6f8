//! Numbers as people type them: comma or point, blanks around, and a reason when it is none.

use super::{Text, Words};

/// Why a typed text is not a number that can be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberProblem {
    /// Something other than digits and one decimal mark.
    NotDigits,
    /// More than one comma or point: which one is meant cannot be told.
    TwoMarks,
    /// A minus sign.
    Negative,
    /// Zero, where zero is no measure.
    Zero,
    /// More digits than any measure has.
    TooLong,
    /// A decimal part, where a whole number is asked for.
    NotWhole,
}

/// Digits beyond which a text is no measure any more.
const MOST_DIGITS: usize = 9;

/// Reads a measure such as `8,4`, `8.4` or ` 8,40 `; an empty text is `None`: not measured.
///
/// # Errors
/// Says what is wrong with the text, for the words beside the field.
pub fn parse_decimal(text: &str) -> Result<Option<f64>, NumberProblem> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if text.starts_with(['-', '\u{2212}', '–']) {
        return Err(NumberProblem::Negative);
    }
    if !text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b',' | b'.'))
        || !text.bytes().any(|b| b.is_ascii_digit())
    {
        return Err(NumberProblem::NotDigits);
    }
    if text.bytes().filter(|b| matches!(b, b',' | b'.')).count() > 1 {
        return Err(NumberProblem::TwoMarks);
    }
    if text.len() > MOST_DIGITS + 1 {
        return Err(NumberProblem::TooLong);
    }
    let value: f64 = text.replace(',', ".").parse().map_err(|_float| NumberProblem::NotDigits)?;
    if value > 0.0 { Ok(Some(value)) } else { Err(NumberProblem::Zero) }
}

/// Reads a whole number; zero is one. An empty text is `None`.
///
/// # Errors
/// Says what is wrong with the text.
pub fn parse_count(text: &str) -> Result<Option<u32>, NumberProblem> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if text.contains([',', '.']) {
        return Err(NumberProblem::NotWhole);
    }
    if text.starts_with(['-', '\u{2212}']) {
        return Err(NumberProblem::Negative);
    }
    if !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(NumberProblem::NotDigits);
    }
    if text.len() > MOST_DIGITS {
        return Err(NumberProblem::TooLong);
    }
    text.parse().map(Some).map_err(|_int| NumberProblem::TooLong)
}

impl Words for NumberProblem {
    fn words(&self) -> Text {
        match self {
            Self::NotDigits => {
                Text::new("Isi dengan angka saja, misalnya 8,4.", "Use digits only, such as 8.4.")
            }
            Self::TwoMarks => Text::new(
                "Ada dua koma atau titik. Pakai satu saja, misalnya 8,4.",
                "There are two commas or points. Use only one, as in 8.4.",
            ),
            Self::Negative => Text::new(
                "Hapus tanda minus: ukuran selalu positif.",
                "Remove the minus: a measure is positive.",
            ),
            Self::Zero => Text::new(
                "Nol bukan hasil ukur. Kosongkan bila tidak diukur.",
                "Zero is no measure. Leave it empty when not measured.",
            ),
            Self::TooLong => {
                Text::new("Angkanya terlalu panjang. Periksa lagi.", "Too many digits. Check it.")
            }
            Self::NotWhole => Text::new(
                "Isi dengan bilangan bulat, tanpa koma.",
                "Use a whole number, without decimals.",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comma_and_point_are_the_same() {
        for text in ["8,4", "8.4", " 8,40 ", "08.4"] {
            assert_eq!(parse_decimal(text), Ok(Some(8.4)), "{text}");
        }
        assert_eq!(parse_decimal("12"), Ok(Some(12.0)));
        assert_eq!(parse_decimal(",5"), Ok(Some(0.5)));
        assert_eq!(parse_decimal("  "), Ok(None));
    }

    #[test]
    fn what_is_no_number_says_why() {
        use NumberProblem as P;
        let cases = [
            ("8,4 kg", P::NotDigits),
            ("NaN", P::NotDigits),
            ("1e9", P::NotDigits),
            (",", P::NotDigits),
            ("1.234,5", P::TwoMarks),
            ("8,,4", P::TwoMarks),
            ("-8,4", P::Negative),
            ("−8,4", P::Negative),
            ("0", P::Zero),
            ("0,00", P::Zero),
            ("12345678901", P::TooLong),
            ("٨,٤", P::NotDigits),
        ];
        for (text, problem) in cases {
            assert_eq!(parse_decimal(text), Err(problem), "{text}");
        }
    }

    #[test]
    fn counts_are_whole() {
        assert_eq!(parse_count(" 12 "), Ok(Some(12)));
        assert_eq!(parse_count("0"), Ok(Some(0)));
        assert_eq!(parse_count(""), Ok(None));
        assert_eq!(parse_count("1,5"), Err(NumberProblem::NotWhole));
        assert_eq!(parse_count("-1"), Err(NumberProblem::Negative));
        assert_eq!(parse_count("4294967296"), Err(NumberProblem::TooLong));
        assert_eq!(parse_count("dua"), Err(NumberProblem::NotDigits));
    }
}
