//! Backups: everything comes back, nothing that is there is lost, and what is no backup is refused.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::{
    bench::{Bench, REGENCY, code, day, draft, posyandu, visit},
    hidden_world::{Markers, World},
    roster::{Player, Step, step},
};
use crate::{
    backup::{BEFORE, Counts, head_length, part_length},
    desk::{native::NativeServices, protocol::*},
    documents::{Actor, Id, Millis},
    handoff::{Choice, Refused},
    records::{
        Bytes, Child, ChildId, PersonalText, Place, VisitId, Weight,
        coordination::{Paper, PaperKind, PaperRef, Rakor},
    },
    storage::{Batch, Expected, Store},
};

/// What is in a backup.
const KEPT: [Store; 3] = [Store::Child, Store::Doc, Store::History];

/// Makes a backup as the screen does; between its parts something may happen.
fn save_while(bench: &Bench, passphrase: &str, mut between: impl FnMut(u32)) -> Vec<u8> {
    let begun = bench.ask(BeginBackup { passphrase: passphrase.to_owned() }).unwrap();
    let (mut frame, mut counts) = (begun.frame, Counts::default());
    let mut bytes = frame.head.0.clone();
    let mut at = Some(BackupAt::Documents(None));
    while let Some(from) = at {
        let asked = GetBackupPart { id: begun.id, frame: frame.clone(), at: from, counts };
        let part = bench.ask(asked).unwrap();
        bytes.extend(part.bytes.0);
        between(frame.number);
        frame.go_on(part.before);
        (at, counts) = (part.next, part.counts);
    }
    let found = check(bench, &bytes, passphrase).unwrap();
    assert_eq!(found, counts);
    let (at, size) = (Millis(bench.job(1).now.0), bytes.len() as u64);
    let (locked, place) = (!passphrase.is_empty(), BackupPlace::Download);
    let made = BackupMade { id: begun.id, at, counts, size, locked, place };
    bench.ask(KeepBackup { made }).unwrap();
    bytes
}

fn save(bench: &Bench) -> Vec<u8> {
    save_while(bench, "", |_| ())
}

fn refusal(why: Refused) -> Box<BackupOpened> {
    Box::new(BackupOpened::Refused(why))
}

/// The frame of a file's first part, as the screen gets it.
fn opened(
    bench: &Bench,
    bytes: &[u8],
    passphrase: &str,
) -> Result<(BackupAbout, BackupFrame), Box<BackupOpened>> {
    let length = head_length(&bytes[..bytes.len().min(BEFORE)]).map_err(refusal)?;
    let damaged = refusal(Refused::Damaged);
    let head = Bytes(bytes.get(..length).ok_or(damaged)?.to_vec());
    match bench.ask(OpenBackup { head, passphrase: passphrase.to_owned() }).unwrap() {
        BackupOpened::Open(about, frame) => Ok((about, frame)),
        other => Err(Box::new(other)),
    }
}

/// Goes through all parts.
fn through(
    bench: &Bench,
    bytes: &[u8],
    passphrase: &str,
    task: impl Fn(&BackupAbout) -> BackupTask,
) -> Result<(Vec<BackupFound>, BackupFrame), Box<BackupOpened>> {
    let (about, mut frame) = opened(bench, bytes, passphrase)?;
    let damaged = || refusal(Refused::Damaged);
    let mut rest = &bytes[frame.head.0.len()..];
    let mut found: Vec<BackupFound> = Vec::new();
    while found.last().is_none_or(|last| last.end.is_none()) {
        let length = part_length(rest).map_err(refusal)?;
        let (part, more) = rest.split_at_checked(length).ok_or_else(damaged)?;
        let asked = ReadBackupPart {
            frame: frame.clone(),
            bytes: Bytes(part.to_vec()),
            task: task(&about),
        };
        match bench.ask(asked).unwrap() {
            BackupRead::Refused(why) => return Err(refusal(why)),
            BackupRead::Part(part) => {
                frame.go_on(part.before);
                found.push(part);
            }
        }
        rest = more;
    }
    if rest.is_empty() { Ok((found, frame)) } else { Err(damaged()) }
}

fn check(bench: &Bench, bytes: &[u8], passphrase: &str) -> Result<Counts, Box<BackupOpened>> {
    let (found, _) = through(bench, bytes, passphrase, |_| BackupTask::Check)?;
    let counts = found.iter().fold(Counts::default(), |all, part| all.and(part.counts));
    assert_eq!(found.last().unwrap().end.unwrap().counts, counts);
    Ok(counts)
}

type Kinds = BTreeMap<String, RestoreCounts>;

fn kinds(found: &[BackupFound]) -> Kinds {
    let mut kinds = Kinds::new();
    for (kind, counts) in found.iter().flat_map(|part| &part.kinds) {
        kinds.entry(kind.clone()).or_default().add(*counts);
    }
    kinds
}

/// What a backup would bring.
fn look(bench: &Bench, bytes: &[u8]) -> (Kinds, Vec<HandOffConflict>) {
    let wish = |about: &BackupAbout| RestoreWish { fresh: about.fresh, ..RestoreWish::default() };
    let (found, _) = through(bench, bytes, "", |about| BackupTask::Compare(wish(about))).unwrap();
    (kinds(&found), found.into_iter().flat_map(|part| part.conflicts).collect())
}

/// Brings a backup back; every question is answered so.
fn bring_as(bench: &Bench, bytes: &[u8], passphrase: &str, deleted: bool, choice: Choice) -> Kinds {
    let (about, _) = opened(bench, bytes, passphrase).unwrap();
    let fresh = about.fresh;
    let task = |decisions: Vec<_>| RestoreWish { fresh, deleted, decisions };
    let compared =
        through(bench, bytes, passphrase, |_| BackupTask::Compare(task(Vec::new()))).unwrap().0;
    let asked = compared.into_iter().flat_map(|part| part.conflicts);
    let decisions: Vec<_> = asked.map(|one| (one.key, one.path, choice)).collect();
    let apply = |_: &BackupAbout| BackupTask::Apply(task(decisions.clone()));
    let (found, frame) = through(bench, bytes, passphrase, apply).unwrap();
    bench.ask(EndRestore { head: frame.head }).unwrap();
    kinds(&found)
}

fn bring(bench: &Bench, bytes: &[u8]) -> Kinds {
    bring_as(bench, bytes, "", false, Choice::Mine)
}

/// Another device, on which the first run was gone through or not.
fn device(seed: u64, begun: bool) -> Bench {
    let bench = Bench::on(NativeServices::new("public", seed << 32), "2026-03-31");
    if begun {
        bench.ask(ChooseRegency { code: code(REGENCY) }).unwrap();
        let mut settings = bench.ask(GetOverview {}).unwrap().settings;
        settings.actor = Actor(format!("Tablet {seed}"));
        bench.ask(SaveSettings { settings }).unwrap();
    }
    bench
}

/// Derived figures equal those made anew.
fn sound(bench: Bench) -> Bench {
    let player = Player { bench, posyandu: Vec::new() };
    let [kept, anew] = player.both();
    assert_eq!(kept, anew);
    player.bench
}

/// Every child as a tree without its last stamp: what counts as its content.
fn content(bench: &Bench) -> Vec<Child> {
    let mut children = bench.children();
    for child in &mut children {
        child.edited = crate::documents::Stamp::default();
    }
    children.sort_by_key(|child| child.id);
    children
}

fn visits(bench: &Bench) -> BTreeSet<(ChildId, VisitId)> {
    let children = bench.children();
    children.iter().flat_map(|child| child.visits.iter().map(|v| (child.id, v.id))).collect()
}

#[test]
fn everything_of_a_workspace_comes_back_as_it_was() {
    for passphrase in ["", "melati merah 7"] {
        let world = World::new(&mut Markers::new(11));
        let here = HandOffWhat::Posyandu(world.posyandu, None);
        // Clocks of what was handed over, one of a child that is gone by now, boundaries, a letterhead.
        let asked = MakeHandOff { what: here, names: true, passphrase: String::new() };
        world.bench.ask(asked).unwrap();
        world.bench.ask(DeleteChild { child: world.gone }).unwrap();
        let letterhead = crate::office::doc::Letterhead {
            lines: vec!["Dinas Kesehatan".to_owned()],
            ..Default::default()
        };
        world.bench.ask(SaveLetterhead { letterhead, base_rev: 0 }).unwrap();
        // What was published must be known wherever the next publication is made.
        let wish = world.bench.ask(PreviewPublication { wish: None }).unwrap().wish;
        world.bench.ask(MakePublication { wish }).unwrap();
        let bytes = save_while(&world.bench, passphrase, |_| ());
        for begun in [false, true] {
            let other = device(9, begun);
            bring_as(&other, &bytes, passphrase, false, Choice::Mine);
            let kept = |bench: &Bench| bench.snapshot(&KEPT);
            assert_eq!(kept(&other), kept(&world.bench));
            // A second time it is the same.
            let counts = bring_as(&other, &bytes, passphrase, false, Choice::Theirs);
            assert!(counts.values().all(|n| n.new + n.changed + n.conflicting + n.deleted == 0));
            assert_eq!(kept(&other), kept(&world.bench));
            sound(other);
        }
    }
}

/// Rows of kinds that this program has no name for: whoever adds one forgets nothing here.
#[test]
fn kinds_that_are_added_later_are_in_it() {
    let (bench, _) = Bench::ready("2026-03-31");
    let mut batch = Batch::default();
    let mut row = pollster::block_on(bench.work().db.get(Store::Doc, "settings")).unwrap().unwrap();
    for key in ["zebra/1", "a-kind-of-later/000000000000a", "zzz"] {
        key.clone_into(&mut row.key);
        key.split('/').next().unwrap().clone_into(&mut row.parent);
        batch.put(Store::Doc, row.clone(), Expected::Nothing);
        row.key = format!("{key}/0000000001");
        batch.put(Store::History, row.clone(), Expected::Nothing);
    }
    pollster::block_on(bench.work().db.write(batch)).unwrap();
    let other = device(5, false);
    bring(&other, &save(&bench));
    assert_eq!(other.snapshot(&KEPT), bench.snapshot(&KEPT));
    let rows = |bench: &Bench| pollster::block_on(bench.work().all(Store::Doc)).unwrap();
    assert_eq!(rows(&other), rows(&bench), "with parents and revisions");
}

#[test]
fn what_is_no_backup_changes_nothing() {
    let (bench, melati) = Bench::ready("2026-03-31");
    bench.child("Siti", "2025-01-10", melati);
    let open = save(&bench);
    let locked = save_while(&bench, "melati merah 7", |_| ());
    let other = device(5, true);
    let before = other.snapshot(&Store::ALL);
    let refused = |bytes: &[u8], passphrase: &str| match check(&other, bytes, passphrase) {
        Err(other) => match *other {
            BackupOpened::Refused(why) => why,
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    };
    assert!(matches!(*opened(&other, &locked, "").unwrap_err(), BackupOpened::Locked(_)));
    assert_eq!(refused(&locked, "melati merah 8"), Refused::Passphrase);
    assert_eq!(refused(b"PK\x03\x04", ""), Refused::NotOurs);
    let mut newer = open.clone();
    newer[8] += 1;
    assert_eq!(refused(&newer, ""), Refused::Newer);
    for cut in [3, 40, open.len() / 2, open.len() - 1] {
        assert!([Refused::Damaged, Refused::NotOurs].contains(&refused(&open[..cut], "")));
    }
    // Whole parts missing at the end, and more than there was.
    let (_, frame) = opened(&other, &open, "").unwrap();
    let first = frame.head.0.len() + part_length(&open[frame.head.0.len()..]).unwrap();
    assert_eq!(refused(&open[..first], ""), Refused::Damaged);
    assert_eq!(refused(&[open.as_slice(), b"x"].concat(), ""), Refused::Damaged);
    assert_eq!(other.snapshot(&Store::ALL), before);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn a_flipped_byte_is_noticed(at in any::<usize>(), by in 1..=255_u8, locked in any::<bool>()) {
        let (bench, melati) = Bench::ready("2026-03-31");
        bench.child("Siti", "2025-01-10", melati);
        let word = if locked { "melati merah 7" } else { "" };
        let mut bytes = save_while(&bench, word, |_| ());
        let at = at % bytes.len();
        bytes[at] ^= by;
        prop_assert!(check(&bench, &bytes, word).is_err());
    }
}

#[test]
fn what_is_written_while_a_backup_is_made_is_in_it() {
    let (bench, melati) = Bench::ready("2026-03-31");
    let siti = bench.child("Siti", "2025-01-10", melati);
    let bytes = save_while(&bench, "", |number| {
        if number == 2 {
            bench.weigh(siti, "2026-02-10", 8.0, None);
            bench.child("Budi", "2024-06-01", melati);
        }
    });
    let other = device(5, false);
    bring(&other, &bytes);
    assert_eq!(content(&other), content(&bench));
    // What was written then is not taken for saved by the clock: it counts until the next backup.
    assert_eq!(bench.ask(GetKeeping {}).unwrap().only_here, 2);
}

#[test]
fn what_is_only_here_is_counted_until_a_backup_has_it() {
    let (mut bench, melati) = Bench::ready("2026-03-01");
    let first = bench.job(1).now;
    let siti = bench.child("Siti", "2025-01-10", melati);
    bench.child("Rina", "2025-05-05", melati);
    bench.today = day("2026-03-09");
    bench.weigh(siti, "2026-02-10", 8.0, None);
    bench.child("Budi", "2024-06-01", melati);
    let keeping = bench.ask(GetKeeping {}).unwrap();
    assert_eq!((keeping.only_here >= 2, keeping.last, keeping.every), (true, None, 7));
    assert_eq!((keeping.oldest, keeping.due), (Some(first), true));
    save(&bench);
    let keeping = bench.ask(GetKeeping {}).unwrap();
    assert_eq!((keeping.only_here, keeping.oldest, keeping.due), (0, None, false));
    assert_eq!(keeping.last.unwrap().counts.children, 3);
    bench.weigh(siti, "2026-03-08", 8.1, None);
    assert_eq!(bench.ask(GetKeeping {}).unwrap().only_here, 1);
    assert!(!bench.ask(GetKeeping {}).unwrap().due);
    bench.today = day("2026-03-16");
    assert!(bench.ask(GetKeeping {}).unwrap().due);
    bench.ask(SaveReminder { days: 0 }).unwrap();
    assert!(!bench.ask(GetKeeping {}).unwrap().due);
}

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

#[test]
fn another_regency_and_the_demo_do_not_mix() {
    let a = device(1, true);
    a.posyandu("Melati I");
    let bytes = save(&a);
    let b = Bench::on(NativeServices::new("public", 77), "2026-03-31");
    b.ask(ChooseRegency { code: code("35.15") }).unwrap();
    b.ask(SavePosyandu { desa: code("35.15.01.2001"), ..posyandu("Anggrek") }).unwrap();
    assert_eq!(*opened(&b, &bytes, "").unwrap_err(), BackupOpened::OtherRegency(code(REGENCY)));
    b.ask(LoadDemo { size: DemoSize::Demo }).unwrap();
    assert_eq!(*opened(&b, &bytes, "").unwrap_err(), BackupOpened::OtherWorkspace);
}

/// A tablet that stops between two parts: the next start is sound, and the same file ends it.
#[test]
fn a_restore_that_broke_goes_on() {
    let world = World::new(&mut Markers::new(3));
    let bytes = save(&world.bench);
    let other = device(6, false);
    let (_, mut frame) = opened(&other, &bytes, "").unwrap();
    let mut rest = &bytes[frame.head.0.len()..];
    for _ in 0..2 {
        let (part, more) = rest.split_at(part_length(rest).unwrap());
        let wish = RestoreWish { fresh: true, ..RestoreWish::default() };
        let (bytes, task) = (Bytes(part.to_vec()), BackupTask::Apply(wish));
        let asked = ReadBackupPart { frame: frame.clone(), bytes, task };
        let BackupRead::Part(found) = other.ask(asked).unwrap() else { panic!() };
        frame.go_on(found.before);
        rest = more;
    }
    // Dead. The next tab finds what is derived made anew, and hears that something is unfinished.
    let next = Bench::on(other.services.tab(), "2026-03-31");
    assert!(next.ask(GetKeeping {}).unwrap().half_restored);
    let next = sound(next);
    bring(&next, &bytes);
    assert!(!next.ask(GetKeeping {}).unwrap().half_restored);
    assert_eq!(next.snapshot(&KEPT), world.bench.snapshot(&KEPT));
}

fn play(player: &Player, steps: &[Step]) {
    for step in steps {
        player.play(step);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Two backups of a tablet, taken in on two devices in either order, with edits between: all that
    /// was ever saved is there, both have the same, and nobody is asked what nobody changed twice.
    #[test]
    fn the_order_of_backups_does_not_matter(
        first in prop::collection::vec(step(), 1..16),
        second in prop::collection::vec(step(), 0..16),
        between in any::<bool>(),
    ) {
        let player = Player::new();
        play(&player, &first);
        let old = save(&player.bench);
        play(&player, &second);
        let new = save(&player.bench);
        let (x, y) = (device(3, false), device(4, false));
        bring(&x, &old);
        let mut own = None;
        if between {
            let melati = player.posyandu[0];
            own = Some(x.child("Tambahan", "2025-02-02", melati));
            x.weigh(own.unwrap(), "2026-03-03", 7.7, None);
        }
        let (_, conflicts) = look(&x, &new);
        prop_assert!(conflicts.iter().all(|one| !one.key.starts_with("child/")), "{:?}", conflicts);
        bring(&x, &new);
        bring(&y, &new);
        bring(&y, &old);
        let of = |bench: &Bench, without: Option<ChildId>| {
            let mut children = content(bench);
            children.retain(|child| Some(child.id) != without);
            children
        };
        // A restore deletes nothing: what the tablet deleted between its backups is still in x.
        let there: BTreeSet<ChildId> = content(&player.bench).iter().map(|child| child.id).collect();
        let mut in_x = of(&x, own);
        in_x.retain(|child| there.contains(&child.id));
        prop_assert_eq!(&in_x, &content(&player.bench));
        prop_assert_eq!(of(&y, None), content(&player.bench));
        if let Some(own) = own {
            prop_assert_eq!(x.page(own).child.visits.len(), 1);
        }
        sound(x);
        sound(y);
    }

    /// Two tablets go on from one backup, each in its own way, and exchange backups: no visit that was
    /// ever saved and not deleted is lost, and people are asked only where both changed the same.
    #[test]
    fn tablets_that_exchange_backups_lose_nothing(
        first in prop::collection::vec(step(), 4..12),
        here in prop::collection::vec(step(), 0..10),
        there in prop::collection::vec(step(), 0..10),
        theirs in any::<bool>(),
    ) {
        let player = Player::new();
        play(&player, &first);
        let other = device(8, false);
        bring(&other, &save(&player.bench));
        let other = Player { bench: other, posyandu: player.posyandu.clone() };
        let common = visits(&player.bench);
        play(&player, &here);
        play(&other, &there);
        let (a, b) = (visits(&player.bench), visits(&other.bench));
        let choice = if theirs { Choice::Theirs } else { Choice::Mine };
        bring_as(&player.bench, &save(&other.bench), "", false, choice);
        let now = visits(&player.bench);
        let gone: BTreeSet<_> =
            common.iter().filter(|visit| !a.contains(visit) || !b.contains(visit)).collect();
        for visit in a.union(&b).filter(|visit| !gone.contains(visit)) {
            // A child that one side deleted as a whole is for people.
            prop_assert!(now.contains(visit));
        }
        sound(player.bench);
    }
}

/// A backup that version 1 wrote on 22 November 2026: whatever this program writes by then, it must
/// be brought back.
#[test]
fn backups_that_were_once_written_come_back_for_ever() {
    let plain: &[u8] = include_bytes!("../../../tests/data/backup/terbuka-1.idaman");
    let locked: &[u8] = include_bytes!("../../../tests/data/backup/terkunci-1.idaman");
    for (bytes, word) in [(plain, ""), (locked, "melati merah 7")] {
        let bench = device(1, false);
        bring_as(&bench, bytes, word, false, Choice::Mine);
        let names: Vec<String> =
            bench.children().iter().map(|child| child.identity.name.reveal().to_owned()).collect();
        assert_eq!(names, ["Budi", "Siti"]);
        let siti = &bench.children()[1];
        assert_eq!(siti.visits.len(), 2);
        assert_eq!(siti.visits[1].weight, Weight::from_kg(8.3));
        let melati = siti.posyandu;
        assert_eq!(bench.ask(GetPosyandu { id: melati }).unwrap().posyandu.name, "Melati I");
        let rakor = PaperRef::new(PaperKind::Rakor, Id::<()>::from_bits(21));
        assert_eq!(bench.ask(GetPaper { paper: rakor }).unwrap().rev, 1);
        assert_eq!(bench.ask(GetHistory { child: siti.id }).unwrap().len(), 3);
        sound(bench);
    }
}

/// Writes the files above anew: `cargo test --no-default-features --lib write_backup -- --ignored`.
#[test]
#[ignore = "makes the fixtures of a new version of the file"]
fn write_backup_fixtures() {
    let bench = device(1, true);
    let melati = bench.posyandu("Melati I");
    let siti = bench.child("Siti", "2025-01-10", melati);
    bench.child("Budi", "2024-06-01", melati);
    bench.weigh(siti, "2026-02-10", 8.0, None);
    bench.weigh(siti, "2026-03-10", 8.3, Some(71.5));
    let mut rakor = Rakor::new(Id::from_bits(21), Place::Regency);
    rakor.theme = "Rakor Maret".to_owned();
    rakor.date = Some(day("2026-03-20"));
    let paper = PaperView { paper: Paper::Rakor(rakor), rev: 0 };
    bench.ask(SavePapers { papers: vec![paper] }).unwrap();
    for (name, word) in [("terbuka-1", ""), ("terkunci-1", "melati merah 7")] {
        let bytes = save_while(&bench, word, |_| ());
        std::fs::write(format!("tests/data/backup/{name}.idaman"), bytes).unwrap();
    }
}
