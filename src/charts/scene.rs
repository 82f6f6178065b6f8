//! Where everything stands at one size: frame, plot, scales, rows. The renderer draws by it and
//! the pointer is understood by it.

use super::{
    model::{Cell, ChartModel, PlotPoint, XUnit},
    path::{Point, cut},
    scale::{Range, Scale},
};
use crate::growth::age::DAYS_IN_MONTH;

/// The size of a drawing in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// Draws title and source too: for files and paper, where no page stands around it.
    pub alone: bool,
}

impl Frame {
    /// On a page of this width. Tall on phones, wide elsewhere; the same ratios as in
    /// `style/50-charts.css`, so that nothing moves when the drawing arrives.
    pub fn screen(width: f64, card: bool) -> Self {
        let width = if width.is_finite() { width.clamp(240.0, 4000.0) } else { 960.0 };
        let ratio = match (width, card) {
            (..COMPACT, true) => 0.68,
            (..COMPACT, false) => 0.84,
            (BROAD.., true) => 1.7,
            (BROAD.., false) => 2.1,
            (_, true) => 1.32,
            (_, false) => 1.6,
        };
        Self { width, height: (width / ratio).round(), alone: false }
    }

    /// For a file: readable in a document and on a slide.
    pub const fn file(card: bool) -> Self {
        Self { width: 1200.0, height: if card { 900.0 } else { 780.0 }, alone: true }
    }

    /// A4 lying, without its margins of 10 mm, at 96 pixels to the inch.
    pub const fn paper() -> Self {
        Self { width: 1046.0, height: 716.0, alone: true }
    }

    /// Size of the text in it.
    pub fn font(self) -> f64 {
        if self.alone {
            return 13.0;
        }
        (self.width / 78.0).clamp(11.0, 20.0)
    }

    /// As narrow as a phone.
    pub fn compact(self) -> bool {
        self.width < COMPACT
    }
}

/// Height of a line of the legend, by the size of the text.
pub const LEGEND_LINE: f64 = 1.5;
/// Below this width the phone's layout holds.
pub const COMPACT: f64 = 560.0;

/// From this width on (a projector) charts are flatter, so that one fits its height.
const BROAD: f64 = 1320.0;

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "they say what they are")]
pub struct Rect {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Rect {
    /// Width.
    pub fn width(self) -> f64 {
        self.right - self.left
    }

    /// Height.
    pub fn height(self) -> f64 {
        self.bottom - self.top
    }
}

/// How the cells of the card are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cells {
    /// Across.
    Across,
    /// Turned, for narrow columns.
    Turned,
    /// Only letters and ticks, for the narrowest.
    Signs,
}

/// A row of the card on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RowBox {
    /// Number of the row in the card.
    pub row: usize,
    /// Upper edge.
    pub top: f64,
    /// Height.
    pub height: f64,
}

/// A chart at one size and window.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// The drawing.
    pub frame: Frame,
    /// Size of the text.
    pub font: f64,
    /// The plot.
    pub plot: Rect,
    /// Horizontal scale.
    pub x: Scale,
    /// Vertical scale.
    pub y: Scale,
    /// Middle of the strip of events.
    pub strip: Option<f64>,
    /// Rows of the card.
    pub rows: Vec<RowBox>,
    /// How its cells are written.
    pub cells: Cells,
    /// Baseline of the legend's first line.
    pub legend: f64,
}

/// Width of a text, roughly: the mean letter is a little over half as wide as the font is tall.
pub fn text_width(text: &str, font: f64) -> f64 {
    text.chars().count() as f64 * font * 0.56
}

impl Scene {
    /// Lays out a chart for the part `shown` of its axis.
    pub fn new(model: &ChartModel, frame: Frame, shown: Range) -> Self {
        let font = frame.font();
        let left = left_margin(model, frame, font);
        let right = frame.width - right_margin(model, font);
        let x = Scale::new(shown, left, right.max(left + 40.0));
        let column = x.density() * DAYS_IN_MONTH;
        let cells = if column >= font * 2.5 {
            Cells::Across
        } else if column >= font * 0.98 {
            Cells::Turned
        } else {
            Cells::Signs
        };

        let head = if frame.alone { font * 4.4 } else { font * 0.4 };
        let legend = head + font * 1.1;
        let lines = super::legend::lines(model, frame).len();
        let lines = if frame.compact() { lines + 1 } else { lines.max(1) } as f64;
        let top = head + font * (0.55 + LEGEND_LINE * lines);

        let below_rows = if frame.alone { font * 2.0 } else { font * 0.3 };
        let heights = row_heights(model, cells, (column, shown), font);
        let below: f64 = heights.iter().map(|(_, height)| height).sum();
        let ticks = if model.card.is_some() { font * 0.5 } else { font * 3.3 };
        let strip = if model.marks.is_empty() { 0.0 } else { font * 1.9 };
        let bottom = (frame.height - below_rows - below - ticks - strip).max(top + 60.0);

        let plot = Rect { left, top, right: right.max(left + 40.0), bottom };
        let y = Scale::new(fit_y(model, shown), plot.bottom, plot.top);
        let mut at = bottom + ticks + strip;
        let mut rows = Vec::with_capacity(heights.len());
        for (row, height) in heights {
            rows.push(RowBox { row, top: at, height });
            at += height;
        }
        // Events stand under the labels of the axis and above its title.
        let labels = if model.card.is_some() { ticks } else { font * 1.7 };
        let strip = (strip > 0.0).then_some(bottom + labels + strip / 2.0);
        Self { frame, font, plot, x, y, strip, rows, cells, legend }
    }

    /// Where a point stands.
    pub fn place(&self, at: Point) -> Point {
        (self.x.px(at.0), self.y.px(at.1))
    }

    /// Where a point is drawn: what lies above or below the plot is drawn at its edge.
    pub fn drawn(&self, point: &PlotPoint) -> Point {
        let (x, y) = self.place(point.at);
        (x, y.clamp(self.plot.top + 5.0, self.plot.bottom - 5.0))
    }

    /// Whether a point lies above or below the plot.
    pub fn outside(&self, point: &PlotPoint) -> bool {
        !self.y.domain().contains(point.at.1)
    }

    /// Whether an x is seen.
    pub fn sees(&self, x: f64) -> bool {
        let slack = 1.0 / self.x.density().max(1e-9);
        let domain = self.x.domain();
        (domain.lo - slack..=domain.hi + slack).contains(&x)
    }

    /// The points that are seen, by number in [`ChartModel::points`], with their places.
    pub fn seen(&self, model: &ChartModel) -> Vec<(usize, Point)> {
        let points = model.points();
        let seen = points.iter().enumerate().filter(|(_, (_, point))| self.sees(point.at.0));
        seen.map(|(n, (_, point))| (n, self.drawn(point))).collect()
    }
}

fn left_margin(model: &ChartModel, frame: Frame, font: f64) -> f64 {
    let ticks = font * 2.7;
    let small = font * 0.88;
    let rows = model.card.iter().flat_map(|card| &card.rows).map(|row| {
        let label = if frame.compact() { &row.short } else { &row.label };
        text_width(label, small) + font * 0.8
    });
    rows.fold(ticks, f64::max)
}

fn right_margin(model: &ChartModel, font: f64) -> f64 {
    let widest =
        model.lines.iter().map(|line| line.label.chars().count()).max().unwrap_or(0) as f64;
    let values = if model.slug == "trend" { 2.8 } else { 3.4 };
    font * (widest * 0.58 + values)
}

/// Height of each row that is shown.
fn row_heights(
    model: &ChartModel,
    cells: Cells,
    (column, shown): (f64, Range),
    font: f64,
) -> Vec<(usize, f64)> {
    let Some(card) = &model.card else { return Vec::new() };
    let height = |n: usize, row: &super::model::CardRow| -> Option<(usize, f64)> {
        // A row that is closed at every age in sight (ASI after six months) is left out.
        let seen = card.columns.iter().zip(&row.cells).filter(|(column, _)| {
            column.range.hi > shown.lo + 0.5 && column.range.lo < shown.hi - 0.5
        });
        if seen.map(|(_, cell)| cell).all(|cell| *cell == Cell::Closed) {
            return None;
        }
        let longest = row.cells.iter().map(cell_length).max().unwrap_or(0) as f64;
        let signs = row.cells.iter().all(|cell| {
            !matches!(cell, Cell::Text(_)) && !matches!(cell, Cell::Printed(t) if t.len() > 2)
        });
        let height = match cells {
            _ if signs => font * 1.75,
            Cells::Across if longest * font * 0.5 > column => font * 2.6,
            Cells::Across => font * 1.75,
            Cells::Turned => font * (0.7 + longest * 0.5),
            Cells::Signs => return None,
        };
        Some((n, height))
    };
    card.rows.iter().enumerate().filter_map(|(n, row)| height(n, row)).collect()
}

fn cell_length(cell: &Cell) -> usize {
    match cell {
        Cell::Text(text) | Cell::Printed(text) => text.chars().count(),
        _ => 1,
    }
}

/// The vertical range: what the lines and the believable points in the window need.
fn fit_y(model: &ChartModel, shown: Range) -> Range {
    let lines = model.lines.iter().flat_map(|line| &line.pieces);
    let lines = lines.flat_map(|piece| cut(piece, shown)).map(|point| point.1);
    let points = model.series.iter().flat_map(|series| &series.points);
    let points = points
        .filter(|point| !point.hollow && shown.contains(point.at.0))
        .flat_map(|point| [Some(point.at.1), point.corrected.map(|at| at.1)])
        .flatten();
    let always = model.y.always.iter().flat_map(|range| [range.lo, range.hi]);
    let fitted = Range::around(lines.chain(points).chain(always)).unwrap_or(Range::new(0.0, 1.0));
    let padded = fitted.padded(0.04, 1.0);
    if model.y.always.is_some() {
        return padded;
    }
    // Room below the lowest line, so that the zone under it is seen as one.
    let zone = fitted.span() * if model.x.unit == XUnit::Age { 0.09 } else { 0.06 };
    Range::new((fitted.lo - zone).max(0.0), padded.hi)
}
