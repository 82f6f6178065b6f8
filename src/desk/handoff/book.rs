//! The list of files that were given and taken in.

use serde::{Deserialize, Serialize};

use crate::{
    desk::protocol::{HandOffAbout, HandOffCounts, HandOffId},
    documents::{Extra, Stamp},
    handoff::{Clock, Header},
    storage::codec::Stored,
};

/// Parent of the list.
pub const FILES: &str = "handoff-file";

/// A file that was given or taken in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeptFile {
    /// What it says of itself.
    pub about: HandOffAbout,
    /// When it was made or taken in here.
    pub here: Stamp,
    /// Made here.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub given: bool,
    /// What it brought, counted over all times it was taken in.
    #[serde(default)]
    pub brought: HandOffCounts,
    /// Documents it wrote, for taking them back: newest last.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wrote: Vec<Wrote>,
    /// Taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undone: Option<Stamp>,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What a file did to a document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Wrote {
    /// Which.
    #[serde(rename = "k")]
    pub key: String,
    /// Its revision after it; 0 when the file deleted it.
    #[serde(rename = "r")]
    pub rev: u64,
    /// It was not there before.
    #[serde(rename = "n", default, skip_serializing_if = "std::ops::Not::not")]
    pub new: bool,
    /// Its clock before.
    #[serde(rename = "c", default, skip_serializing_if = "Option::is_none")]
    pub clock: Option<Clock>,
    /// What it changed, where the document has no history of its own.
    #[serde(rename = "d", default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<crate::documents::Change>,
}

impl Stored for KeptFile {
    const VERSION: u8 = 1;
}

/// Key of a file; given and taken in are two.
pub fn file_key(id: HandOffId, given: bool) -> String {
    format!("handoff/file/{}/{id}", if given { "given" } else { "taken" })
}

/// What a header says, for the screen and the list.
pub fn about(header: &Header) -> HandOffAbout {
    HandOffAbout {
        id: header.id,
        kind: header.kind,
        made: header.made.clone(),
        place: header.place.clone(),
        title: header.title.clone(),
        since: header.since,
        documents: header.documents,
        nameless: header.nameless,
        locked: header.lock.is_some(),
    }
}
