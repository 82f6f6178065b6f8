//! Who wrote a document, and when.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::day;

/// Milliseconds since 1970-01-01 UTC, given by the caller: the core reads no clock.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Millis(pub i64);

impl Millis {
    /// The day by the clock of western Indonesia (WIB, UTC+7), for writes whose own day was not kept.
    pub fn day_in_wib(self) -> Option<NaiveDate> {
        day::from_number(self.0.saturating_add(7 * 3_600_000).div_euclid(86_400_000))
    }
}

/// Who is at the keyboard: a label the user chose for this tablet ("Puskesmas Idaman 1").
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Actor(pub String);

/// The moment and the hand of one write.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// When.
    pub at: Millis,
    /// By whom; empty where it was left out of a file.
    #[serde(default)]
    pub by: Actor,
}
