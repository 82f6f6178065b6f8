//! How places compare.

use std::collections::BTreeMap;

use super::{
    measure::{interval, measure},
    scene::{Scene, Span},
};
use crate::{
    desk::{
        Job, Services,
        protocol::{DeskError, GetRanking, RankRow, Ranking, Sasaran},
        work::Work,
    },
    indicators::{
        Better, Figure, FunnelLimits, FunnelZone, Interval, Prior, Rule, Standing,
        stats::{self, Z95},
    },
    records::{Place, PosyanduId},
};

/// Answers `GetRanking`.
pub async fn get<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetRanking,
) -> Result<Ranking, DeskError> {
    let scene = Scene::open(work, job).await?;
    let GetRanking { place, indicator, period, level, shrink, sasaran } = asked;
    let (rule, sums) = (indicator.rule(), scene.sums(work, &place));
    let span = scene.period(period).map(|period| scene.span(rule, period));
    let none = Span { period: crate::indicators::Period::Month(scene.this), months: Vec::new() };
    let now = span.as_ref().unwrap_or(&none);
    let whole = measure(&scene, rule, &*sums, now, &place, sasaran);
    let before = scene.before(rule, now);
    let groups = scene.groups(&place, level);
    let mut rows: Vec<RankRow> = groups
        .iter()
        .map(|(place, posyandu)| row(&scene, rule, (place, posyandu), (now, &before), sasaran))
        .collect();
    let count = now.count().max(1);
    // Shares of several months are of as many children as a mean month has.
    let mean = |figure: Figure| Figure {
        numerator: figure.numerator / count,
        denominator: figure.denominator / count,
    };
    let prior = stats::prior(rows.iter().map(|row| mean(row.figure)));
    let share = whole.figure.rate().filter(|rate| *rate <= 1.0);
    let mut by_size: BTreeMap<u32, FunnelLimits> = BTreeMap::new();
    for row in &mut rows {
        row.standing = stats::standing(row.interval, whole.figure, rule.better);
        let size = mean(row.figure).denominator;
        row.zone = share.filter(|_| size > 0).map_or(FunnelZone::Unknown, |share| {
            let limits = by_size.entry(size).or_insert_with(|| stats::limits(share, size));
            stats::zone(row.figure, limits)
        });
        row.shrunken = prior.and_then(|prior| stats::shrink(prior, mean(row.figure)));
    }
    ranks(&mut rows, rule.better);
    sort(&mut rows, rule.better, prior.filter(|_| shrink));
    let largest = rows.iter().map(|row| mean(row.figure).denominator).max().unwrap_or(0);
    let target = scene.entered.target(indicator, now.period.months().1.year());
    Ok(Ranking {
        indicator,
        period: span.as_ref().map(|span| span.period),
        month: now.month(),
        funnel: share.map(|share| stats::funnel(share, largest)).unwrap_or_default(),
        whole,
        rows,
        prior,
        target: target.map(|target| target.value),
    })
}

fn row(
    scene: &Scene,
    rule: &Rule,
    (place, posyandu): (&Place, &[PosyanduId]),
    (now, before): (&Span, &Span),
    sasaran: Sasaran,
) -> RankRow {
    let figure = scene.of_group(rule, place, posyandu, now, sasaran);
    let then = scene.of_group(rule, place, posyandu, before, sasaran);
    let both = ((figure, now.count()), (then, before.count()));
    RankRow {
        place: place.clone(),
        name: scene.name(place),
        within: scene.within(place),
        figure,
        interval: interval(figure, now.count()),
        ranks: None,
        standing: Standing::Unknown,
        zone: FunnelZone::Unknown,
        shrunken: None,
        change: stats::change(both.0, both.1, rule.better, Z95),
    }
}

/// Best and worst rank that the intervals allow: behind those that are surely better, before those
/// that are surely worse.
fn ranks(rows: &mut [RankRow], better: Better) {
    // Turned so that low is good.
    let turned = |interval: Interval| match better {
        Better::Lower => interval,
        _ => Interval { low: -interval.high, high: -interval.low },
    };
    let all: Vec<Interval> = rows.iter().filter_map(|row| row.interval).map(turned).collect();
    let mut ends: Vec<f64> = all.iter().map(|interval| interval.high).collect();
    let mut starts: Vec<f64> = all.iter().map(|interval| interval.low).collect();
    ends.sort_by(f64::total_cmp);
    starts.sort_by(f64::total_cmp);
    for row in rows {
        row.ranks = row.interval.map(turned).map(|mine| {
            let surely_better = ends.partition_point(|end| *end < mine.low);
            let not_worse = starts.partition_point(|start| *start <= mine.high);
            (surely_better as u32 + 1, not_worse as u32)
        });
    }
}

fn sort(rows: &mut [RankRow], better: Better, prior: Option<Prior>) {
    let share = |row: &RankRow| {
        let shrunken = prior.and(row.shrunken).map(|(share, _)| share);
        shrunken.or(row.figure.rate())
    };
    rows.sort_by(|a, b| match (share(a), share(b)) {
        (Some(one), Some(other)) => {
            let order = one.total_cmp(&other);
            let order = if better == Better::Lower { order } else { order.reverse() };
            order.then_with(|| a.name.cmp(&b.name))
        }
        (one, other) => other.is_some().cmp(&one.is_some()).then_with(|| a.name.cmp(&b.name)),
    });
}
