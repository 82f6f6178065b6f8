//! The letterhead (kop surat) of the workspace's papers.

use serde::{Deserialize, Serialize};

use super::Bytes;
use crate::documents::{Extra, Stamp};

/// The letterhead, kept as one document of its own: settings are read with every screen, a logo
/// only with a paper.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct KopSurat {
    /// From the largest authority to the office that sends.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<String>,
    /// Street, telephone, mail of the office.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub address: String,
    /// The arms: a PNG or JPEG.
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub logo: Bytes,
    /// Last write.
    #[serde(default)]
    pub edited: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

fn is_nothing(bytes: &Bytes) -> bool {
    bytes.0.is_empty()
}
