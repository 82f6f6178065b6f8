//! One module per page. A page owns its questions and commands and lays out components.

pub mod aksi;
mod basemap;
pub mod bimtek;
mod boundaries;
pub mod campaigns;
mod child;
pub mod commitments;
pub mod first_run;
mod goals;
mod handoff;
mod help;
mod home;
mod import;
pub mod indicators;
mod keep;
pub mod lifecycle;
pub mod map;
mod meeting;
mod needs;
mod not_found;
mod paper_history;
pub mod papers;
pub mod partners;
mod points;
pub mod posyandu;
mod problems;
mod publish;
mod puskesmas;
pub mod rakor;
mod reports;
mod session;
mod settings;
pub mod spm;
pub mod strata;
pub mod teams;

pub use basemap::BasemapPage;
pub use boundaries::BoundariesPage;
pub use child::{
    ChildDetailPage, ChildEditPage, ChildHistoryPage, ChildNewPage, ChildrenPage, VisitFormPage,
};
pub use goals::GoalsPage;
pub use handoff::HandOffPage;
pub use help::HelpPage;
pub use home::HomePage;
pub use import::{DoubtsPage, ImportDetailPage, ImportPage};
pub use keep::KeepPage;
pub use meeting::MeetingPage;
pub use needs::{InnovationsPage, NeedsPage};
pub use not_found::NotFoundPage;
pub use points::PointsPage;
pub use problems::{MatrixPage, ProblemNewPage, ProblemPage, ProblemsPage};
pub use publish::PublishPage;
pub use puskesmas::PuskesmasPage;
pub use reports::PapersPage;
pub use session::SessionPage;
pub use settings::SettingsPage;
