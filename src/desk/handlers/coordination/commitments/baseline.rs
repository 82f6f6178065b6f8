//! How the number stood when a promise was made: taken from the records, never typed.

use super::table::Table;
use crate::{
    desk::{Job, Services, papers::PaperEdit, protocol::DeskError, work::Work},
    records::coordination::{Commitment, Paper},
};

/// Gives each promise that is new, or now names another indicator, place or day, the figure of the
/// last whole month before it was made. Otherwise the figure that was taken stays, whatever is
/// corrected in the records later.
///
/// # Errors
/// When the figures cannot be read.
pub async fn take_baselines<S: Services>(
    work: &Work<S>,
    job: Job,
    edits: &mut [PaperEdit],
) -> Result<(), DeskError> {
    let mut table = None;
    for edit in edits {
        let Some(Paper::Commitment(promise)) = &mut edit.after else { continue };
        let before = edit.before.as_ref().and_then(|held| match &held.document {
            Paper::Commitment(before) => Some(before),
            _ => None,
        });
        if let Some(before) = before.filter(|before| about(before) == about(promise)) {
            promise.baseline = before.baseline;
        } else if promise.indicator.is_none() {
            promise.baseline = None;
        } else {
            if table.is_none() {
                table = Some(Table::open(work, job).await?);
            }
            promise.baseline = table.as_ref().and_then(|table| table.baseline(promise));
        }
    }
    Ok(())
}

/// What a baseline depends on.
fn about(promise: &Commitment) -> impl PartialEq + '_ {
    (promise.indicator, &promise.place, promise.made)
}
