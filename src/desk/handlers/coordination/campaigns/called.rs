//! Who was called: written down child by child, and what came of it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::{
    desk::{
        Job, Services,
        protocol::{Call, DeskError, MarkCalled},
        work::Work,
    },
    rakor::calls::{mark, record, record_id},
    records::{
        Child, ChildId, PosyanduId,
        coordination::{CallRecord, PaperKind, PaperRef},
    },
};

/// How often it is tried.
const TRIES: u32 = 5;

/// Does `MarkCalled`. Gives the key of the entry in the history; empty when nothing changed.
pub async fn called<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: MarkCalled,
) -> Result<String, DeskError> {
    let paper = PaperRef::new(PaperKind::CallRecord, record_id(asked.call, asked.posyandu));
    for _ in 0..TRIES {
        let before = work.papers().await?.get(paper);
        let known =
            before.as_ref().and_then(|held| CallRecord::try_from(held.document.clone()).ok());
        let mut now = known.unwrap_or_else(|| record(asked.call, asked.posyandu));
        mark(&mut now, &asked.children, asked.called.then(|| job.today()));
        if let Some(entry) = work.write_paper(job, before, now.into()).await? {
            return Ok(entry);
        }
    }
    Err(DeskError::Conflict)
}

/// Who of a Posyandu was called for something, and when.
pub(super) fn of_posyandu(
    papers: &crate::desk::papers::PaperBook,
    call: Call,
    posyandu: PosyanduId,
) -> BTreeMap<ChildId, NaiveDate> {
    let held = papers.calls.get(&record_id(call, posyandu));
    let all = held.into_iter().flat_map(|held| &held.document.children);
    all.map(|one| (one.child, one.date)).collect()
}

/// Whether a child was weighed on one of the days.
pub(super) fn weighed(child: &Child, (from, until): (NaiveDate, NaiveDate)) -> bool {
    let days = from..=until;
    child.visits.iter().any(|visit| visit.weight.is_some() && days.contains(&visit.date))
}
