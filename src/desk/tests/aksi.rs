//! Reports of aksi nyata through the desk: numbers by hand, frozen when handed in, side by side.

use super::bench::{Bench, DESA, code, day};
use crate::{
    desk::protocol::*,
    documents::{Extra, Id, Stamp},
    rakor::aksi::{Number, report_id},
    records::{
        Month, Place, PosyanduId, Session,
        coordination::{
            AksiReport, AksiState, Commitment, Need, NeedItem, NeedStatus, Nomenclature, Paper,
            PaperKind, PaperRef, Rakor, RakorState, Sector, Sk, Team,
        },
    },
    wilayah::Level,
};

fn desa() -> Place {
    Place::Region(code(DESA))
}

fn kecamatan() -> Place {
    Place::Region(code(DESA).at(Level::Kecamatan).unwrap())
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn save(bench: &Bench, paper: impl Into<Paper>, rev: u64) -> PaperSaved {
    let papers = vec![PaperView { paper: paper.into(), rev }];
    bench.ask(SavePapers { papers }).unwrap().remove(0)
}

fn session(bench: &Bench, id: u64, posyandu: PosyanduId, date: &str, kader: u16) {
    let session = Session {
        id: Id::from_bits(id),
        posyandu,
        month: month(&date[..7]),
        date: day(date),
        kader_present: Some(kader),
        closed: true,
        closed_at: None,
        closed_by: None,
        note: String::new(),
        edited: Stamp::default(),
        extra: Extra::new(),
    };
    bench.ask(SaveSession { session }).unwrap();
}

fn need(id: u64, posyandu: PosyanduId, status: NeedStatus, met: Option<&str>) -> Need {
    let mut need = Need::new(Id::from_bits(id), posyandu, NeedItem::HeightBoard, day("2025-11-01"));
    need.status = status;
    need.met = met.map(day);
    need
}

/// January to March 2026, told in April. Ahmad (born 2024) is weighed in January only, Budi (born
/// 5 January 2026) on 20 February. Melati has five kader and Mawar none written down.
fn quarter() -> (Bench, AksiReport) {
    let (bench, melati) = Bench::ready("2026-04-10");
    bench.posyandu("Mawar");
    let ahmad = bench.child("Ahmad", "2024-06-10", melati);
    let budi = bench.child("Budi", "2026-01-05", melati);
    bench.weigh(ahmad, "2026-01-12", 9.0, None);
    bench.weigh(budi, "2026-02-20", 5.0, None);
    session(&bench, 1, melati, "2026-01-12", 5);
    session(&bench, 2, melati, "2026-02-20", 4);
    session(&bench, 3, melati, "2026-04-02", 6);
    save(&bench, need(1, melati, NeedStatus::Open, None), 0);
    save(&bench, need(2, melati, NeedStatus::Fulfilled, Some("2026-02-01")), 0);
    save(&bench, need(3, melati, NeedStatus::Fulfilled, Some("2026-04-05")), 0);
    save(&bench, need(4, melati, NeedStatus::Dropped, None), 0);
    let mut team = Team::new(Id::from_bits(1), desa(), Nomenclature::TimPembina);
    team.sks.push(Sk {
        id: Id::from_bits(2),
        number: "12/2024".to_owned(),
        date: day("2024-01-02"),
        until: Some(day("2026-03-30")),
        issued_by: "Lurah".to_owned(),
        note: String::new(),
        extra: Extra::new(),
    });
    save(&bench, team, 0);
    let mut rakor = Rakor::new(Id::from_bits(7), desa());
    rakor.date = Some(day("2026-02-10"));
    rakor.state = RakorState::Held;
    save(&bench, rakor, 0);
    let mut promise = Commitment::new(Id::from_bits(8), desa(), day("2026-02-10"));
    promise.text = "Melengkapi alat ukur".to_owned();
    promise.owner.sector = Some(Sector::Desa);
    promise.due = day("2026-03-15");
    save(&bench, promise, 0);
    let (from, to) = (month("2026-01"), month("2026-03"));
    let report = AksiReport::new(report_id(&desa(), from, to), desa(), from, to);
    save(&bench, report.clone(), 0);
    (bench, report)
}

fn value(numbers: &[AksiNumber], number: Number) -> (u32, Option<u32>) {
    let found = numbers.iter().find(|one| one.number == number).unwrap();
    (found.n, found.of)
}

#[test]
fn every_number_as_counted_by_hand() {
    let (bench, report) = quarter();
    let view = bench.ask(GetAksiReport { id: report.id }).unwrap();
    assert_eq!(view.numbers.len(), Number::ALL.len());
    let of = |number| value(&view.numbers, number);
    assert_eq!(of(Number::SessionsWithKader), (1, Some(2)));
    assert_eq!(of(Number::PosyanduWithKader), (0, Some(0)));
    // One met in the period; open at its end: the first, and the one met in April.
    assert_eq!(of(Number::NeedsMet), (1, Some(3)));
    assert_eq!(of(Number::NeedsOpen), (2, None));
    assert_eq!(of(Number::PosyanduInNeed), (1, Some(2)));
    assert_eq!(of(Number::Sasaran), (2, None));
    assert_eq!((of(Number::WithNik), of(Number::WithRt)), ((0, Some(2)), (0, Some(2))));
    // Budi: sixty days after 5 January are over on 6 March; weighed on 20 February.
    assert_eq!(of(Number::Newborns), (1, Some(1)));
    // Sasaran in January 1 or 2 (Budi is born in it), February 2, March 2; weighed 1, 1, 0.
    assert_eq!(of(Number::Attendance), (2, Some(6)));
    // Through February and March both were sasaran; Ahmad was not weighed.
    assert_eq!(of(Number::Away), (1, Some(2)));
    // Melati in two of three months, Mawar in none.
    assert_eq!(of(Number::MonthsHeld), (2, Some(6)));
    // The SK ran out a day before the period's end.
    assert_eq!(of(Number::SkValid), (0, Some(1)));
    assert_eq!(of(Number::Meetings), (1, None));
    assert_eq!(of(Number::PromisesKept), (0, Some(1)));
    assert_eq!(of(Number::PromisesOpen), (1, None));
}

#[test]
fn a_report_is_frozen_when_handed_in_and_alive_when_taken_back() {
    let (bench, report) = quarter();
    let saved = bench.ask(HandInAksi { id: report.id, rev: 1 }).unwrap();
    assert_eq!(saved.rev, 2);
    let sent = bench.ask(GetAksiReport { id: report.id }).unwrap();
    assert_eq!(value(&sent.numbers, Number::NeedsOpen), (2, None));
    save(&bench, need(9, bench.posyandu("Anggrek"), NeedStatus::Open, None), 0);
    let later = bench.ask(GetAksiReport { id: report.id }).unwrap();
    assert_eq!(later.numbers, sent.numbers);
    // Somebody who saw an older version hands in nothing.
    assert_eq!(bench.ask(HandInAksi { id: report.id, rev: 1 }), Err(DeskError::Conflict));
    bench.ask(TakeBackAksi { id: report.id, rev: 2 }).unwrap();
    let alive = bench.ask(GetAksiReport { id: report.id }).unwrap();
    assert_eq!(value(&alive.numbers, Number::NeedsOpen), (3, None));
    // And the way back, as for any document.
    let paper = PaperRef::new(PaperKind::AksiReport, report.id);
    let entries = bench.ask(GetPaperHistory { paper }).unwrap();
    bench.ask(UndoPaper { entry: entries[0].entry.clone() }).unwrap();
    let again = bench.ask(GetAksiReport { id: report.id }).unwrap();
    assert_eq!(again.numbers, sent.numbers);
}

#[test]
fn a_period_that_is_not_over_is_not_handed_in() {
    let (bench, _) = quarter();
    let (from, to) = (month("2026-02"), month("2026-04"));
    let report = AksiReport::new(report_id(&desa(), from, to), desa(), from, to);
    save(&bench, report.clone(), 0);
    let field = FormField::Paper(PaperField::Month, 0);
    let wrong = DeskError::Invalid(vec![FieldProblem { field, why: Why::InFuture }]);
    assert_eq!(bench.ask(HandInAksi { id: report.id, rev: 1 }), Err(wrong));
}

#[test]
fn reports_stand_side_by_side_for_the_next_rakor() {
    let (bench, report) = quarter();
    let mut before = Rakor::new(Id::from_bits(20), Place::Regency);
    before.date = Some(day("2026-01-15"));
    before.state = RakorState::Held;
    let mut next = Rakor::new(Id::from_bits(21), Place::Regency);
    next.date = Some(day("2026-04-24"));
    next.state = RakorState::Planned;
    save(&bench, before, 0);
    save(&bench, next, 0);
    let asked = |place| GetAksiReports { place, rakor: None, months: None };
    let draft = bench.ask(asked(kecamatan())).unwrap();
    // From the month of the Rakor before to the last that is over: the report above is of it.
    assert_eq!((draft.from, draft.to), (month("2026-01"), month("2026-03")));
    assert_eq!(draft.rakor.as_ref().map(|m| m.id), Some(Id::from_bits(21)));
    assert!(draft.rows[0].own && draft.rows[0].report.is_none());
    let row = draft.rows.iter().find(|row| row.place == desa()).unwrap();
    assert_eq!(row.id, report.id);
    assert_eq!(row.report.as_ref().map(|r| (r.sent.is_some(), r.numbers.len())), Some((false, 0)));
    assert_eq!(draft.desa.0, 0);
    assert!(draft.sums.is_empty());
    bench.ask(HandInAksi { id: report.id, rev: 1 }).unwrap();
    let sent = bench.ask(asked(kecamatan())).unwrap();
    assert_eq!((sent.desa.0, draft.desa.1), (1, sent.desa.1));
    assert_eq!(value(&sent.sums, Number::Attendance), (2, Some(6)));
    let row = sent.rows.iter().find(|row| row.place == desa()).unwrap();
    assert_eq!(row.report.as_ref().unwrap().states, [AksiState::NotStarted; 5]);
    // The regency counts kecamatan and desa; other months have no reports.
    let whole = bench.ask(asked(Place::Regency)).unwrap();
    assert_eq!((whole.kecamatan.0, whole.desa.0), (0, 1));
    assert!(whole.rows.iter().all(|row| !row.own));
    let months = Some((month("2025-01"), month("2025-03")));
    let other = GetAksiReports { place: Place::Regency, rakor: None, months };
    assert_eq!(bench.ask(other).unwrap().desa.0, 0);
}
