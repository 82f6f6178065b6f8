//! Questions about coordination, one file or folder per room.

pub mod commitments;
pub mod rakor;
pub mod teams;
