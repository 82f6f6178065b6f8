//! The kader of a year as kept equal those made anew from the sessions, whatever is saved in
//! whichever order by whichever tab, and whenever somebody first asks.

use proptest::prelude::*;

use super::bench::Bench;
use crate::{
    desk::{
        kader::{KADER, KaderYear},
        protocol::*,
        stored::read,
    },
    documents::{Extra, Id, Stamp},
    records::{Month, Place, PosyanduId, Session},
    storage::Store,
};

/// Saves a session (which of eight, Posyandu, month from January 2024 on, kader, closed), or asks for the
/// levels of a year.
#[derive(Clone, Debug)]
enum Step {
    Save(u64, usize, i32, Option<u16>, bool),
    Ask(i32),
}

fn steps() -> impl Strategy<Value = Vec<(bool, Step)>> {
    let kader = proptest::option::of(0..9_u16);
    let save = (0..8_u64, 0..2_usize, 0..36_i32, kader, any::<bool>())
        .prop_map(|(id, of, month, kader, closed)| Step::Save(id, of, month, kader, closed));
    let ask = (2023..2028_i32).prop_map(Step::Ask);
    proptest::collection::vec((any::<bool>(), prop_oneof![4 => save, 1 => ask]), 1..30)
}

fn session(id: u64, posyandu: PosyanduId, month: i32, kader: Option<u16>) -> Session {
    let month = Month::new(2024, 1).unwrap().plus(month);
    Session {
        id: Id::from_bits(id + 1),
        posyandu,
        month,
        date: month.first_day(),
        kader_present: kader,
        closed: false,
        closed_at: None,
        closed_by: None,
        note: String::new(),
        edited: Stamp::default(),
        extra: Extra::new(),
    }
}

/// Every row that says it is whole holds what the sessions say.
fn check(bench: &Bench) {
    let work = bench.work();
    let anew = pollster::block_on(work.kader_anew()).unwrap();
    for row in pollster::block_on(work.db.by_parent(Store::Tally, KADER)).unwrap() {
        let kept: KaderYear = read(&row).unwrap().document;
        if kept.whole {
            let none = KaderYear::new(kept.year, true);
            assert_eq!(&kept, anew.get(&kept.year).unwrap_or(&none));
        }
    }
    for year in 2023..2028 {
        let asked = pollster::block_on(work.kader(year)).unwrap();
        let none = KaderYear::new(year, true);
        assert_eq!(&*asked, anew.get(&year).unwrap_or(&none), "{year}");
    }
}

proptest! {
    #![proptest_config(crate::chance::cases(48))]
    #[test]
    fn what_is_kept_equals_what_the_sessions_say(steps in steps()) {
        let (bench, melati) = Bench::ready("2026-11-20");
        let places = [melati, bench.posyandu("Mawar II")];
        let other = Bench::on(bench.services.clone(), "2026-11-20");
        for (here, step) in steps {
            let tab = if here { &bench } else { &other };
            match step {
                // Two sessions of a Posyandu in one month are refused.
                Step::Save(id, of, month, kader, closed) => {
                    let session = session(id, places[of], month, kader);
                    drop(tab.ask(SaveSession { session: Session { closed, ..session } }));
                }
                Step::Ask(year) => {
                    tab.ask(GetStrata { place: Place::Regency, year: Some(year) }).unwrap();
                }
            }
        }
        check(&bench);
    }
}

/// The demo writes its rows with its sessions.
#[test]
fn the_demo_brings_its_kader() {
    let bench = Bench::new("2026-11-20");
    bench.ask(LoadDemo { size: DemoSize::Demo }).unwrap();
    let work = bench.desk.work.borrow().clone();
    assert!(work.is_none(), "the next question opens the demo");
    bench.ask(GetOverview {}).unwrap();
    let work = bench.desk.work.borrow().clone().unwrap();
    let anew = pollster::block_on(work.kader_anew()).unwrap();
    assert!(!anew.is_empty());
    let rows = pollster::block_on(work.db.by_parent(Store::Tally, KADER)).unwrap();
    let kept: Vec<KaderYear> =
        rows.iter().map(|row| read::<KaderYear>(row).unwrap().document).collect();
    assert!(kept.iter().eq(anew.values()));
}
