//! All z-scores of a child on one time axis.

use super::{
    growth_chart::{around_x, look, preset, sd_label},
    ink::{Ink, Shape},
    model::{Band, ChartModel, Edge, Line, Series, XAxis, XUnit, YAxis},
    scale::Range,
    summary,
    taken::{self, STANDARD_DAYS, Taken},
};
use crate::{
    desk::protocol::{ChartKind, ChildPage},
    growth::{Indicator, age::DAYS_IN_MONTH},
    i18n::{Lang, Words as _, words::charts as w, words::growth::indicator_code},
};

/// Lines of the grid, ascending.
const ZS: [f64; 7] = [-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0];
/// z is always shown in this range.
const ALWAYS: Range = Range::new(-4.0, 4.0);

/// Builds the chart. It needs no curves: its lines are z-scores themselves.
pub fn trend_chart(page: &ChildPage, lang: Lang) -> ChartModel {
    let columns: Vec<(Indicator, Vec<Taken>)> = Indicator::ALL
        .into_iter()
        .map(|indicator| (indicator, z_points(page, indicator)))
        .filter(|(_, taken)| !taken.is_empty())
        .collect();
    let days: Vec<f64> = columns.iter().flat_map(|(_, t)| t).map(|t| t.at.0).collect();
    let (full, now) = extent(page, &days);
    let mut summary = Vec::new();
    for (indicator, taken) in &columns {
        summary.extend(sentence(*indicator, taken, lang));
    }
    if summary.is_empty() {
        summary.push(w::NO_VISITS.of(lang).to_owned());
    }
    let named: Vec<(String, Vec<Taken>)> = columns
        .iter()
        .map(|(indicator, taken)| (indicator_code(*indicator).of(lang).to_owned(), taken.clone()))
        .collect();
    let near = around_x(full, now, 12.0 * DAYS_IN_MONTH);
    ChartModel {
        slug: "trend",
        lang,
        sex: page.child.sex,
        title: w::TITLE_TREND.of(lang).to_owned(),
        subtitle: page.child.sex.say(lang).to_owned(),
        source: w::SOURCE_TREND.of(lang).to_owned(),
        x: XAxis {
            unit: XUnit::Age,
            full,
            least: DAYS_IN_MONTH,
            presets: vec![preset(w::ALL_AGES, full, lang), preset(w::AROUND_NOW, near, lang)],
            near,
        },
        y: YAxis { title: w::Y_Z.of(lang).to_owned(), always: Some(ALWAYS) },
        who: Vec::new(),
        divider: None,
        bands: bands(lang),
        lines: lines(full, lang),
        marks: taken::marks(page, 0, full.hi as i32 + 1),
        series: columns.iter().map(|(i, t)| series(page, *i, t, lang)).collect(),
        card: None,
        table: summary::trend_table(page, &named, lang),
        summary,
    }
}

/// The z-scores of one index as points: of the child standard, then of WHO 2007.
fn z_points(page: &ChildPage, indicator: Indicator) -> Vec<Taken> {
    let mut taken: Vec<Taken> =
        charts(indicator).iter().flat_map(|chart| taken::taken(page, *chart)).collect();
    taken.retain(|t| t.z.is_some());
    for one in &mut taken {
        let view = &page.visits[one.visit];
        // The point stands at the calendar age, so it shows that age's z; the cross shows the other.
        let calendar = view.chronological_scores.get(indicator);
        let z = calendar.filter(|_| view.corrected_days.is_some()).or(one.z);
        one.at = (f64::from(view.age.total_days), z.map_or(0.0, |z| z.z));
    }
    taken.sort_by_key(|t| t.visit);
    taken
}

/// The charts on which an index is judged, by age.
const fn charts(indicator: Indicator) -> &'static [ChartKind] {
    use ChartKind as C;
    match indicator {
        Indicator::WeightForAge => &[C::ByAge(Indicator::WeightForAge), C::Weight5to10],
        Indicator::LengthHeightForAge => &[C::ByAge(Indicator::LengthHeightForAge), C::Height5to19],
        Indicator::WeightForLengthHeight => &[C::WeightForLength, C::WeightForHeight],
        Indicator::BmiForAge => &[C::ByAge(Indicator::BmiForAge), C::Bmi5to19],
        Indicator::HeadForAge => &[C::ByAge(Indicator::HeadForAge)],
        Indicator::ArmForAge => &[C::ByAge(Indicator::ArmForAge)],
    }
}

/// The chart on which a visit of this age is judged.
fn chart_at(indicator: Indicator, day: i32) -> ChartKind {
    let charts = charts(indicator);
    let later = match indicator {
        Indicator::WeightForLengthHeight => day >= taken::HEIGHT_FROM_DAY,
        _ => day >= STANDARD_DAYS,
    };
    charts[usize::from(later).min(charts.len() - 1)]
}

fn series(page: &ChildPage, indicator: Indicator, taken: &[Taken], lang: Lang) -> Series {
    let (ink, shape) = look_of(indicator);
    let name = indicator_code(indicator).of(lang);
    let point = |one: &Taken| {
        let chart = chart_at(indicator, page.visits[one.visit].age.total_days);
        // The read-out speaks of the measure, the point stands at its z.
        let measure = taken::taken(page, chart).into_iter().find(|t| t.visit == one.visit);
        let mut point = taken::point(page, chart, one, lang);
        if let Some(measure) = measure {
            point.readout = taken::readout(page, chart, &measure, lang);
        }
        point.readout.value = format!("{name}: {}", point.readout.value);
        point.corrected = corrected(page, indicator, one);
        point
    };
    Series { name: name.to_owned(), ink, shape, points: taken.iter().map(point).collect() }
}

/// z by corrected age, at the corrected age.
fn corrected(page: &ChildPage, indicator: Indicator, one: &Taken) -> Option<(f64, f64)> {
    let view = &page.visits[one.visit];
    let days = view.corrected_days.filter(|d| *d >= 0 && *d != view.age.total_days)?;
    let z = view.corrected_scores?.get(indicator)?;
    Some((f64::from(days), z.z))
}

const fn look_of(indicator: Indicator) -> (Ink, Shape) {
    match indicator {
        Indicator::WeightForAge => (Ink::SeriesWeight, Shape::Circle),
        Indicator::LengthHeightForAge => (Ink::SeriesHeight, Shape::Square),
        Indicator::WeightForLengthHeight => (Ink::SeriesWeightHeight, Shape::Triangle),
        Indicator::BmiForAge => (Ink::SeriesBmi, Shape::Diamond),
        Indicator::HeadForAge => (Ink::SeriesHead, Shape::Drop),
        Indicator::ArmForAge => (Ink::SeriesArm, Shape::Hexagon),
    }
}

/// From birth to a little after the last visit, in whole half years; and where "now" is.
fn extent(page: &ChildPage, days: &[f64]) -> (Range, f64) {
    let now = days.iter().copied().fold(f64::from(page.age.total_days).max(0.0), f64::max);
    let last = days.iter().copied().fold(0.0, f64::max);
    let half_years = (last / DAYS_IN_MONTH / 6.0 + 0.2).ceil().max(1.0);
    (Range::new(0.0, half_years * 6.0 * DAYS_IN_MONTH), if last > 0.0 { last } else { now })
}

fn lines(full: Range, lang: Lang) -> Vec<Line> {
    let line = |z: f64| Line {
        label: sd_label(z, lang),
        name: None,
        ink: look(z, lang).1,
        pieces: vec![vec![(full.lo, z), (full.hi, z)]],
    };
    ZS.map(line).to_vec()
}

/// Limits that the indices share; each index's own words stand in its read-out.
fn bands(lang: Lang) -> Vec<Band> {
    let band = |lower, upper, ink, hatched, label: crate::i18n::Text| Band {
        lower,
        upper,
        ink,
        hatched,
        label: label.of(lang).to_owned(),
    };
    let line = Edge::Line;
    vec![
        band(Edge::Open, line(0), Ink::TintRed, true, w::BELOW_3),
        band(line(0), line(1), Ink::TintYellow, false, w::BELOW_2),
        band(line(1), line(4), Ink::BandCalm, false, w::BETWEEN),
        band(line(4), line(5), Ink::TintAmber, false, w::ABOVE_1),
        band(line(5), Edge::Open, Ink::TintOrange, false, w::ABOVE_2),
    ]
}

fn sentence(indicator: Indicator, taken: &[Taken], lang: Lang) -> Option<String> {
    let last = taken.last()?;
    let z = taken::z_words(last.z?.z, lang);
    let category = summary::latest_category(taken, lang);
    let category = category.map(|words| format!(" ({words})")).unwrap_or_default();
    let name = indicator_code(indicator).of(lang);
    let moving = summary::direction(taken)
        .map(|(direction, before, _)| {
            let before = taken::z_words(before, lang);
            direction.short().fill(lang, &[("from", &before)])
        })
        .unwrap_or_default();
    Some(format!("{name}: {z}{category}{moving}."))
}
