//! Telaah kemandirian: what was answered of one Posyandu for one year, with evidence.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::PosyanduId;
use crate::{
    documents::{Extra, Stamp},
    strata::Item,
};

/// The answers for one Posyandu and year. Level and aktif are never stored: they are computed by
/// the rule set in force.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Telaah {
    /// Of which Posyandu.
    #[serde(rename = "pos")]
    pub posyandu: PosyanduId,
    /// Which year.
    #[serde(rename = "th")]
    pub year: i32,
    /// The answers; an item that is not among them was not answered.
    #[serde(rename = "j", default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Answer>,
    /// Note.
    #[serde(rename = "ct", default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Last write.
    #[serde(rename = "tulis", default)]
    pub edited: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// [`Item::code`]; a text, so that items of a newer version survive.
    #[serde(rename = "i")]
    pub item: String,
    /// The answer, in the item's unit ([`crate::strata::Unit`]).
    #[serde(rename = "v")]
    pub value: u32,
    /// What shows it: number of an SK, report, photograph.
    #[serde(rename = "b", default, skip_serializing_if = "String::is_empty")]
    pub evidence: String,
    /// The day of which the evidence speaks.
    #[serde(
        rename = "d",
        with = "crate::documents::day::option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub date: Option<NaiveDate>,
    /// Who answered, and when.
    #[serde(rename = "t", default)]
    pub stamp: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Telaah {
    /// One without answers.
    pub fn new(posyandu: PosyanduId, year: i32) -> Self {
        let (answers, note, edited, extra) = Default::default();
        Self { posyandu, year, answers, note, edited, extra }
    }

    /// The answer to an item.
    pub fn answer(&self, item: Item) -> Option<&Answer> {
        self.answers.iter().find(|answer| answer.item == item.code())
    }

    /// The known answers.
    pub fn values(&self) -> BTreeMap<Item, u32> {
        let known = |answer: &Answer| Some((Item::from_code(&answer.item)?, answer.value));
        self.answers.iter().filter_map(known).collect()
    }

    /// Puts the answers into one order, so that equal answers have one form.
    pub fn sort_answers(&mut self) {
        self.answers.sort_by(|a, b| a.item.cmp(&b.item));
    }
}
