//! A file of which no row could be read, in a workspace without a regency: its columns are mapped
//! first. They may name the regency; only when they do not, it is asked for.

use super::{
    documents::{Import, State},
    plan::{Preview, seen},
};
use crate::{
    desk::{
        Services,
        protocol::{DeskError, ImportCounts, ImportPreview, PreviewImport},
        stored::{IMPORT, read},
        work::Work,
    },
    documents::Stamp,
    records::BatchId,
    storage::Store,
};

/// What can be said of it without regency: its sheets, and what was refused.
pub async fn unread<S: Services>(
    work: &Work<S>,
    batch: BatchId,
    asked: PreviewImport,
) -> Result<(Preview, ImportPreview), DeskError> {
    let file = &asked.file;
    let refused = file.refused.clone();
    let counts = ImportCounts { refused: refused.len() as u32, ..ImportCounts::default() };
    let answer = ImportPreview {
        token: batch.bits(),
        name: file.name.clone(),
        size: file.size,
        seen_before: seen_before(work, &file.hash).await?,
        sheets: file.sheets.clone(),
        counts,
        refused: refused.clone(),
        ..ImportPreview::default()
    };
    let preview = Preview {
        token: batch.bits(),
        seen: seen(work).await?,
        batch,
        children: Vec::new(),
        posyandu: Vec::new(),
        puskesmas: Vec::new(),
        regency: None,
        counts,
        refused,
        notes: Vec::new(),
        z_differences: Vec::new(),
        z_total: 0,
        asked,
    };
    Ok((preview, answer))
}

/// When the same bytes were imported before.
pub async fn seen_before<S: Services>(
    work: &Work<S>,
    hash: &str,
) -> Result<Option<Stamp>, DeskError> {
    for row in work.db.by_parent(Store::Doc, IMPORT).await? {
        let import = read::<Import>(&row)?.document;
        if import.hash == hash && import.state == State::Done {
            return Ok(Some(import.stamp));
        }
    }
    Ok(None)
}
