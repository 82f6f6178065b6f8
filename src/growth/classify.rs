//! From z-scores and arm circumference to the official categories.

use serde::{Deserialize, Serialize};

use super::age::months_of_days;
use super::category::Category;
use super::measured::{Indicator, Measured};
use super::rules::{RuleRef, RuleSet, Test};
use super::school::Scores2007;
use super::scores::{STANDARD_MONTHS, Scores};

/// Under this age LiLA has one limit of its own.
const ARM_INFANT_MONTHS: f64 = 6.0;

/// One category a child was put into, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// The index judged; [`Indicator::ArmForAge`] is LiLA in cm.
    pub indicator: Indicator,
    pub category: Category,
    /// The z-score judged; none for oedema and LiLA in cm.
    pub z: Option<f64>,
    /// WHO calls the z-score implausible: measure again, do not count in prevalence.
    pub implausible: bool,
    pub rule: RuleRef,
}

/// The categories of a child under 60 months, judged on the two-decimal z.
///
/// With oedema the weight-based indices count as below −3 SD (BB/U, BB/TB, IMT/U;
/// WHO, domain.md 1.5), whatever the weight. LiLA is judged in cm, with its own limit
/// under 6 months.
pub fn classify(rules: &RuleSet, measured: &Measured, scores: &Scores) -> Vec<Finding> {
    let in_standard = measured.age_days >= 0 && months_of_days(measured.age_days) < STANDARD_MONTHS;
    let mut findings = Vec::with_capacity(Indicator::ALL.len());
    for indicator in Indicator::ALL {
        let Some(scale) = rules.scale(indicator) else { continue };
        if measured.oedema && in_standard && weighs(indicator) {
            findings.push(Finding {
                indicator,
                category: scale.lowest(),
                z: None,
                implausible: false,
                rule: rules.cite(Test::Oedema, scale.certainty),
            });
        } else if let Some(score) = scores.get(indicator) {
            let (category, test) = scale.classify(score.z);
            findings.push(Finding {
                indicator,
                category,
                z: Some(score.z),
                implausible: score.flagged,
                rule: rules.cite(test, scale.certainty),
            });
        }
    }
    if in_standard {
        findings.extend(arm(rules, measured, scores));
    }
    findings
}

/// IMT/U at 5 to 18 years (Permenkes 2/2020); BB/U and TB/U have no category there.
pub fn classify_5_to_18(rules: &RuleSet, scores: &Scores2007) -> Option<Finding> {
    let scale = rules.school_bmi.as_ref()?;
    let score = scores.bfa?;
    let (category, test) = scale.classify(score.z);
    Some(Finding {
        indicator: Indicator::BmiForAge,
        category,
        z: Some(score.z),
        implausible: score.flagged,
        rule: rules.cite(test, scale.certainty),
    })
}

/// The indices that oedema makes meaningless.
const fn weighs(indicator: Indicator) -> bool {
    matches!(
        indicator,
        Indicator::WeightForAge | Indicator::WeightForLengthHeight | Indicator::BmiForAge
    )
}

fn arm(rules: &RuleSet, measured: &Measured, scores: &Scores) -> Option<Finding> {
    let limits = rules.arm.as_ref()?;
    let cm = measured.muac_cm.filter(|cm| *cm > 0.0 && cm.is_finite())?;
    let infant = months_of_days(measured.age_days) < ARM_INFANT_MONTHS;
    let (category, test) = if infant {
        if cm < limits.infant_below_cm {
            (Category::ArmGrowthRisk, Test::ArmBelow(limits.infant_below_cm))
        } else {
            (Category::ArmGrowthGood, Test::ArmAtLeast(limits.infant_below_cm))
        }
    } else if cm < limits.red_below_cm {
        (Category::ArmRed, Test::ArmBelow(limits.red_below_cm))
    } else if cm < limits.yellow_below_cm {
        (Category::ArmYellow, Test::ArmBelow(limits.yellow_below_cm))
    } else {
        (Category::ArmGreen, Test::ArmAtLeast(limits.yellow_below_cm))
    };
    Some(Finding {
        indicator: Indicator::ArmForAge,
        category,
        z: None,
        implausible: scores.arm_for_age.is_some_and(|score| score.flagged),
        rule: rules.cite(test, limits.certainty),
    })
}
