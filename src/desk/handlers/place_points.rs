//! Points of Posyandu from a list: which row is whose, and setting them.

use std::collections::{BTreeMap, BTreeSet};

use super::posyandu::put_posyandu;
use crate::{
    desk::{
        Job, Services,
        import::places::{POSYANDU, bare},
        protocol::{
            Changed, DeskError, FieldProblem, FormField, MatchPoints, PlacedAt, PointMatch,
            PointRemark, PointsMatched, SetPoints, Why,
        },
        work::Work,
    },
    exchange::points::PointRow,
    maps::{AreaLevel, Position, Topology, distance},
    records::{Posyandu, PosyanduId},
    storage::Batch,
    wilayah::{Level, Regency, normal},
};

/// Names at least this alike (Jaro-Winkler) are offered.
const ALIKE: f64 = 0.9;
/// Offered, at most.
const OFFERED: usize = 5;
/// A point that moves by less is the same, metres.
const SAME: f64 = 20.0;

/// Answers `MatchPoints`.
pub async fn matched<S: Services>(
    work: &Work<S>,
    asked: MatchPoints,
) -> Result<PointsMatched, DeskError> {
    let book = work.places().await?;
    let regency = work.regency().await?;
    let kept = super::boundaries::get(work).await?;
    let land = kept.and_then(|kept| Topology::from_bytes(&kept.topology.0).ok());
    let known: Vec<Known> =
        book.posyandu.values().map(|held| Known::of(&held.document, regency.as_deref())).collect();
    let mut rows: Vec<PointMatch> = asked
        .rows
        .into_iter()
        .map(|row| {
            let (posyandu, offered) = find(&known, &row);
            let of = posyandu.and_then(|id| book.posyandu.get(&id)).map(|held| &held.document);
            let remarks = remarks(&row, of, land.as_ref());
            let PointRow { row, name, registration, desa, found, point, .. } = row;
            let named = if name.is_empty() { registration } else { name };
            let name = if desa.is_empty() { named } else { format!("{named}, {desa}") };
            PointMatch { row, name, found, point, posyandu, offered, remarks }
        })
        .collect();
    let mut later = BTreeSet::new();
    for row in rows.iter_mut().rev().filter(|row| row.point.is_ok()) {
        if row.posyandu.is_some_and(|id| !later.insert(id)) {
            row.posyandu = None;
            row.remarks.push(PointRemark::Twice);
        }
    }
    let mut all: Vec<(PosyanduId, String)> =
        known.into_iter().map(|known| (known.id, known.shown)).collect();
    all.sort_by_cached_key(|(_, name)| name.to_lowercase());
    Ok(PointsMatched { rows, all })
}

/// A Posyandu as rows name it.
struct Known {
    id: PosyanduId,
    shown: String,
    name: String,
    registration: String,
    desa: String,
    kecamatan: String,
}

impl Known {
    fn of(posyandu: &Posyandu, regency: Option<&Regency>) -> Self {
        let name_of = |level| {
            let code = posyandu.desa.at(level);
            let name = regency.zip(code).and_then(|(regency, code)| regency.name_of(code));
            name.unwrap_or_default().to_owned()
        };
        let (desa, kecamatan) = (name_of(Level::Desa), name_of(Level::Kecamatan));
        let place = if desa.is_empty() { &kecamatan } else { &desa };
        Self {
            id: posyandu.id,
            shown: format!("{}, {place}", posyandu.name),
            name: plain(&posyandu.name),
            registration: digits(&posyandu.registration),
            desa: normal(&desa),
            kecamatan: normal(&kecamatan),
        }
    }
}

fn plain(name: &str) -> String {
    normal(bare(name, POSYANDU))
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The kind in front of a desa's or kecamatan's name says nothing here.
fn place(name: &str) -> String {
    normal(bare(name, &["desa", "ds", "kel", "kelurahan", "kec", "kecamatan"]))
}

/// The Posyandu of a row, or those it may be.
fn find(known: &[Known], row: &PointRow) -> (Option<PosyanduId>, Vec<PosyanduId>) {
    let number = digits(&row.registration);
    let mut same = known.iter().filter(|known| !number.is_empty() && known.registration == number);
    if let (Some(one), None) = (same.next(), same.next()) {
        return (Some(one.id), Vec::new());
    }
    let (name, desa, kecamatan) = (plain(&row.name), place(&row.desa), place(&row.kecamatan));
    if name.is_empty() {
        return (None, Vec::new());
    }
    let here = |known: &&Known| {
        (desa.is_empty() || known.desa.is_empty() || known.desa == desa)
            && (kecamatan.is_empty() || known.kecamatan.is_empty() || known.kecamatan == kecamatan)
    };
    let named: Vec<PosyanduId> =
        known.iter().filter(here).filter(|k| k.name == name).map(|k| k.id).collect();
    if let [one] = named[..] {
        return (Some(one), Vec::new());
    }
    if !named.is_empty() {
        return (None, named.into_iter().take(OFFERED).collect());
    }
    // The same name elsewhere comes before one that is only alike here.
    let alike = |known: &Known| {
        let near = strsim::jaro_winkler(&known.name, &name);
        if here(&known) { near } else { near - 0.05 }
    };
    let mut near: Vec<(f64, PosyanduId)> =
        known.iter().map(|k| (alike(k), k.id)).filter(|(alike, _)| *alike >= ALIKE).collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    (None, near.into_iter().take(OFFERED).map(|(_, id)| id).collect())
}

fn remarks(
    row: &PointRow,
    posyandu: Option<&Posyandu>,
    land: Option<&Topology>,
) -> Vec<PointRemark> {
    let Ok(point) = row.point else { return Vec::new() };
    let at = Position { lon: point.lon, lat: point.lat };
    let mut remarks = Vec::new();
    if row.swapped {
        remarks.push(PointRemark::Swapped);
    }
    if let Some(land) = land {
        let desa = land.area_at(AreaLevel::Desa, at).map(|(_, area)| area);
        let area = desa.or_else(|| land.area_at(AreaLevel::Kecamatan, at).map(|(_, area)| area));
        match (area, posyandu) {
            (None, _) => remarks.push(PointRemark::OutsideRegency),
            (Some(area), Some(posyandu)) => {
                let other = area.code.filter(|code| {
                    !code.is_within(posyandu.desa) && !posyandu.desa.is_within(*code)
                });
                remarks.extend(other.map(|_| PointRemark::OtherDesa(area.name.clone())));
            }
            (Some(_), None) => {}
        }
    }
    let before = posyandu.and_then(|posyandu| posyandu.point);
    let moved = before.map(|b| distance::metres(at, Position { lon: b.lon, lat: b.lat }));
    remarks.extend(moved.filter(|m| *m >= SAME).map(|m| PointRemark::Moved(m.round() as u32)));
    remarks
}

/// Does `SetPoints`.
pub async fn set<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: SetPoints,
) -> Result<Vec<PlacedAt>, DeskError> {
    let wrong = |placed: &PlacedAt| {
        placed.point.is_some_and(|p| !(p.lon.abs() <= 180.0 && p.lat.abs() <= 90.0))
    };
    if asked.points.iter().any(wrong) {
        let problem = FieldProblem { field: FormField::Point, why: Why::OutOfRange };
        return Err(DeskError::Invalid(vec![problem]));
    }
    let stamp = work.stamp(job).await?;
    let book = work.places().await?;
    // Of several points of one Posyandu the last counts.
    let wanted: BTreeMap<PosyanduId, PlacedAt> =
        asked.points.into_iter().map(|placed| (placed.id, placed)).collect();
    let mut batch = Batch::default();
    let mut before = Vec::with_capacity(wanted.len());
    for PlacedAt { id, point } in wanted.into_values() {
        let held = book.posyandu.get(&id).ok_or(DeskError::NotFound)?;
        if held.document.point == point {
            continue;
        }
        before.push(PlacedAt { id, point: held.document.point });
        let changed = Posyandu { point, edited: stamp.clone(), ..held.document.clone() };
        put_posyandu(&mut batch, &changed, held.rev)?;
    }
    if before.is_empty() {
        return Ok(before);
    }
    work.db.write(batch).await?;
    for placed in &before {
        work.forget(&Changed::Posyandu(placed.id));
        work.tell(Changed::Posyandu(placed.id));
    }
    Ok(before)
}
