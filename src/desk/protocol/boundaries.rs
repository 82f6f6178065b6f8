//! The boundaries of the regency.

use serde::{Deserialize, Serialize};

use crate::{
    documents::Stamp,
    records::{Boundaries, Bytes},
    wilayah::RegionCode,
};

/// Asks for the boundaries of the chosen regency; there may be none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetBoundaries {}

/// Asks for the whole list of regions of the chosen regency, for another worker: the encoded
/// `wilayah::Regency`, which the screen passes on unread.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetRegency {}

/// Keeps boundaries for the chosen regency; those before are replaced.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SaveBoundaries {
    /// Name of the file they came from.
    pub file: String,
    /// Who drew them, and when: stands under each map. Needed.
    pub source: String,
    /// Under which terms they may be used.
    pub licence: String,
    /// Size of that file, bytes.
    pub size_before: u64,
    /// `maps::Topology::to_bytes`.
    pub topology: Bytes,
}

/// Forgets the boundaries of the chosen regency.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RemoveBoundaries {}

/// Boundaries as they are kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BoundariesView {
    /// Of which kabupaten or kota.
    pub regency: RegionCode,
    /// Name of the file they came from.
    pub file: String,
    /// Who drew them, and when: stands under each map.
    pub source: String,
    /// Under which terms they may be used.
    pub licence: String,
    /// Size of that file, bytes.
    pub size_before: u64,
    /// For `maps::Topology::from_bytes`.
    pub topology: Bytes,
    /// When they were kept, and by whom.
    pub edited: Stamp,
}

impl From<Boundaries> for BoundariesView {
    fn from(kept: Boundaries) -> Self {
        let Boundaries { regency, file, source, licence, size_before, topology, edited, .. } = kept;
        Self { regency, file, source, licence, size_before, topology, edited }
    }
}
