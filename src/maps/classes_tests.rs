use proptest::prelude::*;

use super::*;

fn limits(values: &[f64], method: Method) -> Vec<f64> {
    Classes::new(values, method).limits().to_vec()
}

#[test]
fn quantiles_put_as_many_places_into_each_class() {
    // 1…100: a fifth each.
    let values: Vec<f64> = (1..=100).map(f64::from).collect();
    assert_eq!(limits(&values, Method::Quantiles), [20.0, 40.0, 60.0, 80.0]);
}

#[test]
fn natural_breaks_put_alike_with_alike() {
    // Three heaps far apart; by hand the gaps are 4–19 and 23–58.
    let values = [1.0, 2.0, 3.0, 4.0, 19.0, 20.0, 21.0, 23.0, 58.0, 60.0, 61.0];
    let exact = natural(&values, 3);
    assert_eq!(exact, [11.5, 40.5]);
    let found = limits(&values, Method::Natural);
    assert!(found.iter().any(|l| (4.0..=19.0).contains(l)), "{found:?}");
    assert!(found.iter().any(|l| (23.0..=58.0).contains(l)), "{found:?}");
}

#[test]
fn the_target_is_a_limit_and_both_sides_are_seen() {
    let values = [8.0, 11.0, 13.0, 15.0, 18.0, 22.0, 27.0];
    let classes = Classes::new(&values, Method::Target(14.0));
    // A fifth from the end lies 22, 8 points above: two steps of 5 reach it.
    assert_eq!(classes.limits(), [9.0, 14.0, 19.0, 24.0]);
    assert!(classes.count() <= MOST);
    let below = classes.below_target().unwrap();
    assert_eq!(classes.of_percent(13.9), Class::Nth(below as u8 - 1));
    assert_eq!(classes.of_percent(14.0), Class::Nth(below as u8));
}

#[test]
fn a_target_without_values_still_parts() {
    let classes = Classes::new(&[], Method::Target(80.0));
    assert_eq!(classes.limits(), [80.0]);
    assert_eq!(classes.below_target(), Some(1));
    let all_above = Classes::new(&[90.0, 95.0], Method::Target(80.0));
    assert_eq!(all_above.limits()[0].to_bits(), 80.0_f64.to_bits());
    let near_end = Classes::new(&[10.0, 99.0], Method::Target(95.0));
    assert!(near_end.limits().iter().all(|l| (0.0..100.0).contains(l)), "{near_end:?}");
}

#[test]
fn few_and_none_are_classes_of_their_own() {
    let classes = Classes::new(&[], Method::Given(WHO_STUNTING));
    let of = |numerator, denominator| classes.of(Figure { numerator, denominator });
    assert_eq!(of(0, 0), Class::Unknown);
    assert_eq!(of(5, 19), Class::Few);
    assert_eq!(of(4, 20), Class::Nth(3), "20 % is high: 20 to under 30");
    assert_eq!(of(0, 40), Class::Nth(0));
    assert_eq!(of(1, 40), Class::Nth(1), "2.5 % is low, no longer very low");
    assert_eq!(of(12, 40), Class::Nth(4));
    assert_eq!(classes.range(0), (None, Some(2.5)));
    assert_eq!(classes.range(4), (Some(30.0), None));
    assert_eq!(classes.decimals(), 1);
}

#[test]
fn same_values_make_one_class() {
    assert_eq!(Classes::new(&[12.0; 30], Method::Quantiles).count(), 1);
    assert_eq!(Classes::new(&[], Method::Natural).count(), 1);
    assert_eq!(Classes::new(&[3.0], Method::Natural).of_percent(3.0), Class::Nth(0));
    let two = Classes::new(&[10.0, 10.0, 10.0, 40.0], Method::Quantiles);
    assert_eq!(two.count(), 2, "{two:?}");
}

proptest! {
    #[test]
    fn limits_rise_are_few_and_no_class_is_empty(
        values in proptest::collection::vec(0.0..100.0_f64, 0..300), natural in any::<bool>()
    ) {
        let method = if natural { Method::Natural } else { Method::Quantiles };
        let classes = Classes::new(&values, method);
        prop_assert!(classes.count() <= MOST);
        prop_assert!(classes.limits().is_sorted_by(|a, b| a < b));
        let mut seen = vec![0; classes.count()];
        for value in &values {
            let Class::Nth(n) = classes.of_percent(*value) else { panic!("no class") };
            seen[usize::from(n)] += 1;
        }
        prop_assert!(values.is_empty() || seen.iter().all(|n| *n > 0), "{seen:?} {classes:?}");
    }

    #[test]
    fn a_target_parts_below_from_above(
        values in proptest::collection::vec(0.0..100.0_f64, 0..200), target in 1.0..99.0_f64
    ) {
        let target = target.round();
        let classes = Classes::new(&values, Method::Target(target));
        prop_assert!(classes.count() <= MOST && classes.limits().is_sorted_by(|a, b| a < b));
        let below = classes.below_target().unwrap();
        for value in values {
            let Class::Nth(n) = classes.of_percent(value) else { panic!("no class") };
            if (value - target).abs() > 1e-6 {
                prop_assert_eq!(usize::from(n) < below, value < target, "{} {:?}", value, classes);
            }
        }
    }
}
