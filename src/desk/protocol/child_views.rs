//! Answers about one child.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Person;
use crate::{
    documents::Stamp,
    growth::{Finding, NextStep, Scores, Scores2007, kms::KmsResult, plausibility::Warning},
    records::{Child, ChildId, PosyanduId, VisitId},
};

/// One child, with everything known of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChildPage {
    /// The document.
    #[serde(with = "super::packed")]
    pub child: Child,
    /// Its revision.
    pub rev: u64,
    /// Names of the Posyandu that occur in it.
    pub posyandu_names: Vec<(PosyanduId, String)>,
    /// Names of desa and kecamatan of the home, or else of the Posyandu.
    pub desa_name: String,
    /// Name of the kecamatan.
    pub kecamatan_name: String,
    /// Name of the Puskesmas.
    pub puskesmas_name: String,
    /// Age today.
    pub age: Age,
    /// Every visit, oldest first, assessed.
    pub visits: Vec<VisitView>,
    /// What to do now, from the latest visit.
    pub next_steps: Vec<NextStep>,
    /// The user's day.
    #[serde(with = "crate::documents::day")]
    pub today: NaiveDate,
}

/// An age.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "they say what they are")]
pub struct Age {
    pub total_days: i32,
    pub completed_months: i32,
    pub years: i32,
    pub months: i32,
    pub days: i32,
}

/// A visit, assessed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct VisitView {
    /// Which; a visit only typed so far has none.
    pub id: Option<VisitId>,
    /// Day.
    #[serde(with = "crate::documents::day")]
    pub date: NaiveDate,
    /// Age on the day.
    pub age: Age,
    /// Corrected age in days, for a child born before 37 weeks and under 24 months.
    pub corrected_days: Option<i32>,
    /// BB in kg.
    pub weight_kg: Option<f64>,
    /// PB or TB in cm, as measured.
    pub lenhei_cm: Option<f64>,
    /// LK in cm.
    pub head_cm: Option<f64>,
    /// LiLA in cm.
    pub muac_cm: Option<f64>,
    /// z-scores by chronological age, or by corrected age when the setting says so.
    pub scores: Scores,
    /// z-scores by the corrected age, where there is one.
    pub corrected_scores: Option<Scores>,
    /// z-scores by the chronological age, always: what `scores` is unless the setting says
    /// otherwise.
    pub chronological_scores: Scores,
    /// WHO 2007, from 5 years on.
    pub scores_2007: Option<Scores2007>,
    /// Categories with the rule that fired, most urgent first.
    pub findings: Vec<Finding>,
    /// N/T/O/B, 2T, BGM, orange line; where weighed.
    pub kms: Option<KmsResult>,
    /// What is implausible; those confirmed by a person are marked. `warning_code` names them in
    /// `VisitDraft::confirmed`.
    pub warnings: Vec<(Warning, bool)>,
    /// What to do.
    pub next_steps: Vec<NextStep>,
    /// z-scores of the source that differ by more than 0.1: ours, theirs.
    pub z_differences: Vec<(crate::growth::Indicator, Option<f64>, f64)>,
}

/// What a saved visit says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Saved {
    /// New revision of the child.
    pub rev: u64,
    /// History entry, for "Urungkan".
    pub entry: String,
    /// The visit, when one was saved.
    pub visit: Option<VisitView>,
}

/// A child was saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedChild {
    /// Which: a new child has its id from here.
    pub id: ChildId,
    /// Its revision.
    pub rev: u64,
    /// History entry, for "Urungkan"; empty where nothing is to be taken back: the child is new, or
    /// nothing changed.
    pub entry: String,
}

/// What speaks against a child as typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChildCheck {
    /// Problems that forbid saving.
    pub problems: Vec<super::FieldProblem>,
    /// The NIK's date or sex differs from the form's: a warning.
    pub nik_disagrees: bool,
    /// Children that may be the same.
    pub similar: Vec<(ChildId, Person)>,
}

/// One entry of a history.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HistoryItem {
    /// Names it to `UndoChange`.
    pub entry: String,
    /// When and by whom.
    pub stamp: Stamp,
    /// What kind of change.
    pub kind: HistoryKind,
    /// Field path, before, after; identity values are shown, for this page shows the child.
    pub changes: Vec<(String, Option<String>, Option<String>)>,
    /// Can be taken back.
    pub undoable: bool,
}

/// Kinds of changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "they say what they are")]
pub enum HistoryKind {
    Created,
    Edited,
    VisitAdded,
    VisitEdited,
    VisitDeleted,
    Transferred,
    Imported(String),
    ImportUndone(String),
    Merged,
    Undone,
}

/// The name of a kind of warning, as `Visit::confirmed` and `VisitDraft::confirmed` hold it.
pub fn warning_code(warning: &Warning) -> &'static str {
    use crate::growth::plausibility::Field as F;
    match warning {
        Warning::Outside { field: F::Weight, .. } => "outside_weight",
        Warning::Outside { field: F::Lenhei, .. } => "outside_lenhei",
        Warning::Outside { field: F::Head, .. } => "outside_head",
        Warning::Outside { field: F::Arm, .. } => "outside_arm",
        Warning::Unit { field: F::Weight, .. } => "unit_weight",
        Warning::Unit { field: F::Lenhei, .. } => "unit_lenhei",
        Warning::Unit { field: F::Head, .. } => "unit_head",
        Warning::Unit { field: F::Arm, .. } => "unit_arm",
        Warning::Swapped { .. } => "swapped",
        Warning::BeforeBirth { .. } => "before_birth",
        Warning::InFuture { .. } => "in_future",
        Warning::SameDay { .. } => "same_day",
        Warning::TooOld { .. } => "too_old",
        Warning::StandingTooYoung { .. } => "standing_too_young",
        Warning::Shrunk { .. } => "shrunk",
        Warning::HeadShrunk { .. } => "head_shrunk",
        Warning::WeightJump { .. } => "weight_jump",
    }
}
