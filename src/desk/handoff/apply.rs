//! Taking a file in: all of it or nothing.

use super::{
    any::Any,
    book::{FILES, KeptFile, Wrote, about, file_key},
    known::Known,
    plan::{Decisions, Plan, Planned, plan},
    show,
};
use crate::{
    desk::{
        Job, Lock, Services,
        papers::PaperEdit,
        protocol::{ApplyHandOff, Changed, DeskError, HandOffApplied, HandOffCounts, HandOffRead},
        save::{Also, Edit},
        stored::{Held, row},
        work::Work,
    },
    documents::{Extra, Stamp, history::diff},
    records::coordination::PaperRef,
    storage::{Durability, Expected, Operation, Store},
};

/// How often it is done anew because another tab saved one of the documents meanwhile.
const TRIES: u32 = 5;

/// Does `ApplyHandOff`.
pub async fn apply<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: ApplyHandOff,
) -> Result<HandOffApplied, DeskError> {
    let decisions = asked.decisions.iter().cloned();
    let decisions = decisions.map(|(key, path, choice)| ((key, path), choice)).collect();
    let applied = work.services.locked(Lock::Writer, locked(work, job, &asked, decisions)).await;
    work.forget(&Changed::Everything);
    work.tell(Changed::Everything);
    applied
}

async fn locked<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: &ApplyHandOff,
    decisions: Decisions,
) -> Result<HandOffApplied, DeskError> {
    for _ in 0..TRIES {
        let again = |read| Ok(HandOffApplied::Again(Box::new(read)));
        let found = plan(work, job, &asked.bytes.0, &asked.passphrase, &decisions).await?;
        let found = match found {
            Ok(found) => found,
            Err(read) => return again(read),
        };
        if found.open > 0 {
            return again(HandOffRead::Preview(show::preview(work, &found).await?));
        }
        match write(work, job, &found).await {
            Err(DeskError::Conflict) => {
                work.forget(&Changed::Everything);
                work.ensure_rosters(job).await?;
            }
            Err(error) => return Err(error),
            Ok(counts) => return Ok(HandOffApplied::Done(found.header.id, counts)),
        }
    }
    Err(DeskError::Conflict)
}

/// One transaction: documents, what is derived of them, history, clocks, the list of files.
async fn write<S: Services>(
    work: &Work<S>,
    job: Job,
    plan: &Plan,
) -> Result<HandOffCounts, DeskError> {
    let stamp = work.stamp(job).await?;
    let mut counts = HandOffCounts::default();
    let (mut children, mut papers) = (Vec::new(), Vec::new());
    let (mut operations, mut wrote) = (Vec::new(), Vec::new());
    for planned in &plan.documents {
        show::count(planned, &mut counts);
        clock(planned, &mut operations)?;
        if !planned.changes {
            continue;
        }
        let before = planned.known.now.clone();
        wrote.push(note(planned));
        match (before, planned.after.clone()) {
            (Some((Any::Child(before), rev)), after) => {
                let after = match after {
                    Some(Any::Child(after)) => Some(*after),
                    _ => None,
                };
                let before = Some(Held { document: *before, rev });
                children.push(Edit { before, after, entry: Some(received(plan)) });
            }
            (None, Some(Any::Child(after))) => {
                children.push(Edit {
                    before: None,
                    after: Some(*after),
                    entry: Some(received(plan)),
                });
            }
            (before, after) => {
                if let Some(paper) = PaperRef::from_key(&planned.known.key) {
                    let side = |any: Any| match any {
                        Any::Paper(paper) => Some(*paper),
                        _ => None,
                    };
                    let rev = before.as_ref().map_or(0, |(_, rev)| *rev);
                    let before = before.and_then(|(any, _)| side(any));
                    let before = before.map(|document| Held { document, rev });
                    let after = after.and_then(side);
                    papers.push(PaperEdit { paper, before, after, kind: "received" });
                } else {
                    small(planned, &stamp, &mut operations)?;
                }
            }
        }
    }
    operations.push(listed(work, plan, &stamp, counts, wrote).await?);
    if papers.is_empty() {
        let also = Also { operations, durability: Durability::Strict, listed: false };
        work.save(job, children, also).await?;
    } else {
        work.write_papers_and(job, &papers, operations).await?;
    }
    Ok(counts)
}

fn received(plan: &Plan) -> (&'static str, String) {
    ("received", plan.header.id.to_string())
}

/// The clock as it shall be, where it is another one than before.
fn clock(planned: &Planned, operations: &mut Vec<Operation>) -> Result<(), DeskError> {
    // What is stored may say it in another way: the tree is the one of the document itself.
    let tree = match &planned.after {
        Some(any) => Some(any.tree()?),
        // Of a child that is gone nothing stays; of others what they were says where they belong.
        None if planned.is_child() => None,
        None => planned.tree.clone().or_else(|| planned.known.tree.clone()),
    };
    if planned.known.stored.as_ref() == Some(&planned.clock) && !planned.changes {
        return Ok(());
    }
    Known::keep(&planned.known.key, &planned.clock, tree.as_ref(), operations)
}

fn note(planned: &Planned) -> Wrote {
    let rev = planned.known.now.as_ref().map_or(0, |(_, rev)| *rev);
    let own_history = planned.is_child() || PaperRef::from_key(&planned.known.key).is_some();
    let changes = match (&planned.known.tree, &planned.tree) {
        (Some(before), Some(after)) if !own_history && planned.after.is_some() => {
            diff(before, after)
        }
        (Some(before), _) if !own_history => diff(&serde_json::json!({}), before),
        _ => Vec::new(),
    };
    Wrote {
        key: planned.known.key.clone(),
        rev: if planned.after.is_some() { rev + 1 } else { 0 },
        new: planned.known.now.is_none(),
        // As it was before the file, with what had been changed here since.
        clock: planned.known.clock.clone(),
        changes,
    }
}

/// A Posyandu, Puskesmas or session.
fn small(
    planned: &Planned,
    stamp: &Stamp,
    operations: &mut Vec<Operation>,
) -> Result<(), DeskError> {
    let rev = planned.known.now.as_ref().map_or(0, |(_, rev)| *rev);
    let expected = if rev == 0 { Expected::Nothing } else { Expected::Rev(rev) };
    let Some(mut after) = planned.after.clone() else {
        operations.push(Operation::Delete(Store::Doc, planned.known.key.clone(), expected));
        return Ok(());
    };
    after.set_edited(stamp.clone());
    if let Some(row) = after.row(rev + 1)? {
        operations.push(Operation::Put(Store::Doc, row, expected));
    }
    Ok(())
}

/// The file in the list. Opened a second time, it adds to what it did the first time.
async fn listed<S: Services>(
    work: &Work<S>,
    plan: &Plan,
    stamp: &Stamp,
    counts: HandOffCounts,
    mut wrote: Vec<Wrote>,
) -> Result<Operation, DeskError> {
    let key = file_key(plan.header.id, false);
    let known: Option<Held<KeptFile>> = work.doc(&key).await?;
    let rev = known.as_ref().map_or(0, |held| held.rev);
    let known = known.map(|held| held.document).filter(|file| file.undone.is_none());
    let (mut here, mut brought) = (stamp.clone(), counts);
    if let Some(known) = known {
        here = known.here;
        brought.new += known.brought.new;
        brought.changed += known.brought.changed;
        brought.deleted += known.brought.deleted;
        brought.conflicting += known.brought.conflicting;
        brought.visits += known.brought.visits;
        wrote = known.wrote.into_iter().chain(wrote).collect();
    }
    let about = about(&plan.header);
    let (given, undone, extra) = (false, None, Extra::new());
    let file = KeptFile { about, here, given, brought, wrote, undone, extra };
    let expected = if rev == 0 { Expected::Nothing } else { Expected::Rev(rev) };
    Ok(Operation::Put(Store::Doc, row(key, FILES, rev + 1, &file)?, expected))
}
