//! The six fields through the desk: books, sums, who serves how many.

use std::collections::BTreeSet;

use super::bench::{Bench, DESA, code, day};
use crate::{
    desk::protocol::*,
    documents::Id,
    rakor::{
        calls::{Call, record_id},
        spm::{book_id, set_status},
    },
    records::{
        Place, PosyanduId,
        coordination::{RequestStatus, Sector, SpmBook, SpmField, SpmRequest, SpmService},
    },
};

fn save(bench: &Bench, book: &SpmBook, rev: u64) -> Result<Vec<PaperSaved>, DeskError> {
    bench.ask(SavePapers { papers: vec![PaperView { paper: book.clone().into(), rev }] })
}

fn service(id: u64, date: &str, field: SpmField, code: &str) -> SpmService {
    let one = SpmService::new(Id::from_bits(id), day(date), field);
    SpmService { service: code.to_owned(), reached: Some(20), ..one }
}

fn request(id: u64, date: &str, text: &str, status: RequestStatus) -> SpmRequest {
    let mut one = SpmRequest::new(Id::from_bits(id), day(date), SpmField::PekerjaanUmum);
    text.clone_into(&mut one.text);
    set_status(&mut one, status, day(date));
    one
}

fn spm(bench: &Bench, place: Place, services: bool, filter: RequestFilter) -> SpmPage {
    bench.ask(GetSpm { place, field: None, services, filter, page: Some(0) }).unwrap()
}

fn integrated(bench: &Bench, id: PosyanduId) -> [bool; 6] {
    let asked = GetIntegrated { place: Place::Posyandu(id), lacks: None, page: None };
    bench.ask(asked).unwrap().rows[0].fields.0
}

#[test]
fn what_a_posyandu_gives_and_its_community_asks() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let place = Place::Posyandu(melati);
    let mut book = SpmBook::new(book_id(&place), place.clone());
    book.services.push(service(1, "2026-02-03", SpmField::Pendidikan, "paud"));
    book.services.push(service(2, "2026-03-03", SpmField::Sosial, "bansos"));
    // Friday 27 March and five working days: Friday 3 April.
    book.requests.push(request(3, "2026-03-27", "Gorong-gorong", RequestStatus::Forwarded));
    book.requests.push(request(4, "2026-04-09", "Air bersih", RequestStatus::Forwarded));
    book.requests.push(request(5, "2026-01-09", "Jalan", RequestStatus::Done));
    save(&bench, &book, 0).unwrap();
    let desa = Place::Region(code(DESA));
    let page = spm(&bench, desa.clone(), false, RequestFilter::Open);
    assert_eq!(page.counts, [2, 1, 0, 2, 0, 1, 0, 3]);
    let texts: Vec<&str> = page.requests.iter().map(|row| row.text.as_str()).collect();
    assert_eq!(texts, ["Gorong-gorong", "Air bersih"], "who waits longest first");
    assert_eq!((page.requests[0].to, page.requests[0].late), (Sector::PekerjaanUmum, true));
    assert_eq!(page.requests[0].due, Some(day("2026-04-03")));
    let works = page.sums[2];
    assert_eq!((works.open(), works.late, works.requests), (2, 1, [0, 2, 0, 1, 0]));
    assert_eq!((page.sums[0].services, page.sums[0].reached), (1, 20));
    assert!(!page.has_book && spm(&bench, place, false, RequestFilter::All).has_book);
    let page = spm(&bench, desa, true, RequestFilter::Open);
    let codes: Vec<&str> = page.services.iter().map(|row| row.service.as_str()).collect();
    assert_eq!((page.total, codes), (2, vec!["bansos", "paud"]), "the newest first");
}

#[test]
fn fields_served_within_a_year_and_weighing_as_health() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let place = Place::Posyandu(melati);
    let mut book = SpmBook::new(book_id(&place), place);
    book.services.push(service(1, "2025-04-10", SpmField::Pendidikan, "paud"));
    book.services.push(service(2, "2025-04-11", SpmField::Sosial, "bansos"));
    save(&bench, &book, 0).unwrap();
    assert_eq!(integrated(&bench, melati), [false, false, false, false, false, true]);
    let child = bench.child("Ani", "2025-01-10", melati);
    bench.weigh(child, "2026-03-12", 9.0, Some(74.0));
    assert_eq!(integrated(&bench, melati), [false, true, false, false, false, true]);
    let asked = GetIntegrated { place: Place::Regency, lacks: None, page: Some(0) };
    let page = bench.ask(asked.clone()).unwrap();
    assert_eq!(page.whole.spread, [0, 0, 1, 0, 0, 0, 0]);
    assert_eq!((page.whole.fields, page.whole.integrated()), ([0, 1, 0, 0, 0, 1], 0));
    let lacks = |field| bench.ask(GetIntegrated { lacks: Some(field), ..asked.clone() }).unwrap();
    assert_eq!((lacks(SpmField::Sosial).total, lacks(SpmField::Perumahan).total), (0, 1));
}

#[test]
fn two_hands_write_one_book_and_what_is_broken_is_refused() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let place = Place::Posyandu(melati);
    let mut one = SpmBook::new(book_id(&place), place.clone());
    let mut two = one.clone();
    one.services.push(service(1, "2026-02-03", SpmField::Pendidikan, "paud"));
    two.services.push(service(2, "2026-02-03", SpmField::Sosial, "bansos"));
    save(&bench, &one, 0).unwrap();
    save(&bench, &two, 0).unwrap();
    assert_eq!(spm(&bench, place, true, RequestFilter::Open).total, 2, "both began the book");
    let regency = SpmBook::new(book_id(&Place::Regency), Place::Regency);
    assert!(matches!(save(&bench, &regency, 0), Err(DeskError::Invalid(_))));
    let desa = Place::Region(code(DESA));
    let mut empty = SpmBook::new(book_id(&desa), desa);
    empty.services.push(service(3, "2026-02-03", SpmField::Sosial, ""));
    assert!(matches!(save(&bench, &empty, 0), Err(DeskError::Invalid(_))), "says nothing");
    empty.services[0].text = "Rapat warga".to_owned();
    save(&bench, &empty, 0).unwrap();
}

/// Two tablets write into the book of one Posyandu, and whom each of them called.
#[test]
fn books_of_two_tablets_come_together() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let siti = bench.child("Siti", "2025-01-10", melati);
    let budi = bench.child("Budi", "2024-06-01", melati);
    let other = Bench::new("2026-04-11");
    other.ask(ChooseRegency { code: code(super::bench::REGENCY) }).unwrap();
    let take = |to: &Bench, from: &Bench| {
        let what = HandOffWhat::Posyandu(melati, None);
        let made = MakeHandOff { what, names: true, passphrase: String::new() };
        let (bytes, passphrase) = (from.ask(made).unwrap().bytes, String::new());
        to.ask(ApplyHandOff { bytes, passphrase, decisions: Vec::new() }).unwrap()
    };
    take(&other, &bench);
    let place = Place::Posyandu(melati);
    let call = Call::Month("2026-04".parse().unwrap());
    for (tablet, id, child) in [(&bench, 1, siti), (&other, 2, budi)] {
        let mut book = SpmBook::new(book_id(&place), place.clone());
        book.services.push(service(id, "2026-03-03", SpmField::Sosial, "bansos"));
        save(tablet, &book, 0).unwrap();
        tablet
            .ask(MarkCalled { call, posyandu: melati, children: vec![child], called: true })
            .unwrap();
    }
    assert!(matches!(take(&bench, &other), HandOffApplied::Done(..)));
    let page = spm(&bench, place, true, RequestFilter::All);
    assert_eq!(page.sums[5].services, 2);
    let papers = pollster::block_on(bench.work().papers()).unwrap();
    let called = &papers.calls[&record_id(call, melati)].document.children;
    let called: BTreeSet<_> = called.iter().map(|one| one.child).collect();
    assert_eq!(called, BTreeSet::from([siti, budi]));
}
