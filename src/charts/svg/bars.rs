//! Writes bars as SVG: letters and hatching beside the colours, so that they read in grey.

use std::fmt::Write as _;

use super::{
    FONT, INK,
    document::{alone, text},
    writer::Writer,
};
use crate::charts::{
    bars::{BarChart, BarScene, KEY},
    path::px,
    scale::multiples,
    scene::{Frame, text_width},
};

/// A letter fits into a bar this wide, in sizes of the text.
const LETTER_ROOM: f64 = 0.95;

/// The chart as one `<svg>`. `id` must be unique on the page. `chosen` is the bar that is read.
pub fn render_bars(chart: &BarChart, scene: &BarScene, id: &str, chosen: Option<usize>) -> String {
    let mut w = Writer::default();
    let frame = scene.frame;
    let view = format!("0 0 {} {}", px(frame.width), px(frame.height));
    w.open(
        "svg",
        &[
            ("xmlns", "http://www.w3.org/2000/svg".into()),
            ("viewBox", (&view).into()),
            ("width", frame.width.into()),
            ("height", frame.height.into()),
            ("class", "ch".into()),
            ("role", "img".into()),
            ("lang", chart.lang.code().into()),
            (
                "aria-label",
                (&format!("{}. {}. {}", chart.title, chart.subtitle, chart.summary)).into(),
            ),
            ("font-family", FONT.into()),
            ("fill", INK.into()),
        ],
    );
    hatches(&mut w, chart, id);
    if frame.alone {
        head(&mut w, chart, scene);
    }
    key(&mut w, chart, scene, id);
    grid(&mut w, chart, scene);
    bars(&mut w, chart, scene, id, chosen);
    w.close("svg");
    w.finish()
}

/// The chart as a file of its own.
pub fn bars_file(chart: &BarChart) -> (String, Frame) {
    let frame = Frame::file(false);
    let svg = render_bars(chart, &BarScene::new(chart, frame), &chart.slug, None);
    (alone(&svg), frame)
}

fn hatches(w: &mut Writer, chart: &BarChart, id: &str) {
    w.open("defs", &[]);
    for series in &chart.series {
        let name = format!("{id}-{}", series.letter);
        w.open(
            "pattern",
            &[
                ("id", (&name).into()),
                ("width", 8.0.into()),
                ("height", 8.0.into()),
                ("patternUnits", "userSpaceOnUse".into()),
            ],
        );
        w.leaf(
            "path",
            &[
                ("d", series.hatch.into()),
                ("fill", "none".into()),
                ("stroke", INK.into()),
                ("stroke-opacity", 0.4.into()),
                ("stroke-width", 1.0.into()),
            ],
        );
        w.close("pattern");
    }
    w.close("defs");
}

fn head(w: &mut Writer, chart: &BarChart, scene: &BarScene) {
    let (frame, font) = (scene.frame, scene.font);
    w.leaf(
        "rect",
        &[
            ("width", frame.width.into()),
            ("height", frame.height.into()),
            ("fill", "#ffffff".into()),
            ("class", "ch-paper".into()),
        ],
    );
    let left = font * 0.9;
    text(w, (left, font * 1.7), font * 1.35, ("start", "700", false), &chart.title);
    text(w, (left, font * 3.2), font, ("start", "500", true), &chart.subtitle);
    let bottom = frame.height - font * 0.7;
    text(w, (left, bottom), font * 0.82, ("start", "400", true), &chart.source);
}

/// What is what, in lines at the top: a piece of each series with its name.
fn key(w: &mut Writer, chart: &BarChart, scene: &BarScene, id: &str) {
    let font = scene.font;
    let first = if scene.frame.alone { font * 5.0 } else { font * 1.2 };
    for ((series, words), (x, line)) in chart.series.iter().zip(&chart.key).zip(&scene.key) {
        let (x, y) = (*x, first + *line as f64 * font * KEY);
        let class = format!("ch-bar {}", series.class);
        let hatch = format!("url(#{id}-{})", series.letter);
        for (fill, class) in [(series.fill, class.as_str()), (&hatch, "ch-bar-hatch")] {
            w.leaf(
                "rect",
                &[
                    ("x", x.into()),
                    ("y", (y - font * 0.85).into()),
                    ("width", (font * 1.3).into()),
                    ("height", font.into()),
                    ("fill", fill.into()),
                    ("class", class.into()),
                ],
            );
        }
        text(w, (x + font * 1.7, y), font * 0.95, ("start", "500", false), words);
    }
}

fn grid(w: &mut Writer, chart: &BarChart, scene: &BarScene) {
    let (plot, font) = (scene.plot, scene.font);
    let mut lines = String::new();
    for value in multiples(scene.y.domain(), scene.step) {
        let at = scene.y.px(value);
        let _ = write!(lines, "M{} {}H{}", px(plot.x), px(at), px(plot.x + plot.width));
        let said = chart.lang.count(value.round() as i64);
        let place = (plot.x - font * 0.5, at + font * 0.32);
        text(w, place, font * 0.92, ("end", "400", true), &said);
    }
    w.leaf(
        "path",
        &[
            ("d", (&lines).into()),
            ("stroke", "#8b988a".into()),
            ("stroke-opacity", 0.45.into()),
            ("stroke-width", 0.8.into()),
            ("class", "ch-grid".into()),
        ],
    );
    let room = plot.width / chart.groups.len().max(1) as f64;
    // Every so-many-th label where they would collide.
    let widest = chart.groups.iter().map(|g| text_width(&g.label, font)).fold(1.0, f64::max);
    let every = ((widest + font * 0.6) / room).ceil().max(1.0) as usize;
    let from_end = chart.groups.len() - 1.min(chart.groups.len());
    for (n, group) in chart.groups.iter().enumerate() {
        if (from_end - n).is_multiple_of(every) {
            let at = (plot.x + room * (n as f64 + 0.5), plot.y + plot.height + font * 1.5);
            text(w, at, font * 0.95, ("middle", "500", true), &group.label);
        }
    }
}

fn bars(w: &mut Writer, chart: &BarChart, scene: &BarScene, id: &str, chosen: Option<usize>) {
    let font = scene.font;
    let values = chart.groups.iter().flat_map(|group| &group.values);
    for (n, (bar, value)) in scene.bars().iter().zip(values).enumerate() {
        let series = chart.series[n % scene.each];
        let middle = bar.x + bar.width / 2.0;
        if value.is_some() {
            let class = format!("ch-bar {}", series.class);
            let hatch = format!("url(#{id}-{})", series.letter);
            for (fill, class) in [(series.fill, class.as_str()), (&hatch, "ch-bar-hatch")] {
                w.leaf(
                    "rect",
                    &[
                        ("x", (bar.x + 0.75).into()),
                        ("y", bar.y.into()),
                        ("width", (bar.width - 1.5).max(1.0).into()),
                        ("height", bar.height.into()),
                        ("fill", fill.into()),
                        ("class", class.into()),
                    ],
                );
            }
        }
        if chosen == Some(n) {
            w.leaf(
                "rect",
                &[
                    ("x", (bar.x - 1.0).into()),
                    ("y", (bar.y - 2.0).into()),
                    ("width", (bar.width + 2.0).into()),
                    ("height", (bar.height + 3.0).into()),
                    ("fill", "none".into()),
                    ("stroke", INK.into()),
                    ("stroke-width", 2.5.into()),
                    ("class", "ch-bar-chosen".into()),
                ],
            );
        }
        let said = value.map_or_else(|| crate::i18n::DASH.to_owned(), |n| chart.lang.count(n));
        let label = format!("{} {said}", series.letter);
        if text_width(&label, font) < bar.width {
            text(w, (middle, bar.y - font * 0.5), font, ("middle", "700", false), &label);
        } else if bar.width > font * LETTER_ROOM {
            let at = (middle, bar.y - font * 0.35);
            text(w, at, font * 0.85, ("middle", "700", false), series.letter);
        }
    }
}
