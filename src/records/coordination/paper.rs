//! Any document of coordination, for what is the same for all: keeping, history, undo, merging,
//! handing over.

use serde::{Deserialize, Serialize};

use super::{
    AksiReport, CallRecord, Campaign, Commitment, Innovation, Need, Partner, Pilot, Pledge,
    Problem, PuskesmasPj, Rakor, Registration, ServiceYear, SpmBook, Survey, Team,
};
use crate::{
    documents::{Id, Stamp},
    records::{Place, PosyanduId},
};

macro_rules! papers {
    ($($name:ident = $code:literal,)*) => {
        /// Kinds of documents of coordination.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[expect(missing_docs, reason = "each is documented as its struct")]
        pub enum PaperKind { $($name,)* }

        impl PaperKind {
            /// All.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Its name in keys and hand-off files. Never changes once released.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// The kind of a name.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$name),)* _ => None }
            }
        }

        /// A document of coordination.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[expect(missing_docs, reason = "each is documented as its struct")]
        #[expect(clippy::large_enum_variant, reason = "few at a time")]
        pub enum Paper { $($name($name),)* }

        impl Paper {
            /// Its kind.
            pub fn kind(&self) -> PaperKind {
                match self { $(Self::$name(_) => PaperKind::$name,)* }
            }

            /// The bits of its id.
            fn bits(&self) -> u64 {
                match self { $(Self::$name(document) => document.id.bits(),)* }
            }

            /// Its last write.
            pub fn edited(&self) -> &Stamp {
                match self { $(Self::$name(document) => &document.edited,)* }
            }

            /// Sets its last write.
            pub fn set_edited(&mut self, stamp: Stamp) {
                match self { $(Self::$name(document) => document.edited = stamp,)* }
            }

            /// As a value of JSON, without its kind.
            ///
            /// # Errors
            /// When a field cannot be written, which would be a mistake in this program.
            pub fn to_value(&self) -> serde_json::Result<serde_json::Value> {
                match self { $(Self::$name(document) => serde_json::to_value(document),)* }
            }

            /// From a value of JSON.
            ///
            /// # Errors
            /// When a field is missing or not what it should be.
            pub fn from_value(kind: PaperKind, value: serde_json::Value) -> serde_json::Result<Self> {
                Ok(match kind { $(PaperKind::$name => Self::$name(serde_json::from_value(value)?),)* })
            }
        }

        $(
            impl From<$name> for Paper {
                fn from(document: $name) -> Self { Self::$name(document) }
            }

            impl TryFrom<Paper> for $name {
                type Error = Paper;
                fn try_from(paper: Paper) -> Result<Self, Paper> {
                    match paper { Paper::$name(document) => Ok(document), other => Err(other) }
                }
            }
        )*
    };
}

papers! {
    Team = "team",
    Rakor = "rakor",
    Commitment = "commitment",
    AksiReport = "aksi",
    Problem = "problem",
    Partner = "partner",
    Pledge = "pledge",
    Pilot = "pilot",
    Need = "need",
    Innovation = "innovation",
    Campaign = "campaign",
    SpmBook = "spm",
    PuskesmasPj = "pj",
    Survey = "survey",
    CallRecord = "called",
    Registration = "registration",
    ServiceYear = "services",
}

impl PaperKind {
    /// Whether papers of this kind are books of single Posyandu: they go along when one is handed over.
    pub const fn is_book(self) -> bool {
        matches!(
            self,
            Self::SpmBook
                | Self::Survey
                | Self::CallRecord
                | Self::Registration
                | Self::ServiceYear
        )
    }
}

impl Paper {
    /// Which it is.
    pub fn reference(&self) -> PaperRef {
        PaperRef { kind: self.kind(), id: Id::from_bits(self.bits()) }
    }

    /// The Posyandu whose book it is, where it is one; of the six fields a desa has a book, too.
    pub fn book_of(&self) -> Option<PosyanduId> {
        match self {
            Self::Survey(one) => Some(one.posyandu),
            Self::CallRecord(one) => Some(one.posyandu),
            Self::Registration(one) => Some(one.posyandu),
            Self::ServiceYear(one) => Some(one.posyandu),
            Self::SpmBook(SpmBook { place: Place::Posyandu(id), .. }) => Some(*id),
            _ => None,
        }
    }
}

/// Which document of coordination.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PaperRef {
    /// Kind.
    pub kind: PaperKind,
    /// Id.
    pub id: Id<Paper>,
}

impl PaperRef {
    /// Of a document whose id is known.
    pub fn new<T>(kind: PaperKind, id: Id<T>) -> Self {
        Self { kind, id: Id::from_bits(id.bits()) }
    }

    /// Its key in the store.
    pub fn key(self) -> String {
        format!("{}/{}", self.kind.code(), self.id)
    }

    /// Which document a key names.
    pub fn from_key(key: &str) -> Option<Self> {
        let (kind, id) = key.split_once('/')?;
        Some(Self { kind: PaperKind::from_code(kind)?, id: id.parse().ok()? })
    }
}
