//! Data in and out: Sigizi/e-PPGBM sheets, CSV and XLSX.
//!
//! Reading never touches the store: it yields rows and problems, and the desk decides.

pub mod cell;
mod field;
mod headings;
pub mod model;
pub mod protocol;
mod recognise;
pub mod values;
