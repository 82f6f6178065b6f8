//! Questions about coordination, one file or folder per room.

pub mod aksi;
pub mod campaigns;
pub mod commitments;
pub mod innovations;
pub mod letterhead;
pub mod lifecycle;
pub mod needs;
pub mod partners;
pub mod problems;
pub mod puskesmas;
pub mod rakor;
pub mod spm;
pub mod teams;
pub mod work_done;
