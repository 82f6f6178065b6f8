//! Tablets that went apart come together again, and people decide where both changed.

use super::*;

/// Way 11: what was deleted or corrected since does not come back by itself.
#[test]
fn an_old_backup_does_not_undo_what_came_after_it() {
    let (bench, melati) = Bench::ready("2026-03-31");
    let siti = bench.child("Siti", "2025-01-10", melati);
    let budi = bench.child("Budi", "2024-06-01", melati);
    bench.weigh(siti, "2026-02-10", 8.0, None);
    let old = save(&bench);
    bench.ask(DeleteChild { child: budi }).unwrap();
    bench.weigh(siti, "2026-03-08", 8.3, None);
    let now = content(&bench);
    let counts = bring(&bench, &old);
    assert_eq!(content(&bench), now);
    let child = counts["child"];
    assert_eq!((child.deleted, child.newer, child.new, child.changed), (1, 1, 0, 0));
    // A newer backup that was brought back elsewhere knows the older one.
    let new = save(&bench);
    let other = device(5, false);
    bring(&other, &new);
    assert_eq!(bring(&other, &old)["child"].deleted, 1);
    assert_eq!(content(&other), now);
    // Who asks for it gets back what was deleted.
    bring_as(&bench, &old, "", true, Choice::Mine);
    assert_eq!(content(&bench).len(), 2);
    sound(bench);
}

/// Way 10: a tablet whose clock stands a month behind writes what comes later.
#[test]
fn a_wrong_clock_decides_nothing() {
    let mut a = device(1, true);
    let melati = a.posyandu("Melati I");
    let siti = a.child("Siti", "2025-01-10", melati);
    let first = a.weigh(siti, "2026-02-10", 8.0, None);
    let old = save(&a);
    let kg = |kg| VisitDraft { id: Some(first), ..visit("2026-02-10", melati, Some(kg), None) };
    a.today = day("2026-02-20");
    a.ask(SaveVisit { child: siti, base_rev: None, visit: kg(8.4) }).unwrap();
    let later = save(&a);
    // Another device that knows only the old one takes the later version, although its stamp is older.
    let b = device(2, false);
    bring(&b, &old);
    let (counts, conflicts) = look(&b, &later);
    assert!(conflicts.is_empty(), "{conflicts:?}");
    assert_eq!(counts["child"].changed, 1);
    bring(&b, &later);
    assert_eq!(b.children()[0].visits[0].weight, Weight::from_kg(8.4));
    // And what is here stays when the older version, with the later stamp, comes again.
    assert_eq!(bring(&b, &old)["child"].newer, 1);
    assert_eq!(b.children()[0].visits[0].weight, Weight::from_kg(8.4));
}

/// Two tablets went on from one backup.
#[test]
fn two_that_went_apart_are_woven_together() {
    let a = device(1, true);
    let melati = a.posyandu("Melati I");
    let siti = a.child("Siti", "2025-01-10", melati);
    a.weigh(siti, "2026-02-10", 8.0, None);
    let b = device(2, false);
    bring(&b, &save(&a));
    // Different visits, and the mother's name there.
    a.weigh(siti, "2026-03-05", 8.3, None);
    b.weigh(siti, "2026-03-12", 8.4, None);
    let mut child = draft("Siti", "2025-01-10", melati);
    child.identity.mother = PersonalText::new("Ani");
    b.ask(SaveChild { id: Some(siti), base_rev: None, child }).unwrap();
    let there = save(&b);
    let (counts, conflicts) = look(&a, &there);
    assert!(conflicts.is_empty(), "{conflicts:?}");
    assert_eq!((counts["child"].changed, counts["child"].visits), (1, 1));
    bring(&a, &there);
    assert_eq!(visits(&a).len(), 3);
    let page = a.page(siti);
    assert_eq!(page.child.identity.mother.reveal(), "Ani");
    // What was woven together is in no backup yet.
    assert_eq!(a.ask(GetKeeping {}).unwrap().only_here, 1);
    sound(a);
}

#[test]
fn two_weights_of_one_visit_are_for_people() {
    let weight = |choice| {
        let a = device(1, true);
        let melati = a.posyandu("Melati I");
        let siti = a.child("Siti", "2025-01-10", melati);
        let first = a.weigh(siti, "2026-02-10", 8.0, None);
        let b = device(2, false);
        bring(&b, &save(&a));
        for (bench, kg) in [(&a, 8.1), (&b, 8.2)] {
            let draft =
                VisitDraft { id: Some(first), ..visit("2026-02-10", melati, Some(kg), None) };
            bench.ask(SaveVisit { child: siti, base_rev: None, visit: draft }).unwrap();
        }
        let there = save(&b);
        let (_, conflicts) = look(&a, &there);
        let [conflict] = conflicts.as_slice() else { panic!("{conflicts:?}") };
        assert_eq!(conflict.visit.as_deref(), Some("2026-02-10"));
        bring_as(&a, &there, "", false, choice);
        a.children()[0].visits[0].weight
    };
    assert_eq!(weight(Choice::Mine), Weight::from_kg(8.1));
    assert_eq!(weight(Choice::Theirs), Weight::from_kg(8.2));
}

#[test]
fn settings_of_two_tablets_are_for_people() {
    let (a, b, like_a) = (device(1, true), device(2, true), device(2, true));
    for (bench, name) in [(&a, "Melati I"), (&b, "Mawar"), (&like_a, "Anggrek")] {
        bench.posyandu(name);
    }
    // Nobody is asked about a stamp.
    let settings = a.ask(GetOverview {}).unwrap().settings;
    like_a.ask(SaveSettings { settings }).unwrap();
    assert_eq!(look(&a, &save(&like_a)).1, []);
    let (_, conflicts) = look(&a, &save(&b));
    let keys: Vec<&str> = conflicts.iter().map(|one| one.key.as_str()).collect();
    assert_eq!(keys, ["settings"]);
    let mine = conflicts[0].mine.as_ref().unwrap();
    assert!(mine.iter().any(|(_, value)| value == "Tablet 1"), "{mine:?}");
    bring_as(&a, &save(&b), "", false, Choice::Mine);
    assert_eq!(a.ask(GetOverview {}).unwrap().settings.actor.0, "Tablet 1");
    assert_eq!(a.ask(GetOverview {}).unwrap().posyandu, 2);
}
