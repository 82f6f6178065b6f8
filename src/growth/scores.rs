//! The z-scores of one child at one measuring, by the WHO Child Growth Standards.

use serde::{Deserialize, Serialize};

use super::age::{DAYS_IN_MONTH, HEIGHT_FROM_DAY};
use super::lms::round2;
use super::measured::{Indicator, Measured, Position, Sex};
use super::{arm_for_age, bmi_for_age, head_for_age, length_height_for_age, weight_for_age};
use super::{weight_for_length_height, weight_for_length_height::LENGTH_BELOW_CM};

/// Difference between lying length and standing height of the same child, cm (WHO).
pub const LENGTH_OVER_HEIGHT_CM: f64 = 0.7;
/// The child standard ends before this many months (unrounded days / 30.4375).
pub const STANDARD_MONTHS: f64 = 60.0;
/// Below this many months a standing measure is not believed (WHO anthro 1.1).
pub const STANDING_FROM_MONTHS: f64 = 9.0;

/// A z-score, rounded to two decimals: what is shown is what is judged.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ZScore {
    pub z: f64,
    /// Biologically implausible by WHO's limits; kept, but not counted in prevalence.
    pub flagged: bool,
}

impl ZScore {
    /// Rounds `z` and flags it; `None` when the formula gave no number.
    #[inline]
    pub(crate) fn new(z: f64, plausible: (f64, f64)) -> Option<Self> {
        let z = round2(z);
        (!z.is_nan()).then_some(Self { z, flagged: z < plausible.0 || z > plausible.1 })
    }
}

/// All z-scores of one measuring. `None` is "not computed".
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Scores {
    /// Length (below 731 days) or height, corrected by 0.7 cm where the child was
    /// measured the other way.
    pub lenhei_cm: Option<f64>,
    /// Measured standing under 9 months: the position is not believed, nothing is corrected.
    pub standing_under_9_months: bool,
    /// kg/m² of the corrected length or height.
    pub bmi: Option<f64>,
    pub weight_for_age: Option<ZScore>,
    pub length_height_for_age: Option<ZScore>,
    pub weight_for_length_height: Option<ZScore>,
    pub bmi_for_age: Option<ZScore>,
    pub head_for_age: Option<ZScore>,
    pub arm_for_age: Option<ZScore>,
}

impl Scores {
    pub const fn get(&self, indicator: Indicator) -> Option<ZScore> {
        match indicator {
            Indicator::WeightForAge => self.weight_for_age,
            Indicator::LengthHeightForAge => self.length_height_for_age,
            Indicator::WeightForLengthHeight => self.weight_for_length_height,
            Indicator::BmiForAge => self.bmi_for_age,
            Indicator::HeadForAge => self.head_for_age,
            Indicator::ArmForAge => self.arm_for_age,
        }
    }
}

/// The z-scores of a child from birth to under 60 months, by the WHO Child Growth
/// Standards (2006). Measurements that are not positive numbers count as not measured.
///
/// Source: WHO Child Growth Standards, Methods and development; rules of WHO's R
/// package anthro 1.1, domain.md 1.5 and 1.6.
pub fn scores(measured: &Measured) -> Scores {
    scores_of(measured, Which::All)
}

/// The same, without the three indices that no prevalence counts: body mass index, head, arm.
/// What makes the figures of millions of visits anew need not compute them.
pub fn counted_scores(measured: &Measured) -> Scores {
    scores_of(measured, Which::Counted)
}

/// Which indices are computed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Which {
    All,
    /// Weight for age, length or height for age, weight for length or height.
    Counted,
}

fn scores_of(measured: &Measured, which: Which) -> Scores {
    let real = |value: Option<f64>| value.filter(|v| *v > 0.0 && v.is_finite());
    let input = AnthroInput {
        sex: Some(measured.sex),
        age_days: Some(f64::from(measured.age_days)).filter(|days| *days >= 0.0),
        weight_kg: real(measured.weight_kg),
        lenhei_cm: real(measured.lenhei_cm),
        position: measured.position,
        head_cm: real(measured.head_cm),
        muac_cm: real(measured.muac_cm),
        oedema: measured.oedema,
    };
    anthro(&input, which).without_guess(measured)
}

impl Scores {
    /// Before birth nothing can be computed: anthro's way with a missing age (weight
    /// for length without correction) is not meant for a wrong date.
    fn without_guess(self, measured: &Measured) -> Self {
        if measured.age_days >= 0 { self } else { Self { weight_for_length_height: None, ..self } }
    }
}

/// What WHO's R package takes: everything may be missing, the age may have a fraction.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct AnthroInput {
    pub sex: Option<Sex>,
    /// Not negative.
    pub age_days: Option<f64>,
    pub weight_kg: Option<f64>,
    pub lenhei_cm: Option<f64>,
    pub position: Option<Position>,
    pub head_cm: Option<f64>,
    pub muac_cm: Option<f64>,
    pub oedema: bool,
}

/// The same, with values and emptiness exactly as WHO's R package anthro 1.1 gives
/// them, also where it is odd: without an age it still computes weight for
/// length/height (table by position, else by 87 cm), a weight of 0 has one, and a
/// length that is not positive has a body mass index. For comparing with WHO;
/// [`scores`] is for people.
pub fn scores_as_anthro(input: &AnthroInput) -> Scores {
    anthro(input, Which::All)
}

fn anthro(input: &AnthroInput, which: Which) -> Scores {
    let age = input.age_days.map(Age::new);
    let implausible = input.position == Some(Position::Standing)
        && age.is_some_and(|age| age.months < STANDING_FROM_MONTHS);
    let position = input.position.filter(|_| !implausible);
    let lenhei = input.lenhei_cm.map(|cm| corrected(cm, position, age));
    let mut out =
        Scores { lenhei_cm: lenhei, standing_under_9_months: implausible, ..Scores::default() };
    if let (Some(kg), Some(cm)) = (input.weight_kg, lenhei) {
        let metres = cm / 100.0;
        out.bmi = Some(kg / (metres * metres)).filter(|bmi| !bmi.is_nan());
    }
    let Some(sex) = input.sex else { return out };
    if age.is_some_and(|age| age.months >= STANDARD_MONTHS) {
        return out;
    }
    if let (Some(kg), Some(cm), false) = (input.weight_kg, lenhei, input.oedema) {
        let table = match age {
            Some(age) if age.days < HEIGHT_FROM_DAY => Position::Recumbent,
            Some(_) => Position::Standing,
            None => position.unwrap_or(if cm < LENGTH_BELOW_CM {
                Position::Recumbent
            } else {
                Position::Standing
            }),
        };
        out.weight_for_length_height = weight_for_length_height::z(sex, table, cm, kg)
            .and_then(|z| ZScore::new(z, weight_for_length_height::PLAUSIBLE));
    }
    if let Some(age) = age {
        for_age(&mut out, sex, age.days, input);
        if which == Which::All {
            not_counted(&mut out, sex, age.days, input);
        }
    }
    out
}

fn positive(value: Option<f64>) -> Option<f64> {
    value.filter(|v| *v > 0.0)
}

/// Weight and length or height for age.
fn for_age(out: &mut Scores, sex: Sex, days: i32, input: &AnthroInput) {
    if let Some(kg) = positive(input.weight_kg).filter(|_| !input.oedema) {
        out.weight_for_age = weight_for_age::z(sex, days, kg)
            .and_then(|z| ZScore::new(z, weight_for_age::PLAUSIBLE));
    }
    if let Some(cm) = positive(out.lenhei_cm) {
        out.length_height_for_age = length_height_for_age::z(sex, days, cm)
            .and_then(|z| ZScore::new(z, length_height_for_age::PLAUSIBLE));
    }
}

/// Body mass index, head and arm for age.
fn not_counted(out: &mut Scores, sex: Sex, days: i32, input: &AnthroInput) {
    if let Some(bmi) = positive(out.bmi).filter(|_| !input.oedema) {
        out.bmi_for_age =
            bmi_for_age::z(sex, days, bmi).and_then(|z| ZScore::new(z, bmi_for_age::PLAUSIBLE));
    }
    if let Some(cm) = positive(input.head_cm) {
        out.head_for_age =
            head_for_age::z(sex, days, cm).and_then(|z| ZScore::new(z, head_for_age::PLAUSIBLE));
    }
    if let Some(cm) = positive(input.muac_cm) {
        out.arm_for_age =
            arm_for_age::z(sex, days, cm).and_then(|z| ZScore::new(z, arm_for_age::PLAUSIBLE));
    }
}

#[derive(Clone, Copy)]
struct Age {
    /// Rounded half up; the table's row.
    days: i32,
    /// Unrounded; the limits.
    months: f64,
}

impl Age {
    fn new(days: f64) -> Self {
        let whole = days.floor();
        let up = if days - whole >= 0.5 { 1.0 } else { 0.0 };
        Self { days: (whole + up) as i32, months: days / DAYS_IN_MONTH }
    }
}

/// Below 731 days a standing child is made 0.7 cm longer, from 731 days a lying one
/// 0.7 cm shorter; without a position or an age nothing is changed.
#[inline]
fn corrected(cm: f64, position: Option<Position>, age: Option<Age>) -> f64 {
    match (position, age) {
        (Some(Position::Standing), Some(age)) if age.days < HEIGHT_FROM_DAY => {
            cm + LENGTH_OVER_HEIGHT_CM
        }
        (Some(Position::Recumbent), Some(age)) if age.days >= HEIGHT_FROM_DAY => {
            cm - LENGTH_OVER_HEIGHT_CM
        }
        _ => cm,
    }
}
