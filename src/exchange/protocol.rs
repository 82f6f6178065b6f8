//! What crosses between the screen and the sheets worker.
//!
//! Every message is a JavaScript array `[head, body]`:
//!
//! - to the worker: `head` is the encoded [`ToSheets`] (`Uint8Array`), `body` the `File` or `Blob`
//!   itself. A file handle is cloned, not its bytes: the worker looks at its size before it reads
//!   any of it.
//! - from the worker: `head` is the encoded [`FromSheets`]. `body` is present with
//!   `FromSheets::Done(_, Ok(_))`: the encoded [`ParsedFile`](super::model::ParsedFile),
//!   transferred, so that the screen can hand it to the desk without decoding it; and with
//!   `FromSheets::Written(_, Ok(_))`: the file.
//!
//! Reading cannot be interrupted: to cancel, terminate the worker and start another. A worker that
//! dies (`error` event) met a file it could not hold: report `FileProblem::Damaged`.
//! Both ends come from one build, so messages need no versions.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{
    model::{FileProblem, Mapping},
    points::PointsFile,
    table::Table,
};

/// What the screen sends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ToSheets {
    /// Read the file in the body.
    Read {
        /// Number of the request, chosen by the asker; comes back with every message.
        job: u32,
        /// File name as the user knows it.
        name: String,
        /// The user's own mapping of columns; empty at first.
        mapping: Mapping,
        /// The user's day: nothing may lie after it.
        today: NaiveDate,
    },
    /// Read the list of places in the body.
    Points {
        /// Number of the request.
        job: u32,
    },
    /// Read the table in the body as it stands.
    Table {
        /// Number of the request.
        job: u32,
        /// File name as the user knows it.
        name: String,
    },
    /// Write the paper in the body: an encoded [`Doc`](crate::office::doc::Doc), so that screens
    /// that only read files know nothing of papers.
    Write {
        /// Number of the request.
        job: u32,
        /// As what.
        format: PaperFormat,
    },
}

/// An office file that a paper is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PaperFormat {
    /// `WordprocessingML`: to go on writing.
    Docx,
    /// `SpreadsheetML`: its tables, to go on reckoning.
    Xlsx,
}

impl PaperFormat {
    /// Ending of the file.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
        }
    }

    /// Media type of the file.
    pub fn mime(self) -> &'static str {
        match self {
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// What the worker sends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FromSheets {
    /// The worker runs and takes requests.
    Ready,
    /// How far a job is; `total` is 0 while it is not known. The unit may change between steps.
    Progress {
        /// Which.
        job: u32,
        /// Done so far.
        done: u64,
        /// Of so many.
        total: u64,
    },
    /// The file was read, with the parsed file in the body, or could not be.
    Done {
        /// Which.
        job: u32,
        /// Rows read in all, or why there are none.
        result: Result<u32, FileProblem>,
    },
    /// A list of places was read, or could not be.
    Points {
        /// Which.
        job: u32,
        /// What it holds.
        result: Result<PointsFile, FileProblem>,
    },
    /// A table was read, or could not be.
    Table {
        /// Which.
        job: u32,
        /// What it holds.
        result: Result<Table, FileProblem>,
    },
    /// A paper was written, with the file in the body, or could not be.
    Written {
        /// Which.
        job: u32,
        /// Why not.
        result: Result<(), String>,
    },
}

/// A message that cannot be turned into bytes or back.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("message between screen and sheets worker: {0}")]
pub struct MessageError(String);

/// Encodes a message or a parsed file.
pub fn encode<T: Serialize>(message: &T) -> Result<Vec<u8>, MessageError> {
    rmp_serde::to_vec_named(message).map_err(|error| MessageError(error.to_string()))
}

/// Decodes a message or a parsed file.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, MessageError> {
    rmp_serde::from_slice(bytes).map_err(|error| MessageError(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::model::Field;

    #[test]
    fn messages_come_back() {
        let asked = ToSheets::Read {
            job: 7,
            name: "Februari.xlsx".to_owned(),
            mapping: Mapping {
                columns: vec![(0, 3, Some(Field::Weight)), (0, 4, None)],
                header_rows: vec![(0, 5)],
                skip_sheets: vec![2],
                ..Mapping::default()
            },
            today: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(),
        };
        assert_eq!(decode::<ToSheets>(&encode(&asked).unwrap()), Ok(asked));
        for told in [
            FromSheets::Ready,
            FromSheets::Progress { job: 7, done: 10, total: 0 },
            FromSheets::Done { job: 7, result: Ok(60_000) },
            FromSheets::Done {
                job: 7,
                result: Err(FileProblem::NotASheet { found: "PDF".to_owned() }),
            },
        ] {
            assert_eq!(decode::<FromSheets>(&encode(&told).unwrap()), Ok(told));
        }
        assert!(decode::<FromSheets>(b"no").is_err());
    }
}
