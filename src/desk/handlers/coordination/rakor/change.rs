//! Changing one meeting at the desk, tried anew when another tab was faster.

use crate::{
    desk::{Job, Services, protocol::DeskError, work::Work},
    records::coordination::{Paper, PaperKind, PaperRef, Rakor, RakorId},
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
        if let Some(entry) = work.write_paper(job, Some(held), rakor.into()).await? {
            return Ok((said, entry));
        }
    }
    Err(DeskError::Conflict)
}
