//! How things stand.

use crate::{
    desk::{
        Job, Services, Workspace,
        protocol::{DeskError, GetOverview, Overview},
        roster::{Fact, Facts},
        stored::{DOUBT, IMPORT},
        work::{Rosters, Work},
    },
    records::Month,
    storage::Store,
};

/// Answers `GetOverview`.
pub async fn get<S: Services>(
    work: &Work<S>,
    job: Job,
    _: GetOverview,
) -> Result<Overview, DeskError> {
    let today = job.today();
    let settings = work.settings().await?;
    let rosters = work.rosters().await?;
    let posyandu = work.places().await?.posyandu.len() as u32;
    let rows = || rosters.values().flat_map(|held| &held.document.rows);
    let months = months(&rosters, Month::of(today));
    let demo = work.workspace == Workspace::Demo;
    Ok(Overview {
        demo,
        fresh: !demo && settings.document.regency.is_none() && posyandu == 0,
        today,
        settings: settings.document.clone(),
        children: rows().filter(|row| row.is_sasaran(today)).count() as u32,
        children_all: rows().count() as u32,
        visits: rows().map(|row| row.visits).sum(),
        posyandu,
        months,
        latest: months.map(|(_, last)| sum(&rosters, last).counts()),
        doubts: work.count_prefix(DOUBT).await?,
        imports: work.db.by_parent(Store::Doc, IMPORT).await?.len() as u32,
    })
}

/// First and last month with visits, up to this one.
pub fn months(rosters: &Rosters, this: Month) -> Option<(Month, Month)> {
    let all = rosters.values().flat_map(|held| held.document.months.iter());
    let visited = all.filter(|(month, facts)| *month <= this && facts.get(Fact::Visits) > 0);
    visited.fold(None, |range, (month, _)| {
        let (first, last) = range.unwrap_or((month, month));
        Some((first.min(month), last.max(month)))
    })
}

/// The figures of a month over all Posyandu.
pub fn sum(rosters: &Rosters, month: Month) -> Facts {
    rosters.values().fold(Facts::default(), |mut sum, held| {
        sum.add(&held.document.months.at(month));
        sum
    })
}
