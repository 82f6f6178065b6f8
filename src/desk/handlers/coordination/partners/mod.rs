//! Partners, their ledger, pilot Posyandu, and what trainings give to kader.

mod bimtek;
mod compared;
mod effect;
mod known;
mod ledger;
mod list;
mod one;
mod pilots;

pub use bimtek::{get as bimtek, give};
pub use ledger::get as ledger;
pub use list::get as list;
pub use one::get as one;
pub use pilots::get as pilots;
