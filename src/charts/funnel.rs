//! A funnel: places by how many children they have, with the limits of chance around the whole.

use super::{
    axes::{Axis, Layer, Look, Plain, Spot, Ticks, Trace, percent_range},
    ink::Shape,
    model::Table,
    path::Point,
    scale::Range,
};
use crate::{
    desk::protocol::{RankRow, Ranking},
    i18n::{
        Lang, Words as _,
        words::{indicator_page as w, indicator_say as say},
    },
    indicators::{Better, FunnelLimits, FunnelZone, Interval},
};

/// What stands around it.
pub struct Around<'a> {
    /// The name of the tier.
    pub level: String,
    /// Where and when.
    pub subtitle: String,
    /// From what.
    pub source: String,
    /// Which way is good.
    pub better: Better,
    /// What a point opens.
    pub href: &'a dyn Fn(&RankRow) -> String,
}

/// Fewer than so many are a handful.
const HANDFUL: u32 = 5;
/// So many names have room.
const NAMES: usize = 40;

/// Builds the funnel; `None` without a share of the whole.
pub fn funnel(ranking: &Ranking, around: &Around<'_>, lang: Lang) -> Option<Plain> {
    let whole = ranking.whole.figure.rate()? * 100.0;
    let rows: Vec<&RankRow> =
        ranking.rows.iter().filter(|row| row.figure.rate().is_some()).collect();
    let most = rows.iter().map(|row| row.figure.denominator).max()?;
    let full = Range::new(0.0, f64::from(most) * 1.04);
    // A place of a handful is anywhere by chance: it does not press the others together, and
    // stands at the edge.
    let enough = rows.iter().filter(|row| row.figure.denominator >= HANDFUL);
    let values = enough.filter_map(|row| row.figure.rate()).map(|rate| rate * 100.0);
    let range = percent_range(values.chain([whole]));
    let out = rows.iter().filter(|row| is_out(row.zone)).count();
    // Where a limit leaves the chart its line ends.
    let seen = |at: &Point| range.contains(at.1);
    let edge = |of: fn(&FunnelLimits) -> f64| -> Vec<Point> {
        ranking.funnel.iter().map(|limits| (f64::from(limits.n), of(limits) * 100.0)).collect()
    };
    let pair = |look, of: fn(&FunnelLimits) -> Interval| Layer {
        look,
        trace: Trace::Lines(vec![
            ranking
                .funnel
                .iter()
                .map(|l| (f64::from(l.n), of(l).low * 100.0))
                .filter(seen)
                .collect(),
            ranking
                .funnel
                .iter()
                .map(|l| (f64::from(l.n), of(l).high * 100.0))
                .filter(seen)
                .collect(),
        ]),
    };
    let mut spots: Vec<Spot> =
        rows.iter().map(|row| spot(row, (out, range), around, lang)).collect();
    // Read from left to right by keyboard; the farthest out are labelled first.
    spots.sort_by(|a, b| a.at.0.total_cmp(&b.at.0));
    let layers = vec![
        Layer {
            look: Look::ProjectionBand,
            trace: Trace::Band(edge(|l| l.inner.high), edge(|l| l.inner.low)),
        },
        pair(Look::Outer, |l| l.outer),
        pair(Look::Inner, |l| l.inner),
        Layer {
            look: Look::Whole,
            trace: Trace::Lines(vec![vec![(full.lo, whole), (full.hi, whole)]]),
        },
    ];
    let name = ranking.indicator.say(lang);
    Some(Plain {
        slug: format!("corong-{}", ranking.indicator.code()),
        lang,
        title: w::FUNNEL_TITLE.fill(lang, &[("indicator", &name), ("level", &around.level)]),
        subtitle: around.subtitle.clone(),
        source: around.source.clone(),
        x: Axis { title: w::FUNNEL_X.of(lang).to_owned(), range: full, ticks: Ticks::Numbers },
        y: Axis { title: "%".to_owned(), range, ticks: Ticks::Numbers },
        layers,
        summary: vec![summary(&rows, lang)],
        table: table(&rows, lang),
        spots,
        legend: vec![
            (Look::Whole, w::WHOLE.of(lang).to_owned()),
            (Look::Inner, w::INNER.of(lang).to_owned()),
            (Look::Outer, w::OUTER.of(lang).to_owned()),
        ],
    })
}

const fn is_out(zone: FunnelZone) -> bool {
    !matches!(zone, FunnelZone::Inside | FunnelZone::Unknown)
}

const fn is_far(zone: FunnelZone) -> bool {
    matches!(zone, FunnelZone::FarAbove | FunnelZone::FarBelow)
}

/// Good and bad by shape and colour; inside the limits nobody is better or worse.
fn look(zone: FunnelZone, better: Better) -> (Look, Shape) {
    let above = matches!(zone, FunnelZone::Above | FunnelZone::FarAbove);
    let shape = if above { Shape::Triangle } else { Shape::Drop };
    match (is_out(zone), better) {
        (false, _) => (Look::Quiet, Shape::Circle),
        (true, Better::Neither) => (Look::Line, shape),
        (true, Better::Higher) if above => (Look::Good, shape),
        (true, Better::Lower) if !above => (Look::Good, shape),
        _ => (Look::Act, shape),
    }
}

fn spot(row: &RankRow, (out, range): (usize, Range), around: &Around<'_>, lang: Lang) -> Spot {
    let (look, shape) = look(row.zone, around.better);
    let (n, d) = (lang.count(row.figure.numerator), lang.count(row.figure.denominator));
    // Of many that are out the farthest are named.
    let named = if out > NAMES { is_far(row.zone) } else { is_out(row.zone) };
    Spot {
        at: (
            f64::from(row.figure.denominator),
            range.clamp(row.figure.rate().unwrap_or(0.0) * 100.0),
        ),
        look,
        shape,
        label: named.then(|| row.name.clone()),
        readout: vec![
            if row.within.is_empty() {
                row.name.clone()
            } else {
                format!("{}, {}", row.name, row.within)
            },
            say::with_interval(row.figure, row.interval, lang),
            format!("{n} {} {d}", w::OF.of(lang)),
            w::zone(row.zone).of(lang).to_owned(),
        ],
        href: Some((around.href)(row)),
    }
}

fn summary(rows: &[&RankRow], lang: Lang) -> String {
    let count = |fits: fn(FunnelZone) -> bool| {
        lang.count(rows.iter().filter(|row| fits(row.zone)).count() as i64)
    };
    let chance = lang.number(rows.len() as f64 * 0.05, 0);
    let (out, far) = (count(is_out), count(is_far));
    let n = lang.count(rows.len() as i64);
    w::FUNNEL_SUMMARY.fill(lang, &[("out", &out), ("far", &far), ("n", &n), ("chance", &chance)])
}

fn table(rows: &[&RankRow], lang: Lang) -> Table {
    let heads = [w::COL_PLACE, w::COL_DENOMINATOR, w::COL_VALUE, w::COL_INTERVAL, w::COL_STANDING];
    let mut sorted = rows.to_vec();
    sorted.sort_by_key(|row| (row.figure.denominator, row.name.clone()));
    let row = |row: &&RankRow| {
        vec![
            row.name.clone(),
            lang.count(row.figure.denominator),
            w::rate(row.figure, lang),
            w::range(row.interval, lang),
            w::zone(row.zone).of(lang).to_owned(),
        ]
    };
    Table {
        head: heads.map(|head| head.of(lang).to_owned()).to_vec(),
        rows: sorted.iter().map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn above_is_bad_for_stunting_and_good_for_attendance() {
        use FunnelZone as Z;
        assert_eq!(look(Z::FarAbove, Better::Lower), (Look::Act, Shape::Triangle));
        assert_eq!(look(Z::Below, Better::Lower), (Look::Good, Shape::Drop));
        assert_eq!(look(Z::Above, Better::Higher), (Look::Good, Shape::Triangle));
        assert_eq!(look(Z::FarBelow, Better::Higher), (Look::Act, Shape::Drop));
        assert_eq!(look(Z::Inside, Better::Lower), (Look::Quiet, Shape::Circle));
        assert_eq!(look(Z::Above, Better::Neither).0, Look::Line);
    }
}
