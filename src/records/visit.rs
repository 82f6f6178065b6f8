//! One visit of a child to a session: what was measured, given, seen and said.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Length, PosyanduId, Weight};
use crate::{
    documents::{Extra, Id},
    growth::Position,
};

/// Tells visit ids from others.
#[derive(Debug)]
pub enum VisitKind {}
/// The id of a visit, unique within its child and kept when tablets merge.
pub type VisitId = Id<VisitKind>;

/// Tells import ids from others.
#[derive(Debug)]
pub enum BatchKind {}
/// The id of one import.
pub type BatchId = Id<BatchKind>;

/// One visit. Missing means not measured or not recorded, never zero.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Visit {
    /// Its id.
    #[serde(rename = "i")]
    pub id: VisitId,
    /// The day of the visit.
    #[serde(rename = "d", with = "crate::documents::day")]
    pub date: NaiveDate,
    /// Where: the child may have visited another Posyandu than its own.
    #[serde(rename = "p")]
    pub posyandu: PosyanduId,
    /// BB.
    #[serde(rename = "w", default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Weight>,
    /// PB or TB, as measured (not corrected for position).
    #[serde(rename = "h", default, skip_serializing_if = "Option::is_none")]
    pub lenhei: Option<Length>,
    /// Cara ukur.
    #[serde(rename = "m", default, skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
    /// LK.
    #[serde(rename = "k", default, skip_serializing_if = "Option::is_none")]
    pub head: Option<Length>,
    /// LiLA.
    #[serde(rename = "l", default, skip_serializing_if = "Option::is_none")]
    pub muac: Option<Length>,
    /// Bilateral pitting oedema was seen.
    #[serde(rename = "o", default, skip_serializing_if = "std::ops::Not::not")]
    pub oedema: bool,
    /// What was given, asked and found besides the measures.
    #[serde(rename = "c", default, skip_serializing_if = "Care::is_empty")]
    pub care: Care,
    /// Plausibility warnings that a person looked at and confirmed, by their code.
    #[serde(rename = "a", default, skip_serializing_if = "Vec::is_empty")]
    pub confirmed: Vec<String>,
    /// The import row it came from.
    #[serde(rename = "s", default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Services and findings of a visit (domain.md 3.4, 4.3).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Care {
    /// ASI: code E0…E6 of the month, and whether exclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asi: Option<Asi>,
    /// Vitamin A capsule.
    #[serde(rename = "va", default, skip_serializing_if = "Option::is_none")]
    pub vitamin_a: Option<VitaminA>,
    /// Obat cacing given.
    #[serde(rename = "oc", default, skip_serializing_if = "std::ops::Not::not")]
    pub deworming: bool,
    /// PMT.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pmt: Option<Pmt>,
    /// Vaccines given on this day.
    #[serde(rename = "im", default, skip_serializing_if = "Vec::is_empty")]
    pub vaccines: Vec<Vaccine>,
    /// KPSP result.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kpsp: Option<Kpsp>,
    /// Illness, in words.
    #[serde(rename = "sk", default, skip_serializing_if = "String::is_empty")]
    pub illness: String,
    /// Referral to Puskesmas, Pustu or hospital.
    #[serde(rename = "rj", default, skip_serializing_if = "Option::is_none")]
    pub referral: Option<Referral>,
    /// Note.
    #[serde(rename = "ct", default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Care {
    /// Whether nothing was recorded.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Exclusive breastfeeding in the month of the visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asi {
    /// Breast milk only.
    Exclusive,
    /// Something else was given too.
    NotExclusive,
}

/// Vitamin A capsules (Bulan Vitamin A: February and August).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VitaminA {
    /// 100,000 IU, 6–11 months.
    Blue,
    /// 200,000 IU, 12–59 months.
    Red,
    /// Given, colour not recorded (exports hold a count only).
    Given,
}

/// Pemberian makanan tambahan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pmt {
    /// Penyuluhan: for every child of the session.
    Counselling,
    /// Pemulihan: for T, underweight or wasted children.
    Recovery,
    /// Given; the sheet does not say which (grams, from kg in exports).
    Grams(u32),
}

/// Vaccines of the national schedule (domain.md 3.4, Buku KIA 2023).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are the vaccines' own")]
pub enum Vaccine {
    Hb0,
    Bcg,
    Opv1,
    Opv2,
    Opv3,
    Opv4,
    DptHbHib1,
    DptHbHib2,
    DptHbHib3,
    DptHbHibBooster,
    Ipv1,
    Ipv2,
    Pcv1,
    Pcv2,
    Pcv3,
    Rv1,
    Rv2,
    Rv3,
    Mr1,
    Mr2,
    Je,
}

impl Vaccine {
    /// All of them with their printed names, in the order of the schedule.
    pub const ALL: [(Self, &'static str); 21] = [
        (Self::Hb0, "HB0"),
        (Self::Bcg, "BCG"),
        (Self::Opv1, "OPV 1"),
        (Self::DptHbHib1, "DPT-HB-Hib 1"),
        (Self::Opv2, "OPV 2"),
        (Self::Pcv1, "PCV 1"),
        (Self::Rv1, "RV 1"),
        (Self::DptHbHib2, "DPT-HB-Hib 2"),
        (Self::Opv3, "OPV 3"),
        (Self::Pcv2, "PCV 2"),
        (Self::Rv2, "RV 2"),
        (Self::DptHbHib3, "DPT-HB-Hib 3"),
        (Self::Opv4, "OPV 4"),
        (Self::Ipv1, "IPV 1"),
        (Self::Rv3, "RV 3"),
        (Self::Mr1, "MR 1"),
        (Self::Ipv2, "IPV 2"),
        (Self::Je, "JE"),
        (Self::Pcv3, "PCV 3"),
        (Self::DptHbHibBooster, "DPT-HB-Hib lanjutan"),
        (Self::Mr2, "MR 2"),
    ];

    /// The printed name.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(vaccine, _)| *vaccine == self).map_or("", |(_, name)| name)
    }
}

/// Kuesioner Pra Skrining Perkembangan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kpsp {
    /// Sesuai.
    Fits,
    /// Meragukan.
    Doubtful,
    /// Penyimpangan.
    Deviates,
    /// Done; the sheet does not say the result.
    Done,
}

/// Where a child was referred and why.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referral {
    /// Where to.
    #[serde(rename = "k", default, skip_serializing_if = "String::is_empty")]
    pub to: String,
    /// Why.
    #[serde(rename = "a", default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// The row of an import that a visit came from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// Which import.
    #[serde(rename = "b")]
    pub batch: BatchId,
    /// Row of the sheet, as the spreadsheet counts (the first row is 1).
    #[serde(rename = "r")]
    pub row: u32,
    /// What the source had computed itself.
    #[serde(rename = "z", default, skip_serializing_if = "Option::is_none")]
    pub reported: Option<Box<Reported>>,
    /// Columns that Idaman does not know, by their heading.
    #[serde(rename = "x", default, skip_serializing_if = "Extra::is_empty")]
    pub columns: Extra,
}

/// z-scores and categories as the source gave them: kept beside ours, never mixed with them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reported {
    /// `ZS BB/U`.
    #[serde(rename = "wz", default, skip_serializing_if = "Option::is_none")]
    pub weight_for_age: Option<f64>,
    /// `ZS TB/U`.
    #[serde(rename = "hz", default, skip_serializing_if = "Option::is_none")]
    pub lenhei_for_age: Option<f64>,
    /// `ZS BB/TB`.
    #[serde(rename = "lz", default, skip_serializing_if = "Option::is_none")]
    pub weight_for_lenhei: Option<f64>,
    /// `BB/U`.
    #[serde(rename = "wc", default, skip_serializing_if = "String::is_empty")]
    pub weight_for_age_words: String,
    /// `TB/U`.
    #[serde(rename = "hc", default, skip_serializing_if = "String::is_empty")]
    pub lenhei_for_age_words: String,
    /// `BB/TB`.
    #[serde(rename = "lc", default, skip_serializing_if = "String::is_empty")]
    pub weight_for_lenhei_words: String,
    /// `Naik Berat Badan`: N, T, O or B.
    #[serde(rename = "nt", default, skip_serializing_if = "String::is_empty")]
    pub gain: String,
}
