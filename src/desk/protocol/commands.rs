//! Intents. Each is one transaction, or says how it is cut and what a cancel leaves.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    exchange::model::ParsedFile,
    growth::{Position, Sex},
    records::{
        BatchId, Birth, Care, ChildId, Consent, Exit, Home, Identity, Length, PlacePoint,
        PosyanduId, Session, Settings, VisitId, Weight,
    },
    wilayah::RegionCode,
};

/// Chooses the regency to start with, empty.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChooseRegency {
    /// Its code.
    pub code: RegionCode,
}

/// Fills the demo workspace and goes there. The user's own workspace is another database and is
/// not touched.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LoadDemo {
    /// How much.
    pub size: DemoSize,
}

/// Sizes of the demo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DemoSize {
    /// 3 kecamatan, about 1,200 children, 24 months.
    Demo,
    /// 500 Posyandu, 35,000 children, 2 million visits.
    Mean,
    /// 800 Posyandu, 60,000 children, 3.5 million visits.
    Large,
}

/// Deletes the demo workspace and goes back to the user's own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RemoveDemo {}

/// Deletes everything of the current workspace.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EraseAll {}

/// Replaces the settings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SaveSettings {
    /// All of them.
    pub settings: Settings,
}

/// Adds or corrects a Posyandu. A Puskesmas is named; it is added when new.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SavePosyandu {
    /// Which, when it exists.
    pub id: Option<PosyanduId>,
    /// Name.
    pub name: String,
    /// Desa or kelurahan.
    pub desa: RegionCode,
    /// RW or dusun.
    pub area: String,
    /// Name of its Puskesmas; empty for none.
    pub puskesmas: String,
    /// Registration number.
    pub registration: String,
    /// Point.
    pub point: Option<PlacePoint>,
    /// Address.
    pub address: String,
    /// Usual day.
    pub schedule: String,
    /// Number of kader.
    pub kader: Option<u16>,
    /// Since when it serves all five groups of life.
    #[serde(with = "crate::documents::day::option", default)]
    pub ilp_since: Option<NaiveDate>,
    /// Still at work.
    pub open: bool,
}

/// Opens, corrects or closes a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SaveSession {
    /// The session; its id may be new.
    pub session: Session,
}

/// What a form says of a child.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in records::Child")]
pub struct ChildDraft {
    pub identity: Identity,
    pub sex: Sex,
    pub birth: Birth,
    pub home: Home,
    pub posyandu: PosyanduId,
    pub consent: Option<Consent>,
    pub kia: Option<bool>,
    pub exit: Option<Exit>,
}

/// Adds or corrects a child.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SaveChild {
    /// Which, when it exists.
    pub id: Option<ChildId>,
    /// Revision that was read; another one in the store is a conflict.
    pub base_rev: Option<u64>,
    /// What it shall be.
    pub child: ChildDraft,
}

/// What a form says of a visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in records::Visit")]
pub struct VisitDraft {
    /// Which, when it exists.
    pub id: Option<VisitId>,
    #[serde(with = "crate::documents::day")]
    pub date: NaiveDate,
    pub posyandu: PosyanduId,
    pub weight: Option<Weight>,
    pub lenhei: Option<Length>,
    pub position: Option<Position>,
    pub head: Option<Length>,
    pub muac: Option<Length>,
    pub oedema: bool,
    pub care: Care,
    /// Codes of the warnings that were answered with "it is right".
    pub confirmed: Vec<String>,
}

/// Adds or corrects a visit; N/T/O/B of the visits after it are decided anew.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SaveVisit {
    /// Whose.
    pub child: ChildId,
    /// Revision that was read.
    pub base_rev: Option<u64>,
    /// What it shall be.
    pub visit: VisitDraft,
}

/// Deletes a visit. `UndoChange` brings it back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeleteVisit {
    /// Whose.
    pub child: ChildId,
    /// Which.
    pub visit: VisitId,
}

/// Deletes a child with all its visits and its history, for good (UU 27/2022 art. 8).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeleteChild {
    /// Which.
    pub child: ChildId,
}

/// Moves a child to another Posyandu.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TransferChild {
    /// Which.
    pub child: ChildId,
    /// Where to.
    pub to: PosyanduId,
    /// Since when.
    #[serde(with = "crate::documents::day")]
    pub date: NaiveDate,
    /// Note.
    pub note: String,
}

/// Compares a parsed file with what is stored. Writes nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PreviewImport {
    /// The file, read by the sheets worker.
    pub file: ParsedFile,
    /// Where children go whose rows name no Posyandu.
    #[serde(default)]
    pub posyandu: Option<PosyanduId>,
}

/// Writes the file of the last preview, in one go that can be cancelled: a cancelled or broken
/// import is taken back whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ApplyImport {
    /// The preview it was decided on.
    pub token: u64,
    /// What to do with visits that stand here with other values.
    pub on_different: OnDifferent,
}

/// What to do when child and day are here already with other values.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnDifferent {
    /// Leave what is here.
    #[default]
    KeepMine,
    /// Take what the file says; the history keeps what was here.
    TakeFile,
}

/// Takes a whole import back; what was edited by hand since then stays and is counted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UndoImport {
    /// Which.
    pub batch: BatchId,
}

/// Answers a doubtful match.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResolveDoubt {
    /// Which.
    pub doubt: String,
    /// The child it is the same as; `None` when it is another child.
    pub same_as: Option<ChildId>,
}

/// Takes one change of a child back, by its history entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UndoChange {
    /// Which entry.
    pub entry: String,
}
