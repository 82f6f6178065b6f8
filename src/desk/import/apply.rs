//! Writing a compared file: whole, or not at all.

use std::{collections::HashMap, rc::Rc};

use super::{
    documents::{Details, Import, State, Touched, Waiting, details_key, import_key, touched_key},
    group::Incoming,
    months::{runs, visits},
    open,
    plan::{Preview, Target, compare, seen, waiting},
    takeover::take_over,
    undo::{Mode, take_back},
};
use crate::{
    desk::{
        Job, Lock, Services,
        handlers::{
            posyandu::{puskesmas_row, put_posyandu},
            regions::put_regency,
        },
        protocol::{ApplyImport, Changed, DeskError, ImportCounts, ImportDone, OnDifferent, Step},
        save::{Also, Edit},
        stored::{Held, IMPORT, Pending, read, row},
        work::Work,
    },
    documents::Extra,
    records::{Child, ChildId},
    storage::{Batch, Durability, Expected, Operation, Store},
};

/// Children in one transaction.
const CHUNK: usize = if cfg!(test) { 3 } else { 2000 };
/// How often a chunk is done anew because another tab saved one of its children meanwhile.
const TRIES: u32 = 5;

/// Does `ApplyImport`.
pub async fn apply<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: ApplyImport,
) -> Result<ImportDone, DeskError> {
    let preview = work.preview.borrow().clone().filter(|preview| preview.token == asked.token);
    let preview = preview.ok_or(DeskError::NotFound)?;
    let done = work.services.locked(Lock::Writer, locked(work, job, preview, asked.on_different));
    let done = done.await;
    work.forget(&Changed::Everything);
    work.tell(Changed::Everything);
    if done.is_ok() {
        *work.preview.borrow_mut() = None;
    }
    done
}

async fn locked<S: Services>(
    work: &Work<S>,
    job: Job,
    preview: Rc<Preview>,
    on_different: OnDifferent,
) -> Result<ImportDone, DeskError> {
    // Somebody saved since the preview: who is who is decided on what is here now.
    let preview = if seen(work).await? == preview.seen {
        preview
    } else {
        Rc::new(compare(work, job, preview.asked.clone()).await?.0)
    };
    let mut import = start(work, job, &preview).await?;
    match write(work, job, &preview, &mut import, on_different).await {
        Ok(()) => Ok(ImportDone { batch: import.id, counts: import.counts }),
        Err(error) => {
            // When this fails too, the next start finds the import running and takes it back.
            take_back(work, job, import.id, Mode::Vanish).await?;
            Err(error)
        }
    }
}

/// Writes that the import runs, and what it adds besides children.
async fn start<S: Services>(
    work: &Work<S>,
    job: Job,
    preview: &Preview,
) -> Result<Import, DeskError> {
    let import = Import {
        id: preview.batch,
        name: preview.asked.file.name.clone(),
        hash: preview.asked.file.hash.clone(),
        size: preview.asked.file.size,
        stamp: work.stamp(job).await?,
        state: State::Running,
        counts: preview.counts,
        months: Some(runs(visits(
            preview.children.iter().map(|(incoming, _)| &incoming.child),
            None,
        ))),
        day: Some(job.today()),
        posyandu: preview.posyandu.iter().map(|posyandu| posyandu.id).collect(),
        puskesmas: preview.puskesmas.iter().map(|puskesmas| puskesmas.id).collect(),
        undone: None,
        extra: Extra::new(),
    };
    let mut batch = Batch::default();
    batch.put(Store::Doc, row(import_key(import.id), IMPORT, 1, &import)?, Expected::Nothing);
    open::begin(work, import.id, &mut batch).await?;
    // Stands for every child that its parts list.
    let pending = Pending { at: import.stamp.at, gone: false, extra: Extra::new() };
    let pending = row(import_key(import.id), IMPORT, 1, &pending)?;
    batch.put(Store::Outbox, pending, Expected::Anything);
    for posyandu in &preview.posyandu {
        put_posyandu(&mut batch, posyandu, 0)?;
    }
    for puskesmas in &preview.puskesmas {
        batch.put(Store::Doc, puskesmas_row(puskesmas)?, Expected::Nothing);
    }
    if let Some(regency) = &preview.regency {
        put_regency(work, job, regency, &mut batch).await?;
    }
    work.db.write(batch).await?;
    work.forget(&Changed::Settings);
    if let Some(posyandu) = import.posyandu.first() {
        work.forget(&Changed::Posyandu(*posyandu));
    }
    Ok(import)
}

async fn write<S: Services>(
    work: &Work<S>,
    job: Job,
    preview: &Preview,
    import: &mut Import,
    on_different: OnDifferent,
) -> Result<(), DeskError> {
    let mut sure: Vec<&(Incoming, Target)> =
        preview.children.iter().filter(|(_, target)| *target != Target::Doubt).collect();
    // By Posyandu, so that each roster is written about once. New children come before those that
    // a later row of the file was found to be the same as.
    sure.sort_by_key(|(incoming, target)| {
        (matches!(target, Target::Known(_)), incoming.child.posyandu)
    });
    let total = sure.len() as u64;
    let mut counts =
        ImportCounts { visits_new: 0, visits_same: 0, visits_different: 0, ..preview.counts };
    for (at, chunk) in sure.chunks(CHUNK).enumerate() {
        chunk_of(work, job, chunk, import, at, on_different, &mut counts).await?;
        let done = ((at + 1) * CHUNK) as u64;
        work.services.progress(job.id, Step::Writing, done.min(total), total);
        work.services.yield_now().await;
        if work.services.is_cancelled(job.id) {
            return Err(DeskError::Cancelled);
        }
    }
    import.counts = counts;
    finish(work, job, preview, import).await
}

async fn chunk_of<S: Services>(
    work: &Work<S>,
    job: Job,
    chunk: &[&(Incoming, Target)],
    import: &Import,
    at: usize,
    on_different: OnDifferent,
    counts: &mut ImportCounts,
) -> Result<(), DeskError> {
    for _ in 0..TRIES {
        let (edits, more) = edits(work, chunk, import, on_different).await?;
        let touched = |edit: &Edit| {
            let rev = edit.before.as_ref().map_or(0, |held| held.rev) + 1;
            Some((edit.after.as_ref()?.id, rev))
        };
        let touched = edits.iter().filter_map(touched).collect();
        let part = Touched { children: touched, extra: Extra::new() };
        let key = touched_key(import.id, format!("{at:05}"));
        let part = row(key, import_key(import.id), 1, &part)?;
        let operations = vec![Operation::Put(Store::Doc, part, Expected::Nothing)];
        let also = Also { operations, durability: Durability::Relaxed, listed: true };
        match work.save(job, edits, also).await {
            Err(DeskError::Conflict) => {}
            Err(error) => return Err(error),
            Ok(_) => {
                counts.visits_new += more.visits_new;
                counts.visits_same += more.visits_same;
                counts.visits_different += more.visits_different;
                return Ok(());
            }
        }
    }
    Err(DeskError::Conflict)
}

async fn edits<S: Services>(
    work: &Work<S>,
    chunk: &[&(Incoming, Target)],
    import: &Import,
    on_different: OnDifferent,
) -> Result<(Vec<Edit>, ImportCounts), DeskError> {
    let known = chunk.iter().filter_map(|(_, target)| match target {
        Target::Known(id) => Some(*id),
        Target::New | Target::Doubt => None,
    });
    let held = work.children(known).await?;
    let mut held: HashMap<ChildId, (Held<Child>, Child, bool)> = held
        .into_iter()
        .map(|held| (held.document.id, (held.clone(), held.document, false)))
        .collect();
    let mut counts = ImportCounts::default();
    let mut edits = Vec::with_capacity(chunk.len());
    let entry = || Some(("imported", import.id.to_string()));
    for (incoming, target) in chunk {
        let Target::Known(id) = target else {
            counts.visits_new += incoming.child.visits.len() as u32;
            edits.push(Edit { before: None, after: Some(incoming.child.clone()), entry: entry() });
            continue;
        };
        // Deleted since the preview: nothing is brought back.
        let Some((_, child, changed)) = held.get_mut(id) else { continue };
        let tally = take_over(child, &incoming.child, import.id, on_different);
        *changed |= tally.changed;
        counts.visits_new += tally.new;
        counts.visits_same += tally.same;
        counts.visits_different += tally.different.len() as u32;
    }
    let mut changed: Vec<_> = held.into_values().filter(|(_, _, changed)| *changed).collect();
    changed.sort_by_key(|(before, ..)| before.document.id);
    edits.extend(changed.into_iter().map(|(before, after, _)| Edit {
        before: Some(before),
        after: Some(after),
        entry: entry(),
    }));
    Ok((edits, counts))
}

/// Doubts, details, and that the import is whole: one transaction.
async fn finish<S: Services>(
    work: &Work<S>,
    job: Job,
    preview: &Preview,
    import: &mut Import,
) -> Result<(), DeskError> {
    let mut batch = Batch::default();
    let doubtful = preview.children.iter().filter(|(_, target)| *target == Target::Doubt);
    let doubts: Vec<(String, Waiting)> = doubtful.map(|(incoming, _)| waiting(incoming)).collect();
    let keys: Vec<String> = doubts.iter().map(|(key, _)| key.clone()).collect();
    let known = work.db.get_many(Store::Doc, &keys).await?;
    for ((key, mut new), known) in doubts.into_iter().zip(known) {
        // In one file there may be two records with one key: rows of them were joined, or the
        // second one replaces the first here as it would in the queue.
        let Some(known) = known.as_ref().map(read::<Waiting>).transpose()? else {
            batch.put(Store::Doc, row(key, "doubt", 1, &new)?, Expected::Anything);
            continue;
        };
        let mut child = known.document.child.clone();
        let tally = take_over(&mut child, &new.child, import.id, OnDifferent::KeepMine);
        if tally.changed {
            new = Waiting { child, ..known.document };
            batch.put(Store::Doc, row(key, "doubt", known.rev + 1, &new)?, Expected::Anything);
        }
    }
    let details = Details {
        sheets: preview.asked.file.sheets.iter().map(|sheet| sheet.name.clone()).collect(),
        refused: preview.refused.clone(),
        notes: preview.notes.clone(),
        z_differences: preview.z_differences.clone(),
        z_differences_total: preview.z_total,
        extra: Extra::new(),
    };
    let details = row(details_key(import.id), "import-details", 1, &details)?;
    batch.put(Store::Doc, details, Expected::Anything);
    // The last moment at which it can be stopped.
    work.services.yield_now().await;
    if work.services.is_cancelled(job.id) {
        return Err(DeskError::Cancelled);
    }
    import.state = State::Done;
    batch.put(Store::Doc, row(import_key(import.id), IMPORT, 2, import)?, Expected::Rev(1));
    open::end(work, import.id, &mut batch).await?;
    Ok(work.db.write(batch).await?)
}
