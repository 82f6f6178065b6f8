//! Partners: the register, the ledger, one partner with its pledges, and pilot Posyandu.

mod agreement;
mod criteria;
mod delivery;
mod ledger;
mod list;
mod new;
mod numbers;
mod one;
mod parts;
mod pilot;
mod pilots;
mod pledge;
mod pledge_form;
mod satisfaction;
mod spending;
mod sums;

pub use list::PartnersPage;
pub use new::PartnerNewPage;
pub use one::PartnerPage;
pub(in crate::pages) use parts::posyandu_name;
pub use pilots::PilotsPage;
