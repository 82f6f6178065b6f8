//! Writes a chart of figures as SVG. Attributes hold on light paper; the classes follow the
//! screen's colours (`style/56-indicators.css`).

use std::fmt::Write as _;

use super::{
    document::{alone, open as root, text},
    frame as line_around,
    glyph::outline,
    writer::{Value, Writer},
};
use crate::charts::{
    axes::{Layer, Look, Plain, PlainScene, Spot, Ticks, Trace},
    ink::Shape,
    labels::spread,
    path::{Point, band, open, px},
    scene::{Frame, text_width},
};

/// Draws the chart as one `<svg>`. `id` must be unique on the page.
pub fn render_plain(chart: &Plain, scene: &PlainScene, id: &str) -> String {
    let mut w = Writer::default();
    let description = chart.summary.join(" ");
    root(&mut w, scene.frame, id, chart.lang, [&chart.title, &chart.subtitle], &description);
    if scene.frame.alone {
        head(&mut w, chart, scene);
    }
    grid(&mut w, chart, scene);
    for layer in &chart.layers {
        draw(&mut w, layer, scene);
    }
    for spot in &chart.spots {
        point(&mut w, spot, scene);
    }
    labels(&mut w, chart, scene);
    axes(&mut w, chart, scene);
    legend(&mut w, chart, scene);
    w.close("svg");
    w.finish()
}

/// The chart as a file of its own.
pub fn plain_file(chart: &Plain, frame: Frame) -> String {
    alone(&render_plain(chart, &PlainScene::new(chart, frame), &chart.slug))
}

fn head(w: &mut Writer, chart: &Plain, scene: &PlainScene) {
    let (frame, font) = (scene.frame, scene.font);
    w.leaf(
        "rect",
        &[
            ("width", frame.width.into()),
            ("height", frame.height.into()),
            ("fill", "#ffffff".into()),
        ],
    );
    let left = font * 0.9;
    text(w, (left, font * 1.8), font * 1.4, ("start", "700", false), &chart.title);
    text(w, (left, font * 3.2), font, ("start", "500", true), &chart.subtitle);
    let bottom = frame.height - font * 0.7;
    text(w, (left, bottom), font * 0.85, ("start", "400", true), &chart.source);
}

fn grid(w: &mut Writer, chart: &Plain, scene: &PlainScene) {
    let plot = scene.plot;
    let (mut thin, mut strong) = (String::new(), String::new());
    for tick in scene.y_ticks(chart) {
        let _ = write!(thin, "M{} {}H{}", px(plot.left), px(tick.at), px(plot.right));
    }
    for tick in scene.x_ticks(chart) {
        let d = format!("M{} {}V{}", px(tick.at), px(plot.top), px(plot.bottom));
        if tick.under.is_empty() { &mut thin } else { &mut strong }.push_str(&d);
    }
    for (d, opacity, class) in [(thin, 0.35, "ch-grid"), (strong, 0.9, "ch-grid ch-grid--strong")] {
        w.leaf(
            "path",
            &[
                ("d", (&d).into()),
                ("stroke", "#8b988a".into()),
                ("stroke-opacity", opacity.into()),
                ("stroke-width", 0.8.into()),
                ("class", class.into()),
            ],
        );
    }
}

/// Colour, width and dashes on paper.
const fn ink(look: Look) -> (&'static str, f64, &'static str) {
    match look {
        Look::Line => ("#1f5b3a", 2.6, ""),
        Look::Interval => ("#8fd3a8", 2.0, ""),
        Look::Projection => ("#1f5b3a", 2.0, "6 5"),
        Look::ProjectionBand => ("#b9b3a4", 1.0, ""),
        Look::Target => ("#b35900", 2.0, "9 4"),
        Look::Whole => ("#4b554a", 1.6, ""),
        Look::Inner => ("#4b554a", 1.2, "7 4"),
        Look::Outer => ("#4b554a", 1.2, "2 3"),
        Look::Survey => ("#16241b", 2.0, ""),
        Look::Good => ("#17603a", 2.0, ""),
        Look::Act => ("#a1221c", 2.0, ""),
        Look::Quiet => ("#6d7568", 1.3, ""),
    }
}

fn stroke(w: &mut Writer, d: &str, look: Look) {
    let (colour, width, dashes) = ink(look);
    let class = format!("pl-stroke {}", look.class());
    w.leaf(
        "path",
        &[
            ("d", d.into()),
            ("fill", "none".into()),
            ("stroke", colour.into()),
            ("stroke-width", width.into()),
            ("stroke-dasharray", dashes.into()),
            ("stroke-linejoin", "round".into()),
            ("class", (&class).into()),
        ],
    );
}

fn draw(w: &mut Writer, layer: &Layer, scene: &PlainScene) {
    let plot = scene.plot;
    // Kept inside: the limits of a funnel and a projection may run far out.
    let inside = |at: &Point| {
        let (x, y) = scene.place(*at);
        (x, y.clamp(plot.top, plot.bottom))
    };
    match &layer.trace {
        Trace::Lines(lines) => {
            let one = |line: &Vec<Point>| open(&line.iter().map(inside).collect::<Vec<_>>());
            stroke(w, &lines.iter().map(one).collect::<String>(), layer.look);
        }
        Trace::Band(upper, lower) => {
            let edge = |line: &[Point]| line.iter().map(inside).collect::<Vec<_>>();
            let class = format!("pl-fill {}", layer.look.class());
            w.leaf(
                "path",
                &[
                    ("d", (&band(&edge(upper), &edge(lower))).into()),
                    ("fill", ink(layer.look).0.into()),
                    ("fill-opacity", 0.38.into()),
                    ("class", (&class).into()),
                ],
            );
        }
    }
}

fn point(w: &mut Writer, spot: &Spot, scene: &PlainScene) {
    dot(w, spot.look, spot.shape, scene.place(spot.at), scene.font * 0.34);
}

fn dot(w: &mut Writer, look: Look, shape: Shape, at: Point, r: f64) {
    let class = format!("pl-dot {}", look.class());
    w.leaf(
        "path",
        &[
            ("d", (&outline(shape, at, r)).into()),
            ("fill", ink(look).0.into()),
            ("stroke", "#ffffff".into()),
            ("stroke-width", 1.0.into()),
            ("class", (&class).into()),
        ],
    );
}

/// Labels of points: at the end of slopes moved apart, elsewhere only where there is room.
fn labels(w: &mut Writer, chart: &Plain, scene: &PlainScene) {
    let size = scene.font * 0.9;
    let named = || chart.spots.iter().filter_map(|spot| Some((spot, spot.label.as_deref()?)));
    if let Ticks::Named(_) = chart.x.ticks {
        let wanted: Vec<f64> = named().map(|(spot, _)| scene.place(spot.at).1).collect();
        let placed = spread(&wanted, size * 1.15, scene.plot.top, scene.plot.bottom);
        for (((_, label), y), wanted) in named().zip(placed).zip(&wanted) {
            if (y - wanted).abs() > size * 0.3 {
                leader(w, (scene.plot.right, *wanted), (scene.plot.right + scene.font * 0.6, y));
            }
            let room = scene.frame.width - scene.plot.right - scene.font * 0.8;
            let at = (scene.plot.right + scene.font * 0.7, y + size * 0.35);
            text(w, at, size, ("start", "500", false), &shortened(label, room, size));
        }
        return;
    }
    // No name over another, nor over a point.
    let radius = scene.font * 0.3;
    let dots: Vec<Point> = chart.spots.iter().map(|spot| scene.place(spot.at)).collect();
    let mut taken: Vec<(f64, f64, f64, f64)> = Vec::new();
    for (spot, label) in named() {
        let (x, y) = scene.place(spot.at);
        // Letters as bold as these are wider than those that were measured.
        let wide = text_width(label, size) * 1.12;
        let right = x + scene.font * 0.6 + wide <= scene.plot.right;
        let left = if right { x + scene.font * 0.6 } else { x - scene.font * 0.6 - wide };
        let box_ = (left, y - size * 0.6, left + wide, y + size * 0.6);
        let clear =
            taken.iter().all(|t| box_.2 < t.0 || box_.0 > t.2 || box_.3 < t.1 || box_.1 > t.3);
        let covers = |(x, y): &Point| {
            let across = x + radius > box_.0 && x - radius < box_.2;
            across && y + radius > box_.1 && y - radius < box_.3
        };
        if clear && left >= scene.plot.left && !dots.iter().any(covers) {
            taken.push(box_);
            text(w, (left, y + size * 0.35), size, ("start", "600", false), label);
        }
    }
}

/// From the end of a line to its label, where that had to make room.
fn leader(w: &mut Writer, from: Point, to: Point) {
    let d = format!("M{} {}L{} {}", px(from.0), px(from.1), px(to.0), px(to.1));
    w.leaf(
        "path",
        &[
            ("d", (&d).into()),
            ("fill", "none".into()),
            ("stroke", "#8b988a".into()),
            ("stroke-width", 0.8.into()),
            ("class", "ch-grid".into()),
        ],
    );
}

/// As much of a label as has room.
fn shortened(label: &str, room: f64, size: f64) -> String {
    if text_width(label, size) <= room {
        return label.to_owned();
    }
    let letters = (room / text_width("m", size)).max(2.0) as usize - 1;
    label.chars().take(letters).collect::<String>() + "…"
}

fn axes(w: &mut Writer, chart: &Plain, scene: &PlainScene) {
    let (plot, font) = (scene.plot, scene.font);
    let size = font * 0.92;
    line_around(w, plot);
    for tick in scene.y_ticks(chart) {
        text(
            w,
            (plot.left - font * 0.45, tick.at + size * 0.35),
            size,
            ("end", "", false),
            &tick.label,
        );
    }
    let title = (font * if scene.frame.alone { 0.9 } else { 0.4 }, plot.top - font * 0.8);
    text(w, title, size, ("start", "500", true), &chart.y.title);
    for tick in scene.x_ticks(chart) {
        let half = text_width(&tick.label, size) * 0.58;
        let at = tick.at.clamp(half, (scene.frame.width - half).max(half));
        text(w, (at, plot.bottom + font * 1.35), size, ("middle", "", false), &tick.label);
        if !tick.under.is_empty() {
            let half = text_width(&tick.under, size) / 2.0;
            let at = tick.at.clamp(half, (scene.frame.width - half).max(half));
            text(w, (at, plot.bottom + font * 2.6), size, ("middle", "700", false), &tick.under);
        }
    }
    if !chart.x.title.is_empty() {
        let middle = f64::midpoint(plot.left, plot.right);
        text(w, (middle, plot.bottom + font * 2.9), size, ("middle", "500", true), &chart.x.title);
    }
}

fn legend(w: &mut Writer, chart: &Plain, scene: &PlainScene) {
    let font = scene.font;
    for (y, items) in &scene.legend {
        for (x, n) in items {
            let Some((look, words)) = chart.legend.get(*n) else { continue };
            sign(w, *look, (*x, y - font * 0.32), font);
            text(w, (x + font * 2.5, *y), font * 0.9, ("start", "500", false), words);
        }
    }
}

fn sign(w: &mut Writer, look: Look, (x, y): Point, font: f64) {
    match look {
        Look::Interval | Look::ProjectionBand => {
            let class = format!("pl-fill {}", look.class());
            let attributes: [(&str, Value<'_>); 7] = [
                ("x", x.into()),
                ("y", (y - font * 0.4).into()),
                ("width", (font * 2.0).into()),
                ("height", (font * 0.8).into()),
                ("fill", ink(look).0.into()),
                ("fill-opacity", 0.38.into()),
                ("class", (&class).into()),
            ];
            w.leaf("rect", &attributes);
        }
        Look::Survey => dot(w, look, Shape::Diamond, (x + font, y), font * 0.38),
        _ => stroke(w, &format!("M{} {}H{}", px(x), px(y), px(x + font * 2.0)), look),
    }
}
