//! The teams of a place and of everything in it.

use std::collections::BTreeMap;

use super::Context;
use crate::{
    desk::{
        Job, Services,
        protocol::{DeskError, GetTeams, TeamRow, TeamShare, TeamsPage},
        work::Work,
    },
    records::{
        Place, PosyanduId,
        coordination::{Team, TeamKind, Tier},
    },
    wilayah::{Level, RegionCode},
};

/// Answers `GetTeams`.
pub async fn list<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetTeams,
) -> Result<TeamsPage, DeskError> {
    let context = Context::of(work, job).await?;
    let teams = context.by_place(asked.kind);
    let mut rows = Vec::new();
    let mut kecamatan: Vec<TeamShare> = Vec::new();
    let mut total = TeamShare::default();
    let places = places(&context, &asked.place);
    // A Posyandu has no TPPS.
    let has = |place: &Place| match asked.kind {
        TeamKind::Posyandu => true,
        TeamKind::Tpps => !matches!(place, Place::Posyandu(_)),
    };
    for place in places.into_iter().filter(has) {
        let row = row(&context, &teams, place);
        let code = context.code(&row.place).and_then(|code| code.at(Level::Kecamatan));
        // The team of the regency is no kecamatan's.
        if let Some(code) = code {
            if kecamatan.last().is_none_or(|share| share.code != Some(code)) {
                let name = context.region(Some(code));
                kecamatan.push(TeamShare { code: Some(code), name, ..TeamShare::default() });
            }
            if let Some(share) = kecamatan.last_mut() {
                share.count(&row);
            }
        }
        total.count(&row);
        rows.push(row);
    }
    let naming = context.called(asked.kind, Tier::Kabupaten);
    Ok(TeamsPage { today: context.today, naming, rows, kecamatan, total })
}

fn row(context: &Context, teams: &BTreeMap<&Place, Vec<&Team>>, place: Place) -> TeamRow {
    let tier = Tier::of(&place).unwrap_or_default();
    let here = teams.get(&place).map(Vec::as_slice).unwrap_or_default();
    let teams = here.iter().map(|team| context.brief(team, tier)).collect();
    let mut within: Vec<String> =
        context.above(&place).into_iter().skip(1).map(|(name, _)| name).collect();
    within.reverse();
    within.retain(|name| !name.is_empty());
    TeamRow {
        tier,
        name: context.name(&place),
        within: within.join(", "),
        kelurahan: context.kelurahan(&place),
        teams,
        place,
    }
}

/// The place and every place in it that should have a team, in the order of the regency's list.
/// A Posyandu that is closed needs none.
fn places(context: &Context, place: &Place) -> Vec<Place> {
    let mut by_region: BTreeMap<RegionCode, Vec<PosyanduId>> = BTreeMap::new();
    for (id, held) in &context.places.posyandu {
        let posyandu = &held.document;
        let here = match place {
            Place::Regency => true,
            Place::Region(code) => posyandu.desa.is_within(*code),
            Place::Puskesmas(wanted) => posyandu.puskesmas == Some(*wanted),
            Place::Posyandu(wanted) => wanted == id,
        };
        if posyandu.open && here {
            by_region.entry(posyandu.desa).or_default().push(*id);
        }
    }
    for all in by_region.values_mut() {
        all.sort_by_cached_key(|id| (context.places.name(*id).to_lowercase(), *id));
    }
    let regions = |code: RegionCode| match place {
        Place::Regency => true,
        Place::Region(wanted) => code.is_within(*wanted),
        Place::Puskesmas(_) | Place::Posyandu(_) => false,
    };
    let mut all = Vec::new();
    if *place == Place::Regency {
        all.push(Place::Regency);
    }
    let put = |code: RegionCode, all: &mut Vec<Place>, rest: &mut BTreeMap<_, Vec<_>>| {
        if regions(code) {
            all.push(Place::Region(code));
        }
        all.extend(rest.remove(&code).into_iter().flatten().map(Place::Posyandu));
    };
    for kecamatan in context.regency.iter().flat_map(|regency| &regency.kecamatan) {
        put(kecamatan.code, &mut all, &mut by_region);
        for desa in &kecamatan.desa {
            put(desa.code, &mut all, &mut by_region);
        }
    }
    // Posyandu of regions that the regency's list does not have.
    all.extend(by_region.into_values().flatten().map(Place::Posyandu));
    all
}
