//! The six fields of SPM: services that Posyandu give, requests of communities, and which Posyandu
//! serve all six.

mod brief;
mod chart;
mod csv;
mod form;
mod integrated;
mod list;
mod request_form;
mod requests;
mod service_form;
mod services;
mod sums;

pub use brief::SpmBrief;
pub use list::SpmPage;
