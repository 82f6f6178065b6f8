//! The demo: another workspace, there and back.

use super::bench::Bench;
use crate::{
    desk::{Workspace, protocol::*},
    records::coordination::{PaperKind, PaperRef},
    storage::{Database, Store},
};

#[test]
fn the_demo_comes_and_goes_and_leaves_the_own_data_alone() {
    let (bench, melati) = Bench::ready("2026-04-10");
    bench.child("Ahmad Fauzi", "2025-05-10", melati);
    bench.ask(LoadDemo { size: DemoSize::Demo }).unwrap();
    let demo = bench.ask(GetOverview {}).unwrap();
    assert!(demo.demo && !demo.fresh);
    assert_eq!(demo.posyandu, 24);
    assert!((1000..1500).contains(&demo.children), "{}", demo.children);
    let latest = demo.latest.unwrap();
    assert_eq!(latest.d, latest.n + latest.t + latest.o + latest.b);
    // A second tab is in the demo too.
    let tab = Bench::on(bench.services.tab(), "2026-04-10");
    assert!(tab.ask(GetOverview {}).unwrap().demo);
    bench.ask(RemoveDemo {}).unwrap();
    tab.desk.heard(&Changed::Everything);
    for overview in [bench.ask(GetOverview {}).unwrap(), tab.ask(GetOverview {}).unwrap()] {
        assert!(!overview.demo);
        assert_eq!(overview.children_all, 1);
    }
}

/// What the demo made up could have been typed: no paper of it is refused, and their numbers do
/// not stand for each other's.
#[test]
fn every_paper_of_the_demo_could_have_been_typed() {
    let (bench, _) = Bench::ready("2026-04-10");
    bench.ask(LoadDemo { size: DemoSize::Demo }).unwrap();
    let database = Database::Memory(bench.services.database(Workspace::Demo));
    for kind in PaperKind::ALL {
        let rows = pollster::block_on(database.by_parent(Store::Doc, kind.code())).unwrap();
        let papers = rows.iter().map(|row| {
            let paper = PaperRef::from_key(&row.key).unwrap();
            bench.ask(GetPaper { paper }).unwrap()
        });
        let papers: Vec<PaperView> = papers.collect();
        let wanted: Vec<u64> = papers.iter().map(|_| 1).collect();
        let saved = bench.ask(SavePapers { papers }).unwrap();
        assert_eq!(saved.iter().map(|saved| saved.rev).collect::<Vec<_>>(), wanted);
    }
}

/// The Rakor of half a year ago was sealed on its day, and records that came in since are seen.
#[test]
fn the_held_rakor_of_the_demo_is_sealed_and_figures_have_moved_since() {
    let (bench, _) = Bench::ready("2026-04-10");
    bench.ask(LoadDemo { size: DemoSize::Demo }).unwrap();
    let rakor = crate::demo::coordination::id("rakor", 0);
    let sealed = bench.ask(GetSealed { rakor }).unwrap().unwrap();
    // 10 April less 182 days is 10 October 2025; the last whole month before it is September.
    assert_eq!(sealed.month.to_string(), "2025-09");
    assert!(sealed.intact && sealed.changed > 0, "{}", sealed.changed);
    assert_eq!(sealed.rows.len(), 4);
}

#[test]
fn a_cancelled_demo_is_none() {
    let (bench, _) = Bench::ready("2026-04-10");
    bench.services.cancel_after.set(Some((5, 10)));
    let loaded = bench.ask_as(5, LoadDemo { size: DemoSize::Demo });
    assert_eq!(loaded, Err(DeskError::Cancelled));
    assert!(!bench.ask(GetOverview {}).unwrap().demo);
    let left = bench.services.database(Workspace::Demo);
    let children = pollster::block_on(left.count(Store::Child)).unwrap();
    assert_eq!(children, 0);
}

#[test]
fn erasing_leaves_nothing() {
    let (bench, melati) = Bench::ready("2026-04-10");
    bench.child("Ahmad Fauzi", "2025-05-10", melati);
    bench.ask(EraseAll {}).unwrap();
    assert!(bench.snapshot(&[Store::Child]).is_empty());
    assert!(bench.ask(GetOverview {}).unwrap().fresh);
}
