//! Backups: everything comes back, nothing that is there is lost, and what is no backup is refused.

mod golden;
mod merging;
mod random;

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
    #![proptest_config(crate::chance::cases(64))]
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
