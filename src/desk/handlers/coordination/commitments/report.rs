//! The account of kept and broken promises, by sector and by place.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;

use super::{
    list::{here, sector},
    table::Table,
};
use crate::{
    desk::handlers::indicators::scene::Scene,
    desk::{
        Job, Services,
        protocol::{DeskError, GetPromiseReport, PlaceAccount, PlaceLevel, PromiseReport},
        work::Work,
    },
    rakor::commitments::{Account, Standing},
    records::{Place, coordination::Sector},
    wilayah::Level,
};

/// Answers `GetPromiseReport`.
pub async fn report<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetPromiseReport,
) -> Result<PromiseReport, DeskError> {
    let table = Table::open(work, job).await?;
    let mut years = BTreeSet::new();
    let mut all: Vec<Standing> = Vec::new();
    let mut sectors: BTreeMap<Sector, Vec<Standing>> = BTreeMap::new();
    let mut places: BTreeMap<Place, Vec<Standing>> = BTreeMap::new();
    for (promise, standing) in here(&table, &asked.place) {
        years.insert(promise.due.year());
        if asked.year.is_some_and(|year| promise.due.year() != year) {
            continue;
        }
        all.push(standing);
        sectors.entry(sector(promise)).or_default().push(standing);
        places.entry(part(&table, &asked.place, &promise.place)).or_default().push(standing);
    }
    let own = places.remove(&asked.place).map(|own| (asked.place.clone(), own));
    let mut rows: Vec<PlaceAccount> = places
        .into_iter()
        .map(|(place, standings)| PlaceAccount {
            name: table.scene.name(&place),
            place,
            account: Account::of(standings),
        })
        .collect();
    rows.sort_by(|a, b| a.name.cmp(&b.name));
    let own = own.map(|(place, standings)| PlaceAccount {
        name: table.scene.name(&place),
        place,
        account: Account::of(standings),
    });
    Ok(PromiseReport {
        today: table.today,
        name: table.scene.name(&asked.place),
        years: years.into_iter().rev().collect(),
        total: Account::of(all),
        sectors: sectors.into_iter().map(|(sector, s)| (sector, Account::of(s))).collect(),
        places: own.into_iter().chain(rows).collect(),
    })
}

/// The part of a whole in which a place lies: the whole itself, or one of the tier below it.
fn part(table: &Table, whole: &Place, place: &Place) -> Place {
    let region = |code: crate::wilayah::RegionCode, level: PlaceLevel| match level {
        PlaceLevel::Kecamatan => code.at(Level::Kecamatan).map(Place::Region),
        PlaceLevel::Desa => code.at(Level::Desa).map(Place::Region),
        _ => None,
    };
    if place == whole {
        return whole.clone();
    }
    let Some(level) = Scene::next_tier(whole) else { return whole.clone() };
    let part = match place {
        Place::Region(code) => region(*code, level),
        Place::Posyandu(id) => {
            let held = table.scene.book.posyandu.get(id);
            held.and_then(|held| Scene::place_of(&held.document, level))
        }
        Place::Puskesmas(_) => table.above(place),
        Place::Regency => None,
    };
    part.unwrap_or_else(|| whole.clone())
}
