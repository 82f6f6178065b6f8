//! Taking an import back: all of it that nobody has touched since.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    documents::{Import, State, Touched, Waiting, added, details_key, import_key},
    open,
};
use crate::{
    desk::{
        Job, Services, change,
        protocol::{Changed, DeskError, ImportUndone, Step},
        roster::Roster,
        save::{Also, Edit, history_key},
        stored::{DOUBT, Held, IMPORT, POSYANDU, PUSKESMAS, key, read, row, sessions_of},
        tally::detail_key,
        work::Work,
    },
    documents::HistoryEntry,
    records::{BatchId, Child, ChildId, PosyanduId},
    storage::{Batch, Durability, Expected, Operation, Store},
};

/// Children in one transaction.
const CHUNK: usize = if cfg!(test) { 2 } else { 500 };

/// How an import is taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// By the user: it stays in the list, and the history says so.
    Undo,
    /// Cancelled or broken: as if it had never been.
    Vanish,
}

/// Takes an import back. The caller holds the writer's lock. Broken off in the middle, it can be
/// begun again: each transaction takes its children off the import's list.
pub async fn take_back<S: Services>(
    work: &Work<S>,
    job: Job,
    batch: BatchId,
    mode: Mode,
) -> Result<ImportUndone, DeskError> {
    let import: Held<Import> = work.doc(&import_key(batch)).await?.ok_or(DeskError::NotFound)?;
    let mut import = import;
    if mode == Mode::Undo {
        import.document.state = State::Undoing;
        let mut begun = Batch::default();
        open::begin(work, batch, &mut begun).await?;
        put(work, &import, begun.operations).await?;
        import.rev += 1;
    }
    let mut done =
        ImportUndone { children_removed: 0, visits_removed: 0, visits_restored: 0, kept: 0 };
    // The last written is taken back first: a file may have touched a child twice.
    let parts = work.db.by_parent(Store::Doc, &import_key(batch)).await?;
    let total = parts.len() as u64;
    for (at, part) in parts.into_iter().rev().enumerate() {
        work.services.progress(job.id, Step::Undoing, at as u64, total);
        let children = read::<Touched>(&part)?.document.children;
        let mut chunks = children.chunks(CHUNK).peekable();
        while let Some(chunk) = chunks.next() {
            let last = chunks.peek().is_none().then(|| part.key.clone());
            chunk_back(work, job, chunk, batch, mode, last, &mut done).await?;
            work.services.yield_now().await;
        }
        if children.is_empty() {
            let mut empty = Batch::default();
            empty.delete(Store::Doc, part.key, Expected::Anything);
            work.db.write(empty).await?;
        }
    }
    let mut operations = doubts(work, batch).await?;
    operations.extend(places(work, &import.document).await?);
    // What it left in children that stay is in the outbox by their own rows.
    operations.push(Operation::Delete(Store::Outbox, import_key(batch), Expected::Anything));
    let mut ended = Batch::default();
    open::end(work, batch, &mut ended).await?;
    operations.extend(ended.operations);
    if mode == Mode::Undo {
        import.document.state = State::Undone;
        import.document.undone = Some(work.stamp(job).await?);
        put(work, &import, operations).await?;
    } else {
        operations.push(Operation::Delete(Store::Doc, import_key(batch), Expected::Anything));
        operations.push(Operation::Delete(Store::Doc, details_key(batch), Expected::Anything));
        work.db.write(Batch { operations, ..Batch::default() }).await?;
    }
    work.forget(&Changed::Everything);
    Ok(done)
}

async fn put<S: Services>(
    work: &Work<S>,
    import: &Held<Import>,
    mut operations: Vec<Operation>,
) -> Result<(), DeskError> {
    let id = import.document.id;
    let row = row(import_key(id), IMPORT, import.rev + 1, &import.document)?;
    operations.push(Operation::Put(Store::Doc, row, Expected::Rev(import.rev)));
    Ok(work.db.write(Batch { operations, ..Batch::default() }).await?)
}

async fn chunk_back<S: Services>(
    work: &Work<S>,
    job: Job,
    touched: &[(ChildId, u64)],
    batch: BatchId,
    mode: Mode,
    part: Option<String>,
    done: &mut ImportUndone,
) -> Result<(), DeskError> {
    for _ in 0..5 {
        let mut edits = Vec::with_capacity(touched.len());
        let mut also = Also { durability: Durability::Relaxed, ..Also::default() };
        let mut sum = *done;
        for (held, entry) in with_entries(work, touched, batch).await? {
            // Only who was worked on since needs the whole history.
            let history = if held.rev == entry.1.rev {
                vec![entry]
            } else {
                work.history(held.document.id).await?
            };
            let Some(back) = back(&held.document, &history, batch)? else { continue };
            sum.children_removed += u32::from(back.child.is_none());
            sum.visits_removed += back.removed;
            sum.visits_restored += back.restored;
            sum.kept += u32::from(back.kept);
            let undone = ("import_undone", batch.to_string());
            let deleted = back.child.is_none();
            if mode == Mode::Vanish || deleted {
                also.operations.extend(
                    back.entries
                        .into_iter()
                        .map(|key| Operation::Delete(Store::History, key, Expected::Anything)),
                );
            }
            // A child that only an import made is no deletion by hand, of which a trace stays.
            let entry = (mode == Mode::Undo && !deleted).then_some(undone);
            edits.push(Edit { before: Some(held), after: back.child, entry });
        }
        if let Some(key) = &part {
            let gone = Operation::Delete(Store::Doc, key.clone(), Expected::Anything);
            also.operations.push(gone);
        }
        match work.save(job, edits, also).await {
            Err(DeskError::Conflict) => {}
            Err(error) => return Err(error),
            Ok(_) => {
                *done = sum;
                return Ok(());
            }
        }
    }
    Err(DeskError::Conflict)
}

/// Children with the history entry that the import left; those deleted since are left out.
async fn with_entries<S: Services>(
    work: &Work<S>,
    touched: &[(ChildId, u64)],
    batch: BatchId,
) -> Result<Vec<(Held<Child>, (String, HistoryEntry))>, DeskError> {
    let keys: Vec<String> = touched.iter().map(|(id, rev)| history_key(*id, *rev)).collect();
    let rows = work.db.get_many(Store::History, &keys).await?;
    let mut entries: BTreeMap<ChildId, (String, Option<HistoryEntry>)> = BTreeMap::new();
    for ((id, rev), row) in touched.iter().zip(rows) {
        // Of a child that the import added there may be no row: its part says as much.
        if row.is_some() || *rev == 1 {
            let entry = row.map(|row| Ok::<_, DeskError>(read(&row)?.document)).transpose()?;
            entries.insert(*id, (history_key(*id, *rev), entry));
        }
    }
    let children = work.children(entries.keys().copied().collect::<Vec<_>>()).await?;
    let pair = |held: Held<Child>| {
        let (key, entry) = entries.remove(&held.document.id)?;
        let ours = held.document.imports.contains(&batch);
        let made = || ours.then(|| added(batch, held.document.edited.clone()));
        let entry = (key, entry.or_else(made)?);
        Some((held, entry))
    };
    Ok(children.into_iter().filter_map(pair).collect())
}

/// What taking back makes of a child.
struct Back {
    /// `None`: it is removed.
    child: Option<Child>,
    removed: u32,
    restored: u32,
    kept: bool,
    /// History entries of the import.
    entries: Vec<String>,
}

/// The child without what the import brought; `None` when the import left nothing in it.
fn back(
    child: &Child,
    history: &[(String, HistoryEntry)],
    batch: BatchId,
) -> Result<Option<Back>, DeskError> {
    let of_batch = |entry: &HistoryEntry| {
        entry.about == batch.to_string() && matches!(entry.kind.as_str(), "imported" | "merged")
    };
    let Some(first) = history.iter().position(|(_, entry)| of_batch(entry)) else {
        return Ok(None);
    };
    let made = history[first].1.rev == 1;
    // A file may touch a child twice.
    let others = history[first + 1..].iter().filter(|(_, entry)| entry.about != batch.to_string());
    let later: Vec<&(String, HistoryEntry)> = others.collect();
    if made && untouched(child, &later)? {
        let removed = child.visits.len() as u32;
        let entries = history.iter().map(|(key, _)| key.clone()).collect();
        return Ok(Some(Back { child: None, removed, restored: 0, kept: false, entries }));
    }
    let mut after = child.clone();
    let mut left = 0;
    if made {
        // Somebody else has worked on it since: it stays, without the visits nobody touched.
        let of_imports = of_undone_imports(&later);
        let touched: BTreeSet<&str> = later
            .iter()
            .filter(|(_, entry)| !of_imports.contains(entry.about.as_str()))
            .flat_map(|(_, entry)| &entry.changes)
            .filter_map(|change| change.path.strip_prefix("v[")?.split_once(']'))
            .map(|(id, _)| id)
            .collect();
        let brought = |visit: &crate::records::Visit| {
            visit.source.as_ref().is_some_and(|source| source.batch == batch)
        };
        after.visits.retain(|v| !brought(v) || touched.contains(v.id.to_string().as_str()));
        left = 1;
    }
    let mine: Vec<&(String, HistoryEntry)> =
        history.iter().filter(|(_, entry)| of_batch(entry)).collect();
    for (_, entry) in mine.iter().rev() {
        let (reverted, paths) = change::take_back(&after, &entry.changes)?;
        after = reverted;
        left += paths.iter().filter(|path| path.starts_with("v[")).count();
    }
    after.imports.retain(|other| *other != batch);
    let removed = child.visits.len().saturating_sub(after.visits.len()) as u32;
    let restored = after
        .visits
        .iter()
        .filter(|visit| child.visits.iter().any(|other| other.id == visit.id && other != *visit));
    Ok(Some(Back {
        restored: restored.count() as u32,
        removed,
        kept: left > 0,
        entries: mine.iter().map(|(key, _)| key.clone()).collect(),
        child: Some(after),
    }))
}

/// Imports of which nothing is left in a child: each of them was taken back.
fn of_undone_imports<'e>(entries: &[&'e (String, HistoryEntry)]) -> BTreeSet<&'e str> {
    let undone = entries.iter().filter(|(_, entry)| entry.kind == "import_undone");
    undone.map(|(_, entry)| entry.about.as_str()).collect()
}

/// Whether a child is as the import left it that added it: what was done since was done by imports that
/// were taken back, and none of it is left.
fn untouched(child: &Child, later: &[&(String, HistoryEntry)]) -> Result<bool, DeskError> {
    let undone = of_undone_imports(later);
    if later.iter().any(|(_, entry)| !undone.contains(entry.about.as_str())) {
        return Ok(false);
    }
    let mut then = child.clone();
    for (_, entry) in later.iter().rev() {
        let (back, left) = change::take_back(&then, &entry.changes)?;
        if !left.is_empty() {
            return Ok(false);
        }
        then = back;
    }
    Ok(change::tree_of(&then)? == change::tree_of(child)?)
}

/// Doubts that the import brought: its visits leave them, and those without any other origin go.
async fn doubts<S: Services>(work: &Work<S>, batch: BatchId) -> Result<Vec<Operation>, DeskError> {
    let mut operations = Vec::new();
    for (key, held) in work.by_prefix::<Waiting>(DOUBT).await? {
        let mut waiting = held.document;
        if !waiting.child.imports.contains(&batch) {
            continue;
        }
        waiting.child.imports.retain(|other| *other != batch);
        waiting
            .child
            .visits
            .retain(|visit| visit.source.as_ref().is_none_or(|source| source.batch != batch));
        operations.push(if waiting.child.imports.is_empty() {
            Operation::Delete(Store::Doc, key, Expected::Anything)
        } else {
            let row = row(key, "doubt", held.rev + 1, &waiting)?;
            Operation::Put(Store::Doc, row, Expected::Anything)
        });
    }
    Ok(operations)
}

/// Posyandu and Puskesmas that the import added and that nobody uses or has corrected.
async fn places<S: Services>(work: &Work<S>, import: &Import) -> Result<Vec<Operation>, DeskError> {
    work.forget(&Changed::Everything);
    let (book, rosters) = (work.places().await?, work.rosters().await?);
    let waiting = work.by_prefix::<Waiting>(DOUBT).await?;
    let in_doubt = |id: PosyanduId| {
        let others = |child: &Child| child.imports.iter().any(|other| *other != import.id);
        waiting.iter().any(|(_, held)| {
            let child = &held.document.child;
            let there = child.posyandu == id || child.visits.iter().any(|v| v.posyandu == id);
            there && others(child)
        })
    };
    let empty = |roster: &Roster| roster.rows.is_empty() && roster.others.is_empty();
    let mut operations = Vec::new();
    let mut gone: BTreeSet<PosyanduId> = BTreeSet::new();
    for id in &import.posyandu {
        let unused = rosters.get(id).is_none_or(|held| empty(&held.document));
        let untouched = book.posyandu.get(id).is_some_and(|held| held.rev == 1);
        let sessions = work.db.by_parent(Store::Doc, &sessions_of(*id)).await?;
        if unused && untouched && sessions.is_empty() && !in_doubt(*id) {
            operations.push(Operation::Delete(Store::Doc, key(POSYANDU, id), Expected::Rev(1)));
            operations.push(Operation::Delete(Store::Roster, id.to_string(), Expected::Anything));
            operations.push(Operation::Delete(Store::Tally, detail_key(*id), Expected::Anything));
            gone.insert(*id);
        }
    }
    for id in &import.puskesmas {
        let untouched = book.puskesmas.get(id).is_some_and(|held| held.rev == 1);
        let used = book
            .posyandu
            .values()
            .any(|held| held.document.puskesmas == Some(*id) && !gone.contains(&held.document.id));
        if untouched && !used {
            operations.push(Operation::Delete(Store::Doc, key(PUSKESMAS, id), Expected::Rev(1)));
        }
    }
    Ok(operations)
}

/// Takes back what broke: imports that are still open although nobody holds the writer's lock.
/// The caller holds it.
pub async fn recover<S: Services>(work: &Work<S>, job: Job) -> Result<bool, DeskError> {
    let found = open::open(work).await?;
    for id in &found {
        let import = work.doc::<Import>(&import_key(*id)).await?;
        match import.map(|held| held.document.state) {
            Some(State::Running) => drop(take_back(work, job, *id, Mode::Vanish).await?),
            Some(State::Undoing) => drop(take_back(work, job, *id, Mode::Undo).await?),
            Some(State::Done | State::Undone) | None => {
                let mut batch = Batch::default();
                open::end(work, *id, &mut batch).await?;
                work.db.write(batch).await?;
            }
        }
    }
    Ok(!found.is_empty())
}

/// Whether something broke, without the lock.
pub async fn broken<S: Services>(work: &Work<S>) -> Result<bool, DeskError> {
    Ok(!open::open(work).await?.is_empty())
}
