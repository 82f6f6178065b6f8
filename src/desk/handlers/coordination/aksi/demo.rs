//! The reports of the demo: those handed in get the numbers of its data, like any other.

use super::one::freeze;
use crate::{
    desk::{
        Job, Services,
        papers::row_of,
        protocol::{Changed, DeskError},
        work::Work,
    },
    records::coordination::AksiReport,
    storage::{Batch, Durability, Expected, Store},
};

/// Puts the reports of the demo once its children and figures are there.
pub async fn put_demo<S: Services>(
    work: &Work<S>,
    job: Job,
    reports: Vec<AksiReport>,
) -> Result<(), DeskError> {
    let mut batch = Batch { durability: Durability::Relaxed, ..Batch::default() };
    for mut report in reports {
        if report.sent.is_some() {
            freeze(work, job, &mut report).await?;
        }
        report.edited = work.stamp(job).await?;
        batch.put(Store::Doc, row_of(&report.into(), 1)?, Expected::Nothing);
    }
    work.db.write(batch).await?;
    // What was read meanwhile lacks these.
    work.forget(&Changed::Everything);
    Ok(())
}
