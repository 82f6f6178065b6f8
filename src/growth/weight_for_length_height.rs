//! BB/PB and BB/TB, weight-for-length and weight-for-height: restricted tails.
//!
//! The table is chosen by **age** (length below 731 days), not by how the child was
//! measured, because the length was converted before. Between two 0.1 cm rows L, M
//! and S are interpolated linearly. Source: WHO anthro; domain.md 1.5.

use super::lms::Lms;
use super::measured::{Position, Sex};
use super::tables::{Table, rows};

/// WHO's limits of biological plausibility.
pub const PLAUSIBLE: (f64, f64) = (-5.0, 5.0);

/// First and last cm of a table, both included.
pub const fn range_cm(table: Position) -> (f64, f64) {
    match table {
        Position::Recumbent => (45.0, 110.0),
        Position::Standing => (65.0, 120.0),
    }
}

/// Without an age and a position WHO takes less than 87 cm for a length.
pub(crate) const LENGTH_BELOW_CM: f64 = 87.0;

/// L, M, S at a corrected length or height.
#[inline]
pub(crate) fn lms(sex: Sex, table: Position, cm: f64) -> Option<Lms> {
    let (from, to) = range_cm(table);
    if !(from..=to).contains(&cm) {
        return None;
    }
    let rows = rows(
        match table {
            Position::Recumbent => Table::WeightForLength,
            Position::Standing => Table::WeightForHeight,
        },
        sex,
    );
    // The steps and their order are WHO's, so that the doubles are the same. It shows
    // where a correction of 0.7 cm leaves a length just short of a row: 103.1 − 0.7 is
    // 102.39999999999999, whose next row by this arithmetic is 102.5.
    let below = (cm * 10.0).trunc();
    let above = (cm * 10.0 + 1.0).trunc();
    let row = rows.get(below as i32)?;
    let share = (cm - below / 10.0) / 0.1;
    if share > 0.0 { Some(row.towards(rows.get(above as i32)?, share)) } else { Some(row) }
}

/// Unrounded z of a weight in kg.
#[inline]
pub(crate) fn z(sex: Sex, table: Position, cm: f64, weight_kg: f64) -> Option<f64> {
    Some(lms(sex, table, cm)?.restricted(weight_kg))
}
