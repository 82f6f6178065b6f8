//! Imports: comparing, writing, listing, taking back.

use std::{collections::HashMap, rc::Rc};

use crate::{
    desk::{
        Job, Lock, Services,
        import::{
            compare,
            documents::{Details, Import, State, Waiting, details_key, import_key},
            undo::{Mode, take_back},
        },
        protocol::{
            Changed, DeskError, GetImport, GetImports, ImportBrief, ImportPage, ImportPreview,
            ImportUndone, PreviewImport, UndoImport,
        },
        stored::{DOUBT, IMPORT, read},
        work::Work,
    },
    records::BatchId,
    storage::Store,
};

pub use crate::desk::import::apply::apply;

/// Answers `PreviewImport`. Only the last preview can be applied.
pub async fn preview<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: PreviewImport,
) -> Result<ImportPreview, DeskError> {
    *work.preview.borrow_mut() = None;
    let (preview, answer) = compare(work, job, asked).await?;
    *work.preview.borrow_mut() = Some(Rc::new(preview));
    Ok(answer)
}

/// Answers `GetImports`, newest first.
pub async fn list<S: Services>(
    work: &Work<S>,
    _: Job,
    _: GetImports,
) -> Result<Vec<ImportBrief>, DeskError> {
    let open = open_doubts(work).await?;
    let mut briefs = Vec::new();
    for row in work.db.by_parent(Store::Doc, IMPORT).await? {
        let import = read::<Import>(&row)?.document;
        briefs.push(import.brief(open.get(&import.id).copied().unwrap_or(0)));
    }
    briefs.sort_by_key(|brief| (std::cmp::Reverse(brief.stamp.at), brief.batch));
    Ok(briefs)
}

/// Doubts by the imports that brought them.
async fn open_doubts<S: Services>(work: &Work<S>) -> Result<HashMap<BatchId, u32>, DeskError> {
    let mut open = HashMap::new();
    for (_, held) in work.by_prefix::<Waiting>(DOUBT).await? {
        for batch in held.document.child.imports {
            *open.entry(batch).or_insert(0) += 1;
        }
    }
    Ok(open)
}

/// Answers `GetImport`.
pub async fn get<S: Services>(
    work: &Work<S>,
    _: Job,
    asked: GetImport,
) -> Result<ImportPage, DeskError> {
    let import = work.doc::<Import>(&import_key(asked.batch)).await?;
    let import = import.ok_or(DeskError::NotFound)?.document;
    let details = work.doc::<Details>(&details_key(asked.batch)).await?;
    let details = details.map(|held| held.document).unwrap_or_default();
    let open = open_doubts(work).await?.get(&asked.batch).copied().unwrap_or(0);
    Ok(ImportPage {
        brief: import.brief(open),
        sheets: details.sheets,
        refused: details.refused,
        notes: details.notes,
        z_differences: details.z_differences,
        z_differences_total: details.z_differences_total,
    })
}

/// Does `UndoImport`.
pub async fn undo<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: UndoImport,
) -> Result<ImportUndone, DeskError> {
    let locked = async {
        let import = work.doc::<Import>(&import_key(asked.batch)).await?;
        if import.ok_or(DeskError::NotFound)?.document.state != State::Done {
            return Err(DeskError::Conflict);
        }
        take_back(work, job, asked.batch, Mode::Undo).await
    };
    let done = work.services.locked(Lock::Writer, locked).await;
    work.tell(Changed::Everything);
    done
}
