//! Innovations.

use super::Found;
use crate::{desk::protocol::PaperField as F, records::coordination::Innovation};

/// Problems of an innovation.
pub fn check(innovation: &Innovation, found: &mut Found<'_>) {
    found.needed(&innovation.name, F::Name);
    found.text(&innovation.idea, F::Text);
    found.place(&innovation.place, F::Place);
    found.day(innovation.from, F::Date);
    found.some_day(innovation.until, F::Until);
    found.order(Some(innovation.from), innovation.until);
}
