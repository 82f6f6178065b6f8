use super::*;
use crate::{documents::Id, records::coordination::SpmService};
use RequestStatus as R;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn request(status: RequestStatus, date: &str, forwarded: Option<&str>) -> SpmRequest {
    let mut one = SpmRequest::new(Id::from_bits(1), day(date), SpmField::Perumahan);
    one.status = status;
    one.forwarded = forwarded.map(day);
    one
}

#[test]
fn each_of_the_six_fields_has_its_office_and_services_of_its_own() {
    let fields: Vec<SpmField> = RULES.fields.iter().map(|rule| rule.field).collect();
    assert_eq!(fields, SpmField::ALL);
    // domain.md 5.3: 4, 3, 6, 4, 5 and 3 services.
    let lengths: Vec<usize> = RULES.fields.iter().map(|rule| rule.services.len()).collect();
    assert_eq!(lengths, [4, 3, 6, 4, 5, 3]);
    let codes: BTreeSet<&str> =
        RULES.fields.iter().flat_map(|rule| rule.services).copied().collect();
    assert_eq!(codes.len(), 25, "no code twice");
    for rule in RULES.fields {
        assert_eq!(rule.owner, rule.field.usual_lead());
    }
}

#[test]
fn five_working_days_pass_over_a_weekend() {
    // 2 April 2026 is a Thursday: Fri 3, Mon 6, Tue 7, Wed 8, Thu 9.
    assert_eq!(working_days_after(day("2026-04-02"), 5), day("2026-04-09"));
    // A Saturday counts on from Monday: Mon 6 … Fri 10.
    assert_eq!(working_days_after(day("2026-04-04"), 5), day("2026-04-10"));
    assert_eq!(working_days_after(day("2026-04-04"), 0), day("2026-04-04"));
}

#[test]
fn only_what_was_sent_on_and_not_answered_is_late() {
    let today = day("2026-04-10");
    assert!(is_late(&request(R::Forwarded, "2026-04-01", Some("2026-04-02")), today));
    assert!(!is_late(&request(R::Forwarded, "2026-04-01", Some("2026-04-03")), today));
    assert!(is_late(&request(R::Forwarded, "2026-04-01", None), today), "since it was asked");
    for status in [R::Asked, R::Answered, R::Done, R::Declined] {
        assert!(!is_late(&request(status, "2026-01-01", Some("2026-01-02")), today));
    }
}

#[test]
fn days_follow_the_status_and_come_away_with_it() {
    let mut one = request(R::Asked, "2026-04-01", None);
    set_status(&mut one, R::Forwarded, day("2026-04-02"));
    assert_eq!((one.forwarded, one.answered, one.closed), (Some(day("2026-04-02")), None, None));
    set_status(&mut one, R::Done, day("2026-04-08"));
    let end = Some(day("2026-04-08"));
    assert_eq!((one.forwarded, one.answered, one.closed), (Some(day("2026-04-02")), end, end));
    set_status(&mut one, R::Forwarded, day("2026-04-09"));
    assert_eq!((one.forwarded, one.answered, one.closed), (Some(day("2026-04-02")), None, None));
    set_status(&mut one, R::Asked, day("2026-04-09"));
    assert_eq!((one.forwarded, one.answered, one.closed), (None, None, None));
}

fn book(services: &[(&str, SpmField, Option<u32>)]) -> SpmBook {
    let mut book = SpmBook::new(Id::from_bits(1), Place::Regency);
    for (at, (date, field, reached)) in (0..).zip(services) {
        let one = SpmService::new(Id::from_bits(at), day(date), *field);
        book.services.push(SpmService { reached: *reached, ..one });
    }
    book
}

#[test]
fn a_field_counts_for_twelve_months_and_weighing_is_health() {
    let today = day("2026-04-10");
    let from = counts_from(today);
    assert_eq!(from, day("2025-04-11"));
    let one = book(&[
        ("2025-04-10", SpmField::Pendidikan, None),
        ("2025-04-11", SpmField::Sosial, None),
        ("2026-04-10", SpmField::Perumahan, None),
        ("2026-04-11", SpmField::PekerjaanUmum, None),
    ]);
    let found = served(Some(&one), false, (from, today));
    assert_eq!(found.0, [false, false, false, true, false, true]);
    assert_eq!((found.count(), found.is_integrated()), (2, false));
    let found = served(Some(&one), true, (from, today));
    assert_eq!(found.count(), 3);
    let missing: Vec<SpmField> = found.missing().collect();
    assert_eq!(missing, [SpmField::Pendidikan, SpmField::PekerjaanUmum, SpmField::Trantibumlinmas]);
    assert_eq!(served(None, true, (from, today)).count(), 1);
    let all = SpmField::ALL.map(|field| ("2026-01-05", field, None));
    assert!(served(Some(&book(&all)), false, (from, today)).is_integrated());
}

#[test]
fn sums_by_field() {
    let mut one = book(&[
        ("2026-01-05", SpmField::Pendidikan, Some(12)),
        ("2026-02-05", SpmField::Pendidikan, Some(8)),
        ("2026-02-06", SpmField::Pendidikan, None),
        ("2024-02-06", SpmField::Pendidikan, Some(99)),
    ]);
    one.requests.push(request(RequestStatus::Forwarded, "2026-01-01", None));
    one.requests.push(request(RequestStatus::Asked, "2026-01-01", None));
    one.requests.push(request(RequestStatus::Done, "2026-01-01", None));
    let found = sums([&one].into_iter(), (day("2025-04-11"), day("2026-04-10")));
    assert_eq!((found[0].services, found[0].reached), (3, 20));
    assert_eq!((found[3].requests, found[3].open(), found[3].late), ([1, 1, 0, 1, 0], 2, 1));
}

#[test]
fn a_book_belongs_to_its_place() {
    let desa = Place::Region(crate::wilayah::RegionCode::parse("13.75.01.1001").unwrap());
    let kecamatan = Place::Region(crate::wilayah::RegionCode::parse("13.75.01").unwrap());
    let posyandu = Place::Posyandu(Id::from_bits(7));
    assert_eq!(book_id(&desa), book_id(&desa.clone()));
    assert_ne!(book_id(&desa), book_id(&posyandu));
    assert!(keeps_book(&desa) && keeps_book(&posyandu));
    assert!(!keeps_book(&kecamatan) && !keeps_book(&Place::Regency));
}

proptest! {
    /// However the lines lie, services and requests of the fields add up to those of the books, and
    /// nothing served is also missing.
    #[test]
    fn nothing_is_lost_in_the_sums(
        services in proptest::collection::vec((0..500_u64, 0..6_usize, 0..50_u32), 0..40),
        requests in proptest::collection::vec((0..6_usize, 0..5_usize), 0..40),
    ) {
        let today = day("2026-04-10");
        let from = counts_from(today);
        let mut one = SpmBook::new(Id::from_bits(1), Place::Regency);
        for (at, (back, field, reached)) in (0..).zip(&services) {
            let date = today - Days::new(*back);
            let mut service = SpmService::new(Id::from_bits(at), date, SpmField::ALL[*field]);
            service.reached = Some(*reached);
            one.services.push(service);
        }
        for (at, (field, status)) in (0..).zip(&requests) {
            let mut ask = SpmRequest::new(Id::from_bits(at), today, SpmField::ALL[*field]);
            ask.status = RequestStatus::ALL[*status];
            one.requests.push(ask);
        }
        let found = sums([&one].into_iter(), (from, today));
        let counted = services.iter().filter(|(back, ..)| today - Days::new(*back) >= from);
        prop_assert_eq!(found.iter().map(|s| s.services as usize).sum::<usize>(), counted.clone().count());
        prop_assert_eq!(found.iter().map(|s| s.reached).sum::<u32>(), counted.map(|(.., n)| n).sum::<u32>());
        let asked: u32 = found.iter().flat_map(|sum| sum.requests).sum();
        prop_assert_eq!(asked as usize, requests.len());
        let fields = served(Some(&one), false, (from, today));
        for (at, sum) in found.iter().enumerate() {
            prop_assert_eq!(fields.0[at], sum.services > 0);
        }
        prop_assert_eq!(fields.count() as usize + fields.missing().count(), 6);
    }
}
