//! Bars side by side, in groups: the balok SKDN. Layout and hit test are plain geometry; the same
//! SVG (`svg/bars.rs`) serves the screen, the file and the paper.
//!
//! Colours are those of the balok (domain.md 3.1: S red, K yellow, D green, N blue). Each series
//! has its own hatching too, and its letter where there is room, so that it reads in grey.

use super::{
    model::Table,
    scale::{Range, Scale, nice_step},
    scene::{Frame, text_width},
};
use crate::i18n::Lang;

/// Share of a group's width that stays empty between groups.
const GAP: f64 = 0.22;
/// Height of the line that says what is what, in sizes of the text.
pub(super) const KEY: f64 = 1.7;
/// A series: a letter with its colour and hatching.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Series {
    /// Its letter.
    pub letter: &'static str,
    /// Colour on light paper.
    pub fill: &'static str,
    /// Class, for dark screens.
    pub class: &'static str,
    /// Hatching: the `d` of a tile of 8 × 8.
    pub hatch: &'static str,
}

/// S, K, D and N as the balok has them.
pub const SKDN: [Series; 4] = [
    Series {
        letter: "S",
        fill: "#d4483f",
        class: "ch-bar--s",
        hatch: "M-2 2 2-2M0 8 8 0M6 10l4-4",
    },
    Series { letter: "K", fill: "#f3cf5b", class: "ch-bar--k", hatch: "M0 4H8" },
    Series { letter: "D", fill: "#3f9565", class: "ch-bar--d", hatch: "M4 0V8" },
    Series { letter: "N", fill: "#2f6fae", class: "ch-bar--n", hatch: "M0 4H8M4 0V8" },
];

/// A group of bars: a month.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What stands below it.
    pub label: String,
    /// A value for each series; `None` where nothing is known.
    pub values: Vec<Option<u32>>,
}

/// A chart of bars.
#[derive(Clone, Debug, PartialEq)]
pub struct BarChart {
    /// Title of file and paper.
    pub title: String,
    /// Where and when.
    pub subtitle: String,
    /// Source and date, below the drawing.
    pub source: String,
    /// Name of files, without ending.
    pub slug: String,
    /// Language of numbers.
    pub lang: Lang,
    /// Series.
    pub series: Vec<Series>,
    /// What each series is, drawn above the bars; empty where the page says it.
    pub key: Vec<String>,
    /// Groups.
    pub groups: Vec<Group>,
    /// In words.
    pub summary: String,
    /// As a table.
    pub table: Table,
}

/// A bar in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// Where everything stands.
#[derive(Clone, Debug, PartialEq)]
pub struct BarScene {
    pub(super) frame: Frame,
    pub(super) font: f64,
    pub(super) plot: Rect,
    pub(super) y: Scale,
    pub(super) step: f64,
    /// Bars, group after group; empty ones have no height.
    bars: Vec<Rect>,
    pub(super) each: usize,
    /// Where each entry of the key begins, and in which line.
    pub(super) key: Vec<(f64, usize)>,
}

impl BarScene {
    /// Lays out a chart.
    pub fn new(chart: &BarChart, frame: Frame) -> Self {
        let font = frame.font();
        let most = chart.groups.iter().flat_map(|g| &g.values).flatten().max().copied();
        let most = f64::from(most.unwrap_or(0).max(1));
        let step = nice_step(most, 5).max(1.0);
        let top = (most / step).ceil() * step;
        let label = chart.lang.count(top as i64);
        let left = text_width(&label, font) + font * 1.2;
        let key = key(chart, (left, frame.width), font);
        let lines = key.last().map_or(0, |(_, line)| line + 1);
        let above = font * KEY * lines as f64 + if frame.alone { font * 5.6 } else { font * 2.0 };
        let below = font * if frame.alone { 4.4 } else { 2.2 };
        let plot = Rect {
            x: left,
            y: above,
            width: (frame.width - left - font * 0.6).max(40.0),
            height: (frame.height - above - below).max(40.0),
        };
        let y = Scale::new(Range::new(0.0, top), plot.y + plot.height, plot.y);
        let each = chart.series.len().max(1);
        let room = plot.width / chart.groups.len().max(1) as f64;
        let width = room * (1.0 - GAP) / each as f64;
        let bar = |(at, value): (usize, &Option<u32>)| {
            let (group, series) = ((at / each) as f64, (at % each) as f64);
            let x = plot.x + room * (group + GAP / 2.0) + series * width;
            let high = y.px(f64::from(value.unwrap_or(0)));
            Rect { x, y: high, width, height: plot.y + plot.height - high }
        };
        let bars = chart.groups.iter().flat_map(|g| &g.values).enumerate().map(bar).collect();
        Self { frame, font, plot, y, step, bars, each, key }
    }

    /// Bars, group after group.
    pub fn bars(&self) -> &[Rect] {
        &self.bars
    }

    /// The bar of a place on the drawing: the whole column above it counts, for fingers are wide.
    pub fn at(&self, (x, y): (f64, f64)) -> Option<usize> {
        let inside = (self.plot.y..=self.plot.y + self.plot.height).contains(&y);
        self.bars.iter().position(|bar| inside && (bar.x..bar.x + bar.width).contains(&x))
    }
}

/// Lays out the key between two edges, in as many lines as it takes.
fn key(chart: &BarChart, (left, right): (f64, f64), font: f64) -> Vec<(f64, usize)> {
    let (mut x, mut line) = (left, 0);
    let place = |words: &String| {
        // Where our own typeface is missing another may be wider.
        let width = font * 1.7 + text_width(words, font) * 1.15;
        if x > left && x + width > right {
            (x, line) = (left, line + 1);
        }
        let place = (x, line);
        x += width + font * 1.5;
        place
    };
    chart.key.iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::svg::{bars_file, render_bars};
    use proptest::prelude::*;

    fn chart(groups: Vec<Vec<Option<u32>>>) -> BarChart {
        let group = |values| Group { label: "Mar".to_owned(), values };
        BarChart {
            title: "SKDN <Kenari>".to_owned(),
            subtitle: "Maret 2026".to_owned(),
            source: "Idaman".to_owned(),
            slug: "skdn".to_owned(),
            lang: Lang::Id,
            series: SKDN.to_vec(),
            key: Vec::new(),
            groups: groups.into_iter().map(group).collect(),
            summary: "S 40".to_owned(),
            table: Table { head: Vec::new(), rows: Vec::new() },
        }
    }

    fn frame(width: f64, height: f64) -> Frame {
        Frame { width, height, alone: false }
    }

    #[test]
    fn heights_are_as_the_values() {
        let chart = chart(vec![vec![Some(40), None, Some(20), Some(10)]]);
        let scene = BarScene::new(&chart, frame(600.0, 300.0));
        let [s, k, d, n] = scene.bars() else { panic!("four bars") };
        assert!(
            (s.height - 2.0 * d.height).abs() < 1e-9 && (d.height - 2.0 * n.height).abs() < 1e-9
        );
        assert!(k.height.abs() < 1e-9);
        assert!(s.x < k.x && k.x < d.x && d.x < n.x);
    }

    #[test]
    fn a_finger_above_a_short_bar_still_finds_it() {
        let chart = chart(vec![vec![Some(40), Some(30), Some(20), Some(1)]]);
        let scene = BarScene::new(&chart, frame(600.0, 300.0));
        let n = scene.bars()[3];
        assert_eq!(scene.at((n.x + n.width / 2.0, scene.plot.y + 2.0)), Some(3));
        assert_eq!(scene.at((2.0, 150.0)), None);
        assert_eq!(scene.at((n.x + 1.0, 299.0)), None);
    }

    #[test]
    fn the_drawing_names_letters_and_breaks_nothing() {
        let chart = chart(vec![vec![Some(4000), None, Some(1250), Some(900)]]);
        let scene = BarScene::new(&chart, frame(900.0, 400.0));
        let svg = render_bars(&chart, &scene, "x", Some(2));
        for words in ["S 4.000", "K –", "D 1.250", "N 900", "SKDN &lt;Kenari&gt;", "url(#x-D)"] {
            assert!(svg.contains(words), "{words} in {svg}");
        }
        // No bar where nothing is known: three are filled.
        assert_eq!(svg.matches("class=\"ch-bar ch-bar--").count(), 3);
        assert_eq!(svg.matches("ch-bar-chosen").count(), 1);
        assert!(!svg.contains("style="));
        let (file, _) = bars_file(&chart);
        assert!(file.starts_with("<?xml") && file.contains("Idaman"));
    }

    #[test]
    fn what_is_what_stands_above_the_bars_where_the_page_does_not_say_it() {
        let mut chart = chart(vec![vec![Some(40), Some(30), Some(20), Some(10)]]);
        let plain = BarScene::new(&chart, frame(600.0, 300.0));
        chart.key = ["S sasaran", "K <KMS>", "D ditimbang", "N naik"].map(str::to_owned).to_vec();
        let scene = BarScene::new(&chart, frame(600.0, 300.0));
        assert!(scene.plot.y > plain.plot.y);
        let svg = render_bars(&chart, &scene, "x", None);
        assert!(svg.contains("S sasaran") && svg.contains("K &lt;KMS&gt;"));
        assert_eq!(svg.matches("class=\"ch-bar ch-bar--").count(), 8);
        // On a phone it takes two lines, and nothing of it lies beyond the edge.
        let narrow = BarScene::new(&chart, frame(250.0, 300.0));
        let ends = |(words, (x, _)): (&String, &(f64, usize))| x + text_width(words, narrow.font);
        assert!(chart.key.iter().zip(&narrow.key).map(ends).all(|end| end < 250.0));
        let lines: Vec<usize> = narrow.key.iter().map(|(_, line)| *line).collect();
        assert!(lines.is_sorted() && lines[0] == 0 && lines[3] == 1, "{lines:?}");
        assert!(narrow.plot.y > scene.plot.y);
    }

    proptest! {
        #[test]
        fn every_bar_stands_in_the_plot(
            values in prop::collection::vec(prop::option::of(0..200_000u32), 4 * 13),
            width in 240.0..2000.0f64,
        ) {
            let groups = values.chunks(4).map(<[_]>::to_vec).collect();
            let scene = BarScene::new(&chart(groups), frame(width, width / 2.0));
            let (left, right) = (scene.plot.x, scene.plot.x + scene.plot.width);
            for bar in scene.bars() {
                prop_assert!(bar.x >= left && bar.x + bar.width <= right + 1e-6);
                prop_assert!(bar.y >= scene.plot.y - 1e-6 && bar.height >= -1e-6);
            }
            prop_assert!(scene.bars().windows(2).all(|p| p[0].x + p[0].width <= p[1].x + 1e-6));
        }
    }
}
