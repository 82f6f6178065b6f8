//! Figures that lay on the table: written in one form, so that anybody can recompute the seal.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use crate::records::{Month, Place, coordination::SealedFigure};

/// The text whose SHA-256 is the seal: a line for the form, one for the month, one for each figure
/// with place, indicator, numerator and denominator between tabs (`docs/format.md`).
pub fn text(month: Month, figures: &[SealedFigure]) -> String {
    let mut text = format!("idaman-seal-1\n{month}\n");
    for SealedFigure { place, indicator, n, of } in figures {
        let _ = writeln!(text, "{}\t{}\t{n}\t{of}", named(place), indicator.code());
    }
    text
}

/// A place in a sealed text.
pub(super) fn named(place: &Place) -> String {
    match place {
        Place::Regency => "regency".to_owned(),
        Place::Region(code) => code.to_string(),
        Place::Puskesmas(id) => format!("puskesmas/{id}"),
        Place::Posyandu(id) => format!("posyandu/{id}"),
    }
}

/// The seal: SHA-256 in hexadecimal.
pub fn seal(month: Month, figures: &[SealedFigure]) -> String {
    digest(&text(month, figures))
}

/// SHA-256 of a text, in hexadecimal.
pub(super) fn digest(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{indicators::IndicatorId, wilayah::RegionCode};

    fn figures() -> Vec<SealedFigure> {
        let one = |place, indicator, n, of| SealedFigure { place, indicator, n, of };
        vec![
            one(Place::Regency, IndicatorId::Ds, 812, 1000),
            one(
                Place::Region(RegionCode::parse("99.01.02").unwrap()),
                IndicatorId::Stunting,
                3,
                40,
            ),
        ]
    }

    #[test]
    fn the_text_is_the_one_of_the_format() {
        let month = Month::new(2026, 3).unwrap();
        let expected =
            "idaman-seal-1\n2026-03\nregency\tds\t812\t1000\n99.01.02\tstunting\t3\t40\n";
        assert_eq!(text(month, &figures()), expected);
    }

    /// `printf 'idaman-seal-1\n2026-03\nregency\tds\t812\t1000\n99.01.02\tstunting\t3\t40\n' | sha256sum`
    #[test]
    fn the_seal_is_sha256_of_it() {
        let month = Month::new(2026, 3).unwrap();
        assert_eq!(
            seal(month, &figures()),
            "056ac20be7cb698f472d9c9b7f74c0cec321abe7e84551dbfddc4a632111ecde"
        );
        let mut other = figures();
        other[1].n = 4;
        assert_ne!(seal(month, &figures()), seal(month, &other));
        assert_ne!(seal(month, &figures()), seal(month.plus(1), &figures()));
    }
}
