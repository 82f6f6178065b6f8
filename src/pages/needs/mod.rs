//! What Posyandu need, and innovations.

mod actions;
mod form;
mod innovation_form;
mod innovations;
mod list;
mod totals;

pub use innovations::InnovationsPage;
pub use list::NeedsPage;
