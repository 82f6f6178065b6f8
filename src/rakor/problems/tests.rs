//! Proposals, worked out by hand.

use chrono::NaiveDate;

use super::*;
use crate::{
    documents::Id,
    indicators::{Figure, Signal},
    records::{
        Month, Place,
        coordination::{NeedItem, Problem, ProblemStatus, SpmField, Tier},
    },
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn figure(numerator: u32, denominator: u32) -> Figure {
    Figure { numerator, denominator }
}

fn share(figure: Figure, whole: Figure) -> Share {
    Share { figure, whole, months: 3, last: Month::new(2026, 3).unwrap() }
}

fn with(code: ProblemCode, numbers: (u32, u32)) -> Facts {
    let whole = figure(7000, 10_000);
    let shares = [(code, share(figure(numbers.0, numbers.1), whole))].into();
    Facts { shares, month: Month::new(2026, 3), ..Facts::default() }
}

fn of(tier: Tier, facts: &Facts) -> Vec<(ProblemCode, u8)> {
    let found = judge(&RULES, tier, facts, day("2026-04-10"));
    assert!(found.iter().all(|found| !found.evidence.is_empty()));
    found.into_iter().map(|found| (found.code, found.severity)).collect()
}

#[test]
fn every_problem_has_its_rule_in_its_place() {
    assert_eq!(RULES.rules.len(), ProblemCode::ALL.len());
    for (at, code) in ProblemCode::ALL.iter().enumerate() {
        assert_eq!((*code as usize, RULES.rules[at].code), (at, *code));
        assert_eq!(ProblemCode::from_code(code.code()), Some(*code));
        assert!((1..=5).contains(&RULES.rules[at].severity));
    }
    let spm: std::collections::BTreeSet<_> = RULES.rules.iter().map(|rule| rule.field).collect();
    assert_eq!(spm.len(), SpmField::ALL.len());
}

/// Three months of 40 children each. 84 weighed of 120 is a mean month of 28 of 40: Wilson's
/// interval is 54.6 % to 81.9 %, which holds the limit of 80 %. 60 of 120 is 20 of 40: 35.2 % to
/// 64.8 %, which does not. Half is not below half: severity 3, below two thirds.
#[test]
fn a_share_is_a_problem_only_when_chance_does_not_explain_it() {
    assert_eq!(of(Tier::Posyandu, &with(ProblemCode::LowVisits, (84, 120))), []);
    let low = with(ProblemCode::LowVisits, (60, 120));
    assert_eq!(of(Tier::Posyandu, &low), [(ProblemCode::LowVisits, 3)]);
    let worse = with(ProblemCode::LowVisits, (39, 120));
    assert_eq!(of(Tier::Posyandu, &worse), [(ProblemCode::LowVisits, 5)]);
    // More weighed than sasaran, or nobody known: nothing is said.
    assert_eq!(of(Tier::Posyandu, &with(ProblemCode::LowVisits, (130, 120))), []);
    assert_eq!(of(Tier::Posyandu, &with(ProblemCode::LowVisits, (0, 0))), []);
    let found = judge(&RULES, Tier::Posyandu, &low, day("2026-04-10"));
    let evidence = &found[0].evidence[0];
    assert_eq!((evidence.n, evidence.of, evidence.months), (60, Some(120), 3));
}

/// 6 of 50 below the red line in a mean month: at least 5.6 %, far above 1.5 %; 12 % is severe.
/// 1 of 50 may be 0.35 %.
#[test]
fn the_red_line() {
    assert_eq!(
        of(Tier::Posyandu, &with(ProblemCode::ManyBgm, (18, 150))),
        [(ProblemCode::ManyBgm, 5)]
    );
    assert_eq!(of(Tier::Posyandu, &with(ProblemCode::ManyBgm, (3, 150))), []);
}

/// A desa with 60 of 200 in a mean month (24.1 % to 36.7 %) beside a regency of 20 %; beside one of
/// 25 % nobody knows.
#[test]
fn stunting_is_compared_with_the_regency() {
    let facts = |whole| Facts {
        shares: [(ProblemCode::Stunting, share(figure(180, 600), whole))].into(),
        ..Facts::default()
    };
    let high = facts(figure(2000, 10_000));
    assert_eq!(of(Tier::Desa, &high), [(ProblemCode::Stunting, 4)]);
    assert_eq!(of(Tier::Desa, &facts(figure(2500, 10_000))), []);
    assert_eq!(of(Tier::Posyandu, &high), [], "asked of desa only");
}

#[test]
fn what_is_missing() {
    let facts = Facts {
        kader: Some(4),
        needs: vec![(NeedItem::HeightBoard, 1), (NeedItem::Furniture, 3)],
        registered: Some(false),
        placed: Some(false),
        ..Facts::default()
    };
    let all = [
        (ProblemCode::FewKader, 3),
        (ProblemCode::NoTools, 3),
        (ProblemCode::NoRegistration, 1),
        (ProblemCode::NoPoint, 1),
    ];
    assert_eq!(of(Tier::Posyandu, &facts), all);
    let tools = judge(&RULES, Tier::Posyandu, &facts, day("2026-04-10"));
    let codes: Vec<_> = tools[1].evidence.iter().map(|e| e.code.as_str()).collect();
    assert_eq!(codes, ["alat:papan-tinggi"]);
    let five = Facts { kader: Some(5), ..Facts::default() };
    assert_eq!(of(Tier::Posyandu, &five), []);
    let two = Facts { kader: Some(2), ..Facts::default() };
    assert_eq!(of(Tier::Posyandu, &two), [(ProblemCode::FewKader, 4)]);
    assert_eq!(of(Tier::Posyandu, &Facts::default()), [], "what is not known is no problem");
}

#[test]
fn a_decree_that_ran_out() {
    let facts = |team| Facts { team: Some(team), ..Facts::default() };
    assert_eq!(of(Tier::Desa, &facts(Team::Valid)), []);
    assert_eq!(of(Tier::Desa, &facts(Team::Missing)), [(ProblemCode::NoTeam, 3)]);
    let gone = facts(Team::Expired(day("2026-03-31")));
    let found = judge(&RULES, Tier::Desa, &gone, day("2026-04-10"));
    assert_eq!((found[0].evidence[0].n, found[0].evidence[0].code.as_str()), (10, "sk_until"));
}

#[test]
fn silence_speaks_for_itself() {
    let mut facts = with(ProblemCode::LowVisits, (20, 120));
    let last = Month::new(2026, 1).unwrap();
    facts.signals.push(Signal::Silent { last, months: 2 });
    assert_eq!(of(Tier::Posyandu, &facts), [(ProblemCode::Silent, 5)]);
}

#[test]
fn what_was_written_down_is_not_proposed_again() {
    let mut one =
        Problem::new(Id::from_bits(1), Place::Regency, SpmField::Kesehatan, day("2025-01-10"));
    let quiet = |one: &Problem| is_quiet(&RULES, one, day("2026-04-10"));
    assert!(quiet(&one), "open, however old");
    one.status = ProblemStatus::Dropped;
    one.closed = Some(day("2025-10-12"));
    assert!(!quiet(&one), "180 days have passed");
    one.closed = Some(day("2025-10-13"));
    assert!(quiet(&one), "179 have");
}
