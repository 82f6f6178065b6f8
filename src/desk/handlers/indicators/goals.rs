//! Targets, survey figures and projected numbers of children: reading and saving them.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Serialize, de::DeserializeOwned};

use super::goals_history;
use crate::{
    desk::{
        Job, Services,
        protocol::{
            Changed, DeskError, FieldProblem, FormField, GetGoals, Goals, GoalsRow, GoalsSaved,
            SaveProjections, SaveSurveys, SaveTargets, Why,
        },
        stored::{self, Held, pend, row},
        work::Work,
    },
    documents::{Extra, HistoryEntry, Stamp},
    exchange::projections::MOST_PEOPLE,
    indicators::IndicatorId,
    records::{Place, ProjectedSasaran, Projections, SurveyFigure, Surveys, Target, Targets},
    storage::{Batch, Expected, Store, codec::Stored},
};

/// Parent of the three documents.
const GOALS: &str = "goals";
/// Years that can be meant.
pub const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;
/// Longest text.
const TEXT: usize = 300;
/// Rows of one document: twelve groups of 800 Posyandu for two years and more.
const MOST: usize = 40_000;

/// What was entered, as it lies in the store.
#[derive(Clone, Debug, Default)]
pub struct Entered {
    /// Targets.
    pub targets: Held<Targets>,
    /// Surveys.
    pub surveys: Held<Surveys>,
    /// Projections.
    pub projections: Held<Projections>,
    /// Projections by place and year.
    pub projected: BTreeMap<(Place, i32), u32>,
}

impl Entered {
    /// Reads all three.
    pub async fn read<S: Services>(work: &Work<S>) -> Result<Self, DeskError> {
        let targets = doc(work, "targets").await?;
        let surveys = doc(work, "surveys").await?;
        let projections: Held<Projections> = doc(work, "projections").await?;
        // S of the indicators is balita; the other groups are kept for whoever plans by them.
        let balita = projections.document.rows.iter().filter(|row| row.group.is_balita());
        let projected = balita.map(|row| ((row.place.clone(), row.year), row.s));
        Ok(Self { projected: projected.collect(), targets, surveys, projections })
    }

    /// The target that holds in a year: of that year, or the next later one, or else the last.
    pub fn target(&self, indicator: IndicatorId, year: i32) -> Option<&Target> {
        let all = || self.targets.document.targets.iter().filter(|t| t.indicator == indicator);
        let ahead = all().filter(|target| target.year >= year).min_by_key(|target| target.year);
        ahead.or_else(|| all().max_by_key(|target| target.year))
    }
}

pub(super) fn key(name: &str) -> String {
    stored::key(GOALS, name)
}

async fn doc<S: Services, T: Stored + Default>(
    work: &Work<S>,
    name: &str,
) -> Result<Held<T>, DeskError> {
    Ok(work.doc(&key(name)).await?.unwrap_or_default())
}

/// Answers `GetGoals`.
pub async fn get<S: Services>(work: &Work<S>, _: Job, _: GetGoals) -> Result<Goals, DeskError> {
    let entered = work.entered().await?;
    Ok(Goals {
        targets: entered.targets.document.targets.clone(),
        targets_rev: entered.targets.rev,
        surveys: entered.surveys.document.figures.clone(),
        surveys_rev: entered.surveys.rev,
        projections: entered.projections.document.rows.clone(),
        projections_rev: entered.projections.rev,
    })
}

/// One of the three documents, as rows with names.
pub trait Document: Stored + Default + Clone {
    /// Its name.
    const NAME: &'static str;
    /// A row of it.
    type Row: Clone + PartialEq + Serialize + DeserializeOwned;
    /// Its rows.
    fn rows(&self) -> &[Self::Row];
    /// With other rows, in their order.
    fn with(&self, rows: Vec<Self::Row>, edited: Stamp) -> Self;
    /// What a row is about: no two of a document share it.
    fn about(row: &Self::Row) -> GoalsRow;
    /// Its value: a share, or a number of people.
    fn value(row: &Self::Row) -> f64;
}

impl Document for Targets {
    const NAME: &'static str = "targets";
    type Row = Target;
    fn rows(&self) -> &[Target] {
        &self.targets
    }
    fn with(&self, mut targets: Vec<Target>, edited: Stamp) -> Self {
        targets.sort_by_key(|target| (target.indicator, target.year));
        Self { targets, edited, extra: self.extra.clone() }
    }
    fn about(row: &Target) -> GoalsRow {
        GoalsRow::Target(row.indicator, row.year)
    }
    fn value(row: &Target) -> f64 {
        row.value
    }
}

impl Document for Surveys {
    const NAME: &'static str = "surveys";
    type Row = SurveyFigure;
    fn rows(&self) -> &[SurveyFigure] {
        &self.figures
    }
    fn with(&self, mut figures: Vec<SurveyFigure>, edited: Stamp) -> Self {
        figures.sort_by_key(|figure| (figure.indicator, figure.year));
        Self { figures, edited, extra: self.extra.clone() }
    }
    fn about(row: &SurveyFigure) -> GoalsRow {
        GoalsRow::Survey(row.indicator, row.year, row.survey.trim().to_lowercase())
    }
    fn value(row: &SurveyFigure) -> f64 {
        row.value
    }
}

impl Document for Projections {
    const NAME: &'static str = "projections";
    type Row = ProjectedSasaran;
    fn rows(&self) -> &[ProjectedSasaran] {
        &self.rows
    }
    fn with(&self, mut rows: Vec<ProjectedSasaran>, edited: Stamp) -> Self {
        rows.sort_by(|a, b| (a.year, &a.place, a.group).cmp(&(b.year, &b.place, b.group)));
        Self { rows, edited, extra: self.extra.clone() }
    }
    fn about(row: &ProjectedSasaran) -> GoalsRow {
        GoalsRow::Projection(row.place.clone(), String::new(), row.year, row.group)
    }
    fn value(row: &ProjectedSasaran) -> f64 {
        f64::from(row.s)
    }
}

/// How a save came about, for the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Came<'a> {
    /// Kind of change, as a word of the desk.
    pub kind: &'static str,
    /// The file or entry it came from.
    pub about: &'a str,
}

/// Typed into a form.
const TYPED: Came<'static> = Came { kind: "edited", about: "" };

/// Replaces the rows of a document, with its history entry, in one write. `Conflict` when it has
/// another revision by now.
pub async fn save<S: Services, T: Document>(
    work: &Work<S>,
    job: Job,
    held: &Held<T>,
    rows: Vec<T::Row>,
    came: Came<'_>,
) -> Result<GoalsSaved, DeskError> {
    let stamp = work.stamp(job).await?;
    let document = held.document.with(rows, stamp.clone());
    let changes = goals_history::changes::<T>(held.document.rows(), document.rows())?;
    if changes.is_empty() {
        return Ok(GoalsSaved { rev: held.rev, entry: String::new() });
    }
    let rev = held.rev + 1;
    let key = key(T::NAME);
    let entry = format!("{key}/{rev:010}");
    let history = HistoryEntry {
        stamp,
        kind: came.kind.to_owned(),
        about: came.about.to_owned(),
        rev,
        changes,
        extra: Extra::new(),
    };
    let expected = if held.rev == 0 { Expected::Nothing } else { Expected::Rev(held.rev) };
    let mut batch = Batch::default();
    batch.operations.push(pend(&key, GOALS, rev, history.stamp.at)?);
    let history = row(entry.clone(), key.clone(), 1, &history)?;
    batch.put(Store::History, history, Expected::Nothing);
    batch.put(Store::Doc, row(key, GOALS, rev, &document)?, expected);
    let written = work.db.write(batch).await;
    // Also after a conflict: somebody else has written.
    work.forget(&Changed::Goals);
    written?;
    work.tell(Changed::Goals);
    Ok(GoalsSaved { rev, entry })
}

/// The document as the form saw it; `Conflict` when it was saved since.
fn seen<T: Clone>(held: &Held<T>, base_rev: u64) -> Result<Held<T>, DeskError> {
    if held.rev == base_rev { Ok(held.clone()) } else { Err(DeskError::Conflict) }
}

/// Puts what the demo has.
pub fn put_demo(
    batch: &mut Batch,
    demo: &crate::demo::Demo,
    stamp: &Stamp,
) -> Result<(), DeskError> {
    let (edited, extra) = (stamp.clone(), Extra::new());
    let targets = Targets { targets: demo.targets(), edited, extra };
    let (edited, extra) = (stamp.clone(), Extra::new());
    let surveys = Surveys { figures: demo.surveys(), edited, extra };
    let (edited, extra) = (stamp.clone(), Extra::new());
    let projections = Projections { rows: demo.projections(), edited, extra };
    for row in [
        row(key("targets"), GOALS, 1, &targets)?,
        row(key("surveys"), GOALS, 1, &surveys)?,
        row(key("projections"), GOALS, 1, &projections)?,
    ] {
        batch.put(Store::Doc, row, Expected::Nothing);
    }
    Ok(())
}

/// Problems, each with the place of its row in the list.
fn check<'r, R: 'r>(rows: &'r [R], wrong: impl Fn(&'r R) -> Option<Why>) -> Result<(), DeskError> {
    if rows.len() > MOST {
        return Err(invalid(MOST as u32, Why::TooLong));
    }
    let problems: Vec<FieldProblem> = rows
        .iter()
        .zip(0..)
        .filter_map(|(row, at)| Some(FieldProblem { field: FormField::Goal(at), why: wrong(row)? }))
        .collect();
    if problems.is_empty() { Ok(()) } else { Err(DeskError::Invalid(problems)) }
}

fn invalid(at: u32, why: Why) -> DeskError {
    DeskError::Invalid(vec![FieldProblem { field: FormField::Goal(at), why }])
}

/// The same thing twice: the later one is named.
fn unique<K: Ord>(keys: impl Iterator<Item = K>) -> Result<(), DeskError> {
    let mut seen = BTreeSet::new();
    for (key, at) in keys.zip(0..) {
        if !seen.insert(key) {
            return Err(invalid(at, Why::Taken));
        }
    }
    Ok(())
}

fn is_share(value: f64) -> bool {
    (0.0..=1.0).contains(&value)
}

fn texts(year: i32, all: &[&str]) -> Option<Why> {
    if !YEARS.contains(&year) {
        return Some(Why::OutOfRange);
    }
    all.iter().any(|text| text.chars().count() > TEXT).then_some(Why::TooLong)
}

/// Does `SaveTargets`.
pub async fn save_targets<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: SaveTargets,
) -> Result<GoalsSaved, DeskError> {
    check(&asked.targets, |target| {
        let wrong = (!is_share(target.value)).then_some(Why::OutOfRange);
        wrong.or_else(|| texts(target.year, &[&target.source]))
    })?;
    unique(asked.targets.iter().map(|target| (target.indicator, target.year)))?;
    let held = seen(&work.entered().await?.targets, asked.base_rev)?;
    save(work, job, &held, asked.targets, TYPED).await
}

/// Does `SaveSurveys`.
pub async fn save_surveys<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: SaveSurveys,
) -> Result<GoalsSaved, DeskError> {
    check(&asked.figures, |figure| {
        let low = figure.low.unwrap_or(figure.value);
        let high = figure.high.unwrap_or(figure.value);
        let ordered = low <= figure.value && figure.value <= high;
        let wrong = !ordered || ![low, figure.value, high].into_iter().all(is_share);
        let unnamed = figure.survey.trim().is_empty().then_some(Why::Missing);
        wrong
            .then_some(Why::OutOfRange)
            .or(unnamed)
            .or_else(|| texts(figure.year, &[&figure.survey, &figure.source]))
    })?;
    unique(asked.figures.iter().map(|f| (f.indicator, f.year, f.survey.trim().to_lowercase())))?;
    let held = seen(&work.entered().await?.surveys, asked.base_rev)?;
    save(work, job, &held, asked.figures, TYPED).await
}

/// Does `SaveProjections`.
pub async fn save_projections<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: SaveProjections,
) -> Result<GoalsSaved, DeskError> {
    check_projections(&asked.rows)?;
    let held = seen(&work.entered().await?.projections, asked.base_rev)?;
    save(work, job, &held, asked.rows, TYPED).await
}

/// What forbids keeping projections.
pub fn check_projections(rows: &[ProjectedSasaran]) -> Result<(), DeskError> {
    check(rows, |row| {
        let wrong = ((row.s == 0 && row.group.is_balita()) || row.s > MOST_PEOPLE)
            .then_some(Why::OutOfRange);
        wrong.or_else(|| texts(row.year, &[&row.source]))
    })?;
    unique(rows.iter().map(|row| (row.place.clone(), row.year, row.group)))
}
