//! Two tablets may bring together what no form would take. It stays, and what else is wrong in the
//! same record can still be corrected.

use super::*;
use crate::records::{Exit, ExitReason, Nik};

/// What one has is taken in by the other, and back.
fn exchange(a: &Bench, b: &Bench, melati: PosyanduId) {
    take(b, &make(a, whole(melati), true, ""), Choice::Mine);
    take(a, &make(b, whole(melati), true, ""), Choice::Mine);
}

fn refused(field: FormField, why: Why) -> DeskError {
    DeskError::Invalid(vec![FieldProblem { field, why }])
}

/// A child as a form would send it back.
fn again(child: &Child) -> ChildDraft {
    ChildDraft {
        identity: child.identity.clone(),
        sex: child.sex,
        birth: child.birth.clone(),
        home: child.home.clone(),
        posyandu: child.posyandu,
        consent: child.consent.clone(),
        kia: child.kia,
        exit: child.exit.clone(),
    }
}

fn save(bench: &Bench, id: ChildId, child: ChildDraft) -> Result<SavedChild, DeskError> {
    bench.ask(SaveChild { id: Some(id), base_rev: None, child })
}

#[test]
fn two_visits_of_one_day_can_each_be_corrected() {
    let (a, b, melati, siti) = two();
    let on_a = a.weigh(siti, "2026-03-12", 8.4, None);
    b.weigh(siti, "2026-03-12", 8.9, None);
    exchange(&a, &b, melati);
    let asked = |id, date, kg| {
        let visit = VisitDraft { id, ..visit(date, melati, Some(kg), None) };
        a.ask(SaveVisit { child: siti, base_rev: None, visit })
    };
    asked(Some(on_a), "2026-03-12", 8.5).unwrap();
    let child = a.page(siti).child;
    let weights = child.visits.iter().map(|visit| visit.weight.unwrap().kg().to_string());
    let weights: BTreeSet<_> = weights.collect();
    assert_eq!(weights, ["8", "8.5", "8.9"].map(str::to_owned).into());
    // A third of that day is still none, and neither is another visit moved onto it.
    let same_day = || refused(FormField::VisitDate, Why::SameDay);
    assert_eq!(asked(None, "2026-03-12", 8.5), Err(same_day()));
    assert_eq!(asked(Some(child.visits[0].id), "2026-03-12", 8.0), Err(same_day()));
    // What is changed is judged.
    let heavy = asked(Some(on_a), "2026-03-12", 40.01);
    assert_eq!(heavy, Err(refused(FormField::Weight, Why::OutOfRange)));
}

#[test]
fn a_visit_after_the_exit_can_be_corrected() {
    let (a, b, melati, siti) = two();
    let mut left = again(&a.page(siti).child);
    let note = String::new();
    left.exit = Some(Exit { date: day("2026-03-01"), reason: ExitReason::Moved, note });
    save(&a, siti, left).unwrap();
    let after = b.weigh(siti, "2026-03-12", 8.4, None);
    exchange(&a, &b, melati);
    let asked = |date| {
        let visit = VisitDraft { id: Some(after), ..visit(date, melati, Some(8.6), None) };
        b.ask(SaveVisit { child: siti, base_rev: None, visit })
    };
    asked("2026-03-12").unwrap();
    assert_eq!(asked("2026-03-13"), Err(refused(FormField::VisitDate, Why::AfterExit)));
    asked("2026-03-01").unwrap();
}

#[test]
fn who_shares_a_nik_can_still_be_corrected() {
    let (a, b, melati, siti) = two();
    let nik = Nik::parse("1375015001250001").ok();
    let budi = a.children().into_iter().find(|child| child.id != siti).unwrap().id;
    let give = |bench: &Bench, id| {
        let mut child = again(&bench.page(id).child);
        child.identity.nik.clone_from(&nik);
        save(bench, id, child)
    };
    give(&a, siti).unwrap();
    give(&b, budi).unwrap();
    exchange(&a, &b, melati);
    let mut named = again(&a.page(budi).child);
    named.identity.name = PersonalText::new("Budi Santoso");
    save(&a, budi, named).unwrap();
    assert_eq!(a.page(budi).child.identity.name.reveal(), "Budi Santoso");
    let third = a.child("Tono", "2025-03-01", melati);
    assert_eq!(give(&a, third), Err(refused(FormField::Nik, Why::Taken)));
}

#[test]
fn a_visit_before_a_corrected_birth_does_not_hold_up_the_name() {
    let (a, b, melati, siti) = two();
    let born = |bench: &Bench, date: &str, name: &str| {
        let mut child = again(&bench.page(siti).child);
        child.birth.date = day(date);
        child.identity.name = PersonalText::new(name);
        save(bench, siti, child)
    };
    b.weigh(siti, "2025-01-20", 3.4, None);
    born(&a, "2025-02-01", "Siti").unwrap();
    exchange(&a, &b, melati);
    assert_eq!(a.page(siti).child.birth.date, day("2025-02-01"));
    born(&a, "2025-02-01", "Siti Aminah").unwrap();
    let early = born(&a, "2025-02-02", "Siti Aminah");
    assert_eq!(early, Err(refused(FormField::VisitDate, Why::BeforeBirth)));
    born(&a, "2025-01-10", "Siti Aminah").unwrap();
}
