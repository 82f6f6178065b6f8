//! Where Posyandu stand.

use serde::{Deserialize, Serialize};

use crate::{
    records::{PlacePoint, PosyanduId},
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
