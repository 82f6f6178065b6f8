//! Files that are handed over while identities are hidden: made, and nobody is in them.

use super::{
    bench::Bench,
    hidden_world::{Markers, World},
};
use crate::{
    desk::protocol::*,
    documents::Id,
    handoff::{Opened, open},
    records::Bytes,
};

fn make(bench: &Bench, what: HandOffWhat, names: bool) -> Result<HandOffFile, DeskError> {
    bench.ask(MakeHandOff { what, names, passphrase: String::new() })
}

/// All that a file says, as text.
fn said(bytes: &Bytes) -> String {
    let Ok(Opened::Whole(header, body)) = open(&bytes.0, None) else { panic!("not opened") };
    format!("{} {}", serde_json::to_string(&header).unwrap(), serde_json::to_string(&body).unwrap())
}

fn meeting(world: &World) -> HandOffWhat {
    HandOffWhat::Rakor(Id::from_bits(world.papers[1].id.bits()))
}

#[test]
fn a_rakor_goes_out_hidden_and_nobody_is_in_it() {
    for seed in [1, 77, 4242] {
        let mut markers = Markers::new(seed);
        let world = World::new(&mut markers);
        let bench = &world.bench;
        let with_names = make(bench, meeting(&world), true).unwrap();
        let told = said(&with_names.bytes).to_lowercase();
        assert!(told.contains(&markers.common()), "the markers are there to be found");
        bench.hidden.set(true);
        let file = make(bench, meeting(&world), false).unwrap();
        assert!(file.about.nameless && file.about.documents == with_names.about.documents);
        let told = said(&file.bytes).to_lowercase();
        assert!(!told.contains(&markers.common()), "{told}");
        // The offices are what the other tablet needs.
        assert!(told.contains("kepala dinas"));
        // Where names are known, such a file takes none away and asks nothing.
        bench.hidden.set(false);
        let asked = ReadHandOff { bytes: file.bytes, passphrase: String::new() };
        let HandOffRead::Preview(preview) = bench.ask(asked).unwrap() else { panic!() };
        assert!(preview.conflicts.is_empty());
        assert!(preview.kinds.iter().all(|(_, n)| (n.new, n.changed, n.deleted) == (0, 0, 0)));
    }
}

#[test]
fn names_and_children_wait_for_a_reason() {
    let world = World::new(&mut Markers::new(5));
    world.bench.hidden.set(true);
    let children = HandOffWhat::Posyandu(world.posyandu, None);
    assert_eq!(make(&world.bench, meeting(&world), true).unwrap_err(), DeskError::Hidden);
    assert_eq!(make(&world.bench, children, false).unwrap_err(), DeskError::Hidden);
    world.bench.hidden.set(false);
    assert!(make(&world.bench, children, false).is_ok());
}

#[test]
fn a_nameless_file_is_taken_in_where_nobody_knew_the_meeting() {
    let world = World::new(&mut Markers::new(6));
    world.bench.hidden.set(true);
    let file = make(&world.bench, meeting(&world), false).unwrap();
    let (other, _) = Bench::ready("2026-04-10");
    let asked =
        ApplyHandOff { bytes: file.bytes, passphrase: String::new(), decisions: Vec::new() };
    let HandOffApplied::Done(_, counts) = other.ask(asked).unwrap() else { panic!() };
    assert_eq!(counts.new, file.about.documents);
}
