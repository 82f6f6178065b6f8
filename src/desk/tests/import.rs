//! Imports: nothing written by a preview, whole or not at all, the same file twice, taking back.

use std::{
    future::Future,
    pin::pin,
    task::{Context, Poll, Waker},
};

use super::bench::{Bench, Snapshot, draft, file, sheet_row, visit};
use crate::{
    desk::protocol::*,
    exchange::model::{ParsedFile, Refusal},
    records::{Child, Nik, PersonalText},
    storage::Store,
};

const DATA: [Store; 4] = [Store::Child, Store::Doc, Store::Roster, Store::History];

/// Seven children of two Posyandu, eleven rows.
fn seven() -> ParsedFile {
    let melati = "Posyandu Melati 1";
    let row = sheet_row;
    file(
        "maret.xlsx",
        vec![
            row("Ahmad Fauzi", "2025-05-10", "Siti", melati, ("2026-02-12", 8.3)),
            row("Ahmad Fauzi", "2025-05-10", "Siti", melati, ("2026-03-12", 8.6)),
            row("Budi Santoso", "2025-04-01", "Rina", melati, ("2026-03-12", 9.0)),
            row("Candra Wijaya", "2025-01-20", "Dewi", melati, ("2026-03-12", 9.5)),
            row("Dodi", "2024-11-11", "Lia", "Mawar", ("2026-02-20", 10.1)),
            row("Dodi", "2024-11-11", "Lia", "Mawar", ("2026-03-20", 10.4)),
            row("Eko Prasetyo", "2024-08-08", "Nur", "Mawar", ("2026-03-20", 11.0)),
            row("Fajar", "2024-07-07", "Wati", "Mawar", ("2026-03-20", 11.5)),
            row("Gilang", "2023-12-12", "Yuni", "Mawar", ("2026-01-20", 12.0)),
            row("Gilang", "2023-12-12", "Yuni", "Mawar", ("2026-02-20", 12.2)),
            row("Gilang", "2023-12-12", "Yuni", "Mawar", ("2026-03-20", 12.5)),
        ],
    )
}

#[test]
fn a_preview_counts_and_writes_nothing() {
    let (bench, _) = Bench::ready("2026-04-10");
    let before = bench.snapshot(&Store::ALL);
    let preview = bench.preview(&seven());
    assert_eq!(bench.snapshot(&Store::ALL), before);
    let expected =
        ImportCounts { children_new: 7, visits_new: 11, posyandu_new: 1, ..Default::default() };
    assert_eq!(preview.counts, expected);
    // "Posyandu Melati 1" is the "Melati I" that is here.
    let new: Vec<_> =
        preview.new_posyandu.iter().map(|new| (new.name.as_str(), new.placed)).collect();
    assert_eq!(new, [("Mawar", true)]);
}

#[test]
fn the_same_file_again_changes_nothing() {
    let (bench, _) = Bench::ready("2026-04-10");
    bench.import(&seven());
    let stores = [Store::Child, Store::Roster, Store::History];
    let before = bench.snapshot(&stores);
    let preview = bench.preview(&seven());
    assert!(preview.seen_before.is_some());
    let expected = ImportCounts { children_matched: 7, visits_same: 11, ..Default::default() };
    assert_eq!(preview.counts, expected);
    for on_different in [OnDifferent::KeepMine, OnDifferent::TakeFile] {
        let done = bench.import_as(&seven(), on_different);
        assert_eq!(done.counts, expected);
        assert_eq!(bench.snapshot(&stores), before);
    }
}

#[test]
fn a_regency_is_chosen_by_the_first_import() {
    let bench = Bench::new("2026-04-10");
    bench.import(&seven());
    let overview = bench.ask(GetOverview {}).unwrap();
    assert_eq!(overview.settings.regency.unwrap().to_string(), "13.75");
    assert_eq!((overview.children, overview.visits, overview.posyandu), (7, 11, 2));
    assert!(!overview.fresh);
    let places = bench.ask(GetPlaces { month: None }).unwrap();
    assert!(places.unplaced.is_empty());
    assert_eq!(places.month.unwrap().to_string(), "2026-03");
}

/// Columns come first: they may name the regency. Only rows that name none need it.
#[test]
fn unrecognised_columns_are_shown_before_a_regency_is_asked_for() {
    use crate::exchange::model::{Field, ParsedSheet};
    let bench = Bench::new("2026-04-10");
    let sheet = ParsedSheet {
        name: "Rekap".to_owned(),
        header_row: Some(3),
        missing: vec![Field::Name],
        data_rows: 11,
        ..ParsedSheet::default()
    };
    let unknown = ParsedFile { sheets: vec![sheet.clone()], ..file("rekap.xlsx", Vec::new()) };
    let preview = bench.preview(&unknown);
    assert_eq!((preview.rows, preview.sheets.as_slice()), (0, &[sheet.clone()][..]));
    assert_eq!((preview.new_regency, preview.counts), (None, ImportCounts::default()));
    // Mapped, they name a regency: nothing has to be asked.
    let mapped = ParsedFile { sheets: vec![sheet], ..seven() };
    assert_eq!(bench.preview(&mapped).new_regency.as_deref(), Some("Kota Bukittinggi"));
    // Or they do not.
    let mut silent = seven();
    silent.rows.iter_mut().for_each(|row| row.place.regency.clear());
    let wanted = FieldProblem { field: FormField::Region, why: Why::Missing };
    assert_eq!(
        bench.ask(PreviewImport { file: silent, posyandu: None }).unwrap_err(),
        DeskError::Invalid(vec![wanted])
    );
}

#[test]
fn the_page_of_an_import_names_its_sheets() {
    use crate::exchange::model::{Field, ParsedSheet, RefusedRow};
    let (bench, _) = Bench::ready("2026-04-10");
    let sheet = |name: &str| ParsedSheet { name: name.to_owned(), ..ParsedSheet::default() };
    let refused = RefusedRow {
        sheet: 1,
        row: 9,
        field: Field::BirthDate,
        reason: Refusal::NotADate,
        found: "31-02".to_owned(),
    };
    let two = ParsedFile {
        sheets: vec![sheet("Februari"), sheet("Maret")],
        refused: vec![refused.clone()],
        ..seven()
    };
    let batch = bench.import(&two).batch;
    let page = bench.ask(GetImport { batch }).unwrap();
    assert_eq!(page.sheets, ["Februari", "Maret"]);
    assert_eq!(page.refused, [refused]);
    let csv =
        crate::intake::report::refused_csv(&page.refused, &page.sheets, crate::i18n::Lang::Id);
    assert!(csv.contains("\"Maret\";\"9\";"), "{csv}");
}

#[test]
fn rows_of_another_regency_are_refused() {
    let (bench, _) = Bench::ready("2026-04-10");
    let mut file = seven();
    file.rows[3].place.regency = "KAB. AGAM".to_owned();
    let preview = bench.preview(&file);
    assert_eq!(preview.other_regency.as_deref(), Some("KAB. AGAM"));
    let refused: Vec<_> = preview.refused.iter().map(|r| (r.row, r.reason)).collect();
    assert_eq!(refused, [(5, Refusal::WrongRegion)]);
    assert_eq!(preview.counts.children_new, 6);
}

/// Documents without what an import draws at random or counts.
fn plain(mut children: Vec<Child>) -> Vec<serde_json::Value> {
    for child in &mut children {
        child.visits.iter_mut().for_each(|visit| visit.source = None);
        child.imports.clear();
    }
    let mut values: Vec<_> = children.iter().map(|c| serde_json::to_value(c).unwrap()).collect();
    for value in &mut values {
        value.as_object_mut().unwrap().retain(|name, _| name != "id" && name != "pos");
        for visit in value["v"].as_array_mut().into_iter().flatten() {
            visit.as_object_mut().unwrap().retain(|name, _| name != "i" && name != "p");
        }
    }
    values
}

#[test]
fn the_order_of_two_imports_does_not_matter() {
    let all = seven();
    // Cut by month, so that both files speak of the same children.
    let part = |name, of_february: bool| {
        let fits = |row: &&crate::exchange::model::SheetRow| {
            let date = row.visit.as_ref().unwrap().date.to_string();
            date.starts_with("2026-02") == of_february
        };
        file(name, all.rows.iter().filter(fits).cloned().collect())
    };
    let (february, others) = (part("a", true), part("b", false));
    assert_eq!(february.rows.len() + others.rows.len(), 11);
    let (one, _) = Bench::ready("2026-04-10");
    one.import(&february);
    one.import(&others);
    let (two, _) = Bench::ready("2026-04-10");
    two.import(&others);
    two.import(&february);
    let (whole, _) = Bench::ready("2026-04-10");
    whole.import(&all);
    assert_eq!(plain(one.children()), plain(two.children()));
    assert_eq!(plain(one.children()), plain(whole.children()));
}

#[test]
fn a_cancelled_import_leaves_nothing() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let known = bench.child("Ahmad Fauzi", "2025-05-10", melati);
    bench.weigh(known, "2026-01-10", 8.0, None);
    let before = bench.snapshot(&DATA);
    for chunks in 0..3 {
        let token = bench.preview(&seven()).token;
        let job = 100 + chunks;
        bench.services.cancel_after.set(Some((job, chunks)));
        let applied = bench.ask_as(job, ApplyImport { token, on_different: OnDifferent::KeepMine });
        assert_eq!(applied, Err(DeskError::Cancelled), "after {chunks} chunks");
        assert_eq!(without_stamps(bench.snapshot(&DATA)), without_stamps(before.clone()));
    }
    // And it can be done afterwards.
    assert_eq!(bench.import(&seven()).counts.visits_new, 11);
}

/// The same data: rosters that became empty are none.
fn without_stamps(snapshot: Snapshot) -> Vec<(Store, String)> {
    let roster = |store: &Store| *store == Store::Roster;
    snapshot.into_iter().map(|(store, key, _)| (store, key)).filter(|(s, _)| !roster(s)).collect()
}

#[test]
fn an_import_that_breaks_in_the_middle_is_taken_back_at_the_next_start() {
    for chunks in 0..3 {
        let (bench, melati) = Bench::ready("2026-04-10");
        let known = bench.child("Ahmad Fauzi", "2025-05-10", melati);
        bench.weigh(known, "2026-01-10", 8.0, None);
        let before = (bench.children(), bench.ask(GetPlaces { month: None }).unwrap());
        let token = bench.preview(&seven()).token;
        bench.services.die_after.set(Some(chunks));
        {
            let asked = ApplyImport { token, on_different: OnDifferent::KeepMine };
            let mut broken = pin!(bench.desk.handle(bench.job(9), asked.into()));
            let mut context = Context::from_waker(Waker::noop());
            assert_eq!(broken.as_mut().poll(&mut context), Poll::Pending);
        }
        assert_ne!(bench.children(), before.0, "something was written");
        let next = Bench::on(bench.services.tab(), "2026-04-10");
        assert_eq!(next.ask(GetImports {}).unwrap(), []);
        assert_eq!(next.ask(GetPlaces { month: None }).unwrap(), before.1);
        assert_eq!(next.children(), before.0);
    }
}

#[test]
fn a_whole_import_is_taken_back() {
    let (bench, melati) = Bench::ready("2026-04-10");
    // One child is here already, with a visit on a day of the file and another weight.
    let known = ChildDraft { ..draft("Ahmad Fauzi", "2025-05-10", melati) };
    let known = bench.ask(SaveChild { id: None, base_rev: None, child: known }).unwrap().id;
    bench.weigh(known, "2026-03-12", 8.5, None);
    let before = bench.page(known).child;
    let done = bench.import_as(&seven(), OnDifferent::TakeFile);
    assert_eq!((done.counts.children_new, done.counts.children_matched), (6, 1));
    assert_eq!((done.counts.visits_new, done.counts.visits_different), (10, 1));
    let taken = bench.page(known).child;
    assert_eq!(taken.visits.len(), 2);
    assert_eq!(taken.visits[1].weight.unwrap().0, 8600);
    // A person corrects a child that the import brought: it stays.
    let dodi = bench.children().into_iter().find(|c| c.identity.name.reveal() == "Dodi").unwrap();
    bench.weigh(dodi.id, "2026-04-02", 10.5, None);
    let undone = bench.ask(UndoImport { batch: done.batch }).unwrap();
    let expected =
        ImportUndone { children_removed: 5, visits_removed: 10, visits_restored: 1, kept: 1 };
    assert_eq!(undone, expected);
    let after = bench.page(known).child;
    assert_eq!(Child { edited: before.edited.clone(), ..after }, before);
    let names: Vec<_> = bench
        .children()
        .iter()
        .map(|c| (c.identity.name.reveal().to_owned(), c.visits.len()))
        .collect();
    assert_eq!(names, [("Ahmad Fauzi".to_owned(), 1), ("Dodi".to_owned(), 1)]);
    let brief = bench.ask(GetImports {}).unwrap().remove(0);
    assert!(brief.undone.is_some());
    assert_eq!(bench.ask(UndoImport { batch: done.batch }), Err(DeskError::Conflict));
}

/// Found by `make soak`: the second import had worked on what the first brought, and though it was taken
/// back, the first could not be any more.
#[test]
fn imports_are_taken_back_one_after_another() {
    let (bench, _) = Bench::ready("2026-04-10");
    let sheet = |name: &str, kg| {
        let row = |who| sheet_row(who, "2025-05-10", "Siti", "Melati I", ("2026-02-12", kg));
        file(name, vec![row("Ahmad Fauzi"), row("Zulaikha")])
    };
    let first = bench.import(&sheet("a", 8.0)).batch;
    let second = bench.import_as(&sheet("b", 8.4), OnDifferent::TakeFile).batch;
    let weights = || {
        let children = bench.children();
        children.iter().map(|child| child.visits[0].weight.unwrap().0).collect::<Vec<_>>()
    };
    assert_eq!(weights(), [8400, 8400]);
    let back = bench.ask(UndoImport { batch: second }).unwrap();
    assert_eq!((back.visits_restored, back.kept), (2, 0));
    assert_eq!(weights(), [8000, 8000]);
    // A person has worked on one of them: it stays, and what nobody touched goes.
    let child = bench.children().remove(0);
    let mut draft = draft("Ahmad Fauzan", "2025-05-10", child.posyandu);
    draft.identity.mother = child.identity.mother.clone();
    bench.ask(SaveChild { id: Some(child.id), base_rev: None, child: draft }).unwrap();
    let back = bench.ask(UndoImport { batch: first }).unwrap();
    assert_eq!((back.children_removed, back.visits_removed, back.kept), (1, 2, 1));
    let left = bench.children();
    assert_eq!((left.len(), left[0].visits.len()), (1, 0));
}

#[test]
fn a_similar_name_waits_for_a_person() {
    let (bench, _) = Bench::ready("2026-04-10");
    let melati = "Melati I";
    bench.import(&file(
        "a",
        vec![sheet_row("Muhammad Rizki", "2025-05-10", "Siti", melati, ("2026-02-12", 8.0))],
    ));
    let similar = file(
        "b",
        vec![sheet_row("Muhamad Rizky", "2025-05-10", "Siti", melati, ("2026-03-12", 8.4))],
    );
    let preview = bench.preview(&similar);
    assert_eq!(preview.counts.children_uncertain, 1);
    let clues = &preview.doubts[0].candidates[0].clues;
    assert_eq!(
        clues[..],
        [Clue::SimilarName, Clue::SameBirthDate, Clue::SameParents, Clue::SamePosyandu]
    );
    for _ in 0..2 {
        bench.import(&similar);
        assert_eq!(bench.ask(GetOverview {}).unwrap().doubts, 1);
        assert_eq!(bench.children().len(), 1);
    }
    let doubt = bench.ask(GetDoubts { limit: 10 }).unwrap().remove(0);
    let same_as = Some(doubt.candidates[0].id);
    bench.ask(ResolveDoubt { doubt: doubt.id, same_as }).unwrap();
    assert_eq!(bench.ask(GetOverview {}).unwrap().doubts, 0);
    assert_eq!(bench.children()[0].visits.len(), 2);
    // The answer is remembered.
    let preview = bench.preview(&similar);
    assert_eq!((preview.counts.children_matched, preview.counts.visits_same), (1, 1));
}

#[test]
fn another_child_of_a_similar_name_is_added_and_taken_back_with_its_import() {
    let (bench, _) = Bench::ready("2026-04-10");
    let row = |name, date| sheet_row(name, "2025-05-10", "", "Melati I", (date, 8.0));
    bench.import(&file("a", vec![row("Hasanuddin", "2026-02-12")]));
    let similar = file("b", vec![row("Hasanudin", "2026-03-12")]);
    let batch = bench.import(&similar).batch;
    let doubt = bench.ask(GetDoubts { limit: 10 }).unwrap().remove(0);
    bench.ask(ResolveDoubt { doubt: doubt.id, same_as: None }).unwrap();
    assert_eq!(bench.children().len(), 2);
    assert_eq!(bench.preview(&similar).counts.children_matched, 1);
    let undone = bench.ask(UndoImport { batch }).unwrap();
    assert_eq!((undone.children_removed, undone.kept), (1, 0));
    assert_eq!(bench.children().len(), 1);
}

#[test]
fn a_masked_nik_never_makes_two_children_one() {
    let (bench, _) = Bench::ready("2026-04-10");
    let row = |name, birth, nik: &str| {
        let mut row = sheet_row(name, birth, "", "Melati I", ("2026-03-12", 8.0));
        row.child.masked_nik = PersonalText::new(nik);
        row
    };
    let mask = "13750**********";
    let preview = bench.preview(&file(
        "a",
        vec![
            row("Ahmad", "2025-05-10", mask),
            row("Budi", "2025-05-10", mask),
            row("Zaki", "2024-01-01", ""),
        ],
    ));
    assert_eq!(preview.counts.children_new, 3);
    // The same name and birth, but the visible digits differ: a person decides.
    bench.import(&file("a", vec![row("Ahmad", "2025-05-10", mask)]));
    let other = bench.preview(&file("b", vec![row("Ahmad", "2025-05-10", "32010**********")]));
    assert_eq!(other.counts.children_uncertain, 1);
    assert!(other.doubts[0].candidates[0].clues.contains(&Clue::MaskedNikDiffers));
}

#[test]
fn a_complete_nik_decides() {
    let (bench, _) = Bench::ready("2026-04-10");
    let row = |name, birth, nik: &str, date| {
        let mut row = sheet_row(name, birth, "Siti", "Melati I", (date, 8.0));
        row.child.nik = Nik::parse(nik).ok();
        row
    };
    let (one, two) = ("1375011005250001", "1375011005250002");
    bench.import(&file("a", vec![row("Ahmad", "2025-05-10", one, "2026-02-12")]));
    let counts = |row| bench.preview(&file("b", vec![row])).counts;
    // Another name, the same NIK and birth: the same child.
    assert_eq!(counts(row("Achmad F.", "2025-05-10", one, "2026-03-12")).children_matched, 1);
    // Another complete NIK and another name, all else the same: another child (a twin).
    assert_eq!(counts(row("Ahmar", "2025-05-10", two, "2026-03-12")).children_new, 1);
    // The NIK of one child with the birth and name of another: a person decides.
    assert_eq!(counts(row("Zulkifli", "2023-01-01", one, "2026-03-12")).children_uncertain, 1);
    // One NIK, two births in one file: the second row is refused.
    let twice = vec![
        row("Budi", "2025-01-01", two, "2026-03-12"),
        row("Cici", "2024-01-01", two, "2026-03-12"),
    ];
    let preview = bench.preview(&file("c", twice));
    assert_eq!(preview.refused[0].reason, Refusal::NikTwice);
    assert_eq!(preview.counts.children_new, 1);
}

#[test]
fn what_is_typed_by_hand_is_kept_unless_the_file_is_taken() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let id = bench.child("Ahmad Fauzi", "2025-05-10", melati);
    let by_hand = visit("2026-03-12", melati, Some(8.5), Some(70.0));
    bench.ask(SaveVisit { child: id, base_rev: None, visit: by_hand }).unwrap();
    let preview = bench.preview(&seven());
    let differing = &preview.different[0];
    assert_eq!((differing.row, differing.fields.len()), (3, 1));
    assert_eq!((differing.fields[0].1, differing.fields[0].2), (Some(8.5), Some(8.6)));
    bench.import(&seven());
    let kept = bench.page(id).child;
    assert_eq!(kept.visits[1].weight.unwrap().0, 8500);
    bench.import_as(&seven(), OnDifferent::TakeFile);
    let taken = bench.page(id).child;
    assert_eq!(taken.visits[1].weight.unwrap().0, 8600);
    assert_eq!(taken.visits[1].lenhei.unwrap().0, 7000, "the file has no height");
    // Mother's name of the file filled the empty field.
    assert_eq!(taken.identity.parents.reveal(), "Siti");
}
