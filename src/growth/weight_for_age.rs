//! BB/U, weight-for-age: 0 to under 60 months, restricted tails.

use super::lms::Lms;
use super::measured::Sex;
use super::tables::{Table, rows};

/// WHO's limits of biological plausibility (not symmetric).
pub const PLAUSIBLE: (f64, f64) = (-6.0, 5.0);

/// L, M, S at an age in whole days.
#[inline]
pub(crate) fn lms(sex: Sex, days: i32) -> Option<Lms> {
    rows(Table::WeightForAge, sex).get(days)
}

/// Unrounded z of a weight in kg.
#[inline]
pub(crate) fn z(sex: Sex, days: i32, weight_kg: f64) -> Option<f64> {
    Some(lms(sex, days)?.restricted(weight_kg))
}
