//! What needs attention within a place.

use super::scene::Scene;
use crate::{
    desk::{
        Job, Services,
        protocol::{DeskError, GetWarnings, PlaceLevel, PlaceWarning, Warnings},
        work::Work,
    },
    indicators::{
        AgeGroup, Fact,
        signals::{MonthCounts, signals, urgency},
        tally::{self, Counts},
    },
    records::{Month, Place, PosyanduId},
};

/// Months that are looked at.
const MONTHS: i32 = 24;

/// Answers `GetWarnings`.
pub async fn get<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetWarnings,
) -> Result<Warnings, DeskError> {
    let scene = Scene::open(work, job).await?;
    let month = asked.month.or(scene.months.map(|(_, last)| last));
    let warnings = month.map(|month| of(&scene, &asked.place, month)).unwrap_or_default();
    Ok(Warnings { month, warnings })
}

/// The warnings of the Posyandu of a place, and of the tier below it; most urgent first.
pub fn of(scene: &Scene, place: &Place, month: Month) -> Vec<PlaceWarning> {
    let mut groups = scene.groups(place, PlaceLevel::Posyandu);
    // A closed Posyandu that is silent is none to worry about.
    groups.retain(|_, ids| {
        ids.iter().any(|id| scene.book.posyandu.get(id).is_some_and(|held| held.document.open))
    });
    if let Some(level) = Scene::next_tier(place).filter(|level| *level != PlaceLevel::Posyandu) {
        groups.extend(scene.groups(place, level));
    }
    let mut found: Vec<PlaceWarning> = Vec::new();
    for (place, ids) in groups {
        for signal in signals(&months(scene, &ids, month), month, month < scene.this) {
            let (name, within) = (scene.name(&place), scene.within(&place));
            found.push(PlaceWarning { place: place.clone(), name, within, signal });
        }
    }
    found.sort_by(|a, b| urgency(&a.signal).cmp(&urgency(&b.signal)).then(a.name.cmp(&b.name)));
    found
}

/// The months up to one, from the first with a weighing anywhere.
fn months(scene: &Scene, posyandu: &[PosyanduId], until: Month) -> Vec<MonthCounts> {
    let Some((first, _)) = scene.months else { return Vec::new() };
    let first = first.max(until.plus(1 - MONTHS));
    let (from, to) = (tally::nearest(first), tally::nearest(until));
    let mut months = vec![MonthCounts::default(); usize::from(to.saturating_sub(from)) + 1];
    for tally in posyandu.iter().filter_map(|id| scene.tallies.of(*id)) {
        for (counts, number) in months.iter_mut().zip(from..=to) {
            counts.s += tally.count(number, Fact::Sasaran, &AgeGroup::ALL);
            counts.d += tally.count(number, Fact::Weighed, &[]);
            counts.bgm += tally.count(number, Fact::Bgm, &[]);
        }
    }
    months
}
