//! Answers: what a screen holds in its hand, no more.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ChartKind, VisitView};
use crate::{
    growth::{Finding, Position, Scores, Sex, kms::KmsResult},
    records::{
        ChildId, Month, PersonalText, Posyandu, PosyanduId, Puskesmas, PuskesmasId, Session,
        Settings,
    },
    wilayah::RegionCode,
};

/// How things stand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Overview {
    /// Whether this is the demo.
    pub demo: bool,
    /// Nothing is stored and no regency chosen: the first run.
    pub fresh: bool,
    /// The user's day.
    #[serde(with = "crate::documents::day")]
    pub today: NaiveDate,
    /// Settings, with the regency.
    #[serde(with = "super::packed")]
    pub settings: Settings,
    /// Children served today.
    pub children: u32,
    /// Children in all.
    pub children_all: u32,
    /// Visits in all.
    pub visits: u32,
    /// Posyandu.
    pub posyandu: u32,
    /// First and last month with visits.
    pub months: Option<(Month, Month)>,
    /// Figures of the last month with visits.
    pub latest: Option<SessionCounts>,
    /// Doubtful matches that wait for a person.
    pub doubts: u32,
    /// Imports.
    pub imports: u32,
}

/// Letters of SKDN and of the month, for one Posyandu or a sum of them (domain.md 2.4, 3.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionCounts {
    /// Sasaran 0–59 months of the month.
    pub s: u32,
    /// With KMS or Buku KIA; `None` where nobody recorded it.
    pub k: Option<u32>,
    /// Weighed.
    pub d: u32,
    /// Naik.
    pub n: u32,
    /// Tidak naik.
    pub t: u32,
    /// Not weighed last month.
    pub o: u32,
    /// First weighing.
    pub b: u32,
    /// Two T in a row.
    pub two_t: u32,
    /// Below the red line.
    pub bgm: u32,
    /// Above the orange line.
    pub above_orange: u32,
    /// Stunted (TB/U below −2), flags left out.
    pub stunted: u32,
    /// With a valid TB/U.
    pub stunted_of: u32,
    /// Wasted (BB/TB below −2), oedema in, flags left out.
    pub wasted: u32,
    /// With a valid BB/TB, or oedema.
    pub wasted_of: u32,
    /// Underweight (BB/U below −2), oedema in, flags left out.
    pub underweight: u32,
    /// With a valid BB/U, or oedema.
    pub underweight_of: u32,
}

/// All Posyandu, by kecamatan and desa.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Places {
    /// The month of the figures.
    pub month: Option<Month>,
    /// Kecamatan of the regency, also those without Posyandu.
    pub kecamatan: Vec<PlaceKecamatan>,
    /// Posyandu whose desa is not in the region list.
    pub unplaced: Vec<PlacePosyandu>,
    /// Puskesmas.
    #[serde(with = "super::packed")]
    pub puskesmas: Vec<Puskesmas>,
}

/// A kecamatan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "they say what they are")]
pub struct PlaceKecamatan {
    pub code: RegionCode,
    pub name: String,
    pub desa: Vec<PlaceDesa>,
}

/// A desa or kelurahan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "they say what they are")]
pub struct PlaceDesa {
    pub code: RegionCode,
    pub name: String,
    pub posyandu: Vec<PlacePosyandu>,
}

/// A Posyandu in the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "they say what they are")]
pub struct PlacePosyandu {
    pub id: PosyanduId,
    pub name: String,
    pub open: bool,
    pub puskesmas: Option<PuskesmasId>,
    pub children: u32,
    pub counts: SessionCounts,
    #[serde(with = "crate::documents::day::option", default)]
    pub last_visit: Option<NaiveDate>,
}

/// One Posyandu.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PosyanduPage {
    /// The document.
    #[serde(with = "super::packed")]
    pub posyandu: Posyandu,
    /// Its Puskesmas.
    #[serde(with = "super::packed")]
    pub puskesmas: Option<Puskesmas>,
    /// Names of desa and kecamatan.
    pub desa_name: String,
    /// Name of the kecamatan.
    pub kecamatan_name: String,
    /// Children served today.
    pub children: u32,
    /// Months with visits, newest first, with figures and the session where one was opened.
    pub months: Vec<PosyanduMonth>,
}

/// A month of a Posyandu.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PosyanduMonth {
    /// Which.
    pub month: Month,
    /// Figures.
    pub counts: SessionCounts,
    /// The opened session.
    #[serde(with = "super::packed")]
    pub session: Option<Session>,
}

/// A part of a register.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Register {
    /// Rows in all, by this filter.
    pub total: u32,
    /// The rows asked for.
    pub rows: Vec<RegisterRow>,
    /// How many each filter has in this place; empty in the answer about a figure.
    pub counts: Vec<(super::RegisterFilter, u32)>,
}

/// A child in a list, with its latest assessment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RegisterRow {
    /// Which.
    pub id: ChildId,
    /// Name.
    pub name: PersonalText,
    /// Sex.
    pub sex: Sex,
    /// Birth.
    #[serde(with = "crate::documents::day")]
    pub birth_date: NaiveDate,
    /// Completed months today.
    pub months: i32,
    /// Parents.
    pub parents: PersonalText,
    /// Posyandu.
    pub posyandu: PosyanduId,
    /// Its name.
    pub posyandu_name: String,
    /// Gone.
    pub gone: bool,
    /// The latest visit.
    pub latest: Option<LatestVisit>,
}

/// The latest visit of a child, assessed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LatestVisit {
    /// Day.
    #[serde(with = "crate::documents::day")]
    pub date: NaiveDate,
    /// BB in kg.
    pub weight_kg: Option<f64>,
    /// PB or TB in cm, as measured.
    pub lenhei_cm: Option<f64>,
    /// z-scores with flags.
    pub scores: Scores,
    /// Categories, the most urgent first.
    pub findings: Vec<Finding>,
    /// N/T/O/B, where weighed.
    pub kms: Option<KmsResult>,
}

/// The sheet of one session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SessionSheet {
    /// Whose.
    pub posyandu: PosyanduId,
    /// Its name.
    pub posyandu_name: String,
    /// Which month.
    pub month: Month,
    /// The opened session.
    #[serde(with = "super::packed")]
    pub session: Option<Session>,
    /// Figures.
    pub counts: SessionCounts,
    /// Every sasaran of the month, and visitors from elsewhere.
    pub rows: Vec<SheetLine>,
}

/// A child on a session's sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SheetLine {
    /// Which child.
    pub id: ChildId,
    /// Revision of its document.
    pub rev: u64,
    /// Name.
    pub name: PersonalText,
    /// Sex.
    pub sex: Sex,
    /// Birth.
    #[serde(with = "crate::documents::day")]
    pub birth_date: NaiveDate,
    /// Belongs to another Posyandu.
    pub visitor: bool,
    /// Day and weight (kg) and height (cm) of the visit before this month.
    pub before: Option<Before>,
    /// KBM for this month, in grams.
    pub kbm_g: Option<u32>,
    /// The last visit of the month, assessed.
    pub visit: Option<VisitView>,
    /// How it was measured on that visit, where that was written down.
    pub position: Option<Position>,
}

/// The visit before.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "they say what they are")]
pub struct Before {
    #[serde(with = "crate::documents::day")]
    pub date: NaiveDate,
    pub weight_kg: Option<f64>,
    pub lenhei_cm: Option<f64>,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SearchAnswer {
    /// Children, best first.
    pub children: Vec<RegisterRow>,
    /// Posyandu: id, name, desa, kecamatan.
    pub posyandu: Vec<(PosyanduId, String, String, String)>,
    /// More children fit than are shown.
    pub more: bool,
}

/// Lines of a chart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Curves {
    /// Of which reference.
    pub chart: ChartKind,
    /// One line for each z asked, in that order.
    pub lines: Vec<Curve>,
}

/// One line. Where the reference steps (height for age at 24 months) it comes in two pieces.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Curve {
    /// z-score.
    pub z: f64,
    /// Pieces of (x, y): x in days, months or cm as the reference has it; y in kg, cm or kg/m².
    pub pieces: Vec<Vec<(f32, f32)>>,
}

/// A region in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "they say what they are")]
pub struct RegionItem {
    pub code: RegionCode,
    pub name: String,
}

/// How storage stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StorageState {
    /// The browser promised to keep it; `None` when it cannot say.
    pub persisted: Option<bool>,
    /// Bytes used, as the browser estimates.
    pub usage: Option<u64>,
    /// Bytes allowed.
    pub quota: Option<u64>,
}
