//! What every stored document shares: ids, stamps, unknown fields, history and merging.
//!
//! Knows nothing of children or meetings, of storage or of the network.

pub mod day;
pub mod history;
mod id;
pub mod merge;
mod stamp;

pub use history::{Change, HistoryEntry};
pub use id::{Id, IdError, IdSource};
pub use stamp::{Actor, Millis, Stamp};

/// Fields that a newer version of Idaman (or another program) wrote and this one does not know.
///
/// Flattened into every document, so that they survive a round trip untouched.
pub type Extra = std::collections::BTreeMap<String, serde_json::Value>;

/// A fingerprint of bytes (FNV-1a, 64 bits). For telling texts apart, not for secrets.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
