//! Which imports are unfinished, in one small row: looking for what broke needs to read no import.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::documents::{Import, State};
use crate::{
    desk::{
        Services,
        protocol::DeskError,
        stored::{IMPORT, read, row},
        work::Work,
    },
    records::BatchId,
    storage::{Batch, Expected, Store, codec::Stored},
};

const KEY: &str = "imports-open";

/// The row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Open {
    imports: BTreeSet<BatchId>,
}

impl Stored for Open {
    const VERSION: u8 = 1;
}

/// Imports that are being written or taken back, or broke while they were. A workspace of before
/// the row was kept has its imports read.
pub async fn open<S: Services>(work: &Work<S>) -> Result<BTreeSet<BatchId>, DeskError> {
    let row = work.db.get(Store::Meta, KEY).await?;
    if let Some(open) = row.as_ref().and_then(|row| read::<Open>(row).ok()) {
        return Ok(open.document.imports);
    }
    let mut found = BTreeSet::new();
    for row in work.db.by_parent(Store::Doc, IMPORT).await? {
        let import = read::<Import>(&row)?.document;
        if matches!(import.state, State::Running | State::Undoing) {
            found.insert(import.id);
        }
    }
    Ok(found)
}

/// Says within a write that an import is unfinished. The caller holds the writer's lock.
pub async fn begin<S: Services>(
    work: &Work<S>,
    import: BatchId,
    batch: &mut Batch,
) -> Result<(), DeskError> {
    let mut imports = open(work).await?;
    imports.insert(import);
    put(batch, imports)
}

/// Says within a write that it is finished. The caller holds the writer's lock.
pub async fn end<S: Services>(
    work: &Work<S>,
    import: BatchId,
    batch: &mut Batch,
) -> Result<(), DeskError> {
    let mut imports = open(work).await?;
    imports.remove(&import);
    put(batch, imports)
}

fn put(batch: &mut Batch, imports: BTreeSet<BatchId>) -> Result<(), DeskError> {
    let row = row(KEY.to_owned(), String::new(), 1, &Open { imports })?;
    batch.put(Store::Meta, row, Expected::Anything);
    Ok(())
}
