//! What crosses between the screen and the boundaries worker.
//!
//! As with the sheets worker a message is `[head, body]`: the file goes to the worker as a handle
//! beside [`ToBoundaries::Read`], and the stored topology comes back as bytes beside
//! [`FromBoundaries::Done`] when there is one. The worker holds the shapes it read until it is
//! ended, so that another choice of fields or regions does not read the file again.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::model::{BadFile, Choice, Fields, Format, Matched, Note};
use crate::{records::Bytes, wilayah::RegionCode};

/// What is wanted of the shapes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Wanted {
    /// Fields that a person chose; `None` finds them.
    pub fields: Option<Fields>,
    /// Zone that a person named for metres of no known zone (EPSG); counts when a file is read.
    pub zone: Option<u32>,
    /// What a person said of shapes, by number.
    pub choices: BTreeMap<u32, Choice>,
}

/// What the screen sends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ToBoundaries {
    /// Read the file in the body.
    Read {
        /// Number of the request; comes back with every message.
        job: u32,
        /// The regency whose boundaries these shall be: the answer to `GetRegency`.
        regency: Bytes,
        /// Fields and choices.
        wanted: Wanted,
    },
    /// The same shapes with other fields or choices.
    Again {
        /// Number of the request.
        job: u32,
        /// Fields and choices.
        wanted: Wanted,
    },
}

/// Steps of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "they say what they are")]
pub enum Step {
    Reading,
    Matching,
    Cleaning,
    Simplifying,
}

/// What the worker sends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FromBoundaries {
    /// The worker runs and takes requests.
    Ready,
    /// How far a job is; `total` is 0 while it is not known.
    Progress {
        /// Which.
        job: u32,
        /// What is being done.
        step: Step,
        /// Done so far.
        done: u64,
        /// Of so many.
        total: u64,
    },
    /// What was found, with the topology in the body, or why there is nothing.
    Done {
        /// Which.
        job: u32,
        /// What was found.
        result: Result<Found, BadFile>,
    },
}

/// A field of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// As the file calls it.
    pub name: String,
    /// A few of its values.
    pub samples: Vec<String>,
}

/// A region and its name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Named {
    /// Which.
    pub code: RegionCode,
    /// Its name, a desa's with its kecamatan.
    pub name: String,
}

/// A shape of which a person has to say what it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    /// The shape as the file tells of it.
    pub shape: Matched,
    /// What it may be, the likeliest first; may be empty.
    pub offered: Vec<Named>,
}

/// What a file was found to hold.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// What it is.
    pub format: Format,
    /// Its fields.
    pub fields: Vec<Field>,
    /// Which of them say what.
    pub chosen: Fields,
    /// Codes of BPS stand where those of Kemendagri are looked for; names were used.
    pub bps: bool,
    /// Kecamatan with an area.
    pub kecamatan: u32,
    /// Desa with an area.
    pub desa: u32,
    /// Kecamatan of the regency.
    pub all_kecamatan: u32,
    /// Desa of the regency.
    pub all_desa: u32,
    /// Regions without an area: desa, or kecamatan when the file has no desa.
    pub missing: Vec<Named>,
    /// Shapes to ask about, in the order of the file; at most [`MOST_OPEN`].
    pub open: Vec<Open>,
    /// How many there are to ask about.
    pub open_total: u32,
    /// Shapes of other regencies, left out.
    pub elsewhere: u32,
    /// Outlines of the whole regency, left out.
    pub larger: u32,
    /// Shapes that were joined with another of the same region.
    pub joined: u32,
    /// What was odd.
    pub notes: Vec<Note>,
    /// Bytes of the file.
    pub size_before: u64,
    /// Bytes that would be kept.
    pub size_after: u64,
    /// Corners in the file.
    pub corners_before: u64,
    /// Corners that would be kept.
    pub corners_after: u64,
    /// Small islands and holes that were left out.
    pub dropped: u32,
    /// Names of shapes too small to be drawn.
    pub vanished: Vec<String>,
}

/// Shapes asked about at once, at most.
pub const MOST_OPEN: usize = 300;
