//! One document per child: the source of truth, the unit of sync, of deletion and of export.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{BatchId, Identity, Length, PersonalText, PosyanduId, Visit, Weight};
use crate::{
    documents::{Extra, Id, Stamp},
    growth::Sex,
    wilayah::RegionCode,
};

/// Tells child ids from others.
#[derive(Debug)]
pub enum ChildKind {}
/// The id of a child.
pub type ChildId = Id<ChildKind>;

/// A child and all its visits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Child {
    /// Its id.
    pub id: ChildId,
    /// Who it is.
    #[serde(rename = "who")]
    pub identity: Identity,
    /// Sex.
    #[serde(rename = "jk")]
    pub sex: Sex,
    /// Birth.
    #[serde(rename = "lahir")]
    pub birth: Birth,
    /// Where it lives.
    #[serde(rename = "home", default)]
    pub home: Home,
    /// The Posyandu it belongs to today.
    #[serde(rename = "pos")]
    pub posyandu: PosyanduId,
    /// Earlier Posyandu, oldest first.
    #[serde(rename = "pindah", default, skip_serializing_if = "Vec::is_empty")]
    pub transfers: Vec<Transfer>,
    /// Consent of a parent (UU 27/2022 art. 25).
    #[serde(rename = "izin", default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<Consent>,
    /// Has a Buku KIA or KMS (the K of SKDN), where somebody recorded it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kia: Option<bool>,
    /// Since when and why it is no longer served.
    #[serde(rename = "keluar", default, skip_serializing_if = "Option::is_none")]
    pub exit: Option<Exit>,
    /// Imports that created or touched it.
    #[serde(rename = "imp", default, skip_serializing_if = "Vec::is_empty")]
    pub imports: Vec<BatchId>,
    /// Keys of import rows that a person said are this child: the same row is not asked about
    /// again. Hashes, from which no name can be read.
    #[serde(rename = "as", default, skip_serializing_if = "Vec::is_empty")]
    pub known_as: Vec<u64>,
    /// Visits, by date and then by id.
    #[serde(rename = "v", default, skip_serializing_if = "Vec::is_empty")]
    pub visits: Vec<Visit>,
    /// Last write.
    #[serde(rename = "tulis", default)]
    pub edited: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Child {
    /// Puts the visits into their order: by date, then by id.
    pub fn sort_visits(&mut self) {
        self.visits.sort_by_key(|visit| (visit.date, visit.id));
    }

    /// Whether the child counts as a sasaran of a Posyandu on this day: born, under 60 completed
    /// months and not yet gone.
    pub fn is_sasaran(&self, on: NaiveDate) -> bool {
        let gone = self.exit.as_ref().is_some_and(|exit| exit.date <= on);
        let limit = self.birth.date.checked_add_months(chrono::Months::new(60));
        !gone && self.birth.date <= on && limit.is_none_or(|limit| on < limit)
    }
}

/// Birth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Birth {
    /// Day of birth.
    #[serde(rename = "d", with = "crate::documents::day")]
    pub date: NaiveDate,
    /// BB lahir.
    #[serde(rename = "w", default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Weight>,
    /// PB lahir.
    #[serde(rename = "h", default, skip_serializing_if = "Option::is_none")]
    pub length: Option<Length>,
    /// Completed weeks of gestation.
    #[serde(rename = "g", default, skip_serializing_if = "Option::is_none")]
    pub gestation_weeks: Option<u8>,
    /// Anak ke-.
    #[serde(rename = "n", default, skip_serializing_if = "Option::is_none")]
    pub order: Option<u8>,
}

/// Where a child lives, down to the dasawisma. Never on a map.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Home {
    /// Desa or kelurahan.
    #[serde(rename = "desa", default, skip_serializing_if = "Option::is_none")]
    pub desa: Option<RegionCode>,
    /// RT.
    #[serde(default, skip_serializing_if = "PersonalText::is_empty")]
    pub rt: PersonalText,
    /// RW.
    #[serde(default, skip_serializing_if = "PersonalText::is_empty")]
    pub rw: PersonalText,
    /// Dasawisma.
    #[serde(rename = "dw", default, skip_serializing_if = "PersonalText::is_empty")]
    pub dasawisma: PersonalText,
    /// Address.
    #[serde(rename = "al", default, skip_serializing_if = "PersonalText::is_empty")]
    pub address: PersonalText,
}

/// A move from one Posyandu to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    /// On which day.
    #[serde(rename = "d", with = "crate::documents::day")]
    pub date: NaiveDate,
    /// From where.
    #[serde(rename = "dari")]
    pub from: PosyanduId,
    /// To where.
    #[serde(rename = "ke")]
    pub to: PosyanduId,
    /// Note.
    #[serde(rename = "ct", default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A parent's consent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// Given or refused.
    pub given: bool,
    /// Who said so.
    #[serde(default, skip_serializing_if = "PersonalText::is_empty")]
    pub by: PersonalText,
    /// When.
    #[serde(rename = "d", with = "crate::documents::day")]
    pub date: NaiveDate,
    /// How (verbally, on paper…).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub how: String,
}

/// Why a child is no longer served.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exit {
    /// Since when.
    #[serde(rename = "d", with = "crate::documents::day")]
    pub date: NaiveDate,
    /// Why.
    #[serde(rename = "why")]
    pub reason: ExitReason,
    /// Note.
    #[serde(rename = "ct", default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Reasons to leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExitReason {
    /// Moved out of the area of every Posyandu kept here.
    Moved,
    /// Died.
    Died,
    /// Reached 60 months (lulus).
    Graduated,
    /// Entered twice or by mistake.
    Mistake,
    /// Another reason, in the note.
    Other,
}
