//! Where Posyandu stand, many at once.

use serde::{Deserialize, Serialize};

use crate::{
    exchange::points::{BadPoint, PointRow},
    records::{PlacePoint, PosyanduId},
};

/// Asks which Posyandu the rows of a list are. Writes nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MatchPoints {
    /// Rows, read by the sheets worker.
    pub rows: Vec<PointRow>,
}

/// Sets the points of Posyandu, all in one write; the answer is what they were, for taking back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SetPoints {
    /// Which, and where they stand; `None` takes a point away.
    pub points: Vec<PlacedAt>,
}

/// A Posyandu and its point.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlacedAt {
    /// Which.
    pub id: PosyanduId,
    /// Where.
    pub point: Option<PlacePoint>,
}

/// Rows of a list and the Posyandu they were found to be.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PointsMatched {
    /// In the order of the list.
    pub rows: Vec<PointMatch>,
    /// Every Posyandu with its desa, by name, to choose from.
    pub all: Vec<(PosyanduId, String)>,
}

/// One row of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PointMatch {
    /// Row, as the spreadsheet counts.
    pub row: u32,
    /// What the row calls it.
    pub name: String,
    /// Coordinates as they stand there.
    pub found: String,
    /// The point, or what is wrong with it.
    pub point: Result<PlacePoint, BadPoint>,
    /// The Posyandu without doubt.
    pub posyandu: Option<PosyanduId>,
    /// Those it may be, when there is doubt.
    pub offered: Vec<PosyanduId>,
    /// What is odd about it.
    pub remarks: Vec<PointRemark>,
}

/// What may be odd about a point; it is kept all the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum PointRemark {
    /// Latitude and longitude were exchanged and put right.
    Swapped,
    /// Outside of the regency's boundaries.
    OutsideRegency,
    /// In another desa than the Posyandu's: this one.
    OtherDesa(String),
    /// It had a point before, so many metres away.
    Moved(u32),
    /// A later row is the same Posyandu: that one counts.
    Twice,
}
