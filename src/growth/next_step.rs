//! What to do after a measuring, in plain words.
//!
//! Source of the referral rule: Kartu Bantu Pemeriksaan Bayi, Balita dan Apras: T,
//! BGM, above the orange line, gizi kurang or buruk, risk of or overweight, obese,
//! short or very short, small or large head, LiLA red go to Puskesmas or Pustu
//! (domain.md 4.3). LiLA yellow is "gizi kurang" and goes with it.

use serde::{Deserialize, Serialize};

use super::category::{Category, Severity};
use super::classify::Finding;
use super::kms::{Gain, KmsResult};
use super::measured::Indicator;
use super::rules::Test;

/// Why a step is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    Oedema,
    Category(Category),
    /// T this month.
    NotGaining,
    /// 2T.
    NotGainingTwice,
    /// BGM.
    BelowRedLine,
    AboveOrangeLine,
}

/// One thing to do. The order of the variants is the order of urgency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NextStep {
    /// To the Puskesmas today: oedema, gizi buruk, LiLA red.
    ReferNow(Cause),
    /// WHO calls this z-score implausible: measure again before anything else.
    Remeasure(Indicator),
    /// To Puskesmas or Pustu for confirmation and treatment.
    Refer(Cause),
    /// BB/U above +1: measure the length or height, judge by BB/TB or IMT/U.
    MeasureLength,
    /// Advice on feeding, look again next month.
    Advise(Cause),
    /// Not weighed last month, or for the first time: weigh next month without fail.
    WeighNextMonth,
    /// Nothing wrong: praise, come again.
    KeepGoing,
}

/// The steps after one measuring, most urgent first; never empty when something was
/// judged. One problem found by two indices is said once.
pub fn next_step(findings: &[Finding], kms: Option<&KmsResult>) -> Vec<NextStep> {
    let mut steps = Vec::new();
    for finding in findings {
        if let Some(step) = of_finding(finding, findings, kms)
            && !steps.contains(&step)
        {
            steps.push(step);
        }
    }
    if let Some(kms) = kms {
        steps.extend(of_kms(kms));
    }
    if steps.is_empty() && (kms.is_some() || !findings.is_empty()) {
        steps.push(NextStep::KeepGoing);
    }
    steps.sort_by_key(|step| urgency(*step));
    steps
}

const fn urgency(step: NextStep) -> u8 {
    match step {
        NextStep::ReferNow(_) => 0,
        NextStep::Remeasure(_) => 1,
        NextStep::Refer(_) => 2,
        NextStep::MeasureLength => 3,
        NextStep::Advise(_) => 4,
        NextStep::WeighNextMonth => 5,
        NextStep::KeepGoing => 6,
    }
}

fn of_finding(finding: &Finding, all: &[Finding], kms: Option<&KmsResult>) -> Option<NextStep> {
    use Category as C;
    if finding.rule.test == Test::Oedema {
        return Some(NextStep::ReferNow(Cause::Oedema));
    }
    if finding.implausible {
        return Some(NextStep::Remeasure(finding.indicator));
    }
    if rests_on_implausible(finding.indicator, all) {
        return None;
    }
    let cause = Cause::Category(finding.category);
    match finding.category {
        C::SeverelyWasted | C::ArmRed | C::ArmGrowthRisk => Some(NextStep::ReferNow(cause)),
        // BGM is the same thing as BB/U below −3.
        C::SeverelyUnderweight if kms.is_some_and(|kms| kms.bgm) => None,
        C::Underweight => Some(NextStep::Advise(cause)),
        C::WeightRisk => {
            let judged = all.iter().any(|f| {
                matches!(f.indicator, Indicator::WeightForLengthHeight | Indicator::BmiForAge)
            });
            (!judged).then_some(NextStep::MeasureLength)
        }
        // Normally no problem; advice to have it looked at when it lasts.
        C::Tall => None,
        category if category.severity() == Severity::Normal => None,
        _ => Some(NextStep::Refer(cause)),
    }
}

/// Whether an index is made of a weight or a length that another index calls implausible. Then
/// "measure again" is said of that other one, and nobody is referred for what the typing error
/// made of this one.
fn rests_on_implausible(indicator: Indicator, all: &[Finding]) -> bool {
    let made_of_both = matches!(indicator, Indicator::WeightForLengthHeight | Indicator::BmiForAge);
    let single = [Indicator::WeightForAge, Indicator::LengthHeightForAge];
    made_of_both && all.iter().any(|f| f.implausible && single.contains(&f.indicator))
}

fn of_kms(kms: &KmsResult) -> Vec<NextStep> {
    let mut steps = Vec::new();
    if kms.outside_card {
        return steps;
    }
    if kms.bgm {
        steps.push(NextStep::Refer(Cause::BelowRedLine));
    }
    if kms.two_t {
        steps.push(NextStep::Refer(Cause::NotGainingTwice));
    } else if kms.gain == Gain::TidakNaik {
        steps.push(NextStep::Refer(Cause::NotGaining));
    }
    if kms.above_orange {
        steps.push(NextStep::Refer(Cause::AboveOrangeLine));
    }
    if matches!(kms.gain, Gain::Absen | Gain::Baru) {
        steps.push(NextStep::WeighNextMonth);
    }
    steps
}

impl Cause {
    pub const fn words_id(self) -> &'static str {
        match self {
            Self::Oedema => "bengkak (edema) di kedua kaki",
            Self::Category(category) => category.words_id(),
            Self::NotGaining => "berat badan tidak naik (T)",
            Self::NotGainingTwice => "berat badan tidak naik dua kali berturut-turut (2T)",
            Self::BelowRedLine => "berat badan di bawah garis merah (BGM)",
            Self::AboveOrangeLine => "berat badan di atas garis oranye",
        }
    }

    pub const fn words_en(self) -> &'static str {
        match self {
            Self::Oedema => "swelling (oedema) of both feet",
            Self::Category(category) => category.words_en(),
            Self::NotGaining => "not enough weight gain (T)",
            Self::NotGainingTwice => "not enough weight gain twice in a row (2T)",
            Self::BelowRedLine => "weight below the red line (BGM)",
            Self::AboveOrangeLine => "weight above the orange line",
        }
    }
}

impl NextStep {
    /// Whether the child goes to Puskesmas or Pustu.
    pub const fn refers(self) -> bool {
        matches!(self, Self::ReferNow(_) | Self::Refer(_))
    }

    pub fn words_id(self) -> String {
        match self {
            Self::ReferNow(cause) => format!("Rujuk ke Puskesmas hari ini: {}.", cause.words_id()),
            Self::Refer(cause) => format!("Rujuk ke Puskesmas atau Pustu: {}.", cause.words_id()),
            Self::Remeasure(indicator) => {
                format!("Ukur ulang: nilai {} tidak masuk akal.", index_id(indicator))
            }
            Self::MeasureLength => {
                "Ukur panjang/tinggi badan: pastikan dengan BB/TB atau IMT/U sebelum menyebut gizi lebih."
                    .to_owned()
            }
            Self::Advise(cause) => format!(
                "Beri nasihat makan, pantau bulan depan: {}.",
                cause.words_id()
            ),
            Self::WeighNextMonth => "Timbang lagi bulan depan agar naik atau tidaknya terlihat.".to_owned(),
            Self::KeepGoing => "Beri pujian, lanjutkan, datang lagi bulan depan.".to_owned(),
        }
    }

    pub fn words_en(self) -> String {
        match self {
            Self::ReferNow(cause) => format!("Refer to the Puskesmas today: {}.", cause.words_en()),
            Self::Refer(cause) => format!("Refer to Puskesmas or Pustu: {}.", cause.words_en()),
            Self::Remeasure(indicator) => {
                format!("Measure again: the value of {} is implausible.", index_en(indicator))
            }
            Self::MeasureLength => {
                "Measure length or height: confirm with weight-for-height or BMI-for-age before calling it overweight."
                    .to_owned()
            }
            Self::Advise(cause) => {
                format!("Give feeding advice, look again next month: {}.", cause.words_en())
            }
            Self::WeighNextMonth => "Weigh again next month, so that the gain can be seen.".to_owned(),
            Self::KeepGoing => "Praise, carry on, come again next month.".to_owned(),
        }
    }
}

const fn index_id(indicator: Indicator) -> &'static str {
    match indicator {
        Indicator::WeightForAge => "BB/U",
        Indicator::LengthHeightForAge => "PB/U atau TB/U",
        Indicator::WeightForLengthHeight => "BB/PB atau BB/TB",
        Indicator::BmiForAge => "IMT/U",
        Indicator::HeadForAge => "LK/U",
        Indicator::ArmForAge => "LiLA",
    }
}

const fn index_en(indicator: Indicator) -> &'static str {
    match indicator {
        Indicator::WeightForAge => "weight-for-age",
        Indicator::LengthHeightForAge => "length/height-for-age",
        Indicator::WeightForLengthHeight => "weight-for-length/height",
        Indicator::BmiForAge => "BMI-for-age",
        Indicator::HeadForAge => "head-circumference-for-age",
        Indicator::ArmForAge => "arm circumference",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::growth::{Measured, Position, RuleSet, Sex, classify, scores};

    fn child(weight_kg: f64, cm: Option<f64>) -> Measured {
        Measured {
            sex: Sex::Male,
            age_days: 365,
            weight_kg: Some(weight_kg),
            lenhei_cm: cm,
            position: Some(Position::Recumbent),
            head_cm: None,
            muac_cm: None,
            oedema: false,
        }
    }

    fn steps(measured: &Measured) -> Vec<NextStep> {
        next_step(&classify(&RuleSet::pmk2_2020(), measured, &scores(measured)), None)
    }

    #[test]
    fn a_healthy_child_is_praised() {
        assert_eq!(steps(&child(9.6, Some(75.7))), [NextStep::KeepGoing]);
        assert!(next_step(&[], None).is_empty());
    }

    #[test]
    fn wasting_is_said_once_and_first() {
        // BB/TB and IMT/U both below −3; BB/U below −3 too.
        let steps = steps(&child(6.8, Some(75.7)));
        assert_eq!(steps[0], NextStep::ReferNow(Cause::Category(Category::SeverelyWasted)));
        let urgent = steps.iter().filter(|step| matches!(step, NextStep::ReferNow(_))).count();
        assert_eq!(urgent, 1);
        assert_eq!(steps[0].words_id(), "Rujuk ke Puskesmas hari ini: Gizi buruk.");
    }

    #[test]
    fn heavy_for_age_is_confirmed_by_length_first() {
        assert_eq!(steps(&child(11.5, None)), [NextStep::MeasureLength]);
        // Tall and in proportion: nothing to do.
        assert_eq!(steps(&child(11.5, Some(81.0))), [NextStep::KeepGoing]);
    }

    /// 12 months, 9.6 kg, 96 cm typed for 76: TB/U is +8 and implausible; BB/PB of 9.6 kg at 96 cm
    /// is far below −3, which a child of 76 cm is not. It is measured again, not referred.
    #[test]
    fn a_length_that_cannot_be_refers_nobody() {
        let typo = steps(&child(9.6, Some(96.0)));
        assert_eq!(typo[0], NextStep::Remeasure(Indicator::LengthHeightForAge), "{typo:?}");
        assert!(!typo.iter().any(|step| step.refers()), "{typo:?}");
        // Oedema and a red arm do not rest on it.
        let swollen = Measured { oedema: true, ..child(9.6, Some(96.0)) };
        assert!(steps(&swollen).contains(&NextStep::ReferNow(Cause::Oedema)));
        let thin = Measured { muac_cm: Some(11.0), ..child(9.6, Some(96.0)) };
        assert!(steps(&thin).iter().any(|step| step.refers()));
    }

    #[test]
    fn oedema_and_implausible_values() {
        let oedema = Measured { oedema: true, ..child(9.6, Some(75.7)) };
        assert_eq!(steps(&oedema), [NextStep::ReferNow(Cause::Oedema)]);
        let typo = steps(&child(9.6, Some(57.5)));
        assert!(typo.contains(&NextStep::Remeasure(Indicator::LengthHeightForAge)));
        assert!(!typo.iter().any(|step| step.refers()), "{typo:?}");
    }
}
