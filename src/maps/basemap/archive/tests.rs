//! Archives made by others (`tests/data/make_basemap.py`), and one put together here by hand.

use pollster::block_on;
use proptest::prelude::*;

use super::*;
use crate::maps::basemap::{tiles::TileId, trouble::Trouble};

const RASTER: &[u8] = include_bytes!("../../../../tests/data/basemap/raster.pmtiles");
const VECTOR: &[u8] = include_bytes!("../../../../tests/data/basemap/vector.pmtiles");
/// The root directory of `RASTER`, unpacked by Python.
const ROOT: &[u8] = include_bytes!("../../../../tests/data/basemap/raster-root.bin");

/// A file in memory; what is packed is the root directory of `RASTER`.
struct File<'a>(&'a [u8]);

impl Ranges for File<'_> {
    async fn read(&self, span: Span) -> Result<Vec<u8>, Trouble> {
        let length = self.0.len() as u64;
        let (from, to) = (span.from.min(length), span.from.saturating_add(span.length).min(length));
        Ok(self.0[from as usize..to as usize].to_vec())
    }
    async fn unpack(&self, bytes: Vec<u8>) -> Result<Vec<u8>, Trouble> {
        let gzip = bytes.starts_with(&[0x1f, 0x8b]);
        gzip.then(|| ROOT.to_vec()).ok_or(Trouble::Broken)
    }
}

fn id(zoom: u8, x: u32, y: u32) -> TileId {
    TileId { zoom, x, y }
}

#[test]
fn an_archive_of_another_program_is_read() {
    let file = File(RASTER);
    let archive = block_on(Archive::open(&file)).unwrap();
    let header = &archive.header;
    assert_eq!((header.kind, header.packing), (TileKind::Picture("image/png"), Packing::Plain));
    assert_eq!((header.least, header.most, header.inner), (2, 12, Packing::Gzip));
    let corners = header.bounds.map(|at| (at.lon, at.lat));
    assert_eq!(corners, [(117.0, -1.0), (118.0, 0.5)]);
    let tile = |id| block_on(archive.tile(&file, id)).unwrap();
    // Their lengths as the package's own reader gives them.
    let known = [(id(2, 3, 1), 71), (id(2, 3, 2), 71), (id(3, 6, 3), 73), (id(3, 6, 4), 72)];
    for (id, length) in known {
        let bytes = tile(id).unwrap();
        assert_eq!((bytes.len(), &bytes[1..4]), (length, &b"PNG"[..]), "{id:?}");
    }
    assert!(tile(id(12, 3423, 1763)).is_some());
    for none in [id(0, 0, 0), id(2, 0, 0), id(3, 6, 5), id(12, 3423, 1764), id(13, 0, 0)] {
        assert_eq!(tile(none), None, "{none:?}");
    }
}

#[test]
fn vector_archives_say_so() {
    let header = Header::read(VECTOR).unwrap();
    assert_eq!((header.kind, header.packing), (TileKind::Vector, Packing::Gzip));
    // Drawn larger than its only zoom.
    assert_eq!((header.cover().least, header.cover().most), (0, 4));
}

fn varint(mut value: u64, out: &mut Vec<u8>) {
    while value > 0x7f {
        out.push((value as u8 & 0x7f) | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// A directory of (number, run, length, from).
fn directory(entries: &[(u64, u64, u64, u64)]) -> Vec<u8> {
    let mut out = Vec::new();
    varint(entries.len() as u64, &mut out);
    let mut before = 0;
    for (number, ..) in entries {
        varint(number - before, &mut out);
        before = *number;
    }
    for (_, run, ..) in entries {
        varint(*run, &mut out);
    }
    for (.., length, _) in entries {
        varint(*length, &mut out);
    }
    for (.., from) in entries {
        varint(from + 1, &mut out);
    }
    out
}

/// Without packing: root, one leaf, tiles `aa`, `bbb`.
fn with_leaf(leaf: &[u8]) -> Vec<u8> {
    let root = directory(&[(0, 1, 2, 0), (5, 0, leaf.len() as u64, 0)]);
    let (at_leaf, at_data) = (127 + root.len(), 127 + root.len() + leaf.len());
    let mut file = b"PMTiles\x03".to_vec();
    for (from, length) in [(127, root.len()), (0, 0), (at_leaf, leaf.len()), (at_data, 5)] {
        file.extend((from as u64).to_le_bytes());
        file.extend((length as u64).to_le_bytes());
    }
    file.extend([0; 24]);
    file.extend([1, 1, 1, 2, 0, 9]);
    file.resize(127, 0);
    file.extend(root);
    file.extend(leaf);
    file.extend(b"aabbb");
    file
}

#[test]
fn a_leaf_leads_to_its_tiles() {
    // Numbers 5, 6, 7 are the same tile: 2/0/0, 2/1/0 and 2/1/1 by the curve.
    let bytes = with_leaf(&directory(&[(5, 3, 3, 2)]));
    let file = File(&bytes);
    let archive = block_on(Archive::open(&file)).unwrap();
    let tile = |id| block_on(archive.tile(&file, id)).unwrap();
    assert_eq!(tile(id(0, 0, 0)).unwrap(), b"aa");
    for same in [id(2, 0, 0), id(2, 1, 0), id(2, 1, 1)] {
        assert_eq!(tile(same).unwrap(), b"bbb");
    }
    assert_eq!(tile(id(2, 0, 1)), None);
    assert_eq!(archive.header.cover().bounds, None, "zeros are no bounds");
    assert_eq!(block_on(archive.metadata(&file)).unwrap(), b"");
}

#[test]
fn what_cannot_be_drawn_is_refused_with_its_reason() {
    let with = |at: usize, byte: u8| {
        let mut bytes = RASTER.to_vec();
        bytes[at] = byte;
        Header::read(&bytes)
    };
    assert_eq!(Header::read(b"PK\x03\x04 a zip"), Err(Trouble::NotPmtiles));
    assert_eq!(Header::read(b""), Err(Trouble::NotPmtiles));
    assert_eq!(with(7, 2), Err(Trouble::Version(2)));
    assert_eq!(with(97, 3), Err(Trouble::Packing("Brotli")));
    assert_eq!(with(98, 4), Err(Trouble::Packing("Zstandard")));
    assert_eq!(with(99, 6), Err(Trouble::Kind(6)));
    assert_eq!(with(100, 13), Err(Trouble::Broken), "least zoom above the highest");
    assert_eq!(Header::read(&RASTER[..100]), Err(Trouble::Broken));
    // A leaf that lies outside of the leaves.
    let outside = with_leaf(&directory(&[(5, 0, 900, 0)]));
    let file = File(&outside);
    let archive = block_on(Archive::open(&file)).unwrap();
    assert_eq!(block_on(archive.tile(&file, id(2, 0, 0))), Err(Trouble::Broken));
    // A leaf that leads to itself.
    let mut leaf = directory(&[(5, 0, 7, 0)]);
    leaf = directory(&[(5, 0, leaf.len() as u64, 0)]);
    let round = with_leaf(&leaf);
    let file = File(&round);
    let archive = block_on(Archive::open(&file)).unwrap();
    assert_eq!(block_on(archive.tile(&file, id(2, 0, 0))), Err(Trouble::Broken));
}

proptest! {
    #[test]
    fn no_damage_makes_it_panic(
        at in 0..600_usize, bytes in proptest::collection::vec(any::<u8>(), 1..40),
        number: u64,
    ) {
        let mut file = RASTER.to_vec();
        for (n, byte) in bytes.iter().enumerate() {
            let len = file.len();
            file[(at + n) % len] = *byte;
        }
        if let Ok(header) = Header::read(&file)
            && let Ok(directory) = Directory::read(&bytes)
        {
            let _ = directory.find(number, &header);
        }
        let file = File(&file);
        if let Ok(archive) = block_on(Archive::open(&file)) {
            let _ = block_on(archive.tile(&file, id(3, 6, 3)));
            let _ = block_on(archive.metadata(&file));
        }
    }

    #[test]
    fn a_directory_finds_exactly_what_was_put_in(
        gaps in proptest::collection::vec((1..50_u64, 1..4_u64, 1..9_u64), 1..40),
    ) {
        let header = Header::read(&with_leaf(&[0])).unwrap();
        let header = Header { data: Span { from: 0, length: 1 << 40 }, ..header };
        let (mut next, mut from, mut entries) = (0, 0, Vec::new());
        for (gap, run, length) in gaps {
            let run = run.min(gap);
            entries.push((next + gap - run, run, length, from));
            (next, from) = (next + gap, from + length);
        }
        let read = Directory::read(&directory(&entries)).unwrap();
        for number in 0..=next {
            let expected = entries.iter().find(|(first, run, ..)| (*first..first + run).contains(&number));
            let expected = expected.map(|(.., length, from)| Found::Tile(Span { from: *from, length: *length }));
            prop_assert_eq!(read.find(number, &header).unwrap(), expected);
        }
    }
}
