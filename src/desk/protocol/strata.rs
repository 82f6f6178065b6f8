//! Telaah kemandirian and Posyandu aktif: questions, the command, answers.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    documents::Stamp,
    records::{Month, Place, PosyanduId, Telaah},
    strata::{AktifJudged, Immunised, Item, Line, RuleChoice, Stratum, TelaahJudged, Verdict},
    wilayah::RegionCode,
};

/// Asks for the level of every Posyandu of a place, and the share that is aktif.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetStrata {
    /// Of which place.
    pub place: Place,
    /// The year; this one when missing.
    pub year: Option<i32>,
}

/// Asks for the telaah of one Posyandu.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetTelaah {
    /// Which.
    pub posyandu: PosyanduId,
    /// The year; this one when missing.
    pub year: Option<i32>,
}

/// Replaces the answers of a year. Answers of others since `base_rev` are kept: only two different
/// answers to one item are a conflict.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SaveTelaah {
    /// Of which Posyandu.
    pub posyandu: PosyanduId,
    /// The year.
    pub year: i32,
    /// Revision that was read; 0 when there was none.
    pub base_rev: u64,
    /// The answers; an item that is left out is not answered.
    pub answers: Vec<AnswerDraft>,
    /// Note.
    pub note: String,
}

/// An answer as typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AnswerDraft {
    /// To what.
    pub item: Item,
    /// In the item's unit.
    pub value: u32,
    /// What shows it.
    pub evidence: String,
    /// The day of which it speaks.
    #[serde(with = "crate::documents::day::option", default)]
    pub date: Option<NaiveDate>,
}

/// Posyandu with their levels.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StrataPage {
    /// The year.
    pub year: i32,
    /// First and last year that can be asked for.
    pub years: (i32, i32),
    /// The year is over; else every level is "so far".
    pub over: bool,
    /// Which rules judged.
    #[serde(with = "super::packed")]
    pub rules: RuleChoice,
    /// The Posyandu of the place, by kecamatan, desa and name.
    pub rows: Vec<StrataRow>,
    /// Posyandu of the place that are closed; they are left out of everything.
    pub closed: u32,
    /// The kecamatan of the place, by name.
    pub kecamatan: Vec<AktifShare>,
    /// The whole place.
    pub total: AktifShare,
    /// The whole regency, for the national indicator.
    pub regency: AktifShare,
}

impl StrataPage {
    /// The level of each Posyandu, for a map's shapes; `None` where it is not certain.
    pub fn strata(&self) -> impl Iterator<Item = (PosyanduId, Option<Stratum>)> {
        self.rows.iter().map(|row| (row.id, row.stratum()))
    }
}

/// A Posyandu in the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StrataRow {
    /// Which.
    pub id: PosyanduId,
    /// Its name.
    pub name: String,
    /// Name of its desa.
    pub desa: String,
    /// Name of its kecamatan.
    pub kecamatan: String,
    /// Registration number; empty when there is none.
    pub registration: String,
    /// The level it surely has.
    pub at_least: Stratum,
    /// The level it may have.
    pub at_most: Stratum,
    /// Whether it is aktif.
    pub aktif: Verdict,
    /// What blocks the next level.
    pub blocks: Vec<Line>,
    /// What keeps it from being aktif.
    pub aktif_blocks: Vec<Line>,
    /// Answers that would settle level or aktif.
    pub missing: Vec<Item>,
}

impl StrataRow {
    /// The level, when it is certain.
    pub fn stratum(&self) -> Option<Stratum> {
        (self.at_least == self.at_most).then_some(self.at_least)
    }
}

/// How many Posyandu of a place are aktif.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AktifShare {
    /// Which place; `None` for a sum.
    pub code: Option<RegionCode>,
    /// Its name.
    pub name: String,
    /// Aktif.
    pub aktif: u32,
    /// Not aktif.
    pub not: u32,
    /// Not decided: not known, or the year goes on.
    pub open: u32,
    /// Of all of them, those that serve all five groups of life (ILP) by the end of the year.
    pub ilp: u32,
}

impl AktifShare {
    /// All of them.
    pub fn total(&self) -> u32 {
        self.aktif + self.not + self.open
    }

    /// Counts one, with whether it serves all five groups.
    pub fn count(&mut self, verdict: Verdict, ilp: bool) {
        self.ilp += u32::from(ilp);
        match verdict {
            Verdict::Met => self.aktif += 1,
            Verdict::Failed => self.not += 1,
            Verdict::Open | Verdict::Unknown => self.open += 1,
        }
    }

    /// Posyandu that still have to become aktif for a share, in tenths of a percent.
    pub fn lacking(&self, share: u32) -> u32 {
        let needed = (u64::from(self.total()) * u64::from(share)).div_ceil(1000) as u32;
        needed.saturating_sub(self.aktif)
    }
}

/// The telaah of one Posyandu and year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TelaahPage {
    /// Which.
    pub posyandu: PosyanduId,
    /// Its name.
    pub name: String,
    /// Name of its desa.
    pub desa: String,
    /// Name of its kecamatan.
    pub kecamatan: String,
    /// The year.
    pub year: i32,
    /// The user's day.
    #[serde(with = "crate::documents::day")]
    pub today: NaiveDate,
    /// The year is over; else everything is "so far".
    pub over: bool,
    /// The first month from which anything is recorded here.
    pub recorded_from: Option<Month>,
    /// Which rules judged.
    #[serde(with = "super::packed")]
    pub rules: RuleChoice,
    /// Revision of the answers; 0 when there are none.
    pub rev: u64,
    /// The answers.
    #[serde(with = "super::packed")]
    pub answers: Telaah,
    /// What the records say.
    pub computed: Vec<(Item, u32)>,
    /// The month and counts of which the records' coverage of immunisation is made, or would be if
    /// enough were recorded.
    pub immunised: Option<(Month, Immunised)>,
    /// The telaah.
    pub telaah: TelaahJudged,
    /// Posyandu aktif.
    pub aktif: AktifJudged,
    /// Every year since the records begin, newest first.
    pub history: Vec<YearBrief>,
    /// Who answered what, newest first.
    pub changes: Vec<TelaahChange>,
}

/// A year of a Posyandu, in short.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in StrataRow")]
pub struct YearBrief {
    pub year: i32,
    pub over: bool,
    pub at_least: Stratum,
    pub at_most: Stratum,
    pub aktif: Verdict,
}

/// One save of answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TelaahChange {
    /// Who and when.
    pub stamp: Stamp,
    /// Item, answer before, answer after. Both the same: only the evidence changed.
    pub answers: Vec<(Item, Option<u32>, Option<u32>)>,
}
