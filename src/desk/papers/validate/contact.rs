//! Contacts of Puskesmas.

use super::Found;
use crate::{
    desk::protocol::{PaperField as F, Why},
    records::coordination::PuskesmasPj,
};

/// Problems of a contact.
pub fn check(contact: &PuskesmasPj, found: &mut Found<'_>) {
    let known = found.around.places.puskesmas.contains_key(&contact.puskesmas);
    found.when(!known, F::Place, Why::Unknown);
    found.line(contact.party.name.reveal(), F::Name);
    found.line(&contact.party.position, F::Role);
    found.line(contact.phone.reveal(), F::Number);
}
