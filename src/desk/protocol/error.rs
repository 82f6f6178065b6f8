//! Why the desk could not do what was asked. The words are made by `i18n`.

use serde::{Deserialize, Serialize};

/// Why a request failed. Whatever it says, what was stored before is still there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum DeskError {
    /// No such document.
    #[error("not found")]
    NotFound,
    /// Another tab or import changed the document since it was read; read it again.
    #[error("changed meanwhile")]
    Conflict,
    /// Values that cannot be kept.
    #[error("invalid: {0:?}")]
    Invalid(Vec<FieldProblem>),
    /// The browser's storage is full.
    #[error("storage is full")]
    Full,
    /// Another tab holds an older version of the store, or a newer one.
    #[error("blocked by another tab")]
    Blocked,
    /// The data was written by a newer version of Idaman.
    #[error("written by a newer version")]
    Newer,
    /// The browser refuses to store anything (private window, blocked, embedded frame).
    #[error("no storage: {0}")]
    NoStorage(String),
    /// The store failed in a way that is not foreseen.
    #[error("storage: {0}")]
    Storage(String),
    /// A file of the app could not be fetched (offline before it was ever loaded).
    #[error("fetch: {0}")]
    Fetch(String),
    /// Not done while identities are hidden: it would show, or write over, who a person is.
    #[error("identities are hidden")]
    Hidden,
    /// Cancelled by the user; nothing of it was kept.
    #[error("cancelled")]
    Cancelled,
    /// The worker died or a message was not understood.
    #[error("worker: {0}")]
    Worker(String),
}

/// A field that cannot be kept as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldProblem {
    /// Which field.
    pub field: FormField,
    /// Why.
    pub why: Why,
}

/// Fields of forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "they say what they are")]
pub enum FormField {
    Name,
    Nik,
    Sex,
    BirthDate,
    BirthWeight,
    BirthLength,
    Gestation,
    Posyandu,
    Desa,
    VisitDate,
    Weight,
    LenHei,
    Position,
    Head,
    Muac,
    ExitDate,
    ConsentDate,
    BirthOrder,
    TransferDate,
    Registration,
    Point,
    Kbm,
    OrangeLine,
    ReportDay,
    /// Criteria of a pilot Posyandu.
    PilotCriteria,
    Region,
    SessionDate,
    Parents,
    Address,
    Note,
    Boundaries,
    Source,
    /// An answer of the telaah.
    Answer(crate::strata::Item),
    Evidence,
    Year,
    /// A share of a target, survey or projection, by its place in the list sent, from 0.
    Goal(u32),
    /// A field of a document of coordination, and the bits of the id of the member of a list it
    /// stands in; 0 for the document itself.
    Paper(PaperField, u64),
}

/// Fields of documents of coordination.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "they say what they are")]
pub enum PaperField {
    Title,
    Text,
    Name,
    Place,
    Date,
    Until,
    Due,
    Number,
    Amount,
    Quantity,
    Owner,
    Points,
    Month,
    Role,
    Posyandu,
    Partner,
    Kecamatan,
    Severity,
    /// The document as a whole: others refer to it.
    Whole,
}

/// Why a field cannot be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Needed.
    Missing,
    /// Not a number.
    NotANumber,
    /// Not a date.
    NotADate,
    /// Outside of the typing guards of domain.md 1.7.
    OutOfRange,
    /// In the future.
    InFuture,
    /// Before the birth.
    BeforeBirth,
    /// After the child left.
    AfterExit,
    /// Not 16 digits.
    NotANik,
    /// Another child has it.
    Taken,
    /// The same child has a visit on this day already.
    SameDay,
    /// No such place.
    Unknown,
    /// Not written as it should be (registration number).
    Malformed,
    /// Too long.
    TooLong,
    /// Nothing was entered at all.
    Empty,
    /// A registration number of another desa than the Posyandu's.
    OtherDesa,
    /// More of a part than of the whole.
    MoreThanAll,
    /// The end comes before the beginning.
    BeforeStart,
    /// Other documents refer to it.
    InUse,
    /// It was sealed or handed in and does not change any more.
    Sealed,
}

/// From a storage error to what the screen is told.
impl From<crate::storage::StorageError> for DeskError {
    fn from(error: crate::storage::StorageError) -> Self {
        use crate::storage::StorageError as E;
        match error {
            E::Conflict(..) => Self::Conflict,
            E::Full => Self::Full,
            E::Blocked | E::Closed => Self::Blocked,
            E::Newer { .. } => Self::Newer,
            E::Unavailable(why) => Self::NoStorage(why),
            E::Corrupt(..) | E::Browser(_) => Self::Storage(error.to_string()),
        }
    }
}
