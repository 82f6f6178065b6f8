//! Laws that hold for every child, tried on random ones.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use chrono::{Days, NaiveDate};
use idaman::growth::kms::{Gain, KmsResult, KmsRules, Weighing, decide};
use idaman::growth::{
    Indicator, Measured, Position, Sex, plausibility, scores, value_at, value_at_5_to_19, z_at,
};
use proptest::prelude::*;

fn sex() -> impl Strategy<Value = Sex> {
    prop_oneof![Just(Sex::Male), Just(Sex::Female)]
}

fn indicator() -> impl Strategy<Value = Indicator> {
    prop::sample::select(Indicator::ALL.to_vec())
}

fn birth() -> NaiveDate {
    NaiveDate::from_ymd_opt(2023, 1, 31).unwrap()
}

/// Weighings on increasing days, now and then twice in a month or months apart.
fn weighings() -> impl Strategy<Value = Vec<Weighing>> {
    prop::collection::vec((1_u64..75, 1_000_u32..25_000), 0..30).prop_map(|steps| {
        let mut date = birth();
        steps
            .into_iter()
            .map(|(days, weight_g)| {
                date = date + Days::new(days);
                Weighing { date, weight_g }
            })
            .collect()
    })
}

fn letters(results: &[KmsResult]) -> Vec<Gain> {
    results.iter().map(|result| result.gain).collect()
}

proptest! {
    #[test]
    fn z_of_the_value_is_z(
        indicator in indicator(),
        sex in sex(),
        age in 91_i32..=1826,
        cm in 65.0_f64..110.0,
        z in -6.0_f64..6.0,
    ) {
        let table = if age < 731 { Position::Recumbent } else { Position::Standing };
        let x = if indicator == Indicator::WeightForLengthHeight { cm } else { f64::from(age) };
        if let Some(value) = value_at(indicator, sex, x, table, z) {
            let back = z_at(indicator, sex, x, table, value).unwrap();
            prop_assert!((back - z).abs() < 1e-9, "{back} {z}");
        } else {
            // Only so far below the median that nothing would be left of the child.
            prop_assert!(z < -3.0);
        }
    }

    #[test]
    fn the_curve_and_the_score_agree(sex in sex(), age in 0_i32..=1826, z in -5.0_f64..5.0) {
        let x = f64::from(age);
        let kg = value_at(Indicator::WeightForAge, sex, x, Position::Recumbent, z).unwrap();
        let cm = value_at(Indicator::LengthHeightForAge, sex, x, Position::Recumbent, z).unwrap();
        let out = scores(&Measured {
            sex, age_days: age, weight_kg: Some(kg), lenhei_cm: Some(cm), position: None,
            head_cm: None, muac_cm: None, oedema: false,
        });
        prop_assert!((out.weight_for_age.unwrap().z - z).abs() <= 0.005 + 1e-9);
        prop_assert!((out.length_height_for_age.unwrap().z - z).abs() <= 0.005 + 1e-9);
    }

    #[test]
    fn curves_never_cross(indicator in indicator(), sex in sex(), age in 91_i32..=1826, z in -4.0_f64..4.0) {
        let x = if indicator == Indicator::WeightForLengthHeight { 65.0 + f64::from(age) / 50.0 } else { f64::from(age) };
        let at = |z| value_at(indicator, sex, x, Position::Standing, z).unwrap();
        prop_assert!(at(z) < at(z + 0.01));
        if let Some(value) = value_at_5_to_19(indicator, sex, 60.0 + f64::from(age) / 31.0, z) {
            let next = value_at_5_to_19(indicator, sex, 60.0 + f64::from(age) / 31.0, z + 0.01).unwrap();
            prop_assert!(value < next);
        }
    }

    #[test]
    fn nothing_typed_in_makes_it_fail(
        sex in sex(),
        age in any::<i32>(),
        numbers in prop::array::uniform4(prop::option::of(any::<f64>())),
        oedema in any::<bool>(),
    ) {
        let [weight_kg, lenhei_cm, head_cm, muac_cm] = numbers;
        let measured =
            Measured { sex, age_days: age, weight_kg, lenhei_cm, position: None, head_cm, muac_cm, oedema };
        let out = scores(&measured);
        for indicator in Indicator::ALL {
            if let Some(score) = out.get(indicator) {
                prop_assert!(!score.z.is_nan());
                prop_assert!((0..=1826).contains(&age));
            }
        }
        let visit = plausibility::Visit {
            date: birth(), weight_kg, lenhei_cm, position: None, head_cm, muac_cm,
        };
        for warning in plausibility::check(Some(sex), birth(), birth(), &visit, Some(&visit)) {
            prop_assert!(!warning.words_id().is_empty() && !warning.words_en().is_empty());
        }
    }

    #[test]
    fn d_is_n_plus_t_plus_o_plus_b(sex in sex(), weighings in weighings()) {
        let results = decide(&KmsRules::buku_kia_2023(), sex, birth(), &weighings);
        prop_assert_eq!(results.len(), weighings.len());
        let d = results.iter().filter(|r| !r.superseded).count();
        let by_letter: usize = Gain::ALL
            .into_iter()
            .map(|gain| results.iter().filter(|r| !r.superseded && r.gain == gain).count())
            .sum();
        prop_assert_eq!(d, by_letter);
        // One that counts per month, exactly one B, and only there where it begins.
        let first_month = results.iter().take_while(|r| r.superseded).count();
        for (at, result) in results.iter().enumerate() {
            prop_assert_eq!(result.gain == Gain::Baru, at <= first_month);
            prop_assert_eq!(result.kbm_g.is_some(), matches!(result.gain, Gain::Naik | Gain::TidakNaik));
            prop_assert!(!result.two_t || result.gain == Gain::TidakNaik);
        }
    }

    #[test]
    fn editing_a_visit_decides_again_only_what_comes_after(
        weighings in weighings(),
        at in any::<prop::sample::Index>(),
        grams in 1_000_u32..25_000,
    ) {
        prop_assume!(!weighings.is_empty());
        let rules = KmsRules::buku_kia_2023();
        let at = at.index(weighings.len());
        let before = decide(&rules, Sex::Male, birth(), &weighings);
        let mut edited = weighings.clone();
        edited[at].weight_g = grams;
        let after = decide(&rules, Sex::Male, birth(), &edited);
        prop_assert_eq!(&before[..at], &after[..at]);
        // Letters beyond the next month that counts do not change, only the chain of 2T.
        let next = (at + 1..edited.len()).find(|&i| !after[i].superseded).unwrap_or(edited.len());
        let from = (next + 1).min(edited.len());
        prop_assert_eq!(letters(&before[from..]), letters(&after[from..]));
    }
}
