//! The Kemendagri region code `PP.KK.CC.DDDD`.

use std::fmt;
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer, Error as _};
use serde::{Serialize, Serializer};
use thiserror::Error;

/// How deep a code goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// `PP`
    Province,
    /// `PP.KK`, kabupaten or kota
    Regency,
    /// `PP.KK.CC`, kecamatan or distrik
    Kecamatan,
    /// `PP.KK.CC.DDDD`, desa or kelurahan
    Desa,
}

impl Level {
    /// What the parts below this level weigh in the packed number.
    const fn unit(self) -> u64 {
        match self {
            Self::Province => 100_000_000,
            Self::Regency => 1_000_000,
            Self::Kecamatan => 10_000,
            Self::Desa => 1,
        }
    }
}

/// What the first digit of the last part says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DesaKind {
    /// `1...`, under a lurah
    Kelurahan,
    /// `2...`, under a kepala desa
    Desa,
    /// `3...`, desa adat (14 in Jayapura, Kepmendagri 300.2.2-2138/2025)
    DesaAdat,
}

/// A region code of any level, 2+2+2+4 digits (domain.md 6.3).
///
/// Ordered as the digits are: a region stands right before everything inside it.
/// Kept as text (`"11.01.01.2001"`) in JSON and everywhere outside. BPS codes also
/// have ten digits but other numbers; they cannot be told apart by form, only by
/// not being found in the tree.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegionCode(u64);

/// Why a text is no region code.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RegionCodeError {
    /// Nothing but spaces.
    #[error("the region code is empty")]
    Empty,
    /// A character that is neither a digit nor a dot in its place.
    #[error("`{0}` does not belong in a region code")]
    Character(char),
    /// Not 2, 4, 6 or 10 digits, or dots elsewhere than `PP.KK.CC.DDDD` has them.
    #[error("a region code reads PP, PP.KK, PP.KK.CC or PP.KK.CC.DDDD")]
    Shape,
    /// A part is `00` or `0000`, as in lists that fill short codes with zeros.
    #[error("no part of a region code is zero")]
    ZeroPart,
}

impl RegionCode {
    /// Reads a code with or without dots, spaces around it allowed.
    ///
    /// ```
    /// use idaman::wilayah::{Level, RegionCode};
    /// let desa = RegionCode::parse("11.01.01.2001").unwrap();
    /// assert_eq!(desa, RegionCode::parse("1101012001").unwrap());
    /// assert_eq!(desa.level(), Level::Desa);
    /// ```
    pub fn parse(text: &str) -> Result<Self, RegionCodeError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(RegionCodeError::Empty);
        }
        if let Some(odd) = text.chars().find(|c| !c.is_ascii_digit() && *c != '.') {
            return Err(RegionCodeError::Character(odd));
        }
        let parts = split(text).ok_or(RegionCodeError::Shape)?;
        let mut packed = 0;
        for (part, level) in parts {
            let number: u64 = part.parse().map_err(|_not_a_number| RegionCodeError::Shape)?;
            if number == 0 {
                return Err(RegionCodeError::ZeroPart);
            }
            packed += number * level.unit();
        }
        Ok(Self(packed))
    }

    /// How deep the code goes.
    pub const fn level(self) -> Level {
        if !self.0.is_multiple_of(10_000) {
            Level::Desa
        } else if !self.0.is_multiple_of(1_000_000) {
            Level::Kecamatan
        } else if !self.0.is_multiple_of(100_000_000) {
            Level::Regency
        } else {
            Level::Province
        }
    }

    /// The region one level up; none above a province.
    pub const fn parent(self) -> Option<Self> {
        match self.level() {
            Level::Province => None,
            Level::Regency => self.at(Level::Province),
            Level::Kecamatan => self.at(Level::Regency),
            Level::Desa => self.at(Level::Kecamatan),
        }
    }

    /// The region of that level which holds this one (or is it); none when this one is larger.
    pub const fn at(self, level: Level) -> Option<Self> {
        if level as u8 > self.level() as u8 {
            return None;
        }
        Some(Self(self.0 - self.0 % level.unit()))
    }

    /// Whether this region is `other` or lies in it.
    pub fn is_within(self, other: Self) -> bool {
        self.at(other.level()) == Some(other)
    }

    /// Whether it is a kota or lies in one: kota are numbered from 71 within their province.
    pub const fn is_kota(self) -> bool {
        self.0 / 1_000_000 % 100 >= 71
    }

    /// Desa, kelurahan or desa adat; none for larger regions and unknown first digits.
    pub const fn desa_kind(self) -> Option<DesaKind> {
        match self.0 % 10_000 / 1_000 {
            1 => Some(DesaKind::Kelurahan),
            2 => Some(DesaKind::Desa),
            3 => Some(DesaKind::DesaAdat),
            _ => None,
        }
    }

    /// The code without dots, as a NIK begins with it.
    pub fn digits(self) -> String {
        self.to_string().replace('.', "")
    }

    /// The code one level down that ends in `part`, e.g. `"11.01"` and `"02"`.
    pub(crate) fn child(self, part: &str) -> Result<Self, RegionCodeError> {
        Self::parse(&format!("{self}.{part}"))
    }
}

/// The parts of a dotted or plain code with their levels; none when the shape is wrong.
fn split(text: &str) -> Option<Vec<(&str, Level)>> {
    const PARTS: [(usize, Level); 4] =
        [(2, Level::Province), (2, Level::Regency), (2, Level::Kecamatan), (4, Level::Desa)];
    let dotted = text.contains('.');
    let mut rest = text;
    let mut parts = Vec::with_capacity(4);
    for (width, level) in PARTS {
        if rest.is_empty() && !parts.is_empty() {
            break;
        }
        if dotted && !parts.is_empty() {
            rest = rest.strip_prefix('.')?;
        }
        let part = rest.get(..width).filter(|p| !p.contains('.'))?;
        parts.push((part, level));
        rest = &rest[width..];
    }
    rest.is_empty().then_some(parts)
}

impl fmt::Display for RegionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let level = self.level();
        write!(f, "{:02}", self.0 / 100_000_000)?;
        if level >= Level::Regency {
            write!(f, ".{:02}", self.0 / 1_000_000 % 100)?;
        }
        if level >= Level::Kecamatan {
            write!(f, ".{:02}", self.0 / 10_000 % 100)?;
        }
        if level == Level::Desa {
            write!(f, ".{:04}", self.0 % 10_000)?;
        }
        Ok(())
    }
}

impl fmt::Debug for RegionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for RegionCode {
    type Err = RegionCodeError;

    fn from_str(text: &str) -> Result<Self, RegionCodeError> {
        Self::parse(text)
    }
}

impl Serialize for RegionCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for RegionCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn code(text: &str) -> RegionCode {
        RegionCode::parse(text).unwrap()
    }

    #[test]
    fn reads_every_level_with_and_without_dots() {
        for (dotted, plain, level) in [
            ("11", "11", Level::Province),
            ("13.75", "1375", Level::Regency),
            ("64.02.06", "640206", Level::Kecamatan),
            ("11.01.01.2001", "1101012001", Level::Desa),
        ] {
            assert_eq!(code(dotted), code(plain));
            assert_eq!(code(&format!("  {dotted}\t")).level(), level);
            assert_eq!(code(plain).to_string(), dotted);
            assert_eq!(code(dotted).digits(), plain);
        }
    }

    #[test]
    fn refuses_what_is_no_code() {
        use RegionCodeError::{Character, Empty, Shape, ZeroPart};
        for (text, error) in [
            ("", Empty),
            ("   ", Empty),
            ("1", Shape),
            ("111", Shape),
            ("11.", Shape),
            ("1.1", Shape),
            (".11", Shape),
            ("11..01", Shape),
            ("11.0101", Shape),
            ("11.01.01.200", Shape),
            ("11010120", Shape),
            ("110101200", Shape),
            ("11.01.01.20011", Shape),
            ("11010120011", Shape),
            ("11.01.01.2001.001", Shape),
            ("00", ZeroPart),
            ("11.00", ZeroPart),
            ("1100000000", ZeroPart),
            ("11.01.01.0000", ZeroPart),
            ("1a", Character('a')),
            ("11,01", Character(',')),
            ("-1", Character('-')),
            ("１１", Character('１')),
        ] {
            assert_eq!(RegionCode::parse(text), Err(error), "{text:?}");
        }
    }

    #[test]
    fn climbs_to_the_province() {
        let desa = code("64.02.06.2007");
        let kecamatan = desa.parent().unwrap();
        assert_eq!(kecamatan, code("64.02.06"));
        assert_eq!(kecamatan.parent().unwrap(), code("64.02"));
        assert_eq!(code("64.02").parent().unwrap(), code("64"));
        assert_eq!(code("64").parent(), None);
        assert_eq!(desa.at(Level::Regency), Some(code("64.02")));
        assert_eq!(code("64.02").at(Level::Desa), None);
    }

    #[test]
    fn lies_within_itself_and_all_above_but_not_beside() {
        let desa = code("64.02.06.2007");
        for above in ["64", "64.02", "64.02.06", "64.02.06.2007"] {
            assert!(desa.is_within(code(above)), "{above}");
        }
        for beside in ["63", "64.03", "64.02.16", "64.02.06.2008", "64.02.60"] {
            assert!(!desa.is_within(code(beside)), "{beside}");
        }
        assert!(!code("64.02").is_within(desa));
    }

    #[test]
    fn tells_desa_from_kelurahan() {
        assert_eq!(code("13.75.01.1001").desa_kind(), Some(DesaKind::Kelurahan));
        assert_eq!(code("11.01.01.2001").desa_kind(), Some(DesaKind::Desa));
        assert_eq!(code("91.03.01.3007").desa_kind(), Some(DesaKind::DesaAdat));
        assert_eq!(code("11.01.01.4001").desa_kind(), None);
        assert_eq!(code("11.01.01").desa_kind(), None);
    }

    #[test]
    fn is_a_string_in_json() {
        let json = serde_json::to_string(&code("1375")).unwrap();
        assert_eq!(json, "\"13.75\"");
        assert_eq!(serde_json::from_str::<RegionCode>("\"1375\"").unwrap(), code("13.75"));
        assert!(serde_json::from_str::<RegionCode>("\"13.7\"").is_err());
        assert!(serde_json::from_str::<RegionCode>("1375").is_err());
    }

    proptest! {
        #[test]
        fn any_text_is_refused_or_comes_back(text in "[0-9.]{0,16}|.{0,8}") {
            if let Ok(code) = RegionCode::parse(&text) {
                prop_assert_eq!(code.digits(), text.trim().replace('.', ""));
                prop_assert_eq!(RegionCode::parse(&code.to_string()), Ok(code));
            }
        }

        #[test]
        fn order_is_the_order_of_the_text(a in "[1-9][1-9]([.][1-9][1-9]){0,2}", b in "[1-9][1-9]([.][1-9][1-9]){0,2}") {
            let (x, y) = (RegionCode::parse(&a).unwrap(), RegionCode::parse(&b).unwrap());
            prop_assert_eq!(x.cmp(&y), a.cmp(&b));
        }
    }
}
