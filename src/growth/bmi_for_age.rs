//! IMT/U, body-mass-index-for-age: restricted tails; the index is of the corrected height.

use super::lms::Lms;
use super::measured::Sex;
use super::tables::{Table, rows};

/// WHO's limits of biological plausibility.
pub const PLAUSIBLE: (f64, f64) = (-5.0, 5.0);

/// L, M, S at an age in whole days.
#[inline]
pub(crate) fn lms(sex: Sex, days: i32) -> Option<Lms> {
    rows(Table::BmiForAge, sex).get(days)
}

/// Unrounded z of a body mass index in kg/m².
#[inline]
pub(crate) fn z(sex: Sex, days: i32, bmi: f64) -> Option<f64> {
    Some(lms(sex, days)?.restricted(bmi))
}
