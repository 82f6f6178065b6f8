//! Who a child is: text that never prints, logs or reaches a public form by accident.
//!
//! UU 27/2022 art. 4(2): data of children and of health are specific personal data.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::fmt;

use crate::growth::Sex;

/// A text that identifies a person: it is stored and shown on purpose only, never by `Debug`.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonalText(String);

impl PersonalText {
    /// Takes a text as it was given, without its outer blanks.
    pub fn new(text: impl AsRef<str>) -> Self {
        Self(text.as_ref().trim().to_owned())
    }

    /// The text, for a place that is allowed to show it.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Initials, for screens that hide identity: "Siti Aminah" is "S. A.".
    pub fn initials(&self) -> String {
        let letters = self.0.split_whitespace().filter_map(|word| word.chars().next());
        letters.map(|c| format!("{}.", c.to_uppercase())).collect::<Vec<_>>().join(" ")
    }
}

impl fmt::Debug for PersonalText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

/// A complete NIK of 16 digits (domain.md 6.4). Data, never a key, never in a URL.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Nik(String);

/// Why a text is not a complete NIK.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NikError {
    /// Not 16 characters long.
    #[error("a NIK has 16 digits")]
    Length,
    /// Something other than digits, for instance the asterisks of a masked one.
    #[error("a NIK has digits only")]
    NotDigits,
    /// Sixteen times the same digit, as typed where there is none.
    #[error("not a NIK but a filler")]
    Filler,
}

impl Nik {
    /// Reads a NIK; blanks, dots, dashes and a leading apostrophe (spreadsheets) are dropped.
    pub fn parse(text: &str) -> Result<Self, NikError> {
        let kept = |c: &char| !c.is_whitespace() && !matches!(c, '.' | '-' | '\'' | '`');
        let digits: String = text.chars().filter(kept).collect();
        if digits.chars().count() != 16 {
            return Err(NikError::Length);
        }
        if !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(NikError::NotDigits);
        }
        if digits.bytes().all(|b| b == digits.as_bytes()[0]) {
            return Err(NikError::Filler);
        }
        Ok(Self(digits))
    }

    /// The digits, for a place that is allowed to show them.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// The way it is shown: the first five digits, the rest hidden, as e-PPGBM does.
    pub fn masked(&self) -> String {
        format!("{}{}", &self.0[..5], "*".repeat(11))
    }

    /// Whether the birth date and sex inside the NIK agree with these: `DDMMYY` stands at
    /// places 7–12 and girls have 40 added to the day.
    pub fn agrees_with(&self, birth: NaiveDate, sex: Sex) -> bool {
        let day = birth.day() + if sex == Sex::Female { 40 } else { 0 };
        let expected = format!("{day:02}{:02}{:02}", birth.month(), birth.year().rem_euclid(100));
        self.0[6..12] == expected
    }
}

impl fmt::Debug for Nik {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NIK …")
    }
}

impl TryFrom<String> for Nik {
    type Error = NikError;
    fn try_from(text: String) -> Result<Self, NikError> {
        Self::parse(&text)
    }
}

impl From<Nik> for String {
    fn from(nik: Nik) -> Self {
        nik.0
    }
}

/// Who a child is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// Name as written on the KIA book or the sheet.
    #[serde(rename = "n")]
    pub name: PersonalText,
    /// Complete NIK, where there is one; infants often have none yet.
    #[serde(rename = "nik", default, skip_serializing_if = "Option::is_none")]
    pub nik: Option<Nik>,
    /// A masked NIK (`02022**********`) as an export showed it: a consistency check, never a key.
    #[serde(rename = "nikm", default, skip_serializing_if = "PersonalText::is_empty")]
    pub masked_nik: PersonalText,
    /// Mother.
    #[serde(rename = "ibu", default, skip_serializing_if = "PersonalText::is_empty")]
    pub mother: PersonalText,
    /// Father.
    #[serde(rename = "ayah", default, skip_serializing_if = "PersonalText::is_empty")]
    pub father: PersonalText,
    /// Parents as one text, when a sheet does not say who is who (`Nama Ortu`).
    #[serde(rename = "ortu", default, skip_serializing_if = "PersonalText::is_empty")]
    pub parents: PersonalText,
    /// Phone of a parent.
    #[serde(rename = "hp", default, skip_serializing_if = "PersonalText::is_empty")]
    pub phone: PersonalText,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn personal_text_does_not_print() {
        let identity = Identity {
            name: PersonalText::new(" Siti Aminah "),
            nik: Nik::parse("9901 0152 0324 0001").ok(),
            ..Identity::default()
        };
        let printed = format!("{identity:?}");
        assert!(!printed.contains("Siti") && !printed.contains("9901"), "{printed}");
        assert_eq!(identity.name.reveal(), "Siti Aminah");
        assert_eq!(identity.name.initials(), "S. A.");
    }

    #[test]
    fn only_a_complete_nik_is_one() {
        assert_eq!(Nik::parse("02022**********"), Err(NikError::Length));
        assert_eq!(Nik::parse("02022***********"), Err(NikError::NotDigits));
        assert_eq!(Nik::parse("0000000000000000"), Err(NikError::Filler));
        assert_eq!(Nik::parse("'9901015203240001").unwrap().masked(), "99010***********");
    }

    #[test]
    fn a_girls_nik_has_forty_added_to_the_day() {
        let nik = Nik::parse("9901015203240001").unwrap();
        let birth = NaiveDate::from_ymd_opt(2024, 3, 12).unwrap();
        assert!(nik.agrees_with(birth, Sex::Female));
        assert!(!nik.agrees_with(birth, Sex::Male));
    }
}
