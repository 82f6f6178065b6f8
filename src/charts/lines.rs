//! An indicator month by month: line with its interval, target, surveys, and where it leads.

use super::{
    axes::{Axis, Layer, Look, Plain, Spot, Ticks, Trace, percent_range},
    ink::Shape,
    model::Table,
    path::Point,
    scale::Range,
};
use crate::{
    desk::protocol::{Trend, TrendPoint},
    i18n::{
        Lang, Words as _,
        words::{indicator_page as w, indicator_say as say},
    },
    indicators::{Interval, Line, Outlook},
    records::{Month, Target},
};

/// What stands around the line.
pub struct Around<'a> {
    /// The place and how far the months go, in words.
    pub subtitle: String,
    /// Where the figures come from.
    pub source: String,
    /// The programme's own target, where the regency has none.
    pub programme: Option<f64>,
    /// Only some months of the year have figures: the line goes on between them.
    pub campaign: bool,
    /// The address of a month.
    pub href: &'a dyn Fn(Month) -> String,
}

/// Builds the chart; `None` without a month with a share.
pub fn trend(trend: &Trend, around: &Around<'_>, lang: Lang) -> Option<Plain> {
    let first = trend.first?;
    let points: Vec<(f64, &TrendPoint)> = trend.points.iter().enumerate().map(at).collect();
    if points.iter().all(|(_, point)| point.figure.rate().is_none()) {
        return None;
    }
    let line = match &trend.outlook {
        Outlook::Line(line) => Some(line),
        Outlook::TooFewMonths { .. } => None,
    };
    let last = points.len().saturating_sub(1) as f64;
    let end = line.map_or(last, |line| ahead(line, first).last().map_or(last, |p| p.0.max(last)));
    let full = Range::new(0.0, end.max(1.0));
    let mut layers = projected(line, first);
    layers.extend(intervals(&points, around.campaign));
    let targets = targets(trend, around, first, full);
    let own = !trend.targets.is_empty();
    layers.extend(targets.map(|lines| Layer { look: Look::Target, trace: Trace::Lines(lines) }));
    let runs = runs(&points, around.campaign);
    let lines = runs.iter().map(|run| run.iter().map(|(x, p)| (*x, percent(p))).collect());
    layers.push(Layer { look: Look::Line, trace: Trace::Lines(lines.collect()) });
    let (surveys, whiskers) = surveys(trend, first, full, lang);
    layers.extend(whiskers);
    let mut spots: Vec<Spot> = runs
        .iter()
        .flatten()
        .map(|(x, point)| spot(trend, (*x, point), first, around, lang))
        .collect();
    spots.extend(surveys);
    spots.sort_by(|a, b| a.at.0.total_cmp(&b.at.0));
    let y = percent_range(heights(&layers, &spots));
    let name = trend.indicator.say(lang);
    Some(Plain {
        slug: format!("tren-{}", trend.indicator.code()),
        lang,
        title: w::TREND_TITLE.fill(lang, &[("indicator", &name)]),
        subtitle: around.subtitle.clone(),
        source: around.source.clone(),
        x: Axis { title: String::new(), range: full, ticks: Ticks::Months(first) },
        y: Axis { title: "%".to_owned(), range: y, ticks: Ticks::Numbers },
        legend: legend(&layers, &spots, own, lang),
        summary: summary(trend, first, lang),
        table: table(trend, first, lang),
        layers,
        spots,
    })
}

fn at((n, point): (usize, &TrendPoint)) -> (f64, &TrendPoint) {
    (n as f64, point)
}

fn percent(point: &TrendPoint) -> f64 {
    point.figure.rate().unwrap_or(0.0) * 100.0
}

/// Stretches of months with a share: nothing is drawn over a month without one.
fn runs<'a>(points: &[(f64, &'a TrendPoint)], campaign: bool) -> Vec<Vec<(f64, &'a TrendPoint)>> {
    let mut runs: Vec<Vec<(f64, &TrendPoint)>> = Vec::new();
    let mut open = false;
    for (x, point) in points {
        if point.figure.rate().is_none() {
            open &= campaign;
            continue;
        }
        match runs.last_mut().filter(|_| open) {
            Some(run) => run.push((*x, point)),
            None => runs.push(vec![(*x, point)]),
        }
        open = true;
    }
    runs
}

/// A band for each stretch; a month that stands alone gets an upright line.
fn intervals(points: &[(f64, &TrendPoint)], campaign: bool) -> Vec<Layer> {
    let known = |(x, point): &(f64, &TrendPoint)| {
        let Interval { low, high } = point.interval?;
        Some(((*x, high * 100.0), (*x, low * 100.0)))
    };
    let layer = |run: Vec<(f64, &TrendPoint)>| {
        let (upper, lower): (Vec<Point>, Vec<Point>) = run.iter().filter_map(known).unzip();
        let trace = match (upper.as_slice(), lower.as_slice()) {
            ([high], [low]) => Trace::Lines(vec![vec![*low, *high]]),
            _ => Trace::Band(upper, lower),
        };
        Layer { look: Look::Interval, trace }
    };
    runs(points, campaign).into_iter().map(layer).collect()
}

/// The path of a projection after its last month: x, share, interval, in percent.
fn ahead(line: &Line, first: Month) -> Vec<(f64, f64, Interval)> {
    let from = f64::from(line.from.since(first));
    let to = f64::from(line.to.since(first));
    let all = line.path.iter().enumerate().map(|(n, (share, interval))| {
        let interval = Interval { low: interval.low * 100.0, high: interval.high * 100.0 };
        (from + n as f64, share * 100.0, interval)
    });
    all.filter(|(x, ..)| *x >= to).collect()
}

fn projected(line: Option<&Line>, first: Month) -> Vec<Layer> {
    let Some(line) = line else { return Vec::new() };
    let path = ahead(line, first);
    let inside = |value: f64| value.clamp(0.0, 100.0);
    let edge = |of: fn(&Interval) -> f64| -> Vec<Point> {
        path.iter().map(|(x, _, interval)| (*x, inside(of(interval)))).collect()
    };
    let middle = path.iter().map(|(x, share, _)| (*x, inside(*share))).collect();
    vec![
        Layer { look: Look::ProjectionBand, trace: Trace::Band(edge(|i| i.high), edge(|i| i.low)) },
        Layer { look: Look::Projection, trace: Trace::Lines(vec![middle]) },
    ]
}

/// The target of each year, as steps; the programme's where there is no own.
fn targets(
    trend: &Trend,
    around: &Around<'_>,
    first: Month,
    full: Range,
) -> Option<Vec<Vec<Point>>> {
    if trend.targets.is_empty() {
        let value = around.programme? * 100.0;
        return Some(vec![vec![(full.lo, value), (full.hi, value)]]);
    }
    let last = first.plus(full.hi as i32);
    let step = |year: i32| {
        let value = of_year(&trend.targets, year)? * 100.0;
        let begin = Month::new(year, 1)?.since(first);
        let (from, to) = (f64::from(begin).max(full.lo), (f64::from(begin) + 12.0).min(full.hi));
        (from < to).then(|| vec![(from, value), (to, value)])
    };
    Some((first.year()..=last.year()).filter_map(step).collect())
}

/// The target that holds in a year: of that year, or the next later one, or else the last.
fn of_year(targets: &[Target], year: i32) -> Option<f64> {
    let ahead = targets.iter().filter(|t| t.year >= year).min_by_key(|t| t.year);
    ahead.or_else(|| targets.iter().max_by_key(|t| t.year)).map(|target| target.value)
}

/// Survey figures in the middle of their years, with their intervals.
fn surveys(trend: &Trend, first: Month, full: Range, lang: Lang) -> (Vec<Spot>, Vec<Layer>) {
    let (mut spots, mut whiskers) = (Vec::new(), Vec::new());
    for survey in &trend.surveys {
        let Some(july) = Month::new(survey.year, 7) else { continue };
        let x = f64::from(july.since(first));
        if !full.contains(x) {
            continue;
        }
        if let Some((low, high)) = survey.low.zip(survey.high) {
            whiskers.push(vec![(x, low * 100.0), (x, high * 100.0)]);
        }
        let interval = survey.low.zip(survey.high).map(|(low, high)| Interval { low, high });
        let value = format!("{} ({})", w::share(survey.value, lang), w::range(interval, lang));
        spots.push(Spot {
            at: (x, survey.value * 100.0),
            look: Look::Survey,
            shape: Shape::Diamond,
            label: None,
            readout: vec![format!("{} {}", survey.survey, survey.year), value],
            href: None,
        });
    }
    let layer = Layer { look: Look::Survey, trace: Trace::Lines(whiskers) };
    (spots, vec![layer])
}

fn spot(
    trend: &Trend,
    (x, point): (f64, &TrendPoint),
    first: Month,
    around: &Around<'_>,
    lang: Lang,
) -> Spot {
    let month = first.plus(x as i32);
    let (n, d) = (lang.count(point.figure.numerator), lang.count(point.figure.denominator));
    Spot {
        at: (x, percent(point)),
        look: Look::Line,
        shape: Shape::Circle,
        label: None,
        readout: vec![
            lang.month(month),
            format!(
                "{} {}",
                trend.indicator.say(lang),
                say::with_interval(point.figure, point.interval, lang)
            ),
            format!("{n} {} {d}", w::OF.of(lang)),
            format!("{} {}", w::COL_COVERAGE.of(lang), w::rate(point.coverage, lang)),
        ],
        href: Some((around.href)(month)),
    }
}

/// All that has to be seen; a projection's wide ends do not squeeze the rest.
fn heights(layers: &[Layer], spots: &[Spot]) -> Vec<f64> {
    let mut found: Vec<f64> = spots.iter().map(|spot| spot.at.1).collect();
    let most = found.iter().copied().fold(0.0, f64::max) * 1.6 + 2.0;
    for layer in layers {
        match &layer.trace {
            Trace::Lines(lines) => found.extend(lines.iter().flatten().map(|p| p.1)),
            Trace::Band(upper, lower) => {
                found.extend(upper.iter().chain(lower).map(|p| p.1.min(most)));
            }
        }
    }
    found
}

fn legend(layers: &[Layer], spots: &[Spot], own: bool, lang: Lang) -> Vec<(Look, String)> {
    let there = |look: Look| layers.iter().any(|layer| layer.look == look);
    let mut items = vec![(Look::Line, w::MEASURED.of(lang).to_owned())];
    if there(Look::Interval) {
        items.push((Look::Interval, w::COL_INTERVAL.of(lang).to_lowercase()));
    }
    if there(Look::Target) {
        let text = if own { w::TARGET_PLAIN } else { w::TARGET_BY_PROGRAMME };
        items.push((Look::Target, text.of(lang).to_lowercase()));
    }
    if there(Look::Projection) {
        items.push((Look::Projection, w::PROJECTION.of(lang).to_owned()));
    }
    if spots.iter().any(|spot| spot.look == Look::Survey) {
        items.push((Look::Survey, w::SURVEY.of(lang).to_owned()));
    }
    items
}

fn summary(trend: &Trend, first: Month, lang: Lang) -> Vec<String> {
    let last = trend.points.iter().enumerate().rev().find(|(_, p)| p.figure.rate().is_some());
    let mut said: Vec<String> = last
        .map(|(n, point)| {
            let month = lang.month(first.plus(n as i32));
            format!("{month}: {}.", say::with_interval(point.figure, point.interval, lang))
        })
        .into_iter()
        .collect();
    let changes = [&trend.before, &trend.year_ago];
    said.extend(changes.into_iter().flatten().map(|change| say::compared(change, lang)));
    said.extend(say::outlook(&trend.outlook, lang));
    said
}

fn table(trend: &Trend, first: Month, lang: Lang) -> Table {
    let heads = [
        crate::i18n::words::common::MONTH,
        w::COL_VALUE,
        w::COL_INTERVAL,
        w::COL_NUMERATOR,
        w::COL_DENOMINATOR,
        w::COL_COVERAGE,
    ];
    let row = |(n, point): (usize, &TrendPoint)| {
        vec![
            lang.month_short(first.plus(n as i32)),
            w::rate(point.figure, lang),
            w::range(point.interval, lang),
            lang.count(point.figure.numerator),
            lang.count(point.figure.denominator),
            w::rate(point.coverage, lang),
        ]
    };
    Table {
        head: heads.map(|head| head.of(lang).to_owned()).to_vec(),
        rows: trend.points.iter().enumerate().map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::{Figure, IndicatorId};

    fn month(numerator: u32, denominator: u32) -> TrendPoint {
        let figure = Figure { numerator, denominator };
        let interval = figure.rate().map(|p| Interval { low: p - 0.02, high: p + 0.02 });
        TrendPoint { figure, interval, coverage: Figure { numerator: 80, denominator: 100 } }
    }

    fn sample(points: Vec<TrendPoint>) -> Trend {
        let target = |year, value| Target {
            indicator: IndicatorId::Stunting,
            year,
            value,
            source: String::new(),
        };
        Trend {
            indicator: IndicatorId::Stunting,
            name: String::new(),
            first: Month::new(2025, 11),
            points,
            targets: vec![target(2025, 0.18), target(2027, 0.14)],
            surveys: Vec::new(),
            gap: None,
            outlook: Outlook::TooFewMonths { found: 3, needed: 6 },
            before: None,
            year_ago: None,
        }
    }

    fn chart(points: Vec<TrendPoint>, campaign: bool) -> Option<Plain> {
        let around = Around {
            subtitle: String::new(),
            source: String::new(),
            programme: None,
            campaign,
            href: &|month| month.to_string(),
        };
        trend(&sample(points), &around, Lang::Id)
    }

    fn lines(chart: &Plain, look: Look) -> Vec<Vec<Point>> {
        let all = chart.layers.iter().filter(|layer| layer.look == look);
        all.flat_map(|layer| match &layer.trace {
            Trace::Lines(lines) => lines.clone(),
            Trace::Band(..) => Vec::new(),
        })
        .collect()
    }

    /// 20 of 100, 22 of 100, nothing, 10 of 50: two stretches, the second of one month.
    #[test]
    fn nothing_is_drawn_over_a_month_without_weighing() {
        let points = vec![month(20, 100), month(22, 100), month(0, 0), month(10, 50)];
        let found = chart(points.clone(), false).unwrap();
        let drawn = lines(&found, Look::Line);
        assert_eq!(drawn, [vec![(0.0, 20.0), (1.0, 22.0)], vec![(3.0, 20.0)]]);
        assert_eq!(found.spots.len(), 3);
        assert_eq!(found.spots[2].href.as_deref(), Some("2026-02"));
        assert_eq!(found.table.rows[2][1], "–");
        // Twice a year: the months between are no gap.
        assert_eq!(lines(&chart(points, true).unwrap(), Look::Line).len(), 1);
        assert_eq!(chart(vec![month(0, 0)], false), None);
    }

    /// November 2025 has the target of 2025; from January 2026 on that of 2027.
    #[test]
    fn the_target_steps_from_year_to_year() {
        let found = chart(vec![month(20, 100); 6], false).unwrap();
        let whole = |line: &Vec<Point>| -> Vec<(i32, i32)> {
            line.iter().map(|(x, y)| (x.round() as i32, y.round() as i32)).collect()
        };
        let steps: Vec<_> = lines(&found, Look::Target).iter().map(whole).collect();
        assert_eq!(steps, [vec![(0, 18), (2, 18)], vec![(2, 14), (5, 14)]]);
    }
}
