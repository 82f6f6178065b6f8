//! What is measured of a child, and the six indices it is judged by.

use serde::{Deserialize, Serialize};

/// The sex by which WHO's tables are split.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    Male,
    Female,
}

impl Sex {
    pub const ALL: [Self; 2] = [Self::Male, Self::Female];

    pub(crate) const fn index(self) -> usize {
        match self {
            Self::Male => 0,
            Self::Female => 1,
        }
    }
}

/// How the body was held while its length or height was measured ("cara ukur").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Position {
    /// Lying: panjang badan (PB).
    Recumbent,
    /// Standing: tinggi badan (TB).
    Standing,
}

/// The indices of the WHO Child Growth Standards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Indicator {
    /// BB/U.
    WeightForAge,
    /// PB/U, TB/U.
    LengthHeightForAge,
    /// BB/PB, BB/TB.
    WeightForLengthHeight,
    /// IMT/U.
    BmiForAge,
    /// LK/U.
    HeadForAge,
    /// LiLA/U.
    ArmForAge,
}

impl Indicator {
    pub const ALL: [Self; 6] = [
        Self::WeightForAge,
        Self::LengthHeightForAge,
        Self::WeightForLengthHeight,
        Self::BmiForAge,
        Self::HeadForAge,
        Self::ArmForAge,
    ];

    /// The limits outside which WHO calls a z-score biologically implausible
    /// (strictly below the first or above the second, on the two-decimal z).
    ///
    /// Source: WHO anthro, Recommendations for data collection (2019); domain.md 1.6.
    pub const fn plausible(self) -> (f64, f64) {
        match self {
            Self::WeightForAge => super::weight_for_age::PLAUSIBLE,
            Self::LengthHeightForAge => super::length_height_for_age::PLAUSIBLE,
            Self::WeightForLengthHeight => super::weight_for_length_height::PLAUSIBLE,
            Self::BmiForAge => super::bmi_for_age::PLAUSIBLE,
            Self::HeadForAge => super::head_for_age::PLAUSIBLE,
            Self::ArmForAge => super::arm_for_age::PLAUSIBLE,
        }
    }
}

/// One measuring of a child, as entered. `None` is "not measured".
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measured {
    pub sex: Sex,
    /// Whole days since birth.
    pub age_days: i32,
    pub weight_kg: Option<f64>,
    /// Length or height as read from the board or microtoise, before any correction.
    pub lenhei_cm: Option<f64>,
    pub position: Option<Position>,
    pub head_cm: Option<f64>,
    /// Lingkar lengan atas (LiLA).
    pub muac_cm: Option<f64>,
    /// Bilateral pitting oedema.
    pub oedema: bool,
}
