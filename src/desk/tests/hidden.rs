//! Hidden identities: no answer of the desk holds any of them, and nothing concealed is written
//! back.

use proptest::prelude::*;
use std::collections::BTreeSet;

use super::{
    bench::{Bench, day, draft, posyandu},
    hidden_requests::{registers, requests},
    hidden_world::{Markers, World, commitment, rakor},
};
use crate::{
    desk::protocol::*,
    documents::{Extra, Id, Millis},
    records::{
        PersonalText,
        coordination::{Note, NoteKind, Paper, PaperKind, PaperRef, Rakor},
    },
};

/// What an answer holds of the markers and the NIK; `None` when nothing.
fn leak(world: &World, common: &str, request: Request) -> Option<String> {
    let name = request.name();
    let answer = pollster::block_on(world.bench.desk.handle(world.bench.job(9), request));
    let bytes = answer.unwrap_or_else(|error| format!("{error:?}").into_bytes());
    let text = String::from_utf8_lossy(&bytes).to_lowercase();
    let found = text.find(common).or_else(|| text.find(&world.nik));
    found.map(|at| {
        let near: String = text[at..].chars().take(30).collect();
        format!("{name}: {near}")
    })
}

proptest! {
    #![proptest_config(crate::chance::cases(8))]
    #[test]
    fn no_answer_tells_who_somebody_is(seed in any::<u64>()) {
        let mut markers = Markers::new(seed);
        let world = World::new(&mut markers);
        let common = markers.common();
        // The markers are there to be found.
        for request in [GetChild { id: world.child }.into(), GetImport { batch: world.batch }.into()] {
            prop_assert!(leak(&world, &common, request).is_some());
        }
        let all = requests(&world);
        world.bench.hidden.set(true);
        let leaks: Vec<String> =
            all.into_iter().filter_map(|request| leak(&world, &common, request)).collect();
        prop_assert!(leaks.is_empty(), "{leaks:#?}");
    }
}

/// Makes up a regency and is tested with the demo.
const ELSEWHERE: [&str; 1] = ["LoadDemo"];

#[test]
fn every_request_is_asked() {
    let world = World::new(&mut Markers::new(1));
    let asked: BTreeSet<&str> = requests(&world).iter().map(Request::name).collect();
    let missing: Vec<&&str> = Request::NAMES
        .iter()
        .filter(|name| !asked.contains(*name) && !ELSEWHERE.contains(*name))
        .collect();
    assert!(missing.is_empty(), "add these to tests/hidden_requests.rs: {missing:?}");
}

#[test]
fn every_marker_is_in_an_answer_while_identities_are_shown() {
    let mut markers = Markers::new(3);
    let world = World::new(&mut markers);
    let mut told = String::new();
    for request in registers(&world).into_iter().chain([
        GetOverview {}.into(),
        GetPosyandu { id: world.posyandu }.into(),
        GetChild { id: world.child }.into(),
        GetHistory { child: world.child }.into(),
        GetImport { batch: world.batch }.into(),
        GetDoubts { limit: 9 }.into(),
        GetOpenings {}.into(),
        GetPaper { paper: world.papers[0] }.into(),
        GetPaper { paper: world.papers[1] }.into(),
    ]) {
        let bytes = pollster::block_on(world.bench.desk.handle(world.bench.job(9), request));
        told.push_str(&String::from_utf8_lossy(&bytes.unwrap()));
    }
    assert!(told.contains(&world.nik) && told.contains(&world.name));
}

#[test]
fn what_is_left_of_a_child_are_initials_and_months() {
    let world = World::new(&mut Markers::new(5));
    world.bench.hidden.set(true);
    let page = world.bench.page(world.child);
    assert_eq!(page.child.identity.name.reveal(), "Q. Q.");
    assert_eq!(page.child.birth.date, day("2024-05-01"));
    assert_eq!((page.age.completed_months, page.age.days), (23, 0));
    assert_eq!(page.visits.len(), 2);
    assert_eq!(page.visits[0].weight_kg, Some(10.0));
    let found = world.bench.ask(Search { text: "qz".to_owned(), limit: 9 }).unwrap();
    assert!(found.children.is_empty());
    let by_name = world.bench.ask(Search { text: "mawar".to_owned(), limit: 9 }).unwrap();
    assert_eq!(by_name.posyandu.len(), 1);
}

fn read(bench: &Bench) -> (Rakor, u64) {
    let paper = PaperRef { kind: PaperKind::Rakor, id: Id::from_bits(2) };
    let view = bench.ask(GetPaper { paper }).unwrap();
    (view.paper.try_into().unwrap(), view.rev)
}

fn save(bench: &Bench, paper: impl Into<Paper>, rev: u64) -> Result<PaperSaved, DeskError> {
    let papers = vec![PaperView { paper: paper.into(), rev }];
    bench.ask(SavePapers { papers }).map(|saved| saved.into_iter().next().unwrap())
}

fn note(id: u64, text: &str) -> Note {
    Note {
        id: Id::from_bits(id),
        kind: NoteKind::Notulen,
        at: Millis(0),
        agenda: None,
        speaker: String::new(),
        text: text.to_owned(),
        extra: Extra::new(),
    }
}

#[test]
fn minutes_are_written_while_names_are_hidden_and_no_initials_are_kept() {
    let bench = Bench::new("2026-04-10");
    let first = rakor(&mut Markers::new(9));
    save(&bench, first.clone(), 0).unwrap();
    bench.hidden.set(true);
    let (mut shown, rev) = read(&bench);
    assert_eq!(shown.host.name.reveal(), "Q. Q.");
    // Meanwhile another tablet, where names are shown, changes one.
    bench.hidden.set(false);
    let mut theirs = first.clone();
    theirs.opened_by.name = PersonalText::new("Bu Wali");
    save(&bench, theirs, 1).unwrap();
    bench.hidden.set(true);
    shown.notes.push(note(1, "Dinkes membuka"));
    shown.host.position = "Sekretaris Daerah".to_owned();
    let saved = save(&bench, shown, rev).unwrap();
    let answered: Rakor = saved.paper.try_into().unwrap();
    assert_eq!(answered.host.name.reveal(), "Q. Q.");
    bench.hidden.set(false);
    let (kept, _) = read(&bench);
    assert_eq!(kept.notes.len(), 1);
    assert_eq!(kept.host.name, first.host.name);
    assert_eq!(kept.host.position, "Sekretaris Daerah");
    assert_eq!(kept.opened_by.name.reveal(), "Bu Wali");
    assert_eq!(kept.invited, first.invited);
    assert_eq!(kept.bimtek, first.bimtek);
}

#[test]
fn names_are_neither_typed_nor_copied_nor_removed_unseen() {
    let bench = Bench::new("2026-04-10");
    save(&bench, rakor(&mut Markers::new(9)), 0).unwrap();
    bench.hidden.set(true);
    let (shown, rev) = read(&bench);
    let mut typed = shown.clone();
    typed.host.name = PersonalText::new("Ibu Baru");
    assert_eq!(save(&bench, typed, rev).unwrap_err(), DeskError::Hidden);
    let mut removed = shown.clone();
    removed.host.name = PersonalText::default();
    assert_eq!(save(&bench, removed, rev).unwrap_err(), DeskError::Hidden);
    let mut without = shown.clone();
    without.invited.clear();
    assert_eq!(save(&bench, without, rev).unwrap_err(), DeskError::Hidden);
    // A promise whose owner was chosen from the list of those invited: the office, not "Q. Q.".
    let mut promise = commitment(&mut Markers::new(9));
    promise.owner = shown.invited[0].party.clone();
    save(&bench, promise, 0).unwrap();
    bench.hidden.set(false);
    let paper = PaperRef { kind: PaperKind::Commitment, id: Id::from_bits(3) };
    let Paper::Commitment(kept) = bench.ask(GetPaper { paper }).unwrap().paper else { panic!() };
    assert_eq!((kept.owner.name.reveal(), kept.owner.position.as_str()), ("", "Kepala Dinas"));
}

#[test]
fn forms_that_would_write_initials_are_refused() {
    let world = World::new(&mut Markers::new(5));
    world.bench.hidden.set(true);
    let child = draft("Q. Q.", "2024-05-01", world.posyandu);
    let asked = SaveChild { id: Some(world.child), base_rev: None, child };
    assert_eq!(world.bench.ask(asked), Err(DeskError::Hidden));
    let page = world.bench.ask(GetPosyandu { id: world.posyandu }).unwrap();
    assert!(page.posyandu.address.is_empty());
    assert_eq!(world.bench.ask(posyandu("Mawar")), Err(DeskError::Hidden));
    world.bench.hidden.set(false);
    let page = world.bench.ask(GetPosyandu { id: world.posyandu }).unwrap();
    assert!(!page.posyandu.address.is_empty());
    assert_eq!(world.bench.page(world.child).child.identity.name.reveal(), world.name);
}

#[test]
fn every_opening_is_written_down_with_its_reason() {
    let (bench, _) = Bench::ready("2026-04-10");
    let open = |reason: &str| bench.ask(OpenIdentities { reason: reason.to_owned() });
    assert!(matches!(open("  a  "), Err(DeskError::Invalid(_))));
    open(" Menindaklanjuti anak 2T di Melati ").unwrap();
    let openings = bench.ask(GetOpenings {}).unwrap();
    assert_eq!(openings.len(), 1);
    assert_eq!(openings[0].reason, "Menindaklanjuti anak 2T di Melati");
    assert_eq!(openings[0].stamp.at, bench.job(1).now);
}
