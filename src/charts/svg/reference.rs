//! Bands and lines of the reference, their names along them and their values at the right.

use super::writer::Writer;
use crate::charts::{
    ink::Ink,
    labels::spread,
    model::{Band, ChartModel, Edge, Line},
    path::{Point, band, open, to_px},
    scene::{Scene, text_width},
};

/// All pieces of a line in pixels.
fn in_px(line: &Line, scene: &Scene) -> Vec<Vec<Point>> {
    line.pieces.iter().map(|piece| to_px(piece, &scene.x, &scene.y)).collect()
}

/// The areas. Each is painted up to the top and the next painted over it, so that no hair of
/// paper shows between two; hatching follows the true shape.
pub fn bands(w: &mut Writer, model: &ChartModel, scene: &Scene, id: &str) {
    for (n, area) in model.bands.iter().enumerate() {
        let next = model.bands.get(n + 1);
        let covered = next.is_some_and(|next| next.lower == area.upper);
        let upper = if covered && area.lower != Edge::Open { Edge::Open } else { area.upper };
        let d = shape(model, scene, area.lower, upper);
        w.leaf(
            "path",
            &[
                ("d", (&d).into()),
                ("fill", area.ink.fill().into()),
                ("class", area.ink.class().into()),
            ],
        );
        if area.hatched {
            let d = shape(model, scene, area.lower, area.upper);
            let hatch = format!("url(#{id}-hatch)");
            w.leaf("path", &[("d", (&d).into()), ("fill", (&hatch).into())]);
        }
    }
}

fn shape(model: &ChartModel, scene: &Scene, lower: Edge, upper: Edge) -> String {
    let line = |edge: Edge| match edge {
        Edge::Line(n) => model.lines.get(n).map(|line| in_px(line, scene)),
        Edge::Open => None,
    };
    let flat = |like: &[Point], y: f64| -> Vec<Point> { like.iter().map(|p| (p.0, y)).collect() };
    let ends = |piece: &[Point]| -> Vec<Point> {
        [piece.first(), piece.last()].into_iter().flatten().copied().collect()
    };
    let plot = scene.plot;
    let mut d = String::new();
    match (line(lower), line(upper)) {
        (Some(lower), Some(upper)) => {
            for (below, above) in lower.iter().zip(&upper) {
                d.push_str(&band(above, below));
            }
        }
        (Some(lower), None) => {
            for below in &lower {
                d.push_str(&band(&flat(&ends(below), plot.top), below));
            }
        }
        (None, Some(upper)) => {
            for above in &upper {
                d.push_str(&band(above, &flat(&ends(above), plot.bottom)));
            }
        }
        (None, None) => {}
    }
    d
}

/// The lines, the quiet ones first.
pub fn lines(w: &mut Writer, model: &ChartModel, scene: &Scene) {
    let mut order: Vec<&Line> = model.lines.iter().collect();
    order.sort_by(|a, b| a.ink.stroke().width.total_cmp(&b.ink.stroke().width));
    for line in order {
        let d: String = in_px(line, scene).iter().map(|piece| open(piece)).collect();
        stroke(w, &d, line.ink, scene.font);
    }
}

/// A path drawn with an ink.
pub fn stroke(w: &mut Writer, d: &str, ink: Ink, font: f64) {
    let look = ink.stroke();
    // Lines grow with the text, so that a projector shows what a tablet shows.
    let width = look.width * (font / 13.0).clamp(0.85, 1.6);
    w.leaf(
        "path",
        &[
            ("d", d.into()),
            ("fill", "none".into()),
            ("stroke", look.colour.into()),
            ("stroke-width", width.into()),
            ("stroke-dasharray", look.dash.into()),
            ("stroke-linejoin", "round".into()),
            ("class", ink.class().into()),
        ],
    );
}

/// Value of a line at an x in pixels, with its slope.
fn at(pieces: &[Vec<Point>], x: f64) -> Option<(f64, f64)> {
    let pair = pieces.iter().flat_map(|p| p.windows(2)).find(|p| (p[0].0..=p[1].0).contains(&x))?;
    let slope = (pair[1].1 - pair[0].1) / (pair[1].0 - pair[0].0).max(1e-9);
    Some((pair[0].1 + (x - pair[0].0) * slope, slope))
}

/// The line where the reference changes, with what holds on either side.
pub fn divider(w: &mut Writer, model: &ChartModel, scene: &Scene) {
    let Some(divider) = model.divider.as_ref().filter(|divider| scene.sees(divider.at)) else {
        return;
    };
    let (x, plot, size) = (scene.x.px(divider.at), scene.plot, scene.font * 0.82);
    let d = format!("M{x:.1} {:.1}V{:.1}", plot.top, plot.bottom);
    w.leaf(
        "path",
        &[
            ("d", (&d).into()),
            ("stroke", super::MUTED.into()),
            ("stroke-dasharray", "1 3".into()),
            ("stroke-width", 1.4.into()),
            ("class", "ch-divider".into()),
        ],
    );
    let sides = [(-0.5, "end", &divider.before), (0.5, "start", &divider.after)];
    for (away, anchor, words) in sides {
        w.words(
            "text",
            &[
                ("x", (x + away * scene.font).into()),
                ("y", (plot.bottom - size * 0.6).into()),
                ("text-anchor", anchor.into()),
                ("font-size", size.into()),
                ("fill", super::MUTED.into()),
                ("class", "ch-text ch-text--muted".into()),
            ],
            words,
        );
    }
}

/// Names of lines and bands, along them where there is room and no visit.
pub fn names(w: &mut Writer, model: &ChartModel, scene: &Scene) {
    let mut taken: Vec<Point> = scene.seen(model).into_iter().map(|(_, point)| point).collect();
    for line in &model.lines {
        let Some(name) = &line.name else { continue };
        let below = line.ink == Ink::LineRed;
        let away = scene.font * if below { 1.05 } else { -0.45 };
        along(w, scene, (&in_px(line, scene), None), &mut taken, name, away, line.ink);
    }
    if scene.frame.compact() {
        return;
    }
    for area in &model.bands {
        name_band(w, model, scene, area, &mut taken);
    }
}

fn name_band(
    w: &mut Writer,
    model: &ChartModel,
    scene: &Scene,
    area: &Band,
    taken: &mut Vec<Point>,
) {
    if area.label.is_empty() {
        return;
    }
    let line = |edge: Edge| match edge {
        Edge::Line(n) => model.lines.get(n).map(|line| in_px(line, scene)),
        Edge::Open => None,
    };
    let (lower, upper) = (line(area.lower), line(area.upper));
    match (&lower, &upper) {
        (Some(below), Some(above)) => {
            let away = scene.font * 0.3;
            along(w, scene, (below, Some(above)), taken, &area.label, away, area.ink);
        }
        (Some(below), None) => {
            let away = -scene.font * 0.6;
            along(w, scene, (below, None), taken, &area.label, away, area.ink);
        }
        (None, Some(above)) => {
            let away = scene.font * 1.2;
            along(w, scene, (above, None), taken, &area.label, away, area.ink);
        }
        (None, None) => {}
    }
}

/// Writes a text along a line, or in the middle between two, at the place that is farthest from
/// all that is `taken` by visits and other names; nowhere when it would leave the plot or touch a line.
fn along(
    w: &mut Writer,
    scene: &Scene,
    (first, second): (&[Vec<Point>], Option<&Vec<Vec<Point>>>),
    taken: &mut Vec<Point>,
    words: &str,
    away: f64,
    ink: Ink,
) {
    let plot = scene.plot;
    let size = scene.font * 0.86;
    let half = text_width(words, size) / 2.0;
    let place = |share: f64| -> Option<(Point, f64, f64)> {
        let x = plot.left + plot.width() * share;
        if x - half < plot.left + 4.0 || x + half > plot.right - 4.0 {
            return None;
        }
        let (y, slope) = at(first, x)?;
        let (y, slope) = match second {
            None => (y, slope),
            Some(second) => {
                let (other, other_slope) = at(second, x)?;
                let room = [-half, half].iter().all(|dx| {
                    let lines = at(first, x + dx).zip(at(second, x + dx));
                    lines.is_some_and(|(a, b)| (a.0 - b.0).abs() > size * 1.5)
                });
                if !room {
                    return None;
                }
                (f64::midpoint(y, other), f64::midpoint(slope, other_slope))
            }
        };
        let centre = (x, y + away);
        let inside = (plot.top + size..plot.bottom - size * 0.3).contains(&centre.1);
        let near = taken
            .iter()
            .map(|v| ((v.0 - x).abs() - half).max(0.0).hypot((v.1 - centre.1) * 1.5))
            .fold(f64::INFINITY, f64::min);
        (inside && near > size * 1.6).then_some((centre, slope, near.min(120.0)))
    };
    let best = [0.84, 0.74, 0.64, 0.54, 0.44, 0.34, 0.24]
        .into_iter()
        .filter_map(place)
        .reduce(|best, next| if next.2 > best.2 + 20.0 { next } else { best });
    let Some(((x, y), slope, _)) = best else { return };
    for share in [-0.8, -0.4, 0.0, 0.4, 0.8] {
        taken.push((x + half * share, y - size * 0.3 + half * share * slope));
    }
    let turn = slope.atan().to_degrees();
    let turned = format!("rotate({turn:.1} {x:.1} {y:.1})");
    let quiet = ink.class().starts_with("ch-band");
    w.words(
        "text",
        &[
            ("x", x.into()),
            ("y", y.into()),
            ("transform", (&turned).into()),
            ("text-anchor", "middle".into()),
            ("font-size", size.into()),
            ("font-weight", if quiet { "500" } else { "700" }.into()),
            ("fill", if quiet { super::MUTED } else { ink.stroke().colour }.into()),
            ("class", if quiet { "ch-text ch-text--muted" } else { name_class(ink) }.into()),
        ],
        words,
    );
}

const fn name_class(ink: Ink) -> &'static str {
    match ink {
        Ink::LineRed => "ch-text ch-text--red",
        Ink::LineOrange => "ch-text ch-text--orange",
        _ => "ch-text",
    }
}

/// Labels and values of the lines at the right end of what is seen.
pub fn ends(w: &mut Writer, model: &ChartModel, scene: &Scene) {
    let (font, plot) = (scene.font, scene.plot);
    let end = |line: &Line| -> Option<(f64, f64)> {
        let piece = in_px(line, scene).into_iter().rfind(|piece| !piece.is_empty())?;
        let last = piece.last()?;
        Some((last.1, scene.y.value(last.1)))
    };
    let found: Vec<(&Line, f64, f64)> = model
        .lines
        .iter()
        .filter_map(|line| end(line).map(|(y, value)| (line, y, value)))
        .collect();
    let wanted: Vec<f64> = found.iter().map(|(_, y, _)| *y).collect();
    let size = font * 0.9;
    let placed = spread(&wanted, size * 1.2, plot.top + size * 0.4, plot.bottom - size * 0.2);
    let widest = found.iter().map(|(line, ..)| line.label.chars().count()).max().unwrap_or(0);
    let values = plot.right + font * (0.95 + widest as f64 * 0.58);
    for ((line, y, value), at) in found.iter().zip(placed) {
        let colour = line.ink.stroke().colour;
        let lead = format!("M{:.1} {:.1}L{:.1} {:.1}", plot.right, y, plot.right + font * 0.4, at);
        w.leaf(
            "path",
            &[
                ("d", (&lead).into()),
                ("stroke", colour.into()),
                ("fill", "none".into()),
                ("class", "ch-lead".into()),
            ],
        );
        let baseline = at + size * 0.35;
        let text = |w: &mut Writer, x: f64, weight: &str, fill: &str, class: &str, words: &str| {
            w.words(
                "text",
                &[
                    ("x", x.into()),
                    ("y", baseline.into()),
                    ("font-size", size.into()),
                    ("font-weight", weight.into()),
                    ("fill", fill.into()),
                    ("class", class.into()),
                ],
                words,
            );
        };
        text(w, plot.right + font * 0.55, "700", super::INK, "ch-text ch-end", &line.label);
        // The trend's lines are z-scores themselves.
        if model.y.always.is_none() {
            let value = model.lang.number(*value, 1);
            text(w, values, "400", super::MUTED, "ch-text ch-text--muted", &value);
        }
    }
}
