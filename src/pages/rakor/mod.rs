//! The Rakor: its list and tracker, its form, the hub of one, and who came.

mod absent;
mod agenda_form;
mod ask;
mod attendance;
mod before;
mod decisions;
mod form;
mod hub;
mod invite;
mod kinds;
mod list;
mod notes;
mod parts;
mod party;
mod person_form;
mod printed;
mod remove;
mod scan;
mod sealed;
mod steps;
mod tracker;

pub use attendance::RakorAttendancePage;
pub use form::{RakorEditPage, RakorNewPage};
pub use hub::RakorHubPage;
pub use list::RakorsPage;
