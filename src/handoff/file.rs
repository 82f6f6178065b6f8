//! The form of a hand-off file (`docs/format.md`): magic, version, header, body, checksum.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

use super::{clock::Clock, seal::Lock};
use crate::{
    documents::{Extra, Id, Stamp, hash},
    records::{Month, Place},
    wilayah::RegionCode,
};

/// First bytes of every file.
const MAGIC: &[u8; 8] = b"IDMNKRM\n";
/// Version that this build writes.
const VERSION: u8 = 1;
/// Bytes before the header: magic, version, its length.
const BEFORE: usize = 8 + 1 + 4;
/// Bytes of the checksum at the end.
const CHECKSUM: usize = 8;
/// Bytes of a file, and of its body unpacked. A Posyandu of 200 children with five years of visits
/// has some 2 MB unpacked.
pub const MOST: usize = 32 << 20;
const MOST_UNPACKED: usize = 96 << 20;
/// Documents of a file.
const MOST_DOCUMENTS: usize = 20_000;
/// How deep values may lie in one another.
const DEEPEST: usize = 60;
/// How hard to pack, 0–10.
const EFFORT: u8 = 6;

/// What a file hands over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A Posyandu with its children, their visits and its sessions.
    Posyandu,
    /// A Rakor with its promises and the teams it invites.
    Rakor,
    /// Reports of aksi nyata of a kecamatan or kelurahan.
    Reports,
}

/// What a file says of itself before it is opened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// Its id.
    pub id: Id<Self>,
    /// What it hands over.
    pub kind: Kind,
    /// When it was made, and by whom.
    pub made: Stamp,
    /// Regency of both tablets.
    pub regency: RegionCode,
    /// Place.
    pub place: Place,
    /// Name of the place or the meeting.
    #[serde(default)]
    pub title: String,
    /// Only what was done since this month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Month>,
    /// Documents.
    pub documents: u32,
    /// Names of officials and kader were left out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub nameless: bool,
    /// Locked with a passphrase.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lock: Option<Lock>,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What is in a file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Body {
    /// Documents.
    #[serde(rename = "d")]
    pub documents: Vec<Document>,
}

/// A document in a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// Kind and id: its key in the store.
    #[serde(rename = "k")]
    pub key: String,
    /// As a tree (`documents::history::tree`); absent when it was deleted.
    #[serde(rename = "t", default, skip_serializing_if = "Option::is_none")]
    pub tree: Option<Value>,
    /// Its clock.
    #[serde(rename = "c")]
    pub clock: Clock,
}

/// Random bytes for a locked file.
#[derive(Clone, Copy, Debug)]
pub struct Entropy {
    /// Salt.
    pub salt: [u8; 16],
    /// Nonce.
    pub nonce: [u8; 24],
}

/// Why a file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Refused {
    /// No hand-off file at all.
    #[error("not a hand-off file")]
    NotOurs,
    /// Made by a newer version.
    #[error("made by a newer version")]
    Newer,
    /// Something is missing or was changed on the way.
    #[error("damaged")]
    Damaged,
    /// Larger than any real one.
    #[error("too large")]
    TooLarge,
    /// Locked, and this is not its passphrase.
    #[error("wrong passphrase")]
    Passphrase,
}

/// A file that was opened.
#[derive(Clone, Debug, PartialEq)]
pub enum Opened {
    /// It asks for its passphrase.
    Locked(Box<Header>),
    /// All of it.
    Whole(Box<Header>, Body),
}

/// Makes a file. With a passphrase it is locked.
pub fn pack(mut header: Header, body: &Body, seal: Option<(&str, Entropy)>) -> Option<Vec<u8>> {
    header.documents = body.documents.len() as u32;
    header.lock = seal.map(|(_, entropy)| Lock::new(entropy.salt, entropy.nonce));
    let header_bytes = rmp_serde::to_vec_named(&header).ok()?;
    let mut out = Vec::from(MAGIC);
    out.push(VERSION);
    out.extend(u32::try_from(header_bytes.len()).ok()?.to_le_bytes());
    out.extend(header_bytes);
    let body = rmp_serde::to_vec_named(body).ok()?;
    let packed = miniz_oxide::deflate::compress_to_vec(&body, EFFORT);
    let packed = match (&header.lock, seal) {
        (Some(lock), Some((passphrase, _))) => lock.close(passphrase, &packed, &out)?,
        _ => packed,
    };
    out.extend(packed);
    let sum = hash(&out);
    out.extend(sum.to_le_bytes());
    Some(out)
}

/// Reads a file. Never panics, whatever the bytes.
///
/// # Errors
/// Why it cannot be read.
pub fn open(bytes: &[u8], passphrase: Option<&str>) -> Result<Opened, Refused> {
    if bytes.len() > MOST {
        return Err(Refused::TooLarge);
    }
    let rest = bytes.strip_prefix(MAGIC).ok_or(Refused::NotOurs)?;
    match rest.first() {
        Some(&VERSION) => {}
        Some(version) if *version > VERSION => return Err(Refused::Newer),
        _ => return Err(Refused::Damaged),
    }
    let (content, sum) =
        bytes.split_at_checked(bytes.len().saturating_sub(CHECKSUM)).ok_or(Refused::Damaged)?;
    if sum != hash(content).to_le_bytes() {
        return Err(Refused::Damaged);
    }
    let length = content.get(9..BEFORE).and_then(|b| b.try_into().ok()).ok_or(Refused::Damaged)?;
    let end = BEFORE.checked_add(u32::from_le_bytes(length) as usize).ok_or(Refused::Damaged)?;
    let (before, body) = content.split_at_checked(end).ok_or(Refused::Damaged)?;
    let header: Header = read(before.get(BEFORE..).ok_or(Refused::Damaged)?)?;
    let unlocked;
    let packed = match (&header.lock, passphrase) {
        (None, _) => body,
        (Some(_), None) => return Ok(Opened::Locked(Box::new(header))),
        (Some(lock), Some(passphrase)) => {
            unlocked = lock.open(passphrase, body, before).ok_or(Refused::Passphrase)?;
            &unlocked
        }
    };
    let body = miniz_oxide::inflate::decompress_to_vec_with_limit(packed, MOST_UNPACKED).map_err(
        |error| match error.status {
            miniz_oxide::inflate::TINFLStatus::HasMoreOutput => Refused::TooLarge,
            _ => Refused::Damaged,
        },
    )?;
    let body: Body = read(&body)?;
    if body.documents.len() > MOST_DOCUMENTS {
        return Err(Refused::TooLarge);
    }
    Ok(Opened::Whole(Box::new(header), body))
}

fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Refused> {
    let mut reader = rmp_serde::Deserializer::from_read_ref(bytes);
    reader.set_max_depth(DEEPEST);
    T::deserialize(&mut reader).map_err(|_error| Refused::Damaged)
}
