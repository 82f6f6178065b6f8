//! The desk: everything that can be asked of Idaman or told to it, in one place.
//!
//! It runs in a worker, does domain work against the store and raises events. It knows no widgets.

mod job;
pub mod protocol;
mod services;

pub use job::Job;
pub use services::{Lock, Services, Workspace};
