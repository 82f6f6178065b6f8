//! An indicator of a place month by month.

use super::{
    measure::{compared, gap, interval},
    scene::{Scene, projection},
};
use crate::{
    desk::{
        Job, Services,
        protocol::{DeskError, GetTrend, Trend, TrendPoint},
        work::Work,
    },
    indicators::{
        Fact, Figure,
        stats::{self, NEEDED},
        tally::{self, Counts},
    },
    records::{Month, Place},
};

/// Months with a share through which a line is drawn: a year shows where things are going now.
const LINE: usize = 12;

/// Answers `GetTrend`.
pub async fn get<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetTrend,
) -> Result<Trend, DeskError> {
    let scene = Scene::open(work, job).await?;
    let GetTrend { place, indicator, until, months, sasaran } = asked;
    let (rule, sums) = (indicator.rule(), scene.sums(work, &place));
    let projected = projection(sasaran, &place);
    let of_all = |list: &[crate::records::SurveyFigure]| {
        let here = list.iter().filter(|figure| figure.indicator == indicator);
        if place == Place::Regency { here.cloned().collect() } else { Vec::new() }
    };
    let targets = &scene.entered.targets.document.targets;
    let mut trend = Trend {
        indicator,
        name: scene.name(&place),
        first: None,
        points: Vec::new(),
        targets: targets.iter().filter(|t| t.indicator == indicator).cloned().collect(),
        surveys: of_all(&scene.entered.surveys.document.figures),
        gap: None,
        outlook: stats::outlook(&[], rule.better, None),
        before: None,
        year_ago: None,
    };
    let Some((first, last)) = scene.months else { return Ok(trend) };
    let last = until.unwrap_or(last).min(last);
    let asked = if months == 0 { i32::MAX } else { months as i32 };
    let first = if last.since(first) >= asked { last.plus(1 - asked) } else { first };
    let figures: Vec<(Month, Figure)> = (0..=last.since(first))
        .map(|later| {
            let month = first.plus(later);
            let span = scene.span_of(rule, month);
            (month, scene.figure(rule, &*sums, &span, projected))
        })
        .collect();
    let point = |(month, figure): &(Month, Figure)| {
        let number = tally::nearest(*month);
        let n = |fact| sums.count(number, fact, &crate::indicators::AgeGroup::ALL);
        let coverage = Figure { numerator: n(Fact::Weighed), denominator: n(Fact::Sasaran) };
        TrendPoint { figure: *figure, interval: interval(*figure, 1), coverage }
    };
    trend.first = Some(first).filter(|_| !figures.is_empty());
    trend.points = figures.iter().map(point).collect();
    let shares: Vec<_> = figures.iter().filter(|(_, f)| f.rate().is_some()).copied().collect();
    let line = &shares[shares.len().saturating_sub(LINE.max(NEEDED as usize))..];
    let Some((month, figure)) = shares.last().copied() else { return Ok(trend) };
    let target = scene.entered.target(indicator, month.year());
    trend.gap = target.and_then(|target| gap(rule, target, figure, 1, month));
    let goal = target.and_then(|target| Some((target.value, Month::new(target.year, 12)?)));
    trend.outlook = stats::outlook(line, rule.better, goal);
    let span = scene.span_of(rule, month);
    let (before, year_ago) =
        (scene.before(rule, &span), scene.span(rule, span.period.year_before()));
    trend.before = compared(&scene, rule, &*sums, (&span, before), projected);
    trend.year_ago = compared(&scene, rule, &*sums, (&span, year_ago), projected);
    Ok(trend)
}
