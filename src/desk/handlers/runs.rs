//! How regularly the children of a Posyandu come: from their visits, whenever it is asked for.

use crate::{
    desk::{
        Job, Services,
        protocol::{DeskError, GetRuns, RunsPage},
        work::Work,
    },
    indicators::runs::shares,
};

/// Answers `GetRuns`.
pub async fn get<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetRuns,
) -> Result<RunsPage, DeskError> {
    let today = job.today();
    let places = work.places().await?;
    places.posyandu.get(&asked.posyandu).ok_or(DeskError::NotFound)?;
    let held = work.children_of(asked.posyandu).await?;
    let children = || held.iter().map(|held| &held.document);
    let sasaran = children().filter(|child| child.is_sasaran(today)).count() as u32;
    Ok(RunsPage { children: sasaran, shares: shares(children(), today).to_vec() })
}
