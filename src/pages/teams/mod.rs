//! Teams: the list by tier, a new one, one with its SK, seats and history; pengurus and kader.

mod brief;
mod decree;
mod edit;
mod kader;
mod lacks;
mod list;
mod new;
mod one;
mod parts;
mod seats;
mod shares;
mod sks;
mod table;
mod work;

pub use brief::PengurusSection;
pub use list::TeamsPage;
pub use new::TeamNewPage;
pub use one::TeamPage;
