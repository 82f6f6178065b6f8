//! Values on the curves of a chart: the inverse of the z-score.

use super::age::DAYS_IN_MONTH;
use super::lms::Lms;
use super::measured::{Indicator, Position, Sex};
use super::scores::STANDARD_MONTHS;
use super::weight_for_length_height;
use super::{arm_for_age, bmi_for_age, head_for_age, length_height_for_age, weight_for_age};

/// The measurement (kg, cm or kg/m²) `z` standard deviations from the median.
///
/// `x` is the age in days (rounded half up), or for weight-for-length/height the
/// corrected length or height in cm; `table` chooses between BB/PB and BB/TB and
/// means nothing for the others. Beyond ±3 it follows the restricted tails, so that
/// the z-score of the value is `z` again. `None` outside the table, from 60 months
/// on, and where there is no such value.
pub fn value_at(indicator: Indicator, sex: Sex, x: f64, table: Position, z: f64) -> Option<f64> {
    let row = lms(indicator, sex, x, table)?;
    let value = if plain(indicator) { row.sd(z) } else { row.sd_restricted(z) };
    (value > 0.0 && value.is_finite()).then_some(value)
}

/// The unrounded z-score of the measurement `y`; the inverse of [`value_at`].
pub fn z_at(indicator: Indicator, sex: Sex, x: f64, table: Position, y: f64) -> Option<f64> {
    let row = lms(indicator, sex, x, table)?;
    let z = if plain(indicator) { row.plain(y) } else { row.restricted(y) };
    (y > 0.0 && z.is_finite()).then_some(z)
}

/// Length and head have L = 1 and no restricted tails.
const fn plain(indicator: Indicator) -> bool {
    matches!(indicator, Indicator::LengthHeightForAge | Indicator::HeadForAge)
}

fn lms(indicator: Indicator, sex: Sex, x: f64, table: Position) -> Option<Lms> {
    if indicator == Indicator::WeightForLengthHeight {
        return weight_for_length_height::lms(sex, table, x);
    }
    if !(x >= 0.0 && x / DAYS_IN_MONTH < STANDARD_MONTHS) {
        return None;
    }
    let days = (x + 0.5).floor() as i32;
    match indicator {
        Indicator::WeightForAge => weight_for_age::lms(sex, days),
        Indicator::LengthHeightForAge => length_height_for_age::lms(sex, days),
        Indicator::WeightForLengthHeight => None,
        Indicator::BmiForAge => bmi_for_age::lms(sex, days),
        Indicator::HeadForAge => head_for_age::lms(sex, days),
        Indicator::ArmForAge => arm_for_age::lms(sex, days),
    }
}
