//! Who wrote a document, and when.

use serde::{Deserialize, Serialize};

/// Milliseconds since 1970-01-01 UTC, given by the caller: the core reads no clock.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Millis(pub i64);

/// Who is at the keyboard: a label the user chose for this tablet ("Puskesmas Idaman 1").
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Actor(pub String);

/// The moment and the hand of one write.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// When.
    pub at: Millis,
    /// By whom.
    pub by: Actor,
}
