//! WHO's growth charts: SD lines or centiles, with the limits of the categories as bands.

use super::{
    ink::{Ink, Shape},
    model::{
        Band, ChartModel, Divider, Edge, Line, PlotPoint, Preset, Readout, Series, XAxis, XUnit,
        YAxis,
    },
    path::Point,
    scale::Range,
    summary,
    taken::{self, Taken, indicator},
};
use crate::{
    desk::protocol::{ChartKind, ChildPage, Curve, Curves},
    growth::{Indicator, RuleSet, Severity, Sex, age::DAYS_IN_MONTH},
    i18n::{Lang, Words as _, words::charts as w},
};

/// Which lines are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lines {
    /// SD lines −3…+3.
    #[default]
    Sd,
    /// Centiles 3, 15, 50, 85 and 97.
    Centiles,
}

/// z of the SD lines.
const SD_ZS: [f64; 7] = [-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0];
/// Centile and its z (standard normal quantiles, to six decimals).
const CENTILES: [(u32, f64); 5] =
    [(3, -1.880_794), (15, -1.036_433), (50, 0.0), (85, 1.036_433), (97, 1.880_794)];

impl Lines {
    /// The z-scores to ask for.
    pub fn zs(self) -> Vec<f64> {
        match self {
            Self::Sd => SD_ZS.to_vec(),
            Self::Centiles => CENTILES.iter().map(|(_, z)| *z).collect(),
        }
    }
}

/// Builds the chart. `rules` give the limits of the categories that are tinted.
pub fn growth_chart(
    page: &ChildPage,
    curves: &Curves,
    lines: Lines,
    rules: &RuleSet,
    lang: Lang,
) -> ChartModel {
    let chart = curves.chart;
    let taken = taken::taken(page, chart);
    let points: Vec<PlotPoint> =
        taken.iter().map(|taken| taken::point(page, chart, taken, lang)).collect();
    let none = Readout::default();
    let last = points.last().map_or(&none, |point| &point.readout);
    let summary = summary::sentences(page, &taken, last, lang);
    let readouts: Vec<&Readout> = points.iter().map(|point| &point.readout).collect();
    let table = summary::table(&readouts, lang);
    let drawn = reference_lines(curves, lang);
    let full = full_range(curves, &points);
    ChartModel {
        slug: slug(chart),
        lang,
        sex: page.child.sex,
        title: title(chart).of(lang).to_owned(),
        subtitle: subtitle(page.child.sex, chart, lang),
        source: source(chart, rules, lang),
        bands: if lines == Lines::Sd { bands(curves, chart, rules, lang) } else { Vec::new() },
        lines: drawn,
        who: Vec::new(),
        divider: divider(curves, lang),
        x: x_axis(chart, full, &taken, page, lang),
        y: YAxis { title: y_title(chart).of(lang).to_owned(), always: None },
        marks: if unit(chart) == XUnit::Age {
            taken::marks(page, full.lo as i32, full.hi as i32 + 1)
        } else {
            Vec::new()
        },
        series: vec![Series {
            name: title(chart).of(lang).to_owned(),
            ink: Ink::Child,
            shape: Shape::Circle,
            points,
        }],
        card: None,
        summary,
        table,
    }
}

/// Curves with x in days where the reference counts months.
fn pieces(curve: &Curve, chart: ChartKind) -> Vec<Vec<Point>> {
    let by_month =
        matches!(chart, ChartKind::Height5to19 | ChartKind::Bmi5to19 | ChartKind::Weight5to10);
    let factor = if by_month { DAYS_IN_MONTH } else { 1.0 };
    let point = |(x, y): &(f32, f32)| (f64::from(*x) * factor, f64::from(*y));
    let mut pieces: Vec<Vec<Point>> =
        curve.pieces.iter().map(|piece| piece.iter().map(point).collect()).collect();
    // The day between two pieces belongs half to each, so that a step shows no hole.
    for n in 1..pieces.len() {
        if let (Some(&(end, y)), Some(&(start, next))) = (pieces[n - 1].last(), pieces[n].first()) {
            let middle = f64::midpoint(end, start);
            pieces[n - 1].push((middle, y));
            pieces[n].insert(0, (middle, next));
        }
    }
    pieces
}

fn reference_lines(curves: &Curves, lang: Lang) -> Vec<Line> {
    let line = |curve: &Curve| {
        let (label, ink) = look(curve.z, lang);
        Line { label, name: None, ink, pieces: pieces(curve, curves.chart) }
    };
    curves.lines.iter().map(line).collect()
}

/// The step between two pieces of height for age.
fn divider(curves: &Curves, lang: Lang) -> Option<Divider> {
    let pieces = pieces(curves.lines.first()?, curves.chart);
    let at = pieces.get(1)?.first()?.0;
    let (before, after) = (w::LYING.of(lang).to_owned(), w::STANDING.of(lang).to_owned());
    Some(Divider { at, before, after })
}

/// Label and appearance of a line by its z.
pub fn look(z: f64, lang: Lang) -> (String, Ink) {
    let ink = match z.abs() {
        far if far < 0.01 => Ink::LineMedian,
        far if far < 1.5 => Ink::LineSd1,
        far if far < 2.5 => Ink::LineSd2,
        _ => Ink::LineSd3,
    };
    let centile = CENTILES.iter().find(|(_, at)| z != 0.0 && (at - z).abs() < 1e-3);
    let label = match centile {
        Some((n, _)) => format!("P{n}"),
        None => sd_label(z, lang),
    };
    (label, ink)
}

/// `−3`, `0`, `+2`; with decimals where a setting has them.
pub fn sd_label(z: f64, lang: Lang) -> String {
    let decimals = usize::from(z.fract().abs() > 1e-9);
    let plus = if z > 0.0 { "+" } else { "" };
    format!("{plus}{}", lang.number(z, decimals))
}

/// Bands between the limits of the categories, where they are drawn as lines.
fn bands(curves: &Curves, chart: ChartKind, rules: &RuleSet, lang: Lang) -> Vec<Band> {
    let school = matches!(chart, ChartKind::Bmi5to19);
    let other = matches!(chart, ChartKind::Height5to19 | ChartKind::Weight5to10);
    let scale = if school { rules.school_bmi.as_ref() } else { rules.scale(indicator(chart)) };
    let Some(scale) = scale.filter(|_| !other) else { return Vec::new() };
    let line = |limit: f64| {
        let at = curves.lines.iter().position(|curve| (curve.z - limit).abs() < 1e-9);
        at.map_or(Edge::Open, Edge::Line)
    };
    // From the lowest category to the highest; `below` ascends, `above` descends.
    let mut steps: Vec<(Edge, Edge, crate::growth::Category)> = Vec::new();
    let mut lower = Edge::Open;
    for (limit, category) in &scale.below {
        steps.push((lower, line(*limit), *category));
        lower = line(*limit);
    }
    let mut above = scale.above.iter().rev().peekable();
    let first = above.peek().map_or(Edge::Open, |(limit, _)| line(*limit));
    steps.push((lower, first, scale.between));
    while let Some((limit, category)) = above.next() {
        let upper = above.peek().map_or(Edge::Open, |(next, _)| line(*next));
        steps.push((line(*limit), upper, *category));
    }
    let band = |(lower, upper, category): (Edge, Edge, crate::growth::Category)| Band {
        lower,
        upper,
        // Obesity lies above overweight, and both are high.
        ink: if upper == Edge::Open && category.severity() == Severity::High {
            Ink::TintOrangeDeep
        } else {
            tint(category.severity())
        },
        hatched: category.severity() == Severity::Severe,
        label: category.say(lang).to_owned(),
    };
    steps.into_iter().map(band).collect()
}

const fn tint(severity: Severity) -> Ink {
    match severity {
        Severity::Severe => Ink::TintRed,
        Severity::Moderate => Ink::TintYellow,
        Severity::Normal => Ink::BandCalm,
        Severity::Watch => Ink::TintAmber,
        Severity::High => Ink::TintOrange,
    }
}

fn full_range(curves: &Curves, points: &[PlotPoint]) -> Range {
    let xs = curves.lines.iter().flat_map(|curve| pieces(curve, curves.chart)).flatten();
    let full = Range::around(xs.map(|point| point.0));
    let own = Range::around(points.iter().map(|point| point.at.0));
    let full = full.or(own).unwrap_or(Range::new(0.0, 1.0));
    match unit(curves.chart) {
        XUnit::Cm => full,
        // Ends on a whole month, so that the last visit does not lie on the edge.
        XUnit::Age => Range::new(full.lo, (full.hi / DAYS_IN_MONTH).ceil() * DAYS_IN_MONTH),
    }
}

const fn unit(chart: ChartKind) -> XUnit {
    match chart {
        ChartKind::WeightForLength | ChartKind::WeightForHeight => XUnit::Cm,
        _ => XUnit::Age,
    }
}

fn x_axis(chart: ChartKind, full: Range, taken: &[Taken], page: &ChildPage, lang: Lang) -> XAxis {
    if unit(chart) == XUnit::Cm {
        let around = taken.last().map_or(full.middle(), |t| t.at.0);
        let near = around_x(full, around, 20.0);
        let presets = vec![preset(w::ALL_AGES, full, lang), preset(w::AROUND_NOW, near, lang)];
        return XAxis { unit: XUnit::Cm, full, least: 4.0, presets, near };
    }
    let now = taken.last().map_or(f64::from(page.age.total_days), |t| t.at.0);
    let months = |from: f64, to: f64| Range::new(from * DAYS_IN_MONTH, to * DAYS_IN_MONTH);
    let school = full.lo > 1800.0;
    let near = around_x(full, now, if school { 48.0 } else { 12.0 } * DAYS_IN_MONTH);
    let mut presets = vec![preset(w::ALL_AGES, full, lang)];
    if !school {
        presets.push(preset(w::MONTHS_0_24, months(0.0, 24.0), lang));
        presets.push(preset(w::MONTHS_24_60, months(24.0, 60.0), lang));
    }
    presets.push(preset(w::AROUND_NOW, near, lang));
    XAxis { unit: XUnit::Age, full, least: DAYS_IN_MONTH, presets, near }
}

/// A window of this width with `at` at two thirds: what was matters more than what comes.
pub fn around_x(full: Range, at: f64, width: f64) -> Range {
    let width = width.min(full.span());
    let lo = (at - width * 2.0 / 3.0).clamp(full.lo, full.hi - width);
    Range::new(lo, lo + width)
}

pub(super) fn preset(label: crate::i18n::Text, range: Range, lang: Lang) -> Preset {
    Preset { label: label.of(lang).to_owned(), range }
}

/// Short name for files and ids.
pub const fn slug(chart: ChartKind) -> &'static str {
    match chart {
        ChartKind::ByAge(Indicator::WeightForAge) => "bb-u",
        ChartKind::ByAge(Indicator::LengthHeightForAge) => "tb-u",
        ChartKind::ByAge(Indicator::BmiForAge) => "imt-u",
        ChartKind::ByAge(Indicator::HeadForAge) => "lk-u",
        ChartKind::ByAge(Indicator::ArmForAge) => "lila-u",
        ChartKind::ByAge(Indicator::WeightForLengthHeight) | ChartKind::WeightForLength => "bb-pb",
        ChartKind::WeightForHeight => "bb-tb",
        ChartKind::Height5to19 => "tb-u-5-19",
        ChartKind::Bmi5to19 => "imt-u-5-19",
        ChartKind::Weight5to10 => "bb-u-5-10",
    }
}

/// Title of a chart.
pub const fn title(chart: ChartKind) -> crate::i18n::Text {
    match indicator(chart) {
        Indicator::WeightForAge => w::TITLE_BBU,
        Indicator::LengthHeightForAge if matches!(chart, ChartKind::Height5to19) => w::TITLE_TBU,
        Indicator::LengthHeightForAge => w::TITLE_PBTBU,
        Indicator::WeightForLengthHeight if matches!(chart, ChartKind::WeightForHeight) => {
            w::TITLE_BBTB
        }
        Indicator::WeightForLengthHeight => w::TITLE_BBPB,
        Indicator::BmiForAge => w::TITLE_IMTU,
        Indicator::HeadForAge => w::TITLE_LKU,
        Indicator::ArmForAge => w::TITLE_LILAU,
    }
}

const fn y_title(chart: ChartKind) -> crate::i18n::Text {
    match indicator(chart) {
        Indicator::WeightForAge | Indicator::WeightForLengthHeight => w::Y_WEIGHT,
        Indicator::LengthHeightForAge if matches!(chart, ChartKind::Height5to19) => w::Y_HEIGHT,
        Indicator::LengthHeightForAge => w::Y_LENHEI,
        Indicator::BmiForAge => w::Y_BMI,
        Indicator::HeadForAge => w::Y_HEAD,
        Indicator::ArmForAge => w::Y_ARM,
    }
}

fn subtitle(sex: Sex, chart: ChartKind, lang: Lang) -> String {
    let part = match chart {
        ChartKind::ByAge(_) => w::FROM_0_TO_60,
        ChartKind::WeightForLength => w::UNDER_24,
        ChartKind::WeightForHeight => w::FROM_24_TO_60,
        ChartKind::Height5to19 | ChartKind::Bmi5to19 => w::FROM_5_TO_19,
        ChartKind::Weight5to10 => w::FROM_5_TO_10,
    };
    format!("{} · {}", sex.say(lang), part.of(lang))
}

fn source(chart: ChartKind, rules: &RuleSet, lang: Lang) -> String {
    match chart {
        ChartKind::Height5to19 | ChartKind::Bmi5to19 | ChartKind::Weight5to10 => {
            w::SOURCE_2007.of(lang).to_owned()
        }
        _ => w::SOURCE_2006.fill(lang, &[("rules", &rules.source)]),
    }
}
