//! Routine weighing beside surveys.

use super::{
    measure::{measure, measured},
    scene::{Scene, Span},
};
use crate::{
    desk::{
        Job, Services,
        protocol::{DeskError, GetTwoNumbers, RoutineFigure, Sasaran, SurveyPair, TwoNumbers},
        work::Work,
    },
    indicators::{
        AgeGroup, Fact, Figure, Group, Period, Rule,
        bias::{Both, reasons},
        tally::{self, Counts},
    },
    records::{Month, Place, SurveyFigure},
};

/// Answers `GetTwoNumbers`.
pub async fn get<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetTwoNumbers,
) -> Result<TwoNumbers, DeskError> {
    let scene = Scene::open(work, job).await?;
    let rule = asked.indicator.rule();
    let all = &scene.entered.surveys.document.figures;
    let mut surveys: Vec<&SurveyFigure> =
        all.iter().filter(|figure| figure.indicator == asked.indicator).collect();
    surveys.sort_by_key(|survey| std::cmp::Reverse(survey.year));
    let latest = scene.months.and_then(|(_, last)| {
        let span = scene.span(rule, Period::Month(last));
        span.month().map(|month| routine(&scene, rule, month, &span))
    });
    let pairs = surveys.into_iter().map(|survey| pair(&scene, rule, survey)).collect();
    Ok(TwoNumbers { indicator: asked.indicator, pairs, latest })
}

fn count(scene: &Scene, month: Month, fact: Fact) -> u32 {
    scene.whole.count(tally::nearest(month), fact, &AgeGroup::ALL)
}

fn coverage(scene: &Scene, month: Month) -> Figure {
    Figure {
        numerator: count(scene, month, Fact::Weighed),
        denominator: count(scene, month, Fact::Sasaran),
    }
}

fn routine(scene: &Scene, rule: &Rule, month: Month, span: &Span) -> RoutineFigure {
    let place = &Place::Regency;
    let measure = measure(scene, rule, &*scene.whole, span, place, Sasaran::Registered);
    RoutineFigure { month, measure, coverage: coverage(scene, month) }
}

/// Of the year's months with a share the one in which most came.
fn best_month(scene: &Scene, rule: &Rule, year: i32) -> Option<(Month, Span)> {
    let (first, last) = scene.months?;
    let months = (1..=12).filter_map(|month| Month::new(year, month));
    let here = months.filter(|month| (first..=last).contains(month));
    let shares = here.filter_map(|month| {
        let span = scene.span_of(rule, month);
        scene.figure(rule, &*scene.whole, &span, None).rate()?;
        Some((coverage(scene, month).rate().unwrap_or(0.0), month, span))
    });
    let best = shares.max_by(|a, b| a.0.total_cmp(&b.0))?;
    Some((best.1, best.2))
}

fn pair(scene: &Scene, rule: &Rule, survey: &SurveyFigure) -> SurveyPair {
    let best = best_month(scene, rule, survey.year);
    let routine = best.as_ref().map(|(month, span)| routine(scene, rule, *month, span));
    let share = routine.as_ref().and_then(|routine| routine.measure.figure.rate());
    let interval = survey.low.zip(survey.high);
    let ours = routine.as_ref().and_then(|routine| routine.measure.interval);
    let apart = interval.zip(ours).map(|((low, high), ours)| ours.high < low || ours.low > high);
    let bias = routine.as_ref().zip(share).map(|(routine, share)| {
        let n = |fact| count(scene, routine.month, fact);
        let (valid, flagged) = measured(rule.id);
        let prevalence = rule.id.group() == Group::Nutrition;
        let part = |numerator, denominator| {
            if prevalence { Figure { numerator, denominator } } else { Figure::default() }
        };
        reasons(&Both {
            routine: share,
            survey: survey.value,
            interval,
            coverage: routine.coverage,
            measured: part(n(valid), n(Fact::Weighed)),
            flagged: part(n(flagged), n(valid) + n(flagged)),
            projected: scene.projected(&Place::Regency, survey.year),
        })
    });
    SurveyPair {
        survey: survey.clone(),
        difference: share.map(|share| share - survey.value),
        routine,
        apart,
        bias: bias.unwrap_or_default(),
    }
}
