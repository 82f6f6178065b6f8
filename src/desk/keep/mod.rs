//! Backups of a whole workspace: making one, reading it back, bringing it back by merging.
//!
//! The screen holds the file and asks for one part after the other, so that neither it nor the desk
//! ever has all of it in memory, cancelling is not asking any more, and what it shows as progress is
//! what was done. `ledger` is what stands about backups in the store, `gather` what goes into a part,
//! `group` what belongs together in a part that was read, `merge` what becomes of one document.

mod gather;
mod group;
mod ledger;
mod make;
mod merge;
mod restore;
mod write;

pub use ledger::{keeping, set_reminder};
pub use make::{begin, kept, part};
pub use restore::{end, open, read};
