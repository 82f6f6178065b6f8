//! Aksi nyata: reports of kecamatan and desa, side by side, and one of them.

use serde::{Deserialize, Serialize};

use super::{Meeting, PaperView};
use crate::{
    documents::Stamp,
    rakor::aksi::Number,
    records::{
        Month, Place,
        coordination::{AksiReportId, AksiState, RakorId},
    },
};

/// Asks who has reported the five aksi nyata, of a place and the tier below it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetAksiReports {
    /// Of which place.
    pub place: Place,
    /// For which Rakor; the next one when neither it nor the months are said.
    pub rakor: Option<RakorId>,
    /// For which months.
    pub months: Option<(Month, Month)>,
}

/// Reports side by side.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AksiReports {
    /// Name of the place; empty for the regency.
    pub name: String,
    /// The Rakor they are for.
    pub rakor: Option<Meeting>,
    /// First month.
    pub from: Month,
    /// Last month.
    pub to: Month,
    /// Rakor that can be chosen, the newest first.
    pub rakors: Vec<Meeting>,
    /// Last month that is over.
    pub last: Month,
    /// The place itself where it reports (a kecamatan, a desa), then those of the tier below.
    pub rows: Vec<AksiRow>,
    /// Handed in, and expected, of kecamatan and of desa within the place.
    pub kecamatan: (u32, u32),
    /// The same of desa.
    pub desa: (u32, u32),
    /// Sums of the numbers of what the rows handed in, the place itself left out.
    pub sums: Vec<AksiNumber>,
}

/// A place in the matrix.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AksiRow {
    /// Where.
    pub place: Place,
    /// Its name.
    pub name: String,
    /// It is the place asked about itself.
    pub own: bool,
    /// The id its report has, or will have.
    pub id: AksiReportId,
    /// Its report, once it was begun.
    pub report: Option<AksiBrief>,
    /// Handed in, and expected, of the desa within it; nothing for a desa.
    pub below: Option<(u32, u32)>,
}

/// A report in the matrix.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AksiBrief {
    /// When it was handed in and by whom; `None` while it is a draft.
    pub sent: Option<Stamp>,
    /// The states of the five, in their order.
    pub states: [AksiState; 5],
    /// The frozen numbers; empty for a draft.
    pub numbers: Vec<AksiNumber>,
    /// What the chair says, in the order of the five: obstacles.
    pub obstacles: [String; 5],
    /// The chair's statement.
    pub statement: String,
}

/// A number of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AksiNumber {
    /// Which.
    pub number: Number,
    /// Above the line, or the number itself.
    pub n: u32,
    /// Below the line, where it is a share.
    pub of: Option<u32>,
}

/// Asks for one report with its numbers. `NotFound` when there is none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetAksiReport {
    /// Which.
    pub id: AksiReportId,
}

/// One report with its numbers. The document itself comes along.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AksiReportView {
    /// The document.
    pub paper: PaperView,
    /// Name of its place.
    pub name: String,
    /// Name of the place above.
    pub within: String,
    /// The Rakor it is for.
    pub rakor: Option<Meeting>,
    /// Its numbers: frozen once it was handed in, of the data as they now are before.
    pub numbers: Vec<AksiNumber>,
    /// The same numbers of the report of this place before it, where it was handed in.
    pub before: Vec<AksiNumber>,
    /// First and last month of that report.
    pub before_months: Option<(Month, Month)>,
}

/// Hands a report in: its numbers are taken from the data and frozen, and the moment is kept.
/// `Conflict` when somebody changed it since, `Invalid` when its period is not over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HandInAksi {
    /// Which.
    pub id: AksiReportId,
    /// The revision that was seen.
    pub rev: u64,
}

/// Takes a report back to be completed: its numbers are those of the data again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TakeBackAksi {
    /// Which.
    pub id: AksiReportId,
    /// The revision that was seen.
    pub rev: u64,
}
