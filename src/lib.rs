//! Idaman: the workbench of the people who coordinate Indonesia's Posyandu.
//!
//! A page asks the desk; the desk runs domain code against the store; domain
//! code knows neither browser nor storage. See `ARCHITECTURE.md`.

pub mod app;
pub mod backup;
pub mod boundaries;
#[cfg(test)]
mod chance;
pub mod charts;
#[cfg(feature = "web")]
pub mod components;
pub mod demo;
pub mod desk;
pub mod documents;
pub mod embed;
pub mod exchange;
pub mod forms;
pub mod growth;
pub mod handoff;
pub mod i18n;
pub mod indicators;
pub mod intake;
pub mod maps;
pub mod office;
#[cfg(feature = "web")]
pub mod pages;
#[cfg(any(feature = "browser", test))]
pub mod platform;
pub mod publish;
pub mod rakor;
pub mod records;
pub mod storage;
pub mod strata;
pub mod wilayah;
