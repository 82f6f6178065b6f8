//! Sasaran and services of the stages of life: a place with what lies in it, and the two forms of a
//! Posyandu.

mod cell;
mod month;
mod mothers;
mod page;
mod places;
mod registration;
mod rows;
mod sasaran;
mod services;
mod trend;

pub use month::ServicesPage;
pub use page::LifeCyclePage;
pub use registration::RegistrationPage;
