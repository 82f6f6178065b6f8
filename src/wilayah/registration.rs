//! The registration number of a Posyandu, `PP.KK.CC.DDDD.NNN`.

use std::fmt;
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer, Error as _};
use serde::{Serialize, Serializer};
use thiserror::Error;

use super::{Level, RegionCode, RegionCodeError};

/// Number under which Ditjen Bina Pemdes registers a Posyandu (Permendagri 13/2024;
/// form: Kepmendagri 100.3-2834/2025 as cited in domain.md 5.3): the code of its
/// desa/kelurahan and a running number from 001 to 999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegistrationNumber {
    desa: RegionCode,
    running: u16,
}

/// Why a text is no registration number.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RegistrationError {
    /// Not `PP.KK.CC.DDDD.NNN`.
    #[error("a registration number reads PP.KK.CC.DDDD.NNN, for example 11.01.10.2001.001")]
    Shape,
    /// The part before the running number is no code.
    #[error(transparent)]
    Region(#[from] RegionCodeError),
    /// The running number is `000`.
    #[error("the running number starts at 001")]
    Zero,
    /// The number belongs to another desa than the Posyandu.
    #[error("the number belongs to {found}, the Posyandu to {expected}")]
    OtherDesa {
        /// Desa in the number.
        found: RegionCode,
        /// Desa of the Posyandu.
        expected: RegionCode,
    },
}

impl RegistrationNumber {
    /// The number of the `running`-th Posyandu of a desa; none when the code is no
    /// desa's or `running` is not 1 to 999.
    pub fn new(desa: RegionCode, running: u16) -> Option<Self> {
        (desa.level() == Level::Desa && (1..=999).contains(&running))
            .then_some(Self { desa, running })
    }

    /// Reads `PP.KK.CC.DDDD.NNN`; the dots may be missing (13 digits).
    pub fn parse(text: &str) -> Result<Self, RegistrationError> {
        let text = text.trim();
        let dotted = text.contains('.');
        let cut = text.len().checked_sub(3).filter(|at| text.is_char_boundary(*at));
        let (region, running) = text.split_at(cut.ok_or(RegistrationError::Shape)?);
        let region =
            if dotted { region.strip_suffix('.').ok_or(RegistrationError::Shape)? } else { region };
        let desa = match RegionCode::parse(region) {
            Err(RegionCodeError::Empty | RegionCodeError::Shape) => {
                return Err(RegistrationError::Shape);
            }
            other => other?,
        };
        if desa.level() != Level::Desa || !running.bytes().all(|b| b.is_ascii_digit()) {
            return Err(RegistrationError::Shape);
        }
        let running = running.parse().map_err(|_not_a_number| RegistrationError::Shape)?;
        Self::new(desa, running).ok_or(RegistrationError::Zero)
    }

    /// The desa or kelurahan in the number.
    pub const fn desa(self) -> RegionCode {
        self.desa
    }

    /// The running number within the desa, 1 to 999.
    pub const fn running(self) -> u16 {
        self.running
    }

    /// Checks that the number belongs to the desa in which the Posyandu stands.
    pub fn check(self, desa: RegionCode) -> Result<(), RegistrationError> {
        if self.desa == desa {
            return Ok(());
        }
        Err(RegistrationError::OtherDesa { found: self.desa, expected: desa })
    }
}

impl fmt::Display for RegistrationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:03}", self.desa, self.running)
    }
}

impl FromStr for RegistrationNumber {
    type Err = RegistrationError;

    fn from_str(text: &str) -> Result<Self, RegistrationError> {
        Self::parse(text)
    }
}

impl Serialize for RegistrationNumber {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for RegistrationNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_official_example() {
        let number = RegistrationNumber::parse(" 11.01.10.2001.001 ").unwrap();
        assert_eq!(number.desa(), RegionCode::parse("11.01.10.2001").unwrap());
        assert_eq!(number.running(), 1);
        assert_eq!(number.to_string(), "11.01.10.2001.001");
        assert_eq!(RegistrationNumber::parse("1101102001001"), Ok(number));
        let json = serde_json::to_string(&number).unwrap();
        assert_eq!(serde_json::from_str::<RegistrationNumber>(&json).unwrap(), number);
    }

    #[test]
    fn refuses_other_shapes() {
        use RegistrationError::{Region, Shape, Zero};
        for (text, error) in [
            ("", Shape),
            ("001", Shape),
            (".001", Shape),
            ("11.01.10.2001", Shape),
            ("11.01.10.001", Shape),
            ("11.01.10.2001.1", Shape),
            ("11.01.10.2001.0001", Shape),
            ("11.01.10.2001.+01", Shape),
            ("11.01.10.2001.000", Zero),
            ("11.01.10.2001/001", Shape),
            ("11.01.10.0000.001", Region(RegionCodeError::ZeroPart)),
            ("11.01.10.2001.00é", Shape),
        ] {
            assert_eq!(RegistrationNumber::parse(text), Err(error), "{text:?}");
        }
    }

    #[test]
    fn belongs_to_one_desa() {
        let number = RegistrationNumber::parse("11.01.10.2001.002").unwrap();
        assert_eq!(number.check(number.desa()), Ok(()));
        let other = RegionCode::parse("11.01.10.2002").unwrap();
        assert!(matches!(number.check(other), Err(RegistrationError::OtherDesa { .. })));
        assert_eq!(RegistrationNumber::new(other.parent().unwrap(), 1), None);
        assert_eq!(RegistrationNumber::new(other, 1000), None);
    }
}
