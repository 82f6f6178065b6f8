//! Taking a file in, without a screen: how an import goes, mapping its columns by hand, the list
//! of refused rows.
//!
//! Pure. `pages::import` shows it and carries out what [`flow`] asks for.

pub mod flow;
pub mod mapping;
pub mod report;
