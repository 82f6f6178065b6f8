//! Aksi nyata: who has reported the five, their numbers side by side, and one report.

mod compare;
mod list;
mod matrix;
mod numbers;
mod report;
mod section;

pub use list::AksiReportsPage;
pub use report::AksiReportPage;
