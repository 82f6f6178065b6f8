//! The partners of a regency, and sums of what they pledged for a place.

use std::collections::{BTreeMap, BTreeSet};

use super::super::commitments::table::Table;
use crate::{
    desk::{
        Job, Services,
        protocol::{Account, AccountOf, DeskError, GetPartners, PartnerRow, PartnersPage},
        work::Work,
    },
    rakor::ledger::{self, PledgeStanding, Totals},
    records::{
        Place, PosyanduId,
        coordination::{Partner, Pledge},
    },
    wilayah::{Level, RegionCode},
};

impl Account {
    /// Counts a pledge as it stands.
    fn add(&mut self, pledge: &Pledge, today: chrono::NaiveDate) {
        self.totals = self.totals.plus(Totals::of(pledge));
        self.standings.count(ledger::standing(pledge, today));
    }
}

/// Sums of pledges.
pub(super) fn account<'p>(table: &Table, pledges: impl IntoIterator<Item = &'p Pledge>) -> Account {
    let mut sum = Account::default();
    pledges.into_iter().for_each(|pledge| sum.add(pledge, table.today));
    sum
}

/// Posyandu that a pledge reached.
pub(super) fn reached(pledge: &Pledge) -> impl Iterator<Item = PosyanduId> {
    let delivered = pledge.deliveries.iter().flat_map(|delivery| &delivery.posyandu).copied();
    delivered.chain(pledge.spendings.iter().filter_map(|spending| spending.posyandu))
}

/// Posyandu that pledges reached, each once.
pub(super) fn served<'p>(pledges: impl IntoIterator<Item = &'p Pledge>) -> BTreeSet<PosyanduId> {
    pledges.into_iter().flat_map(reached).collect()
}

/// The pledges for a place and all within it.
pub(super) fn here<'t>(table: &'t Table, place: &'t Place) -> impl Iterator<Item = &'t Pledge> {
    let all = table.papers.pledges.values().map(|held| &held.document);
    all.filter(|pledge| table.within(&pledge.place, place))
}

/// The kecamatan of a place.
pub(super) fn kecamatan(table: &Table, place: &Place) -> Option<RegionCode> {
    match place {
        Place::Regency => None,
        Place::Region(code) => code.at(Level::Kecamatan),
        _ => table.above(place).and_then(|above| kecamatan(table, &above)),
    }
}

/// Answers `GetPartners`.
pub async fn get<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetPartners,
) -> Result<PartnersPage, DeskError> {
    let table = Table::open(work, job).await?;
    let all: Vec<&Pledge> = here(&table, &asked.place).collect();
    let mut by_year: BTreeMap<i32, Account> = BTreeMap::new();
    for pledge in &all {
        by_year.entry(ledger::year(pledge)).or_default().add(pledge, table.today);
    }
    let of_year = |pledge: &&&Pledge| asked.year.is_none_or(|year| ledger::year(pledge) == year);
    let pledges: Vec<&Pledge> = all.iter().filter(of_year).copied().collect();
    let (mut kinds, mut places) = (BTreeMap::new(), BTreeMap::new());
    for pledge in &pledges {
        let kind: &mut Account = kinds.entry(pledge.kind).or_default();
        kind.add(pledge, table.today);
        let place: &mut Account = places.entry(kecamatan(&table, &pledge.place)).or_default();
        place.add(pledge, table.today);
    }
    let partners = table.papers.partners.values().map(|held| &held.document);
    let mut rows: Vec<PartnerRow> =
        partners.map(|partner| row(&table, partner, &pledges)).collect();
    rows.sort_by_cached_key(|row| (row.ended, row.name.to_lowercase(), row.id));
    let named = |(code, account): (Option<RegionCode>, Account)| {
        let place = code.map(Place::Region);
        let name = place.as_ref().map(|place| table.scene.name(place)).unwrap_or_default();
        AccountOf { place, name, account }
    };
    let (piloted, all_kecamatan) = super::pilots::coverage(&table);
    Ok(PartnersPage {
        today: table.today,
        years: by_year.keys().rev().copied().collect(),
        partners: rows,
        total: account(&table, pledges.iter().copied()),
        kinds: kinds.into_iter().collect(),
        by_year: by_year.into_iter().rev().collect(),
        kecamatan: places.into_iter().map(named).collect(),
        served: served(pledges.iter().copied()).len() as u32,
        piloted,
        all_kecamatan,
    })
}

fn row(table: &Table, partner: &Partner, pledges: &[&Pledge]) -> PartnerRow {
    let own: Vec<&Pledge> =
        pledges.iter().filter(|pledge| pledge.partner == partner.id).copied().collect();
    let waiting = own.iter().filter(|pledge| {
        let standing = ledger::standing(pledge, table.today);
        matches!(standing, PledgeStanding::Open | PledgeStanding::Late(_))
    });
    PartnerRow {
        id: partner.id,
        name: partner.name.clone(),
        kind: partner.kind,
        business: partner.business.clone(),
        ended: partner.ended,
        due: waiting.filter_map(|pledge| pledge.due).min(),
        served: served(own.iter().copied()).len() as u32,
        account: account(table, own),
    }
}
