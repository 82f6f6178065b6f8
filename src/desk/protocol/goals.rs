//! What the screen learns of targets, survey figures and projections.

use serde::{Deserialize, Serialize};

use crate::{
    documents::Stamp,
    indicators::IndicatorId,
    records::{Place, ProjectedSasaran, SasaranGroup, SurveyFigure, Target},
};

/// Targets, surveys and projections as they were entered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Goals {
    /// Targets.
    #[serde(with = "super::packed")]
    pub targets: Vec<Target>,
    /// Revision of their document; 0 when there is none.
    pub targets_rev: u64,
    /// Survey figures.
    #[serde(with = "super::packed")]
    pub surveys: Vec<SurveyFigure>,
    /// Revision of their document.
    pub surveys_rev: u64,
    /// Projections.
    #[serde(with = "super::packed")]
    pub projections: Vec<ProjectedSasaran>,
    /// Revision of their document.
    pub projections_rev: u64,
}

/// One of the three documents was saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoalsSaved {
    /// Its revision.
    pub rev: u64,
    /// History entry, for "Urungkan"; empty where nothing changed.
    pub entry: String,
}

/// Which of the three documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum GoalsKind {
    /// Targets.
    Targets,
    /// Survey figures.
    Surveys,
    /// Projections.
    Projections,
}

/// What a row of them is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum GoalsRow {
    /// A target: of what, by the end of which year.
    Target(IndicatorId, i32),
    /// A survey: of what, year, name.
    Survey(IndicatorId, i32, String),
    /// A projection: the place and its name, year, of whom.
    Projection(Place, String, i32, SasaranGroup),
}

/// One row that was changed: its value before and after, a share or a number of people. Both the
/// same: only its source or interval changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GoalsDiff {
    /// Which row.
    pub row: GoalsRow,
    /// Before; `None` where there was none.
    pub before: Option<f64>,
    /// After; `None` where it was removed.
    pub after: Option<f64>,
}

/// One save.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GoalsChange {
    /// Names it to `UndoGoals`.
    pub entry: String,
    /// Of which document.
    pub kind: GoalsKind,
    /// Who and when.
    pub stamp: Stamp,
    /// It took an earlier save back.
    pub undone: bool,
    /// It came from this file.
    pub file: String,
    /// The first rows of it.
    pub rows: Vec<GoalsDiff>,
    /// How many rows it changed.
    pub total: u32,
    /// Nothing of it was changed since: it can be taken back.
    pub undoable: bool,
}
