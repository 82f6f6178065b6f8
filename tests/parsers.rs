//! What others wrote never breaks Idaman: every reader over the kept corpus of `fuzz/`, whole, cut
//! short at many places and with bytes turned over. `make fuzz` looks for more.

#![cfg(all(feature = "sheets", feature = "boundaries"))]

#[path = "support/parsers.rs"]
mod parsers;

use std::{fs, path::Path};

use parsers::PARSERS;
use rand_xoshiro::{
    Xoshiro256PlusPlus,
    rand_core::{Rng as _, SeedableRng as _},
};

/// How often each file of the corpus is spoilt.
const SPOILT: usize = 60;

#[test]
fn no_reader_breaks_over_its_corpus() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    let mut dice = Xoshiro256PlusPlus::seed_from_u64(20_261_122);
    for (name, parser) in PARSERS {
        let folder = fs::read_dir(corpus.join(name));
        let mut files: Vec<_> = folder.expect(name).map(|entry| entry.unwrap().path()).collect();
        files.sort();
        assert!(!files.is_empty(), "no corpus for {name}");
        for file in files {
            let whole = fs::read(&file).unwrap();
            parser(&whole);
            for _ in 0..SPOILT {
                parser(&spoil(&whole, &mut dice));
            }
        }
    }
}

/// Cut short, or with some bytes turned over, taken out or doubled.
fn spoil(whole: &[u8], dice: &mut Xoshiro256PlusPlus) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    let mut below = |n: usize| (dice.next_u64() % n.max(1) as u64) as usize;
    for _ in 0..=below(4) {
        let at = below(bytes.len());
        match below(5) {
            0 => bytes.truncate(at),
            1 if at < bytes.len() => bytes[at] = below(256) as u8,
            2 if at < bytes.len() => bytes[at] ^= 1 << below(8),
            3 if at < bytes.len() => drop(bytes.remove(at)),
            _ => bytes.insert(at, below(256) as u8),
        }
    }
    bytes
}
