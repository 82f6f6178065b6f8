//! Questions.

use serde::{Deserialize, Serialize};

use super::{ChildDraft, FigureFilter, VisitDraft};
use crate::{
    growth::{Indicator, Sex},
    records::{BatchId, ChildId, Month, Place, PosyanduId},
    wilayah::RegionCode,
};

/// Asks how things stand: workspace, regency, counts, settings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetOverview {}

/// Asks for all Posyandu by kecamatan and desa, with figures of one month.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetPlaces {
    /// The month; the latest with data when missing.
    pub month: Option<Month>,
}

/// Asks for one Posyandu.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetPosyandu {
    /// Which.
    pub id: PosyanduId,
}

/// Asks for children with their latest assessment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetRegister {
    /// Of which place.
    pub place: Place,
    /// Which of them.
    pub filter: RegisterFilter,
    /// The children behind a figure instead: `filter` is not looked at, and they come Posyandu by
    /// Posyandu, ordered within each.
    #[serde(default)]
    pub figure: Option<FigureFilter>,
    /// Order.
    pub order: RegisterOrder,
    /// First row wanted, from 0.
    pub offset: u32,
    /// How many rows.
    pub limit: u32,
}

/// Which children of a register.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "they say what they are")]
pub enum RegisterFilter {
    /// Served today.
    #[default]
    Active,
    Stunted,
    Wasted,
    Underweight,
    Overweight,
    TwoT,
    BelowRedLine,
    Refer,
    Flagged,
    NotWeighedThisMonth,
    Gone,
    All,
}

/// Order of a register.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RegisterOrder {
    /// By name.
    #[default]
    Name,
    /// Youngest first.
    Age,
    /// Those who need something first.
    Urgency,
    /// Longest not seen first.
    LastVisit,
}

/// Asks for the sheet of one session: every child of the Posyandu and its visit in the month.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetSheet {
    /// Whose.
    pub posyandu: PosyanduId,
    /// When.
    pub month: Month,
    /// Children of other Posyandu who came and have no visit here yet.
    pub guests: Vec<ChildId>,
}

/// Asks for one child with everything known of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetChild {
    /// Which.
    pub id: ChildId,
}

/// Asks who changed what of a child.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetHistory {
    /// Whose.
    pub child: ChildId,
}

/// Searches children by name, Posyandu by name; a full NIK finds its child.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Search {
    /// What was typed.
    pub text: String,
    /// At most so many.
    pub limit: u32,
}

/// Asks for the lines of a chart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetCurves {
    /// Which reference.
    pub chart: ChartKind,
    /// For whom.
    pub sex: Sex,
    /// z-scores of the lines (SD lines: −3…+3; centiles: the z of each centile).
    pub zs: Vec<f64>,
}

/// References that can be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChartKind {
    /// By age in days, 0 to under 60 months (BB/U, PB-TB/U, IMT/U, LK/U, LiLA/U).
    /// Height for age has its step at day 731.
    ByAge(Indicator),
    /// BB/PB by length.
    WeightForLength,
    /// BB/TB by height.
    WeightForHeight,
    /// WHO 2007, by age in months: TB/U.
    Height5to19,
    /// WHO 2007: IMT/U.
    Bmi5to19,
    /// WHO 2007: BB/U to 10 years.
    Weight5to10,
}

/// Asks what a visit would say if it were saved: z-scores, category, N/T/O/B, warnings, next step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CheckVisit {
    /// Whose.
    pub child: ChildId,
    /// The visit as typed so far.
    pub visit: VisitDraft,
}

/// Asks what speaks against a child as typed: problems, and children that may be the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CheckChild {
    /// Which, when it exists already.
    pub id: Option<ChildId>,
    /// As typed so far.
    pub child: ChildDraft,
}

/// Asks for all imports, newest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetImports {}

/// Asks for one import: what it brought, and where our z-scores differ from the source's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetImport {
    /// Which.
    pub batch: BatchId,
}

/// Asks for the queue of doubtful matches.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetDoubts {
    /// At most so many.
    pub limit: u32,
}

/// Asks for regions: provinces, or the regencies of one, or what lies in a regency.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetRegions {
    /// Inside of what; `None` for the provinces.
    pub within: Option<RegionCode>,
}

/// Asks how much is stored and whether the browser promised to keep it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetStorage {}
