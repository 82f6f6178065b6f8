//! Who was called: ticked, taken back, and what came of it.

use super::bench::Bench;
use crate::{
    desk::protocol::*,
    records::{ChildId, Place, PosyanduId},
};

fn list(bench: &Bench) -> CallList {
    let call = Call::Month("2026-04".parse().unwrap());
    bench.ask(GetCallList { call, place: Place::Regency, page: 0 }).unwrap()
}

fn mark(bench: &Bench, posyandu: PosyanduId, children: &[ChildId], called: bool) -> String {
    let call = Call::Month("2026-04".parse().unwrap());
    let children = children.to_vec();
    bench.ask(MarkCalled { call, posyandu, children, called }).unwrap()
}

#[test]
fn who_was_called_is_kept_and_who_came_is_read_from_the_visits() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let ani = bench.child("Ani", "2025-01-10", melati);
    let budi = bench.child("Budi", "2025-02-10", melati);
    let citra = bench.child("Citra", "2025-03-10", melati);
    let before = list(&bench);
    assert_eq!((before.missing, before.called, before.came), (3, 0, 0));
    assert!(!mark(&bench, melati, &[ani], true).is_empty(), "the first begins the record");
    let entry = mark(&bench, melati, &[budi], true);
    assert!(!entry.is_empty());
    let found = list(&bench);
    assert_eq!((found.called, found.came, found.groups[0].called), (2, 0, 2));
    let called: Vec<bool> = found.groups[0].children.iter().map(|c| c.called.is_some()).collect();
    assert_eq!(called, [true, true, false], "Ani, Budi, Citra");
    // Ani comes: she is on the list no more, and counts as called and come.
    bench.weigh(ani, "2026-04-10", 9.0, Some(74.0));
    let found = list(&bench);
    assert_eq!((found.missing, found.called, found.came), (2, 2, 1));
    assert_eq!((found.groups[0].called, found.groups[0].came), (2, 1));
    // Who comes without having been called is no result of a call.
    bench.weigh(citra, "2026-04-10", 8.0, Some(70.0));
    assert_eq!(list(&bench).came, 1);
    mark(&bench, melati, &[budi], false);
    assert_eq!(list(&bench).called, 1);
    // What is called for in another month is another record.
    let call = Call::Month("2026-03".parse().unwrap());
    let march = bench.ask(GetCallList { call, place: Place::Regency, page: 0 }).unwrap();
    assert_eq!(march.called, 0);
}
