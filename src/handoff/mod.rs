//! Handing documents over without a network: one file from one tablet to another, merged field by
//! field, in any order, as often as one likes.
//!
//! Three-way merging needs to know what both sides have in common. A tablet that was offline for
//! weeks cannot ask, and two tablets may both have taken over from a third. So every document that
//! was ever handed over carries a [`Clock`]: which write made each of its fields, and which writes
//! its tablet has seen. A field whose write the other side has seen is older than what the other
//! side has; when neither saw the other's, people have to choose. That makes merging the least
//! upper bound of two states: the order of files does not matter, and a file opened twice brings
//! nothing the second time (the tests do it at random with three tablets).
//!
//! `file` is the form of the file (`docs/format.md`), `seal` its passphrase.

mod clock;
mod file;
mod join;
mod seal;
#[cfg(test)]
mod tests;

pub use clock::{Clock, Write};
pub use file::{Body, Document, Entropy, Header, Kind, MOST, Opened, Refused, open, pack};
pub use join::{Choice, Collision, Grain, Joined, Side, join};
pub use seal::{Key, Lock};
