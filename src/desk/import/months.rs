//! Which months of which Posyandu an import brought: the day they came is the day of the import.

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use chrono::NaiveDate;

use super::documents::{Import, Run, State, Touched, import_key};
use crate::{
    desk::{
        Services,
        protocol::DeskError,
        stored::{Held, IMPORT, read, row},
        work::Work,
    },
    records::{BatchId, Child, Month, PosyanduId, Visit},
    storage::{Batch, Expected, Store},
};

/// The first day on which an import brought a Posyandu's figures of a month.
pub type Came = BTreeMap<PosyanduId, BTreeMap<Month, NaiveDate>>;

/// Months with visits, in runs.
pub fn runs(visits: impl Iterator<Item = (PosyanduId, NaiveDate)>) -> Vec<Run> {
    let months: BTreeSet<(PosyanduId, Month)> =
        visits.map(|(posyandu, date)| (posyandu, Month::of(date))).collect();
    let mut runs: Vec<Run> = Vec::new();
    for (posyandu, month) in months {
        match runs.last_mut() {
            Some((same, first, count))
                if *same == posyandu && first.plus(i32::from(*count)) == month =>
            {
                *count += 1;
            }
            _ => runs.push((posyandu, month, 1)),
        }
    }
    runs
}

/// Visits of children, those of one import only when it is named.
pub fn visits<'c>(
    children: impl Iterator<Item = &'c Child>,
    batch: Option<BatchId>,
) -> impl Iterator<Item = (PosyanduId, NaiveDate)> {
    let of = move |visit: &&Visit| {
        let source = visit.source.as_ref().map(|source| source.batch);
        batch.is_none() || source == batch
    };
    let all = children.flat_map(|child| &child.visits);
    all.filter(of).map(|visit| (visit.posyandu, visit.date))
}

/// The day on which each month came, of all imports that were not taken back.
pub async fn came<S: Services>(work: &Work<S>) -> Result<Rc<Came>, DeskError> {
    if let Some(known) = work.known_came() {
        return Ok(known);
    }
    let came = Rc::new(came_anew(work).await?);
    work.remember_came(Rc::clone(&came));
    Ok(came)
}

async fn came_anew<S: Services>(work: &Work<S>) -> Result<Came, DeskError> {
    let mut came = Came::new();
    for row in work.db.by_parent(Store::Doc, IMPORT).await? {
        let held = read::<Import>(&row)?;
        let (State::Done, Some(day)) = (held.document.state, held.document.came()) else {
            continue;
        };
        let months = match &held.document.months {
            Some(months) => months.clone(),
            None => find(work, held).await?,
        };
        for (posyandu, first, count) in months {
            let of = came.entry(posyandu).or_default();
            for month in 0..i32::from(count) {
                let known = of.entry(first.plus(month)).or_insert(day);
                *known = day.min(*known);
            }
        }
    }
    Ok(came)
}

/// Finds the months of an import of before they were kept, by its visits that are still there, and
/// keeps them.
async fn find<S: Services>(work: &Work<S>, held: Held<Import>) -> Result<Vec<Run>, DeskError> {
    let Held { document: mut import, rev } = held;
    let mut found = Vec::new();
    for part in work.db.by_parent(Store::Doc, &import_key(import.id)).await? {
        let touched = read::<Touched>(&part)?.document.children;
        let children = work.children(touched.into_iter().map(|(id, _)| id)).await?;
        found.extend(visits(children.iter().map(|held| &held.document), Some(import.id)));
    }
    let months = runs(found.into_iter());
    import.months = Some(months.clone());
    let mut batch = Batch::default();
    let row = row(import_key(import.id), IMPORT, rev + 1, &import)?;
    batch.put(Store::Doc, row, Expected::Rev(rev));
    // Taken back meanwhile, or found by another tab: then that stands.
    drop(work.db.write(batch).await);
    Ok(months)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::Id;

    #[test]
    fn months_in_a_row_are_one_run() {
        let (a, b) = (Id::from_bits(1), Id::from_bits(2));
        let day = |text: &str| text.parse().unwrap();
        let visits = [
            (a, day("2026-01-31")),
            (b, day("2025-12-01")),
            (a, day("2025-12-03")),
            (a, day("2025-12-30")),
            (a, day("2026-03-01")),
        ];
        let month = |text: &str| text.parse::<Month>().unwrap();
        let runs = runs(visits.into_iter());
        assert_eq!(
            runs,
            [(a, month("2025-12"), 2), (a, month("2026-03"), 1), (b, month("2025-12"), 1)]
        );
    }
}
