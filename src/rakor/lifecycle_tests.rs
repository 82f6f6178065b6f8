//! Registrations and months worked out by hand; sums that do not depend on how they are grouped.

use proptest::prelude::*;

use super::*;
use crate::{documents::Id, records::Month};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn posyandu(n: u64) -> PosyanduId {
    Id::from_bits(n)
}

/// Pregnant, nursing, infant, toddler, preschool, youth, adult, elderly.
fn counts(numbers: [Option<u32>; 8]) -> StageCounts {
    let mut counts = StageCounts::default();
    for (stage, n) in Stage::ALL.into_iter().zip(numbers) {
        counts.set(stage, n);
    }
    counts
}

fn whole(n: u32) -> StageCounts {
    counts([Some(n); 8])
}

fn listed(rows: &[(&str, &str, StageCounts)]) -> Registration {
    let mut one = Registration::new(registration_id(posyandu(1), 2026), posyandu(1), 2026);
    for (rt, dasawisma, counts) in rows {
        one.rows.push(RtCount { counts: *counts, ..row("001", rt, dasawisma) });
    }
    one
}

#[test]
fn an_rt_is_a_number_and_nothing_else() {
    let of = |text| number(text);
    assert_eq!(of("3").as_deref(), Some("003"));
    assert_eq!(of(" RT. 03 ").as_deref(), Some("003"));
    assert_eq!(of("rw012").as_deref(), Some("012"));
    for other in ["", "0", "RT", "RT 3 rumah Bu Siti", "1000", "3a", "-3", "٣"] {
        assert_eq!(of(other), None, "{other}");
    }
}

#[test]
fn two_tablets_that_begin_one_begin_one() {
    assert_eq!(registration_id(posyandu(1), 2026), registration_id(posyandu(1), 2026));
    assert_ne!(registration_id(posyandu(1), 2026), registration_id(posyandu(1), 2025));
    assert_ne!(services_id(posyandu(1), 2026), services_id(posyandu(2), 2026));
    assert_eq!(row_id("001", "003", " Melati 2"), row_id("001", "003", "melati 2 "));
    assert_ne!(row_id("001", "003", ""), row_id("002", "003", ""));
}

#[test]
fn an_rt_has_reported_when_each_of_its_rows_has_all_numbers() {
    let of_register = counts([None, None, Some(4), Some(9), None, None, None, None]);
    let some = counts([Some(1), None, Some(4), Some(9), None, None, None, None]);
    assert_eq!(
        [told(&of_register), told(&some), told(&whole(0))],
        [Told::Nothing, Told::Part, Told::Whole]
    );
    let one = listed(&[
        ("001", "", whole(2)),
        ("002", "Melati 1", whole(1)),
        ("002", "Melati 2", of_register),
        ("003", "", some),
        ("004", "", of_register),
    ]);
    // 001 has; 002 and 003 have in part; 004 has not.
    assert_eq!(rts(&one), (1, 2, 4));
    assert!(!is_finished(&one));
    assert!(is_finished(&listed(&[("001", "", whole(0))])));
    assert!(!is_finished(&listed(&[])));
}

#[test]
fn the_same_people_twice_are_seen() {
    let both =
        listed(&[("001", "", whole(2)), ("001", "Melati 1", whole(1)), ("002", "", whole(1))]);
    assert_eq!(twice(&both), [("001".to_owned(), "001".to_owned())]);
    let empty = StageCounts::default();
    assert!(twice(&listed(&[("001", "", empty), ("001", "Melati 1", whole(1))])).is_empty());
}

#[test]
fn a_group_is_the_sum_of_its_stages_and_nothing_where_nobody_counted() {
    let one = listed(&[
        ("001", "", counts([Some(3), None, Some(4), Some(9), Some(2), None, Some(40), None])),
        ("002", "", counts([Some(1), None, Some(1), None, None, None, Some(10), None])),
    ]);
    let sum = stages(&one);
    assert_eq!(sum.of(Stage::Pregnant), Some(4));
    assert_eq!(sum.group(LifeGroup::Mothers), Some(4));
    assert_eq!(sum.group(LifeGroup::Children), Some(5 + 9 + 2));
    assert_eq!(sum.group(LifeGroup::Adults), Some(50));
    assert_eq!(sum.group(LifeGroup::Elderly), None);
}

#[test]
fn children_go_over_on_their_day() {
    let mut moves = Moves::default();
    let (after, until) = (day("2026-03-01"), day("2026-06-01"));
    // Twelve months on 1 June; sixty on 1 March, which is before; sixty on 2 March; 72 in April.
    for birth in ["2025-06-01", "2021-03-01", "2021-03-02", "2020-04-15", "2026-05-05"] {
        moves.add(day(birth), after, until);
    }
    assert_eq!(moves, Moves { born: 1, toddlers: 1, preschool: 1, school: 1 });
    let mut leap = Moves::default();
    // Born on 29 February: twelve months on 28 February 2025.
    leap.add(day("2024-02-29"), day("2025-02-27"), day("2025-02-28"));
    assert_eq!(leap.toddlers, 1);
}

#[test]
fn a_rate_is_of_posyandu_whose_registration_is_finished() {
    let month: Month = "2026-03".parse().unwrap();
    let mut services = ServiceMonth::new(month);
    services.elderly =
        Served { came: Some(12), problem: Some(5), referred: Some(2), visited: None };
    services.adults.came = Some(30);
    let half = listed(&[("001", "", whole(20)), ("002", "", StageCounts::default())]);
    let done = listed(&[("001", "", whole(10)), ("002", "", whole(15))]);
    let elderly = |sum: LifeSum| sum.groups[LifeGroup::Elderly as usize];
    let without = elderly(LifeSum::of((Some(&half), None), Some(&services)));
    assert_eq!((without.came, without.known, without.sasaran), (12, 0, 0));
    // Last year's stands in: 25 elderly, 25 adults of whom thirty came.
    let sum = LifeSum::of((Some(&half), Some(&done)), Some(&services));
    assert_eq!((elderly(sum).known, elderly(sum).sasaran, elderly(sum).beyond), (12, 25, 0));
    assert_eq!(sum.groups[LifeGroup::Adults as usize].beyond, 1);
    assert_eq!((sum.begun, sum.finished, sum.rts, sum.whole), (1, 0, 2, 1));
    assert_eq!((sum.reporting, sum.all_five), (1, 0));
    // The numbers of the year are those counted so far.
    assert_eq!(sum.group(LifeGroup::Elderly), 20);
}

fn any_counts() -> impl Strategy<Value = StageCounts> {
    proptest::array::uniform8(prop::option::of(0_u32..200)).prop_map(counts)
}

fn any_registration() -> impl Strategy<Value = Registration> {
    proptest::collection::vec((1_u32..6, any_counts()), 0..6).prop_map(|rows| {
        let mut one = listed(&[]);
        for (at, (rt, counts)) in rows.into_iter().enumerate() {
            let row = row("001", &format!("{rt:03}"), &format!("D{at}"));
            one.rows.push(RtCount { counts, ..row });
        }
        one
    })
}

fn any_services() -> impl Strategy<Value = ServiceMonth> {
    let four = || proptest::array::uniform4(prop::option::of(0_u32..100));
    (proptest::array::uniform5(four()), four(), proptest::array::uniform5(0_u32..3)).prop_map(
        |(groups, care, events)| {
            let month: Month = "2026-03".parse().unwrap();
            let mut one = ServiceMonth::new(month);
            for (group, numbers) in LifeGroup::ALL.into_iter().zip(groups) {
                for (place, n) in one.group_mut(group).all_mut().into_iter().zip(numbers) {
                    *place = n;
                }
            }
            for (place, n) in one.care.all_mut().into_iter().zip(care) {
                *place = n;
            }
            for (place, n) in one.events.all_mut().into_iter().zip(events) {
                *place = Some(n);
            }
            one
        },
    )
}

type Papers = (Option<Registration>, Option<Registration>, Option<ServiceMonth>);

fn any_papers() -> impl Strategy<Value = Papers> {
    let registration = || prop::option::of(any_registration());
    (registration(), registration(), prop::option::of(any_services()))
}

proptest! {
    /// However Posyandu are put together, a regency is the sum of them, and parts stay in wholes.
    #[test]
    fn a_roll_up_is_a_sum(
        papers in proptest::collection::vec((any_papers(), 0_usize..4), 0..12),
    ) {
        let of = |(this, before, services): &Papers| {
            LifeSum::of((this.as_ref(), before.as_ref()), services.as_ref())
        };
        let (mut all, mut areas) = (LifeSum::default(), [LifeSum::default(); 4]);
        for (one, area) in &papers {
            all.add(&of(one));
            areas[*area].add(&of(one));
        }
        let mut again = LifeSum::default();
        for area in &areas {
            again.add(area);
        }
        prop_assert_eq!(all, again);
        prop_assert_eq!(all.posyandu as usize, papers.len());
        prop_assert!(all.finished <= all.begun && all.begun <= all.posyandu);
        prop_assert!(all.whole + all.part <= all.rts);
        prop_assert!(all.all_five <= all.reporting && all.reporting <= all.posyandu);
        // Independent of the code above: every number that was written, once.
        let elderly: u32 = papers
            .iter()
            .filter_map(|((this, _, _), _)| this.as_ref())
            .flat_map(|one| &one.rows)
            .filter_map(|row| row.counts.elderly)
            .sum();
        prop_assert_eq!(all.group(LifeGroup::Elderly), elderly);
        let came: u32 = papers.iter().filter_map(|((_, _, one), _)| one.as_ref()?.youth.came).sum();
        let youth = all.groups[LifeGroup::Youth as usize];
        prop_assert_eq!(youth.came, came);
        prop_assert!(youth.known <= youth.came);
    }

    #[test]
    fn every_number_of_an_rt_reads_back(n in 1_u32..1000) {
        let text = format!("{n:03}");
        prop_assert_eq!(number(&text), Some(text.clone()));
        prop_assert_eq!(number(&format!("RT {n}")), Some(text));
    }
}
