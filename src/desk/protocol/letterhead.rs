//! The letterhead of papers: reading, saving, its history.

use serde::{Deserialize, Serialize};

use crate::{documents::Stamp, office::doc::Letterhead};

/// Asks for the letterhead; an empty one where none was set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetLetterhead {}

/// The letterhead.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LetterheadView {
    /// What stands on papers.
    pub letterhead: Letterhead,
    /// Its revision; 0 while none was ever set.
    pub rev: u64,
}

/// Sets the letterhead. `Conflict` when somebody else has set another since. The answer names the
/// change to [`UndoLetterhead`]; it is empty when nothing changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SaveLetterhead {
    /// What shall stand on papers.
    pub letterhead: Letterhead,
    /// The revision that was seen.
    pub base_rev: u64,
}

/// Asks who changed the letterhead, newest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetLetterheadHistory {}

/// A change of the letterhead.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LetterheadChange {
    /// Names it to [`UndoLetterhead`].
    pub entry: String,
    /// When and by whom.
    pub stamp: Stamp,
    /// A change that took another back.
    pub undone: bool,
    /// The lines were changed to these.
    pub lines: Option<Vec<String>>,
    /// The address was changed to this.
    pub address: Option<String>,
    /// The logo was changed.
    pub logo: bool,
    /// Can be taken back.
    pub undoable: bool,
}

/// Takes one change of the letterhead back. `Conflict` when the same has been changed since.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UndoLetterhead {
    /// [`LetterheadChange::entry`].
    pub entry: String,
}
