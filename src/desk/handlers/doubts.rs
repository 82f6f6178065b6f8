//! The queue of doubtful matches, and a person's answers.

use crate::{
    desk::{
        Job, Services,
        import::{
            documents::{Touched, Waiting, import_key, touched_key},
            shown::{candidate, person},
            similar::{Found, Index, Match, Who},
            takeover::take_over,
        },
        protocol::{Changed, DeskError, Doubt, GetDoubts, OnDifferent, ResolveDoubt},
        save::{Also, Edit},
        stored::{DOUBT, Held, row},
        work::Work,
    },
    documents::Extra,
    records::{BatchId, Child, ChildId},
    storage::{Expected, Operation, Store},
};

/// Most doubts in one answer.
const MOST: usize = 500;

/// Answers `GetDoubts`. Candidates are looked for anew: the children may have changed since.
pub async fn get<S: Services>(
    work: &Work<S>,
    _: Job,
    asked: GetDoubts,
) -> Result<Vec<Doubt>, DeskError> {
    let mut waiting = work.by_prefix::<Waiting>(DOUBT).await?;
    waiting.truncate((asked.limit as usize).min(MOST));
    if waiting.is_empty() {
        return Ok(Vec::new());
    }
    let (book, rosters, regency) =
        (work.places().await?, work.rosters().await?, work.regency().await?);
    let index = Index::new(&rosters);
    let doubt = |(key, held): (String, Held<Waiting>)| {
        let waiting = held.document;
        let who = Who::of_child(&waiting.child);
        let found = match index.find(&who) {
            Match::Doubt(found) => found,
            Match::Certain(known) => vec![Found::of(&who, known)],
            Match::New => Vec::new(),
        };
        let candidates = found.iter().map(|found| candidate(found, &book, regency.as_deref()));
        Doubt {
            id: key.strip_prefix(DOUBT).unwrap_or_default().to_owned(),
            batch: waiting.child.imports.first().copied(),
            row: waiting.row,
            incoming: person(&who, &book, regency.as_deref()),
            visits: waiting.child.visits.len() as u32,
            candidates: candidates.collect(),
        }
    };
    Ok(waiting.into_iter().map(doubt).collect())
}

/// Does `ResolveDoubt`. The answer is remembered with the child: the same record is not asked
/// about again.
pub async fn resolve<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: ResolveDoubt,
) -> Result<(), DeskError> {
    let key = format!("{DOUBT}{}", asked.doubt);
    let waiting = work.doc::<Waiting>(&key).await?.ok_or(DeskError::NotFound)?;
    let before = match asked.same_as {
        Some(id) => Some(work.child(id).await?),
        None => None,
    };
    let Held { document: file, rev: waiting_rev } = waiting;
    let after = match &before {
        Some(held) => merged(&held.document, &file),
        None => Child { known_as: vec![file.key], ..file.child.clone() },
    };
    // Under the import that brought it, so that taking that back takes this back too.
    let batch = file.child.imports.first().copied().unwrap_or(BatchId::from_bits(0));
    let rev = before.as_ref().map_or(0, |held| held.rev) + 1;
    let mut operations = touched(work, (after.id, rev), &file.child.imports)?;
    operations.push(Operation::Delete(Store::Doc, key, Expected::Rev(waiting_rev)));
    let kind = if before.is_some() { "merged" } else { "imported" };
    let edits = vec![Edit { before, after: Some(after), entry: Some((kind, batch.to_string())) }];
    let also = Also { operations, ..Also::default() };
    work.save(job, edits.clone(), also).await?;
    work.tell_children(&edits);
    work.tell(Changed::Imports);
    Ok(())
}

fn merged(child: &Child, file: &Waiting) -> Child {
    let mut child = child.clone();
    for batch in &file.child.imports {
        take_over(&mut child, &file.child, *batch, OnDifferent::KeepMine);
    }
    if !child.known_as.contains(&file.key) {
        child.known_as.push(file.key);
    }
    child
}

fn touched<S: Services>(
    work: &Work<S>,
    child: (ChildId, u64),
    imports: &[BatchId],
) -> Result<Vec<Operation>, DeskError> {
    let part = Touched { children: vec![child], extra: Extra::new() };
    let one = |batch: &BatchId| {
        let key = touched_key(*batch, work.new_id::<()>());
        let row = row(key, import_key(*batch), 1, &part)?;
        Ok(Operation::Put(Store::Doc, row, Expected::Nothing))
    };
    imports.iter().map(one).collect()
}
