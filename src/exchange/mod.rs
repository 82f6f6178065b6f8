//! Data in and out: Sigizi/e-PPGBM sheets, CSV and XLSX.
//!
//! Reading never touches the store: it yields rows and problems, and the desk decides.
//!
//! A file is told by its content (`file::sniff`), its rows are pushed one by one into a
//! `sheet::SheetReader`, which finds the header (`recognise`, `headings`), assigns the columns
//! (`layout`) and turns cells into values (`values`) and rows (`rows`). Everything but the file
//! formats themselves works without the feature `sheets`.

pub mod cell;
mod field;
pub mod file;
pub mod headings;
pub mod layout;
pub mod list_csv;
pub mod model;
pub mod points;
pub mod projections;
pub mod protocol;
#[cfg(feature = "sheets")]
pub mod read;
#[cfg(test)]
#[cfg(feature = "sheets")]
mod read_tests;
pub mod recognise;
pub mod rows;
pub mod sheet;
pub mod table;
pub mod values;
