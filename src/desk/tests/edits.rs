//! Saving, refusing, merging, undoing, and two tabs at once.

use super::bench::{Bench, day, draft, visit};
use crate::{
    desk::protocol::*,
    growth::{Position, Sex, kms::Gain},
    records::{Nik, PersonalText, Weight},
    storage::Store,
};

fn problem(field: FormField, why: Why) -> DeskError {
    DeskError::Invalid(vec![FieldProblem { field, why }])
}

#[test]
fn what_cannot_be_is_refused_and_nothing_changes() {
    use FormField as F;
    let (bench, melati) = Bench::ready("2026-04-10");
    let id = bench.child("Ahmad", "2025-05-10", melati);
    bench.weigh(id, "2026-03-10", 8.0, None);
    let before = bench.snapshot(&Store::ALL);
    let save = |visit| bench.ask(SaveVisit { child: id, base_rev: None, visit }).unwrap_err();
    let at = |date: &str, kg| visit(date, melati, kg, None);
    assert_eq!(save(at("2026-04-11", Some(8.0))), problem(F::VisitDate, Why::InFuture));
    assert_eq!(save(at("2025-05-09", Some(8.0))), problem(F::VisitDate, Why::BeforeBirth));
    assert_eq!(save(at("2026-03-10", Some(8.0))), problem(F::VisitDate, Why::SameDay));
    assert_eq!(save(at("2026-04-01", Some(0.49))), problem(F::Weight, Why::OutOfRange));
    assert_eq!(save(at("2026-04-01", Some(40.01))), problem(F::Weight, Why::OutOfRange));
    assert_eq!(save(at("2026-04-01", None)), problem(F::Weight, Why::Empty));
    let tall = visit("2026-04-01", melati, None, Some(140.1));
    assert_eq!(save(tall), problem(F::LenHei, Why::OutOfRange));
    let child = |child| bench.ask(SaveChild { id: None, base_rev: None, child }).unwrap_err();
    assert_eq!(child(draft("", "2025-05-10", melati)), problem(F::Name, Why::Missing));
    assert_eq!(child(draft("A", "2026-04-11", melati)), problem(F::BirthDate, Why::InFuture));
    let old = child(draft("A", "2006-01-01", melati));
    assert_eq!(old, problem(F::BirthDate, Why::OutOfRange));
    let long = child(draft(&"x".repeat(121), "2025-05-10", melati));
    assert_eq!(long, problem(F::Name, Why::TooLong));
    assert_eq!(bench.snapshot(&Store::ALL), before);
}

#[test]
fn a_complete_nik_belongs_to_one_child() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let nik = Nik::parse("1375011005250001").ok();
    let with = |name| {
        let mut child = draft(name, "2025-05-10", melati);
        child.identity.nik.clone_from(&nik);
        SaveChild { id: None, base_rev: None, child }
    };
    let id = bench.ask(with("Ahmad")).unwrap().id;
    assert_eq!(bench.ask(with("Budi")).unwrap_err(), problem(FormField::Nik, Why::Taken));
    // The same child may keep it.
    bench.ask(SaveChild { id: Some(id), ..with("Ahmad F.") }).unwrap();
    let found = bench.ask(Search { text: "1375 0110 0525 0001".to_owned(), limit: 5 }).unwrap();
    assert_eq!(found.children.len(), 1);
    assert_eq!(found.children[0].id, id);
}

/// What a save of a child gives back takes exactly that save back, also when there was another
/// since. A new child has nothing to take back, and neither has a save that changed nothing.
#[test]
fn a_saved_child_can_be_taken_back() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let new = |name: &str| SaveChild {
        id: None,
        base_rev: None,
        child: draft(name, "2025-05-10", melati),
    };
    let added = bench.ask(new("Ahmad")).unwrap();
    assert_eq!((added.rev, added.entry.as_str()), (1, ""));
    let id = Some(added.id);
    let named = bench.ask(SaveChild { id, ..new("Ahmad Fauzi") }).unwrap();
    assert_eq!((named.id, named.rev), (added.id, 2));
    let same = bench.ask(SaveChild { id, ..new("Ahmad Fauzi") }).unwrap();
    assert_eq!(same.entry, "");
    // Another tab moves the birthday meanwhile; the name alone goes back.
    let mut moved = new("Ahmad Fauzi");
    moved.child.birth.date = day("2025-05-11");
    bench.ask(SaveChild { id, ..moved }).unwrap();
    bench.ask(UndoChange { entry: named.entry }).unwrap();
    let child = bench.page(added.id).child;
    assert_eq!(child.identity.name.reveal(), "Ahmad");
    assert_eq!(child.birth.date.to_string(), "2025-05-11");
}

/// From 60 months of 30.4375 days on the child standard does not judge; WHO 2007 does.
#[test]
fn a_child_of_61_months_is_kept_and_not_judged_by_the_child_standard() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let id = bench.child("Ahmad", "2021-03-05", melati);
    let mut draft = visit("2026-04-09", melati, Some(17.0), Some(108.0));
    draft.position = Some(Position::Standing);
    let saved = bench.ask(SaveVisit { child: id, base_rev: None, visit: draft }).unwrap();
    let view = saved.visit.unwrap();
    assert_eq!(view.age.completed_months, 61);
    assert_eq!(view.scores.weight_for_age, None);
    assert!(view.scores_2007.unwrap().bfa.is_some());
    assert!(view.warnings.iter().any(|(warning, _)| warning_code(warning) == "too_old"));
    assert_eq!(bench.counts(melati, "2026-04").d, 0);
}

/// Correcting one weighing decides those after it anew: 8.0, 8.3, 8.6 at 9 and 10 months are B, N,
/// N (KBM 300 g); with 8.5 in the middle the last gained 100 g only: T.
#[test]
fn correcting_one_weighing_decides_the_later_ones_anew() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let id = bench.child("Ahmad", "2025-05-10", melati);
    bench.weigh(id, "2026-01-12", 8.0, None);
    let middle = bench.weigh(id, "2026-02-12", 8.3, None);
    bench.weigh(id, "2026-03-12", 8.6, None);
    let letters = || {
        let kms = |view: &VisitView| view.kms.as_ref().map(|kms| kms.gain);
        bench.page(id).visits.iter().filter_map(kms).collect::<Vec<_>>()
    };
    assert_eq!(letters(), [Gain::Baru, Gain::Naik, Gain::Naik]);
    let corrected = VisitDraft { id: Some(middle), ..visit("2026-02-12", melati, Some(8.5), None) };
    let checked = bench.ask(CheckVisit { child: id, visit: corrected.clone() }).unwrap();
    assert_eq!(checked.kms.unwrap().gained_g, Some(500));
    bench.ask(SaveVisit { child: id, base_rev: None, visit: corrected }).unwrap();
    assert_eq!(letters(), [Gain::Baru, Gain::Naik, Gain::TidakNaik]);
    let counts = bench.counts(melati, "2026-03");
    assert_eq!((counts.n, counts.t), (0, 1));
}

#[test]
fn changes_are_listed_and_taken_back() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let id = bench.child("Ahmad", "2025-05-10", melati);
    let visit_id = bench.weigh(id, "2026-03-12", 8.0, None);
    let before = bench.page(id).child;
    let deleted = bench.ask(DeleteVisit { child: id, visit: visit_id }).unwrap();
    assert!(bench.page(id).visits.is_empty());
    let history = bench.ask(GetHistory { child: id }).unwrap();
    let kinds: Vec<_> = history.iter().map(|item| item.kind.clone()).collect();
    assert_eq!(kinds, [HistoryKind::VisitDeleted, HistoryKind::VisitAdded, HistoryKind::Created]);
    assert_eq!(history[0].changes[0].0, format!("v[{visit_id}]"));
    bench.ask(UndoChange { entry: deleted.entry.clone() }).unwrap();
    assert_eq!(bench.page(id).child.visits, before.visits);
    // It stands again: taking the deletion back twice is no more possible.
    assert_eq!(bench.ask(UndoChange { entry: deleted.entry }), Err(DeskError::Conflict));
}

#[test]
fn a_change_that_was_changed_again_is_not_taken_back() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let id = bench.child("Ahmad", "2025-05-10", melati);
    let first = bench.weigh(id, "2026-03-12", 8.0, None);
    let edit = |kg| {
        let visit = VisitDraft { id: Some(first), ..visit("2026-03-12", melati, Some(kg), None) };
        bench.ask(SaveVisit { child: id, base_rev: None, visit }).unwrap().entry
    };
    let (second, third) = (edit(8.2), edit(8.4));
    assert_eq!(bench.ask(UndoChange { entry: second.clone() }), Err(DeskError::Conflict));
    bench.ask(UndoChange { entry: third }).unwrap();
    bench.ask(UndoChange { entry: second }).unwrap();
    assert_eq!(bench.page(id).child.visits[0].weight, Some(Weight(8000)));
}

/// UU 27/2022 art. 8: deleting a child deletes everything that names it.
#[test]
fn a_deleted_child_leaves_no_name() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let id = bench.child("Zulkarnaen", "2025-05-10", melati);
    bench.weigh(id, "2026-03-12", 8.0, None);
    bench.ask(DeleteChild { child: id }).unwrap();
    let left = bench.snapshot(&Store::ALL);
    let name = b"Zulkarnaen";
    assert!(!left.iter().any(|(_, _, bytes)| bytes.windows(name.len()).any(|w| w == name)));
    let history = bench.snapshot(&[Store::History]);
    assert_eq!(history.len(), 1);
    assert!(history[0].1.starts_with("erased/"));
    assert_eq!(bench.ask(GetChild { id }), Err(DeskError::NotFound));
}

#[test]
fn two_tabs_that_change_different_fields_are_merged() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let id = bench.child("Ahmad", "2025-05-10", melati);
    let tab = Bench::on(bench.services.tab(), "2026-04-10");
    let rev = tab.page(id).rev;
    bench.weigh(id, "2026-03-12", 8.0, None);
    // The other tab still holds the earlier version and corrects the mother's name.
    let mut child = draft("Ahmad", "2025-05-10", melati);
    child.identity.mother = PersonalText::new("Siti");
    tab.ask(SaveChild { id: Some(id), base_rev: Some(rev), child }).unwrap();
    let merged = bench.page(id).child;
    assert_eq!(merged.visits.len(), 1);
    assert_eq!(merged.identity.mother.reveal(), "Siti");
    // Both write the same field: the second one is told.
    let name = |name| SaveChild {
        id: Some(id),
        base_rev: Some(rev + 2),
        child: ChildDraft {
            identity: crate::records::Identity {
                name: PersonalText::new(name),
                ..merged.identity.clone()
            },
            ..draft("", "2025-05-10", melati)
        },
    };
    bench.ask(name("Achmad")).unwrap();
    assert_eq!(tab.ask(name("Akhmad")), Err(DeskError::Conflict));
    assert_eq!(bench.page(id).child.identity.name.reveal(), "Achmad");
}

/// A tab that has not heard of the other's save reads the roster anew and loses nothing.
#[test]
fn a_tab_with_an_old_roster_does_not_overwrite_a_newer_one() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let tab = Bench::on(bench.services.tab(), "2026-04-10");
    tab.ask(GetOverview {}).unwrap();
    let one = bench.child("Ahmad", "2025-05-10", melati);
    let two = tab.child("Budi", "2025-06-10", melati);
    bench.weigh(one, "2026-03-12", 8.0, None);
    tab.weigh(two, "2026-03-12", 7.0, None);
    let fresh = Bench::on(bench.services.tab(), "2026-04-10");
    assert_eq!((fresh.counts(melati, "2026-03").d, fresh.counts(melati, "2026-03").s), (2, 2));
    // The first tab hears of it and shows it.
    for changed in tab.services.told.borrow().iter() {
        bench.desk.heard(changed);
    }
    assert_eq!(bench.counts(melati, "2026-03").d, 2);
}

#[test]
fn registers_are_filtered_ordered_and_cut() {
    use {RegisterFilter as F, RegisterOrder as O};
    let (bench, melati) = Bench::ready("2026-04-10");
    for (name, birth, kg) in
        [("Citra", "2025-05-10", 8.5), ("Ani", "2025-05-10", 5.0), ("Bayu", "2020-01-01", 15.0)]
    {
        let id = bench.child(name, birth, melati);
        let date = if name == "Bayu" { "2023-03-12" } else { "2026-03-12" };
        bench.weigh(id, date, kg, None);
    }
    let names = |filter, order| {
        let place = crate::records::Place::Regency;
        let asked = GetRegister { place, figure: None, filter, order, offset: 0, limit: 50 };
        let rows = bench.ask(asked).unwrap().rows;
        rows.iter().map(|row| row.name.reveal().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names(F::Active, O::Name), ["Ani", "Citra"]);
    assert_eq!(names(F::Gone, O::Name), ["Bayu"]);
    assert_eq!(names(F::All, O::LastVisit), ["Bayu", "Ani", "Citra"]);
    // 5.0 kg at 10 months lies below −3 SD (boys: 6.6 kg, WHO): BGM, underweight, to be referred.
    for filter in [F::Underweight, F::BelowRedLine, F::Refer] {
        assert_eq!(names(filter, O::Urgency)[0], "Ani", "{filter:?}");
    }
    assert_eq!(names(F::NotWeighedThisMonth, O::Name), ["Ani", "Citra"]);
    let place = crate::records::Place::Posyandu(melati);
    let asked =
        GetRegister { place, figure: None, filter: F::All, order: O::Name, offset: 1, limit: 1 };
    let page = bench.ask(asked).unwrap();
    assert_eq!((page.total, page.rows.len()), (3, 1));
    let count = |filter| page.counts.iter().find(|(of, _)| *of == filter).unwrap().1;
    assert_eq!([F::Active, F::Gone, F::All, F::BelowRedLine].map(count), [2, 1, 3, 1]);
    assert_eq!(page.rows[0].name.reveal(), "Bayu");
}

#[test]
fn a_new_child_like_one_that_is_here_is_pointed_out() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let id = bench.child("Muhammad Rizki", "2025-05-10", melati);
    let mut child = draft("Moh. Rizky", "2025-10-05", melati);
    child.sex = Sex::Male;
    child.identity.nik = Nik::parse("1375015005250001").ok();
    let check = bench.ask(CheckChild { id: None, child }).unwrap();
    // Day and month exchanged, the name nearly the same; the NIK is a girl's of 10 May.
    assert_eq!(check.similar.len(), 1);
    assert_eq!(check.similar[0].0, id);
    assert!(check.nik_disagrees);
    assert_eq!(check.problems, []);
    assert_eq!(day("2025-10-05").to_string(), "2025-10-05");
}

/// Answers with documents inside come through whole.
#[test]
fn every_kind_of_answer_arrives() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let id = bench.child("Ahmad", "2025-05-10", melati);
    bench.weigh(id, "2026-03-12", 8.0, Some(70.0));
    let session = crate::records::Session {
        id: crate::documents::Id::from_bits(5),
        posyandu: melati,
        month: "2026-03".parse().unwrap(),
        date: day("2026-03-12"),
        kader_present: Some(5),
        closed: true,
        closed_at: None,
        closed_by: None,
        note: String::new(),
        edited: crate::documents::Stamp::default(),
        extra: crate::documents::Extra::new(),
    };
    bench.ask(SaveSession { session: session.clone() }).unwrap();
    let page = bench.ask(GetPosyandu { id: melati }).unwrap();
    assert_eq!(page.puskesmas.unwrap().name, "Guguk Panjang");
    assert_eq!((page.desa_name.as_str(), page.children), ("Tarok Dipo", 1));
    assert_eq!(page.months[0].session.as_ref().unwrap().kader_present, Some(5));
    let sheet =
        bench.ask(GetSheet { posyandu: melati, month: session.month, guests: Vec::new() }).unwrap();
    assert!(sheet.session.unwrap().closed);
    assert_eq!(sheet.rows[0].visit.as_ref().unwrap().weight_kg, Some(8.0));
    // One session for a Posyandu and month.
    let second = crate::records::Session { id: crate::documents::Id::from_bits(6), ..session };
    let taken = problem(FormField::SessionDate, Why::Taken);
    assert_eq!(bench.ask(SaveSession { session: second }), Err(taken));
    assert_eq!(bench.ask(GetPlaces { month: None }).unwrap().puskesmas.len(), 1);
    assert_eq!(bench.ask(GetRegions { within: None }).unwrap().len(), 38);
    let within = Some(super::bench::code("13.75.01"));
    assert_eq!(bench.ask(GetRegions { within }).unwrap()[0].name, "Tarok Dipo");
    let row = super::bench::sheet_row("Budi", "2025-05-10", "Siti", "Mawar", ("2026-03-12", 8.0));
    let batch = bench.import(&super::bench::file("a", vec![row])).batch;
    assert_eq!(bench.ask(GetImport { batch }).unwrap().brief.counts.children_new, 1);
    bench.ask(GetStorage {}).unwrap();
    let search = bench.ask(Search { text: "mela".to_owned(), limit: 5 }).unwrap();
    assert_eq!(search.posyandu[0].2, "Tarok Dipo");
}
