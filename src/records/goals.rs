//! What a regency sets itself and what others have measured of it: targets, survey figures,
//! projected numbers of children. One document each; all shares are fractions (0.14 is 14 %).

use serde::{Deserialize, Serialize};

use super::Place;
use crate::{
    documents::{Extra, Stamp},
    indicators::IndicatorId,
};

/// All targets, as one document.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Targets {
    /// One for an indicator and year.
    #[serde(default)]
    pub targets: Vec<Target>,
    /// Last write.
    #[serde(default)]
    pub edited: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A target: to be reached by the end of a year. A year without one has the next later one, or
/// else the last.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Target {
    /// Of what.
    pub indicator: IndicatorId,
    /// By the end of which year.
    pub year: i32,
    /// Share.
    pub value: f64,
    /// Where it is written (RPJMD 2025–2029, SK Bupati …).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
}

/// All survey figures, as one document.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Surveys {
    /// Figures.
    #[serde(default)]
    pub figures: Vec<SurveyFigure>,
    /// Last write.
    #[serde(default)]
    pub edited: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What a survey found for the whole regency.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SurveyFigure {
    /// Of what.
    pub indicator: IndicatorId,
    /// Year of the survey.
    pub year: i32,
    /// Name (SSGI, SKI, Riskesdas …).
    pub survey: String,
    /// Share.
    pub value: f64,
    /// Lower end of the 95 % interval, where it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// Upper end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// Children in the sample.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sample: Option<u32>,
    /// Where it is printed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
}

/// Projected numbers of children (sasaran proyeksi), as one document.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Projections {
    /// One for a place and year.
    #[serde(default)]
    pub rows: Vec<ProjectedSasaran>,
    /// Last write.
    #[serde(default)]
    pub edited: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The projected number of children of a place in a year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProjectedSasaran {
    /// Where.
    pub place: Place,
    /// Year.
    pub year: i32,
    /// Children of 0–59 months.
    pub s: u32,
    /// Where it is written (Pusdatin, Dinkes, BPS …).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
}
