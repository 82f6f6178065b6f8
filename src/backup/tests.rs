//! Lineage worked out by hand, and bytes that are no backup.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::{
    documents::{Actor, Extra, Id, Millis, Stamp},
    handoff::{Lock, Refused},
    records::Bytes,
};

fn version(rev: u64, entries: &[(u64, &'static [u8])]) -> Version<'static> {
    Version { rev, entries: entries.iter().copied().collect() }
}

#[test]
fn who_comes_from_whom_follows_from_the_histories() {
    let of = |first: &Version<'_>, second: &Version<'_>| {
        (lineage(first, second), lineage(second, first))
    };
    let one = version(1, &[(1, b"a")]);
    let two = version(2, &[(1, b"a"), (2, b"b")]);
    let other = version(2, &[(1, b"a"), (2, b"c")]);
    let three = version(3, &[(1, b"a"), (2, b"b"), (3, b"d")]);
    assert_eq!(of(&one, &two), (Lineage::FromFirst, Lineage::FromSecond));
    assert_eq!(of(&one, &three), (Lineage::FromFirst, Lineage::FromSecond));
    assert_eq!(of(&two, &other), (Lineage::Fork(1), Lineage::Fork(1)));
    assert_eq!(of(&three, &other), (Lineage::Fork(1), Lineage::Fork(1)));
    // Of an import the first entry is not kept.
    let imported = version(1, &[]);
    let edited = version(2, &[(2, b"b")]);
    assert_eq!(of(&imported, &edited), (Lineage::FromFirst, Lineage::FromSecond));
    // Documents without a history, and gaps in one, say nothing.
    assert_eq!(lineage(&version(2, &[]), &version(5, &[])), Lineage::Unknown);
    assert_eq!(lineage(&one, &version(3, &[(1, b"a"), (3, b"d")])), Lineage::Unknown);
    assert_eq!(lineage(&version(1, &[(1, b"x")]), &two), Lineage::Unknown);
    assert_eq!(lineage(&two, &two), Lineage::Unknown);
}

const WORD: &str = "melati merah 7";

/// Head, key, and the bytes of two parts.
fn file(locked: bool) -> (Vec<u8>, Option<crate::handoff::Key>, u64, [Vec<u8>; 2]) {
    let lock = locked.then(|| Lock { memory: 64, passes: 1, ..Lock::new([7; 16], [9; 24]) });
    let header = Header {
        id: Id::from_bits(5),
        made: Stamp { at: Millis(3), by: Actor("Tablet".to_owned()) },
        regency: "13.75".parse().ok(),
        demo: false,
        app: "1".to_owned(),
        seen: BTreeSet::from([Id::from_bits(4)]),
        lock,
        extra: Extra::from([("zz".to_owned(), serde_json::json!([1]))]),
    };
    let key = key_of(&header, WORD);
    let (bytes, sum) = head(&header).unwrap();
    assert_eq!(read_head(&bytes), Ok((header, sum)));
    let row = Packed {
        store: "child".to_owned(),
        key: "0000000000001".to_owned(),
        parent: "p".to_owned(),
        rev: 3,
        bytes: Bytes(vec![1, 2, 3]),
    };
    let part = Part { rows: vec![row], end: None };
    let frame = Frame { head: &bytes, key: key.as_ref(), number: 0, before: sum };
    let (first, before) = write_part(frame, &part).unwrap();
    assert_eq!(read_part(frame, &first), Ok((part, before)));
    let end = Part { rows: Vec::new(), end: Some(End { parts: 1, counts: Counts::default() }) };
    let (last, _) = write_part(Frame { number: 1, before, ..frame }, &end).unwrap();
    (bytes, key, sum, [first, last])
}

#[test]
fn parts_stand_in_their_order_and_belong_to_their_head() {
    for locked in [false, true] {
        let (head, key, sum, [first, last]) = file(locked);
        assert_eq!(key.is_some(), locked);
        let frame = Frame { head: &head, key: key.as_ref(), number: 0, before: sum };
        // The end in place of the first part; the first part a second time.
        assert!(read_part(frame, &last).is_err());
        let (_, before) = read_part(frame, &first).unwrap();
        assert!(read_part(Frame { number: 1, before, ..frame }, &first).is_err());
        assert!(read_part(Frame { number: 1, before, ..frame }, &last).is_ok());
        // An end that stands too early, its checksum mended.
        assert!(read_part(Frame { number: 2, before, ..frame }, &last).is_err());
    }
    let (head, _, sum, [first, _]) = file(true);
    let (header, _) = read_head(&head).unwrap();
    let other = key_of(&header, "melati merah 8");
    let frame = Frame { head: &head, key: other.as_ref(), number: 0, before: sum };
    assert_eq!(read_part(frame, &first), Err(Refused::Passphrase));
}

#[test]
fn keys_and_rows_do_not_print() {
    let (_, key, _, _) = file(true);
    assert_eq!(format!("{key:?}"), "Some(Key(…))");
    let row = Packed {
        store: "child".to_owned(),
        key: "k".to_owned(),
        parent: String::new(),
        rev: 1,
        bytes: Bytes(b"Siti".to_vec()),
    };
    assert!(!format!("{row:?}").contains("Siti"));
}

proptest! {
    #[test]
    fn hostile_bytes_do_not_panic(
        noise in prop::collection::vec(any::<u8>(), 0..300), at in any::<usize>(), by in 1..=255_u8,
        mend in any::<bool>(),
    ) {
        let (head, _, sum, [first, _]) = file(false);
        prop_assert!(head_length(&noise).is_err());
        prop_assert!(read_head(&noise).is_err());
        let frame = Frame { head: &head, key: None, number: 0, before: sum };
        prop_assert!(read_part(frame, &noise).is_err());
        let mut bytes = first;
        let at = at % bytes.len();
        bytes[at] ^= by;
        if mend {
            // With a checksum that fits, what is behind it is put to the test.
            let end = bytes.len() - 8;
            let mended = crate::documents::hash(&bytes[..end]) ^ sum.rotate_left(17);
            bytes[end..].copy_from_slice(&mended.to_le_bytes());
            let _ = read_part(frame, &bytes);
        } else {
            prop_assert!(read_part(frame, &bytes).is_err());
        }
    }
}
