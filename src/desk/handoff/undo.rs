//! Taking a file back: every document that nobody has changed since.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::{
    any::Any,
    book::{FILES, KeptFile, Wrote, file_key},
    known::{Known, base_key, clock_key, is_child, known},
};
use crate::{
    desk::{
        Job, Lock, Services, change,
        papers::{PaperEdit, paper_of, since},
        protocol::{Changed, DeskError, HandOffUndone, UndoHandOff},
        save::{Also, Edit},
        stored::{Held, row},
        work::Work,
    },
    documents::history::{put, revert},
    records::{Child, PosyanduId, coordination::PaperRef},
    storage::{Durability, Expected, Operation, Store},
};

/// Does `UndoHandOff`.
pub async fn undo<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: UndoHandOff,
) -> Result<HandOffUndone, DeskError> {
    let undone = work.services.locked(Lock::Writer, locked(work, job, asked)).await;
    work.forget(&Changed::Everything);
    work.tell(Changed::Everything);
    undone
}

/// What taking back writes.
#[derive(Default)]
struct Back {
    children: Vec<Edit>,
    papers: Vec<PaperEdit>,
    operations: Vec<Operation>,
    /// Posyandu of which a child stays.
    needed: BTreeSet<PosyanduId>,
    done: u32,
    left: u32,
}

async fn locked<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: UndoHandOff,
) -> Result<HandOffUndone, DeskError> {
    let key = file_key(asked.file, false);
    let held: Held<KeptFile> = work.doc(&key).await?.ok_or(DeskError::NotFound)?;
    if held.document.undone.is_some() {
        return Err(DeskError::Conflict);
    }
    let mut file = held.document;
    let mut back = Back::default();
    let wrote = std::mem::take(&mut file.wrote);
    let keys: Vec<String> = wrote.iter().map(|wrote| wrote.key.clone()).collect();
    let found = known(work, &keys).await?;
    let mut seen = BTreeSet::new();
    let mut pairs: Vec<(Wrote, Known)> = wrote.into_iter().zip(found).rev().collect();
    // Children first: a Posyandu stays as long as one of them does.
    pairs.sort_by_key(|(wrote, _)| !is_child(&wrote.key));
    for (wrote, known) in pairs {
        if seen.insert(wrote.key.clone()) {
            one(work, &mut back, &wrote, known).await?;
        }
    }
    file.undone = Some(work.stamp(job).await?);
    let kept = row(key, FILES, held.rev + 1, &file)?;
    back.operations.push(Operation::Put(Store::Doc, kept, Expected::Rev(held.rev)));
    let outcome = HandOffUndone { back: back.done, left: back.left };
    if back.papers.is_empty() {
        let (operations, durability) = (back.operations, Durability::Strict);
        work.save(job, back.children, Also { operations, durability, listed: false }).await?;
    } else {
        work.write_papers_and(job, &back.papers, back.operations).await?;
    }
    Ok(outcome)
}

/// One document. What was changed since stays as it is, and keeps its clock.
async fn one<S: Services>(
    work: &Work<S>,
    back: &mut Back,
    wrote: &Wrote,
    known: Known,
) -> Result<(), DeskError> {
    let before = if let Some(paper) = PaperRef::from_key(&wrote.key) {
        paper_back(work, back, wrote, paper).await?
    } else if is_child(&wrote.key) {
        child_back(work, back, wrote, known).await?
    } else {
        small_back(back, wrote, known)?
    };
    let Some(tree) = before else {
        back.left += 1;
        return Ok(());
    };
    back.done += 1;
    match &wrote.clock {
        Some(clock) => Known::keep(&wrote.key, clock, tree.as_ref(), &mut back.operations)?,
        None => {
            for key in [clock_key(&wrote.key), base_key(&wrote.key)] {
                let gone = Operation::Delete(Store::Doc, key, Expected::Anything);
                back.operations.push(gone);
            }
        }
    }
    Ok(())
}

/// The tree of before (`None` inside: it was not there); `None` when it stays as it is.
type Before = Option<Option<Value>>;

async fn child_back<S: Services>(
    work: &Work<S>,
    back: &mut Back,
    wrote: &Wrote,
    known: Known,
) -> Result<Before, DeskError> {
    let Some((Any::Child(now), rev)) = known.now else { return Ok(None) };
    let held = Held { document: *now, rev };
    if rev != wrote.rev {
        keeps(back, &held.document);
        return Ok(None);
    }
    if wrote.new {
        let id = held.document.id.to_string();
        back.operations.push(Operation::DeleteByParent(Store::History, id));
        back.children.push(Edit { before: Some(held), after: None, entry: None });
        return Ok(Some(None));
    }
    let history = work.history(held.document.id).await?;
    let Some((key, entry)) = history.into_iter().find(|(_, entry)| entry.rev == rev) else {
        return Ok(None);
    };
    let (after, left) = change::take_back(&held.document, &entry.changes)?;
    keeps(back, &after);
    if !left.is_empty() {
        return Ok(None);
    }
    let tree = change::tree_of(&after)?;
    let entry = Some(("undone", key));
    back.children.push(Edit { before: Some(held), after: Some(after), entry });
    Ok(Some(Some(tree)))
}

fn keeps(back: &mut Back, child: &Child) {
    back.needed.insert(child.posyandu);
    back.needed.extend(child.visits.iter().map(|visit| visit.posyandu));
}

async fn paper_back<S: Services>(
    work: &Work<S>,
    back: &mut Back,
    wrote: &Wrote,
    paper: PaperRef,
) -> Result<Before, DeskError> {
    let before = work.papers().await?.get(paper);
    let last = since(work, paper, 0).await?.pop();
    let Some(last) = last.filter(|entry| entry.kind == "received") else { return Ok(None) };
    let (after, tree) = if wrote.new {
        (None, None)
    } else {
        let mut tree = match &before {
            Some(held) => crate::desk::papers::tree_of(&held.document)?,
            None => Value::Object(Map::new()),
        };
        if !revert(&mut tree, &last.changes).is_empty() {
            return Ok(None);
        }
        (Some(paper_of(paper.kind, tree.clone())?), Some(tree))
    };
    back.papers.push(PaperEdit { paper, before, after, kind: "undone" });
    Ok(Some(tree))
}

fn small_back(back: &mut Back, wrote: &Wrote, known: Known) -> Result<Before, DeskError> {
    let Some((now, rev)) = known.now else {
        // The file deleted it.
        let mut tree = Value::Object(Map::new());
        for change in &wrote.changes {
            put(&mut tree, &change.path, change.after.clone());
        }
        let row = Any::from_tree(&wrote.key, tree.clone()).map(|any| any.row(1)).transpose()?;
        let Some(row) = row.flatten().filter(|_| wrote.rev == 0) else { return Ok(None) };
        back.operations.push(Operation::Put(Store::Doc, row, Expected::Nothing));
        return Ok(Some(Some(tree)));
    };
    let needed = matches!(&now, Any::Posyandu(posyandu) if back.needed.contains(&posyandu.id));
    if rev != wrote.rev || (wrote.new && needed) {
        return Ok(None);
    }
    if wrote.new {
        let gone = Operation::Delete(Store::Doc, wrote.key.clone(), Expected::Rev(rev));
        back.operations.push(gone);
        return Ok(Some(None));
    }
    let Some(mut tree) = known.tree else { return Ok(None) };
    if !revert(&mut tree, &wrote.changes).is_empty() {
        return Ok(None);
    }
    let Some(mut any) = Any::from_tree(&wrote.key, tree.clone()) else { return Ok(None) };
    any.set_edited(now.edited().clone());
    if let Some(row) = any.row(rev + 1)? {
        back.operations.push(Operation::Put(Store::Doc, row, Expected::Rev(rev)));
    }
    Ok(Some(Some(tree)))
}
