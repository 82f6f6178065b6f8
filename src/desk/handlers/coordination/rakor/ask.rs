//! Asking kecamatan and desa to meet, and taking it back.

use super::book::Book;
use crate::{
    desk::{
        Job, Services,
        papers::{PaperEdit, Surroundings},
        protocol::{AskForMeetings, Changed, DeskError, TakeBackMeetings},
        work::Work,
    },
    rakor::cascade::{Wanted, expected},
    records::coordination::{Paper, RakorId, RakorState},
    storage::StorageError,
};

/// Does `AskForMeetings`: all of them or none. Gives those that were made.
pub async fn ask<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: AskForMeetings,
) -> Result<Vec<RakorId>, DeskError> {
    let book = Book::open(work, job).await?;
    let root = book.rakor(asked.rakor)?;
    let regency = book.regency.as_ref().ok_or(DeskError::NotFound)?;
    let wanted = Wanted { kecamatan: asked.kecamatan, desa: asked.desa };
    let made = expected(root, regency, book.rakors(), wanted, || work.new_id());
    let ids = made.iter().map(|one| one.id).collect();
    let edits: Vec<PaperEdit> = made
        .into_iter()
        .map(Paper::from)
        .map(|paper| PaperEdit {
            paper: paper.reference(),
            before: None,
            after: Some(paper),
            kind: "created",
        })
        .collect();
    let around = Surroundings::of(work).await?.with(&edits);
    around.check(&edits)?;
    work.write_papers(job, &edits).await?;
    Ok(ids)
}

/// Does `TakeBackMeetings`. Meetings that somebody has planned meanwhile, or that ask others which
/// stay, stay too.
pub async fn take_back<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: TakeBackMeetings,
) -> Result<u32, DeskError> {
    let book = work.papers().await?;
    let mut going: Vec<RakorId> = asked.meetings;
    going.retain(|id| {
        let held = book.rakors.get(id).map(|held| &held.document);
        held.is_some_and(|one| one.state == RakorState::Expected && one.invited.is_empty())
    });
    // One that others hang on stays while one of them does: until nothing changes any more.
    loop {
        let before = going.len();
        let kept: Vec<RakorId> = book
            .rakors
            .values()
            .filter(|held| !going.contains(&held.document.id))
            .filter_map(|held| held.document.parent)
            .collect();
        let promised = |id: &RakorId| {
            book.commitments.values().any(|held| held.document.rakor.as_ref() == Some(id))
        };
        going.retain(|id| !kept.contains(id) && !promised(id));
        if going.len() == before {
            break;
        }
    }
    let edits = going.iter().filter_map(|id| {
        let paper = crate::records::coordination::PaperRef::new(
            crate::records::coordination::PaperKind::Rakor,
            *id,
        );
        Some(PaperEdit { paper, before: Some(book.get(paper)?), after: None, kind: "deleted" })
    });
    let edits: Vec<PaperEdit> = edits.collect();
    match work.write_papers(job, &edits).await {
        Ok(_) => Ok(edits.len() as u32),
        Err(StorageError::Conflict(..)) => {
            work.forget(&Changed::Papers);
            Err(DeskError::Conflict)
        }
        Err(error) => Err(error.into()),
    }
}
