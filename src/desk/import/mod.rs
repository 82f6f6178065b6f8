//! Taking over a sheet: who is who, what is new, writing it whole or not at all, taking it back.

pub mod apply;
pub mod documents;
mod group;
pub mod months;
mod names;
pub mod open;
pub(super) mod places;
mod plan;
mod region;
pub mod shown;
pub mod similar;
pub mod takeover;
pub mod undo;
mod unread;
mod who;

pub use plan::{Preview, compare};
