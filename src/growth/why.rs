//! The names of the indices, and the rule that fired, in words.

use super::age::HEIGHT_FROM_DAY;
use super::classify::Finding;
use super::kms::{GainRule, KmsResult};
use super::measured::Indicator;
use super::number::{en, id};
use super::rules::Test;

impl Indicator {
    /// The Indonesian short name; below 731 days lengths ("PB"), then heights ("TB").
    pub const fn short_id(self, age_days: i32) -> &'static str {
        let lying = age_days < HEIGHT_FROM_DAY;
        match self {
            Self::WeightForAge => "BB/U",
            Self::LengthHeightForAge if lying => "PB/U",
            Self::LengthHeightForAge => "TB/U",
            Self::WeightForLengthHeight if lying => "BB/PB",
            Self::WeightForLengthHeight => "BB/TB",
            Self::BmiForAge => "IMT/U",
            Self::HeadForAge => "LK/U",
            Self::ArmForAge => "LiLA",
        }
    }

    /// The English name; lengths below 731 days, then heights.
    pub const fn words_en(self, age_days: i32) -> &'static str {
        let lying = age_days < HEIGHT_FROM_DAY;
        match self {
            Self::WeightForAge => "weight-for-age",
            Self::LengthHeightForAge if lying => "length-for-age",
            Self::LengthHeightForAge => "height-for-age",
            Self::WeightForLengthHeight if lying => "weight-for-length",
            Self::WeightForLengthHeight => "weight-for-height",
            Self::BmiForAge => "BMI-for-age",
            Self::HeadForAge => "head circumference-for-age",
            Self::ArmForAge => "arm circumference",
        }
    }

    /// The Indonesian name in full.
    pub const fn words_id(self, age_days: i32) -> &'static str {
        let lying = age_days < HEIGHT_FROM_DAY;
        match self {
            Self::WeightForAge => "Berat badan menurut umur",
            Self::LengthHeightForAge if lying => "Panjang badan menurut umur",
            Self::LengthHeightForAge => "Tinggi badan menurut umur",
            Self::WeightForLengthHeight if lying => "Berat badan menurut panjang badan",
            Self::WeightForLengthHeight => "Berat badan menurut tinggi badan",
            Self::BmiForAge => "Indeks massa tubuh menurut umur",
            Self::HeadForAge => "Lingkar kepala menurut umur",
            Self::ArmForAge => "Lingkar lengan atas",
        }
    }
}

impl Test {
    /// The test as it stands in the rule: "< −3 SD".
    pub fn words_id(self) -> String {
        let oedema = "edema di kedua kaki dihitung di bawah −3 SD";
        self.words(|value| id(value, 2), "sampai", oedema)
    }

    /// The test in English.
    pub fn words_en(self) -> String {
        self.words(|value| en(value, 2), "to", "oedema of both feet counts as below −3 SD")
    }

    fn words(self, number: impl Fn(f64) -> String, to: &str, oedema: &str) -> String {
        let sd = |value: f64| {
            if value > 0.0 { format!("+{}", number(value)) } else { minus(&number(value)) }
        };
        match self {
            Self::ZBelow(limit) => format!("< {} SD", sd(limit)),
            Self::ZAbove(limit) => format!("> {} SD", sd(limit)),
            Self::ZBetween(low, high) => format!("{} {to} {} SD", sd(low), sd(high)),
            Self::ArmBelow(limit) => format!("< {} cm", number(limit)),
            Self::ArmAtLeast(limit) => format!("≥ {} cm", number(limit)),
            Self::Oedema => oedema.to_owned(),
        }
    }
}

/// The minus sign, which is not the hyphen.
fn minus(number: &str) -> String {
    number.replace('-', "−")
}

impl Finding {
    /// The z-score and the line of the rules that fired: "z −3,21: < −3 SD".
    pub fn why_id(&self) -> String {
        let test = self.rule.test.words_id();
        self.z.map_or_else(
            || test.clone(),
            |z| format!("z {}: {test}", minus(&two(z).replace('.', ","))),
        )
    }

    /// The same in English.
    pub fn why_en(&self) -> String {
        let test = self.rule.test.words_en();
        self.z.map_or_else(|| test.clone(), |z| format!("z {}: {test}", minus(&two(z))))
    }
}

fn two(z: f64) -> String {
    format!("{z:.2}")
}

impl KmsResult {
    /// Why the letter: "naik 150 g, KBM 200 g".
    pub fn why_id(&self) -> String {
        match (self.rule, self.gained_g, self.kbm_g) {
            (GainRule::FirstWeighing, ..) => "penimbangan pertama".to_owned(),
            (GainRule::NotWeighedLastMonth, ..) => "bulan lalu tidak ditimbang".to_owned(),
            (_, Some(gained), Some(kbm)) => {
                format!("{}, KBM {kbm} g", change(gained, "naik", "turun", "tetap"))
            }
            (_, gained, _) => change(gained.unwrap_or(0), "naik", "turun", "tetap"),
        }
    }

    /// The same in English.
    pub fn why_en(&self) -> String {
        match (self.rule, self.gained_g, self.kbm_g) {
            (GainRule::FirstWeighing, ..) => "first weighing".to_owned(),
            (GainRule::NotWeighedLastMonth, ..) => "not weighed last month".to_owned(),
            (_, Some(gained), Some(kbm)) => {
                format!("{}, minimum {kbm} g", change(gained, "gained", "lost", "unchanged"))
            }
            (_, gained, _) => change(gained.unwrap_or(0), "gained", "lost", "unchanged"),
        }
    }
}

fn change(grams: i32, up: &str, down: &str, same: &str) -> String {
    match grams {
        0 => same.to_owned(),
        1.. => format!("{up} {grams} g"),
        _ => format!("{down} {} g", grams.unsigned_abs()),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::growth::kms::{KmsRules, Weighing, decide};
    use crate::growth::{Measured, RuleSet, Sex, classify, scores};

    #[test]
    fn tests_in_words() {
        assert_eq!(Test::ZBelow(-3.0).words_id(), "< −3 SD");
        assert_eq!(Test::ZBetween(-2.0, 1.0).words_id(), "−2 sampai +1 SD");
        assert_eq!(Test::ZBetween(-2.0, 1.0).words_en(), "−2 to +1 SD");
        assert_eq!(Test::ArmBelow(11.5).words_id(), "< 11,5 cm");
        assert_eq!(Test::ArmAtLeast(12.5).words_en(), "≥ 12.5 cm");
    }

    #[test]
    fn a_finding_says_why() {
        // Boy of 548 days, 6.5 kg: −4.43.
        let measured = Measured {
            sex: Sex::Male,
            age_days: 548,
            weight_kg: Some(6.5),
            lenhei_cm: None,
            position: None,
            head_cm: None,
            muac_cm: None,
            oedema: false,
        };
        let found = classify(&RuleSet::pmk2_2020(), &measured, &scores(&measured));
        assert_eq!(found[0].why_id(), "z −4,43: < −3 SD");
        assert_eq!(found[0].why_en(), "z −4.43: < −3 SD");
    }

    #[test]
    fn a_letter_says_why() {
        let at = |month, weight_g| Weighing {
            date: NaiveDate::from_ymd_opt(2025, month, 5).unwrap_or_default(),
            weight_g,
        };
        let birth = NaiveDate::from_ymd_opt(2024, 1, 10).unwrap_or_default();
        let weighings = [at(2, 9000), at(3, 9150), at(4, 9000), at(6, 9400)];
        let why: Vec<String> = decide(&KmsRules::buku_kia_2023(), Sex::Male, birth, &weighings)
            .iter()
            .map(KmsResult::why_id)
            .collect();
        assert_eq!(
            why,
            [
                "penimbangan pertama",
                "naik 150 g, KBM 200 g",
                "turun 150 g, KBM 200 g",
                "bulan lalu tidak ditimbang"
            ]
        );
    }

    #[test]
    fn lengths_become_heights_at_731_days() {
        assert_eq!(Indicator::WeightForLengthHeight.short_id(730), "BB/PB");
        assert_eq!(Indicator::WeightForLengthHeight.short_id(731), "BB/TB");
        assert_eq!(Indicator::LengthHeightForAge.words_id(731), "Tinggi badan menurut umur");
    }
}
