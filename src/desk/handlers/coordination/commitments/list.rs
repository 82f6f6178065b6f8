//! Lists of commitments, one of them, and reminders.

use std::collections::BTreeMap;

use super::table::Table;
use crate::{
    desk::{
        Job, Services,
        protocol::{
            CommitmentList, CommitmentView, DeskError, GetCommitment, GetCommitments, GetReminders,
            Meeting, PromiseFilter, Reminders,
        },
        work::Work,
    },
    rakor::commitments::{Standing, carry, concern, standing},
    records::{
        Place,
        coordination::{Commitment, RakorState, Sector},
    },
};

/// Rows of a page.
const PAGE: usize = 50;

/// Answers `GetCommitments`.
pub async fn list<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetCommitments,
) -> Result<CommitmentList, DeskError> {
    let table = Table::open(work, job).await?;
    let mut sectors: BTreeMap<Sector, u32> = BTreeMap::new();
    let mut counts = [0; 7];
    let mut fitting: Vec<(&Commitment, Standing)> = Vec::new();
    for (promise, standing) in here(&table, &asked.place) {
        if asked.rakor.is_some() && promise.rakor != asked.rakor {
            continue;
        }
        let sector = sector(promise);
        let fits = asked.filter.fits(standing);
        if fits {
            *sectors.entry(sector).or_default() += 1;
        }
        if asked.sector.is_some_and(|wanted| wanted != sector) {
            continue;
        }
        for (count, filter) in counts.iter_mut().zip(PromiseFilter::ALL) {
            *count += u32::from(filter.fits(standing));
        }
        if fits {
            fitting.push((promise, standing));
        }
    }
    fitting.sort_by(|(a, _), (b, _)| {
        let key = |promise: &Commitment| (sector(promise), promise.due);
        key(a).cmp(&key(b)).then_with(|| a.text.cmp(&b.text))
    });
    let total = fitting.len();
    let (skip, take) = asked.page.map_or((0, total), |page| (page as usize * PAGE, PAGE));
    let shown = fitting.into_iter().skip(skip).take(take);
    Ok(CommitmentList {
        today: table.today,
        counts,
        sectors: sectors.into_iter().collect(),
        rakor: asked.rakor.and_then(|id| table.meeting(id)),
        rows: shown.map(|(promise, _)| table.line(promise, table.today, None)).collect(),
        total: total as u32,
        per_page: PAGE as u32,
    })
}

/// The promises for a place and all within it, as they stand today.
pub fn here<'t>(
    table: &'t Table,
    place: &'t Place,
) -> impl Iterator<Item = (&'t Commitment, Standing)> {
    let inside = table.promises().filter(|promise| table.within(&promise.place, place));
    inside.map(|promise| (promise, standing(promise, table.today)))
}

/// The sector that answers for a promise.
pub fn sector(promise: &Commitment) -> Sector {
    promise.owner.sector.unwrap_or_default()
}

/// Answers `GetCommitment`.
pub async fn one<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetCommitment,
) -> Result<CommitmentView, DeskError> {
    let table = Table::open(work, job).await?;
    let held = table.papers.commitments.get(&asked.id).ok_or(DeskError::NotFound)?;
    let promise = &held.document;
    let line = table.line(promise, table.today, None);
    Ok(CommitmentView { today: table.today, line, heard: heard(&table, promise) })
}

/// The Rakor that concern a promise: those that will hear of it, and those that have.
fn heard(table: &Table, promise: &Commitment) -> Vec<Meeting> {
    let made_at = table.made_at(promise);
    let rakors = table.papers.rakors.values().map(|held| &held.document);
    let concerned = rakors.filter(|rakor| {
        let about = concern(&rakor.place, &promise.place, made_at, |place| table.above(place));
        let day = super::carried::judged_on(rakor, table.today);
        rakor.state != RakorState::Cancelled
            && promise.rakor != Some(rakor.id)
            && rakor.date.is_some_and(|date| date >= promise.made)
            && about.is_some()
            && carry(promise, rakor.id, day, None).is_some()
    });
    let mut found: Vec<Meeting> = concerned.filter_map(|rakor| table.meeting(rakor.id)).collect();
    found.sort_by(|a, b| b.date.cmp(&a.date).then(a.id.cmp(&b.id)));
    found
}

/// Answers `GetOverdue`.
pub async fn overdue<S: Services>(work: &Work<S>, job: Job) -> Result<u32, DeskError> {
    let papers = work.papers().await?;
    let all = papers.commitments.values().map(|held| standing(&held.document, job.today()));
    Ok(all.filter(|standing| matches!(standing, Standing::Late(_))).count() as u32)
}

/// Answers `GetReminders`.
pub async fn reminders<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetReminders,
) -> Result<Reminders, DeskError> {
    let table = Table::open(work, job).await?;
    let due = |standing: &Standing| matches!(standing, Standing::Late(_) | Standing::Soon(_));
    let mut due: Vec<(&Commitment, Standing)> =
        here(&table, &asked.place).filter(|(_, standing)| due(standing)).collect();
    due.sort_by(|(a, _), (b, _)| a.due.cmp(&b.due).then_with(|| a.text.cmp(&b.text)));
    let late = due.iter().filter(|(_, standing)| matches!(standing, Standing::Late(_))).count();
    let named = due.iter().take(asked.most as usize);
    Ok(Reminders {
        late: late as u32,
        soon: (due.len() - late) as u32,
        rows: named.map(|(promise, _)| table.line(promise, table.today, None)).collect(),
    })
}
