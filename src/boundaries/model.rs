//! What a file of boundaries was found to hold, and what is wrong with it.

use serde::{Deserialize, Serialize};

use super::zones::Metres;
use crate::{
    maps::{Position, topology::AreaLevel},
    wilayah::RegionCode,
};

/// Larger files are not read.
pub const SIZE_LIMIT: u64 = 150_000_000;
/// A ZIP may unpack to this.
pub const UNPACKED_LIMIT: u64 = 400_000_000;
/// More corners than this are not read: the whole country's desa have about as many.
pub const CORNER_LIMIT: usize = 8_000_000;

/// Kinds of files that are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "they say what they are")]
pub enum Format {
    #[default]
    GeoJson,
    TopoJson,
    Shapefile,
}

/// One shape with what the file says of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Feature {
    /// Its number in the file, from 1, over all layers.
    pub number: u32,
    /// A value for each of the file's fields, empty where there is none.
    pub values: Vec<String>,
    /// Polygons: outline, then holes; degrees.
    pub polygons: Vec<Vec<Vec<Position>>>,
}

/// A file as it was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shapes {
    /// What it is.
    pub format: Format,
    /// Names of the fields.
    pub fields: Vec<String>,
    /// Areas, in the order of the file.
    pub features: Vec<Feature>,
    /// What was odd and left out or put right.
    pub notes: Vec<Note>,
}

/// Something odd about some shapes; the file is read all the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What.
    pub kind: NoteKind,
    /// How many shapes.
    pub count: u32,
    /// Number of the first of them in the file, from 1.
    pub first: u32,
    /// What the file calls it, as far as that is known.
    pub name: String,
}

/// What may be odd.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum NoteKind {
    /// No geometry at all: left out.
    NoGeometry,
    /// A point or a line: left out.
    NotAnArea,
    /// A ring of fewer than three corners: left out.
    ShortRing,
    /// A coordinate that is no number: the corner was left out.
    NotANumber,
    /// Latitude first: put right.
    Swapped,
    /// Outside of Indonesia: left out.
    OutsideIndonesia,
    /// The shape cannot be understood: left out.
    Malformed,
}

/// Why a file gives no boundaries. What was stored before is still there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, thiserror::Error)]
pub enum BadFile {
    /// Nothing in it.
    #[error("empty")]
    Empty,
    /// Too large.
    #[error("{size} bytes, more than {limit}")]
    TooLarge {
        /// Bytes.
        size: u64,
        /// Bytes.
        limit: u64,
    },
    /// A ZIP that unpacks to too much.
    #[error("unpacks to more than {limit} bytes")]
    Unpacks {
        /// Bytes.
        limit: u64,
    },
    /// A ZIP under a password.
    #[error("encrypted")]
    Encrypted,
    /// Another kind of file.
    #[error("not boundaries but {found}")]
    Other {
        /// What it is.
        found: String,
    },
    /// A part of a shapefile without the others: they belong into one ZIP.
    #[error("a part of a shapefile")]
    LoosePart,
    /// A ZIP without shapes.
    #[error("no shapes in the ZIP")]
    NoShapefile,
    /// A shapefile without its table.
    #[error("{layer}.dbf is missing")]
    NoTable {
        /// Name without ending.
        layer: String,
    },
    /// Not what it claims to be.
    #[error("damaged: {what}")]
    Damaged {
        /// Where and what.
        what: String,
    },
    /// JSON of another kind.
    #[error("JSON, but no GeoJSON or TopoJSON")]
    OtherJson,
    /// Points or lines only.
    #[error("no areas: {points} points, {lines} lines")]
    NoAreas {
        /// Number of points.
        points: u32,
        /// Number of lines.
        lines: u32,
    },
    /// Coordinates of a projection that is not known here.
    #[error("unknown projection {name}")]
    Projection {
        /// As the file calls it.
        name: String,
    },
    /// Metres, and no word on which.
    #[error("metres without a projection")]
    Metres(Metres),
    /// All of it lies elsewhere.
    #[error("outside of Indonesia: {lon} {lat}")]
    OutsideIndonesia {
        /// Of the first corner.
        lon: f64,
        /// Of the first corner.
        lat: f64,
    },
    /// More corners than can be held.
    #[error("more than {limit} corners")]
    TooManyCorners {
        /// Corners.
        limit: u64,
    },
    /// Shapes of other regencies only.
    #[error("of another regency: {found}")]
    Elsewhere {
        /// The regencies, by code or as the file names them.
        found: String,
    },
}

/// Which fields say what; by their place in [`Shapes::fields`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fields {
    /// Region code of Kemendagri.
    pub code: Option<u16>,
    /// Name of the desa or kelurahan.
    pub desa: Option<u16>,
    /// Name of the kecamatan.
    pub kecamatan: Option<u16>,
}

/// What a person says of a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Choice {
    /// It is this region.
    Is(RegionCode),
    /// Nobody knows it; it is drawn all the same.
    Keep,
    /// It is left out.
    Leave,
}

/// A shape and the region it was found to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matched {
    /// Number in the file, from 1.
    pub feature: u32,
    /// Kecamatan or desa, as far as the file tells.
    pub level: AreaLevel,
    /// Code as the file writes it.
    pub code: String,
    /// Name as the file writes it.
    pub name: String,
    /// Kecamatan as the file writes it.
    pub kecamatan: String,
    /// What it was found to be.
    pub outcome: Outcome,
}

/// What a shape was found to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// This region.
    Sure(RegionCode),
    /// One of these, the likeliest first; a person has to say.
    Doubt(Vec<RegionCode>),
    /// Nothing like it in the regency.
    Unknown,
    /// A shape of another regency.
    Elsewhere,
    /// The outline of the whole regency or province: not needed.
    Larger,
}
