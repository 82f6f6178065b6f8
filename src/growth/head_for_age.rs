//! LK/U, head-circumference-for-age: L is 1, so the tails are plain.

use super::lms::Lms;
use super::measured::Sex;
use super::tables::{Table, rows};

/// WHO's limits of biological plausibility.
pub const PLAUSIBLE: (f64, f64) = (-5.0, 5.0);

/// L, M, S at an age in whole days.
#[inline]
pub(crate) fn lms(sex: Sex, days: i32) -> Option<Lms> {
    rows(Table::HeadForAge, sex).get(days)
}

/// Unrounded z of a head circumference in cm.
#[inline]
pub(crate) fn z(sex: Sex, days: i32, head_cm: f64) -> Option<f64> {
    Some(lms(sex, days)?.plain(head_cm))
}
