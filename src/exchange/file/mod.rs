//! File formats: told apart by content, guarded, and turned into rows of cells.

mod sniff;

pub use sniff::{Kind, sniff};

#[cfg(feature = "sheets")]
mod csv;
#[cfg(feature = "sheets")]
mod decode;
#[cfg(feature = "sheets")]
pub(super) mod html;
#[cfg(feature = "sheets")]
mod merged;
#[cfg(feature = "sheets")]
mod unzip;
#[cfg(feature = "sheets")]
mod xlsx;

#[cfg(feature = "sheets")]
pub use {
    csv::read as read_csv,
    decode::decode,
    html::read as read_html,
    xlsx::{each_row as each_xlsx_row, read as read_xlsx},
};
