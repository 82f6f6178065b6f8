//! The desk: everything that can be asked of Idaman or told to it, in one place.
//!
//! It runs in a worker, does domain work against the store and raises events. It knows no widgets.

mod assess;
mod change;
mod chapters;
mod conceal;
mod dispatch;
mod edit;
mod handlers;
mod handoff;
mod import;
mod job;
mod kader;
mod keep;
#[cfg(not(target_arch = "wasm32"))]
pub mod native;
mod papers;
mod places;
pub mod protocol;
mod rebuild;
mod roster;
mod save;
mod services;
mod stored;
mod tally;
#[cfg(test)]
mod tests;
mod validate;
mod work;
mod workspaces;

pub use chapters::{
    Answering, Chapter, coordination as coordination_chapter, demo as demo_chapter,
    hand_off as hand_off_chapter, imports as imports_chapter, publish as publish_chapter,
    regency as regency_chapter,
};
pub use conceal::{Conceal, Told};
pub use dispatch::Desk;
pub use job::Job;
pub use services::{Lock, Services, Workspace};

pub(crate) use crate::documents::hash;
