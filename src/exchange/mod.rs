//! Data in and out: Sigizi/e-PPGBM sheets, CSV and XLSX.
//!
//! Reading never touches the store: it yields rows and problems, and the desk decides.

mod field;
pub mod model;
pub mod protocol;
