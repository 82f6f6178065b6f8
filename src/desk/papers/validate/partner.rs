//! Partners, pledges and pilots. A ledger that does not balance is refused: more cannot be spent
//! than came.

use super::Found;
use crate::{
    desk::protocol::{PaperField as F, Why},
    records::coordination::{Partner, Pilot, Pledge, PledgeKind},
    wilayah::Level,
};

/// Problems of a partner.
pub fn check_partner(partner: &Partner, found: &mut Found<'_>) {
    found.needed(&partner.name, F::Name);
    found.text(&partner.note, F::Text);
    let same = |other: &Partner| {
        other.id != partner.id
            && other.name.trim().to_lowercase() == partner.name.trim().to_lowercase()
    };
    let taken = found.around.papers.partners.values().any(|held| same(&held.document));
    found.when(taken, F::Name, Why::Taken);
}

/// Problems of a pledge.
pub fn check_pledge(pledge: &Pledge, found: &mut Found<'_>) {
    let known = found.around.papers.partners.contains_key(&pledge.partner);
    found.when(!known, F::Partner, Why::Unknown);
    found.when(pledge.text.trim().is_empty(), F::Text, Why::Missing);
    found.text(&pledge.text, F::Text);
    found.place(&pledge.place, F::Place);
    found.day(pledge.made, F::Date);
    found.some_day(pledge.due, F::Due);
    let money = pledge.kind == PledgeKind::Money;
    found.when(money && pledge.amount.is_none_or(|n| n == 0), F::Amount, Why::Missing);
    let late = pledge.due.is_some_and(|due| due < pledge.made);
    found.when(late, F::Due, Why::BeforeStart);
    for delivery in &pledge.deliveries {
        found.within(delivery.id);
        found.day(delivery.date, F::Date);
        let unknown = delivery.posyandu.iter().any(|id| !found.knows_posyandu(*id));
        found.when(unknown, F::Posyandu, Why::Unknown);
        found.text(&delivery.text, F::Text);
    }
    for spending in &pledge.spendings {
        found.within(spending.id);
        found.day(spending.date, F::Date);
        found.when(spending.text.trim().is_empty(), F::Text, Why::Missing);
        found.when(spending.amount == 0, F::Amount, Why::Missing);
        let unknown = spending.posyandu.is_some_and(|id| !found.knows_posyandu(id));
        found.when(unknown, F::Posyandu, Why::Unknown);
    }
    found.outside();
    let came: u64 = pledge.deliveries.iter().filter_map(|delivery| delivery.amount).sum();
    let spent: u64 = pledge.spendings.iter().map(|spending| spending.amount).sum();
    found.when(spent > came, F::Amount, Why::MoreThanAll);
}

/// Problems of a pilot.
pub fn check_pilot(pilot: &Pilot, found: &mut Found<'_>) {
    let kecamatan = pilot.kecamatan.level() == Level::Kecamatan;
    let known = kecamatan && found.knows_region(pilot.kecamatan);
    found.when(!known, F::Kecamatan, Why::Unknown);
    let posyandu = found.around.places.posyandu.get(&pilot.posyandu);
    let inside = posyandu.is_none_or(|held| held.document.desa.is_within(pilot.kecamatan));
    found.when(posyandu.is_none(), F::Posyandu, Why::Unknown);
    found.when(!inside, F::Posyandu, Why::OtherDesa);
    found.day(pilot.from, F::Date);
    found.some_day(pilot.until, F::Until);
    found.order(Some(pilot.from), pilot.until);
    found.text(&pilot.note, F::Text);
}
