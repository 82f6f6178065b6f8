//! All Posyandu by kecamatan and desa.

use chrono::NaiveDate;
use std::collections::BTreeMap;

use super::overview::counts;
use crate::{
    desk::{
        Job, Services,
        protocol::{DeskError, GetPlaces, PlaceDesa, PlaceKecamatan, PlacePosyandu, Places},
        tally::served_on,
        work::Work,
    },
    indicators::{
        Daily,
        tally::{self, Tally, Totals},
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
    let (book, tallies) = (work.places().await?, work.tallies().await?);
    let latest = || tallies.months(Month::of(job.today())).map(|(_, last)| last);
    let month = asked.month.or_else(latest);
    let mut by_desa: BTreeMap<RegionCode, Vec<PlacePosyandu>> = BTreeMap::new();
    for (id, held) in &book.posyandu {
        let item = item(&held.document, tallies.of(*id), month, job);
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
    totals: Option<&Tally<Totals>>,
    month: Option<Month>,
    job: Job,
) -> PlacePosyandu {
    let number = month.and_then(tally::number);
    let figures = totals.zip(number).map(|(totals, month)| counts(&totals.at(month)));
    PlacePosyandu {
        id: posyandu.id,
        name: posyandu.name.clone(),
        open: posyandu.open,
        puskesmas: posyandu.puskesmas,
        children: totals.map_or(0, |totals| served_on(totals, job.today())),
        counts: figures.unwrap_or_default(),
        last_visit: totals.and_then(last_visit),
    }
}

/// The last day on which a visit was held here.
fn last_visit(totals: &Tally<Totals>) -> Option<NaiveDate> {
    let days = totals.daily(Daily::Visits);
    let last = days.range().1.checked_sub(1)?;
    let day = days.row(last).filter(|(_, count)| *count > 0).last()?.0;
    tally::month(last).first_day().checked_add_days(chrono::Days::new(u64::from(day)))
}
