//! What was published: kept so that a later publication gives nothing back.

use serde::{Deserialize, Serialize};

use crate::documents::{Extra, Stamp};

/// A publication that was made here. It never changes; each has a document of its own, so that those
/// of two devices come together in a backup.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Publication {
    /// What it tells that the ones before it did not, as the JSON of a
    /// [`Bundle`](crate::publish::bundle::Bundle).
    pub told: String,
    /// What was asked for: indicators by their codes, level, months back from the last.
    #[serde(default)]
    pub wish: PublishedWish,
    /// When, and by whom.
    #[serde(default)]
    pub edited: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What was asked for, so that the next one can begin with it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedWish {
    /// Codes of indicators.
    #[serde(default)]
    pub indicators: Vec<String>,
    /// Depth of the smallest places: 2 regency, 3 kecamatan, 4 desa.
    #[serde(default)]
    pub depth: u8,
    /// How many months.
    #[serde(default)]
    pub months: u32,
    /// Fewer than this many were hidden.
    #[serde(default)]
    pub fewest: u32,
}
