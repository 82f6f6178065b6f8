//! Making up the demo's regency.

use crate::desk::{
    Desk, Job, Services,
    chapters::{Answering, misplaced},
    conceal::{Told, tell},
    protocol::{DeskError, Request},
};

/// The chapter of the demo.
pub fn demo<S: Services>() -> Answering<S> {
    |desk, job, request| Box::pin(answer(desk, job, request))
}

async fn answer<S: Services>(
    desk: &Desk<S>,
    job: Job,
    request: Request,
) -> Result<Told, DeskError> {
    match request {
        Request::LoadDemo(asked) => tell(job, desk.load_demo(job, asked.size).await?),
        _ => Err(misplaced()),
    }
}
