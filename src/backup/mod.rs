//! One file with everything of a workspace, and bringing it back.
//!
//! A backup holds the rows of the store as they are, whatever their kind, so that no kind of
//! document can be forgotten; what is derived is left out. It is written and read in *parts* of a
//! few megabytes, each of which stands for itself, so that neither side needs the whole in memory.
//! `file` is the form of the file (`docs/format.md`), `lineage` says which of two versions of a
//! document comes from the other.

mod file;
mod lineage;
#[cfg(test)]
mod tests;

pub use file::{
    BEFORE, BackupId, Counts, End, Frame, Header, MOST_PART, Packed, Part, head, head_length,
    key_of, part_length, read_head, read_part, write_part,
};
pub use lineage::{Lineage, Version, lineage};
