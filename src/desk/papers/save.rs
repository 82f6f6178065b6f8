//! Saving documents of coordination: checked, merged with what others wrote, in one transaction
//! with their history and their place in the outbox.

use serde_json::Value;

use super::{
    history::{CREATED, history_key, last_rev, since},
    kept::{paper_of, row_of, tree_of},
    validate::Surroundings,
};
use crate::{
    desk::{
        Job, Services,
        conceal::restored,
        handlers::coordination::{commitments::take_baselines, needs::meet_needs},
        protocol::{Changed, DeletePaper, DeskError, GetPaper, PaperSaved, PaperView, SavePapers},
        stored::{Held, Pending, row},
        work::Work,
    },
    documents::{
        Change, Extra, HistoryEntry, Stamp,
        history::{diff, revert},
        merge::merge,
    },
    records::coordination::{Paper, PaperRef},
    storage::{Batch, Durability, Expected, Operation, StorageError, Store},
};

/// How often a save is tried anew when another tab was faster.
const TRIES: u32 = 5;

/// What shall become of one document.
#[derive(Clone, Debug)]
pub struct PaperEdit {
    /// Which.
    pub paper: PaperRef,
    /// As it was; `None` for a new one.
    pub before: Option<Held<Paper>>,
    /// As it shall be; `None` to delete it.
    pub after: Option<Paper>,
    /// Kind of change for the history.
    pub kind: &'static str,
}

/// Answers `GetPaper`.
pub async fn get<S: Services>(work: &Work<S>, asked: GetPaper) -> Result<PaperView, DeskError> {
    let held = work.papers().await?.get(asked.paper).ok_or(DeskError::NotFound)?;
    Ok(PaperView { paper: held.document, rev: held.rev })
}

/// Does `SavePapers`.
pub async fn save<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: SavePapers,
) -> Result<Vec<PaperSaved>, DeskError> {
    for _ in 0..TRIES {
        let mut edits = Vec::with_capacity(asked.papers.len());
        for view in &asked.papers {
            edits.push(merged(work, &meant(work, job, view).await?).await?);
        }
        take_baselines(work, job, &mut edits).await?;
        meet_needs(&*work.papers().await?, &mut edits);
        let around = Surroundings::of(work).await?.with(&edits);
        around.check(&edits)?;
        match work.write_papers(job, &edits).await {
            Err(StorageError::Conflict(..)) => work.forget(&Changed::Papers),
            Err(error) => return Err(error.into()),
            Ok(outcomes) => {
                let saved = edits.into_iter().zip(outcomes).filter_map(|(edit, (rev, entry))| {
                    Some(PaperSaved { paper: edit.after?, rev, entry })
                });
                // What else changed with them is not what was asked.
                return Ok(saved.take(asked.papers.len()).collect());
            }
        }
    }
    Err(DeskError::Conflict)
}

/// Does `DeletePaper`.
pub async fn delete<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: DeletePaper,
) -> Result<String, DeskError> {
    let held = work.papers().await?.get(asked.paper).ok_or(DeskError::NotFound)?;
    if held.rev != asked.rev {
        return Err(DeskError::Conflict);
    }
    Surroundings::of(work).await?.check_gone(asked.paper)?;
    let edit = PaperEdit { paper: asked.paper, before: Some(held), after: None, kind: "deleted" };
    let outcomes = work.write_papers(job, &[edit]).await?;
    Ok(outcomes.into_iter().next().map(|(_, entry)| entry).unwrap_or_default())
}

/// What a screen with hidden identities means: its changes, without its initials.
async fn meant<S: Services>(
    work: &Work<S>,
    job: Job,
    view: &PaperView,
) -> Result<PaperView, DeskError> {
    if !job.hidden {
        return Ok(view.clone());
    }
    let reference = view.paper.reference();
    let base = match work.papers().await?.get(reference) {
        Some(held) if view.rev > 0 && held.rev != view.rev => {
            let theirs = tree_of(&held.document)?;
            let base = version(work, reference, &theirs, held.rev, view.rev).await?;
            Some(paper_of(reference.kind, base)?)
        }
        Some(held) => Some(held.document),
        None => None,
    };
    Ok(PaperView { paper: restored(base.as_ref(), &view.paper)?, rev: view.rev })
}

/// The edit that a view asks for, with what others wrote since it was read.
async fn merged<S: Services>(work: &Work<S>, view: &PaperView) -> Result<PaperEdit, DeskError> {
    let paper = view.paper.reference();
    let edit = |before, after| PaperEdit { paper, before, after: Some(after), kind: "edited" };
    let Some(held) = work.papers().await?.get(paper) else {
        // Deleted since it was read: bringing it back in silence would be wrong.
        if view.rev > 0 {
            return Err(DeskError::NotFound);
        }
        return Ok(PaperEdit { kind: CREATED, ..edit(None, view.paper.clone()) });
    };
    if held.rev == view.rev {
        return Ok(edit(Some(held), view.paper.clone()));
    }
    let theirs = tree_of(&held.document)?;
    let base = match view.rev {
        // Both began it, as two hands may where its id follows from what it is about.
        0 => Value::Object(serde_json::Map::new()),
        rev => version(work, paper, &theirs, held.rev, rev).await?,
    };
    let merged = merge(&base, &tree_of(&view.paper)?, &theirs);
    if !merged.conflicts.is_empty() {
        return Err(DeskError::Conflict);
    }
    let after = paper_of(paper.kind, merged.tree)?;
    Ok(edit(Some(held), after))
}

/// The document as it was at a revision, as a tree.
async fn version<S: Services>(
    work: &Work<S>,
    paper: PaperRef,
    now: &Value,
    rev: u64,
    wanted: u64,
) -> Result<Value, DeskError> {
    // Each revision since must be there, or the way back is not known.
    let entries = since(work, paper, wanted).await?;
    if wanted == 0 || rev < wanted || entries.len() as u64 != rev - wanted {
        return Err(DeskError::Conflict);
    }
    let mut base = now.clone();
    for entry in entries.iter().rev() {
        if !revert(&mut base, &entry.changes).is_empty() {
            return Err(DeskError::Conflict);
        }
    }
    Ok(base)
}

impl<S: Services> Work<S> {
    /// Checks a paper and writes it in place of `before`, as it was read. Gives the key of its entry in the
    /// history (empty when nothing changed); `None` when another tab was faster: then it is to be read
    /// and changed again.
    ///
    /// # Errors
    /// What is wrong with it, and those of the store.
    pub async fn write_paper(
        &self,
        job: Job,
        before: Option<Held<Paper>>,
        after: Paper,
    ) -> Result<Option<String>, DeskError> {
        let kind = if before.is_some() { "edited" } else { CREATED };
        let edits = [PaperEdit { paper: after.reference(), before, after: Some(after), kind }];
        Surroundings::of(self).await?.check(&edits)?;
        match self.write_papers(job, &edits).await {
            Ok(outcomes) => {
                let entry = outcomes.into_iter().next().map(|(_, entry)| entry);
                Ok(Some(entry.unwrap_or_default()))
            }
            Err(StorageError::Conflict(..)) => {
                self.forget(&Changed::Papers);
                Ok(None)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Writes all edits or none, each with its history and its place in the outbox. Gives the
    /// revision of each and the key of its entry. Checks nothing: who calls it has.
    ///
    /// # Errors
    /// `Conflict` when one of the documents is not what `before` says.
    pub async fn write_papers(
        &self,
        job: Job,
        edits: &[PaperEdit],
    ) -> Result<Vec<(u64, String)>, StorageError> {
        self.write_papers_and(job, edits, Vec::new()).await
    }

    /// The same with more operations of the same transaction.
    ///
    /// # Errors
    /// As [`Self::write_papers`].
    pub async fn write_papers_and(
        &self,
        job: Job,
        edits: &[PaperEdit],
        more: Vec<Operation>,
    ) -> Result<Vec<(u64, String)>, StorageError> {
        let stamp =
            self.stamp(job).await.map_err(|error| StorageError::Browser(error.to_string()))?;
        let mut batch = Batch { durability: Durability::Strict, ..Batch::default() };
        let mut outcomes = Vec::with_capacity(edits.len());
        let mut written = Vec::new();
        for edit in edits {
            let last = match &edit.before {
                Some(held) => held.rev,
                // One that was deleted and comes back counts on.
                None => last_rev(self, edit.paper).await?,
            };
            let outcome = put(&mut batch, edit, last, &stamp)?;
            written.push((edit.paper, outcome.2));
            outcomes.push((outcome.0, outcome.1));
        }
        batch.operations.extend(more);
        if batch.operations.is_empty() {
            return Ok(outcomes);
        }
        self.db.write(batch).await?;
        self.remember_papers(written);
        self.tell(Changed::Papers);
        Ok(outcomes)
    }
}

type Outcome = (u64, String, Option<Held<Paper>>);

fn put(
    batch: &mut Batch,
    edit: &PaperEdit,
    last: u64,
    stamp: &Stamp,
) -> Result<Outcome, StorageError> {
    let broken = |error: DeskError| StorageError::Corrupt(edit.paper.key(), error.to_string());
    let expected = edit.before.as_ref().map_or(Expected::Nothing, |held| Expected::Rev(held.rev));
    let nothing = Value::Object(serde_json::Map::new());
    let side = |paper: Option<&Paper>| paper.map_or(Ok(nothing.clone()), tree_of);
    let before = side(edit.before.as_ref().map(|held| &held.document)).map_err(broken)?;
    let after = side(edit.after.as_ref()).map_err(broken)?;
    let mut changes: Vec<Change> = diff(&before, &after);
    if changes.is_empty() {
        return Ok((last, String::new(), edit.before.clone()));
    }
    let (rev, key) = (last + 1, edit.paper.key());
    let entry = history_key(edit.paper, rev);
    if edit.before.is_none() && last == 0 {
        // A new document is known as it is.
        changes.clear();
    }
    let held = if let Some(after) = &edit.after {
        let mut document = after.clone();
        document.set_edited(stamp.clone());
        batch.put(Store::Doc, row_of(&document, rev)?, expected);
        Some(Held { document, rev })
    } else {
        batch.delete(Store::Doc, key.clone(), expected);
        None
    };
    let kind = edit.kind.to_owned();
    let (about, extra) = (String::new(), Extra::new());
    let history = HistoryEntry { stamp: stamp.clone(), kind, about, rev, changes, extra };
    batch.put(Store::History, row(entry.clone(), key.clone(), 1, &history)?, Expected::Nothing);
    let pending = Pending { at: stamp.at, gone: edit.after.is_none(), extra: Extra::new() };
    let parent = edit.paper.kind.code();
    batch.put(Store::Outbox, row(key, parent, rev, &pending)?, Expected::Anything);
    Ok((rev, entry, held))
}
