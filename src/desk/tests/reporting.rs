//! When figures of a month were handed in: by hand, and at random against a model that is made from
//! what was done alone.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use proptest::prelude::*;

use super::bench::{Bench, day, file, sheet_row};
use crate::{
    desk::{
        import::documents::{Import, import_key},
        protocol::*,
        stored::{IMPORT, row},
    },
    documents::{Actor, Extra, Id, Stamp},
    indicators::Period,
    records::{BatchId, Month, Place, PosyanduId, Session},
    storage::{Batch, Expected, Store},
};

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn session(id: u64, posyandu: PosyanduId, month: Month, closed: bool) -> Session {
    Session {
        id: Id::from_bits(id),
        posyandu,
        month,
        date: month.first_day(),
        kader_present: None,
        closed,
        closed_at: None,
        closed_by: None,
        note: String::new(),
        edited: Stamp::default(),
        extra: Extra::new(),
    }
}

impl Bench {
    /// The same data on another day.
    fn later(&self, today: &str) -> Self {
        Self::on(self.services.clone(), today)
    }

    fn reporting(&self, place: Place, at: &str, level: PlaceLevel) -> Completeness {
        self.ask(GetCompleteness { place, month: Some(month(at)), level }).unwrap()
    }

    /// In time, late, not closed, missing.
    fn times(&self, at: &str) -> (u32, u32, u32, usize) {
        let whole = self.reporting(Place::Regency, at, PlaceLevel::Kecamatan).whole;
        assert_eq!(whole.reported, whole.on_time + whole.late + whole.open);
        (whole.on_time, whole.late, whole.open, whole.missing.len())
    }
}

/// Four Posyandu, October 2026, due on 5 November. Melati closes on the 5th, Mawar on the 6th,
/// Kenanga weighs and does not close, Dahlia does nothing.
#[test]
fn in_time_late_not_closed_and_nothing() {
    let (bench, melati) = Bench::ready("2026-10-14");
    let [mawar, kenanga] = ["Mawar", "Kenanga"].map(|name| bench.posyandu(name));
    bench.posyandu("Dahlia");
    for (name, at) in [("Ani", melati), ("Budi", mawar), ("Citra", kenanga)] {
        let child = bench.child(name, "2025-10-01", at);
        bench.weigh(child, "2026-10-14", 8.0, None);
    }
    assert_eq!(bench.times("2026-10"), (0, 0, 3, 1), "weighed, but nobody said that it is final");

    let october = month("2026-10");
    let fifth = bench.later("2026-11-05");
    let actor = |name: &str| {
        let settings = fifth.ask(GetOverview {}).unwrap().settings;
        let settings = crate::records::Settings { actor: Actor(name.to_owned()), ..settings };
        fifth.ask(SaveSettings { settings }).unwrap();
    };
    actor("Bidan Sri");
    fifth.ask(SaveSession { session: session(1, melati, october, true) }).unwrap();
    assert_eq!(fifth.times("2026-10"), (1, 0, 2, 1));
    let sheet = fifth.ask(GetPosyandu { id: melati }).unwrap();
    let kept = sheet.months[0].session.clone().unwrap();
    assert_eq!(kept.closed_at, Some(day("2026-11-05")));
    assert_eq!(kept.closed_by, Some(Actor("Bidan Sri".to_owned())));

    let sixth = bench.later("2026-11-06");
    sixth.ask(SaveSession { session: session(2, mawar, october, true) }).unwrap();
    // What is written into a closed session later leaves the day as it is.
    sixth
        .ask(SaveSession { session: Session { note: "hujan".to_owned(), ..kept.clone() } })
        .unwrap();
    assert_eq!(sixth.times("2026-10"), (1, 1, 1, 1));
    let table = sixth.reporting(Place::Regency, "2026-10", PlaceLevel::Puskesmas);
    assert_eq!((table.deadline, table.due, table.rows.len()), (day("2026-11-05"), true, 1));
    assert!(table.certainty.is_some(), "a custom, not a rule");
    let singles = sixth.reporting(Place::Regency, "2026-10", PlaceLevel::Posyandu).rows;
    let of = |id| singles.iter().find(|row| row.place == Place::Posyandu(id)).unwrap();
    assert_eq!(of(melati).handed_in, Some(day("2026-11-05")));
    assert_eq!(of(mawar).handed_in, Some(day("2026-11-06")));
    assert_eq!(of(kenanga).handed_in, None);

    // The recap says the same: of four that were due one in time and one late.
    let period = Some(Period::Month(october));
    let asked = |level| GetRecap { place: Place::Regency, period, level };
    let recap = sixth.ask(asked(PlaceLevel::Kecamatan)).unwrap();
    let total = &recap.total;
    assert_eq!((total.reported, total.on_time, total.late, total.due), (3, 1, 1, 4));
    assert_eq!((recap.report_day, recap.report_day_set, recap.not_due), (5, false, None));
    let singles = sixth.ask(asked(PlaceLevel::Posyandu)).unwrap().rows;
    let of = |id| singles.iter().find(|row| row.place == Some(Place::Posyandu(id))).unwrap();
    assert_eq!((of(melati).on_time, of(mawar).late, of(kenanga).reported), (1, 1, 1));
    assert_eq!(
        fifth.ask(asked(PlaceLevel::Posyandu)).unwrap().not_due,
        Some((october, day("2026-11-05"))),
        "that day is in time"
    );

    // Opened again it is not handed in; closed again it is, on the new day.
    sixth.ask(SaveSession { session: Session { closed: false, ..kept.clone() } }).unwrap();
    assert_eq!(sixth.times("2026-10"), (0, 1, 2, 1));
    sixth.ask(SaveSession { session: kept }).unwrap();
    assert_eq!(sixth.times("2026-10"), (0, 2, 1, 1));

    // The regency gives its Posyandu until the 10th.
    let settings = sixth.ask(GetOverview {}).unwrap().settings;
    let until = |day| crate::records::Settings { report_day: Some(day), ..settings.clone() };
    assert!(sixth.ask(SaveSettings { settings: until(29) }).is_err(), "February has no 29th");
    sixth.ask(SaveSettings { settings: until(10) }).unwrap();
    assert_eq!(sixth.times("2026-10"), (2, 0, 1, 1));
    let table = sixth.reporting(Place::Regency, "2026-10", PlaceLevel::Kecamatan);
    assert_eq!((table.due, table.certainty), (false, None));
    let recap = sixth.ask(asked(PlaceLevel::Kecamatan)).unwrap();
    assert_eq!((recap.total.on_time, recap.report_day, recap.report_day_set), (2, 10, true));
}

/// A file of October is imported on 4 November, one with the same visits again on the 20th. Taking
/// the first back takes its visits; the second alone would have been late.
#[test]
fn imported_months_came_on_the_day_of_the_import() {
    let (bench, _) = Bench::ready("2026-11-04");
    let rows = || vec![sheet_row("Ani", "2025-10-01", "Ibu", "Melati I", ("2026-10-14", 8.0))];
    let first = bench.import(&file("satu", rows())).batch;
    let table = bench.reporting(Place::Regency, "2026-10", PlaceLevel::Kecamatan).whole;
    assert_eq!((table.on_time, table.imported), (1, 1));
    assert_eq!(bench.times("2026-10"), (1, 0, 0, 0));
    let late = bench.later("2026-11-20");
    late.import(&file("dua", rows()));
    assert_eq!(late.times("2026-10"), (1, 0, 0, 0), "it came with the first");
    late.ask(UndoImport { batch: first }).unwrap();
    late.import(&file("tiga", rows()));
    assert_eq!(late.times("2026-10"), (0, 1, 0, 0));
}

/// An import of before its months and its day were kept: they are found by its visits, and its day
/// by its stamp, which is noon in London and so the same day in Jakarta.
#[test]
fn months_of_older_imports_are_found_once() {
    let (bench, _) = Bench::ready("2026-11-04");
    let rows = vec![sheet_row("Ani", "2025-10-01", "Ibu", "Melati I", ("2026-10-14", 8.0))];
    let batch = bench.import(&file("satu", rows)).batch;
    let work = bench.work();
    let kept = || pollster::block_on(work.doc::<Import>(&import_key(batch))).unwrap().unwrap();
    let held = kept();
    let older = Import { months: None, day: None, ..held.document.clone() };
    let mut write = Batch::default();
    let row = row(import_key(batch), IMPORT, held.rev + 1, &older).unwrap();
    write.put(Store::Doc, row, Expected::Rev(held.rev));
    pollster::block_on(work.db.write(write)).unwrap();
    assert_eq!(bench.later("2026-11-20").times("2026-10"), (1, 0, 0, 0));
    assert_eq!(kept().document.months, held.document.months);
}

/// Opens or closes a session, weighs, imports, takes an import back; each on a day of November.
#[derive(Clone, Debug)]
enum Step {
    Session { at: usize, month: u8, closed: bool },
    Weigh { at: usize, month: u8 },
    Import { rows: BTreeSet<(u8, u8, usize)> },
    Undo { which: usize },
}

fn steps() -> impl Strategy<Value = Vec<(u8, bool, Step)>> {
    let (at, m) = (|| 0..3_usize, || 8..11_u8);
    let step = prop_oneof![
        4 => (at(), m(), any::<bool>())
            .prop_map(|(at, month, closed)| Step::Session { at, month, closed }),
        3 => (at(), m()).prop_map(|(at, month)| Step::Weigh { at, month }),
        2 => proptest::collection::btree_set((0..4_u8, m(), at()), 1..5)
            .prop_map(|rows| Step::Import { rows }),
        1 => (0..3_usize).prop_map(|which| Step::Undo { which }),
    ];
    proptest::collection::vec((1..28_u8, any::<bool>(), step), 1..16)
}

/// What was done, and nothing the desk derived of it.
#[derive(Default)]
struct Model {
    closed: BTreeMap<(usize, u8), NaiveDate>,
    imports: BTreeMap<BatchId, (NaiveDate, BTreeSet<(usize, u8)>)>,
}

impl Model {
    fn handed_in(&self, at: usize, month: u8) -> Option<NaiveDate> {
        let came = self.imports.values().filter(|(_, months)| months.contains(&(at, month)));
        self.closed.get(&(at, month)).copied().into_iter().chain(came.map(|(day, _)| *day)).min()
    }
}

const NAMES: [&str; 3] = ["Melati I", "Mawar", "Kenanga"];

fn take(bench: &Bench, places: &[PosyanduId; 3], model: &mut Model, step: &Step, number: usize) {
    let date = |month: u8| format!("2026-{month:02}-07");
    match step {
        Step::Session { at, month: m, closed } => {
            let id = (*at as u64 + 1) * 100 + u64::from(*m);
            let session = session(id, places[*at], month(&date(*m)[..7]), *closed);
            bench.ask(SaveSession { session }).unwrap();
            if *closed {
                model.closed.entry((*at, *m)).or_insert(bench.today);
            } else {
                model.closed.remove(&(*at, *m));
            }
        }
        Step::Weigh { at, month } => {
            let child = bench.child(&format!("Anak {number}"), "2026-02-01", places[*at]);
            bench.weigh(child, &date(*month), 7.0, None);
        }
        Step::Import { rows } => {
            // A child has one visit in a month.
            let once: BTreeMap<(u8, u8), usize> =
                rows.iter().map(|(who, m, at)| ((*who, *m), *at)).collect();
            let row = |((who, m), at): (&(u8, u8), &usize)| {
                let birth = format!("2025-{:02}-03", who + 1);
                sheet_row(&format!("Impor {who}"), &birth, "Ibu", NAMES[*at], (&date(*m), 8.0))
            };
            let done = bench.import(&file("acak", once.iter().map(row).collect()));
            let months = once.iter().map(|((_, m), at)| (*at, *m)).collect();
            model.imports.insert(done.batch, (bench.today, months));
        }
        Step::Undo { which } => {
            let imports = bench.ask(GetImports {}).unwrap();
            if let Some(import) = imports.get(*which).filter(|import| import.undone.is_none()) {
                bench.ask(UndoImport { batch: import.batch }).unwrap();
                model.imports.remove(&import.batch);
            }
        }
    }
}

proptest! {
    #![proptest_config(crate::chance::cases(40))]
    #[test]
    fn what_is_said_follows_from_what_was_done(steps in steps()) {
        let (first, melati) = Bench::ready("2026-11-28");
        let places = [melati, first.posyandu("Mawar"), first.posyandu("Kenanga")];
        let mut model = Model::default();
        for (number, (day, ask, step)) in steps.iter().enumerate() {
            let bench = first.later(&format!("2026-11-{day:02}"));
            if *ask {
                // Somebody looks before: what was read must not stay.
                bench.times("2026-10");
            }
            take(&bench, &places, &mut model, step, number);
            if *ask {
                check(&bench, &places, &model);
            }
        }
        check(&first, &places, &model);
    }
}

fn check(bench: &Bench, places: &[PosyanduId; 3], model: &Model) {
    let children = bench.children();
    for m in 8..11_u8 {
        let at = format!("2026-{m:02}");
        let due = day(&format!("2026-{:02}-05", m + 1));
        let rows = bench.reporting(Place::Regency, &at, PlaceLevel::Posyandu).rows;
        for (which, id) in places.iter().enumerate() {
            let visits = children.iter().flat_map(|child| &child.visits);
            let weighed = visits
                .filter(|visit| visit.posyandu == *id && Month::of(visit.date) == month(&at))
                .any(|visit| visit.weight.is_some());
            let handed_in = model.handed_in(which, m).filter(|_| weighed);
            let row = rows.iter().find(|row| row.place == Place::Posyandu(*id)).unwrap();
            let found = (row.on_time, row.late, row.open, row.missing.len() as u32);
            let expected = match handed_in {
                _ if !weighed => (0, 0, 0, 1),
                None => (0, 0, 1, 0),
                Some(day) if day <= due => (1, 0, 0, 0),
                Some(_) => (0, 1, 0, 0),
            };
            assert_eq!(found, expected, "{at} {}", NAMES[which]);
            assert_eq!(row.handed_in, handed_in, "{at} {}", NAMES[which]);
        }
    }
}
