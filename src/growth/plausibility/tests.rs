//! Every warning, on both sides of its limit, and its words.

use chrono::NaiveDate;

use super::*;

fn on(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

fn visit(date: NaiveDate) -> Visit {
    Visit { date, weight_kg: None, lenhei_cm: None, position: None, head_cm: None, muac_cm: None }
}

fn warnings(visit: &Visit, previous: Option<&Visit>) -> Vec<Warning> {
    check(Some(Sex::Male), on(2024, 1, 10), on(2026, 6, 1), visit, previous)
}

/// Of a visit with one number.
fn of(weight_kg: Option<f64>, lenhei_cm: Option<f64>) -> Vec<Warning> {
    warnings(&Visit { weight_kg, lenhei_cm, ..visit(on(2025, 3, 5)) }, None)
}

#[test]
fn typing_guards_on_both_sides() {
    assert!(of(Some(0.5), None).is_empty() && of(Some(40.0), None).is_empty());
    assert!(of(None, Some(30.0)).is_empty() && of(None, Some(140.0)).is_empty());
    for out in
        [of(Some(0.49), None), of(Some(40.1), None), of(Some(-3.0), None), of(Some(f64::NAN), None)]
    {
        assert!(
            matches!(out[..], [Warning::Outside { field: Field::Weight, .. }]) && out[0].hard()
        );
    }
    let limits = |head_cm, muac_cm| {
        warnings(&Visit { head_cm, muac_cm, ..visit(on(2025, 3, 5)) }, None).len()
    };
    assert_eq!(limits(Some(25.0), Some(5.0)) + limits(Some(65.0), Some(30.0)), 0);
    assert_eq!(limits(Some(24.9), Some(4.9)), 2);
    assert_eq!(limits(Some(65.1), Some(30.1)), 2);
}

#[test]
fn wrong_units_and_exchanged_numbers() {
    assert_eq!(
        of(Some(8400.0), None),
        [Warning::Unit { field: Field::Weight, value: 8400.0, meant: 8.4 }]
    );
    assert!(
        matches!(of(None, Some(0.72))[..], [Warning::Unit { meant, .. }] if (meant - 72.0).abs() < 1e-9)
    );
    assert!(
        matches!(of(None, Some(720.0))[..], [Warning::Unit { meant, .. }] if (meant - 72.0).abs() < 1e-9)
    );
    assert_eq!(of(Some(72.0), Some(8.4)), [Warning::Swapped { weight: 72.0, lenhei: 8.4 }]);
    assert_eq!(
        of(Some(8400.0), None)[0].words_id(),
        "Berat 8400 tampak salah satuan. Maksudnya 8,4 kg?"
    );
}

#[test]
fn dates_that_cannot_be() {
    let early = warnings(&visit(on(2024, 1, 9)), None);
    assert!(matches!(early[..], [Warning::BeforeBirth { .. }]) && early[0].hard());
    assert!(warnings(&visit(on(2024, 1, 10)), None).is_empty());
    assert!(warnings(&visit(on(2026, 6, 1)), None).is_empty());
    assert!(matches!(warnings(&visit(on(2026, 6, 2)), None)[..], [Warning::InFuture { .. }]));
    let again = warnings(&visit(on(2025, 3, 5)), Some(&visit(on(2025, 3, 5))));
    assert!(matches!(again[..], [Warning::SameDay { .. }]) && !again[0].hard());
}

#[test]
fn sixty_months_and_standing_babies() {
    let old = |at| check(None, on(2020, 1, 10), on(2026, 1, 1), &visit(at), None);
    assert!(old(on(2025, 1, 9)).is_empty());
    assert_eq!(old(on(2025, 1, 11)), [Warning::TooOld { months: 60 }]);
    let standing = |date| {
        let visit =
            Visit { lenhei_cm: Some(70.0), position: Some(Position::Standing), ..visit(date) };
        warnings(&visit, None)
    };
    // Day 273 and 274.
    assert_eq!(standing(on(2024, 10, 9)), [Warning::StandingTooYoung { months: 8 }]);
    assert!(standing(on(2024, 10, 10)).is_empty());
}

#[test]
fn a_child_does_not_shrink() {
    let change = |from, then, to, now| {
        let previous = Visit { lenhei_cm: Some(from), position: then, ..visit(on(2025, 2, 5)) };
        let visit = Visit { lenhei_cm: Some(to), position: now, ..visit(on(2025, 3, 5)) };
        warnings(&visit, Some(&previous))
    };
    assert!(change(80.0, None, 79.5, None).is_empty());
    let fell = change(80.0, None, 78.8, None);
    assert_eq!(
        fell[0].words_id(),
        "Tinggi turun 1,2 cm dari pengukuran lalu (80 → 78,8 cm). Ukur ulang?"
    );
    assert!(fell[0].words_en().starts_with("Height fell by 1.2 cm"));
    // Lying before, standing now: 0.7 cm are no loss.
    let (lying, standing) = (Some(Position::Recumbent), Some(Position::Standing));
    assert!(change(80.0, lying, 78.9, standing).is_empty());
    assert!(!change(80.0, lying, 78.7, standing).is_empty());
}

#[test]
fn weight_jumps_are_beyond_what_the_age_expects() {
    let change = |then, from, now, to| {
        let previous = Visit { weight_kg: Some(from), ..visit(then) };
        warnings(&Visit { weight_kg: Some(to), ..visit(now) }, Some(&previous))
    };
    let toddler = |to| change(on(2025, 2, 5), 10.0, on(2025, 3, 5), to);
    assert!(toddler(8.5).is_empty() && !toddler(8.4).is_empty());
    assert!(toddler(11.6).is_empty() && !toddler(11.9).is_empty());
    // A newborn gains a third in the first month: no jump.
    assert!(change(on(2024, 1, 10), 3.3, on(2024, 2, 10), 4.4).is_empty());
    assert!(!change(on(2024, 1, 10), 3.3, on(2024, 2, 10), 5.5).is_empty());
    // Over half a year more is allowed.
    assert!(change(on(2025, 2, 5), 10.0, on(2025, 8, 5), 13.0).is_empty());
    // What is wrong by itself is not compared.
    assert_eq!(change(on(2025, 2, 5), 10.0, on(2025, 3, 5), 8400.0).len(), 1);
}
