//! Plans, worked out by hand.

use proptest::prelude::*;

use super::*;
use crate::{
    documents::{Extra, Id},
    indicators::IndicatorId,
    records::{
        Month, Place,
        coordination::{Cause, DataEvidence, Funding, ProblemStatus, SpmField},
    },
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn problem() -> Problem {
    Problem::new(Id::from_bits(1), Place::Regency, SpmField::Kesehatan, day("2026-04-10"))
}

fn item(id: u64, roles: &[(Sector, Part)]) -> PlanItem {
    let role = |(sector, part): &(Sector, Part)| SectorRole { sector: *sector, part: *part };
    PlanItem {
        title: "Kunjungan rumah".to_owned(),
        roles: roles.iter().map(role).collect(),
        ..PlanItem::new(Id::from_bits(id), 0)
    }
}

#[test]
fn stages_are_reached_by_everything_that_is_planned() {
    let mut one = problem();
    assert_eq!(lacks(&one), Stage::ALL);
    one.causes.push(Cause { id: Id::from_bits(9), text: "Jauh".to_owned(), extra: Extra::new() });
    one.plan.push(item(1, &[(Sector::Puskesmas, Part::Lead)]));
    assert_eq!(lacks(&one), [Stage::Due, Stage::Funded]);
    one.plan[0].due = Some(day("2026-06-30"));
    one.plan[0].funding = Some(Funding::Apbd);
    // A source without a sum is half an answer.
    assert_eq!(lacks(&one), [Stage::Funded]);
    one.plan[0].cost = Some(2_500_000);
    assert_eq!(lacks(&one), []);
    // A second item without a lead: the problem as a whole is not led.
    one.plan.push(item(2, &[(Sector::Desa, Part::Support)]));
    assert_eq!(lacks(&one), [Stage::Lead, Stage::Due, Stage::Funded]);
    one.plan[1].status = PlanStatus::Dropped;
    assert_eq!(lacks(&one), []);
}

/// One problem with all five steps, one with none, one solved: five of ten steps.
#[test]
fn an_area_is_as_complete_as_its_open_problems() {
    let mut full = problem();
    full.causes.push(Cause { id: Id::from_bits(9), text: "Jauh".to_owned(), extra: Extra::new() });
    let mut done = item(1, &[(Sector::Puskesmas, Part::Lead)]);
    done.due = Some(day("2026-06-30"));
    done.funding = Some(Funding::None);
    full.plan.push(done);
    let mut solved = problem();
    solved.status = ProblemStatus::Solved;
    let all = Completeness::of([full, problem(), solved].iter());
    assert_eq!(all, Completeness { problems: 2, reached: [1; 5] });
    assert_eq!(all.steps(), (5, 10));
    assert_eq!(Completeness::default().steps(), (0, 0));
}

#[test]
fn who_led_supports_when_another_leads() {
    let mut one = item(1, &[(Sector::Puskesmas, Part::Lead), (Sector::Desa, Part::Informed)]);
    set_part(&mut one, Sector::Desa, Some(Part::Lead));
    let parts: Vec<_> = one.roles.iter().map(|role| (role.sector, role.part)).collect();
    assert_eq!(parts, [(Sector::Desa, Part::Lead), (Sector::Puskesmas, Part::Support)]);
    set_part(&mut one, Sector::Desa, None);
    assert_eq!(one.lead(), None);
}

proptest! {
    /// Whatever is tapped, at most one leads and none has two parts.
    #[test]
    fn taps_never_make_two_leads(taps in proptest::collection::vec(0_usize..21, 0..60)) {
        let mut one = item(1, &[]);
        for tap in taps {
            let sector = Sector::ALL[tap];
            let now = one.roles.iter().find(|role| role.sector == sector).map(|role| role.part);
            set_part(&mut one, sector, next_part(now));
            let leads = one.roles.iter().filter(|role| role.part == Part::Lead).count();
            let mut sectors: Vec<_> = one.roles.iter().map(|role| role.sector).collect();
            let count = sectors.len();
            sectors.sort_unstable();
            sectors.dedup();
            prop_assert!(leads <= 1 && sectors.len() == count);
        }
    }
}

#[test]
fn a_tap_goes_round() {
    let mut part = None;
    let mut seen = Vec::new();
    for _ in 0..4 {
        part = next_part(part);
        seen.push(part);
    }
    let all = [Some(Part::Lead), Some(Part::Support), Some(Part::Informed), None];
    assert_eq!(seen, all);
}

#[test]
fn a_promise_carries_what_the_plan_says() {
    let mut one = problem();
    let evidence = DataEvidence {
        indicator: Some(IndicatorId::Ds),
        month: Month::new(2026, 3),
        of: Some(60),
        ..DataEvidence::plain("ds", 30)
    };
    one.evidence.push(evidence);
    let mut planned = item(4, &[(Sector::Desa, Part::Lead)]);
    planned.cost = Some(750_000);
    planned.funding = Some(Funding::ApbDes);
    planned.output = "40 rumah dikunjungi".to_owned();
    let promised = |item: &PlanItem| {
        promise((&one, item), Id::from_bits(7), "Kunjungan".to_owned(), day("2026-04-20"))
    };
    assert_eq!(promised(&planned), None);
    planned.due = Some(day("2026-06-30"));
    let made = promised(&planned).unwrap();
    assert_eq!(made.owner.sector, Some(Sector::Desa));
    assert_eq!((made.problem, made.plan), (Some(one.id), Some(planned.id)));
    assert_eq!((made.made, made.due), (day("2026-04-20"), day("2026-06-30")));
    assert_eq!((made.amount, made.funding), (Some(750_000), Some(Funding::ApbDes)));
    assert_eq!(made.indicator, Some(IndicatorId::Ds));
    assert_eq!(made.proof, "40 rumah dikunjungi");
}
