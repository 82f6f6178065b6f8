//! Files of documents, handed over or kept as a backup.

use crate::desk::{
    Desk, Job, Services,
    chapters::{Answering, misplaced},
    conceal::{Told, tell},
    handoff, keep,
    protocol::{DeskError, Request},
};

/// The chapter of hand-off files.
pub fn hand_off<S: Services>() -> Answering<S> {
    |desk, job, request| Box::pin(answer(desk, job, request))
}

async fn answer<S: Services>(
    desk: &Desk<S>,
    job: Job,
    request: Request,
) -> Result<Told, DeskError> {
    use Request as R;
    let work = desk.at_work(job).await?;
    let work = &*work;
    match request {
        R::GetHandOffs(_) => tell(job, handoff::list(work).await?),
        R::MakeHandOff(asked) => tell(job, handoff::make(work, job, asked).await?),
        R::ReadHandOff(asked) => tell(job, handoff::read(work, job, asked).await?),
        R::ApplyHandOff(asked) => tell(job, handoff::apply(work, job, asked).await?),
        R::UndoHandOff(asked) => tell(job, handoff::undo(work, job, asked).await?),
        R::BeginBackup(asked) => tell(job, keep::begin(work, job, asked).await?),
        R::GetBackupPart(asked) => tell(job, keep::part(work, job, asked).await?),
        R::KeepBackup(asked) => tell(job, keep::kept(work, asked).await?),
        R::OpenBackup(asked) => tell(job, keep::open(work, asked).await?),
        R::ReadBackupPart(asked) => tell(job, keep::read(work, job, asked).await?),
        R::EndRestore(asked) => tell(job, keep::end(work, job, asked).await?),
        R::SaveReminder(asked) => tell(job, keep::set_reminder(work, asked).await?),
        _ => Err(misplaced()),
    }
}
