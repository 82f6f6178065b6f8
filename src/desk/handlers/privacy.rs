//! The record of who showed identities again, when and why. It is append-only, like every history.

use crate::{
    desk::{
        Job, Services,
        protocol::{DeskError, FieldProblem, FormField, GetOpenings, OpenIdentities, Opening, Why},
        stored::{read, row},
        work::Work,
    },
    documents::{Extra, HistoryEntry, Id},
    storage::{Batch, Durability, Expected, Store},
};

/// Parent of the entries.
const PRIVACY: &str = "privacy";
/// Fewest and most letters of a reason.
const REASON: std::ops::RangeInclusive<usize> = 5..=300;

/// Does `OpenIdentities`.
pub async fn open<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: OpenIdentities,
) -> Result<(), DeskError> {
    let reason = asked.reason.trim().to_owned();
    let letters = reason.chars().count();
    if !REASON.contains(&letters) {
        let why = if letters < *REASON.start() { Why::Missing } else { Why::TooLong };
        return Err(DeskError::Invalid(vec![FieldProblem { field: FormField::Note, why }]));
    }
    let stamp = work.stamp(job).await?;
    let id: Id<Opening> = work.new_id();
    // Keys sort by time.
    let key = format!("{PRIVACY}/{:016}/{id}", stamp.at.0);
    let (kind, changes, extra) = ("opened".to_owned(), Vec::new(), Extra::new());
    let entry = HistoryEntry { stamp, kind, about: reason, rev: 1, changes, extra };
    let mut batch = Batch { durability: Durability::Strict, ..Batch::default() };
    batch.put(Store::History, row(key, PRIVACY, 1, &entry)?, Expected::Nothing);
    Ok(work.db.write(batch).await?)
}

/// Answers `GetOpenings`.
pub async fn openings<S: Services>(
    work: &Work<S>,
    _: GetOpenings,
) -> Result<Vec<Opening>, DeskError> {
    let rows = work.db.by_parent(Store::History, PRIVACY).await?;
    let mut openings = Vec::with_capacity(rows.len());
    for row in &rows {
        let entry: HistoryEntry = read(row)?.document;
        openings.push(Opening { stamp: entry.stamp, reason: entry.about });
    }
    openings.sort_by_key(|opening| std::cmp::Reverse(opening.stamp.at));
    Ok(openings)
}
