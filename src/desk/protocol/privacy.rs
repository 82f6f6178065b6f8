//! Showing identities again after they were hidden: each time is written down.

use serde::{Deserialize, Serialize};

use crate::documents::Stamp;

/// Writes down that identities are shown again on this device, and why. The screen shows them only
/// after the answer. `Invalid` without a reason.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OpenIdentities {
    /// Why, in words.
    pub reason: String,
}

/// Asks when identities were shown again, newest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetOpenings {}

/// Identities were shown again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Opening {
    /// When and by whom.
    pub stamp: Stamp,
    /// Why.
    pub reason: String,
}
