//! Files between three tablets, in any order, as often as anybody likes; and bytes that are none.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::*;
use crate::documents::{Actor, Id, Millis, Stamp};

const FIELDS: [&str; 5] = ["a", "b", "w/x", "v[1]/i", "v[2]/i"];

fn stamp(at: i64) -> Stamp {
    Stamp { at: Millis(at), by: Actor("tablet".to_owned()) }
}

/// A tablet with one document, and beside it what an honest witness knows: of each field the
/// write that is there with its value, and all writes that were ever there before it.
#[derive(Clone, Default)]
struct Tablet {
    tree: Option<Value>,
    base: Option<Value>,
    clock: Option<Clock>,
    now: BTreeMap<String, (u64, u64)>,
    past: BTreeMap<String, BTreeSet<u64>>,
}

/// What a tablet does.
#[derive(Clone, Debug)]
enum Act {
    /// Writes a field (a member of a list as a whole).
    Write(usize, usize),
    /// Hands its document to another tablet, whose person decides so.
    Hand(usize, usize, bool),
    /// Opens an old file again.
    Again(usize, usize, bool),
}

struct World {
    tablets: Vec<Tablet>,
    files: Vec<Tablet>,
    dice: u64,
    asked: usize,
}

impl World {
    fn new() -> Self {
        let mut world =
            Self { tablets: vec![Tablet::default(); 3], files: Vec::new(), dice: 0, asked: 0 };
        let first = &mut world.tablets[0];
        first.tree = Some(json!({"a": 0, "w": {"x": 0, "y": 0}}));
        for field in FIELDS {
            first.now.insert(field.to_owned(), (0, 0));
        }
        // All three know the document before anything happens.
        world.hand(0, 1, true);
        world.hand(0, 2, true);
        world
    }

    fn roll(&mut self) -> u64 {
        self.dice += 1;
        self.dice.wrapping_mul(0x9e37_79b9_7f4a_7c15)
    }

    /// Every value is written once in the world, so that the witness can tell them apart.
    fn write(&mut self, who: usize, field: usize) {
        let value = self.roll();
        let tablet = &mut self.tablets[who];
        let Some(tree) = &mut tablet.tree else { return };
        let path = FIELDS[field];
        let map = tree.as_object_mut().unwrap();
        match path.split_once('/') {
            Some((member, "i")) => {
                let id = &member[2..3];
                map.insert(member.to_owned(), json!({"i": id, "value": value}));
            }
            Some((above, name)) => {
                let inner = map.entry(above).or_insert_with(|| Value::Object(Map::new()));
                inner.as_object_mut().unwrap().insert(name.to_owned(), value.into());
            }
            None => {
                map.insert(path.to_owned(), value.into());
            }
        }
        let before = tablet.now.insert(path.to_owned(), (value, value));
        let before = before.map(|(write, _)| write);
        tablet.past.entry(path.to_owned()).or_default().extend(before);
    }

    /// Notes what a tablet wrote since, as when it makes or opens a file.
    fn advance(&mut self, who: usize) {
        let dice = self.roll();
        let tablet = &mut self.tablets[who];
        if tablet.tree.is_none() {
            return;
        }
        let origin = || Clock::new(Write { event: dice, stamp: stamp(0) });
        let base = if tablet.clock.is_some() { tablet.base.take() } else { tablet.tree.clone() };
        let clock = tablet.clock.get_or_insert_with(origin);
        clock.advance(base.as_ref(), tablet.tree.as_ref(), dice, |_| stamp(1));
        tablet.base.clone_from(&tablet.tree);
    }

    fn hand(&mut self, from: usize, to: usize, mine: bool) {
        self.advance(from);
        let file = self.tablets[from].clone();
        self.files.push(file.clone());
        self.open(&file, to, mine);
    }

    fn open(&mut self, file: &Tablet, to: usize, mine: bool) {
        self.advance(to);
        let dice = self.roll();
        let tablet = &mut self.tablets[to];
        let Some(clock) = &tablet.clock else {
            *tablet = file.clone();
            return;
        };
        let theirs = Side { tree: file.tree.as_ref(), clock: file.clock.as_ref().unwrap() };
        let side = Side { tree: tablet.tree.as_ref(), clock };
        let choice = if mine { Choice::Mine } else { Choice::Theirs };
        let joined = join(side, theirs, Grain::Field, |_| Some(choice), dice, &stamp(2));
        let asked: BTreeSet<&str> = joined.collisions.iter().map(|c| c.path.as_str()).collect();
        // What the witness expects, field by field.
        let mut expected = BTreeSet::new();
        for field in FIELDS {
            let (my, their) = (tablet.now.get(field).copied(), file.now.get(field).copied());
            let knows = |tablet: &Tablet, write: Option<(u64, u64)>| {
                write.is_none_or(|write| {
                    tablet.now.get(field) == Some(&write)
                        || tablet.past.get(field).is_some_and(|past| past.contains(&write.0))
                })
            };
            let (i_know, they_know) = (knows(tablet, their), knows(file, my));
            let differ = my.map(|my| my.1) != their.map(|their| their.1);
            let contrary = i_know && they_know && my.is_some() && their.is_some() && differ;
            let strange = !i_know && !they_know;
            let ask = contrary || (strange && differ);
            // A member is added by its value; `i` is the same on both sides.
            let path = field.replace("/i", "/value");
            // Who was asked on two tablets and decided the same is not asked a third time: the
            // same one of the two decisions stays everywhere.
            let take = match (ask, strange) {
                (true, _) => !mine,
                (false, true) => their.map(|their| their.0) < my.map(|my| my.0),
                (false, false) => !i_know,
            };
            let decision = dice ^ crate::documents::hash(path.as_bytes());
            if ask {
                expected.insert(path);
            }
            let past = tablet.past.entry(field.to_owned()).or_default();
            past.extend(file.past.get(field).into_iter().flatten());
            past.extend([my, their].into_iter().flatten().map(|(write, _)| write));
            let kept = if take { their } else { my };
            if let Some((write, value)) = kept {
                let write = if contrary { decision } else { write };
                tablet.now.insert(field.to_owned(), (write, value));
            }
        }
        assert_eq!(asked, expected.iter().map(String::as_str).collect());
        self.asked += asked.len();
        if asked.is_empty() {
            // Asked a second time it brings nothing.
            let mine = Side { tree: joined.tree.as_ref(), clock: &joined.clock };
            let again = join(mine, theirs, Grain::Field, |_| None, 9, &stamp(3));
            assert!(again.taken.is_empty() && again.collisions.is_empty());
            assert_eq!(again.clock, joined.clock);
        }
        tablet.tree.clone_from(&joined.tree);
        tablet.base = joined.tree;
        tablet.clock = Some(joined.clock);
    }

    fn check(&self) {
        for tablet in &self.tablets {
            let tree = tablet.tree.as_ref().unwrap();
            for (field, (_, written)) in &tablet.now {
                let path = field.replace("/i", "/value");
                let value = crate::documents::history::at(tree, &path).and_then(Value::as_u64);
                assert_eq!(value.unwrap_or(0), *written, "{field}");
            }
        }
    }
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        4 => (0..3_usize, 0..FIELDS.len()).prop_map(|(who, field)| Act::Write(who, field)),
        2 => (0..3_usize, 1..3_usize, any::<bool>())
            .prop_map(|(from, by, mine)| Act::Hand(from, (from + by) % 3, mine)),
        1 => (0..64_usize, 0..3_usize, any::<bool>())
            .prop_map(|(file, to, mine)| Act::Again(file, to, mine)),
    ]
}

proptest! {
    #![proptest_config(crate::chance::cases(400))]

    /// Random edits, files in random orders and opened again: people are asked exactly when two
    /// wrote the same without having heard of each other, nothing else is lost, and in the end
    /// all have the same.
    #[test]
    fn three_tablets_come_to_the_same(acts in prop::collection::vec(act(), 1..60)) {
        let mut world = World::new();
        for act in acts {
            match act {
                Act::Write(who, field) => world.write(who, field),
                Act::Hand(from, to, mine) => world.hand(from, to, mine),
                Act::Again(file, to, mine) => {
                    let file = world.files[file % world.files.len()].clone();
                    world.open(&file, to, mine);
                }
            }
            world.check();
        }
        for (from, to) in [(0, 1), (1, 2), (2, 0), (0, 1)] {
            world.hand(from, to, true);
        }
        let asked = world.asked;
        let first = world.tablets[0].tree.clone();
        for (from, to) in [(0, 1), (1, 2), (2, 0), (1, 0), (0, 2), (2, 1)] {
            prop_assert_eq!(&world.tablets[to].tree, &first);
            world.hand(from, to, false);
            prop_assert_eq!(&world.tablets[to].tree, &first);
        }
        prop_assert_eq!(world.asked, asked, "nobody is asked twice");
    }

    /// Each tablet writes fields of its own: whatever the order, nobody is asked and all is there.
    #[test]
    fn the_order_of_files_does_not_matter(
        writes in prop::collection::vec((0..3_usize, 0..2_usize), 0..12),
        order in Just(vec![(0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1)]).prop_shuffle(),
    ) {
        let mut world = World::new();
        for (who, which) in writes {
            let field = [[0, 3], [1, 4], [2, 2]][who][which];
            world.write(who, field);
        }
        let mut last: BTreeMap<String, (u64, u64)> = BTreeMap::new();
        for (tablet, own) in world.tablets.iter().zip([[0, 3], [1, 4], [2, 2]]) {
            for field in own.map(|field| FIELDS[field]) {
                last.extend(tablet.now.get(field).map(|write| (field.to_owned(), *write)));
            }
        }
        for (from, to) in order.iter().chain(&order) {
            world.hand(*from, *to, true);
        }
        prop_assert_eq!(world.asked, 0);
        for tablet in &world.tablets {
            prop_assert_eq!(&tablet.now, &last);
            prop_assert_eq!(&tablet.tree, &world.tablets[0].tree);
        }
        world.check();
    }

    /// Changed, cut and made-up bytes are refused or read, and nothing breaks.
    #[test]
    fn hostile_bytes_do_not_panic(
        at in 0..2000_usize, by in 1..255_u8, cut in 0..2000_usize, mend in any::<bool>(),
        noise in prop::collection::vec(any::<u8>(), 0..200),
    ) {
        let good = file(None);
        prop_assert!(open(&noise, None).is_err());
        let mut bytes = good.clone();
        let place = at % bytes.len();
        bytes[place] ^= by;
        if mend {
            // With a checksum that fits, what is behind it is put to the test.
            let end = bytes.len() - 8;
            let sum = crate::documents::hash(&bytes[..end]);
            bytes[end..].copy_from_slice(&sum.to_le_bytes());
            let _ = open(&bytes, Some("x"));
        } else {
            prop_assert!(open(&bytes, None).is_err());
        }
        prop_assert!(open(&good[..cut % good.len()], None).is_err());
    }
}

fn header() -> Header {
    Header {
        id: Id::from_bits(5),
        kind: Kind::Rakor,
        made: stamp(1),
        regency: "13.75".parse().unwrap(),
        place: crate::records::Place::Regency,
        title: "Rakor".to_owned(),
        since: None,
        documents: 0,
        nameless: false,
        lock: None,
        extra: [("zz".to_owned(), json!([1, "b"]))].into(),
    }
}

fn body() -> Body {
    let mut clock = Clock::new(Write { event: u64::MAX, stamp: stamp(1) });
    clock.write("v[1]/w", Write { event: 3, stamp: stamp(2) });
    let tree = Some(json!({"id": "000000000000a", "v[1]": {"i": "1", "w": 8100}, "f": 1.5}));
    let gone = Document { key: "rakor/0000000000002".to_owned(), tree: None, clock: clock.clone() };
    Body { documents: vec![Document { key: "rakor/000000000000a".to_owned(), tree, clock }, gone] }
}

fn file(passphrase: Option<&str>) -> Vec<u8> {
    let entropy = Entropy { salt: [7; 16], nonce: [9; 24] };
    pack(header(), &body(), passphrase.map(|word| (word, entropy))).unwrap()
}

#[test]
fn a_file_comes_back_as_it_was() {
    let Ok(Opened::Whole(read, content)) = open(&file(None), None) else { panic!() };
    assert_eq!((*read, content), (Header { documents: 2, ..header() }, body()));
}

/// Files that version 1 wrote on 22 November 2026. They lie on memory sticks: they must always be
/// read, whatever this program writes by then.
#[test]
fn files_that_were_once_written_are_read_for_ever() {
    let content = (Header { documents: 2, ..header() }, body());
    let plain = include_bytes!("../../tests/data/handoff/terbuka-1.idaman");
    let Ok(Opened::Whole(read, documents)) = open(plain, None) else { panic!() };
    assert_eq!((*read, documents), content);
    let locked = include_bytes!("../../tests/data/handoff/terkunci-1.idaman");
    let Ok(Opened::Whole(read, documents)) = open(locked, Some("melati merah 7")) else { panic!() };
    let lock = read.lock.clone();
    assert!(lock.is_some());
    assert_eq!((*read, documents), (Header { lock, ..content.0 }, content.1));
}

#[test]
fn a_locked_file_opens_with_its_passphrase_only() {
    let bytes = file(Some("melati merah 7"));
    let Ok(Opened::Locked(read)) = open(&bytes, None) else { panic!() };
    assert_eq!(read.title, "Rakor");
    assert_eq!(open(&bytes, Some("melati merah 8")), Err(Refused::Passphrase));
    let Ok(Opened::Whole(_, content)) = open(&bytes, Some(" melati merah 7 ")) else { panic!() };
    assert_eq!(content, body());
    // The header beside the lock cannot be changed: another title, checksum mended.
    let mut other = bytes.clone();
    let at = other.windows(5).position(|window| window == b"Rakor").unwrap();
    other[at] = b'B';
    let end = other.len() - 8;
    let sum = crate::documents::hash(&other[..end]);
    other[end..].copy_from_slice(&sum.to_le_bytes());
    assert_eq!(open(&other, Some("melati merah 7")), Err(Refused::Passphrase));
}

#[test]
fn other_files_and_newer_ones_are_told_apart() {
    assert_eq!(open(b"PK\x03\x04", None), Err(Refused::NotOurs));
    assert_eq!(open(b"", None), Err(Refused::NotOurs));
    let mut newer = file(None);
    newer[8] = 2;
    assert_eq!(open(&newer, None), Err(Refused::Newer));
    assert_eq!(open(&vec![0; MOST + 1], None), Err(Refused::TooLarge));
}

#[test]
fn deleting_and_changing_are_for_people() {
    let made = Clock::new(Write { event: 1, stamp: stamp(1) });
    let both = json!({"a": 1, "v[7]": {"i": "7", "w": 8}});
    let (mut mine, mut theirs) = (made.clone(), made.clone());
    let (deleted, changed) = (json!({"a": 1}), json!({"a": 1, "v[7]": {"i": "7", "w": 9}}));
    mine.advance(Some(&both), Some(&deleted), 10, |_| stamp(5));
    theirs.advance(Some(&both), Some(&changed), 20, |_| stamp(6));
    let sides = (
        Side { tree: Some(&deleted), clock: &mine },
        Side { tree: Some(&changed), clock: &theirs },
    );
    let ask = join(sides.0, sides.1, Grain::Field, |_| None, 30, &stamp(7));
    let collision = &ask.collisions[0];
    assert_eq!((ask.collisions.len(), collision.path.as_str()), (1, "v[7]"));
    assert_eq!((collision.my_stamp.at.0, collision.their_stamp.at.0), (5, 6));
    assert!(collision.mine.is_none() && collision.theirs.is_some());
    let kept = join(sides.0, sides.1, Grain::Field, |_| Some(Choice::Theirs), 30, &stamp(7));
    assert_eq!(kept.tree.as_ref(), Some(&changed));
    // The other tablet hears of the decision and is not asked.
    let back = Side { tree: kept.tree.as_ref(), clock: &kept.clock };
    let told = join(sides.1, back, Grain::Field, |_| None, 40, &stamp(8));
    assert!(told.collisions.is_empty());
    assert_eq!(told.tree, kept.tree);
    // A document that was deleted as a whole stays so unless somebody changed it.
    let mut gone = made.clone();
    gone.advance(Some(&both), None, 50, |_| stamp(9));
    let unchanged = Side { tree: Some(&both), clock: &made };
    let nothing = Side { tree: None, clock: &gone };
    let stays = join(nothing, unchanged, Grain::Field, |_| None, 60, &stamp(9));
    assert!(stays.tree.is_none() && stays.collisions.is_empty());
    let goes = join(unchanged, nothing, Grain::Field, |_| None, 60, &stamp(9));
    assert!(goes.tree.is_none() && goes.collisions.is_empty());
    assert_eq!(join(nothing, sides.1, Grain::Field, |_| None, 60, &stamp(9)).collisions.len(), 1);
}

#[test]
fn a_file_without_names_takes_no_name_away() {
    let made = Clock::new(Write { event: 1, stamp: stamp(1) });
    let old = json!({"office": "Camat", "name": "A"});
    let new = json!({"office": "Camat Selatan", "name": "B"});
    let mut mine = made.clone();
    mine.advance(Some(&old), Some(&new), 10, |_| stamp(2));
    let (mut bare, bare_tree) = (mine.clone(), json!({"office": "Camat Selatan"}));
    bare.leave_out("name");
    let here = Side { tree: Some(&old), clock: &made };
    let first = join(
        here,
        Side { tree: Some(&bare_tree), clock: &bare },
        Grain::Field,
        |_| None,
        20,
        &stamp(3),
    );
    assert_eq!(first.tree, Some(json!({"office": "Camat Selatan", "name": "A"})));
    assert!(first.collisions.is_empty());
    // The file with names comes later, and its name is still news.
    let full = Side { tree: Some(&new), clock: &mine };
    let then = Side { tree: first.tree.as_ref(), clock: &first.clock };
    assert_eq!(join(then, full, Grain::Field, |_| None, 30, &stamp(4)).tree, Some(new));
}
