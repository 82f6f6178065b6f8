//! z-scores against vectors worked out elsewhere: the golden table of domain.md 1.6
//! (WHO's own tests and hand calculation), 2,440 rows by an independent Python
//! implementation, WHO's igrowup on WHO's survey data, and WHO 2007.

use idaman::growth::{
    AnthroInput, Indicator, Measured, Position, Scores, Sex, ZScore, scores, scores_5_to_19,
    scores_as_anthro,
};

const VECTORS: &str = include_str!("data/growth_vectors.csv");
const IGROWUP: &str = include_str!("data/growth_igrowup.csv");
const SCHOOL: &str = include_str!("data/growth_2007.csv");

use Position::{Recumbent as L, Standing as H};
use Sex::{Female, Male};

/// Sex, age in days, kg, cm, position, then corrected cm, WAZ, HAZ, WHZ, BAZ.
type Golden = (Sex, i32, Option<f64>, f64, Option<Position>, f64, [Option<f64>; 4]);

const GOLDEN: &[Golden] = &[
    // WHO's own tests of anthro.
    (Male, 987, None, 72.86, Some(L), 72.16, [None, Some(-6.09), None, None]),
    (Male, 244, None, 60.0, Some(H), 60.0, [None, Some(-4.81), None, None]),
    (Male, 274, None, 60.0, Some(H), 60.7, [None, Some(-5.02), None, None]),
    (Female, 731, None, 77.5, None, 77.5, [None, Some(-2.55), None, None]),
    // Worked out from the tables by hand.
    (Male, 0, Some(3.3), 49.9, Some(L), 49.9, [Some(-0.10), Some(0.01), Some(-0.03), Some(-0.12)]),
    (
        Female,
        0,
        Some(3.2),
        49.1,
        Some(L),
        49.1,
        [Some(-0.07), Some(-0.03), Some(0.09), Some(-0.05)],
    ),
    (
        Male,
        90,
        Some(5.0),
        58.0,
        Some(L),
        58.0,
        [Some(-1.99), Some(-1.62), Some(-0.97), Some(-1.50)],
    ),
    (
        Female,
        183,
        Some(6.0),
        62.0,
        Some(L),
        62.0,
        [Some(-1.62), Some(-1.65), Some(-0.67), Some(-0.89)],
    ),
    (
        Male,
        365,
        Some(8.0),
        72.0,
        Some(L),
        72.0,
        [Some(-1.70), Some(-1.57), Some(-1.27), Some(-1.08)],
    ),
    (
        Male,
        365,
        Some(8.0),
        72.0,
        Some(H),
        72.7,
        [Some(-1.70), Some(-1.28), Some(-1.49), Some(-1.33)],
    ),
    (
        Male,
        548,
        Some(6.5),
        75.0,
        Some(L),
        75.0,
        [Some(-4.43), Some(-2.69), Some(-4.64), Some(-4.44)],
    ),
    (
        Female,
        548,
        Some(16.0),
        78.0,
        Some(L),
        78.0,
        [Some(3.48), Some(-0.93), Some(5.59), Some(5.88)],
    ),
    (
        Male,
        730,
        Some(9.5),
        80.0,
        Some(H),
        80.7,
        [Some(-2.16), Some(-2.32), Some(-1.32), Some(-1.00)],
    ),
    (
        Male,
        731,
        Some(9.5),
        80.0,
        Some(H),
        80.0,
        [Some(-2.16), Some(-2.33), Some(-1.32), Some(-1.00)],
    ),
    (
        Male,
        731,
        Some(9.5),
        80.0,
        Some(L),
        79.3,
        [Some(-2.16), Some(-2.56), Some(-1.16), Some(-0.77)],
    ),
    (
        Female,
        1096,
        Some(11.0),
        86.5,
        Some(H),
        86.5,
        [Some(-1.85), Some(-2.25), Some(-0.77), Some(-0.55)],
    ),
    (
        Male,
        1461,
        Some(25.0),
        102.0,
        Some(H),
        102.0,
        [Some(3.27), Some(-0.32), Some(5.42), Some(5.46)],
    ),
    (
        Female,
        1826,
        Some(12.0),
        95.0,
        Some(H),
        95.0,
        [Some(-3.03), Some(-3.03), Some(-1.68), Some(-1.47)],
    ),
];

fn measured(sex: Sex, age_days: i32) -> Measured {
    Measured {
        sex,
        age_days,
        weight_kg: None,
        lenhei_cm: None,
        position: None,
        head_cm: None,
        muac_cm: None,
        oedema: false,
    }
}

#[test]
fn golden_vectors() {
    for &(sex, age_days, weight_kg, cm, position, corrected, expected) in GOLDEN {
        let out = scores(&Measured {
            weight_kg,
            lenhei_cm: Some(cm),
            position,
            ..measured(sex, age_days)
        });
        let case = format!("{sex:?} {age_days} d {weight_kg:?} kg {cm} cm {position:?}");
        assert!((out.lenhei_cm.unwrap() - corrected).abs() < 1e-9, "{case}: {out:?}");
        assert_eq!(out.standing_under_9_months, age_days == 244, "{case}");
        for (indicator, z) in Indicator::ALL.into_iter().zip(expected) {
            assert_eq!(out.get(indicator).map(|score| score.z), z, "{case} {indicator:?}");
        }
    }
}

#[test]
fn golden_flags_and_circumferences() {
    let flagged = |m: &Measured, i| scores(m).get(i).unwrap().flagged;
    let short = Measured { lenhei_cm: Some(72.86), position: Some(L), ..measured(Male, 987) };
    assert!(flagged(&short, Indicator::LengthHeightForAge));
    let fat = Measured {
        weight_kg: Some(16.0),
        lenhei_cm: Some(78.0),
        position: Some(L),
        ..measured(Female, 548)
    };
    assert!(flagged(&fat, Indicator::WeightForLengthHeight) && flagged(&fat, Indicator::BmiForAge));
    assert!(!flagged(&fat, Indicator::WeightForAge));
    let girl =
        scores(&Measured { head_cm: Some(41.0), muac_cm: Some(13.0), ..measured(Female, 183) });
    assert_eq!(girl.head_for_age, Some(ZScore { z: -0.93, flagged: false }));
    assert_eq!(girl.arm_for_age, Some(ZScore { z: -0.70, flagged: false }));
    let boy = scores(&Measured { head_cm: Some(45.0), ..measured(Male, 365) });
    assert_eq!(boy.head_for_age, Some(ZScore { z: -0.83, flagged: false }));
}

fn number(text: &str) -> Option<f64> {
    (!text.is_empty() && text != "NA").then(|| text.parse().expect("a number"))
}

fn input(fields: &[&str]) -> AnthroInput {
    AnthroInput {
        sex: match fields[1] {
            "" => None,
            "M" | "1" => Some(Male),
            _ => Some(Female),
        },
        age_days: number(fields[2]),
        weight_kg: number(fields[3]),
        lenhei_cm: number(fields[4]),
        position: match fields[5] {
            "l" => Some(L),
            "h" => Some(H),
            _ => None,
        },
        head_cm: number(fields[6]),
        muac_cm: number(fields[7]),
        oedema: fields[8] == "y",
    }
}

/// The fields from `zwei` to `fac` must be those of `out`.
fn same(fields: &[&str], out: &Scores) {
    for (at, indicator) in Indicator::ALL.into_iter().enumerate() {
        let score = out.get(indicator);
        let line = fields.join(",");
        assert_eq!(score.map(|s| s.z), number(fields[9 + at]), "{indicator:?} of {line}");
        let flag = score.map(|s| f64::from(u8::from(s.flagged)));
        assert_eq!(flag, number(fields[15 + at]), "flag of {indicator:?} of {line}");
    }
}

#[test]
fn two_thousand_rows_of_an_independent_implementation() {
    let mut rows = 0;
    for line in VECTORS.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let input = input(&fields);
        let out = scores_as_anthro(&input);
        same(&fields, &out);
        match (out.lenhei_cm, number(fields[21])) {
            (Some(cm), Some(expected)) => assert!((cm - expected).abs() < 0.005_001, "{line}"),
            (cm, expected) => assert_eq!(cm, expected, "{line}"),
        }
        // The function for people agrees wherever its input can say the same.
        if let (Some(sex), Some(age)) = (input.sex, input.age_days)
            && age.fract() == 0.0
            && input.weight_kg.is_none_or(|kg| kg > 0.0)
        {
            let plain = scores(&Measured {
                weight_kg: input.weight_kg,
                lenhei_cm: input.lenhei_cm,
                position: input.position,
                head_cm: input.head_cm,
                muac_cm: input.muac_cm,
                oedema: input.oedema,
                ..measured(sex, age as i32)
            });
            assert_eq!(plain, out, "{line}");
        }
        rows += 1;
    }
    assert!(rows > 2000);
}

#[test]
fn whos_own_igrowup_on_my_survey() {
    let mut rows = 0;
    for line in IGROWUP.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        // igrowup still scored day 1827 to 1856; anthro ends before 60 months.
        if number(fields[2]).is_some_and(|days| days <= 1826.0) {
            same(&fields, &scores_as_anthro(&input(&fields)));
            rows += 1;
        }
    }
    assert!(rows > 400, "{rows}");
}

#[test]
fn who_2007_by_an_independent_implementation() {
    for line in SCHOOL.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let sex = if fields[1] == "M" { Male } else { Female };
        let out =
            scores_5_to_19(sex, fields[2].parse().unwrap(), number(fields[4]), number(fields[3]));
        let z = [out.hfa, out.wfa, out.bfa].map(|score| score.map(|s| s.z));
        assert_eq!(z, [number(fields[5]), number(fields[6]), number(fields[7])], "{line}");
    }
}

#[test]
fn who_2007_as_anthroplus_has_it_in_its_tests() {
    // WHO anthroplus: girls of 60.32 and 60.911701 months.
    for (months, cm, kg, wfa, bfa, hfa) in
        [(60.32, 113.8, 18.7, 0.21, -0.58, 0.96), (60.911_701, 113.6, 20.5, 0.79, 0.42, 0.85)]
    {
        let out = scores_5_to_19(Female, months, Some(kg), Some(cm));
        let z = [out.wfa, out.bfa, out.hfa].map(|score| score.map(|s| s.z));
        assert_eq!(z, [Some(wfa), Some(bfa), Some(hfa)]);
    }
}

#[test]
fn a_corrected_length_just_short_of_a_row_as_r_has_it() {
    // R 4.2.2 with the formula of anthro: 103.1 − 0.7 = 102.39999999999999 is taken
    // between the rows 102.3 and 102.5; in decimals it would be 1.85 and −1.86.
    for (sex, age, kg, z) in [(Female, 1621, 19.0, 1.83), (Male, 1470, 13.8, -1.88)] {
        let out = scores(&Measured {
            weight_kg: Some(kg),
            lenhei_cm: Some(103.1),
            position: Some(L),
            ..measured(sex, age)
        });
        assert_eq!(out.weight_for_length_height.map(|score| score.z), Some(z));
    }
}
