//! A training: what it teaches, whom, and what they knew before and after.

use serde::{Deserialize, Serialize};

use super::{MemberId, Sector, TeamId};
use crate::{
    documents::Extra,
    records::{PersonalText, PosyanduId},
};

/// What a bimtek teaches, whom, and what they knew before and after.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Bimtek {
    /// Curriculum.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modules: Vec<Module>,
    /// Participants.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub participants: Vec<Participant>,
    /// Points of the test a participant needs, of 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pass_mark: Option<u8>,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A part of the curriculum.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Module {
    /// Its id.
    #[serde(rename = "i")]
    pub id: MemberId,
    /// Place in the list.
    #[serde(default)]
    pub order: u32,
    /// What.
    pub title: String,
    /// Lessons (jam pelajaran).
    #[serde(default)]
    pub lessons: u8,
    /// Codes of the skills it gives.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skills: Vec<String>,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A participant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Participant {
    /// Its id; for a kader of a team the holder's.
    #[serde(rename = "i")]
    pub id: MemberId,
    /// The team in which they are kader.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<TeamId>,
    /// Name; a file that was handed over without names has none.
    #[serde(default, skip_serializing_if = "PersonalText::is_empty")]
    pub name: PersonalText,
    /// Posyandu.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posyandu: Option<PosyanduId>,
    /// Sector, for others than kader.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sector: Option<Sector>,
    /// Was there.
    #[serde(default)]
    pub attended: bool,
    /// Points of the test before, of 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pre: Option<u8>,
    /// Points of the test after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<u8>,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}
