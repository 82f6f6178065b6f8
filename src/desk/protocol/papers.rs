//! Documents of coordination: reading, saving, deleting and undoing any of them in one way.
//!
//! Views that compute (who has met, what a promise moved) are questions of their own, in the files
//! of their rooms.

use serde::{Deserialize, Serialize};

use crate::{
    documents::Stamp,
    records::coordination::{Paper, PaperRef},
};

/// Asks for a document as it lies in the store. `NotFound` when there is none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetPaper {
    /// Which.
    pub paper: PaperRef,
}

/// A document and its revision.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PaperView {
    /// The document.
    #[serde(with = "super::packed")]
    pub paper: Paper,
    /// Its revision; 0 for one that was never saved.
    pub rev: u64,
}

/// Saves documents: all of them or none. One that somebody else changed meanwhile is merged field
/// by field; when both changed the same field, nothing is written and the answer is `Conflict`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SavePapers {
    /// The documents with the revision they were read at; 0 for new ones.
    pub papers: Vec<PaperView>,
}

/// Asks who changed what of a document, newest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetPaperHistory {
    /// Which.
    pub paper: PaperRef,
}

/// Deletes a document. It can be brought back by `UndoPaper`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeletePaper {
    /// Which.
    pub paper: PaperRef,
    /// The revision that was seen.
    pub rev: u64,
}

/// Takes one entry of a document's history back, a deletion too, and the first save, after which the
/// document is gone. `Conflict` when a field has changed again since, `Invalid` when it would be gone while
/// others refer to it. The answer says whether the document is there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UndoPaper {
    /// [`PaperEntry::entry`], or [`PaperSaved::entry`].
    pub entry: String,
}

/// What a save made of one document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PaperSaved {
    /// As it now stands, others' changes merged in.
    #[serde(with = "super::packed")]
    pub paper: Paper,
    /// Its revision.
    pub rev: u64,
    /// Names the change to `UndoPaper`; empty when nothing changed.
    pub entry: String,
}

/// What became of a document in one save.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "they say what they are")]
pub enum PaperChange {
    Created,
    Edited,
    Deleted,
    Undone,
    /// Came with a hand-off file.
    Received,
}

/// An entry of a document's history.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PaperEntry {
    /// Names it to `UndoPaper`.
    pub entry: String,
    /// When and by whom.
    pub stamp: Stamp,
    /// What.
    pub kind: PaperChange,
    /// Path of the field, before, after.
    pub changes: Vec<(String, Option<String>, Option<String>)>,
    /// Can be taken back.
    pub undoable: bool,
}
