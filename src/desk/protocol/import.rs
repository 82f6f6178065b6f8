//! What the screen learns of imports.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    documents::Stamp,
    exchange::model::{Field, ParsedSheet, RefusedRow, RowNoteKind},
    growth::{Indicator, Sex},
    records::{BatchId, ChildId, PersonalText},
};

/// How a file compares with what is stored.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ImportPreview {
    /// Names this preview to `ApplyImport`.
    pub token: u64,
    /// File name.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// The same bytes were imported already.
    pub seen_before: Option<Stamp>,
    /// Sheets as recognised.
    pub sheets: Vec<ParsedSheet>,
    /// Rows read and refused.
    pub rows: u32,
    /// What it would change.
    pub counts: ImportCounts,
    /// Refused rows, the first 1,000.
    pub refused: Vec<RefusedRow>,
    /// What was converted or looks odd: kind, field, number of rows, first row.
    pub notes: Vec<NoteCount>,
    /// Visits that stand here with other values, the first 200.
    pub different: Vec<VisitDifference>,
    /// Doubtful matches, the first 200.
    pub doubts: Vec<Doubt>,
    /// Posyandu that would be added: name, desa and kecamatan as written, children.
    pub new_posyandu: Vec<NewPosyandu>,
    /// z-scores of the source that differ from ours by more than 0.1, the first 200.
    pub z_differences: Vec<ZDifference>,
    /// How many there are in all.
    pub z_differences_total: u32,
    /// Regency that the file speaks of, when it is not the chosen one.
    pub other_regency: Option<String>,
    /// Regency that is chosen with this import, in a workspace that has none yet.
    pub new_regency: Option<String>,
}

/// Counts of an import.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "they say what they are")]
pub struct ImportCounts {
    pub children_new: u32,
    pub children_matched: u32,
    pub children_uncertain: u32,
    pub visits_new: u32,
    pub visits_same: u32,
    pub visits_different: u32,
    pub refused: u32,
    pub posyandu_new: u32,
    pub noted: u32,
}

/// Notes of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "they say what they are")]
pub struct NoteCount {
    pub field: Field,
    pub kind: RowNoteKind,
    pub rows: u32,
    pub first_row: u32,
}

/// A Posyandu the file names and the store does not have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewPosyandu {
    /// Name.
    pub name: String,
    /// Desa as written, or as found.
    pub desa: String,
    /// Kecamatan.
    pub kecamatan: String,
    /// Children in the file.
    pub children: u32,
    /// The desa was found in the region list.
    pub placed: bool,
}

/// A visit that stands here with other values than in the file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct VisitDifference {
    /// Row in the file.
    pub row: u32,
    /// Whose.
    pub child: ChildId,
    /// Name.
    pub name: PersonalText,
    /// Day.
    #[serde(with = "crate::documents::day")]
    pub date: NaiveDate,
    /// Field, here, in the file (as numbers of the field's unit: kg or cm).
    pub fields: Vec<(Field, Option<f64>, Option<f64>)>,
}

/// A child in a file that may be one that is here.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Doubt {
    /// Its name for `ResolveDoubt`.
    pub id: String,
    /// Import it came with; `None` while only a preview.
    pub batch: Option<BatchId>,
    /// First row.
    pub row: u32,
    /// The child of the file.
    pub incoming: Person,
    /// Visits it brings.
    pub visits: u32,
    /// Those it may be, best first.
    pub candidates: Vec<Candidate>,
}

/// A child that may be the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    /// Which.
    pub id: ChildId,
    /// Who.
    pub person: Person,
    /// What speaks for it and against it.
    pub clues: Vec<Clue>,
}

/// What a person compares.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "they say what they are")]
pub struct Person {
    pub name: PersonalText,
    pub sex: Sex,
    #[serde(with = "crate::documents::day")]
    pub birth_date: NaiveDate,
    pub parents: PersonalText,
    pub nik_shown: String,
    pub posyandu: String,
    pub desa: String,
}

/// What speaks for or against two children being one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "they say what they are")]
pub enum Clue {
    SameName,
    SimilarName,
    OtherName,
    SameBirthDate,
    CloseBirthDate,
    SameParents,
    SimilarParents,
    OtherParents,
    SamePosyandu,
    OtherPosyandu,
    MaskedNikFits,
    MaskedNikDiffers,
    OtherNik,
}

/// Our z-score beside the source's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ZDifference {
    /// Row in the file.
    pub row: u32,
    /// Whose, once stored.
    pub child: Option<ChildId>,
    /// Name.
    pub name: PersonalText,
    /// Day.
    #[serde(with = "crate::documents::day")]
    pub date: NaiveDate,
    /// Index.
    pub indicator: Indicator,
    /// Ours.
    pub ours: Option<f64>,
    /// Theirs.
    pub theirs: f64,
    /// Their category in words.
    pub their_words: String,
}

/// What an import did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportDone {
    /// Its id, to undo it.
    pub batch: BatchId,
    /// What it changed.
    pub counts: ImportCounts,
}

/// What an undo did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "they say what they are")]
pub struct ImportUndone {
    pub children_removed: u32,
    pub visits_removed: u32,
    pub visits_restored: u32,
    /// Edited by hand since the import, and therefore left.
    pub kept: u32,
}

/// One import in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportBrief {
    /// Its id.
    pub batch: BatchId,
    /// File name.
    pub name: String,
    /// When and by whom.
    pub stamp: Stamp,
    /// What it changed.
    pub counts: ImportCounts,
    /// Taken back.
    pub undone: Option<Stamp>,
    /// Doubtful matches still open.
    pub doubts_open: u32,
}

/// One import with its details.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ImportPage {
    /// As in the list.
    pub brief: ImportBrief,
    /// Names of the file's sheets, to which rows point; empty for an import of before they were
    /// kept.
    pub sheets: Vec<String>,
    /// Refused rows, the first 1,000.
    pub refused: Vec<RefusedRow>,
    /// Notes.
    pub notes: Vec<NoteCount>,
    /// z-scores of the source that differ from ours by more than 0.1, the first 1,000.
    pub z_differences: Vec<ZDifference>,
    /// How many there are in all.
    pub z_differences_total: u32,
}
