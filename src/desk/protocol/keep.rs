//! Backups: making one part by part, reading one, bringing it back; what stands only on this tablet.

use serde::{Deserialize, Serialize};

use super::HandOffConflict;
use crate::{
    backup::{BackupId, Counts, End, Header},
    documents::{Millis, Stamp},
    handoff::{Choice, Key, Refused},
    records::Bytes,
    wilayah::RegionCode,
};

/// Asks how safe the records are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GetKeeping {}

/// How safe the records are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keeping {
    /// Documents that were written since the last backup, children of imports counted one by one.
    pub only_here: u64,
    /// When the first of them was written.
    pub oldest: Option<Millis>,
    /// The last backup that was made here.
    pub last: Option<BackupMade>,
    /// Remind after so many days; 0: never.
    pub every: u16,
    /// It is time.
    pub due: bool,
    /// A backup was being brought back when this tablet stopped: choosing the file again ends it.
    pub half_restored: bool,
}

/// A backup that was made and read back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupMade {
    /// Which.
    pub id: BackupId,
    /// When.
    pub at: Millis,
    /// What it holds.
    pub counts: Counts,
    /// Bytes of the file.
    pub size: u64,
    /// With a passphrase.
    pub locked: bool,
    /// Where it went.
    pub place: BackupPlace,
}

/// Where a backup went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BackupPlace {
    /// Handed to the browser as a download: what became of it only the person knows.
    #[default]
    Download,
    /// Written to a place the person picked, and read back from there.
    File,
    /// Written to the folder of automatic backups, and read back from there.
    Folder,
}

/// Begins a backup.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BeginBackup {
    /// Locks it, unless empty.
    pub passphrase: String,
}

/// A backup that was begun: its head is the first of its bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupBegun {
    /// Which.
    pub id: BackupId,
    /// Where the first part stands.
    pub frame: BackupFrame,
    /// A name for the file: the regency's code and the day.
    pub name: String,
    /// Rows there are about.
    pub total: u64,
}

/// Where a part stands in its file.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupFrame {
    /// Bytes of the head.
    pub head: Bytes,
    /// The key, where the file is locked.
    pub key: Option<Key>,
    /// Number of the part.
    pub number: u32,
    /// Checksum of what stands before it.
    pub before: u64,
}

/// How far a backup is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BackupAt {
    /// Documents after this key.
    Documents(Option<String>),
    /// Clocks of documents that are gone, after this key.
    Clocks(Option<String>),
    /// Children after this key.
    Children(Option<String>),
    /// What was written while the rest was.
    Again,
    /// The end.
    End,
}

/// Asks for the next part.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GetBackupPart {
    /// Which backup.
    pub id: BackupId,
    /// Where the part stands.
    pub frame: BackupFrame,
    /// From where on.
    pub at: BackupAt,
    /// What the parts before hold.
    pub counts: Counts,
}

/// A part of a backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupPart {
    /// Its bytes.
    pub bytes: Bytes,
    /// Checksum that the next one goes on from.
    pub before: u64,
    /// From where to go on; `None` after the end.
    pub next: Option<BackupAt>,
    /// What the parts hold so far.
    pub counts: Counts,
}

/// Says that a backup stands where it shall and was read back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeepBackup {
    /// Which.
    pub made: BackupMade,
}

/// Opens a backup by its head.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenBackup {
    /// Bytes of the head.
    pub head: Bytes,
    /// Its passphrase; empty while nobody typed one.
    pub passphrase: String,
}

/// What is known of a backup.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum BackupOpened {
    /// It cannot be read.
    Refused(Refused),
    /// It is of another regency.
    OtherRegency(RegionCode),
    /// One of the demo and one of real data do not mix.
    OtherWorkspace,
    /// It asks for its passphrase.
    Locked(BackupAbout),
    /// Its parts can be read; with a wrong passphrase the first of them says so.
    Open(BackupAbout, BackupFrame),
}

/// What a backup says of itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BackupAbout {
    /// Which.
    pub id: BackupId,
    /// When it was made, and by which tablet.
    pub made: Stamp,
    /// Its regency.
    pub regency: Option<RegionCode>,
    /// Version of the program that made it.
    pub app: String,
    /// With a passphrase.
    pub locked: bool,
    /// All of it was here once: it was made here, or brought back before.
    pub known: bool,
    /// Nothing is here yet but what the first run asks.
    pub fresh: bool,
}

/// How a part of a backup is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BackupTask {
    /// Only whether it can be read.
    Check,
    /// What it would bring.
    Compare(RestoreWish),
    /// It is brought back.
    Apply(RestoreWish),
}

/// How to bring a backup back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RestoreWish {
    /// Nothing was here when it began.
    pub fresh: bool,
    /// What was deleted here since the backup comes back, too.
    pub deleted: bool,
    /// Whose value stays, by document and path.
    pub decisions: Vec<(String, String, Choice)>,
}

/// Reads a part.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadBackupPart {
    /// Where it stands.
    pub frame: BackupFrame,
    /// Its bytes.
    pub bytes: Bytes,
    /// What for.
    pub task: BackupTask,
}

/// What became of a part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum BackupRead {
    /// It cannot be read. Nothing of it was brought back.
    Refused(Refused),
    /// It was read.
    Part(BackupFound),
}

/// What is in a part, and what it brings.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BackupFound {
    /// Checksum that the next part goes on from.
    pub before: u64,
    /// What the file says of itself at its end.
    pub end: Option<End>,
    /// What is in it.
    pub counts: Counts,
    /// What it brings, by kind of document.
    pub kinds: Vec<(String, RestoreCounts)>,
    /// What people have to decide.
    pub conflicts: Vec<HandOffConflict>,
}

/// Numbers of documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RestoreCounts {
    /// Not here.
    pub new: u32,
    /// Here, and the backup knows more.
    pub changed: u32,
    /// The same.
    pub same: u32,
    /// Here is what came after the backup; it stays.
    pub newer: u32,
    /// Deleted here since the backup.
    pub deleted: u32,
    /// Both sides changed the same.
    pub conflicting: u32,
    /// Visits that are not here.
    pub visits: u32,
}

impl RestoreCounts {
    /// Adds others.
    pub const fn add(&mut self, other: Self) {
        self.new += other.new;
        self.changed += other.changed;
        self.same += other.same;
        self.newer += other.newer;
        self.deleted += other.deleted;
        self.conflicting += other.conflicting;
        self.visits += other.visits;
    }
}

/// Says that all parts of a backup were brought back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndRestore {
    /// Bytes of its head.
    pub head: Bytes,
}

/// Sets after how many days to remind; 0: never.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaveReminder {
    /// Days.
    pub days: u16,
}

macro_rules! without_secrets {
    ($($name:ident),*) => {
        $(impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        })*
    };
}
without_secrets!(BeginBackup, BackupFrame, GetBackupPart, OpenBackup, ReadBackupPart);

impl BackupFrame {
    /// As the form of the file asks it.
    pub fn frame(&self) -> crate::backup::Frame<'_> {
        crate::backup::Frame {
            head: &self.head.0,
            key: self.key.as_ref(),
            number: self.number,
            before: self.before,
        }
    }

    /// Where the next part stands.
    pub const fn go_on(&mut self, before: u64) {
        self.number += 1;
        self.before = before;
    }
}

impl BackupAbout {
    /// Of a header.
    pub fn of(header: &Header, known: bool, fresh: bool) -> Self {
        Self {
            id: header.id,
            made: header.made.clone(),
            regency: header.regency,
            app: header.app.clone(),
            locked: header.lock.is_some(),
            known,
            fresh,
        }
    }
}
