//! A document of coordination as a row, and as the tree in which its changes are seen.

use serde_json::Value;

use crate::{
    desk::{
        protocol::DeskError,
        stored::{self, Held},
    },
    documents::history::{tree, untree},
    records::coordination::{
        AksiReport, CallRecord, Campaign, Commitment, Innovation, Need, Paper, PaperKind, Partner,
        Pilot, Pledge, Problem, PuskesmasPj, Rakor, Registration, ServiceYear, SpmBook, Survey,
        Team,
    },
    storage::{Row, StorageError, codec::Stored},
};

/// The field of the last write: it changes with every save and says nothing in a history.
const EDITED: &str = "edited";

macro_rules! kept {
    ($($kind:ident),*) => {
        $(impl Stored for $kind { const VERSION: u8 = 1; })*

        /// Reads a row of this kind.
        pub fn read(kind: PaperKind, row: &Row) -> Result<Held<Paper>, StorageError> {
            Ok(match kind {
                $(PaperKind::$kind => {
                    let held: Held<$kind> = stored::read(row)?;
                    Held { document: Paper::$kind(held.document), rev: held.rev }
                })*
            })
        }

        /// A document as a row of this revision.
        pub fn row_of(paper: &Paper, rev: u64) -> Result<Row, StorageError> {
            let (key, parent) = (paper.reference().key(), paper.kind().code());
            match paper { $(Paper::$kind(document) => stored::row(key, parent, rev, document),)* }
        }
    };
}

kept!(
    Team,
    Rakor,
    Commitment,
    AksiReport,
    Problem,
    Partner,
    Pledge,
    Pilot,
    Need,
    Innovation,
    Campaign,
    SpmBook,
    PuskesmasPj,
    Survey,
    CallRecord,
    Registration,
    ServiceYear
);

/// A document as a tree, without the stamp of its last write.
pub fn tree_of(paper: &Paper) -> Result<Value, DeskError> {
    let mut value = paper.to_value().map_err(|error| wrong(&error))?;
    if let Value::Object(map) = &mut value {
        map.remove(EDITED);
    }
    Ok(tree(value))
}

/// The document again.
pub fn paper_of(kind: PaperKind, value: Value) -> Result<Paper, DeskError> {
    Paper::from_value(kind, untree(value)).map_err(|error| wrong(&error))
}

fn wrong(error: &serde_json::Error) -> DeskError {
    DeskError::Storage(format!("document: {error}"))
}
