//! The map: where Posyandu stand, and the figures of all places in all months.

use serde::{Deserialize, Serialize};

use super::PlaceLevel;
use crate::{
    indicators::{Figure, IndicatorId},
    records::{Month, Place, PlacePoint, PosyanduId},
    wilayah::RegionCode,
};

/// Asks where all Posyandu stand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetPoints {}

/// Where a Posyandu stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PosyanduPoint {
    /// Which.
    pub id: PosyanduId,
    /// Its name.
    pub name: String,
    /// Its desa, or a larger region where no more is known.
    pub desa: RegionCode,
    /// Still at work.
    pub open: bool,
    /// The point, where one was set.
    pub point: Option<PlacePoint>,
}

/// The figures of all places in all months.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MapFigures {
    /// What.
    pub indicator: IndicatorId,
    /// The first month.
    pub first: Option<Month>,
    /// Number of months.
    pub months: u32,
    /// The whole regency, month after month.
    pub whole: Vec<Figure>,
    /// A layer for each tier asked for.
    pub layers: Vec<MapLayer>,
}

/// A tier of places.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MapLayer {
    /// Which tier.
    pub level: PlaceLevel,
    /// Places.
    pub places: Vec<Place>,
    /// Figures, place by place, for each month after month: `figures[place * months + month]`.
    pub figures: Vec<Figure>,
}
