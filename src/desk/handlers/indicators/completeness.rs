//! Which Posyandu have reported in a month: had a weighing.

use std::collections::BTreeMap;

use super::scene::Scene;
use crate::{
    desk::{
        Job, Services,
        protocol::{
            Completeness, CompletenessRow, DeskError, GetCompleteness, Missing, PlaceLevel,
        },
        work::Work,
    },
    indicators::{
        AgeGroup, Daily, Fact, Figure,
        tally::{self, Counts},
    },
    records::{Month, Place, PosyanduId},
};

/// Answers `GetCompleteness`.
pub async fn get<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetCompleteness,
) -> Result<Completeness, DeskError> {
    let scene = Scene::open(work, job).await?;
    let month = asked.month.or(scene.months.map(|(_, last)| last));
    let here: Vec<PosyanduId> =
        scene.groups(&asked.place, PlaceLevel::Posyandu).into_values().flatten().collect();
    let at = month.unwrap_or(scene.this);
    let whole = row(&scene, asked.place.clone(), &here, at);
    let mut rows: Vec<CompletenessRow> = match month {
        None => Vec::new(),
        Some(month) => {
            let groups: BTreeMap<Place, Vec<PosyanduId>> = scene.groups(&asked.place, asked.level);
            groups.into_iter().map(|(place, ids)| row(&scene, place, &ids, month)).collect()
        }
    };
    rows.retain(|row| row.of > 0);
    let share = |row: &CompletenessRow| f64::from(row.reported) / f64::from(row.of);
    rows.sort_by(|a, b| share(a).total_cmp(&share(b)).then_with(|| a.name.cmp(&b.name)));
    Ok(Completeness { month, whole, rows })
}

/// How many of these have reported in a month, of how many at work.
pub fn reported(scene: &Scene, posyandu: &[PosyanduId], month: u16) -> (u32, u32) {
    posyandu.iter().fold((0, 0), |(reported, of), id| {
        let weighed = weighed(scene, *id, month);
        let open = scene.book.posyandu.get(id).is_some_and(|held| held.document.open);
        (reported + u32::from(weighed), of + u32::from(weighed || open))
    })
}

fn weighed(scene: &Scene, id: PosyanduId, month: u16) -> bool {
    scene.tallies.of(id).is_some_and(|tally| tally.count(month, Fact::Weighed, &[]) > 0)
}

fn row(scene: &Scene, place: Place, posyandu: &[PosyanduId], month: Month) -> CompletenessRow {
    let number = tally::nearest(month);
    let days = month.plus(1).first_day().signed_duration_since(month.first_day()).num_days();
    let mut row = CompletenessRow {
        name: scene.name(&place),
        place,
        reported: 0,
        of: 0,
        by_day: vec![0; days as usize],
        missing: Vec::new(),
        coverage: Figure::default(),
    };
    (row.reported, row.of) = reported(scene, posyandu, number);
    for id in posyandu {
        let tally = scene.tallies.of(*id);
        let weighed = weighed(scene, *id, number);
        if let Some(tally) = tally {
            row.coverage.numerator += tally.count(number, Fact::Weighed, &[]);
            row.coverage.denominator += tally.count(number, Fact::Sasaran, &AgeGroup::ALL);
            let first = tally.daily(Daily::Visits).row(number).find(|(_, count)| *count > 0);
            let day =
                first.filter(|_| weighed).and_then(|(day, _)| row.by_day.get_mut(usize::from(day)));
            if let Some(day) = day {
                *day += 1;
            }
        }
        let open = scene.book.posyandu.get(id).is_some_and(|held| held.document.open);
        if !weighed && open {
            let place = Place::Posyandu(*id);
            row.missing.push(Missing {
                id: *id,
                name: scene.name(&place),
                within: scene.within(&place),
                last: tally.and_then(|tally| last_weighed(tally.column(Fact::Weighed), number)),
            });
        }
    }
    row.missing.sort_by(|a, b| (a.last, &a.name).cmp(&(b.last, &b.name)));
    row
}

/// The last month with a weighing, up to this one.
pub fn last_weighed(weighed: &tally::Column, until: u16) -> Option<Month> {
    let (first, end) = weighed.range();
    let last = (first..end.min(until + 1)).rev().find(|month| weighed.get(*month, 0) > 0)?;
    Some(tally::month(last))
}
