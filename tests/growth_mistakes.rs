//! The accuracy mistakes others made (features.md), each by name.
#![expect(
    clippy::float_cmp,
    clippy::unwrap_used,
    reason = "helpers of tests; two-decimal numbers are compared exactly"
)]

use chrono::NaiveDate;
use idaman::growth::kms::{Gain, KmsRules, Weighing, decide};
use idaman::growth::{
    AnthroInput, Category, Indicator, Measured, Position, RuleSet, Sex, classify, scores,
    scores_as_anthro,
};

fn boy(age_days: i32) -> Measured {
    Measured {
        sex: Sex::Male,
        age_days,
        weight_kg: None,
        lenhei_cm: None,
        position: None,
        head_cm: None,
        muac_cm: None,
        oedema: false,
    }
}

fn z(measured: &Measured, indicator: Indicator) -> f64 {
    scores(measured).get(indicator).unwrap().z
}

fn weight(age_days: i32, kg: f64) -> Measured {
    Measured { weight_kg: Some(kg), ..boy(age_days) }
}

fn body(age_days: i32, kg: f64, cm: f64, position: Position) -> Measured {
    Measured { lenhei_cm: Some(cm), position: Some(position), ..weight(age_days, kg) }
}

#[test]
fn cht_2915_not_every_minus_three_point_something_is_minus_four() {
    let child = Measured { lenhei_cm: Some(83.0), position: Some(Position::Standing), ..boy(1072) };
    assert_eq!(z(&child, Indicator::LengthHeightForAge), -3.42);
}

#[test]
fn avni_1217_the_tail_is_restricted() {
    // The plain formula gives −8.50 for this girl; WHO −6.71.
    let girl = Measured { sex: Sex::Female, ..weight(202, 2.8) };
    assert_eq!(z(&girl, Indicator::WeightForAge), -6.71);
}

#[test]
fn avni_1232_the_age_chooses_between_length_and_height_table() {
    // 9.5 kg and 80.0 cm, a day apart: lying 80.0 is as tall as standing 79.3 (−1.16).
    let z = |age, position| z(&body(age, 9.5, 80.0, position), Indicator::WeightForLengthHeight);
    assert_eq!(z(730, Position::Recumbent), -1.16);
    assert_eq!(z(731, Position::Standing), -1.32);
    // 60 cm is in the length table only, and only for the young.
    let short = |age| scores(&body(age, 6.0, 60.0, Position::Recumbent)).weight_for_length_height;
    assert!(short(700).is_some() && short(800).is_none());
}

#[test]
fn avni_1247_rows_of_a_tenth_of_a_centimetre_interpolated() {
    // Boy of 30 months, 20 kg, 100 cm: 3.07 standing; lying he is 99.3 cm and 3.23.
    // The nearest 0.5 cm row would give 3.19 for 99.3 cm.
    let z = |cm, position| z(&body(913, 20.0, cm, position), Indicator::WeightForLengthHeight);
    assert_eq!(z(100.0, Position::Standing), 3.07);
    assert_eq!(z(100.0, Position::Recumbent), 3.23);
    // anthro #77: between two rows of 0.1 cm too, halfway is halfway.
    let at = |cm| z(cm, Position::Standing);
    assert!(at(90.0) > at(90.05) && at(90.05) > at(90.1));
}

#[test]
fn avni_1564_daily_rows_not_monthly() {
    // With the row of two completed months this boy had −0.86.
    assert_eq!(z(&weight(90, 5.0), Indicator::WeightForAge), -1.99);
}

#[test]
fn zscorer_122_flags_and_the_edge_of_60_months() {
    assert!(scores(&weight(1826, 15.0)).weight_for_age.is_some());
    assert!(scores(&weight(1827, 15.0)).weight_for_age.is_none());
    let flagged = scores(&body(548, 16.0, 78.0, Position::Recumbent));
    // Implausible is flagged, not dropped, and by its own limit for each index.
    assert!(flagged.weight_for_length_height.unwrap().flagged);
    assert!(!flagged.weight_for_age.unwrap().flagged);
}

#[test]
fn anthro_1_1_0_standing_under_nine_months_is_not_corrected() {
    let standing = |age| scores(&body(age, 6.0, 60.0, Position::Standing));
    assert_eq!(standing(273).lenhei_cm, Some(60.0));
    assert!(standing(273).standing_under_9_months);
    assert_eq!(standing(274).lenhei_cm, Some(60.7));
    assert!(!standing(274).standing_under_9_months);
}

#[test]
fn plus_0_7_never_over_24_months_and_never_twice() {
    let corrected = |age, position| scores(&body(age, 9.5, 80.0, position)).lenhei_cm.unwrap();
    assert_eq!(corrected(730, Position::Standing), 80.7);
    assert_eq!(corrected(730, Position::Recumbent), 80.0);
    assert_eq!(corrected(731, Position::Standing), 80.0);
    assert_eq!(corrected(731, Position::Recumbent), 79.3);
    // The body mass index uses the corrected height, once.
    let bmi = scores(&body(730, 9.5, 80.0, Position::Standing)).bmi.unwrap();
    assert!((bmi - 9.5 / (0.807 * 0.807)).abs() < 1e-12);
}

#[test]
fn old_cut_off_of_two_for_weight_for_age() {
    let rules = RuleSet::pmk2_2020();
    // Boy of 365 days: +1 SD is 10.79 kg, +2 SD 11.98 kg.
    let category = |kg| classify(&rules, &weight(365, kg), &scores(&weight(365, kg)))[0].category;
    assert_eq!(category(10.7), Category::WeightNormal);
    assert_eq!(category(11.0), Category::WeightRisk);
    assert_eq!(rules.weight_for_age.unwrap().above[0].0, 1.0);
}

fn on(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn letters(weighings: &[(NaiveDate, u32)]) -> String {
    let weighings: Vec<Weighing> =
        weighings.iter().map(|&(date, weight_g)| Weighing { date, weight_g }).collect();
    decide(&KmsRules::buku_kia_2023(), Sex::Male, on(2024, 1, 10), &weighings)
        .iter()
        .map(|result| if result.two_t { '2' } else { result.gain.letter() })
        .collect()
}

#[test]
fn o_is_not_t() {
    // Away in April: neither gain nor loss is judged in May.
    assert_eq!(letters(&[(on(2025, 3, 5), 9000), (on(2025, 5, 5), 8500)]), "BO");
}

#[test]
fn two_t_counts_weighings_not_calendar_months() {
    // T in March, away in April, O in May, T in June: two T in a row.
    assert_eq!(
        letters(&[
            (on(2025, 2, 5), 9000),
            (on(2025, 3, 5), 9000),
            (on(2025, 5, 5), 9300),
            (on(2025, 6, 5), 9300),
        ]),
        "BTO2"
    );
}

#[test]
fn n_is_not_any_gain_above_zero() {
    // From 11 months on 200 g are asked for.
    assert_eq!(letters(&[(on(2025, 2, 5), 9000), (on(2025, 3, 5), 9199)]), "BT");
    assert_eq!(letters(&[(on(2025, 2, 5), 9000), (on(2025, 3, 5), 9200)]), "BN");
    let results = decide(
        &KmsRules::buku_kia_2023(),
        Sex::Male,
        on(2024, 1, 10),
        &[Weighing { date: on(2025, 2, 5), weight_g: 9000 }],
    );
    assert_eq!(results[0].gain, Gain::Baru);
}

#[test]
fn before_birth_nothing_is_computed() {
    let early = scores(&body(-1, 3.0, 50.0, Position::Recumbent));
    assert!(Indicator::ALL.into_iter().all(|indicator| early.get(indicator).is_none()));
    // While anthro itself computes weight for length when the age is missing.
    let unknown = AnthroInput {
        sex: Some(Sex::Male),
        weight_kg: Some(3.0),
        lenhei_cm: Some(50.0),
        ..AnthroInput::default()
    };
    assert!(scores_as_anthro(&unknown).weight_for_length_height.is_some());
}
