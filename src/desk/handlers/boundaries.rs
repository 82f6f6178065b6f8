//! Keeping, showing and forgetting the boundaries of the regency.

use std::collections::BTreeMap;

use serde_json::json;

use crate::{
    boundaries::assemble::{Shape, assemble},
    demo::Shapes,
    desk::{
        Job, Services,
        protocol::{
            BoundariesView, Changed, DeskError, FieldProblem, FormField, SaveBoundaries, Why,
            encode,
        },
        stored::{BOUNDARIES, Held, key, pend, row},
        work::Work,
    },
    documents::{Change, Extra, HistoryEntry, Stamp},
    maps::{
        Topology,
        topology::{AreaLevel, Corner, Grid, Position},
    },
    records::{Boundaries, Bytes},
    storage::{Batch, Expected, Store},
    wilayah::RegionCode,
};

/// More bytes than this are not kept: a few hundred thousand are enough for any regency.
pub const MOST_BYTES: usize = 2_000_000;
/// Longest source or licence, in characters.
const TEXT: usize = 500;

/// Answers `GetBoundaries`.
pub async fn get<S: Services>(work: &Work<S>) -> Result<Option<BoundariesView>, DeskError> {
    let Some(regency) = work.settings().await?.document.regency else { return Ok(None) };
    let held = work.doc::<Boundaries>(&key(BOUNDARIES, regency)).await?;
    Ok(held.map(|held| held.document.into()))
}

/// Answers `GetRegency`.
pub async fn regency<S: Services>(work: &Work<S>) -> Result<Option<Bytes>, DeskError> {
    let regency = work.regency().await?;
    regency.map(|regency| Ok(Bytes(encode(regency.as_ref())?))).transpose()
}

/// Does `SaveBoundaries`.
pub async fn save<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: SaveBoundaries,
) -> Result<(), DeskError> {
    let regency = chosen(work).await?;
    check(&asked)?;
    let before = held(work, regency).await?;
    let boundaries = Boundaries {
        regency,
        file: asked.file,
        source: asked.source.trim().to_owned(),
        licence: asked.licence.trim().to_owned(),
        size_before: asked.size_before,
        topology: asked.topology,
        edited: work.stamp(job).await?,
        extra: before.as_ref().map(|held| held.document.extra.clone()).unwrap_or_default(),
    };
    let batch = replace(regency, before.as_ref(), Some(&boundaries), &boundaries.edited)?;
    work.db.write(batch).await?;
    work.tell(Changed::Boundaries);
    Ok(())
}

/// Does `RemoveBoundaries`.
pub async fn remove<S: Services>(work: &Work<S>, job: Job) -> Result<(), DeskError> {
    let regency = chosen(work).await?;
    let Some(before) = held(work, regency).await? else { return Ok(()) };
    let stamp = work.stamp(job).await?;
    work.db.write(replace(regency, Some(&before), None, &stamp)?).await?;
    work.tell(Changed::Boundaries);
    Ok(())
}

async fn chosen<S: Services>(work: &Work<S>) -> Result<RegionCode, DeskError> {
    let missing = FieldProblem { field: FormField::Region, why: Why::Missing };
    work.settings().await?.document.regency.ok_or(DeskError::Invalid(vec![missing]))
}

async fn held<S: Services>(
    work: &Work<S>,
    regency: RegionCode,
) -> Result<Option<Held<Boundaries>>, DeskError> {
    work.doc(&key(BOUNDARIES, regency)).await
}

fn check(asked: &SaveBoundaries) -> Result<(), DeskError> {
    let mut problems = Vec::new();
    let mut when = |wrong: bool, field, why| {
        if wrong {
            problems.push(FieldProblem { field, why });
        }
    };
    when(asked.source.trim().is_empty(), FormField::Source, Why::Missing);
    let long = |text: &str| text.chars().count() > TEXT;
    when(long(&asked.source) || long(&asked.licence), FormField::Source, Why::TooLong);
    when(asked.topology.0.len() > MOST_BYTES, FormField::Boundaries, Why::TooLong);
    let read = Topology::from_bytes(&asked.topology.0);
    let empty = read.as_ref().is_ok_and(|topology| topology.areas().is_empty());
    when(read.is_err(), FormField::Boundaries, Why::Malformed);
    when(empty, FormField::Boundaries, Why::Empty);
    if problems.is_empty() { Ok(()) } else { Err(DeskError::Invalid(problems)) }
}

/// The document and its entry in the history, in one write. The history tells of the file and its
/// source; the lines themselves are not kept twice.
fn replace(
    regency: RegionCode,
    before: Option<&Held<Boundaries>>,
    after: Option<&Boundaries>,
    stamp: &Stamp,
) -> Result<Batch, DeskError> {
    let mut batch = Batch::default();
    let key = key(BOUNDARIES, regency);
    let rev = before.map_or(0, |held| held.rev);
    let expected = if rev == 0 { Expected::Nothing } else { Expected::Rev(rev) };
    match after {
        Some(after) => {
            batch.put(Store::Doc, row(key.clone(), BOUNDARIES, rev + 1, after)?, expected);
            batch.operations.push(pend(&key, BOUNDARIES, rev + 1, stamp.at)?);
        }
        None => batch.delete(Store::Doc, key.clone(), expected),
    }
    let told = |kept: &Boundaries| json!({"file": kept.file, "source": kept.source, "bytes": kept.topology.0.len()});
    let change = Change {
        path: BOUNDARIES.to_owned(),
        before: before.map(|held| told(&held.document)),
        after: after.map(told),
    };
    let kind = if after.is_some() { "boundaries.save" } else { "boundaries.remove" };
    let entry = HistoryEntry {
        stamp: stamp.clone(),
        kind: kind.to_owned(),
        about: String::new(),
        rev: rev + 1,
        changes: vec![change],
        extra: Extra::new(),
    };
    // A document that was removed begins at revision 1 again: time keeps the entries apart.
    let entry_key = format!("{key}/{:013}-{:010}", stamp.at.0, rev + 1);
    batch.put(Store::History, row(entry_key, key, 1, &entry)?, Expected::Anything);
    Ok(batch)
}

/// The row of the demo's boundaries.
pub fn put_demo(batch: &mut Batch, shapes: &Shapes, stamp: Stamp) -> Result<(), DeskError> {
    let topology = of_demo(shapes);
    let boundaries = Boundaries {
        regency: shapes.regency.code,
        file: String::new(),
        source: "Idaman (demo)".to_owned(),
        licence: String::new(),
        size_before: 0,
        topology: Bytes(topology.map(|t| t.to_bytes()).unwrap_or_default()),
        edited: stamp,
        extra: Extra::new(),
    };
    let key = key(BOUNDARIES, shapes.regency.code);
    batch.put(Store::Doc, row(key, BOUNDARIES, 1, &boundaries)?, Expected::Nothing);
    Ok(())
}

/// The demo's areas: its neighbours have the same corners as they are.
fn of_demo(shapes: &Shapes) -> Option<Topology> {
    let all = || shapes.regency.rings.iter().flatten();
    let lowest = |n: usize| all().map(|at| at[n]).fold(f64::INFINITY, f64::min);
    let grid = Grid { west: lowest(0), south: lowest(1), step: 1e-5 };
    let on_grid = |ring: &Vec<[f64; 2]>| -> Vec<Corner> {
        let open = ring.split_last().map_or(&ring[..], |(_, open)| open);
        open.iter().map(|[lon, lat]| grid.corner(Position { lon: *lon, lat: *lat })).collect()
    };
    let desa: Vec<Shape> = shapes
        .desa
        .iter()
        .map(|shape| Shape {
            level: AreaLevel::Desa,
            code: Some(shape.code),
            name: shape.name.clone(),
            parent: shape.code.parent(),
            rings: shape.rings.iter().map(on_grid).collect(),
        })
        .collect();
    let names: BTreeMap<RegionCode, String> =
        shapes.kecamatan.iter().map(|shape| (shape.code, shape.name.clone())).collect();
    assemble(grid, &desa, &names, |_| ()).ok()
}
