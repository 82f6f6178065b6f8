//! The desk: everything that can be asked of Idaman or told to it, in one place.
//!
//! It runs in a worker, does domain work against the store and raises events. It knows no widgets.

pub mod protocol;
mod services;

pub use services::{Lock, Services, Workspace};
