//! Commitments: what, whose and by when are the three without which it is no promise.

use super::Found;
use crate::{
    desk::protocol::{PaperField as F, Why},
    records::coordination::Commitment,
};

/// Problems of a commitment.
pub fn check(commitment: &Commitment, found: &mut Found<'_>) {
    found.when(commitment.text.trim().is_empty(), F::Text, Why::Missing);
    found.text(&commitment.text, F::Text);
    found.when(commitment.owner.is_empty(), F::Owner, Why::Missing);
    found.line(&commitment.owner.instansi, F::Owner);
    found.place(&commitment.place, F::Place);
    found.day(commitment.made, F::Date);
    found.day(commitment.due, F::Due);
    found.when(commitment.due < commitment.made, F::Due, Why::BeforeStart);
    let rakor = commitment.rakor.is_some_and(|id| !found.around.papers.rakors.contains_key(&id));
    found.when(rakor, F::Whole, Why::Unknown);
    for progress in &commitment.progress {
        found.within(progress.id);
        found.day(progress.date, F::Date);
        found.text(&progress.text, F::Text);
    }
    for evidence in &commitment.evidence {
        found.within(evidence.id);
        found.day(evidence.date, F::Date);
        found.when(evidence.text.trim().is_empty(), F::Text, Why::Missing);
        found.text(&evidence.text, F::Text);
    }
    found.outside();
}
