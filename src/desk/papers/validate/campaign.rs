//! Campaigns of weighing.

use super::Found;
use crate::{
    desk::protocol::{PaperField as F, Why},
    rakor::campaign::{LONGEST, days},
    records::coordination::Campaign,
    wilayah::Level,
};

/// Problems of a campaign.
pub fn check(campaign: &Campaign, found: &mut Found<'_>) {
    found.needed(&campaign.name, F::Name);
    found.text(&campaign.note, F::Text);
    found.day(campaign.from, F::Date);
    found.day(campaign.until, F::Until);
    found.order(Some(campaign.from), Some(campaign.until));
    found.when(days(campaign.from, campaign.until) > LONGEST, F::Until, Why::OutOfRange);
    found.when(!(1..=100).contains(&campaign.goal), F::Amount, Why::OutOfRange);
    let known = |code: &_| {
        crate::wilayah::RegionCode::level(*code) == Level::Kecamatan && found.knows_region(*code)
    };
    let unknown = !campaign.kecamatan.iter().all(known);
    found.when(unknown, F::Kecamatan, Why::Unknown);
}
