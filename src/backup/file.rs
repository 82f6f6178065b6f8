//! The form of a backup (`docs/format.md`): a head, parts, and an end that says what there was.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{
    documents::{Extra, Id, Stamp, hash},
    handoff::{Key, Lock, Refused},
    records::Bytes,
    storage::{Row, Store},
    wilayah::RegionCode,
};

/// First bytes of every backup.
const MAGIC: &[u8; 8] = b"IDMNCDG\n";
/// Version that this build writes.
const VERSION: u8 = 1;
/// Bytes before the header: magic, version, its length.
pub const BEFORE: usize = 8 + 1 + 4;
/// Bytes of a checksum.
const CHECKSUM: usize = 8;
/// Bytes of a header.
const MOST_HEADER: usize = 1 << 20;
/// Bytes of a part as it lies in the file, and unpacked.
pub const MOST_PART: usize = 48 << 20;
const MOST_UNPACKED: usize = 192 << 20;
/// How hard to pack, 0–10: a regency shall not take minutes.
const EFFORT: u8 = 4;

/// The id of a backup.
pub type BackupId = Id<Header>;

/// What a backup says of itself before it is opened. No name of anybody.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// Its id.
    pub id: BackupId,
    /// When it was made, and by which tablet.
    pub made: Stamp,
    /// Regency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regency: Option<RegionCode>,
    /// It is of demo data.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub demo: bool,
    /// Version of the program that made it.
    #[serde(default)]
    pub app: String,
    /// Backups whose content this workspace knew: it made them, or took them in.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub seen: BTreeSet<BackupId>,
    /// Locked with a passphrase.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lock: Option<Lock>,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// How much there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Children.
    #[serde(rename = "c", default)]
    pub children: u64,
    /// Their visits.
    #[serde(rename = "v", default)]
    pub visits: u64,
    /// Other documents.
    #[serde(rename = "d", default)]
    pub documents: u64,
    /// Entries of histories.
    #[serde(rename = "h", default)]
    pub history: u64,
}

impl Counts {
    /// With others.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            children: self.children + other.children,
            visits: self.visits + other.visits,
            documents: self.documents + other.documents,
            history: self.history + other.history,
        }
    }
}

/// A row in a backup.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Packed {
    /// Name of its store.
    #[serde(rename = "s")]
    pub store: String,
    /// Key.
    #[serde(rename = "k")]
    pub key: String,
    /// Parent.
    #[serde(rename = "p", default, skip_serializing_if = "String::is_empty")]
    pub parent: String,
    /// Revision.
    #[serde(rename = "r")]
    pub rev: u64,
    /// As stored.
    #[serde(rename = "b")]
    pub bytes: Bytes,
}

/// Bytes may hold identity and do not print.
impl std::fmt::Debug for Packed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{} rev {} ({} bytes)", self.store, self.key, self.rev, self.bytes.0.len())
    }
}

impl Packed {
    /// Of a stored row.
    pub fn of(store: Store, row: Row) -> Self {
        let Row { key, parent, rev, bytes } = row;
        Self { store: store.name().to_owned(), key, parent, rev, bytes: Bytes(bytes) }
    }

    /// The stored row; `None` where this build knows no such store.
    pub fn row(self) -> Option<(Store, Row)> {
        let store = Store::ALL.into_iter().find(|store| store.name() == self.store)?;
        let Self { key, parent, rev, bytes, .. } = self;
        Some((store, Row { key, parent, rev, bytes: bytes.0 }))
    }
}

/// What the last part says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct End {
    /// Parts before it.
    #[serde(rename = "n")]
    pub parts: u32,
    /// What they hold, rows that came again counted once.
    #[serde(rename = "c")]
    pub counts: Counts,
}

/// A part. A document lies in one part with its history, its clock and its base. A row that comes
/// again in a later part is newer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Rows.
    #[serde(rename = "r", default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<Packed>,
    /// Only in the last part.
    #[serde(rename = "e", default, skip_serializing_if = "Option::is_none")]
    pub end: Option<End>,
}

/// Where a part stands: what it is checked and locked with.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'f> {
    /// Bytes of the head.
    pub head: &'f [u8],
    /// The key, where the backup is locked.
    pub key: Option<&'f Key>,
    /// Number of the part, from 0.
    pub number: u32,
    /// Checksum of what stands before it.
    pub before: u64,
}

/// The bytes of a head, with their checksum.
pub fn head(header: &Header) -> Option<(Vec<u8>, u64)> {
    let body = rmp_serde::to_vec_named(header).ok()?;
    let mut out = Vec::from(MAGIC);
    out.push(VERSION);
    out.extend(u32::try_from(body.len()).ok()?.to_le_bytes());
    out.extend(body);
    let sum = hash(&out);
    out.extend(sum.to_le_bytes());
    Some((out, sum))
}

/// How long a head is, of the first [`BEFORE`] bytes of a file.
///
/// # Errors
/// Why it is none.
pub fn head_length(first: &[u8]) -> Result<usize, Refused> {
    let rest = first.strip_prefix(MAGIC).ok_or(Refused::NotOurs)?;
    match rest.first() {
        Some(&VERSION) => {}
        Some(version) if *version > VERSION => return Err(Refused::Newer),
        _ => return Err(Refused::Damaged),
    }
    let length = length_of(rest.get(1..5)).ok_or(Refused::Damaged)?;
    if length > MOST_HEADER { Err(Refused::TooLarge) } else { Ok(BEFORE + length + CHECKSUM) }
}

/// Reads a head: the header and the checksum the first part goes on from.
///
/// # Errors
/// Why it cannot be read.
pub fn read_head(bytes: &[u8]) -> Result<(Header, u64), Refused> {
    if bytes.len() != head_length(bytes)? {
        return Err(Refused::Damaged);
    }
    let (content, sum) = checked(bytes)?;
    if hash(content) != sum {
        return Err(Refused::Damaged);
    }
    Ok((read(content.get(BEFORE..).ok_or(Refused::Damaged)?)?, sum))
}

/// The key of a locked backup; `None` where it asks too much of a tablet.
pub fn key_of(header: &Header, passphrase: &str) -> Option<Key> {
    header.lock.as_ref()?.key(passphrase)
}

/// How long a part is, of its first four bytes.
///
/// # Errors
/// When no part is so long.
pub fn part_length(first: &[u8]) -> Result<usize, Refused> {
    let length = length_of(first.get(..4)).ok_or(Refused::Damaged)?;
    if length > MOST_PART { Err(Refused::Damaged) } else { Ok(4 + length + CHECKSUM) }
}

/// The bytes of a part, and the checksum the next one goes on from.
pub fn write_part(frame: Frame<'_>, part: &Part) -> Option<(Vec<u8>, u64)> {
    let body = rmp_serde::to_vec_named(part).ok()?;
    let body = miniz_oxide::deflate::compress_to_vec(&body, EFFORT);
    let body = match frame.key {
        Some(key) => key.close(frame.number, &body, frame.head)?,
        None => body,
    };
    let length = u32::try_from(body.len()).ok().filter(|_| body.len() <= MOST_PART)?;
    let mut out = Vec::with_capacity(body.len() + 4 + CHECKSUM);
    out.extend(length.to_le_bytes());
    out.extend(body);
    let sum = chained(frame.before, &out);
    out.extend(sum.to_le_bytes());
    Some((out, sum))
}

/// Reads a part. Never panics, whatever the bytes.
///
/// # Errors
/// Why it cannot be read; `Passphrase` where the key is another one.
pub fn read_part(frame: Frame<'_>, bytes: &[u8]) -> Result<(Part, u64), Refused> {
    if bytes.len() != part_length(bytes)? {
        return Err(Refused::Damaged);
    }
    let (content, sum) = checked(bytes)?;
    if chained(frame.before, content) != sum {
        return Err(Refused::Damaged);
    }
    let body = content.get(4..).ok_or(Refused::Damaged)?;
    let unlocked;
    let body = match frame.key {
        Some(key) => {
            unlocked = key.open(frame.number, body, frame.head).ok_or(Refused::Passphrase)?;
            &unlocked
        }
        None => body,
    };
    let body = miniz_oxide::inflate::decompress_to_vec_with_limit(body, MOST_UNPACKED)
        .map_err(|_error| Refused::Damaged)?;
    let part: Part = read(&body)?;
    match part.end {
        Some(end) if end.parts != frame.number => Err(Refused::Damaged),
        _ => Ok((part, sum)),
    }
}

fn length_of(bytes: Option<&[u8]>) -> Option<usize> {
    Some(u32::from_le_bytes(bytes?.try_into().ok()?) as usize)
}

fn checked(bytes: &[u8]) -> Result<(&[u8], u64), Refused> {
    let at = bytes.len().checked_sub(CHECKSUM).ok_or(Refused::Damaged)?;
    let (content, sum) = bytes.split_at(at);
    let sum = sum.try_into().map_err(|_error| Refused::Damaged)?;
    Ok((content, u64::from_le_bytes(sum)))
}

/// Against damage and parts in another order, not against people.
fn chained(before: u64, bytes: &[u8]) -> u64 {
    hash(bytes) ^ before.rotate_left(17)
}

fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Refused> {
    let mut reader = rmp_serde::Deserializer::from_read_ref(bytes);
    reader.set_max_depth(60);
    T::deserialize(&mut reader).map_err(|_error| Refused::Damaged)
}
