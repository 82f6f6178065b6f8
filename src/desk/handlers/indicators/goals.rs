//! Targets, survey figures and projected numbers of children: reading and saving them.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    desk::{
        Job, Services,
        protocol::{
            Changed, DeskError, FieldProblem, FormField, GetGoals, Goals, SaveProjections,
            SaveSurveys, SaveTargets, Why,
        },
        stored::{self, Held, row},
        work::Work,
    },
    documents::{Extra, Stamp},
    indicators::IndicatorId,
    records::{Place, Projections, Surveys, Target, Targets},
    storage::{Batch, Expected, Store, codec::Stored},
};

/// Parent of the three documents.
const GOALS: &str = "goals";
/// Years that can be meant.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;
/// Longest text.
const TEXT: usize = 300;
/// Rows of one document.
const MOST: usize = 20_000;

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
        let projected =
            projections.document.rows.iter().map(|row| ((row.place.clone(), row.year), row.s));
        Ok(Self { projected: projected.collect(), targets, surveys, projections })
    }

    /// The target that holds in a year: of that year, or the next later one, or else the last.
    pub fn target(&self, indicator: IndicatorId, year: i32) -> Option<&Target> {
        let all = || self.targets.document.targets.iter().filter(|t| t.indicator == indicator);
        let ahead = all().filter(|target| target.year >= year).min_by_key(|target| target.year);
        ahead.or_else(|| all().max_by_key(|target| target.year))
    }
}

fn key(name: &str) -> String {
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

async fn save<S: Services, T: Stored>(
    work: &Work<S>,
    name: &str,
    rev: u64,
    document: &T,
) -> Result<(), DeskError> {
    let expected = if rev == 0 { Expected::Nothing } else { Expected::Rev(rev) };
    let mut batch = Batch::default();
    batch.put(Store::Doc, row(key(name), GOALS, rev + 1, document)?, expected);
    let written = work.db.write(batch).await;
    // Also after a conflict: somebody else has written.
    work.forget(&Changed::Goals);
    written?;
    work.tell(Changed::Goals);
    Ok(())
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
) -> Result<(), DeskError> {
    check(&asked.targets, |target| {
        let wrong = (!is_share(target.value)).then_some(Why::OutOfRange);
        wrong.or_else(|| texts(target.year, &[&target.source]))
    })?;
    unique(asked.targets.iter().map(|target| (target.indicator, target.year)))?;
    let mut targets = asked.targets;
    targets.sort_by_key(|target| (target.indicator, target.year));
    let extra = work.entered().await?.targets.document.extra.clone();
    let document = Targets { targets, edited: work.stamp(job).await?, extra };
    save(work, "targets", asked.base_rev, &document).await
}

/// Does `SaveSurveys`.
pub async fn save_surveys<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: SaveSurveys,
) -> Result<(), DeskError> {
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
    let mut figures = asked.figures;
    figures.sort_by_key(|figure| (figure.indicator, figure.year));
    let extra = work.entered().await?.surveys.document.extra.clone();
    let document = Surveys { figures, edited: work.stamp(job).await?, extra };
    save(work, "surveys", asked.base_rev, &document).await
}

/// Does `SaveProjections`.
pub async fn save_projections<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: SaveProjections,
) -> Result<(), DeskError> {
    check(&asked.rows, |row| {
        let wrong = (row.s == 0 || row.s > 2_000_000).then_some(Why::OutOfRange);
        wrong.or_else(|| texts(row.year, &[&row.source]))
    })?;
    unique(asked.rows.iter().map(|row| (row.place.clone(), row.year)))?;
    let mut rows = asked.rows;
    rows.sort_by(|a, b| (a.year, &a.place).cmp(&(b.year, &b.place)));
    let extra: Extra = work.entered().await?.projections.document.extra.clone();
    let document = Projections { rows, edited: work.stamp(job).await?, extra };
    save(work, "projections", asked.base_rev, &document).await
}
