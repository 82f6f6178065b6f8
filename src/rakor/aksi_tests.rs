//! Periods and children worked out by hand.

use proptest::prelude::*;

use super::*;
use crate::{
    documents::{Extra, Stamp},
    growth::Sex,
    records::{Birth, Care, Home, Identity, PersonalText, Visit, Weight, coordination::AksiItem},
    wilayah::RegionCode,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn visit(date: &str, weighed: bool) -> Visit {
    Visit {
        id: Id::from_bits(1),
        date: day(date),
        posyandu: Id::from_bits(2),
        weight: Weight::from_kg(5.0).filter(|_| weighed),
        lenhei: None,
        position: None,
        head: None,
        muac: None,
        oedema: false,
        care: Care::default(),
        confirmed: Vec::new(),
        source: None,
        extra: Extra::new(),
    }
}

fn child(birth: &str, visits: &[(&str, bool)]) -> Child {
    Child {
        id: Id::from_bits(3),
        identity: Identity::default(),
        sex: Sex::Female,
        birth: Birth {
            date: day(birth),
            weight: None,
            length: None,
            gestation_weeks: None,
            order: None,
        },
        home: Home::default(),
        posyandu: Id::from_bits(2),
        transfers: Vec::new(),
        consent: None,
        kia: None,
        exit: None,
        imports: Vec::new(),
        known_as: Vec::new(),
        visits: visits.iter().map(|(date, weighed)| visit(date, *weighed)).collect(),
        edited: Stamp::default(),
        extra: Extra::new(),
    }
}

#[test]
fn a_report_reaches_from_rakor_to_rakor() {
    let of = |rakor: Option<&str>, before: Option<&str>, today: &str| {
        let (from, to) = period(rakor.map(day), before.map(day), day(today));
        format!("{from} {to}")
    };
    // The Rakor is in two weeks: this month is not over, the last is.
    assert_eq!(of(Some("2026-05-04"), Some("2025-10-20"), "2026-04-20"), "2025-10 2026-03");
    // It was held: what is over since does not belong to it.
    assert_eq!(of(Some("2026-02-10"), Some("2025-11-03"), "2026-04-20"), "2025-11 2026-01");
    assert_eq!(of(Some("2026-05-04"), None, "2026-04-20"), "2025-10 2026-03");
    assert_eq!(of(None, None, "2026-01-31"), "2025-07 2025-12");
    // Two Rakor in one month, and one after years.
    assert_eq!(of(Some("2026-04-18"), Some("2026-04-02"), "2026-04-20"), "2026-03 2026-03");
    assert_eq!(of(Some("2026-04-18"), Some("2020-04-02"), "2026-04-20"), "2025-04 2026-03");
}

#[test]
fn two_tablets_that_begin_one_report_begin_one() {
    let place = |code| Place::Region(RegionCode::parse(code).unwrap());
    let id = |code, from| report_id(&place(code), month(from), month("2026-03"));
    assert_eq!(id("99.01.02", "2025-10"), id("99.01.02", "2025-10"));
    assert_ne!(id("99.01.02", "2025-10"), id("99.01.02", "2025-11"));
    assert_ne!(id("99.01.02", "2025-10"), id("99.01.02.2001", "2025-10"));
}

#[test]
fn a_child_counts_as_worked_out_by_hand() {
    let of = |child: &Child| ChildCounts::of(child, month("2026-01"), month("2026-03"));
    // Born on 1 January: sixty days later is 2 March. Weighed on that day.
    let newborn = of(&child("2026-01-01", &[("2026-03-02", true)]));
    assert_eq!((newborn.sasaran, newborn.born, newborn.born_in_time), (1, 1, 1));
    // There since 1 January, so through February and March too.
    assert_eq!((newborn.stayed, newborn.away), (1, 0));
    let late = of(&child("2026-01-01", &[("2026-02-02", false), ("2026-03-03", true)]));
    assert_eq!((late.born, late.born_in_time), (1, 0));
    // Born on 31 January: sixty days later is 1 April, after the period. No judgement yet.
    assert_eq!(of(&child("2026-01-31", &[])).born, 0);
    assert_eq!(of(&child("2026-01-30", &[])).born, 1);
    // Born in February: not a sasaran through both months.
    let february = of(&child("2026-02-02", &[]));
    assert_eq!((february.sasaran, february.stayed, february.away), (1, 0, 0));
    // Last weighed in January; only measured in March.
    let away = of(&child("2024-05-05", &[("2026-01-20", true), ("2026-03-05", false)]));
    assert_eq!((away.stayed, away.away, away.born), (1, 1, 0));
    // Sixty months old on 31 March: a sasaran no more.
    assert_eq!(of(&child("2021-03-31", &[])), ChildCounts::default());
    let mut known = child("2024-05-05", &[]);
    known.home.rt = PersonalText::new("003");
    assert_eq!((of(&known).rt, of(&known).nik), (1, 0));
}

#[test]
fn a_report_is_as_far_as_its_five() {
    let place = Place::Region(RegionCode::parse("99.01.02").unwrap());
    let mut report = AksiReport::new(Id::from_bits(1), place, month("2026-01"), month("2026-03"));
    assert_eq!(overall(&report), AksiState::NotStarted);
    for aksi in Aksi::ALL {
        assert_ne!(overall(&report), AksiState::Done);
        report.items.push(AksiItem {
            aksi: aksi.code().to_owned(),
            state: AksiState::Done,
            prefilled: Vec::new(),
            done: String::new(),
            obstacles: String::new(),
            next: String::new(),
            extra: Extra::new(),
        });
    }
    assert_eq!(overall(&report), AksiState::Done);
    report.items[2].state = AksiState::NotStarted;
    assert_eq!(overall(&report), AksiState::Running);
}

#[test]
fn every_number_has_its_own_code() {
    let mut codes: Vec<&str> = Number::ALL.iter().map(|number| number.code()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), Number::ALL.len());
    assert!(Number::ALL.iter().all(|n| Number::from_code(n.code()) == Some(*n)));
    let all: Vec<Number> = Aksi::ALL.into_iter().flat_map(Number::of).collect();
    assert_eq!(all, Number::ALL);
}

proptest! {
    #[test]
    fn a_period_is_never_empty_nor_longer_than_a_year(
        rakor in prop::option::of(0_u64..2000),
        before in prop::option::of(0_u64..2000),
        today in 0_u64..2000,
    ) {
        let at = |days: u64| day("2024-01-01") + Days::new(days);
        let (from, to) = period(rakor.map(at), before.map(at), at(today));
        prop_assert!(from <= to && to.since(from) < 12);
        prop_assert!(to.last_day() < at(today));
    }
}
