//! What reading a sheet yields: rows with typed values, columns as recognised, and problems.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use super::field::Field;
use crate::{
    documents::Extra,
    growth::{Position, Sex},
    records::{Care, Length, Nik, PersonalText, Reported, Weight},
};

/// A file that was read. Nothing of it is stored yet.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ParsedFile {
    /// File name as the user knows it.
    pub name: String,
    /// SHA-256 of the bytes, in hex: the same file is recognised when it comes again.
    pub hash: String,
    /// Bytes.
    pub size: u64,
    /// Every sheet of the workbook; a CSV is one sheet.
    pub sheets: Vec<ParsedSheet>,
    /// Rows that can be taken over.
    pub rows: Vec<SheetRow>,
    /// Rows that cannot.
    pub refused: Vec<RefusedRow>,
}

/// One sheet as it was recognised.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ParsedSheet {
    /// Its name.
    pub name: String,
    /// Row of the header, as the spreadsheet counts; `None` when none was found.
    pub header_row: Option<u32>,
    /// Its columns.
    pub columns: Vec<ParsedColumn>,
    /// Rows below the header that hold data.
    pub data_rows: u32,
    /// Rows passed over: titles, footers, sums, blanks.
    pub skipped_rows: u32,
    /// What lacks before rows can be read, if something does (name the fields).
    pub missing: Vec<Field>,
    /// Hidden in the workbook: its rows are taken only when the mapping names it.
    pub hidden: bool,
}

/// One column as it was recognised.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ParsedColumn {
    /// Place in the sheet, from 0.
    pub index: u16,
    /// Its heading.
    pub heading: String,
    /// What it holds; `None` for a column that is kept as it is.
    pub field: Option<Field>,
    /// Up to three values, to recognise it by. Values of identity columns are left out.
    pub samples: Vec<String>,
}

/// The user's own mapping of a sheet's columns, by sheet index and column index.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Mapping {
    /// (sheet, column, field); a column mapped to `None` is kept as unknown.
    pub columns: Vec<(u16, u16, Option<Field>)>,
    /// Header row by sheet, when it was not found by itself.
    pub header_rows: Vec<(u16, u32)>,
    /// Sheets to leave out.
    pub skip_sheets: Vec<u16>,
    /// Hidden sheets to read all the same.
    pub hidden_sheets: Vec<u16>,
    /// Day of measuring of a sheet that has no such column, as the user says.
    pub visit_dates: Vec<(u16, NaiveDate)>,
}

/// One row, read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SheetRow {
    /// Index of its sheet.
    pub sheet: u16,
    /// Row as the spreadsheet counts.
    pub row: u32,
    /// The child.
    pub child: RowChild,
    /// Names of the places, as written.
    pub place: RowPlace,
    /// The visit; a row of a register without measurement has none.
    pub visit: Option<RowVisit>,
    /// Columns that Idaman does not know, by heading.
    pub columns: Extra,
    /// What was converted or looks odd; the row is taken all the same.
    pub notes: Vec<RowNote>,
}

/// The child of a row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in records::Child")]
pub struct RowChild {
    pub name: PersonalText,
    pub nik: Option<Nik>,
    pub masked_nik: PersonalText,
    pub sex: Sex,
    #[serde(with = "crate::documents::day")]
    pub birth_date: NaiveDate,
    pub birth_weight: Option<Weight>,
    pub birth_length: Option<Length>,
    pub gestation_weeks: Option<u8>,
    pub birth_order: Option<u8>,
    pub mother: PersonalText,
    pub father: PersonalText,
    pub parents: PersonalText,
    pub phone: PersonalText,
    pub rt: PersonalText,
    pub rw: PersonalText,
    pub dasawisma: PersonalText,
    pub address: PersonalText,
    pub kia: Option<bool>,
}

/// Names of the places of a row, empty where the sheet has no such column.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each is the heading it is named after")]
pub struct RowPlace {
    pub province: String,
    pub regency: String,
    pub kecamatan: String,
    pub puskesmas: String,
    pub desa: String,
    pub posyandu: String,
}

/// The visit of a row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in records::Visit")]
pub struct RowVisit {
    #[serde(with = "crate::documents::day")]
    pub date: NaiveDate,
    pub weight: Option<Weight>,
    pub lenhei: Option<Length>,
    pub position: Option<Position>,
    pub head: Option<Length>,
    pub muac: Option<Length>,
    pub oedema: bool,
    pub care: Care,
    pub reported: Option<Reported>,
}

/// Something a person should know of a row that was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowNote {
    /// Which field.
    pub field: Field,
    /// What.
    pub kind: RowNoteKind,
}

/// Kinds of notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowNoteKind {
    /// Grams were written; kilograms were meant.
    GramsToKg,
    /// Metres were written; centimetres were meant.
    MetresToCm,
    /// Millimetres were written; centimetres were meant.
    MillimetresToCm,
    /// The value could not be read and was left out; the rest of the row is taken.
    Unreadable,
    /// Outside of what can be typed (domain.md 1.7): left out, re-measure.
    OutOfRange,
    /// Weight and height seem to be swapped.
    Swapped,
    /// The age in the sheet differs from birth and visit date.
    AgeDiffers,
    /// The birth date or sex inside the NIK differs from the columns.
    NikDisagrees,
    /// A formula without a stored value: nothing was taken.
    Formula,
    /// 60 months or older on the day of the visit.
    OverAge,
    /// The cell was longer than allowed and was cut in the kept columns.
    TooLong,
    /// The same child and day stand twice in the file; the later row counts.
    Duplicate,
    /// A day of measuring without any measure: the child is taken, the visit is not.
    NotMeasured,
}

/// A row that cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedRow {
    /// Index of its sheet.
    pub sheet: u16,
    /// Row as the spreadsheet counts.
    pub row: u32,
    /// The field that stands in the way.
    pub field: Field,
    /// Why.
    pub reason: Refusal,
    /// The cell as it stands (cut to 40 characters; empty for identity fields).
    pub found: String,
}

/// Why a row cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// The cell is empty and the row cannot be placed without it.
    Missing,
    /// It cannot be read as a date.
    NotADate,
    /// It cannot be read as a number.
    NotANumber,
    /// Neither boy nor girl.
    UnknownSex,
    /// In the future.
    InFuture,
    /// The visit lies before the birth.
    BeforeBirth,
    /// The child would be 19 or older: the dates cannot be right.
    TooOld,
    /// Neither weight nor height nor anything else of a visit can be read.
    NothingMeasured,
    /// The region code or name is none of the chosen regency.
    WrongRegion,
    /// Two children in the file share one NIK.
    NikTwice,
    /// The cell is longer than any real value.
    TooLong,
    /// Weight and height seem to stand in each other's column.
    Swapped,
}

/// Why a whole file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum FileProblem {
    /// Larger than the limit (bytes).
    #[error("file of {size} bytes, the limit is {limit}")]
    TooLarge {
        /// Size.
        size: u64,
        /// Limit.
        limit: u64,
    },
    /// Unpacks to more than the limit: a zip bomb, or a sheet formatted to its last row.
    #[error("unpacks to more than {limit} bytes")]
    Unpacks {
        /// Limit.
        limit: u64,
    },
    /// Not a spreadsheet and not text; what it seems to be instead ("PDF").
    #[error("not a spreadsheet but {found}")]
    NotASheet {
        /// What it is.
        found: String,
    },
    /// Old XLS, or a sheet under a password.
    #[error("protected or old format")]
    Unsupported,
    /// Damaged.
    #[error("damaged: {what}")]
    Damaged {
        /// What the reader said.
        what: String,
    },
    /// Nothing in it.
    #[error("empty")]
    Empty,
    /// No row looks like a header with the fields that are needed.
    #[error("no header found")]
    NoHeader,
    /// More rows than the limit.
    #[error("more than {limit} rows")]
    TooManyRows {
        /// Limit.
        limit: u64,
    },
}
