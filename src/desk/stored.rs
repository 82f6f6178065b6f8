//! The stored documents: their versions and the keys under which they lie.

use crate::{
    documents::{Extra, HistoryEntry, Millis, Stamp},
    records::{
        Boundaries, Child, ChildId, KopSurat, Posyandu, PosyanduId, Projections, Publication,
        Puskesmas, Session, Settings, Surveys, Targets, Telaah, counted_child,
    },
    storage::{Expected, Operation, Row, Store, codec::Stored},
    wilayah::Regency,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

macro_rules! version_one {
    ($($document:ty),*) => { $(impl Stored for $document { const VERSION: u8 = 1; })* };
}

version_one!(
    Boundaries,
    Child,
    KopSurat,
    Projections,
    Surveys,
    Targets,
    Posyandu,
    Publication,
    Puskesmas,
    Session,
    Settings,
    Telaah,
    Regency,
    HistoryEntry,
    Pending,
    Erased
);

/// Key and parent of the settings.
pub const SETTINGS: &str = "settings";
/// Parent of Posyandu.
pub const POSYANDU: &str = "posyandu";
/// Parent of Puskesmas.
pub const PUSKESMAS: &str = "puskesmas";
/// Parent of imports.
pub const IMPORT: &str = "import";
/// Start of the keys of doubtful matches.
pub const DOUBT: &str = "doubt/";
/// Key and parent of the regions of the regency.
pub const REGIONS: &str = "regions";

/// Parent of the boundaries, of which each regency has one document.
pub const BOUNDARIES: &str = "boundaries";

/// Parent of what was published.
pub const PUBLICATION: &str = "publication";

/// Key and parent of the letterhead.
pub const KOP: &str = "kop";

/// Key of a small document.
pub fn key(kind: &str, id: impl std::fmt::Display) -> String {
    format!("{kind}/{id}")
}

/// Parent of the sessions of a Posyandu.
pub fn sessions_of(posyandu: PosyanduId) -> String {
    format!("session/{posyandu}")
}

/// Start of the keys of all telaah.
pub const TELAAH: &str = "telaah/";

/// Key of the telaah of a Posyandu in a year; its history lies under it too.
pub fn telaah_key(posyandu: PosyanduId, year: i32) -> String {
    format!("{TELAAH}{posyandu}/{year:04}")
}

/// Parent of the telaah of a year: a list reads the year, a page its Posyandu's keys.
pub fn telaah_of(year: i32) -> String {
    format!("{TELAAH}{year:04}")
}

/// Key of a child in the outbox.
pub fn outbox_key(child: ChildId) -> String {
    format!("child/{child}")
}

/// In the outbox: a document that was written and not yet sent or backed up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pending {
    /// When.
    pub at: Millis,
    /// It was deleted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub gone: bool,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A small document's place in the outbox. Its row has the revision of the document.
pub fn pend(
    key: &str,
    kind: &str,
    rev: u64,
    at: Millis,
) -> Result<Operation, crate::storage::StorageError> {
    let pending = Pending { at, gone: false, extra: Extra::new() };
    Ok(Operation::Put(Store::Outbox, row(key.to_owned(), kind, rev, &pending)?, Expected::Anything))
}

/// What is left of a deleted child: that there was one deletion, no more (UU 27/2022 art. 8).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erased {
    /// When and by whom.
    pub stamp: Stamp,
    /// Visits it had.
    pub visits: u32,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A document with the revision of its row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Held<T> {
    /// The document.
    pub document: T,
    /// Revision of its row.
    pub rev: u64,
}

/// Reads a row.
pub fn read<T: Stored>(row: &Row) -> Result<Held<T>, crate::storage::StorageError> {
    Ok(Held { document: crate::storage::codec::decode(&row.key, &row.bytes)?, rev: row.rev })
}

/// Reads a child for what it counts for: quickly, and without what no figure asks for.
pub fn read_counted(row: &Row) -> Result<Child, crate::storage::StorageError> {
    let body = row.bytes.split_first().filter(|(version, _)| **version == Child::VERSION);
    match body.and_then(|(_, body)| counted_child(body)) {
        Some(child) => Ok(child),
        None => Ok(read::<Child>(row)?.document),
    }
}

/// Makes a row.
pub fn row<T: Stored + DeserializeOwned>(
    key: String,
    parent: impl Into<String>,
    rev: u64,
    document: &T,
) -> Result<Row, crate::storage::StorageError> {
    let bytes = crate::storage::codec::encode(document)?;
    Ok(Row { key, parent: parent.into(), rev, bytes })
}
