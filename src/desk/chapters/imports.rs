//! Reading files in, taking them back, doubtful matches.

use crate::desk::{
    Desk, Job, Services,
    chapters::{Answering, misplaced},
    conceal::{Told, tell},
    handlers::{doubts, imports},
    protocol::{DeskError, Request},
};

/// The chapter of imports.
pub fn imports<S: Services>() -> Answering<S> {
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
        R::GetImports(asked) => tell(job, imports::list(work, job, asked).await?),
        R::GetImport(asked) => tell(job, imports::get(work, job, asked).await?),
        R::GetDoubts(asked) => tell(job, doubts::get(work, job, asked).await?),
        R::PreviewImport(asked) => tell(job, imports::preview(work, job, asked).await?),
        R::ApplyImport(asked) => tell(job, imports::apply(work, job, asked).await?),
        R::UndoImport(asked) => tell(job, imports::undo(work, job, asked).await?),
        R::ResolveDoubt(asked) => tell(job, doubts::resolve(work, job, asked).await?),
        _ => Err(misplaced()),
    }
}
