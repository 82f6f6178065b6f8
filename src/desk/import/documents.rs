//! What is stored of an import: itself, its details, which children it touched, open doubts.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    desk::protocol::{ImportBrief, ImportCounts, NoteCount, ZDifference},
    documents::{Extra, HistoryEntry, Stamp},
    exchange::model::RefusedRow,
    records::{BatchId, Child, ChildId, Month, PosyanduId, PuskesmasId},
    storage::codec::Stored,
};

/// How far an import is. Everything but `Done` and `Undone` is taken up again after a crash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Being written: when found at the start, it broke and is taken back.
    Running,
    /// Whole.
    Done,
    /// Being taken back: when found at the start, that is brought to its end.
    Undoing,
    /// Taken back.
    Undone,
}

/// Months in a row of which a file has visits at a Posyandu: where, the first, how many.
pub type Run = (PosyanduId, Month, u16);

/// An import.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Import {
    /// Its id.
    pub id: BatchId,
    /// File name.
    pub name: String,
    /// SHA-256 of the bytes.
    pub hash: String,
    /// Bytes.
    pub size: u64,
    /// When and by whom.
    pub stamp: Stamp,
    /// How far it is.
    pub state: State,
    /// What it changed.
    pub counts: ImportCounts,
    /// Months that the file has visits of; `None` in an import of before they were kept, for which
    /// they are found once (`months.rs`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<Vec<Run>>,
    /// The day of the import by the user's clock; `None` in one of before it was kept.
    #[serde(
        default,
        with = "crate::documents::day::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub day: Option<NaiveDate>,
    /// Posyandu that it added.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub posyandu: Vec<PosyanduId>,
    /// Puskesmas that it added.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub puskesmas: Vec<PuskesmasId>,
    /// Taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undone: Option<Stamp>,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Details of an import, read only when its page is opened.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Details {
    /// Names of the sheets, in their order; imports of before they were kept have none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sheets: Vec<String>,
    /// Refused rows.
    pub refused: Vec<RefusedRow>,
    /// Notes.
    pub notes: Vec<NoteCount>,
    /// Differing z-scores.
    pub z_differences: Vec<ZDifference>,
    /// How many there are in all.
    pub z_differences_total: u32,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Children touched by one transaction of an import.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Touched {
    /// Which, and the revision that the import gave it: that names its history entry.
    pub children: Vec<(ChildId, u64)>,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A child of a file that waits for a person's word.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Waiting {
    /// The child as it would be added. Its imports are those that brought it.
    pub child: Child,
    /// Key of the record (see `similar::Who::key`).
    pub key: u64,
    /// First row.
    pub row: u32,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

macro_rules! version_one {
    ($($document:ty),*) => { $(impl Stored for $document { const VERSION: u8 = 1; })* };
}
version_one!(Import, Details, Touched, Waiting);

impl Import {
    /// The day on which its figures came: the import's, by the user's clock, or by that of western
    /// Indonesia where the day was not kept.
    pub fn came(&self) -> Option<NaiveDate> {
        self.day.or_else(|| self.stamp.at.day_in_wib())
    }

    /// As in the list.
    pub fn brief(&self, doubts_open: u32) -> ImportBrief {
        ImportBrief {
            batch: self.id,
            name: self.name.clone(),
            stamp: self.stamp.clone(),
            counts: self.counts,
            undone: self.undone.clone(),
            doubts_open,
        }
    }
}

/// The first history entry of a child that an import added. No row is written for it: the import's
/// parts say which children they are, which makes a large import a third quicker.
pub fn added(batch: impl std::fmt::Display, stamp: Stamp) -> HistoryEntry {
    HistoryEntry {
        stamp,
        kind: "imported".to_owned(),
        about: batch.to_string(),
        rev: 1,
        changes: Vec::new(),
        extra: Extra::new(),
    }
}

/// Key of an import.
pub fn import_key(id: BatchId) -> String {
    format!("import/{id}")
}

/// Key of its details.
pub fn details_key(id: BatchId) -> String {
    format!("import-details/{id}")
}

/// Key of what one of its transactions touched; parent: the import's key.
pub fn touched_key(id: BatchId, part: impl std::fmt::Display) -> String {
    format!("import-part/{id}/{part}")
}

/// Key of a doubt; also its name in the protocol, without the kind.
pub fn doubt_key(key: u64) -> String {
    format!("doubt/{key:016x}")
}
