//! Measured quantities as whole numbers, so that what was typed is what is kept.

use serde::{Deserialize, Serialize};

/// A weight in grams.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Weight(pub u32);

impl Weight {
    /// From kilograms, rounded to the gram; `None` unless the result is between 1 g and 1,000 kg.
    pub fn from_kg(kg: f64) -> Option<Self> {
        let grams = (kg * 1000.0).round();
        (1.0..=1e6).contains(&grams).then_some(Self(grams as u32))
    }

    /// In kilograms.
    pub fn kg(self) -> f64 {
        f64::from(self.0) / 1000.0
    }
}

/// A length, height or girth in hundredths of a centimetre (sheets carry two decimals).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Length(pub u32);

impl Length {
    /// From centimetres, rounded to 0.01 cm; `None` unless between 0.01 cm and 10 m.
    pub fn from_cm(cm: f64) -> Option<Self> {
        let hundredths = (cm * 100.0).round();
        (1.0..=1e5).contains(&hundredths).then_some(Self(hundredths as u32))
    }

    /// In centimetres.
    pub fn cm(self) -> f64 {
        f64::from(self.0) / 100.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_comes_back() {
        for (kg, grams) in [(8.4, 8400), (0.001, 1), (12.345, 12345), (4.035, 4035)] {
            assert_eq!(Weight::from_kg(kg), Some(Weight(grams)));
            assert!((Weight(grams).kg() - kg).abs() < 1e-12);
        }
        assert_eq!(Length::from_cm(72.86), Some(Length(7286)));
    }

    #[test]
    fn what_is_no_quantity_is_nothing() {
        for bad in [0.0, -1.0, f64::NAN, f64::INFINITY, 1e9] {
            assert_eq!(Weight::from_kg(bad), None, "{bad}");
            assert_eq!(Length::from_cm(bad), None, "{bad}");
        }
    }
}
