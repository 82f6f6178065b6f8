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
