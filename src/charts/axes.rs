//! Charts of figures (trend, funnel, slopes): what is drawn in units of the axes, their ticks, and
//! where all stands at one size. One renderer (`svg::plain`) writes it for screen, file and paper.

use super::{
    ink::Shape,
    model::Table,
    path::Point,
    scale::{Range, Scale, decimals, multiples, nice_step},
    scene::{COMPACT, Frame, Rect, text_width},
};
use crate::{i18n::Lang, records::Month};

/// A chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Plain {
    /// Name of its files.
    pub slug: String,
    /// Language of numbers.
    pub lang: Lang,
    /// What it shows.
    pub title: String,
    /// Where and when.
    pub subtitle: String,
    /// From what.
    pub source: String,
    /// Across.
    pub x: Axis,
    /// Upwards.
    pub y: Axis,
    /// Bands and lines, the lowest first.
    pub layers: Vec<Layer>,
    /// Points.
    pub spots: Vec<Spot>,
    /// What is what.
    pub legend: Vec<(Look, String)>,
    /// In words.
    pub summary: Vec<String>,
    /// As numbers.
    pub table: Table,
}

/// An axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// What it measures.
    pub title: String,
    /// What it covers.
    pub range: Range,
    /// How it is cut.
    pub ticks: Ticks,
}

/// How an axis is cut.
#[derive(Clone, Debug, PartialEq)]
pub enum Ticks {
    /// Round numbers.
    Numbers,
    /// Months after a first one; each January begins a year.
    Months(Month),
    /// These, in words.
    Named(Vec<(f64, String)>),
}

/// The role of a line, band or point; `svg::plain` and the style sheet give it its look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "they say what they are")]
pub enum Look {
    Line,
    Interval,
    Projection,
    ProjectionBand,
    Target,
    Whole,
    Inner,
    Outer,
    Survey,
    Good,
    Act,
    Quiet,
}

impl Look {
    /// The class of the style sheet.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Line => "pl-line",
            Self::Interval => "pl-interval",
            Self::Projection => "pl-projection",
            Self::ProjectionBand => "pl-projection-band",
            Self::Target => "pl-target",
            Self::Whole => "pl-whole",
            Self::Inner => "pl-inner",
            Self::Outer => "pl-outer",
            Self::Survey => "pl-survey",
            Self::Good => "pl-good",
            Self::Act => "pl-act",
            Self::Quiet => "pl-quiet",
        }
    }
}

/// A line or band.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// Its role.
    pub look: Look,
    /// Where it runs.
    pub trace: Trace,
}

/// Where something runs.
#[derive(Clone, Debug, PartialEq)]
pub enum Trace {
    /// Lines, each without a gap.
    Lines(Vec<Vec<Point>>),
    /// Between an upper and a lower line.
    Band(Vec<Point>, Vec<Point>),
}

/// A point that can be read and, where it has an address, opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// Where.
    pub at: Point,
    /// Its role.
    pub look: Look,
    /// Its shape.
    pub shape: Shape,
    /// Written beside it.
    pub label: Option<String>,
    /// What is read: the first line is its name.
    pub readout: Vec<String>,
    /// What it opens.
    pub href: Option<String>,
}

/// A tick: pixel, label, and whether it is one the eye holds on to.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Pixel.
    pub at: f64,
    /// Label; empty for none.
    pub label: String,
    /// Under the label (a year).
    pub under: String,
}

/// A chart at one size.
#[derive(Clone, Debug, PartialEq)]
pub struct PlainScene {
    /// The drawing.
    pub frame: Frame,
    /// Size of the text.
    pub font: f64,
    /// The plot.
    pub plot: Rect,
    /// Across.
    pub x: Scale,
    /// Upwards.
    pub y: Scale,
    /// Rows of the legend: baseline, and the items with where they begin.
    pub legend: Vec<(f64, Vec<(f64, usize)>)>,
}

/// Room for the sign of an item of the legend, by the size of the text.
const SIGN: f64 = 2.6;

/// The size of a chart of figures on a page of this width: flat, so that the page is seen around
/// it; the same ratios as in `style/56-indicators.css`.
pub fn screen(width: f64) -> Frame {
    let frame = Frame::screen(width, false);
    let ratio = match frame.width {
        ..COMPACT => 0.95,
        BROAD.. => 2.7,
        _ => 2.1,
    };
    Frame { height: (frame.width / ratio).round(), ..frame }
}

/// From this width on (a projector) charts are flatter.
const BROAD: f64 = 1320.0;

impl PlainScene {
    /// Lays out a chart.
    pub fn new(chart: &Plain, frame: Frame) -> Self {
        let font = frame.font();
        let head = if frame.alone { font * 4.6 } else { font * 0.6 };
        let legend = legend_rows(chart, frame.width, font, head + font * 1.2);
        let top = head + font * (2.6 + 1.6 * legend.len() as f64);
        let under = if frame.alone { 5.4 } else { 3.9 };
        let bottom = (frame.height - font * under).max(top + 40.0);
        let y = Scale::new(chart.y.range, bottom, top);
        let widest = y_ticks(chart, &y, (bottom - top, font))
            .iter()
            .map(|tick| text_width(&tick.label, font))
            .fold(font, f64::max);
        let left = widest + font * if frame.alone { 1.8 } else { 0.9 };
        let right = frame.width - font * 1.4 - end_labels(chart, frame, font);
        let x = Scale::new(chart.x.range, left, right.max(left + 40.0));
        let plot = Rect { left, top, right: right.max(left + 40.0), bottom };
        Self { frame, font, plot, x, y, legend }
    }

    /// Where a point stands.
    pub fn place(&self, (x, y): Point) -> Point {
        (self.x.px(x), self.y.px(y))
    }

    /// Ticks across.
    pub fn x_ticks(&self, chart: &Plain) -> Vec<Tick> {
        match &chart.x.ticks {
            Ticks::Months(first) => month_ticks(chart, self, *first),
            Ticks::Numbers => {
                let most = (self.plot.width() / (self.font * 5.0)).max(2.0) as usize;
                numbers(&self.x, most, chart.lang)
            }
            Ticks::Named(named) => named_ticks(&self.x, named),
        }
    }

    /// Ticks upwards.
    pub fn y_ticks(&self, chart: &Plain) -> Vec<Tick> {
        y_ticks(chart, &self.y, (self.plot.height(), self.font))
    }
}

fn legend_rows(chart: &Plain, width: f64, font: f64, first: f64) -> Vec<(f64, Vec<(f64, usize)>)> {
    let mut rows: Vec<(f64, Vec<(f64, usize)>)> = Vec::new();
    let mut x = f64::INFINITY;
    for (n, (_, words)) in chart.legend.iter().enumerate() {
        let wide = text_width(words, font) + font * (SIGN + 1.2);
        if x + wide > width {
            x = font * 0.4;
            rows.push((first + font * 1.6 * rows.len() as f64, Vec::new()));
        }
        if let Some((_, row)) = rows.last_mut() {
            row.push((x, n));
        }
        x += wide;
    }
    rows
}

/// Room at the right for labels of points at the very end (slopes).
fn end_labels(chart: &Plain, frame: Frame, font: f64) -> f64 {
    let Ticks::Named(_) = chart.x.ticks else { return 0.0 };
    let widest = chart.spots.iter().filter_map(|spot| spot.label.as_deref());
    let widest = widest.map(|label| text_width(label, font)).fold(0.0, f64::max);
    (widest + font).min(frame.width * 0.42)
}

fn y_ticks(chart: &Plain, y: &Scale, (height, font): (f64, f64)) -> Vec<Tick> {
    match &chart.y.ticks {
        Ticks::Named(named) => named_ticks(y, named),
        _ => numbers(y, (height / (font * 2.6)).max(2.0) as usize, chart.lang),
    }
}

fn numbers(scale: &Scale, most: usize, lang: Lang) -> Vec<Tick> {
    let step = nice_step(scale.domain().span(), most);
    let tick = |value: f64| Tick {
        at: scale.px(value),
        label: lang.number(value, decimals(step)),
        under: String::new(),
    };
    multiples(scale.domain(), step).into_iter().map(tick).collect()
}

fn named_ticks(scale: &Scale, named: &[(f64, String)]) -> Vec<Tick> {
    let tick = |(at, label): &(f64, String)| Tick {
        at: scale.px(*at),
        label: label.clone(),
        under: String::new(),
    };
    named.iter().map(tick).collect()
}

/// As many months as have room, and every January with its year.
fn month_ticks(chart: &Plain, scene: &PlainScene, first: Month) -> Vec<Tick> {
    let domain = scene.x.domain();
    let room = scene.font * 3.0;
    let step = [1, 2, 3, 6, 12, 24, 60]
        .into_iter()
        .find(|step| scene.x.density() * f64::from(*step) >= room)
        .unwrap_or(120);
    let (from, to) = (domain.lo.ceil() as i32, domain.hi.floor() as i32);
    let mut ticks = Vec::new();
    for n in from..=to {
        let month = first.plus(n);
        let (year, number) = (month.year(), month.month() as i32);
        let fits = if step <= 12 {
            (number - 1) % step == 0
        } else {
            number == 1 && year % (step / 12) == 0
        };
        if fits {
            let label = if step < 12 { chart.lang.month_short_name(month.month()) } else { "" };
            let under = if number == 1 { year.to_string() } else { String::new() };
            ticks.push(Tick { at: scene.x.px(f64::from(n)), label: label.to_owned(), under });
        }
    }
    // Where no January is seen, the first tick says the year.
    if ticks.iter().all(|tick| tick.under.is_empty())
        && let Some(tick) = ticks.first_mut()
    {
        tick.under = first.plus(scene.x.value(tick.at).round() as i32).year().to_string();
    }
    ticks
}

/// The range of an axis of percent: from 0 where 0 is near, else around what is shown; never
/// below 0.
pub fn percent_range(values: impl IntoIterator<Item = f64>) -> Range {
    let found = Range::around(values).unwrap_or(Range::new(0.0, 10.0));
    let padded = found.padded(0.12, 4.0);
    let lo = if padded.lo < padded.hi * 0.7 { 0.0 } else { padded.lo };
    Range::new(lo, padded.hi.max(lo + 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(crate) fn empty(months: f64) -> Plain {
        let axis = |range, ticks| Axis { title: "x".to_owned(), range, ticks };
        Plain {
            slug: "t".to_owned(),
            lang: Lang::Id,
            title: "T".to_owned(),
            subtitle: "S".to_owned(),
            source: "Q".to_owned(),
            x: axis(Range::new(0.0, months), Ticks::Months(Month::new(2025, 11).unwrap())),
            y: axis(Range::new(0.0, 40.0), Ticks::Numbers),
            layers: Vec::new(),
            spots: Vec::new(),
            legend: vec![(Look::Line, "garis".to_owned()), (Look::Target, "target".to_owned())],
            summary: vec!["Kalimat.".to_owned()],
            table: Table { head: Vec::new(), rows: Vec::new() },
        }
    }

    /// November 2025 to November 2026: the year stands under January alone.
    #[test]
    fn a_year_is_marked_at_its_january() {
        let chart = empty(12.0);
        let scene = PlainScene::new(&chart, Frame::file(false));
        let ticks = scene.x_ticks(&chart);
        assert_eq!(ticks.len(), 13);
        assert_eq!((ticks[0].label.as_str(), ticks[2].label.as_str()), ("Nov", "Jan"));
        let years: Vec<&str> = ticks.iter().map(|tick| tick.under.as_str()).collect();
        assert_eq!(years.iter().filter(|year| !year.is_empty()).count(), 1);
        assert_eq!(years[2], "2026");
        assert!((ticks[0].at - scene.plot.left).abs() < 1e-9);
        assert!((ticks[12].at - scene.plot.right).abs() < 1e-9);
    }

    #[test]
    fn labels_never_touch_however_many_months() {
        for months in [3.0, 12.0, 36.0, 61.0, 240.0] {
            let chart = empty(months);
            for width in [280.0, 390.0, 1280.0, 1920.0] {
                let scene = PlainScene::new(&chart, screen(width));
                let ticks = scene.x_ticks(&chart);
                assert!(!ticks.is_empty(), "{months} {width}");
                for pair in ticks.windows(2) {
                    assert!(pair[1].at - pair[0].at >= scene.font * 2.9, "{months} {width}");
                }
                assert!(scene.plot.width() > 100.0 && scene.plot.height() > 60.0);
            }
        }
    }

    /// 19,8 and 14: zero is near. 78 to 84: it is not.
    #[test]
    fn zero_is_shown_where_it_is_near() {
        assert!(percent_range([19.8, 14.0]).lo.abs() < 1e-12);
        let high = percent_range([78.0, 84.0]);
        assert!(high.lo > 70.0 && high.hi > 84.0);
        assert!(percent_range([]).span() > 0.0);
        assert!(percent_range([0.0]).lo.abs() < 1e-12);
    }
}
