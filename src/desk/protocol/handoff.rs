//! Handing documents over to another tablet as a file, and taking a file in.

use serde::{Deserialize, Serialize};

use crate::{
    documents::{Id, Stamp},
    handoff::{Choice, Header, Kind, Refused},
    records::{Bytes, Month, Place, PosyanduId, coordination::RakorId},
    wilayah::RegionCode,
};

/// The id of a hand-off file.
pub type HandOffId = Id<Header>;

/// What a file shall hand over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HandOffWhat {
    /// A Posyandu with its children and sessions; only children with a visit since a month, where
    /// one is named.
    Posyandu(PosyanduId, Option<Month>),
    /// A Rakor with its promises, the teams it invites, and the meetings it asks for.
    Rakor(RakorId),
    /// Reports of aksi nyata of a kecamatan and its desa.
    Reports(RegionCode),
}

/// Asks what can be handed over, and which files were given and taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GetHandOffs {}

/// Makes a file. `NotFound` when there is nothing to hand over.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MakeHandOff {
    /// What.
    pub what: HandOffWhat,
    /// With the names of officials and kader. Children always have theirs.
    pub names: bool,
    /// Locks it, unless empty.
    pub passphrase: String,
}

impl MakeHandOff {
    /// Whether the file says of nobody who it is, so that it is made while identities are hidden.
    pub const fn tells_nobody(&self) -> bool {
        !self.names && !matches!(self.what, HandOffWhat::Posyandu(..))
    }
}

/// Asks what a file would bring.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadHandOff {
    /// The file.
    pub bytes: Bytes,
    /// Its passphrase; empty while nobody typed one.
    pub passphrase: String,
}

/// Takes a file in: all of it or nothing. What the screen saw is looked at anew; when a question
/// is not answered by `decisions`, nothing is written and the file is shown again.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApplyHandOff {
    /// The file.
    pub bytes: Bytes,
    /// Its passphrase.
    pub passphrase: String,
    /// Whose value stays, by document and path.
    pub decisions: Vec<(String, String, Choice)>,
}

/// Takes a file that was taken in back, except for what was changed since.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UndoHandOff {
    /// Which.
    pub file: HandOffId,
}

macro_rules! without_passphrase {
    ($($name:ident),*) => {
        $(impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        })*
    };
}
without_passphrase!(MakeHandOff, ReadHandOff, ApplyHandOff);

/// What can be handed over, and what was.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct HandOffs {
    /// Posyandu by name.
    pub posyandu: Vec<(PosyanduId, String)>,
    /// Rakor, newest first: theme, day as `2026-03-12` or empty, place.
    pub rakors: Vec<(RakorId, String, String, Place)>,
    /// Kecamatan with their number of reports.
    pub reports: Vec<(RegionCode, String, u32)>,
    /// Files, newest first.
    pub files: Vec<HandOffItem>,
}

impl HandOffs {
    /// Whether there is nothing that could be given, and nothing ever was.
    pub const fn is_empty(&self) -> bool {
        self.posyandu.is_empty()
            && self.rakors.is_empty()
            && self.reports.is_empty()
            && self.files.is_empty()
    }
}

/// A file that was given or taken in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HandOffItem {
    /// What it says of itself.
    pub about: HandOffAbout,
    /// When it was made or taken in here, and by whom.
    pub here: Stamp,
    /// Made here, not taken in.
    pub given: bool,
    /// What it brought.
    pub brought: HandOffCounts,
    /// Can be taken back.
    pub undoable: bool,
    /// Was taken back.
    pub undone: bool,
}

/// What a file says of itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HandOffAbout {
    /// Its id.
    pub id: HandOffId,
    /// What it hands over.
    pub kind: Kind,
    /// When it was made, and by whom.
    pub made: Stamp,
    /// Place.
    pub place: Place,
    /// Name of the place or the meeting.
    pub title: String,
    /// Only what was done since this month.
    pub since: Option<Month>,
    /// Documents.
    pub documents: u32,
    /// Names of officials and kader were left out.
    pub nameless: bool,
    /// Locked with a passphrase.
    pub locked: bool,
}

/// A file that was made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HandOffFile {
    /// What it says of itself.
    pub about: HandOffAbout,
    /// A name for it, without any person's.
    pub name: String,
    /// Its bytes.
    pub bytes: Bytes,
    /// Children in it.
    pub children: u32,
}

/// What is known of a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum HandOffRead {
    /// It cannot be read.
    Refused(Refused),
    /// It is of another regency.
    OtherRegency(RegionCode),
    /// No regency is chosen here yet; it is of this one, of this name. Once that is chosen it can be read.
    NoRegency(RegionCode, String),
    /// It asks for its passphrase.
    Locked(HandOffAbout),
    /// What it would bring.
    Preview(HandOffPreview),
}

/// Numbers of documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOffCounts {
    /// Not here yet.
    pub new: u32,
    /// Here, and the file knows more.
    pub changed: u32,
    /// Nothing new in them.
    pub same: u32,
    /// Both sides changed the same.
    pub conflicting: u32,
    /// Deleted by the file.
    pub deleted: u32,
    /// Visits that are not here yet.
    pub visits: u32,
}

/// What a file would bring.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HandOffPreview {
    /// What it says of itself.
    pub about: HandOffAbout,
    /// By kind of document, as its key begins: `child`, `rakor`…
    pub kinds: Vec<(String, HandOffCounts)>,
    /// Children by Posyandu.
    pub posyandu: Vec<(String, HandOffCounts)>,
    /// What people have to decide.
    pub conflicts: Vec<HandOffConflict>,
    /// Posyandu that are new here although one of the same name and desa is here already: the two
    /// tablets keep them as two.
    pub twins: Vec<String>,
    /// New children whose NIK another child here has.
    pub same_nik: Vec<String>,
    /// Documents of kinds that this version does not know; they are left in the file.
    pub unknown: u32,
    /// When this file was taken in before.
    pub before: Option<Stamp>,
}

/// Both tablets changed the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HandOffConflict {
    /// Key of the document.
    pub key: String,
    /// Name of the child or theme of the meeting; its Posyandu where it is a child.
    pub title: (String, String),
    /// Path of the field; empty for the document as a whole.
    pub path: String,
    /// Day of the visit, where it is a field of one.
    pub visit: Option<String>,
    /// Here, as paths and values; `None`: removed.
    pub mine: Option<Vec<(String, String)>>,
    /// In the file; `None`: removed.
    pub theirs: Option<Vec<(String, String)>>,
    /// Last write here.
    pub my_stamp: Stamp,
    /// Last write in the file.
    pub their_stamp: Stamp,
}

/// What became of `ApplyHandOff`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum HandOffApplied {
    /// It is in.
    Done(HandOffId, HandOffCounts),
    /// Somebody changed something meanwhile, or an answer is missing.
    Again(Box<HandOffRead>),
}

/// What was taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOffUndone {
    /// Documents as they were before.
    pub back: u32,
    /// Documents that were changed since and stay as they are.
    pub left: u32,
}
