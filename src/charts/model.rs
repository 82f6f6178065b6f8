//! What a chart shows, in words and numbers but without pixels.

use super::{
    ink::{Ink, Shape},
    path::Point,
    scale::Range,
};
use crate::{
    growth::{Sex, kms::Gain},
    i18n::Lang,
};

/// A chart, ready to be drawn at any size.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartModel {
    /// Short name for files and element ids, such as `kms-0-24`.
    pub slug: &'static str,
    /// The language of its words.
    pub lang: Lang,
    /// Whose reference.
    pub sex: Sex,
    /// What it is.
    pub title: String,
    /// For whom and which part.
    pub subtitle: String,
    /// Lines about the child in the head of a printed card; empty in every file, so that no name
    /// leaves by a picture unasked.
    pub who: Vec<String>,
    /// Reference and rules it follows, for the foot.
    pub source: String,
    /// Horizontal axis.
    pub x: XAxis,
    /// Vertical axis.
    pub y: YAxis,
    /// Areas between lines, lowest first.
    pub bands: Vec<Band>,
    /// Lines of the reference, lowest first.
    pub lines: Vec<Line>,
    /// Where the reference changes, with what holds before and after.
    pub divider: Option<Divider>,
    /// Measured points.
    pub series: Vec<Series>,
    /// Events under the axis.
    pub marks: Vec<Mark>,
    /// Rows under the chart and the card's colour; only the KMS card has them.
    pub card: Option<Card>,
    /// What it says, in sentences.
    pub summary: Vec<String>,
    /// The same as a table.
    pub table: Table,
}

impl ChartModel {
    /// With only some of its series. Corrected ages are shown while there are few lines.
    #[must_use]
    pub fn only(mut self, shown: impl Fn(usize) -> bool) -> Self {
        let mut number = 0..;
        self.series.retain(|_| number.next().is_some_and(&shown));
        if self.series.len() > 2 {
            for point in self.series.iter_mut().flat_map(|series| &mut series.points) {
                point.corrected = None;
            }
        }
        self
    }

    /// All points with their series, by x and then by series: the order of the keyboard.
    pub fn points(&self) -> Vec<(usize, &PlotPoint)> {
        let mut points: Vec<_> = self
            .series
            .iter()
            .enumerate()
            .flat_map(|(n, series)| series.points.iter().map(move |point| (n, point)))
            .collect();
        points.sort_by(|a, b| a.1.at.0.total_cmp(&b.1.at.0).then(a.0.cmp(&b.0)));
        points
    }
}

/// What the horizontal axis counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum XUnit {
    /// Age in days; labelled in days, months or years as fits.
    Age,
    /// Length or height in cm.
    Cm,
}

/// The horizontal axis.
#[derive(Clone, Debug, PartialEq)]
pub struct XAxis {
    /// What it counts.
    pub unit: XUnit,
    /// All there is.
    pub full: Range,
    /// The least that can be shown.
    pub least: f64,
    /// Windows to choose from.
    pub presets: Vec<Preset>,
    /// What is shown first on a narrow screen.
    pub near: Range,
}

/// A named window.
#[derive(Clone, Debug, PartialEq)]
pub struct Preset {
    /// Its words.
    pub label: String,
    /// What it shows.
    pub range: Range,
}

/// The vertical axis.
#[derive(Clone, Debug, PartialEq)]
pub struct YAxis {
    /// What it is, with the unit.
    pub title: String,
    /// Always shown, however the rest fits.
    pub always: Option<Range>,
}

/// Where a band ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// At this line.
    Line(usize),
    /// At the end of the chart.
    Open,
}

/// An area.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// Lower edge.
    pub lower: Edge,
    /// Upper edge.
    pub upper: Edge,
    /// Appearance.
    pub ink: Ink,
    /// Lined through, so that it is seen in grey too.
    pub hatched: bool,
    /// Its name, written in it where there is room.
    pub label: String,
}

/// A line of the reference.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Label at its right end, such as `−2` or `P97`.
    pub label: String,
    /// Its name, written along it.
    pub name: Option<String>,
    /// Appearance.
    pub ink: Ink,
    /// Its pieces; never joined.
    pub pieces: Vec<Vec<Point>>,
}

/// A place where the reference changes: from lying to standing at 24 months.
#[derive(Clone, Debug, PartialEq)]
pub struct Divider {
    /// Where.
    pub at: f64,
    /// What holds before.
    pub before: String,
    /// What holds after.
    pub after: String,
}

/// Points that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Its name, such as `BB/U`.
    pub name: String,
    /// Appearance.
    pub ink: Ink,
    /// Appearance of its points.
    pub shape: Shape,
    /// Points by x.
    pub points: Vec<PlotPoint>,
}

/// One measured point.
#[derive(Clone, Debug, PartialEq)]
pub struct PlotPoint {
    /// Number of the visit in the child's list.
    pub visit: usize,
    /// Where.
    pub at: Point,
    /// Joined to the point before.
    pub joined: bool,
    /// Implausible: drawn hollow, and no axis grows for it.
    pub hollow: bool,
    /// Where it stands by corrected age.
    pub corrected: Option<Point>,
    /// Everything known of it.
    pub readout: Readout,
}

/// The words of a point.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "they say what they are")]
pub struct Readout {
    pub date: String,
    pub age: String,
    /// The measured value with its unit.
    pub value: String,
    /// z-score with its sign; empty when not computed.
    pub z: String,
    /// Category in words.
    pub category: String,
    /// N/T/O/B, corrected age, doubts, events.
    pub notes: Vec<String>,
}

impl Readout {
    /// All parts that are there, in reading order.
    pub fn parts(&self) -> Vec<&str> {
        let z = (!self.z.is_empty()).then_some(self.z.as_str());
        let head = [self.date.as_str(), &self.age, &self.value];
        head.into_iter()
            .chain(z)
            .chain([self.category.as_str()])
            .chain(self.notes.iter().map(String::as_str))
            .filter(|part| !part.is_empty())
            .collect()
    }
}

/// Kinds of events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MarkKind {
    /// Ill.
    Illness,
    /// PMT was given.
    Pmt,
    /// Referred.
    Referral,
}

/// An event under the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Which visit.
    pub visit: usize,
    /// Where on the axis.
    pub x: f64,
    /// What.
    pub kind: MarkKind,
}

/// The rows under the KMS card.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Columns: completed months with where they lie on the axis.
    pub columns: Vec<Column>,
    /// Rows, in the order of the paper card.
    pub rows: Vec<CardRow>,
}

/// One completed month of age.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    /// Completed months.
    pub month: i32,
    /// From and to, in days.
    pub range: Range,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct CardRow {
    /// Its heading.
    pub label: String,
    /// Heading for narrow screens.
    pub short: String,
    /// One cell for each column.
    pub cells: Vec<Cell>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Not meant to be filled at this age.
    Closed,
    /// A word or number.
    Text(String),
    /// The same, printed on the card and not written into it.
    Printed(String),
    /// N, T, O or B; with 2T.
    Letter(Gain, bool),
    /// ASI: yes or no.
    Tick(bool),
}

/// A table for screen readers and for copying.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Column headings.
    pub head: Vec<String>,
    /// Rows, oldest first.
    pub rows: Vec<Vec<String>>,
}
