//! Every limit of classification, flags and ranges on both sides.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use idaman::growth::{
    Category as C, Category, Indicator, Lms, Measured, Position, RuleSet, Scores, Severity, Sex,
    Test, ZScore, classify, classify_5_to_18, scores, scores_5_to_19, value_at,
};

fn child(age_days: i32) -> Measured {
    Measured {
        sex: Sex::Female,
        age_days,
        weight_kg: None,
        lenhei_cm: None,
        position: None,
        head_cm: None,
        muac_cm: None,
        oedema: false,
    }
}

fn with(indicator: Indicator, z: f64) -> Scores {
    let score = Some(ZScore { z, flagged: false });
    let mut scores = Scores::default();
    match indicator {
        Indicator::WeightForAge => scores.weight_for_age = score,
        Indicator::LengthHeightForAge => scores.length_height_for_age = score,
        Indicator::WeightForLengthHeight => scores.weight_for_length_height = score,
        Indicator::BmiForAge => scores.bmi_for_age = score,
        Indicator::HeadForAge => scores.head_for_age = score,
        Indicator::ArmForAge => scores.arm_for_age = score,
    }
    scores
}

fn category(indicator: Indicator, z: f64) -> Category {
    let findings = classify(&RuleSet::pmk2_2020(), &child(400), &with(indicator, z));
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].z, Some(z));
    findings[0].category
}

fn steps(indicator: Indicator, expected: &[(f64, Category)]) {
    for &(z, wanted) in expected {
        assert_eq!(category(indicator, z), wanted, "{indicator:?} {z}");
    }
}

#[test]
fn weight_for_age() {
    steps(
        Indicator::WeightForAge,
        &[
            (-3.01, C::SeverelyUnderweight),
            (-3.0, C::Underweight),
            (-2.01, C::Underweight),
            (-2.0, C::WeightNormal),
            (1.0, C::WeightNormal),
            (1.01, C::WeightRisk),
            (4.0, C::WeightRisk),
        ],
    );
}

#[test]
fn length_and_height_for_age() {
    steps(
        Indicator::LengthHeightForAge,
        &[
            (-3.01, C::SeverelyStunted),
            (-3.0, C::Stunted),
            (-2.01, C::Stunted),
            (-2.0, C::HeightNormal),
            (3.0, C::HeightNormal),
            (3.01, C::Tall),
        ],
    );
}

#[test]
fn weight_for_length_and_bmi_for_age() {
    for indicator in [Indicator::WeightForLengthHeight, Indicator::BmiForAge] {
        steps(
            indicator,
            &[
                (-3.01, C::SeverelyWasted),
                (-3.0, C::Wasted),
                (-2.01, C::Wasted),
                (-2.0, C::NutritionGood),
                (1.0, C::NutritionGood),
                (1.01, C::RiskOfOverweight),
                (2.0, C::RiskOfOverweight),
                (2.01, C::Overweight),
                (3.0, C::Overweight),
                (3.01, C::Obese),
            ],
        );
    }
}

#[test]
fn head_for_age() {
    steps(
        Indicator::HeadForAge,
        &[
            (-2.01, C::Microcephaly),
            (-2.0, C::HeadNormal),
            (2.0, C::HeadNormal),
            (2.01, C::Macrocephaly),
        ],
    );
}

#[test]
fn bmi_at_school() {
    let category = |z| {
        let scores = idaman::growth::Scores2007 {
            bfa: Some(ZScore { z, flagged: false }),
            ..Default::default()
        };
        classify_5_to_18(&RuleSet::pmk2_2020(), &scores).unwrap().category
    };
    for (z, wanted) in [
        (-3.01, C::SevereThinness),
        (-3.0, C::Thinness),
        (-2.01, C::Thinness),
        (-2.0, C::SchoolNormal),
        (1.0, C::SchoolNormal),
        (1.01, C::SchoolOverweight),
        (2.0, C::SchoolOverweight),
        (2.01, C::SchoolObese),
    ] {
        assert_eq!(category(z), wanted, "{z}");
    }
}

#[test]
fn arm_in_centimetres_by_age() {
    // 6 months are 182.625 days, 60 months 1826.25.
    let category = |age, cm| {
        let measured = Measured { muac_cm: Some(cm), ..child(age) };
        let found = classify(&RuleSet::pmk2_2020(), &measured, &scores(&measured));
        found.first().map(|finding| finding.category)
    };
    for (age, cm, wanted) in [
        (30, 10.9, Some(C::ArmGrowthRisk)),
        (30, 11.0, Some(C::ArmGrowthGood)),
        (182, 10.9, Some(C::ArmGrowthRisk)),
        (182, 11.0, Some(C::ArmGrowthGood)),
        (183, 11.0, Some(C::ArmRed)),
        (183, 11.4, Some(C::ArmRed)),
        (183, 11.5, Some(C::ArmYellow)),
        (1826, 12.4, Some(C::ArmYellow)),
        (1826, 12.5, Some(C::ArmGreen)),
        (1827, 12.5, None),
    ] {
        assert_eq!(category(age, cm), wanted, "{age} d {cm} cm");
    }
}

#[test]
fn oedema_is_gizi_buruk_whatever_the_weight() {
    let measured = Measured {
        weight_kg: Some(12.0),
        lenhei_cm: Some(80.0),
        position: Some(Position::Recumbent),
        oedema: true,
        ..child(500)
    };
    let out = scores(&measured);
    assert_eq!(
        (out.weight_for_age, out.weight_for_length_height, out.bmi_for_age),
        (None, None, None)
    );
    assert!(out.length_height_for_age.is_some());
    let found = classify(&RuleSet::pmk2_2020(), &measured, &out);
    let by = |indicator| found.iter().find(|f| f.indicator == indicator).unwrap();
    for (indicator, category) in [
        (Indicator::WeightForAge, C::SeverelyUnderweight),
        (Indicator::WeightForLengthHeight, C::SeverelyWasted),
        (Indicator::BmiForAge, C::SeverelyWasted),
    ] {
        assert_eq!((by(indicator).category, by(indicator).rule.test), (category, Test::Oedema));
    }
    assert_eq!(by(Indicator::LengthHeightForAge).category, C::HeightNormal);
}

#[test]
fn what_is_shown_is_what_is_judged() {
    // A weight whose unrounded z is −2.004 is shown as −2.00 and is normal; a little
    // less, −2.006, is shown as −2.01 and is underweight.
    let judged = |z: f64| {
        let kg =
            value_at(Indicator::WeightForAge, Sex::Female, 400.0, Position::Recumbent, z).unwrap();
        let measured = Measured { weight_kg: Some(kg), ..child(400) };
        let out = scores(&measured);
        (
            out.weight_for_age.unwrap().z,
            classify(&RuleSet::pmk2_2020(), &measured, &out)[0].category,
        )
    };
    assert_eq!(judged(-2.004), (-2.0, C::WeightNormal));
    assert_eq!(judged(-2.006), (-2.01, C::Underweight));
    assert_eq!(judged(1.004), (1.0, C::WeightNormal));
    assert_eq!(judged(1.006), (1.01, C::WeightRisk));
}

#[test]
fn flags_are_strict_on_the_rounded_z() {
    for (indicator, low, high) in [
        (Indicator::WeightForAge, -6.0, 5.0),
        (Indicator::LengthHeightForAge, -6.0, 6.0),
        (Indicator::WeightForLengthHeight, -5.0, 5.0),
        (Indicator::BmiForAge, -5.0, 5.0),
        (Indicator::HeadForAge, -5.0, 5.0),
        (Indicator::ArmForAge, -5.0, 5.0),
    ] {
        assert_eq!(indicator.plausible(), (low, high));
        for (z, flagged) in
            [(low - 0.006, true), (low - 0.004, false), (high + 0.004, false), (high + 0.006, true)]
        {
            let score = score(indicator, z);
            assert_eq!(score.flagged, flagged, "{indicator:?} {z} {score:?}");
        }
    }
}

/// The score of a child of 400 days (80 cm) whose unrounded z is `z`.
fn score(indicator: Indicator, z: f64) -> ZScore {
    let x = if indicator == Indicator::WeightForLengthHeight { 80.0 } else { 400.0 };
    let y = value_at(indicator, Sex::Female, x, Position::Recumbent, z);
    let mut measured = Measured { lenhei_cm: Some(80.0), ..child(400) };
    match indicator {
        Indicator::WeightForAge | Indicator::WeightForLengthHeight => measured.weight_kg = y,
        Indicator::LengthHeightForAge => measured.lenhei_cm = y,
        Indicator::BmiForAge => measured.weight_kg = y.map(|bmi| bmi * 0.64),
        Indicator::HeadForAge => measured.head_cm = y,
        Indicator::ArmForAge => measured.muac_cm = y,
    }
    scores(&measured).get(indicator).unwrap()
}

#[test]
fn ranges_of_length_and_height() {
    let there = |age, cm| {
        let measured = Measured { weight_kg: Some(10.0), lenhei_cm: Some(cm), ..child(age) };
        scores(&measured).weight_for_length_height.is_some()
    };
    for (age, cm, wanted) in [
        (730, 44.99, false),
        (730, 45.0, true),
        (730, 110.0, true),
        (730, 110.01, false),
        (731, 64.99, false),
        (731, 65.0, true),
        (731, 120.0, true),
        (731, 120.01, false),
    ] {
        assert_eq!(there(age, cm), wanted, "{age} d {cm} cm");
    }
}

#[test]
fn ages_of_every_index() {
    let measured = |age| Measured {
        weight_kg: Some(10.0),
        lenhei_cm: Some(80.0),
        head_cm: Some(45.0),
        muac_cm: Some(14.0),
        ..child(age)
    };
    for indicator in Indicator::ALL {
        let first = if indicator == Indicator::ArmForAge { 91 } else { 0 };
        for (age, wanted) in [(first - 1, false), (first, true), (1826, true), (1827, false)] {
            let got = scores(&measured(age)).get(indicator).is_some();
            assert_eq!(got, wanted, "{indicator:?} {age}");
        }
    }
}

#[test]
fn ages_of_the_school_reference() {
    let at = |months| {
        let out = scores_5_to_19(Sex::Male, months, Some(30.0), Some(130.0));
        (out.hfa.is_some(), out.wfa.is_some(), out.bfa.is_some())
    };
    assert_eq!(at(59.99), (false, false, false));
    assert_eq!(at(60.0), (true, true, true));
    assert_eq!(at(120.0), (true, true, true));
    assert_eq!(at(120.01), (true, false, true));
    assert_eq!(at(228.0), (true, false, true));
    assert_eq!(at(228.01), (false, false, false));
    assert_eq!(at(f64::NAN), (false, false, false));
}

#[test]
fn numbers_that_are_none_give_no_score() {
    for bad in [0.0, -1.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let out = scores(&Measured {
            weight_kg: Some(bad),
            lenhei_cm: Some(bad),
            head_cm: Some(bad),
            muac_cm: Some(bad),
            ..child(400)
        });
        assert_eq!(out, Scores::default(), "{bad}");
        let arm = Measured { muac_cm: Some(bad), ..child(400) };
        assert_eq!(classify(&RuleSet::pmk2_2020(), &arm, &out), [], "{bad}");
    }
}

#[test]
fn the_old_rule_reads_old_words_with_their_old_meaning() {
    let rules = RuleSet::kmk1995_2010();
    assert!(rules.legacy);
    let found = |indicator, z| classify(&rules, &child(400), &with(indicator, z))[0].category;
    assert_eq!(found(Indicator::WeightForAge, -3.01), C::OldWeightSevere);
    assert_eq!(found(Indicator::WeightForAge, 2.0), C::OldWeightGood);
    assert_eq!(found(Indicator::WeightForAge, 2.01), C::OldWeightHigh);
    assert_eq!(found(Indicator::WeightForLengthHeight, -3.01), C::OldVeryThin);
    assert!(classify(&rules, &child(400), &with(Indicator::LengthHeightForAge, -3.5)).is_empty());
}

#[test]
fn every_category_has_its_words_and_every_finding_its_rule() {
    for category in Category::ALL {
        assert!(!category.words_id().is_empty() && !category.words_en().is_empty());
        assert!(!category.code().is_empty());
    }
    assert_eq!(C::SeverelyUnderweight.code(), "SK");
    assert_eq!(C::RiskOfOverweight.words_id(), "Berisiko gizi lebih");
    assert_eq!(C::SeverelyWasted.severity(), Severity::Severe);
    let found =
        &classify(&RuleSet::pmk2_2020(), &child(400), &with(Indicator::WeightForAge, -2.5))[0];
    assert_eq!((found.rule.set.as_ref(), found.rule.test), ("pmk2_2020", Test::ZBelow(-2.0)));
    assert!(found.rule.source.contains("Permenkes 2/2020"));
    // A set survives being kept in the settings.
    let rules = RuleSet::pmk2_2020();
    let json = serde_json::to_string(&rules).unwrap();
    assert_eq!(serde_json::from_str::<RuleSet>(&json).unwrap(), rules);
}

#[test]
fn the_printed_table_of_weight_for_age() {
    // Permenkes 2/2020, kg at −3 … +3 SD, from 12 months on (before, its rows are of
    // months and WHO's of days).
    for (months, sex, wanted) in [
        (12, Sex::Male, [6.9, 7.7, 8.6, 9.6, 10.8, 12.0, 13.3]),
        (12, Sex::Female, [6.3, 7.0, 7.9, 8.9, 10.1, 11.5, 13.1]),
        (24, Sex::Male, [8.6, 9.7, 10.8, 12.2, 13.6, 15.3, 17.1]),
        (36, Sex::Female, [9.6, 10.8, 12.2, 13.9, 15.8, 18.1, 21.0]),
    ] {
        let days = f64::from(idaman::growth::age::days_of_months(f64::from(months)));
        for (z, kg) in (-3..=3).zip(wanted) {
            let value =
                value_at(Indicator::WeightForAge, sex, days, Position::Recumbent, f64::from(z))
                    .unwrap();
            assert!((value - kg).abs() < 0.0501, "{months} {sex:?} {z}: {value} {kg}");
        }
    }
    // The type is public for those who draw tables.
    let _ = Lms { l: 1.0, m: 1.0, s: 1.0 };
}
