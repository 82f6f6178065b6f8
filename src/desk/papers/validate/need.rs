//! Needs of a Posyandu.

use super::Found;
use crate::{
    desk::protocol::{PaperField as F, Why},
    records::coordination::{Need, NeedItem},
};

/// Problems of a need.
pub fn check(need: &Need, found: &mut Found<'_>) {
    found.when(!found.knows_posyandu(need.posyandu), F::Posyandu, Why::Unknown);
    let unnamed = need.item == NeedItem::Other && need.text.trim().is_empty();
    found.when(unnamed, F::Text, Why::Missing);
    found.text(&need.text, F::Text);
    found.when(need.quantity == 0, F::Quantity, Why::OutOfRange);
    found.day(need.found, F::Date);
    found.some_day(need.met, F::Until);
    found.order(Some(need.found), need.met);
}
