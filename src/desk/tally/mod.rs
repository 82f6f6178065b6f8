//! Kept figures: what is stored of them and how it is read.
//!
//! - A **block** holds the monthly totals of a 64th of all Posyandu. All blocks together are what
//!   the first screen, map and rankings need: some 4 MB for a large regency, read in one go. To
//!   which block a Posyandu belongs follows from its id and never changes, wherever it moves.
//! - A **sum** holds a sixteenth of all Posyandu together, by sex and age.
//! - A **detail** holds one Posyandu by sex and age, read when somebody asks for it.
//!
//! All are written in the transaction of the child that changed them.

mod delta;
mod held;
mod read;

pub use delta::{Delta, Written};
#[cfg(test)]
pub use held::{Block, Detail, Sum};
pub use held::{CAMPAIGN, Kept, Making, OF_CHILDREN, block_row, detail_key, detail_row, sum_row};
pub use read::{Memory, Tallies, served_on};
