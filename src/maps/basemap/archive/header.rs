//! The first 127 bytes.

use crate::{
    maps::basemap::{
        tiles::{Cover, DEEPEST},
        trouble::Trouble,
    },
    records::PlacePoint,
};

/// Length of the header.
pub const HEADER_BYTES: u64 = 127;
/// Longest directory and longest tile that are read, packed.
const LONGEST: u64 = 16 << 20;

/// A part of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First byte.
    pub from: u64,
    /// How many.
    pub length: u64,
}

impl Span {
    /// A part of `self` that begins `from` bytes into it, wholly inside.
    pub fn part(self, from: u64, length: u64) -> Result<Self, Trouble> {
        let end = from.checked_add(length).ok_or(Trouble::Broken)?;
        if end > self.length || length > LONGEST {
            return Err(Trouble::Broken);
        }
        Ok(Self { from: self.from + from, length })
    }
}

/// How something is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packing {
    /// Not at all.
    Plain,
    /// gzip.
    Gzip,
}

impl Packing {
    fn read(code: u8) -> Result<Self, Trouble> {
        match code {
            // "Unknown" is what archives of pictures say, whose tiles are packed by themselves.
            0 | 1 => Ok(Self::Plain),
            2 => Ok(Self::Gzip),
            3 => Err(Trouble::Packing("Brotli")),
            4 => Err(Trouble::Packing("Zstandard")),
            _ => Err(Trouble::Broken),
        }
    }
}

/// What the tiles are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TileKind {
    /// Vector tiles (MVT).
    Vector,
    /// Pictures, with their type for the browser.
    Picture(&'static str),
}

impl TileKind {
    fn read(code: u8) -> Result<Self, Trouble> {
        match code {
            1 => Ok(Self::Vector),
            2 => Ok(Self::Picture("image/png")),
            3 => Ok(Self::Picture("image/jpeg")),
            4 => Ok(Self::Picture("image/webp")),
            5 => Ok(Self::Picture("image/avif")),
            other => Err(Trouble::Kind(other)),
        }
    }
}

/// What the archive says of itself.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "they say what they are")]
pub struct Header {
    pub root: Span,
    pub metadata: Span,
    pub leaves: Span,
    pub data: Span,
    /// Of directories and metadata.
    pub inner: Packing,
    /// Of tiles.
    pub packing: Packing,
    pub kind: TileKind,
    pub least: u8,
    pub most: u8,
    /// South-west and north-east corners.
    pub bounds: [PlacePoint; 2],
}

impl Header {
    /// Reads it.
    ///
    /// # Errors
    /// When it is no such archive, of another version, or its tiles cannot be drawn.
    pub fn read(bytes: &[u8]) -> Result<Self, Trouble> {
        if bytes.get(..7) != Some(b"PMTiles") {
            return Err(Trouble::NotPmtiles);
        }
        match bytes.get(7) {
            Some(3) => {}
            Some(other) => return Err(Trouble::Version(*other)),
            None => return Err(Trouble::NotPmtiles),
        }
        let span = |at| Ok(Span { from: long(bytes, at)?, length: long(bytes, at + 8)? });
        let byte = |at: usize| bytes.get(at).copied().ok_or(Trouble::Broken);
        let header = Self {
            root: span(8)?,
            metadata: span(24)?,
            leaves: span(40)?,
            data: span(56)?,
            inner: Packing::read(byte(97)?)?,
            packing: Packing::read(byte(98)?)?,
            kind: TileKind::read(byte(99)?)?,
            least: byte(100)?,
            most: byte(101)?.min(DEEPEST),
            bounds: [corner(bytes, 102)?, corner(bytes, 110)?],
        };
        let sane = header.least <= header.most && header.root.length <= LONGEST;
        let ends = [header.root, header.metadata, header.leaves, header.data]
            .iter()
            .all(|span| span.from.checked_add(span.length).is_some());
        if sane && ends { Ok(header) } else { Err(Trouble::Broken) }
    }

    /// Which tiles there are to be asked for.
    pub fn cover(&self) -> Cover {
        let [low, high] = self.bounds;
        // Archives without bounds have zeros there.
        let bounds = (low.lon < high.lon && low.lat < high.lat).then_some(self.bounds);
        match self.kind {
            // Shapes stay sharp between the zooms, and a few more above the last.
            TileKind::Vector => {
                Cover { least: self.least, most: (self.most + 4).min(DEEPEST), side: 512.0, bounds }
            }
            TileKind::Picture(_) => {
                Cover { least: self.least, most: self.most, side: 256.0, bounds }
            }
        }
    }
}

fn long(bytes: &[u8], at: usize) -> Result<u64, Trouble> {
    let eight = bytes.get(at..at + 8).and_then(|eight| eight.try_into().ok());
    eight.map(u64::from_le_bytes).ok_or(Trouble::Broken)
}

/// Longitude and latitude in ten-millionths of a degree.
fn corner(bytes: &[u8], at: usize) -> Result<PlacePoint, Trouble> {
    let degrees = |at: usize| {
        let four = bytes.get(at..at + 4).and_then(|four| four.try_into().ok());
        four.map(|four| f64::from(i32::from_le_bytes(four)) / 1e7).ok_or(Trouble::Broken)
    };
    Ok(PlacePoint { lon: degrees(at)?, lat: degrees(at + 4)? })
}
