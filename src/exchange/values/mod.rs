//! What people write into cells, as values.
//!
//! Each reader gives `Ok(None)` for a cell that holds nothing, and the note that belongs to the
//! row when the cell holds something that cannot be taken.

pub mod age;
pub mod dates;
pub mod identity;
pub mod measures;
pub mod months;
pub mod number;
pub mod vaccines;
pub mod words;

use super::model::RowNoteKind;

/// A value, nothing, or why there is none.
pub type Value<T> = Result<Option<T>, RowNoteKind>;
