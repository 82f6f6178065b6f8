//! What was done in a stretch of time, for reports.

use chrono::{Days, NaiveDate};

use super::{commitments::table::Table, puskesmas::partners_came, rakor::book::Book};
use crate::{
    desk::{
        Job, Services,
        protocol::{DeskError, GetWorkDone, HELD_SHOWN, PromiseFlow, WorkDone},
        work::Work,
    },
    rakor::commitments::status_on,
    records::{
        Place,
        coordination::{Commitment, CommitmentStatus, Rakor, RakorKind, RakorState},
    },
};

/// Answers `GetWorkDone`.
pub async fn get<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetWorkDone,
) -> Result<WorkDone, DeskError> {
    let table = Table::open(work, job).await?;
    let (first, last) = asked.period.months();
    let from = first.first_day();
    let end = last.plus(1).first_day() - Days::new(1);
    let until = end.min(table.today);
    let within = |date: NaiveDate| (from..=until).contains(&date);
    let here = |place: &Place| table.within(place, &asked.place);
    let papers = &table.papers;
    let book = Book::open(work, job).await?;
    let mut held: Vec<&Rakor> = book.rakors().filter(|one| is_held(one)).collect();
    held.retain(|one| here(&one.place) && one.date.is_some_and(within));
    held.sort_by_key(|one| std::cmp::Reverse((one.date, one.id)));
    let of = |kind: RakorKind| held.iter().filter(|one| one.kind == kind).count() as u32;
    let meetings = RakorKind::ALL.map(|kind| (kind, of(kind)));
    let promises = papers.commitments.values().map(|held| &held.document);
    let problems = papers.problems.values().map(|held| &held.document);
    let needs = papers.needs.values().map(|held| &held.document);
    let problems: Vec<_> = problems.filter(|one| here(&one.place)).collect();
    let needs: Vec<_> = needs.filter(|one| here(&Place::Posyandu(one.posyandu))).collect();
    let count = |n: usize| n as u32;
    Ok(WorkDone {
        until,
        meetings: meetings.into_iter().filter(|(_, n)| *n > 0).collect(),
        held: held.iter().take(HELD_SHOWN).map(|one| book.brief(one)).collect(),
        kinds: partners_came(&book, &held),
        promises: flow(promises.filter(|one| here(&one.place)), from, until),
        problems: (
            count(problems.iter().filter(|one| within(one.found)).count()),
            count(problems.iter().filter(|one| one.status.is_open()).count()),
        ),
        needs: (
            count(needs.iter().filter(|one| within(one.found)).count()),
            count(needs.iter().filter(|one| one.met.is_some_and(within)).count()),
            count(needs.iter().filter(|one| one.status.is_open()).count()),
        ),
    })
}

fn is_held(rakor: &Rakor) -> bool {
    matches!(rakor.state, RakorState::Open | RakorState::Held)
}

/// What became of promises from one day to another. One that was closed before and opened again
/// counts as open before.
fn flow<'p>(
    promises: impl Iterator<Item = &'p Commitment>,
    from: NaiveDate,
    until: NaiveDate,
) -> PromiseFlow {
    let mut flow = PromiseFlow::default();
    let eve = from - Days::new(1);
    for promise in promises.filter(|one| one.made <= until) {
        let made = promise.made >= from;
        let end = status_on(promise, until, None);
        if !made && !end.is_open() && !status_on(promise, eve, None).is_open() {
            continue;
        }
        if made {
            flow.made += 1;
        } else {
            flow.open_before += 1;
        }
        match end {
            CommitmentStatus::Kept => flow.kept += 1,
            CommitmentStatus::Broken => flow.broken += 1,
            CommitmentStatus::Withdrawn => flow.withdrawn += 1,
            CommitmentStatus::Open | CommitmentStatus::Started => {
                flow.open_after += 1;
                flow.late += u32::from(promise.due < until);
            }
        }
    }
    flow
}
