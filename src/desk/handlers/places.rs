//! All Posyandu by kecamatan and desa.

use std::collections::BTreeMap;

use super::overview::months;
use crate::{
    desk::{
        Job, Services,
        protocol::{DeskError, GetPlaces, PlaceDesa, PlaceKecamatan, PlacePosyandu, Places},
        roster::Roster,
        work::Work,
    },
    records::{Month, Posyandu},
    wilayah::RegionCode,
};

/// Answers `GetPlaces`.
pub async fn get<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetPlaces,
) -> Result<Places, DeskError> {
    let (book, rosters) = (work.places().await?, work.rosters().await?);
    let latest = || months(&rosters, Month::of(job.today())).map(|(_, last)| last);
    let month = asked.month.or_else(latest);
    let mut by_desa: BTreeMap<RegionCode, Vec<PlacePosyandu>> = BTreeMap::new();
    for (id, held) in &book.posyandu {
        let roster = rosters.get(id).map(|held| &held.document);
        let item = item(&held.document, roster, month, job);
        by_desa.entry(held.document.desa).or_default().push(item);
    }
    for list in by_desa.values_mut() {
        list.sort_by_cached_key(|item| item.name.to_lowercase());
    }
    let regency = work.regency().await?;
    let kecamatan = regency.iter().flat_map(|regency| &regency.kecamatan).map(|kecamatan| {
        let desa = kecamatan.desa.iter().map(|desa| PlaceDesa {
            code: desa.code,
            name: desa.name.clone(),
            posyandu: by_desa.remove(&desa.code).unwrap_or_default(),
        });
        PlaceKecamatan { code: kecamatan.code, name: kecamatan.name.clone(), desa: desa.collect() }
    });
    let kecamatan = kecamatan.collect();
    let mut puskesmas: Vec<_> = book.puskesmas.values().map(|held| held.document.clone()).collect();
    puskesmas.sort_by_cached_key(|puskesmas| puskesmas.name.to_lowercase());
    Ok(Places { month, kecamatan, unplaced: by_desa.into_values().flatten().collect(), puskesmas })
}

fn item(
    posyandu: &Posyandu,
    roster: Option<&Roster>,
    month: Option<Month>,
    job: Job,
) -> PlacePosyandu {
    let today = job.today();
    let rows = || roster.into_iter().flat_map(|roster| &roster.rows);
    let counts = roster.zip(month).map(|(roster, month)| roster.months.at(month).counts());
    PlacePosyandu {
        id: posyandu.id,
        name: posyandu.name.clone(),
        open: posyandu.open,
        puskesmas: posyandu.puskesmas,
        children: rows().filter(|row| row.is_sasaran(today)).count() as u32,
        counts: counts.unwrap_or_default(),
        last_visit: rows().filter_map(|row| Some(row.latest.as_ref()?.date)).max(),
    }
}
