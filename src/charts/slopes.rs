//! Slopes: each place a year ago and now; a slope is coloured only where it is surely a change.

use std::collections::BTreeMap;

use super::{
    axes::{Axis, Layer, Look, Plain, Spot, Ticks, Trace},
    ink::Shape,
    model::Table,
    scale::Range,
};
use crate::{
    desk::protocol::{RankRow, Ranking},
    i18n::{
        Lang, Words as _,
        words::{indicator_page as w, indicator_say as say, verdicts},
    },
    indicators::{
        Better, Change, Verdict,
        stats::{Z95, change},
    },
    records::Place,
};

/// So many names have room beside the slopes.
const NAMES: usize = 16;

/// What stands around it.
pub struct Around<'a> {
    /// A year ago, in words.
    pub from: String,
    /// Now, in words.
    pub to: String,
    /// Where.
    pub subtitle: String,
    /// From what.
    pub source: String,
    /// Which way is good.
    pub better: Better,
    /// What a point opens.
    pub href: &'a dyn Fn(&RankRow) -> String,
}

/// A place in both years.
struct Slope<'a> {
    row: &'a RankRow,
    before: &'a RankRow,
    change: Change,
}

/// Builds the chart; `None` where no place has a figure in both years.
pub fn slopes(now: &Ranking, before: &Ranking, around: &Around<'_>, lang: Lang) -> Option<Plain> {
    let earlier: BTreeMap<&Place, &RankRow> =
        before.rows.iter().map(|row| (&row.place, row)).collect();
    let mut slopes: Vec<Slope<'_>> = now
        .rows
        .iter()
        .filter_map(|row| {
            let before = *earlier.get(&row.place)?;
            let change = change((row.figure, 1), (before.figure, 1), around.better, Z95)?;
            Some(Slope { row, before, change })
        })
        .collect();
    // Those that surely changed, then by size of the change: these get names.
    let sure = |slope: &Slope<'_>| slope.change.verdict != Verdict::NotSure;
    slopes.sort_by(|a, b| {
        let size = |slope: &Slope<'_>| slope.change.difference.abs();
        sure(b).cmp(&sure(a)).then(size(b).total_cmp(&size(a)))
    });
    if slopes.is_empty() {
        return None;
    }
    let layers = [Look::Quiet, Look::Line, Look::Good, Look::Act].map(|look| {
        let of = slopes.iter().filter(|slope| self::look(slope.change.verdict) == look);
        let lines = of.map(|slope| vec![(0.0, height(slope.before)), (1.0, height(slope.row))]);
        Layer { look, trace: Trace::Lines(lines.collect()) }
    });
    let mut spots: Vec<Spot> =
        slopes.iter().enumerate().map(|(n, slope)| spot((n, slope), around, lang)).collect();
    spots.sort_by(|a, b| b.at.1.total_cmp(&a.at.1));
    let heights = slopes.iter().flat_map(|slope| [height(slope.before), height(slope.row)]);
    let named = vec![(0.0, around.from.clone()), (1.0, around.to.clone())];
    let name = now.indicator.say(lang);
    let title = [
        ("indicator", &name as &dyn std::fmt::Display),
        ("from", &around.from),
        ("to", &around.to),
    ];
    Some(Plain {
        slug: format!("setahun-{}", now.indicator.code()),
        lang,
        title: w::SLOPES_TITLE.fill(lang, &title),
        subtitle: around.subtitle.clone(),
        source: around.source.clone(),
        x: Axis { title: String::new(), range: Range::new(0.0, 1.0), ticks: Ticks::Named(named) },
        y: Axis { title: "%".to_owned(), range: slope_range(heights), ticks: Ticks::Numbers },
        layers: layers.to_vec(),
        spots,
        legend: legend(around.better, lang),
        summary: vec![summary(&slopes, lang)],
        table: table(&slopes, around, lang),
    })
}

/// Slopes are read against each other, not against zero: the range is that of the places.
fn slope_range(heights: impl IntoIterator<Item = f64>) -> Range {
    let found = Range::around(heights).unwrap_or(Range::new(0.0, 10.0)).padded(0.08, 4.0);
    Range::new(found.lo.max(0.0), found.hi)
}

fn height(row: &RankRow) -> f64 {
    row.figure.rate().unwrap_or(0.0) * 100.0
}

const fn look(verdict: Verdict) -> Look {
    match verdict {
        Verdict::Better => Look::Good,
        Verdict::Worse => Look::Act,
        Verdict::Higher | Verdict::Lower => Look::Line,
        Verdict::NotSure => Look::Quiet,
    }
}

fn spot((n, slope): (usize, &Slope<'_>), around: &Around<'_>, lang: Lang) -> Spot {
    let (now, before) = (slope.row, slope.before);
    let by = w::POINTS.fill(lang, &[("points", &w::points(slope.change.difference, lang))]);
    let look = look(slope.change.verdict);
    Spot {
        at: (1.0, height(now)),
        look,
        shape: match look {
            Look::Act => Shape::Triangle,
            Look::Good => Shape::Drop,
            _ => Shape::Circle,
        },
        label: (n < NAMES).then(|| now.name.clone()),
        readout: vec![
            now.name.clone(),
            format!(
                "{}: {}",
                around.from,
                say::with_interval(before.figure, before.interval, lang)
            ),
            format!("{}: {}", around.to, say::with_interval(now.figure, now.interval, lang)),
            format!("{by}, {}", verdicts::verdict(slope.change.verdict).of(lang)),
        ],
        href: Some((around.href)(now)),
    }
}

fn legend(better: Better, lang: Lang) -> Vec<(Look, String)> {
    let mut items = match better {
        Better::Neither => vec![(Look::Line, w::SURELY_CHANGED)],
        _ => vec![(Look::Good, w::SURELY_BETTER), (Look::Act, w::SURELY_WORSE)],
    };
    items.push((Look::Quiet, verdicts::verdict(Verdict::NotSure)));
    items.into_iter().map(|(look, text)| (look, text.of(lang).to_owned())).collect()
}

fn summary(slopes: &[Slope<'_>], lang: Lang) -> String {
    let count = |verdict: Verdict| {
        let of = slopes.iter().filter(|slope| slope.change.verdict == verdict);
        lang.count(of.count() as i64)
    };
    let (better, worse) = (count(Verdict::Better), count(Verdict::Worse));
    let same = count(Verdict::NotSure);
    w::SLOPES_SUMMARY.fill(lang, &[("better", &better), ("worse", &worse), ("same", &same)])
}

fn table(slopes: &[Slope<'_>], around: &Around<'_>, lang: Lang) -> Table {
    let head = vec![
        w::COL_PLACE.of(lang).to_owned(),
        around.from.clone(),
        around.to.clone(),
        w::COL_CHANGE.of(lang).to_owned(),
        w::COL_INTERVAL.of(lang).to_owned(),
    ];
    let row = |slope: &Slope<'_>| {
        let interval = slope.change.interval;
        let ends = (w::points(interval.low, lang), w::points(interval.high, lang));
        vec![
            slope.row.name.clone(),
            w::rate(slope.before.figure, lang),
            w::rate(slope.row.figure, lang),
            w::points(slope.change.difference, lang),
            w::VERDICT_NOTE.fill(lang, &[("low", &ends.0), ("high", &ends.1)]),
        ]
    };
    Table { head, rows: slopes.iter().map(row).collect() }
}
