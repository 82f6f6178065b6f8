//! Sasaran proyeksi from a table: whose numbers they are, what they change, taking them over.

use std::collections::{BTreeMap, HashMap};

use super::{
    goals::{Came, check_projections, save},
    projection_places::Finder,
};
use crate::{
    desk::{
        Job, Services,
        protocol::{
            ApplyProjections, DeskError, GoalsSaved, PreviewProjections, ProjectionChange,
            ProjectionsPreview,
        },
        work::Work,
    },
    exchange::{
        projections::{
            self, PlaceText, ProjectionMapping, ProjectionProblem, ProjectionWhy, ProjectionsRead,
        },
        table::Table,
    },
    records::{Place, ProjectedSasaran, SasaranGroup},
};

/// Changes that are shown.
const SHOWN: usize = 200;
/// Problems that are shown.
const PROBLEMS: usize = 500;

/// What a number is of: no two stand for the same.
type Key = (Place, i32, SasaranGroup);

/// A table with its places found.
struct Placed {
    read: ProjectionsRead,
    /// Row and number, in the order of the table.
    rows: Vec<(u32, ProjectedSasaran)>,
    problems: Vec<ProjectionProblem>,
}

async fn placed<S: Services>(
    work: &Work<S>,
    table: &Table,
    mapping: &ProjectionMapping,
) -> Result<Placed, DeskError> {
    let (book, regency) = (work.places().await?, work.regency().await?);
    let finder = Finder::new(&book, regency.as_deref());
    let mut read = projections::read(table, mapping);
    let mut problems = std::mem::take(&mut read.problems);
    let mut found: HashMap<PlaceText, Result<Place, ProjectionWhy>> = HashMap::new();
    let mut seen: BTreeMap<Key, u32> = BTreeMap::new();
    let mut rows = Vec::with_capacity(read.rows.len());
    for row in std::mem::take(&mut read.rows) {
        let refused = |field: String, found: String, why| ProjectionProblem {
            row: row.row,
            field,
            found,
            why,
        };
        let place = found.entry(row.place.clone()).or_insert_with(|| finder.find(&row.place));
        let place = match place {
            Ok(place) => place.clone(),
            Err(why) => {
                // Once for a row, whatever it counts.
                let new = problems.last().is_none_or(|p| (p.row, p.why) != (row.row, *why));
                if new {
                    problems.push(refused(String::new(), row.place.shown(), *why));
                }
                continue;
            }
        };
        if seen.insert((place.clone(), row.year, row.group), row.row).is_some() {
            problems.push(refused(row.heading, row.place.shown(), ProjectionWhy::Twice));
            continue;
        }
        let (year, group, s, source) = (row.year, row.group, row.count, row.source);
        rows.push((row.row, ProjectedSasaran { place, year, group, s, source }));
    }
    problems.sort_by_key(|problem| problem.row);
    Ok(Placed { read, rows, problems })
}

fn key(row: &ProjectedSasaran) -> Key {
    (row.place.clone(), row.year, row.group)
}

/// A table without a source does not take away the one that is known.
fn with_source(new: &ProjectedSasaran, old: Option<&ProjectedSasaran>) -> ProjectedSasaran {
    let known = old.filter(|_| new.source.is_empty()).map(|old| old.source.clone());
    ProjectedSasaran { source: known.unwrap_or_else(|| new.source.clone()), ..new.clone() }
}

/// Answers `PreviewProjections`.
pub async fn preview<S: Services>(
    work: &Work<S>,
    asked: PreviewProjections,
) -> Result<ProjectionsPreview, DeskError> {
    let PreviewProjections { table, mapping } = asked;
    let entered = work.entered().await?;
    let Placed { read, rows, mut problems } = placed(work, &table, &mapping).await?;
    let (book, regency) = (work.places().await?, work.regency().await?);
    let finder = Finder::new(&book, regency.as_deref());
    let kept: BTreeMap<Key, &ProjectedSasaran> =
        entered.projections.document.rows.iter().map(|row| (key(row), row)).collect();
    let mut answer = ProjectionsPreview {
        base_rev: entered.projections.rev,
        sheets: table.sheets.iter().map(|sheet| sheet.number).collect(),
        sheet: read.sheet,
        header_row: read.header_row,
        columns: read.columns,
        lacks_place: read.lacks_place,
        lacks_people: read.lacks_people,
        rounded: read.rounded,
        passed: read.passed,
        left_out: table.sheets.get(usize::from(read.sheet)).map_or(0, |sheet| sheet.left_out),
        problems_total: problems.len() as u32,
        ..ProjectionsPreview::default()
    };
    for (row, new) in &rows {
        let old = kept.get(&key(new)).copied();
        match old {
            Some(old) if with_source(new, Some(old)) == *old => {
                answer.same += 1;
                continue;
            }
            Some(_) => answer.changed += 1,
            None => answer.new += 1,
        }
        if answer.rows.len() < SHOWN {
            answer.rows.push(ProjectionChange {
                row: *row,
                place: new.place.clone(),
                name: finder.name(&new.place),
                year: new.year,
                group: new.group,
                before: old.map(|old| old.s),
                after: new.s,
            });
        }
    }
    problems.truncate(PROBLEMS);
    answer.problems = problems;
    Ok(answer)
}

/// Does `ApplyProjections`.
pub async fn apply<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: ApplyProjections,
) -> Result<GoalsSaved, DeskError> {
    let entered = work.entered().await?;
    let held = &entered.projections;
    if held.rev != asked.base_rev {
        return Err(DeskError::Conflict);
    }
    let Placed { rows, .. } = placed(work, &asked.table, &asked.mapping).await?;
    let mut all: BTreeMap<Key, ProjectedSasaran> =
        held.document.rows.iter().map(|row| (key(row), row.clone())).collect();
    for (_, new) in rows {
        let row = with_source(&new, all.get(&key(&new)));
        all.insert(key(&row), row);
    }
    let all: Vec<ProjectedSasaran> = all.into_values().collect();
    check_projections(&all)?;
    let came = Came { kind: "imported", about: &asked.table.name };
    save(work, job, held, all, came).await
}
