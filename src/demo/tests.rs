//! Sizes, determinism, and that nobody real is in the invented regency.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use chrono::{Months, NaiveDate};

use super::{Demo, Plan};
use crate::records::{Child, ExitReason, Month, Nik};
use crate::wilayah::{Country, Regency, RegionCode, RegistrationNumber, normal};

fn today() -> NaiveDate {
    "2026-11-21".parse().unwrap()
}

fn small() -> Demo {
    Demo::new(Plan::Demo, today())
}

fn fnv(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
}

#[test]
fn sizes_are_as_promised() {
    for (plan, visits) in [(Plan::Demo, 22_500.0), (Plan::Mean, 2e6), (Plan::Large, 3.5e6)] {
        let demo = Demo::new(plan, today());
        assert_eq!(demo.regency().kecamatan.len(), plan.kecamatan());
        assert_eq!(demo.regency().all_desa().count(), plan.desa());
        assert_eq!(demo.posyandu().len(), plan.posyandu());
        let (mut now, mut made, mut niks, mut ids) = (0, 0, HashSet::new(), HashSet::new());
        for child in demo.all_children() {
            now += usize::from(child.is_sasaran(today()));
            made += child.visits.len();
            assert!(ids.insert(child.id), "an id twice");
            if let Some(nik) = child.identity.nik {
                assert!(niks.insert(nik.reveal().to_owned()), "a NIK twice");
            }
        }
        let near =
            |found: usize, wanted: f64, share: f64| (found as f64 / wanted - 1.0).abs() < share;
        assert!(near(now, plan.under_fives() as f64, 0.03), "{plan:?}: {now} under-fives");
        assert!(near(made, visits, 0.05), "{plan:?}: {made} visits");
    }
}

#[test]
fn the_same_size_and_day_give_the_same_regency() {
    let (one, two) = (small(), small());
    assert_eq!(one.posyandu(), two.posyandu());
    assert_eq!(one.puskesmas(), two.puskesmas());
    assert_eq!(one.children(7), two.children(7));
    let all: Vec<Child> = one.all_children().collect();
    let seventh = one.posyandu()[7].id;
    assert_eq!(
        two.children(7),
        all.into_iter().filter(|c| c.posyandu == seventh).collect::<Vec<_>>()
    );
    let later = Demo::new(Plan::Demo, today() + chrono::Days::new(31));
    assert_ne!(one.children(7), later.children(7));
    assert_eq!(one.posyandu(), later.posyandu());
}

/// Pinned so that a change of the sequence, on any machine or by any crate, is seen.
#[test]
fn the_sequence_is_pinned() {
    let demo = small();
    let text = |posyandu| {
        let (children, sessions) = (demo.children(posyandu), demo.sessions(posyandu));
        serde_json::to_string(&(children, sessions, demo.telaah(posyandu))).unwrap()
    };
    let all: String = (0..demo.posyandu().len()).map(text).collect();
    assert_eq!(format!("{:016x}", fnv(&all)), "ad4965ef1d34b648");
}

#[test]
fn beyond_the_last_posyandu_there_is_nothing() {
    let demo = small();
    assert!(demo.children(24).is_empty() && demo.sessions(24).is_empty());
    assert!(demo.telaah(24).is_empty());
    assert!(demo.sigizi_rows(24, super::Sheet::Masked, 24).is_empty());
}

#[test]
fn everything_lies_in_a_regency_that_does_not_exist() {
    let demo = small();
    let idaman = RegionCode::parse("99.01").unwrap();
    assert_eq!(demo.regency().code, idaman);
    let json = serde_json::to_string(demo.regency()).unwrap();
    assert_eq!(&Regency::from_json(&json).unwrap(), demo.regency());
    for posyandu in demo.posyandu() {
        assert!(demo.regency().desa(posyandu.desa).is_some());
        assert!(demo.puskesmas().iter().any(|p| Some(p.id) == posyandu.puskesmas));
        if !posyandu.registration.is_empty() {
            RegistrationNumber::parse(&posyandu.registration)
                .unwrap()
                .check(posyandu.desa)
                .unwrap();
        }
    }
    for child in demo.all_children() {
        assert!(child.home.desa.unwrap().is_within(idaman));
        if let Some(nik) = &child.identity.nik {
            assert!(nik.reveal().starts_with("9901"));
            assert!(nik.agrees_with(child.birth.date, child.sex));
            assert_eq!(Nik::parse(nik.reveal()).as_ref(), Ok(nik));
        }
    }
}

#[test]
fn no_real_place_bears_these_names() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/wilayah");
    let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    let mut taken = HashSet::new();
    for name in Country::from_json(&read("index.json")).unwrap().regencies() {
        let regency = Regency::from_json(&read(&name.file())).unwrap();
        taken.insert(normal(&regency.name));
        taken.extend(regency.kecamatan.iter().map(|k| normal(&k.name)));
        taken.extend(regency.all_desa().map(|d| normal(&d.name)));
    }
    for plan in [Plan::Demo, Plan::Mean, Plan::Large] {
        let demo = Demo::new(plan, today());
        let regency = demo.regency();
        let kecamatan = regency.kecamatan.iter().map(|k| &k.name);
        for name in kecamatan.chain(regency.all_desa().map(|d| &d.name)).chain([&regency.name]) {
            assert!(!taken.contains(&normal(name)), "{name} exists");
        }
    }
}

#[test]
fn dates_make_sense() {
    let demo = small();
    let first = Month::of(today()).plus(-23).first_day();
    for child in demo.all_children() {
        let days: Vec<_> = child.visits.iter().map(|v| v.date).collect();
        assert!(days.windows(2).all(|d| d[0] < d[1]), "in order, never two on a day");
        assert!(days.iter().all(|d| (first.max(child.birth.date)..=today()).contains(d)));
        let Some(exit) = &child.exit else { continue };
        assert!(exit.date <= today());
        assert!(days.last().is_none_or(|d| *d < exit.date));
        if exit.reason == ExitReason::Graduated {
            assert_eq!(Some(exit.date), child.birth.date.checked_add_months(Months::new(60)));
        }
    }
}

#[test]
fn visits_fall_on_sessions() {
    let demo = small();
    let (mut on, mut off) = (0, 0);
    for posyandu in 0..demo.posyandu().len() {
        let sessions = demo.sessions(posyandu);
        assert!(sessions.windows(2).all(|s| s[0].month < s[1].month), "one a month at most");
        assert!(sessions.iter().all(|s| Month::of(s.date) == s.month && s.date <= today()));
        let days: HashSet<_> = sessions.iter().map(|s| s.date).collect();
        let own = demo.posyandu()[posyandu].id;
        for visit in
            demo.children(posyandu).iter().flat_map(|c| &c.visits).filter(|v| v.posyandu == own)
        {
            *if days.contains(&visit.date) { &mut on } else { &mut off } += 1;
        }
    }
    let share = f64::from(off) / f64::from(on + off);
    assert!((0.01..0.05).contains(&share), "{share} of the visits are at home or misdated");
}

#[test]
fn some_children_move_within_the_regency() {
    let demo = small();
    let moved: Vec<Child> = demo.all_children().filter(|c| !c.transfers.is_empty()).collect();
    assert!((10..60).contains(&moved.len()), "{}", moved.len());
    for child in &moved {
        let transfer = &child.transfers[0];
        assert_eq!(transfer.to, child.posyandu);
        assert!(demo.posyandu().iter().any(|p| p.id == transfer.from && p.id != transfer.to));
    }
    let at_both = |c: &&Child| c.visits.iter().any(|v| v.posyandu != c.posyandu);
    assert!(moved.iter().filter(at_both).count() * 2 > moved.len());
}
