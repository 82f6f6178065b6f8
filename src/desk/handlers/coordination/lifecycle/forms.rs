//! What the forms of a Posyandu start from: the document if it is there, and what the children's
//! register knows.

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};

use super::{registration_of, services_of};
use crate::{
    desk::{
        Job, Services,
        protocol::{
            DayOf, DeskError, GetRegistration, GetServices, KnownRt, PaperView, RegistrationView,
            ServicesView,
        },
        work::Work,
    },
    documents::Stamp,
    indicators::Fact,
    rakor::lifecycle::{Moves, is_finished, number, registration_id, services_id, stages},
    records::{
        Child, ExitReason, Place, PosyanduId,
        coordination::{LifeGroup, PaperKind, PaperRef},
    },
};

/// Days after birth in which a death is that of a newborn.
const NEWBORN: i64 = 28;

/// Answers `GetRegistration`.
pub async fn registration<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetRegistration,
) -> Result<RegistrationView, DeskError> {
    let (name, within) = names(work, asked.posyandu).await?;
    let (papers, today) = (work.papers().await?, job.today());
    let id = registration_id(asked.posyandu, asked.year);
    let held = papers.get(PaperRef::new(PaperKind::Registration, id));
    let paper = held.map(|held| PaperView { paper: held.document, rev: held.rev });
    let before = registration_of(&papers, asked.posyandu, asked.year - 1);
    let before = before.into_iter().flat_map(|one| &one.rows);
    let before = before.map(|row| (row.rw.clone(), row.rt.clone(), row.dasawisma.clone()));
    let since = paper.as_ref().and_then(|view| written(view.paper.edited(), job));
    let mut known: BTreeMap<(String, String), (u32, u32)> = BTreeMap::new();
    let (mut unplaced, mut moves) = ((0, 0), Moves::default());
    for held in work.children_of(asked.posyandu).await? {
        let child = held.document;
        if let Some(since) = since.filter(|_| !has_left(&child, today)) {
            moves.add(child.birth.date, since, today);
        }
        let Some(infant) = is_infant(&child, today) else { continue };
        let place = match number(child.home.rt.reveal()) {
            Some(rt) => {
                let rw = number(child.home.rw.reveal()).unwrap_or_default();
                known.entry((rw, rt)).or_default()
            }
            None => &mut unplaced,
        };
        place.0 += u32::from(infant);
        place.1 += u32::from(!infant);
    }
    let known = known.into_iter().map(|((rw, rt), (infants, toddlers))| KnownRt {
        rw,
        rt,
        infants,
        toddlers,
    });
    Ok(RegistrationView {
        name,
        within,
        today,
        paper,
        before: before.collect(),
        known: known.collect(),
        unplaced,
        moves: since.filter(|_| !moves.is_none()).map(|since| (DayOf(since), moves)),
    })
}

/// Answers `GetServices`.
pub async fn services<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetServices,
) -> Result<ServicesView, DeskError> {
    let (name, within) = names(work, asked.posyandu).await?;
    let (papers, tallies) = (work.papers().await?, work.tallies().await?);
    let id = services_id(asked.posyandu, asked.month.year());
    let held = papers.get(PaperRef::new(PaperKind::ServiceYear, id));
    let year = asked.month.year();
    let of_year = |year| registration_of(&papers, asked.posyandu, year);
    let finished = [year, year - 1].into_iter().filter_map(of_year).find(|one| is_finished(one));
    let sasaran = finished.map(stages);
    let before = services_of(&papers, asked.posyandu, asked.month.plus(-1));
    let facts = tallies.at(asked.posyandu, asked.month);
    let (from, until) = (asked.month.first_day(), asked.month.last_day());
    let (mut born, mut died) = (0, [0; 3]);
    for held in work.children_of(asked.posyandu).await? {
        let child = &held.document;
        born += u32::from((from..=until).contains(&child.birth.date));
        if let Some(at) = death(child).filter(|day| (from..=until).contains(day)) {
            died[age_of_death(child.birth.date, at)] += 1;
        }
    }
    Ok(ServicesView {
        name,
        within,
        today: job.today(),
        paper: held.map(|held| PaperView { paper: held.document, rev: held.rev }),
        sasaran: LifeGroup::ALL.map(|group| sasaran.and_then(|stages| stages.group(group))),
        year: finished.map(|one| one.year),
        before: LifeGroup::ALL.map(|group| before.and_then(|one| one.group(group).came)),
        skdn: (facts.get(Fact::Sasaran), facts.get(Fact::Weighed)),
        born,
        died: Some(died),
        without_deaths: false,
    })
}

async fn names<S: Services>(work: &Work<S>, id: PosyanduId) -> Result<(String, String), DeskError> {
    let (book, regency) = (work.places().await?, work.regency().await?);
    let desa = book.posyandu.get(&id).ok_or(DeskError::NotFound)?.document.desa;
    Ok((book.name(id), book.place_name(regency.as_deref(), &Place::Region(desa))))
}

/// The user's day of a write.
fn written(stamp: &Stamp, job: Job) -> Option<NaiveDate> {
    (*stamp != Stamp::default()).then(|| Job { now: stamp.at, ..job }.today())
}

/// Whether a sasaran of the register is a bayi; `None` for who is no sasaran.
fn is_infant(child: &Child, today: NaiveDate) -> Option<bool> {
    let first = child.birth.date.checked_add_months(Months::new(12));
    child.is_sasaran(today).then(|| first.is_none_or(|first| today < first))
}

/// Whether a child is gone for another reason than its age.
fn has_left(child: &Child, today: NaiveDate) -> bool {
    let exit = child.exit.as_ref().filter(|exit| exit.date <= today);
    exit.is_some_and(|exit| exit.reason != ExitReason::Graduated)
}

fn death(child: &Child) -> Option<NaiveDate> {
    let exit = child.exit.as_ref().filter(|exit| exit.reason == ExitReason::Died)?;
    Some(exit.date)
}

/// 0 for a newborn, 1 for an infant, 2 for an older child.
fn age_of_death(birth: NaiveDate, day: NaiveDate) -> usize {
    let first = birth.checked_add_months(Months::new(12));
    if (day - birth).num_days() <= NEWBORN {
        0
    } else {
        1 + usize::from(first.is_some_and(|first| day >= first))
    }
}
