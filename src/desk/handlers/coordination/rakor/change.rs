//! Changing one meeting at the desk, tried anew when another tab was faster.

use crate::{
    desk::{
        Job, Services,
        papers::{PaperEdit, Surroundings},
        protocol::{Changed, DeskError},
        work::Work,
    },
    records::coordination::{Paper, PaperKind, PaperRef, Rakor, RakorId},
    storage::StorageError,
};

/// How often it is tried.
const TRIES: u32 = 5;

/// Changes a meeting. Gives what the change says of itself, and the key of its entry in the history
/// (empty when nothing changed).
pub async fn change<S: Services, T>(
    work: &Work<S>,
    job: Job,
    id: RakorId,
    mut how: impl FnMut(&mut Rakor) -> Result<T, DeskError>,
) -> Result<(T, String), DeskError> {
    let paper = PaperRef::new(PaperKind::Rakor, id);
    for _ in 0..TRIES {
        let held = work.papers().await?.get(paper).ok_or(DeskError::NotFound)?;
        let Paper::Rakor(mut rakor) = held.document.clone() else {
            return Err(DeskError::NotFound);
        };
        let said = how(&mut rakor)?;
        let after = Paper::Rakor(rakor);
        Surroundings::of(work).await?.check([&after])?;
        let edit = PaperEdit { paper, before: Some(held), after: Some(after), kind: "edited" };
        match work.write_papers(job, &[edit]).await {
            Ok(outcomes) => {
                let entry = outcomes.into_iter().next().map(|(_, entry)| entry);
                return Ok((said, entry.unwrap_or_default()));
            }
            Err(StorageError::Conflict(..)) => work.forget(&Changed::Papers),
            Err(error) => return Err(error.into()),
        }
    }
    Err(DeskError::Conflict)
}
