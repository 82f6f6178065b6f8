//! How an invented child grows: two hidden z-scores, length for age and weight for
//! length, that drift month by month along WHO's curves.
//!
//! Length falters between 3 and 24 months, as it does in populations where stunting is
//! common (Victora et al., Pediatrics 2010), and barely recovers. The constants are tuned
//! so that about 21 % of the weighed are stunted and 7 % wasted (SSGI 2024 and the
//! Renstra's figure, domain.md 3.3); the tests count.

use super::dice::Dice;
use super::quality::Quality;
use crate::growth::{Indicator, Position, Sex, value_at};

/// Days from which WHO's tables hold height, 0.7 cm less than length.
const HEIGHT_FROM_DAY: i32 = 731;
/// Length less height of the same child, cm.
pub(super) const LENGTH_OVER_HEIGHT: f64 = 0.7;

/// Length-for-age of an average child at birth, and what it loses until 24 months.
const LENGTH_AT_BIRTH: f64 = -0.42;
const FALTER: f64 = -0.88;
const LENGTH_SD: f64 = 0.86;
/// Weight-for-length of an average child.
const THIN_MEAN: f64 = -0.42;
const THIN_SD: f64 = 0.93;
/// SD of length lost by each week a child is born before 40.
const LOST_PER_WEEK: f64 = 0.38;

/// A growing child.
pub(super) struct Body {
    sex: Sex,
    length_level: f64,
    falter: f64,
    thin_level: f64,
    /// SD of length missing at birth because of an early birth.
    early: f64,
    length_drift: f64,
    thin_drift: f64,
    /// Weight-for-length lost to illness, SD; comes back in weeks.
    ill: f64,
    /// Lying length reached, cm; nobody shrinks.
    length: f64,
}

/// What a child truly measures on a day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Truth {
    /// Age in days.
    pub(super) age: i32,
    /// Lying length, cm.
    pub(super) length: f64,
    /// kg
    pub(super) weight: f64,
    /// Weight-for-length, SD.
    pub(super) thin: f64,
}

impl Truth {
    /// As measured in this position, cm.
    pub(super) fn lenhei(&self, position: Position) -> f64 {
        match position {
            Position::Recumbent => self.length,
            Position::Standing => self.length - LENGTH_OVER_HEIGHT,
        }
    }
}

impl Body {
    pub(super) fn new(sex: Sex, gestation_weeks: u8, quality: &Quality, dice: &mut Dice) -> Self {
        Self {
            sex,
            length_level: LENGTH_AT_BIRTH + quality.length_shift + LENGTH_SD * dice.normal(),
            falter: (FALTER * (1.0 + 0.5 * dice.normal())).min(0.1),
            thin_level: THIN_MEAN + quality.thin_shift + THIN_SD * dice.normal(),
            early: LOST_PER_WEEK
                * f64::from(40_u8.saturating_sub(gestation_weeks).saturating_sub(1)),
            length_drift: 0.0,
            thin_drift: 0.25 * dice.normal(),
            ill: 0.0,
            length: 0.0,
        }
    }

    /// An illness takes weight.
    pub(super) fn fall_ill(&mut self, dice: &mut Dice) {
        self.ill -= dice.between(0.2, 0.9);
    }

    /// Lets about a month pass.
    pub(super) fn drift(&mut self, dice: &mut Dice) {
        self.length_drift = 0.97 * self.length_drift + 0.045 * dice.normal();
        self.thin_drift = 0.93 * self.thin_drift + 0.13 * dice.normal();
        self.ill *= 0.4;
    }

    /// The child at this age in days, 0 to 1826.
    pub(super) fn at(&mut self, age: i32) -> Truth {
        let months = f64::from(age) / 30.4375;
        let ramp = ((months - 3.0) / 21.0).clamp(0.0, 1.0);
        let faltered = self.falter * ramp * ramp * (3.0 - 2.0 * ramp);
        let still_early = self.early * (1.0 - months / 24.0).max(0.0).powi(2);
        let z = (self.length_level + self.length_drift + faltered - still_early).clamp(-5.5, 4.5);
        let table = if age < HEIGHT_FROM_DAY { Position::Recumbent } else { Position::Standing };
        let less = if table == Position::Standing { LENGTH_OVER_HEIGHT } else { 0.0 };
        let curve = value_at(Indicator::LengthHeightForAge, self.sex, f64::from(age), table, z);
        self.length = self.length.max(curve.unwrap_or_default() + less);
        // Newborns differ less in weight for length than they will later.
        let settled = 0.6 + 0.4 * (months / 6.0).min(1.0);
        let thin = (self.thin_level * settled + self.thin_drift + self.ill).clamp(-4.5, 4.5);
        Truth {
            age,
            length: self.length,
            weight: self.weight(table, self.length - less, thin),
            thin,
        }
    }

    /// Weight at this length or height; below the table's 45 cm by the cube of the length.
    fn weight(&self, table: Position, lenhei: f64, thin: f64) -> f64 {
        let (low, high) = match table {
            Position::Recumbent => (45.0, 110.0),
            Position::Standing => (65.0, 120.0),
        };
        let inside = lenhei.clamp(low, high);
        let kg = value_at(Indicator::WeightForLengthHeight, self.sex, inside, table, thin);
        kg.unwrap_or(2.5) * (lenhei / inside).powi(3)
    }
}
