//! Problems of a place with their plans: for the list, the matrix and the plan as a document.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::{
    desk::{
        Job, Services,
        handlers::{coordination::commitments::table::Table, indicators::scene::Scene},
        protocol::{
            AreaPlans, DeskError, EvidenceLine, GetProblems, PlaceLevel, PlanLine, ProblemFilter,
            ProblemLine, ProblemList,
        },
        work::Work,
    },
    rakor::{
        plans::{Completeness, lacks},
        problems::ProblemCode,
    },
    records::{
        Place,
        coordination::{Funding, PlanItem, PlanStatus, Problem},
    },
    wilayah::Level,
};

/// Rows of a page.
const PAGE: usize = 50;

/// Answers `GetProblems`.
pub async fn list<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetProblems,
) -> Result<ProblemList, DeskError> {
    let table = Table::open(work, job).await?;
    let here: Vec<&Problem> = table
        .papers
        .problems
        .values()
        .map(|held| &held.document)
        .filter(|problem| table.within(&problem.place, &asked.place))
        .filter(|problem| asked.field.is_none_or(|field| problem.field == field))
        .collect();
    let mut counts = [0; 6];
    let mut rows: Vec<ProblemLine> = Vec::new();
    for problem in &here {
        let line = line(&table, problem);
        for (count, filter) in counts.iter_mut().zip(ProblemFilter::ALL) {
            *count += u32::from(filter.fits(&line));
        }
        if asked.filter.fits(&line) {
            rows.push(line);
        }
    }
    rows.sort_by(|a, b| {
        let key = |row: &ProblemLine| (std::cmp::Reverse(row.severity), row.code);
        (&a.within, &a.name)
            .cmp(&(&b.within, &b.name))
            .then_with(|| a.place.cmp(&b.place))
            .then_with(|| key(a).cmp(&key(b)))
            .then_with(|| a.id.cmp(&b.id))
    });
    let (costs, total) = (costs(&rows), rows.len() as u32);
    if let Some(page) = asked.page {
        rows = rows.into_iter().skip(page as usize * PAGE).take(PAGE).collect();
    }
    Ok(ProblemList {
        today: table.today,
        name: table.scene.name(&asked.place),
        counts,
        complete: Completeness::of(here.iter().copied()),
        areas: areas(&table, &asked.place, &here),
        costs,
        rows,
        total,
        per_page: PAGE as u32,
    })
}

/// A problem as a line.
pub(super) fn line(table: &Table, problem: &Problem) -> ProblemLine {
    let mut items: Vec<&PlanItem> = problem.plan.iter().collect();
    items.sort_by_key(|item| (item.order, item.id));
    ProblemLine {
        id: problem.id,
        name: table.scene.name(&problem.place),
        within: table.scene.within(&problem.place),
        place: problem.place.clone(),
        code: ProblemCode::from_code(&problem.code),
        title: problem.title.clone(),
        field: problem.field,
        severity: problem.severity,
        status: problem.status,
        found: problem.found,
        evidence: problem.evidence.iter().map(EvidenceLine::from).collect(),
        causes: problem.causes.iter().map(|cause| cause.text.clone()).collect(),
        items: items.into_iter().map(|item| planned(item, table.today)).collect(),
        lacks: lacks(problem),
        reason: problem.reason.clone(),
    }
}

fn planned(item: &PlanItem, today: NaiveDate) -> PlanLine {
    let waiting = matches!(item.status, PlanStatus::Planned | PlanStatus::Running);
    let mut roles = item.roles.clone();
    roles.sort_by_key(|role| (role.part, role.sector));
    PlanLine {
        id: item.id,
        code: item.code.clone(),
        title: item.title.clone(),
        target: item.target.clone(),
        output: item.output.clone(),
        cost: item.cost,
        funding: item.funding,
        kind: item.kind,
        due: item.due,
        late: waiting && item.due.is_some_and(|due| due < today),
        roles,
        status: item.status,
        commitment: item.commitment,
    }
}

/// What is planned costs so much, by where it comes from. What was given up costs nothing.
fn costs(rows: &[ProblemLine]) -> Vec<(Option<Funding>, u64)> {
    let mut by_source: BTreeMap<Option<Funding>, u64> = BTreeMap::new();
    let items = rows.iter().flat_map(|row| &row.items);
    for item in items.filter(|item| item.status != PlanStatus::Dropped) {
        if let Some(cost) = item.cost.filter(|cost| *cost > 0) {
            let sum = by_source.entry(item.funding).or_default();
            *sum = sum.saturating_add(cost);
        }
    }
    by_source.into_iter().collect()
}

/// How far the areas of the tier below are. What belongs to the place itself is its own row.
fn areas(table: &Table, place: &Place, here: &[&Problem]) -> Vec<AreaPlans> {
    let Some(level) = Scene::next_tier(place) else { return Vec::new() };
    let mut by_area: BTreeMap<Place, Completeness> = BTreeMap::new();
    for problem in here {
        let area = area(table, &problem.place, level).unwrap_or_else(|| place.clone());
        by_area.entry(area).or_default().count(problem);
    }
    let mut areas: Vec<AreaPlans> = by_area
        .into_iter()
        .filter(|(_, complete)| complete.problems > 0)
        .map(|(place, complete)| AreaPlans { name: table.scene.name(&place), place, complete })
        .collect();
    areas.sort_by(|a, b| {
        // Shares are compared crosswise: no rounding.
        let (a_done, a_all) = a.complete.steps();
        let (b_done, b_all) = b.complete.steps();
        let share =
            (u64::from(a_done) * u64::from(b_all)).cmp(&(u64::from(b_done) * u64::from(a_all)));
        share.then_with(|| a.name.cmp(&b.name))
    });
    areas
}

/// The place of a tier that a place lies in.
fn area(table: &Table, place: &Place, level: PlaceLevel) -> Option<Place> {
    match (place, level) {
        (Place::Posyandu(id), _) => {
            let held = table.scene.book.posyandu.get(id)?;
            Scene::place_of(&held.document, level)
        }
        (Place::Region(code), PlaceLevel::Kecamatan) => {
            code.at(Level::Kecamatan).map(Place::Region)
        }
        (Place::Region(code), PlaceLevel::Desa) => code.at(Level::Desa).map(Place::Region),
        _ => None,
    }
}
