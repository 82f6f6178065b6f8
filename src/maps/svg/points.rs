//! Points, heaps, distances and names.

use std::fmt::Write as _;

use crate::{
    charts::svg::Writer,
    maps::{
        classes::Class,
        labels::{Anchor, LINE, Label},
        model::MapModel,
        palette::Palette,
        plane::Xy,
        scene::{Scene, Symbol},
        symbols::Form,
    },
};

/// Lines from the middle of desa to Posyandu.
pub(super) fn distances(w: &mut Writer, model: &MapModel, scene: &Scene) {
    let mut d = String::new();
    for (a, b) in &scene.lines {
        let _ = write!(d, "M{:.1} {:.1}L{:.1} {:.1}", a.0, a.1, b.0, b.1);
    }
    w.leaf(
        "path",
        &[
            ("d", (&d).into()),
            ("fill", "none".into()),
            ("stroke", model.palette.distance().into()),
            ("stroke-width", 1.4.into()),
            ("stroke-dasharray", "4 3".into()),
        ],
    );
}

/// Points and heaps.
pub(super) fn symbols(w: &mut Writer, model: &MapModel, scene: &Scene) {
    for symbol in &scene.symbols {
        if symbol.chosen {
            circle(w, symbol.at, symbol.radius + 4.0, "none", (model.palette.chosen(), 3.0));
        }
        one(w, &model.palette, symbol);
        if symbol.is_heap() {
            number(w, &model.palette, symbol);
        }
    }
}

fn one(w: &mut Writer, palette: &Palette, symbol: &Symbol) {
    let fill = match symbol.class {
        Class::Nth(_) => palette.fill(symbol.class),
        Class::Few | Class::Unknown => palette.halo(),
    };
    form(w, symbol.form, symbol.at, symbol.radius, "none", (palette.halo(), 4.5));
    form(w, symbol.form, symbol.at, symbol.radius, fill, (palette.strong(), 1.3));
    if symbol.class == Class::Few && !symbol.is_heap() {
        circle(w, symbol.at, 1.6, palette.strong(), ("none", 0.0));
    }
}

/// A form around a place.
pub(super) fn form(w: &mut Writer, form: Form, at: Xy, radius: f64, fill: &str, edge: (&str, f64)) {
    let corners = form.corners(radius);
    if corners.is_empty() {
        return circle(w, at, radius, fill, edge);
    }
    let points: Vec<String> =
        corners.iter().map(|(x, y)| format!("{:.1},{:.1}", x + at.0, y + at.1)).collect();
    w.leaf(
        "polygon",
        &[
            ("points", (&points.join(" ")).into()),
            ("fill", fill.into()),
            ("stroke", edge.0.into()),
            ("stroke-width", edge.1.into()),
        ],
    );
}

fn circle(w: &mut Writer, at: Xy, radius: f64, fill: &str, (ink, width): (&str, f64)) {
    w.leaf(
        "circle",
        &[
            ("cx", at.0.into()),
            ("cy", at.1.into()),
            ("r", radius.into()),
            ("fill", fill.into()),
            ("stroke", ink.into()),
            ("stroke-width", width.into()),
        ],
    );
}

fn number(w: &mut Writer, palette: &Palette, symbol: &Symbol) {
    let font = 12.0;
    let (x, y) = (symbol.at.0, symbol.at.1 + font * 0.36);
    text(w, palette, &symbol.members.len().to_string(), (x, y), ("middle", font, "700"));
}

/// Names, each with a halo.
pub(super) fn labels(w: &mut Writer, model: &MapModel, scene: &Scene) {
    for label in &scene.labels {
        let anchor = match label.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        for (n, line) in label.lines.iter().enumerate() {
            let y = baseline(label, n);
            let weight = if label.beside || n > 0 { "400" } else { "600" };
            text(w, &model.palette, line, (label.at.0, y), (anchor, label.font, weight));
        }
    }
}

/// Baseline of a line of a name.
pub fn baseline(label: &Label, line: usize) -> f64 {
    let top = label.at.1 - label.lines.len() as f64 * label.font * LINE / 2.0;
    top + label.font * (0.93 + LINE * line as f64)
}

fn text(
    w: &mut Writer,
    palette: &Palette,
    words: &str,
    (x, y): Xy,
    (anchor, font, weight): (&str, f64, &str),
) {
    w.words(
        "text",
        &[
            ("x", x.into()),
            ("y", y.into()),
            ("text-anchor", anchor.into()),
            ("font-size", font.into()),
            ("font-weight", weight.into()),
            ("fill", palette.ink().into()),
            ("stroke", palette.halo().into()),
            ("stroke-width", 3.0.into()),
            ("stroke-opacity", 0.85.into()),
            ("stroke-linejoin", "round".into()),
            ("paint-order", "stroke".into()),
        ],
        words,
    );
}
