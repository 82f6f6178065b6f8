//! Questions and commands about indicators. Shares are fractions (0.14 is 14 %) everywhere.

use serde::{Deserialize, Serialize};

use crate::{
    growth::Sex,
    indicators::{AgeGroup, IndicatorId, Period},
    records::{Month, Place, ProjectedSasaran, SurveyFigure, Target},
};

/// Which number of children stands below the line of K/S, D/S and N/S.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sasaran {
    /// Children on the register (sasaran riil).
    #[default]
    Registered,
    /// The projection of the year (sasaran proyeksi), where one was entered for the place; places
    /// without one fall back to the register and say so.
    Projected,
}

/// Asks how a place stands: headline figures, changes, targets, movers, warnings, completeness.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetGlance {
    /// Where.
    pub place: Place,
    /// When; the latest month with weighings when missing.
    pub period: Option<Period>,
    /// Which S.
    pub sasaran: Sasaran,
}

/// Asks for an indicator of a place month by month, with targets, surveys and projection.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetTrend {
    /// Where.
    pub place: Place,
    /// What.
    pub indicator: IndicatorId,
    /// The last month; the latest with weighings when missing.
    pub until: Option<Month>,
    /// How many months, at most; 0 for all there are.
    pub months: u32,
    /// Which S.
    pub sasaran: Sasaran,
}

/// The places of a tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "they say what they are")]
pub enum PlaceLevel {
    Kecamatan,
    Desa,
    Puskesmas,
    Posyandu,
}

/// Asks how the places within a place compare in one indicator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetRanking {
    /// Within what.
    pub place: Place,
    /// What.
    pub indicator: IndicatorId,
    /// When; the latest month with weighings when missing.
    pub period: Option<Period>,
    /// Which places are compared.
    pub level: PlaceLevel,
    /// Order by the shrunken estimates (empirical Bayes) instead of the plain shares.
    pub shrink: bool,
    /// Which S.
    pub sasaran: Sasaran,
}

/// Asks for an indicator by age group and sex.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetBreakdown {
    /// Where.
    pub place: Place,
    /// What.
    pub indicator: IndicatorId,
    /// When; the latest month with weighings when missing.
    pub period: Option<Period>,
}

/// Asks for the figures of every place of some tiers in every month, for the map and its slider.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetMapFigures {
    /// What.
    pub indicator: IndicatorId,
    /// Which tiers, each answered as a layer.
    pub levels: Vec<PlaceLevel>,
    /// First and last month; all with weighings when missing.
    pub months: Option<(Month, Month)>,
    /// Which S.
    pub sasaran: Sasaran,
}

/// Asks what needs attention within a place: visits falling, silent Posyandu, numbers that cannot
/// be right.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetWarnings {
    /// Within what.
    pub place: Place,
    /// As of which month; the latest with weighings when missing.
    pub month: Option<Month>,
}

/// Asks for routine weighing beside surveys, with coverage and what may explain the difference.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetTwoNumbers {
    /// What.
    pub indicator: IndicatorId,
}

/// Asks for the catalogue: formula, source and defaults of every indicator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetIndicators {}

/// Asks for targets, surveys and projections as they were entered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetGoals {}

/// Replaces all targets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SaveTargets {
    /// All of them.
    pub targets: Vec<Target>,
    /// Revision that was read (`Goals::targets_rev`).
    pub base_rev: u64,
}

/// Replaces all survey figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SaveSurveys {
    /// All of them.
    pub figures: Vec<SurveyFigure>,
    /// Revision that was read (`Goals::surveys_rev`).
    pub base_rev: u64,
}

/// Replaces all projected numbers of children.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SaveProjections {
    /// All of them.
    pub rows: Vec<ProjectedSasaran>,
    /// Revision that was read (`Goals::projections_rev`).
    pub base_rev: u64,
}

/// Takes one save of targets, surveys or projections back: every row of it gets its earlier value,
/// or, where one of them was changed since, nothing happens (`Conflict`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UndoGoals {
    /// `GoalsSaved::entry` or `GoalsChange::entry`.
    pub entry: String,
}

/// Asks who changed targets, surveys and projections, newest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetGoalsHistory {}

/// The children behind a figure. In `GetRegister` they come Posyandu by Posyandu, and there are
/// exactly as many as the figure says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureFilter {
    /// What.
    pub indicator: IndicatorId,
    /// Which part of the figure.
    pub part: Part,
    /// The month.
    pub month: Month,
    /// Only this sex.
    pub sex: Option<Sex>,
    /// Only this age group.
    pub age: Option<AgeGroup>,
}

/// Part of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Those above the line.
    Numerator,
    /// Those below the line.
    Denominator,
    /// Those below the line who are not above it: who was not weighed, who got no capsule. Only
    /// where `IndicatorRule::missing` says so.
    Missing,
}
