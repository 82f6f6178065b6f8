//! Completeness and timeliness of reporting.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::PlaceLevel;
use crate::{
    indicators::{Certainty, Figure},
    records::{Month, Place, PosyanduId},
};

/// Asks which Posyandu have reported in a month, per Puskesmas or kecamatan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetCompleteness {
    /// Within what.
    pub place: Place,
    /// When; the latest month with weighings when missing.
    pub month: Option<Month>,
    /// Per Puskesmas, kecamatan, desa or Posyandu.
    pub level: PlaceLevel,
}

/// Which Posyandu have reported, and when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Completeness {
    /// The month.
    pub month: Option<Month>,
    /// The last day in time for its figures.
    pub deadline: NaiveDate,
    /// That day has passed.
    pub due: bool,
    /// How sure the rule of the deadline is; `None` when the regency has set it.
    pub certainty: Option<Certainty>,
    /// All together.
    pub whole: CompletenessRow,
    /// Place by place, the least complete first.
    pub rows: Vec<CompletenessRow>,
}

/// Which Posyandu of a place have reported: had a weighing in the month, of which the figures were
/// handed in in time, late or not yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CompletenessRow {
    /// Where.
    pub place: Place,
    /// Its name; empty for the regency.
    pub name: String,
    /// Posyandu with a weighing in the month: those of the next three together.
    pub reported: u32,
    /// Handed in by the deadline.
    pub on_time: u32,
    /// Handed in after it.
    pub late: u32,
    /// With weighings, but the session is not closed.
    pub open: u32,
    /// Of those handed in, whose figures came by an import first.
    pub imported: u32,
    /// Posyandu at work, and those closed since that had one.
    pub of: u32,
    /// The day on which the figures were handed in, of a single Posyandu.
    pub handed_in: Option<NaiveDate>,
    /// Who is missing: id, name, last month with a weighing, longest silent first.
    pub missing: Vec<Missing>,
    /// Sasaran weighed and sasaran.
    pub coverage: Figure,
}

/// A Posyandu without a weighing in the month.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Missing {
    /// Which.
    pub id: PosyanduId,
    /// Its name.
    pub name: String,
    /// Name of its desa.
    pub within: String,
    /// The last month with a weighing.
    pub last: Option<Month>,
}
