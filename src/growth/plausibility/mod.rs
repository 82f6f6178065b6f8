//! Soft limits that ask "is that right?" while a visit is typed in or imported.
//!
//! Nothing is dropped: a warning can be answered and the value kept. Only a warning
//! that is [`Warning::hard`] stands for a number that cannot be what was meant
//! (typing guards) or a date that cannot be. Source: domain.md 1.7.

#[cfg(test)]
mod tests;
mod words;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::age;
use super::measured::{Position, Sex};
use super::scores::{LENGTH_OVER_HEIGHT_CM, STANDARD_MONTHS, STANDING_FROM_MONTHS};
use super::weight_for_age;

/// Weight, kg.
pub const WEIGHT_KG: (f64, f64) = (0.5, 40.0);
/// Length or height, cm.
pub const LENHEI_CM: (f64, f64) = (30.0, 140.0);
/// Head circumference, cm.
pub const HEAD_CM: (f64, f64) = (25.0, 65.0);
/// Arm circumference, cm.
pub const ARM_CM: (f64, f64) = (5.0, 30.0);
/// A child does not shrink; more than this is a measuring error, cm.
pub const SHRINK_CM: f64 = 0.5;
/// Change of weight in a month beyond what is expected at the age.
pub const JUMP_PER_MONTH: f64 = 0.15;

/// The numbers of a visit that are looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Visit {
    pub date: NaiveDate,
    pub weight_kg: Option<f64>,
    pub lenhei_cm: Option<f64>,
    pub position: Option<Position>,
    pub head_cm: Option<f64>,
    pub muac_cm: Option<f64>,
}

/// Which number a warning is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    Weight,
    Lenhei,
    Head,
    Arm,
}

/// Something that looks wrong, with its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Warning {
    /// Outside the typing guard; hard.
    Outside { field: Field, value: f64, low: f64, high: f64 },
    /// Looks like another unit: grams for kg, mm or m for cm; hard. `meant` is the value in the right one.
    Unit { field: Field, value: f64, meant: f64 },
    /// Weight and length look exchanged; hard.
    Swapped { weight: f64, lenhei: f64 },
    /// Hard.
    BeforeBirth { date: NaiveDate, birth: NaiveDate },
    /// Hard.
    InFuture { date: NaiveDate, today: NaiveDate },
    /// The child has another visit on this day.
    SameDay { date: NaiveDate },
    /// 60 months or more: the child standard does not reach so far.
    TooOld { months: i32 },
    /// Standing under 9 months.
    StandingTooYoung { months: i32 },
    /// Shorter than before by more than 0.5 cm (after allowing for the position).
    Shrunk { from: f64, to: f64, loss: f64 },
    /// Head smaller than before by more than 0.5 cm.
    HeadShrunk { from: f64, to: f64, loss: f64 },
    /// Weight changed by more than 15 % a month beyond what is expected.
    WeightJump { from: f64, to: f64, percent: f64, days: i32 },
}

impl Warning {
    /// Cannot be saved as it is: the number or date cannot be what was meant.
    pub const fn hard(&self) -> bool {
        matches!(
            self,
            Self::Outside { .. }
                | Self::Unit { .. }
                | Self::Swapped { .. }
                | Self::BeforeBirth { .. }
                | Self::InFuture { .. }
        )
    }
}

/// Everything that looks wrong in a visit. `previous` is the nearest earlier visit
/// (or another of the same day). The sex sharpens the limit of weight gain.
pub fn check(
    sex: Option<Sex>,
    birth: NaiveDate,
    today: NaiveDate,
    visit: &Visit,
    previous: Option<&Visit>,
) -> Vec<Warning> {
    let mut warnings = Vec::new();
    dates(&mut warnings, birth, today, visit);
    numbers(&mut warnings, visit);
    let Some(previous) = previous else { return warnings };
    if previous.date == visit.date {
        warnings.push(Warning::SameDay { date: visit.date });
    } else if previous.date < visit.date && previous.date >= birth {
        since(&mut warnings, sex, birth, visit, previous);
    }
    warnings
}

fn dates(warnings: &mut Vec<Warning>, birth: NaiveDate, today: NaiveDate, visit: &Visit) {
    if visit.date < birth {
        warnings.push(Warning::BeforeBirth { date: visit.date, birth });
        return;
    }
    if visit.date > today {
        warnings.push(Warning::InFuture { date: visit.date, today });
    }
    let months = age::months_of_days(age::days(birth, visit.date));
    let completed = age::completed_months(birth, visit.date);
    if months >= STANDARD_MONTHS {
        warnings.push(Warning::TooOld { months: completed });
    }
    let standing = visit.lenhei_cm.is_some() && visit.position == Some(Position::Standing);
    if standing && months < STANDING_FROM_MONTHS {
        warnings.push(Warning::StandingTooYoung { months: completed });
    }
}

fn numbers(warnings: &mut Vec<Warning>, visit: &Visit) {
    if let (Some(weight), Some(lenhei)) = (visit.weight_kg, visit.lenhei_cm)
        && weight > lenhei
        && inside(weight, LENHEI_CM)
        && inside(lenhei, WEIGHT_KG)
    {
        warnings.push(Warning::Swapped { weight, lenhei });
        return numbers(warnings, &Visit { weight_kg: None, lenhei_cm: None, ..*visit });
    }
    unit(warnings, Field::Weight, visit.weight_kg, WEIGHT_KG, &[1000.0]);
    unit(warnings, Field::Lenhei, visit.lenhei_cm, LENHEI_CM, &[0.01, 10.0]);
    unit(warnings, Field::Head, visit.head_cm, HEAD_CM, &[10.0, 0.01]);
    unit(warnings, Field::Arm, visit.muac_cm, ARM_CM, &[10.0, 0.01]);
}

/// A number outside its guard. `units` are what a wrong unit multiplies it by, the
/// likely one first.
fn unit(
    warnings: &mut Vec<Warning>,
    field: Field,
    value: Option<f64>,
    guard: (f64, f64),
    units: &[f64],
) {
    let Some(value) = value.filter(|value| !inside(*value, guard)) else { return };
    let meant = units.iter().map(|unit| value / unit).find(|meant| inside(*meant, guard));
    warnings.push(match meant {
        Some(meant) => Warning::Unit { field, value, meant },
        None => Warning::Outside { field, value, low: guard.0, high: guard.1 },
    });
}

fn inside(value: f64, (low, high): (f64, f64)) -> bool {
    (low..=high).contains(&value)
}

/// Changes since the visit before; numbers that are wrong by themselves are left out.
fn since(
    warnings: &mut Vec<Warning>,
    sex: Option<Sex>,
    birth: NaiveDate,
    visit: &Visit,
    previous: &Visit,
) {
    let both = |field: fn(&Visit) -> Option<f64>, guard| {
        let ok = |v: &Visit| field(v).filter(|value| inside(*value, guard));
        ok(previous).zip(ok(visit))
    };
    if let Some((from, to)) = both(|v| v.lenhei_cm, LENHEI_CM) {
        let loss = as_length(from, previous, birth) - as_length(to, visit, birth);
        if loss > SHRINK_CM + 1e-9 {
            warnings.push(Warning::Shrunk { from, to, loss });
        }
    }
    if let Some((from, to)) = both(|v| v.head_cm, HEAD_CM)
        && from - to > SHRINK_CM + 1e-9
    {
        warnings.push(Warning::HeadShrunk { from, to, loss: from - to });
    }
    if let Some((from, to)) = both(|v| v.weight_kg, WEIGHT_KG) {
        let then = age::days(birth, previous.date);
        let now = age::days(birth, visit.date);
        let change = to / from - 1.0;
        // Less than a month apart is judged as a month.
        let allowed = JUMP_PER_MONTH * age::months_of_days(now - then).max(1.0);
        if change > expected_gain(sex, then, now) + allowed + 1e-9
            || change < -(allowed.min(0.5)) - 1e-9
        {
            warnings.push(Warning::WeightJump {
                from,
                to,
                percent: change * 100.0,
                days: now - then,
            });
        }
    }
}

/// A standing height as the length it would be lying, so that a change of position
/// is not taken for growth or shrinking. A missing position is taken by age.
fn as_length(cm: f64, visit: &Visit, birth: NaiveDate) -> f64 {
    let by_age = if age::days(birth, visit.date) < age::HEIGHT_FROM_DAY {
        Position::Recumbent
    } else {
        Position::Standing
    };
    match visit.position.unwrap_or(by_age) {
        Position::Recumbent => cm,
        Position::Standing => cm + LENGTH_OVER_HEIGHT_CM,
    }
}

/// By what share WHO's median weight grows between two ages: newborns gain a quarter
/// in a month, which is no jump.
fn expected_gain(sex: Option<Sex>, then: i32, now: i32) -> f64 {
    let gain = |sex| {
        let median = |days| Some(weight_for_age::lms(sex, days)?.m);
        Some(median(now)? / median(then)? - 1.0)
    };
    sex.map_or_else(
        || Sex::ALL.into_iter().filter_map(gain).fold(0.0, f64::max),
        |sex| gain(sex).unwrap_or(0.0),
    )
    .max(0.0)
}
