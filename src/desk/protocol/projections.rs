//! Sasaran proyeksi from a table.

use serde::{Deserialize, Serialize};

use crate::{
    exchange::{
        projections::{ColumnRead, ProjectionMapping, ProjectionProblem},
        table::Table,
    },
    records::{Place, SasaranGroup},
};

/// Asks what a table would change. Writes nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PreviewProjections {
    /// The table, read by the sheets worker.
    pub table: Table,
    /// How it is to be read.
    pub mapping: ProjectionMapping,
}

/// Takes a table over, in one write; what it does not speak of stays. `Conflict` when projections
/// were saved since the preview.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ApplyProjections {
    /// The table.
    pub table: Table,
    /// How it is to be read.
    pub mapping: ProjectionMapping,
    /// `ProjectionsPreview::base_rev`.
    pub base_rev: u64,
}

/// What a table would change.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ProjectionsPreview {
    /// Revision of the projections it was compared with.
    pub base_rev: u64,
    /// Numbers of the sheets that hold something, as the workbook counts.
    pub sheets: Vec<u16>,
    /// The one that was read, as a place in `sheets`.
    pub sheet: u16,
    /// Row of its header.
    pub header_row: Option<u32>,
    /// Its columns.
    pub columns: Vec<ColumnRead>,
    /// No column says where.
    pub lacks_place: bool,
    /// No column has numbers of people.
    pub lacks_people: bool,
    /// Numbers that were not there.
    pub new: u32,
    /// Numbers that stand here with another value or source.
    pub changed: u32,
    /// Numbers that stand here already.
    pub same: u32,
    /// Numbers with a fraction that were rounded.
    pub rounded: u32,
    /// Rows without a place, and sums, that were passed over.
    pub passed: u32,
    /// Rows beyond the limit that were left out.
    pub left_out: u32,
    /// What would change, the first 200.
    pub rows: Vec<ProjectionChange>,
    /// What is not taken, the first 500.
    pub problems: Vec<ProjectionProblem>,
    /// How many there are in all.
    pub problems_total: u32,
}

/// One number that would change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectionChange {
    /// Row, as the spreadsheet counts.
    pub row: u32,
    /// Where.
    pub place: Place,
    /// Its name, with the place above; empty for the regency.
    pub name: String,
    /// When.
    pub year: i32,
    /// Whom.
    pub group: SasaranGroup,
    /// What stood here.
    pub before: Option<u32>,
    /// What the table says.
    pub after: u32,
}
