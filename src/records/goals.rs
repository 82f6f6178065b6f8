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

/// Projected numbers of people (sasaran proyeksi), as one document.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Projections {
    /// One for a place, year and group.
    #[serde(default)]
    pub rows: Vec<ProjectedSasaran>,
    /// Last write.
    #[serde(default)]
    pub edited: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Whom a projection counts: the groups of Pusdatin's yearly table of *data sasaran program*, as
/// Dinkes hand it on to Puskesmas. Ages in completed months; names and limits are those in use in
/// the field, no regulation was found that fixes them.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum SasaranGroup {
    /// *Lahir hidup*.
    LiveBirths,
    /// *Bayi*, 0–11 months.
    Infants,
    /// *Baduta*, 0–23 months.
    Baduta,
    /// *Balita*, 0–59 months: S of K/S, D/S and N/S.
    #[default]
    Balita,
    /// *Anak balita*, 12–59 months.
    Children,
    /// *Anak prasekolah*, 60–71 months.
    Preschool,
    /// *Ibu hamil*.
    Pregnant,
    /// *Ibu bersalin* and *nifas*.
    Delivering,
    /// *Ibu menyusui*.
    Breastfeeding,
    /// *Wanita usia subur*.
    Wus,
    /// *Pasangan usia subur*.
    Pus,
    /// *Lansia*, 60 years and older.
    Elderly,
}

impl SasaranGroup {
    /// All of them, youngest first.
    pub const ALL: [Self; 12] = [
        Self::LiveBirths,
        Self::Infants,
        Self::Baduta,
        Self::Balita,
        Self::Children,
        Self::Preschool,
        Self::Pregnant,
        Self::Delivering,
        Self::Breastfeeding,
        Self::Wus,
        Self::Pus,
        Self::Elderly,
    ];

    /// Its name in files and on the screen's fields.
    pub const fn code(self) -> &'static str {
        match self {
            Self::LiveBirths => "lahir_hidup",
            Self::Infants => "bayi",
            Self::Baduta => "baduta",
            Self::Balita => "balita",
            Self::Children => "anak_balita",
            Self::Preschool => "apras",
            Self::Pregnant => "ibu_hamil",
            Self::Delivering => "ibu_bersalin",
            Self::Breastfeeding => "ibu_menyusui",
            Self::Wus => "wus",
            Self::Pus => "pus",
            Self::Elderly => "lansia",
        }
    }

    /// The group of this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.code() == code)
    }

    /// The group that a projection is of when it names none.
    pub fn is_balita(&self) -> bool {
        *self == Self::Balita
    }
}

/// The projected number of people of a group at a place in a year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProjectedSasaran {
    /// Where.
    pub place: Place,
    /// Year.
    pub year: i32,
    /// Of whom.
    #[serde(default, skip_serializing_if = "SasaranGroup::is_balita")]
    pub group: SasaranGroup,
    /// How many.
    pub s: u32,
    /// Where it is written (Pusdatin, Dinkes, BPS …).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
}
