//! Documents handed over from tablet to tablet as files.

mod rakor;
mod random;
mod stood;

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{
    bench::{Bench, REGENCY, code, day, draft, visit},
    roster::Player,
};
use crate::{
    desk::{native::NativeServices, protocol::*},
    documents::{Actor, Id},
    handoff::{Choice, Kind, Refused},
    records::{
        Bytes, Child, ChildId, PersonalText, Place, PosyanduId, Session, Visit, Weight,
        coordination::{Commitment, Invited, Paper, PaperKind, PaperRef, Party, Rakor},
    },
    storage::Store,
};

/// A tablet of Bukittinggi with dice and a name of its own.
fn tablet(seed: u64) -> Bench {
    let services = NativeServices::new("public", seed << 32);
    let bench = Bench::on(services, "2026-03-31");
    bench.ask(ChooseRegency { code: code(REGENCY) }).unwrap();
    let work = bench.work();
    let mut settings = pollster::block_on(work.settings()).unwrap().document.clone();
    settings.actor = Actor(format!("Tablet {seed}"));
    bench.ask(SaveSettings { settings }).unwrap();
    bench
}

fn make(bench: &Bench, what: HandOffWhat, names: bool, passphrase: &str) -> HandOffFile {
    let passphrase = passphrase.to_owned();
    bench.ask(MakeHandOff { what, names, passphrase }).unwrap()
}

fn look(bench: &Bench, file: &HandOffFile) -> HandOffPreview {
    let asked = ReadHandOff { bytes: file.bytes.clone(), passphrase: String::new() };
    match bench.ask(asked).unwrap() {
        HandOffRead::Preview(preview) => preview,
        other => panic!("{other:?}"),
    }
}

/// Takes a file in; every question is answered so.
fn take(bench: &Bench, file: &HandOffFile, choice: Choice) -> HandOffCounts {
    let preview = look(bench, file);
    let decisions = preview.conflicts.into_iter().map(|c| (c.key, c.path, choice)).collect();
    let (bytes, passphrase) = (file.bytes.clone(), String::new());
    match bench.ask(ApplyHandOff { bytes, passphrase, decisions }).unwrap() {
        HandOffApplied::Done(_, counts) => counts,
        HandOffApplied::Again(again) => panic!("{again:?}"),
    }
}

/// Children without what is of one tablet: the stamp of the last write.
fn children(bench: &Bench) -> Vec<Child> {
    let mut children = bench.children();
    for child in &mut children {
        child.edited = crate::documents::Stamp::default();
    }
    children.sort_by_key(|child| child.id);
    children
}

fn correct(bench: &Bench, child: ChildId, kg: f64) {
    let found = bench.children().into_iter().find(|held| held.id == child).unwrap();
    let first = &found.visits[0];
    let mut draft = visit(&first.date.to_string(), first.posyandu, Some(kg), None);
    draft.id = Some(first.id);
    bench.ask(SaveVisit { child, base_rev: None, visit: draft }).unwrap();
}

fn weight(bench: &Bench, child: ChildId) -> Option<Weight> {
    let found = bench.children().into_iter().find(|held| held.id == child);
    found.unwrap().visits[0].weight
}

fn whole(posyandu: PosyanduId) -> HandOffWhat {
    HandOffWhat::Posyandu(posyandu, None)
}

/// Two tablets that have one Posyandu with two children in common.
fn two() -> (Bench, Bench, PosyanduId, ChildId) {
    let (a, b) = (tablet(1), tablet(2));
    let melati = a.posyandu("Melati I");
    let siti = a.child("Siti", "2025-01-10", melati);
    a.child("Budi", "2024-06-01", melati);
    a.weigh(siti, "2026-02-10", 8.0, None);
    let file = make(&a, whole(melati), true, "");
    assert_eq!((file.children, file.about.kind), (2, Kind::Posyandu));
    let seen = look(&b, &file);
    assert_eq!(seen.about.made.by.0, "Tablet 1");
    assert_eq!(seen.about.title, "Melati I");
    let child = seen.kinds.iter().find(|(kind, _)| kind == "child").unwrap().1;
    assert_eq!((child.new, child.visits, child.changed, child.same), (2, 1, 0, 0));
    assert_eq!(seen.posyandu, [("Melati I".to_owned(), child)]);
    // Puskesmas, Posyandu, two children.
    assert_eq!(take(&b, &file, Choice::Mine).new, 4);
    assert_eq!(children(&a), children(&b));
    (a, b, melati, siti)
}

#[test]
fn a_posyandu_goes_to_another_tablet_and_back() {
    let (a, b, melati, siti) = two();
    assert_eq!(b.counts(melati, "2026-02").d, 1);
    // Both add a visit of the same child, and one a child.
    a.weigh(siti, "2026-03-05", 8.3, None);
    b.weigh(siti, "2026-03-12", 8.4, None);
    b.child("Rina", "2025-05-05", melati);
    let there = make(&b, whole(melati), true, "");
    let counts = take(&a, &there, Choice::Mine);
    assert_eq!((counts.new, counts.changed, counts.visits, counts.conflicting), (1, 1, 1, 0));
    let back = make(&a, whole(melati), true, "");
    take(&b, &back, Choice::Mine);
    assert_eq!(children(&a), children(&b));
    assert_eq!(children(&a).iter().map(|child| child.visits.len()).sum::<usize>(), 3);
    // A second time it brings nothing, and is known by then.
    let again = look(&a, &there);
    assert_eq!(again.before.as_ref().map(|stamp| stamp.by.0.as_str()), Some("Tablet 1"));
    let before = a.snapshot(&[Store::Child, Store::History, Store::Roster, Store::Tally]);
    let counts = take(&a, &there, Choice::Theirs);
    assert_eq!((counts.new, counts.changed, counts.visits), (0, 0, 0));
    assert_eq!(a.snapshot(&[Store::Child, Store::History, Store::Roster, Store::Tally]), before);
}

#[test]
fn two_weights_of_one_visit_are_for_people() {
    let (a, b, melati, siti) = two();
    correct(&a, siti, 8.1);
    correct(&b, siti, 8.2);
    let file = make(&b, whole(melati), true, "");
    let seen = look(&a, &file);
    let [conflict] = seen.conflicts.as_slice() else { panic!("{:?}", seen.conflicts) };
    assert_eq!(conflict.title, ("Siti".to_owned(), "Melati I".to_owned()));
    assert_eq!(conflict.visit.as_deref(), Some("2026-02-10"));
    let value = |side: &Option<Vec<(String, String)>>| side.as_ref().unwrap()[0].1.clone();
    assert_eq!((value(&conflict.mine), value(&conflict.theirs)), ("8100".into(), "8200".into()));
    assert_eq!(conflict.my_stamp.by.0, "Tablet 1");
    assert_eq!(conflict.their_stamp.by.0, "Tablet 2");
    // Without an answer nothing is written.
    let (bytes, passphrase, decisions) = (file.bytes.clone(), String::new(), Vec::new());
    let asked = ApplyHandOff { bytes, passphrase, decisions };
    assert!(matches!(a.ask(asked), Ok(HandOffApplied::Again(_))));
    assert_eq!(weight(&a, siti), Weight::from_kg(8.1));
    take(&a, &file, Choice::Theirs);
    assert_eq!(weight(&a, siti), Weight::from_kg(8.2));
    // The answer is kept, here and where it goes.
    assert!(look(&a, &file).conflicts.is_empty());
    let back = make(&a, whole(melati), true, "");
    assert!(look(&b, &back).conflicts.is_empty());
    take(&b, &back, Choice::Mine);
    assert_eq!(children(&a), children(&b));
}

#[test]
fn taken_back_it_is_as_before_and_can_be_taken_in_again() {
    let (a, b, melati, siti) = two();
    b.weigh(siti, "2026-03-12", 8.4, None);
    let rina = b.child("Rina", "2025-05-05", melati);
    let file = make(&b, whole(melati), true, "");
    let (before, figures) = (children(&a), a.counts(melati, "2026-03"));
    take(&a, &file, Choice::Mine);
    assert_eq!(a.counts(melati, "2026-03").d, 1);
    let undone = a.ask(UndoHandOff { file: file.about.id }).unwrap();
    assert_eq!((undone.back, undone.left), (2, 0));
    assert_eq!((children(&a), a.counts(melati, "2026-03")), (before, figures));
    assert_eq!(a.ask(UndoHandOff { file: file.about.id }), Err(DeskError::Conflict));
    assert_eq!(take(&a, &file, Choice::Mine).new, 1);
    assert_eq!(children(&a), children(&b));
    // What was worked on since stays.
    correct(&a, siti, 7.9);
    let undone = a.ask(UndoHandOff { file: file.about.id }).unwrap();
    assert_eq!((undone.back, undone.left), (1, 1));
    assert!(a.children().iter().all(|child| child.id != rina));
    assert_eq!(a.children().iter().find(|child| child.id == siti).unwrap().visits.len(), 2);
}

#[test]
fn what_came_with_a_whole_posyandu_goes_with_it() {
    let (a, b) = (tablet(1), tablet(2));
    let melati = a.posyandu("Melati I");
    let siti = a.child("Siti", "2025-01-10", melati);
    a.weigh(siti, "2026-02-10", 8.0, None);
    let stores = [Store::Child, Store::Doc, Store::History];
    let without_file = |bench: &Bench| {
        let rows = bench.snapshot(&stores).into_iter();
        rows.filter(|(_, key, _)| !key.starts_with("handoff/file")).collect::<Vec<_>>()
    };
    let before = without_file(&b);
    let file = make(&a, whole(melati), true, "");
    take(&b, &file, Choice::Mine);
    assert_eq!(b.ask(UndoHandOff { file: file.about.id }).unwrap().left, 0);
    assert_eq!(without_file(&b), before);
}

#[test]
fn an_erased_child_leaves_nothing_and_does_not_come_back() {
    let (a, b, melati, siti) = two();
    a.ask(DeleteChild { child: siti }).unwrap();
    let rows = a.snapshot(&[Store::Doc, Store::History]);
    let names = |bytes: &[u8]| bytes.windows(4).any(|window| window == b"Siti");
    assert!(!rows.iter().any(|(_, _, bytes)| names(bytes)));
    let file = make(&b, whole(melati), true, "");
    take(&a, &file, Choice::Mine);
    assert!(a.children().iter().all(|child| child.id != siti));
    // Somebody weighed it there meanwhile: that is for people.
    b.weigh(siti, "2026-03-12", 8.4, None);
    let file = make(&b, whole(melati), true, "");
    assert_eq!(look(&a, &file).conflicts.len(), 1);
    take(&a, &file, Choice::Theirs);
    assert_eq!(children(&a), children(&b));
}

#[test]
fn each_tablet_began_the_session_of_the_month() {
    let (a, b, melati, _) = two();
    let session = |bits, kader| Session {
        id: Id::from_bits(bits),
        posyandu: melati,
        month: "2026-03".parse().unwrap(),
        date: day("2026-03-12"),
        kader_present: Some(kader),
        closed: false,
        closed_at: None,
        closed_by: None,
        note: String::new(),
        edited: crate::documents::Stamp::default(),
        extra: crate::documents::Extra::new(),
    };
    a.ask(SaveSession { session: session(5, 4) }).unwrap();
    b.ask(SaveSession { session: session(9, 6) }).unwrap();
    let file = make(&b, whole(melati), true, "");
    assert_eq!(look(&a, &file).conflicts.len(), 1);
    take(&a, &file, Choice::Theirs);
    let back = make(&a, whole(melati), true, "");
    assert!(look(&b, &back).conflicts.is_empty());
    take(&b, &back, Choice::Mine);
    for bench in [&a, &b] {
        let keys = bench.snapshot(&[Store::Doc]).into_iter().map(|(_, key, _)| key);
        let sessions: Vec<String> = keys.filter(|key| key.starts_with("session/")).collect();
        assert_eq!(sessions, [format!("session/{}", Id::<()>::from_bits(9))]);
    }
}

#[test]
fn a_tablet_without_a_regency_becomes_one_of_the_files() {
    let (a, _, melati, _) = two();
    let file = make(&a, whole(melati), true, "");
    let new = Bench::on(NativeServices::new("public", 78), "2026-03-31");
    let read = || {
        let (bytes, passphrase) = (file.bytes.clone(), String::new());
        new.ask(ReadHandOff { bytes, passphrase }).unwrap()
    };
    let before = new.snapshot(&[Store::Child, Store::Doc]);
    let asks = HandOffRead::NoRegency(code(REGENCY), "Kota Bukittinggi".to_owned());
    assert_eq!(read(), asks);
    // Nobody said yes: nothing of it comes, and no regency is chosen.
    let (bytes, passphrase) = (file.bytes.clone(), String::new());
    let apply = ApplyHandOff { bytes, passphrase, decisions: Vec::new() };
    assert_eq!(new.ask(apply.clone()).unwrap(), HandOffApplied::Again(Box::new(asks)));
    assert_eq!(new.snapshot(&[Store::Child, Store::Doc]), before);
    new.ask(ChooseRegency { code: code(REGENCY) }).unwrap();
    assert!(matches!(read(), HandOffRead::Preview(_)));
    assert!(matches!(new.ask(apply).unwrap(), HandOffApplied::Done(..)));
    let names = |bench: &Bench| {
        let children = bench.children();
        let here = children.into_iter().filter(|child| child.posyandu == melati);
        here.map(|child| child.identity.name).collect::<Vec<_>>()
    };
    assert!(!names(&new).is_empty());
    assert_eq!(names(&new), names(&a));
}

#[test]
fn files_that_do_not_belong_here_change_nothing() {
    let (a, b, melati, _) = two();
    let before = b.snapshot(&[Store::Child, Store::Doc]);
    let read = |bench: &Bench, bytes: &[u8], passphrase: &str| {
        let (bytes, passphrase) = (Bytes(bytes.to_vec()), passphrase.to_owned());
        bench.ask(ReadHandOff { bytes, passphrase }).unwrap()
    };
    assert_eq!(read(&b, b"xlsx", ""), HandOffRead::Refused(Refused::NotOurs));
    let locked = make(&a, whole(melati), true, "lima kata");
    assert!(matches!(read(&b, &locked.bytes.0, ""), HandOffRead::Locked(_)));
    assert_eq!(read(&b, &locked.bytes.0, "x"), HandOffRead::Refused(Refused::Passphrase));
    assert!(matches!(read(&b, &locked.bytes.0, "lima kata"), HandOffRead::Preview(_)));
    let other = Bench::on(NativeServices::new("public", 77), "2026-03-31");
    other.ask(ChooseRegency { code: code("35.15") }).unwrap();
    let plain = make(&a, whole(melati), true, "");
    let elsewhere = HandOffRead::OtherRegency(code(REGENCY));
    assert_eq!(read(&other, &plain.bytes.0, ""), elsewhere);
    let mut cut = plain.bytes.0.clone();
    cut.truncate(cut.len() - 1);
    assert_eq!(read(&b, &cut, ""), HandOffRead::Refused(Refused::Damaged));
    assert_eq!(b.snapshot(&[Store::Child, Store::Doc]), before);
    let listed = a.ask(GetHandOffs {}).unwrap();
    assert_eq!(listed.files.iter().filter(|file| file.given).count(), 3);
    assert_eq!(listed.posyandu, [(melati, "Melati I".to_owned())]);
}

#[test]
fn two_posyandu_of_one_name_are_told() {
    let (a, b) = (tablet(1), tablet(2));
    let melati = a.posyandu("Melati I");
    b.posyandu("Melati I");
    let seen = look(&b, &make(&a, whole(melati), true, ""));
    assert_eq!(seen.twins, ["Melati I"]);
}
