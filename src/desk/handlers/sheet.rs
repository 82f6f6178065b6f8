//! The sheet of one session: every child of the Posyandu and its visit in the month.

use chrono::NaiveDate;
use std::collections::BTreeSet;

use super::{overview::counts, posyandu::sessions};
use crate::{
    desk::{
        Job, Services,
        assess::{self, Rules},
        protocol::{Before, DeskError, GetSheet, SessionSheet, SheetLine},
        roster::posyandu_on,
        stored::Held,
        work::Work,
    },
    growth::age,
    records::{Child, ChildId, Length, Month, Weight},
};

/// Answers `GetSheet`.
pub async fn get<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetSheet,
) -> Result<SessionSheet, DeskError> {
    let (book, rosters, rules) = (work.places().await?, work.rosters().await?, work.rules().await?);
    if !book.posyandu.contains_key(&asked.posyandu) {
        return Err(DeskError::NotFound);
    }
    let roster = rosters.get(&asked.posyandu).map(|held| &held.document);
    let others: BTreeSet<ChildId> = roster.map(|r| r.others.clone()).unwrap_or_default();
    let mut children = work.children_of(asked.posyandu).await?;
    let guests = asked.guests.iter().copied();
    let known: BTreeSet<ChildId> = children.iter().map(|held| held.document.id).collect();
    let more: BTreeSet<ChildId> = others.into_iter().chain(guests).collect();
    children.extend(work.children(more.difference(&known).copied()).await?);
    let sessions = sessions(work, asked.posyandu).await?;
    let session = sessions.into_iter().find(|session| session.month == asked.month);
    let day = session.as_ref().map_or_else(
        || job.today().clamp(asked.month.first_day(), asked.month.last_day()),
        |session| session.date,
    );
    let lines = children.iter().filter_map(|held| line(&rules, held, &asked, day, job.today()));
    let mut rows: Vec<SheetLine> = lines.collect();
    rows.sort_by_cached_key(|line| (line.name.reveal().to_lowercase(), line.id));
    Ok(SessionSheet {
        posyandu: asked.posyandu,
        posyandu_name: book.name(asked.posyandu),
        month: asked.month,
        session,
        counts: counts(&work.tallies().await?.at(asked.posyandu, asked.month)),
        rows,
    })
}

/// The line of a child, where it has one: a sasaran of the month, or somebody who came.
fn line(
    rules: &Rules,
    held: &Held<Child>,
    asked: &GetSheet,
    day: NaiveDate,
    today: NaiveDate,
) -> Option<SheetLine> {
    let child = &held.document;
    let end = asked.month.last_day();
    let belongs = posyandu_on(child, end) == asked.posyandu;
    let here = |visit: &crate::records::Visit| {
        Month::of(visit.date) == asked.month && visit.posyandu == asked.posyandu
    };
    let guest = asked.guests.contains(&child.id);
    if !(belongs && child.is_sasaran(end) || guest || child.visits.iter().any(here)) {
        return None;
    }
    let views = assess::visits(rules, child, today);
    let visit = views.into_iter().rev().find(|view| Month::of(view.date) == asked.month);
    let id = visit.as_ref().and_then(|view| view.id);
    let recorded = child.visits.iter().find(|recorded| Some(recorded.id) == id);
    let position = recorded.and_then(|recorded| recorded.position);
    let earlier = |visit: &&crate::records::Visit| visit.date < asked.month.first_day();
    let before = child.visits.iter().rev().find(earlier).map(|visit| Before {
        date: visit.date,
        weight_kg: visit.weight.map(Weight::kg),
        lenhei_cm: visit.lenhei.map(Length::cm),
    });
    let day = visit.as_ref().map_or(day, |visit| visit.date);
    Some(SheetLine {
        id: child.id,
        rev: held.rev,
        name: child.identity.name.clone(),
        sex: child.sex,
        birth_date: child.birth.date,
        visitor: !belongs,
        before,
        kbm_g: rules.kms.kbm_g(child.sex, age::completed_months(child.birth.date, day)),
        visit,
        position,
    })
}
