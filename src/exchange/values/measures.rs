//! Weights and lengths in whatever unit they were written.
//!
//! Guards and typical mistakes of unit: domain.md 1.7 (e-PPGBM's own form takes grams).

use super::{
    Value,
    number::{Quantity, Unit, quantity},
};
use crate::{
    exchange::{cell::Cell, model::RowNoteKind},
    growth::plausibility,
    records::{Length, Weight},
};

/// What can be believed of a measure, in kg or cm.
pub type Range = (f64, f64);

/// Ranges for one child at one age.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Guards {
    /// kg.
    pub weight: Range,
    /// cm.
    pub lenhei: Range,
    /// cm.
    pub head: Range,
    /// cm.
    pub muac: Range,
}

/// Under 60 completed months: the typing guards of domain.md 1.7.
pub const UNDER_FIVE: Guards = Guards {
    weight: plausibility::WEIGHT_KG,
    lenhei: plausibility::LENHEI_CM,
    head: plausibility::HEAD_CM,
    muac: plausibility::ARM_CM,
};

/// From 60 months to 19 years, for registers that go on into school age. Wider than any value of
/// WHO 2007 at ±6 SD; not in domain.md.
pub const SCHOOL_AGE: Guards =
    Guards { weight: (5.0, 200.0), lenhei: (70.0, 220.0), head: (40.0, 70.0), muac: (8.0, 60.0) };

/// Birth weight, kg. Not in domain.md: survivors from 300 g to the heaviest known newborns.
pub const BIRTH_WEIGHT: Range = (0.3, 8.0);
/// Birth length, cm.
pub const BIRTH_LENGTH: Range = (20.0, 70.0);

/// More than this without a unit is grams.
const GRAMS_ABOVE: f64 = 200.0;

/// A measure with the note that belongs to its conversion.
pub type Measure<T> = (T, Option<RowNoteKind>);

/// Reads a weight; grams are recognised by their unit or size.
pub fn weight(cell: &Cell<'_>, range: Range) -> Value<Measure<Weight>> {
    let Some(Quantity { value, unit }) = quantity(cell)? else { return Ok(None) };
    let (kg, note) = match unit {
        Some(Unit::Gram) => (value / 1000.0, Some(RowNoteKind::GramsToKg)),
        None if value > GRAMS_ABOVE => (value / 1000.0, Some(RowNoteKind::GramsToKg)),
        None | Some(Unit::Kilogram) => (value, None),
        Some(_) => return Err(RowNoteKind::Unreadable),
    };
    let weight = Weight::from_kg(kg).filter(|_| within(kg, range));
    weight.map(|weight| Some((weight, note))).ok_or(RowNoteKind::OutOfRange)
}

/// Which length is read: what a bare number of an odd size means depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// PB, TB, birth length.
    Body,
    /// LK.
    Head,
    /// LiLA.
    Arm,
}

impl Kind {
    /// (less than this is metres, more than this is millimetres).
    const fn limits(self) -> (f64, f64) {
        match self {
            Self::Body => (3.0, 300.0),
            Self::Head => (1.0, 200.0),
            Self::Arm => (1.0, 60.0),
        }
    }
}

/// Reads a length; metres and millimetres are recognised by their unit or size.
pub fn length(cell: &Cell<'_>, kind: Kind, range: Range) -> Value<Measure<Length>> {
    let Some(Quantity { value, unit }) = quantity(cell)? else { return Ok(None) };
    let (metres, millimetres) = kind.limits();
    let (cm, note) = match unit {
        Some(Unit::Metre) => (value * 100.0, Some(RowNoteKind::MetresToCm)),
        Some(Unit::Millimetre) => (value / 10.0, Some(RowNoteKind::MillimetresToCm)),
        None if value > 0.0 && value < metres => (value * 100.0, Some(RowNoteKind::MetresToCm)),
        None if value > millimetres => (value / 10.0, Some(RowNoteKind::MillimetresToCm)),
        None | Some(Unit::Centimetre) => (value, None),
        Some(_) => return Err(RowNoteKind::Unreadable),
    };
    let length = Length::from_cm(cm).filter(|_| within(cm, range));
    length.map(|length| Some((length, note))).ok_or(RowNoteKind::OutOfRange)
}

/// Weight and height stand in each other's column: more than 40 in the one and less than 30 in the
/// other, and both believable once exchanged.
pub fn swapped(weight: &Cell<'_>, lenhei: &Cell<'_>) -> bool {
    let (Ok(Some(weight)), Ok(Some(lenhei))) = (quantity(weight), quantity(lenhei)) else {
        return false;
    };
    weight.unit.is_none()
        && lenhei.unit.is_none()
        && weight.value > 40.0
        && lenhei.value < 30.0
        && within(weight.value, plausibility::LENHEI_CM)
        && lenhei.value > 1.0
}

fn within(value: f64, (low, high): Range) -> bool {
    (low..=high).contains(&value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use RowNoteKind::{GramsToKg, MetresToCm, MillimetresToCm, OutOfRange, Unreadable};

    fn kg(text: &'static str) -> Value<Measure<Weight>> {
        weight(&Cell::text(text), UNDER_FIVE.weight)
    }

    fn cm(text: &'static str) -> Value<Measure<Length>> {
        length(&Cell::text(text), Kind::Body, UNDER_FIVE.lenhei)
    }

    #[test]
    fn weights() {
        assert_eq!(kg("8,4"), Ok(Some((Weight(8400), None))));
        assert_eq!(kg("8400"), Ok(Some((Weight(8400), Some(GramsToKg)))));
        assert_eq!(kg("8.400 gram"), Ok(Some((Weight(8400), Some(GramsToKg)))));
        assert_eq!(kg("12.500"), Ok(Some((Weight(12_500), None))));
        assert_eq!(kg("40"), Ok(Some((Weight(40_000), None))));
        for bad in ["0", "-3", "1e9", "41", "0.4", "200"] {
            assert_eq!(kg(bad), Err(OutOfRange), "{bad}");
        }
        for bad in ["NaN", "delapan", "72 cm"] {
            assert_eq!(kg(bad), Err(Unreadable), "{bad}");
        }
        assert_eq!(kg("-"), Ok(None));
    }

    #[test]
    fn lengths() {
        assert_eq!(cm("72,5"), Ok(Some((Length(7250), None))));
        assert_eq!(cm("0,725"), Ok(Some((Length(7250), Some(MetresToCm)))));
        assert_eq!(cm("1.02"), Ok(Some((Length(10_200), Some(MetresToCm)))));
        assert_eq!(cm("725"), Ok(Some((Length(7250), Some(MillimetresToCm)))));
        assert_eq!(cm("725 mm"), Ok(Some((Length(7250), Some(MillimetresToCm)))));
        for bad in ["0", "-72", "29", "141", "1e9"] {
            assert_eq!(cm(bad), Err(OutOfRange), "{bad}");
        }
        let arm = |text| length(&Cell::text(text), Kind::Arm, UNDER_FIVE.muac);
        assert_eq!(arm("145"), Ok(Some((Length(1450), Some(MillimetresToCm)))));
        assert_eq!(arm("14.5"), Ok(Some((Length(1450), None))));
    }

    #[test]
    fn exchanged_columns_are_noticed() {
        let pair = |a: f64, b: f64| swapped(&Cell::Number(a), &Cell::Number(b));
        assert!(pair(72.5, 8.4));
        assert!(!pair(8.4, 72.5));
        assert!(!pair(8400.0, 8.4));
        assert!(!pair(72.5, 0.725));
    }
}
