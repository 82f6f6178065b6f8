//! Commitments: what a Rakor has to hear of, lists, reminders, the account of kept and broken ones.

mod baseline;
mod carried;
mod list;
mod report;
pub mod table;

pub use baseline::take_baselines;
pub use carried::carried;
pub use list::{list, one, overdue, reminders};
pub use report::report;
