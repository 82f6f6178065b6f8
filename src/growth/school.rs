//! The WHO Reference 2007 for 5 to 19 years: TB/U, IMT/U, and BB/U up to 10 years.
//!
//! L, M and S are interpolated linearly on decimal months. Weight and body mass
//! index have restricted tails, height has not. Source: WHO Reference 2007, WHO's R
//! package anthroplus; domain.md 1.5.

use serde::{Deserialize, Serialize};

use super::lms::Lms;
use super::measured::{Indicator, Sex};
use super::scores::ZScore;
use super::tables::{Table, rows};

/// First month of the reference.
pub const FROM_MONTHS: f64 = 60.0;
/// Last month of height and body mass index, included.
pub const TO_MONTHS: f64 = 228.0;
/// Last month of weight-for-age, included: later puberty makes it meaningless.
pub const WEIGHT_TO_MONTHS: f64 = 120.0;

/// The z-scores of one measuring at 5 to 19 years. `None` is "not computed".
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Scores2007 {
    /// kg/m².
    pub bmi: Option<f64>,
    /// TB/U.
    pub hfa: Option<ZScore>,
    /// BB/U, to 120 months.
    pub wfa: Option<ZScore>,
    /// IMT/U.
    pub bfa: Option<ZScore>,
}

/// The z-scores at an age in (decimal) months, 60 to 228.
pub fn scores_5_to_19(
    sex: Sex,
    age_months: f64,
    weight_kg: Option<f64>,
    height_cm: Option<f64>,
) -> Scores2007 {
    let real = |value: Option<f64>| value.filter(|v| *v > 0.0 && v.is_finite());
    let (weight, height) = (real(weight_kg), real(height_cm));
    let bmi = weight.zip(height).map(|(kg, cm)| {
        let metres = cm / 100.0;
        kg / (metres * metres)
    });
    let score = |indicator: Indicator, y: Option<f64>| {
        let row = lms(indicator, sex, age_months)?;
        let z = if indicator == Indicator::LengthHeightForAge {
            row.plain(y?)
        } else {
            row.restricted(y?)
        };
        ZScore::new(z, indicator.plausible())
    };
    Scores2007 {
        bmi,
        hfa: score(Indicator::LengthHeightForAge, height),
        wfa: score(Indicator::WeightForAge, weight),
        bfa: score(Indicator::BmiForAge, bmi),
    }
}

/// The measurement at `z` for an age in months, for the curves of a chart. `None`
/// outside the table, and for the indices that the reference does not have.
pub fn value_at_5_to_19(indicator: Indicator, sex: Sex, age_months: f64, z: f64) -> Option<f64> {
    let row = lms(indicator, sex, age_months)?;
    let value =
        if indicator == Indicator::LengthHeightForAge { row.sd(z) } else { row.sd_restricted(z) };
    (value > 0.0 && value.is_finite()).then_some(value)
}

fn lms(indicator: Indicator, sex: Sex, age_months: f64) -> Option<Lms> {
    let (table, to) = match indicator {
        Indicator::WeightForAge => (Table::SchoolWeight, WEIGHT_TO_MONTHS),
        Indicator::LengthHeightForAge => (Table::SchoolHeight, TO_MONTHS),
        Indicator::BmiForAge => (Table::SchoolBmi, TO_MONTHS),
        _ => return None,
    };
    if !(FROM_MONTHS..=to).contains(&age_months) {
        return None;
    }
    let rows = rows(table, sex);
    let below = age_months.trunc();
    let row = rows.get(below as i32)?;
    let share = age_months - below;
    if share > 0.0 { Some(row.towards(rows.get(below as i32 + 1)?, share)) } else { Some(row) }
}
