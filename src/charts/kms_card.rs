//! The KMS card: weight for age in coloured bands, and the rows of the paper card under it.
//!
//! Source: KMS page of Buku KIA 2023, Juknis Penggunaan KMS Balita 2021 (domain.md 2). Band
//! colours and the orange line are not settled by a source; the line comes from the rule set.

use super::{
    growth_chart::{around_x, look, preset, sd_label},
    ink::{Ink, Shape},
    kms_rows,
    model::{Band, ChartModel, Column, Edge, Line, PlotPoint, Series, XAxis, XUnit, YAxis},
    path::Point,
    scale::Range,
    summary,
    taken::{self, Taken},
};
use crate::{
    desk::protocol::{ChartKind, ChildPage, Curves},
    growth::{Category, Indicator, age::DAYS_IN_MONTH, kms::KmsRules},
    i18n::{Lang, Words as _, words::charts as w},
    records::Month,
};

/// What the card plots.
pub const CHART: ChartKind = ChartKind::ByAge(Indicator::WeightForAge);

/// The two pages of the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CardPage {
    /// 0–24 months.
    First,
    /// 24–60 months.
    Second,
}

impl CardPage {
    /// Completed months from and to, both included. The second page ends with the standard, at
    /// the line of 60 months.
    pub const fn months(self) -> (i32, i32) {
        match self {
            Self::First => (0, 24),
            Self::Second => (24, 59),
        }
    }

    /// The page that a child of this age is on.
    pub const fn of(completed_months: i32) -> Self {
        if completed_months <= 24 { Self::First } else { Self::Second }
    }

    fn range(self) -> Range {
        let (from, to) = self.months();
        Range::new(f64::from(from) * DAYS_IN_MONTH, f64::from(to + 1) * DAYS_IN_MONTH)
    }
}

/// z of the card's lines, ascending: the SD lines and the red and orange lines of the rules.
pub fn card_zs(rules: &KmsRules) -> Vec<f64> {
    let mut zs = vec![-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0, rules.red_line_z, rules.orange_line_z];
    zs.sort_by(f64::total_cmp);
    zs.dedup_by(|a, b| (*a - *b).abs() < 1e-9);
    zs
}

/// Builds a page of the card. `curves` are those of [`CHART`] for [`card_zs`].
pub fn kms_card(
    page: &ChildPage,
    curves: &Curves,
    rules: &KmsRules,
    side: CardPage,
    lang: Lang,
) -> ChartModel {
    let (from, to) = side.months();
    let on_page = |t: &Taken| (from..=to).contains(&page.visits[t.visit].age.completed_months);
    let taken: Vec<Taken> = taken::taken(page, CHART).into_iter().filter(on_page).collect();
    let points = points(page, &taken, lang);
    let empty = super::model::Readout::default();
    let last = points.last().map_or(&empty, |point| &point.readout);
    let mut summary = summary::sentences(page, &taken, last, lang);
    summary.extend(breaks(&points, lang));
    summary.push(w::READ_BY_KBM.of(lang).to_owned());
    let readouts: Vec<_> = points.iter().map(|point| &point.readout).collect();
    let full = side.range();
    let printed_end = if side == CardPage::First { 24 } else { 60 };
    ChartModel {
        slug: if side == CardPage::First { "kms-0-24" } else { "kms-24-60" },
        lang,
        sex: page.child.sex,
        title: w::TITLE_KMS.of(lang).to_owned(),
        subtitle: w::KMS_PAGE.fill(
            lang,
            &[("sex", &page.child.sex.say(lang)), ("from", &from), ("to", &printed_end)],
        ),
        source: w::SOURCE_KMS.fill(lang, &[("rules", &rules.source)]),
        x: x_axis(page, &taken, full, lang),
        y: YAxis { title: w::Y_WEIGHT.of(lang).to_owned(), always: None },
        who: Vec::new(),
        divider: None,
        bands: bands(curves, rules, lang),
        lines: lines(curves, rules, lang),
        marks: taken::marks(page, full.lo as i32, full.hi as i32),
        table: summary::table(&readouts, lang),
        card: Some(kms_rows::card(page, &taken, rules, &columns(side), lang)),
        series: vec![Series {
            name: w::TITLE_BBU.of(lang).to_owned(),
            ink: Ink::Child,
            shape: Shape::Circle,
            points,
        }],
        summary,
    }
}

/// Visits; a calendar month without weighing between two of them breaks the line, as on paper.
fn points(page: &ChildPage, taken: &[Taken], lang: Lang) -> Vec<PlotPoint> {
    let mut before: Option<Month> = None;
    let mut points = Vec::with_capacity(taken.len());
    for one in taken {
        let view = &page.visits[one.visit];
        let month = Month::of(view.date);
        let mut point = taken::point(page, CHART, one, lang);
        point.joined = before.is_some_and(|before| month.since(before) <= 1);
        if let Some(kms) = &view.kms {
            point.readout.notes.insert(0, taken::gain_words(kms, lang));
        }
        before = Some(month);
        points.push(point);
    }
    points
}

fn breaks(points: &[PlotPoint], lang: Lang) -> Option<String> {
    let breaks = points.iter().skip(1).filter(|point| !point.joined).count();
    (breaks > 0).then(|| w::BREAKS.fill(lang, &[("n", &breaks)]))
}

fn columns(side: CardPage) -> Vec<Column> {
    let (from, to) = side.months();
    let at = |month: i32| f64::from(month) * DAYS_IN_MONTH;
    (from..=to).map(|month| Column { month, range: Range::new(at(month), at(month + 1)) }).collect()
}

fn x_axis(page: &ChildPage, taken: &[Taken], full: Range, lang: Lang) -> XAxis {
    let now = taken.last().map_or(f64::from(page.age.total_days), |t| t.at.0);
    let near = around_x(full, full.clamp(now), 12.0 * DAYS_IN_MONTH);
    let presets = vec![preset(w::WHOLE_CARD, full, lang), preset(w::AROUND_NOW, near, lang)];
    XAxis { unit: XUnit::Age, full, least: DAYS_IN_MONTH, presets, near }
}

fn same(a: f64, b: f64) -> bool {
    // Infinite ends have no difference.
    a.total_cmp(&b).is_eq() || (a - b).abs() < 1e-9
}

fn lines(curves: &Curves, rules: &KmsRules, lang: Lang) -> Vec<Line> {
    let line = |curve: &crate::desk::protocol::Curve| {
        let (_, plain) = look(curve.z, lang);
        let sd = sd_label(curve.z, lang);
        let (ink, name) = if same(curve.z, rules.red_line_z) {
            (Ink::LineRed, Some(w::RED_LINE.fill(lang, &[("sd", &sd)])))
        } else if same(curve.z, rules.orange_line_z) {
            (Ink::LineOrange, Some(w::ORANGE_LINE.fill(lang, &[("sd", &sd)])))
        } else {
            (plain, None)
        };
        let point = |(x, y): &(f32, f32)| -> Point { (f64::from(*x), f64::from(*y)) };
        let pieces = curve.pieces.iter().map(|p| p.iter().map(point).collect()).collect();
        Line { label: sd, name, ink, pieces }
    };
    curves.lines.iter().map(line).collect()
}

fn bands(curves: &Curves, rules: &KmsRules, lang: Lang) -> Vec<Band> {
    let count = curves.lines.len();
    let z = |at: usize| curves.lines[at].z;
    let mut bands = Vec::with_capacity(count + 1);
    for n in 0..=count {
        let lower = if n == 0 { Edge::Open } else { Edge::Line(n - 1) };
        let upper = if n == count { Edge::Open } else { Edge::Line(n) };
        let low = if n == 0 { f64::NEG_INFINITY } else { z(n - 1) };
        let high = if n == count { f64::INFINITY } else { z(n) };
        let ink = zone(low, high, rules);
        bands.push(Band {
            lower,
            upper,
            ink,
            hatched: ink == Ink::BandRed,
            label: word(low, high).map(|word| word.say(lang).to_owned()).unwrap_or_default(),
        });
    }
    bands
}

/// Colour of what lies between two lines. Order: red below the red line, yellow to −2, green to
/// the orange line (deeper in the middle), then orange, deeper with every SD.
fn zone(low: f64, high: f64, rules: &KmsRules) -> Ink {
    if high <= rules.red_line_z {
        Ink::BandRed
    } else if high <= -2.0 {
        Ink::BandYellow
    } else if high <= rules.orange_line_z {
        if low >= -1.0 && high <= 1.0 { Ink::BandGreen } else { Ink::BandGreenPale }
    } else if high <= 2.0 {
        Ink::BandAmber
    } else if high <= 3.0 {
        Ink::BandOrange
    } else {
        Ink::BandOrangeDeep
    }
}

/// The official word for a zone, where the zone is that of Permenkes 2/2020; said once.
fn word(low: f64, high: f64) -> Option<Category> {
    let is = |from: f64, to: f64| same(low, from) && same(high, to);
    if is(f64::NEG_INFINITY, -3.0) {
        Some(Category::SeverelyUnderweight)
    } else if is(-3.0, -2.0) {
        Some(Category::Underweight)
    } else if is(-1.0, 0.0) {
        Some(Category::WeightNormal)
    } else if is(1.0, 2.0) {
        Some(Category::WeightRisk)
    } else {
        None
    }
}
