//! Commitments: the list of a place, the account of kept and broken ones, one of them, and the
//! parts that a Rakor shows.

mod carried;
mod detail;
mod evidence;
mod fields;
mod line;
mod list;
mod new;
mod parts;
mod quick;
mod remind;
mod report;
mod standing;
mod tell;

pub use carried::CarriedPromises;
pub use detail::CommitmentPage;
pub use list::CommitmentsPage;
pub use new::CommitmentNewPage;
pub(in crate::pages) use parts::PlaceSelect;
pub use quick::QuickPromise;
pub use remind::PromiseReminders;
