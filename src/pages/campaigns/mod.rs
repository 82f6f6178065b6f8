//! Operasi Timbang Serentak: campaigns, one with its coverage, its missing children and its result;
//! and calling families (penggerakan), for a campaign or a month.

mod called;
mod calls;
mod closed;
mod coverage;
mod days;
mod form;
mod group;
mod list;
mod message;
mod one;
mod result;
mod running;

pub use calls::CallsPage;
pub use form::{CampaignEditPage, CampaignNewPage};
pub use list::CampaignsPage;
pub use one::CampaignPage;
pub use running::RunningCampaigns;
