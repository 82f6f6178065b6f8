//! Pilots and their neighbours, worked out by hand (the intervals with a program of their own).

use proptest::prelude::*;

use super::*;
use crate::{rakor::pilot_criteria::PilotRules, strata::Stratum};

const RULE: Matching = Matching::NEIGHBOURS;

fn figure(numerator: u32, denominator: u32) -> Figure {
    Figure { numerator, denominator }
}

fn sides(before: (u32, u32), after: (u32, u32)) -> Sides {
    Sides { before: figure(before.0, before.1), after: figure(after.0, after.1) }
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

#[test]
fn nineteen_points_more_of_forty_children_may_be_chance() {
    // Means of six months: 24 of 40 to 34 of 40; neighbours 30 of 50 to 33 of 50, twice.
    let pilot = sides((144, 240), (204, 240));
    let other = sides((180, 300), (198, 300));
    let found = beyond(&RULE, (6, 6), &pilot, &[other, other]).unwrap();
    assert!(close(found.own, 0.25) && close(found.others, 0.06) && close(found.difference, 0.19));
    assert!(close(found.interval.low, -0.045_231_605_391_030_605), "{}", found.interval.low);
    assert!(close(found.interval.high, 0.408_383_849_633_203_3), "{}", found.interval.high);
    assert_eq!(found.verdict, Verdict::NotSure);
}

#[test]
fn forty_points_more_of_a_hundred_children_are_no_chance() {
    let pilot = sides((150, 300), (270, 300));
    let other = sides((300, 600), (300, 600));
    let found = beyond(&RULE, (3, 3), &pilot, &[other, other]).unwrap();
    assert!(close(found.interval.low, 0.260_233_146_525_230_85), "{}", found.interval.low);
    assert!(close(found.interval.high, 0.526_526_486_899_883_9), "{}", found.interval.high);
    assert_eq!(found.verdict, Verdict::Better);
    let fallen = beyond(&RULE, (3, 3), &sides((270, 300), (150, 300)), &[other, other]).unwrap();
    assert_eq!(fallen.verdict, Verdict::Worse);
}

#[test]
fn too_few_say_so() {
    let pilot = sides((144, 240), (204, 240));
    let two = [pilot, pilot];
    assert_eq!(beyond(&RULE, (6, 2), &pilot, &two), Err(TooFew::Months));
    assert_eq!(beyond(&RULE, (2, 6), &pilot, &two), Err(TooFew::Months));
    assert_eq!(beyond(&RULE, (6, 6), &pilot, &two[..1]), Err(TooFew::Neighbours));
    // Nine children in a mean month.
    let small = sides((30, 54), (40, 54));
    assert_eq!(beyond(&RULE, (6, 6), &small, &two), Err(TooFew::Children));
}

#[test]
fn neighbours_are_of_like_size_and_like_beginnings() {
    let pilot = sides((144, 240), (204, 240));
    let candidates = [
        // Ten points less: just alike. Twice the size: just alike.
        sides((120, 240), (120, 240)),
        sides((288, 480), (300, 480)),
        // Eleven points more; three times the size; nobody on the list; no months after.
        sides((170, 240), (170, 240)),
        sides((432, 720), (432, 720)),
        sides((0, 0), (10, 20)),
        sides((144, 240), (0, 0)),
        // As it is itself.
        sides((144, 240), (144, 240)),
    ];
    assert_eq!(neighbours(&RULE, &pilot, &candidates), [6, 0, 1]);
    let many = [sides((144, 240), (144, 240)); 9];
    assert_eq!(neighbours(&RULE, &pilot, &many), [0, 1, 2, 3, 4]);
    assert!(neighbours(&RULE, &sides((0, 0), (1, 2)), &many).is_empty());
}

#[test]
fn records_are_not_overruled_and_gaps_are_a_persons() {
    use CriterionState::{Failed, Met, Unknown};
    let known = Known {
        ds: figure(79, 100),
        kader: Some(5),
        sessions: Some(11),
        stratum: Some((Stratum::Madya, Stratum::Mandiri)),
        kit_lacks: Some(0),
        sk: None,
        said: None,
    };
    let judged = |criterion, ticked| judge(criterion, &known, ticked);
    assert_eq!(judged(Criterion::Ds(0.8), true), Failed);
    assert_eq!(judged(Criterion::Ds(0.79), false), Met);
    assert_eq!(judged(Criterion::Kader(5), false), Met);
    // No survey speaks: a person does. 79 of 100 content answers fail whatever is ticked.
    assert_eq!(judged(Criterion::Satisfaction, true), Met);
    let told = Known { said: Some(figure(79, 100)), ..known.clone() };
    assert_eq!(judge(Criterion::Satisfaction, &told, true), Failed);
    assert_eq!(judged(Criterion::Sessions(12), true), Failed);
    assert_eq!(judged(Criterion::Stratum(Stratum::Purnama), false), Unknown);
    assert_eq!(judged(Criterion::Stratum(Stratum::Purnama), true), Met);
    assert_eq!(judged(Criterion::Stratum(Stratum::Madya), false), Met);
    assert_eq!(judged(Criterion::Kit, false), Met);
    assert_eq!(judged(Criterion::Sk, false), Unknown);
    assert_eq!(
        (judged(Criterion::Inviting, true), judged(Criterion::Inviting, false)),
        (Met, Failed)
    );
    let low = Known { stratum: Some((Stratum::Pratama, Stratum::Madya)), ..Known::default() };
    assert_eq!(judge(Criterion::Stratum(Stratum::Purnama), &low, true), Failed);
}

#[test]
fn codes_are_each_others() {
    let codes: std::collections::BTreeSet<&str> =
        PilotRules::IDAMAN.criteria.iter().map(|criterion| criterion.code()).collect();
    assert_eq!(codes.len(), PilotRules::IDAMAN.criteria.len());
}

#[test]
fn one_pilot_is_right() {
    let found = [0, 1, 2].map(Coverage::of);
    assert_eq!(found, [Coverage::None, Coverage::One, Coverage::Several(2)]);
}

fn any_sides() -> impl Strategy<Value = Sides> {
    (60_u32..600, 60_u32..600).prop_flat_map(|(before, after)| {
        (0..=before, 0..=after).prop_map(move |(x, y)| sides((x, before), (y, after)))
    })
}

proptest! {
    #[test]
    fn the_interval_holds_the_difference_and_equals_differ_by_nothing(
        pilot in any_sides(),
        others in prop::collection::vec(any_sides(), 2..5),
    ) {
        let found = beyond(&RULE, (6, 6), &pilot, &others).unwrap();
        prop_assert!(found.interval.low <= found.difference + 1e-12);
        prop_assert!(found.interval.high >= found.difference - 1e-12);
        let same = beyond(&RULE, (6, 6), &pilot, &[pilot, pilot]).unwrap();
        prop_assert!(same.difference.abs() < 1e-12);
        prop_assert_eq!(same.verdict, Verdict::NotSure);
    }

    #[test]
    fn neighbours_keep_the_rule(
        pilot in any_sides(),
        candidates in prop::collection::vec(any_sides(), 0..20),
    ) {
        let found = neighbours(&RULE, &pilot, &candidates);
        prop_assert!(found.len() <= RULE.most);
        for at in found {
            let (a, b) = (pilot.before, candidates[at].before);
            let gap = (a.rate().unwrap() - b.rate().unwrap()).abs();
            prop_assert!(gap <= 0.1 + 1e-6);
            prop_assert!(b.denominator <= 2 * a.denominator + 1 && a.denominator <= 2 * b.denominator + 1);
        }
    }
}
