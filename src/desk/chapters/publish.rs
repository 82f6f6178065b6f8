//! Files for a website.

use crate::desk::{
    Desk, Job, Services,
    chapters::{Answering, misplaced},
    conceal::{Told, tell},
    handlers::publication,
    protocol::{DeskError, Request},
};

/// The chapter of publications.
pub fn publish<S: Services>() -> Answering<S> {
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
        R::PreviewPublication(asked) => tell(job, publication::preview(work, job, asked).await?),
        R::MakePublication(asked) => tell(job, publication::make(work, job, asked).await?),
        _ => Err(misplaced()),
    }
}
