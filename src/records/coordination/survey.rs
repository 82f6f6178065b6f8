//! What those who come say of their Posyandu: counts of a few questions on a day, no names
//! (domain.md 8.0: "dirindukan sasaran").

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    documents::{Extra, Id, Stamp},
    records::PosyanduId,
};

/// The id of a survey.
pub type SurveyId = Id<Survey>;

/// A survey of satisfaction.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Survey {
    /// Its id.
    pub id: SurveyId,
    /// Of which Posyandu.
    pub posyandu: PosyanduId,
    /// The day.
    #[serde(with = "crate::documents::day")]
    pub date: NaiveDate,
    /// How many were asked.
    pub asked: u32,
    /// Of them, content; by question (`rakor::satisfaction::Question`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<SurveyAnswer>,
    /// Last write.
    #[serde(default)]
    pub edited: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A question of a survey.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SurveyAnswer {
    /// Code of the question.
    #[serde(rename = "i")]
    pub question: String,
    /// How many said yes.
    #[serde(rename = "n")]
    pub content: u32,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Survey {
    /// An empty one.
    pub fn new(id: SurveyId, posyandu: PosyanduId, date: NaiveDate) -> Self {
        let (answers, edited, extra) = Default::default();
        Self { id, posyandu, date, asked: 0, answers, edited, extra }
    }
}
