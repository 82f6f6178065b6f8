//! Versioned rule sets: where the limits between categories lie, and whence they come.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::category::Category;
use super::measured::Indicator;

/// How far a rule was traced to its source (the marks of domain.md).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// Read in the official text itself.
    A,
    /// Secondary source.
    B,
    /// Seen only in somebody's public code or design document.
    C,
    /// Not found in a source: a setting.
    Unverified,
}

/// Categories of an index by z: `below` from the lowest limit up ("z < limit"),
/// `above` from the highest down ("z > limit"), and what lies between.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scale {
    pub below: Vec<(f64, Category)>,
    pub between: Category,
    pub above: Vec<(f64, Category)>,
    pub certainty: Certainty,
}

impl Scale {
    /// The category of a two-decimal z and the test that gave it.
    pub fn classify(&self, z: f64) -> (Category, Test) {
        for &(limit, category) in &self.below {
            if z < limit {
                return (category, Test::ZBelow(limit));
            }
        }
        for &(limit, category) in &self.above {
            if z > limit {
                return (category, Test::ZAbove(limit));
            }
        }
        let low = self.below.last().map_or(f64::NEG_INFINITY, |(limit, _)| *limit);
        let high = self.above.last().map_or(f64::INFINITY, |(limit, _)| *limit);
        (self.between, Test::ZBetween(low, high))
    }

    /// The lowest category: what oedema counts as.
    pub fn lowest(&self) -> Category {
        self.below.first().map_or(self.between, |(_, category)| *category)
    }
}

/// Limits of the arm circumference in cm, by age.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ArmRules {
    /// Under 6 months: below this is "berisiko hambatan pertumbuhan".
    pub infant_below_cm: f64,
    /// 6–59 months: below this is red.
    pub red_below_cm: f64,
    /// 6–59 months: below this is yellow.
    pub yellow_below_cm: f64,
    pub certainty: Certainty,
}

/// The test that put a child into a category. Limits are exclusive as written.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Test {
    ZBelow(f64),
    ZAbove(f64),
    /// From and to, both included.
    ZBetween(f64, f64),
    ArmBelow(f64),
    ArmAtLeast(f64),
    /// Bilateral pitting oedema: counts as below −3 SD.
    Oedema,
}

/// Which line of which rule set fired.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RuleRef {
    /// Id of the rule set.
    pub set: Cow<'static, str>,
    pub test: Test,
    pub source: Cow<'static, str>,
    pub certainty: Certainty,
}

/// One regulation's way of putting children into categories.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RuleSet {
    pub id: Cow<'static, str>,
    pub valid_from: NaiveDate,
    pub source: Cow<'static, str>,
    /// Meant only for reading old data, never offered for new.
    pub legacy: bool,
    pub weight_for_age: Option<Scale>,
    pub length_height_for_age: Option<Scale>,
    pub weight_for_length_height: Option<Scale>,
    pub bmi_for_age: Option<Scale>,
    pub head_for_age: Option<Scale>,
    /// IMT/U at 5 to 18 years.
    pub school_bmi: Option<Scale>,
    pub arm: Option<ArmRules>,
}

impl RuleSet {
    /// The sets that come with the program, newest first.
    pub fn known() -> [Self; 2] {
        [Self::pmk2_2020(), Self::kmk1995_2010()]
    }

    /// A known set by its id.
    pub fn by_id(id: &str) -> Option<Self> {
        Self::known().into_iter().find(|rules| rules.id == id)
    }

    /// Permenkes 2/2020 Standar Antropometri Anak, with LK/U and LiLA of Buku KIA 2024.
    pub fn pmk2_2020() -> Self {
        use Category as C;
        let wasting = Scale {
            below: vec![(-3.0, C::SeverelyWasted), (-2.0, C::Wasted)],
            between: C::NutritionGood,
            above: vec![(3.0, C::Obese), (2.0, C::Overweight), (1.0, C::RiskOfOverweight)],
            certainty: Certainty::A,
        };
        Self {
            id: "pmk2_2020".into(),
            // Day of promulgation [UNVERIFIED]; nothing is decided by it but the order.
            valid_from: day(2020, 1, 8),
            source: "Permenkes 2/2020 (BB/U, TB/U, BB/TB, IMT/U); Buku KIA 2024 (LK/U, LiLA)"
                .into(),
            legacy: false,
            weight_for_age: Some(Scale {
                below: vec![(-3.0, C::SeverelyUnderweight), (-2.0, C::Underweight)],
                between: C::WeightNormal,
                above: vec![(1.0, C::WeightRisk)],
                certainty: Certainty::A,
            }),
            length_height_for_age: Some(Scale {
                below: vec![(-3.0, C::SeverelyStunted), (-2.0, C::Stunted)],
                between: C::HeightNormal,
                above: vec![(3.0, C::Tall)],
                certainty: Certainty::A,
            }),
            weight_for_length_height: Some(wasting.clone()),
            bmi_for_age: Some(wasting),
            head_for_age: Some(Scale {
                below: vec![(-2.0, C::Microcephaly)],
                between: C::HeadNormal,
                above: vec![(2.0, C::Macrocephaly)],
                certainty: Certainty::C,
            }),
            school_bmi: Some(Scale {
                below: vec![(-3.0, C::SevereThinness), (-2.0, C::Thinness)],
                between: C::SchoolNormal,
                above: vec![(2.0, C::SchoolObese), (1.0, C::SchoolOverweight)],
                // Limits (B); the 2020 names are not verified word for word.
                certainty: Certainty::Unverified,
            }),
            arm: Some(ArmRules {
                infant_below_cm: 11.0,
                red_below_cm: 11.5,
                yellow_below_cm: 12.5,
                certainty: Certainty::C,
            }),
        }
    }

    /// KMK 1995/Menkes/SK/XII/2010: for reading old data only. The same words meant
    /// other things there ("gizi buruk" was BB/U).
    pub fn kmk1995_2010() -> Self {
        use Category as C;
        Self {
            id: "kmk1995_2010".into(),
            valid_from: day(2010, 12, 30),
            source: "KMK 1995/Menkes/SK/XII/2010 (diganti Permenkes 2/2020)".into(),
            legacy: true,
            weight_for_age: Some(Scale {
                below: vec![(-3.0, C::OldWeightSevere), (-2.0, C::OldWeightLow)],
                between: C::OldWeightGood,
                above: vec![(2.0, C::OldWeightHigh)],
                certainty: Certainty::B,
            }),
            weight_for_length_height: Some(Scale {
                below: vec![(-3.0, C::OldVeryThin), (-2.0, C::OldThin)],
                between: C::OldThinNormal,
                above: vec![(2.0, C::OldFat)],
                certainty: Certainty::B,
            }),
            length_height_for_age: None,
            bmi_for_age: None,
            head_for_age: None,
            school_bmi: None,
            arm: None,
        }
    }

    /// The scale of an index; LiLA has limits in cm instead ([`RuleSet::arm`]).
    pub const fn scale(&self, indicator: Indicator) -> Option<&Scale> {
        match indicator {
            Indicator::WeightForAge => self.weight_for_age.as_ref(),
            Indicator::LengthHeightForAge => self.length_height_for_age.as_ref(),
            Indicator::WeightForLengthHeight => self.weight_for_length_height.as_ref(),
            Indicator::BmiForAge => self.bmi_for_age.as_ref(),
            Indicator::HeadForAge => self.head_for_age.as_ref(),
            Indicator::ArmForAge => None,
        }
    }

    pub(crate) fn cite(&self, test: Test, certainty: Certainty) -> RuleRef {
        RuleRef { set: self.id.clone(), test, source: self.source.clone(), certainty }
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}
