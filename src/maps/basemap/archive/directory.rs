//! A directory: which tiles lie where, in columns of varints.

use super::header::{Header, Span};
use crate::maps::basemap::trouble::Trouble;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Entry {
    /// Number of the first tile.
    first: u64,
    /// So many tiles are the same; 0 names another directory.
    run: u64,
    from: u64,
    length: u64,
}

/// Tiles and further directories, in the order of their numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Directory {
    entries: Vec<Entry>,
}

/// Where something lies in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// The tile.
    Tile(Span),
    /// The directory that knows more.
    Leaf(Span),
}

impl Directory {
    /// Reads one, unpacked.
    ///
    /// # Errors
    /// When it is damaged.
    pub fn read(bytes: &[u8]) -> Result<Self, Trouble> {
        let mut rest = Varints(bytes);
        let count = rest.next()?;
        // Each entry takes four bytes at least.
        if count > bytes.len() as u64 / 4 + 1 {
            return Err(Trouble::Broken);
        }
        let blank = Entry { first: 0, run: 0, from: 0, length: 0 };
        let mut entries = vec![blank; count as usize];
        let mut number = 0_u64;
        for entry in &mut entries {
            number = number.checked_add(rest.next()?).ok_or(Trouble::Broken)?;
            entry.first = number;
        }
        for entry in &mut entries {
            entry.run = rest.next()?;
        }
        for entry in &mut entries {
            entry.length = rest.next()?;
        }
        let mut end = None;
        for entry in &mut entries {
            // 0: right after the one before.
            entry.from = match (rest.next()?, end) {
                (0, Some(end)) => end,
                (0, None) => return Err(Trouble::Broken),
                (value, _) => value - 1,
            };
            end = Some(entry.from.checked_add(entry.length).ok_or(Trouble::Broken)?);
        }
        Ok(Self { entries })
    }

    /// Where a tile lies, or who knows; `None` when the archive does not have it.
    ///
    /// # Errors
    /// When that place is outside of the file's parts.
    pub fn find(&self, number: u64, header: &Header) -> Result<Option<Found>, Trouble> {
        let after = self.entries.partition_point(|entry| entry.first <= number);
        let Some(entry) = after.checked_sub(1).and_then(|n| self.entries.get(n)) else {
            return Ok(None);
        };
        if entry.run == 0 {
            return header.leaves.part(entry.from, entry.length).map(|at| Some(Found::Leaf(at)));
        }
        if number - entry.first >= entry.run {
            return Ok(None);
        }
        header.data.part(entry.from, entry.length).map(|at| Some(Found::Tile(at)))
    }
}

/// Numbers of seven bits a byte, the lowest first.
struct Varints<'a>(&'a [u8]);

impl Varints<'_> {
    fn next(&mut self) -> Result<u64, Trouble> {
        let (value, rest) = crate::maps::basemap::vector::varint(self.0).ok_or(Trouble::Broken)?;
        self.0 = rest;
        Ok(value)
    }
}
