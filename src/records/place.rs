//! Posyandu and Puskesmas: where sessions are held, and who is responsible for them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    documents::{Extra, Id, Stamp},
    wilayah::RegionCode,
};

/// Tells Posyandu ids from others.
#[derive(Debug)]
pub enum PosyanduKind {}
/// The id of a Posyandu.
pub type PosyanduId = Id<PosyanduKind>;

/// Tells Puskesmas ids from others.
#[derive(Debug)]
pub enum PuskesmasKind {}
/// The id of a Puskesmas.
pub type PuskesmasId = Id<PuskesmasKind>;

/// A Posyandu: it belongs to a desa and to a Puskesmas.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Posyandu {
    /// Its id.
    pub id: PosyanduId,
    /// Name, without the word Posyandu.
    pub name: String,
    /// Desa or kelurahan; a kecamatan or regency where the sheet told no more.
    pub desa: RegionCode,
    /// RW or dusun it serves.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub area: String,
    /// Puskesmas.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub puskesmas: Option<PuskesmasId>,
    /// Nomor registrasi `PP.KK.CC.DDDD.NNN`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub registration: String,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<PlacePoint>,
    /// Address or landmark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub address: String,
    /// Usual day of the session, in words ("Rabu minggu kedua").
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub schedule: String,
    /// Number of kader.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kader: Option<u16>,
    /// The day since which it serves all five groups of life (integrasi layanan primer); `None` where
    /// it does not, or where that was not said.
    #[serde(
        with = "crate::documents::day::option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub ilp_since: Option<NaiveDate>,
    /// Still at work.
    #[serde(default = "yes")]
    pub open: bool,
    /// Last write.
    #[serde(default)]
    pub edited: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

fn yes() -> bool {
    true
}

/// A Puskesmas.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Puskesmas {
    /// Its id.
    pub id: PuskesmasId,
    /// Name, without the word Puskesmas.
    pub name: String,
    /// Kecamatan it stands in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kecamatan: Option<RegionCode>,
    /// Official code.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// Last write.
    #[serde(default)]
    pub edited: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A point on the earth, WGS 84, in degrees.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlacePoint {
    /// Longitude, east positive.
    pub lon: f64,
    /// Latitude, north positive.
    pub lat: f64,
}

/// A place of any tier, as the bar at the top of the screen and the URL name it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// The whole regency.
    Regency,
    /// A kecamatan or desa.
    Region(RegionCode),
    /// The area of a Puskesmas.
    Puskesmas(PuskesmasId),
    /// One Posyandu.
    Posyandu(PosyanduId),
}
