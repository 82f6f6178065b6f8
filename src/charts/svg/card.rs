//! The rows under the KMS card.

use std::fmt::Write as _;

use super::{
    card_colours,
    glyph::{Badge, badge},
    writer::Writer,
};
use crate::{
    charts::{
        ink::Shape,
        model::{Card, Cell, ChartModel, Column},
        path::{open, px},
        scene::{Cells, RowBox, Scene},
    },
    growth::kms::Gain,
};

/// How a letter looks: N stands upright in a full circle, T in a full square, O and B empty.
pub fn letter_badge(gain: Gain, two_t: bool) -> Badge<'static> {
    match gain {
        Gain::Naik => Badge {
            letter: "N",
            shape: Shape::Circle,
            fill: Some("#23613e"),
            stroke: "#23613e",
            class: "ch-letter ch-letter--n",
        },
        Gain::TidakNaik => Badge {
            letter: if two_t { "2T" } else { "T" },
            shape: Shape::Square,
            fill: Some("#9f2f25"),
            stroke: "#9f2f25",
            class: "ch-letter ch-letter--t",
        },
        Gain::Absen => Badge {
            letter: "O",
            shape: Shape::Hexagon,
            fill: None,
            stroke: "#4c5a50",
            class: "ch-letter ch-letter--o",
        },
        Gain::Baru => Badge {
            letter: "B",
            shape: Shape::Diamond,
            fill: None,
            stroke: "#4c5a50",
            class: "ch-letter ch-letter--b",
        },
    }
}

/// Draws the rows.
pub fn rows(w: &mut Writer, model: &ChartModel, scene: &Scene, id: &str) {
    let Some(card) = &model.card else { return };
    let (Some(first), Some(last)) = (scene.rows.first(), scene.rows.last()) else { return };
    let clip = format!("{id}-rows");
    w.open("clipPath", &[("id", (&clip).into())]);
    w.leaf(
        "rect",
        &[
            ("x", scene.plot.left.into()),
            ("y", first.top.into()),
            ("width", scene.plot.width().into()),
            ("height", (last.top + last.height - first.top).into()),
        ],
    );
    w.close("clipPath");
    for row in &scene.rows {
        heading(w, card, scene, *row);
    }
    w.open("g", &[("clip-path", (&format!("url(#{clip})")).into())]);
    for row in &scene.rows {
        cells(w, model, card, scene, *row);
    }
    w.close("g");
    lines(w, card, scene, (first.top, last.top + last.height));
}

fn heading(w: &mut Writer, card: &Card, scene: &Scene, place: RowBox) {
    let Some(row) = card.rows.get(place.row) else { return };
    let words = if scene.frame.compact() { &row.short } else { &row.label };
    let size = scene.font * 0.88;
    w.words(
        "text",
        &[
            ("x", (scene.plot.left - scene.font * 0.45).into()),
            ("y", (place.top + place.height / 2.0 + size * 0.35).into()),
            ("text-anchor", "end".into()),
            ("font-size", size.into()),
            ("font-weight", "600".into()),
            ("fill", super::INK.into()),
            ("class", "ch-text".into()),
        ],
        words,
    );
}

fn lines(w: &mut Writer, card: &Card, scene: &Scene, (top, bottom): (f64, f64)) {
    let plot = scene.plot;
    let mut d = String::new();
    for row in &scene.rows {
        let _ = write!(d, "M{} {}H{}", px(plot.left), px(row.top), px(plot.right));
    }
    let _ = write!(d, "M{} {}H{}", px(plot.left), px(bottom), px(plot.right));
    let ends = card.columns.iter().flat_map(|column| [column.range.lo, column.range.hi]);
    for at in ends.filter(|at| scene.sees(*at)) {
        let _ = write!(d, "M{} {}V{}", px(scene.x.px(at)), px(top), px(bottom));
    }
    w.leaf(
        "path",
        &[
            ("d", (&d).into()),
            ("stroke", "#8b988a".into()),
            ("stroke-width", 0.8.into()),
            ("fill", "none".into()),
            ("class", "ch-cell-line".into()),
        ],
    );
}

fn cells(w: &mut Writer, model: &ChartModel, card: &Card, scene: &Scene, place: RowBox) {
    let Some(row) = card.rows.get(place.row) else { return };
    for (column, cell) in card.columns.iter().zip(&row.cells) {
        let inside = |x: f64| scene.x.domain().contains(x);
        if inside(column.range.lo) || inside(column.range.hi) || inside(column.range.middle()) {
            one(w, model, scene, place, *column, cell);
        }
    }
}

fn one(
    w: &mut Writer,
    model: &ChartModel,
    scene: &Scene,
    place: RowBox,
    column: Column,
    cell: &Cell,
) {
    let (left, right) = (scene.x.px(column.range.lo), scene.x.px(column.range.hi));
    // What is written stands in the middle of the part that is seen.
    let (seen_left, seen_right) = (left.max(scene.plot.left), right.min(scene.plot.right));
    let middle = (f64::midpoint(seen_left, seen_right), place.top + place.height / 2.0);
    let shade = |w: &mut Writer, fill: &str, class: &str| {
        w.leaf(
            "rect",
            &[
                ("x", left.into()),
                ("y", place.top.into()),
                ("width", (right - left).into()),
                ("height", place.height.into()),
                ("fill", fill.into()),
                ("class", class.into()),
            ],
        );
    };
    let width = seen_right - seen_left;
    let narrow = width < (right - left) * 0.6 && width < scene.font * 2.0;
    match cell {
        Cell::Text(_) | Cell::Letter(..) | Cell::Tick(_) if narrow => {}
        Cell::Empty => {}
        Cell::Closed => shade(w, "#e6e9e2", "ch-cell ch-cell--closed"),
        Cell::Printed(words) => {
            let (_, pale) = card_colours(model.sex);
            shade(w, pale, sex_class(model));
            // Where columns are narrow every second or third age is enough.
            let every = (scene.font * 1.35 / (right - left)).ceil().max(1.0) as i32;
            let number = words.chars().count() <= 2;
            if !narrow && (!number || column.month % every == 0) {
                text(w, scene, (middle, place.height, width), words, false);
            }
        }
        Cell::Text(words) => text(w, scene, (middle, place.height, width), words, true),
        Cell::Letter(gain, two_t) => {
            let size = scene.font.min(width * 0.78);
            badge(w, &letter_badge(*gain, *two_t), middle, size);
        }
        Cell::Tick(yes) => tick(w, middle, scene.font.min(width * 0.8), *yes),
    }
}

const fn sex_class(model: &ChartModel) -> &'static str {
    match model.sex {
        crate::growth::Sex::Male => "ch-cell ch-cell--boy",
        crate::growth::Sex::Female => "ch-cell ch-cell--girl",
    }
}

fn text(
    w: &mut Writer,
    scene: &Scene,
    ((x, y), height, width): ((f64, f64), f64, f64),
    words: &str,
    written: bool,
) {
    let size = scene.font * 0.84;
    let weight = if written { "600" } else { "" };
    let (fill, class) =
        if written { (super::INK, "ch-text") } else { (super::MUTED, "ch-text ch-text--muted") };
    let put = |w: &mut Writer, at: (f64, f64), turn: &str, words: &str| {
        w.words(
            "text",
            &[
                ("x", at.0.into()),
                ("y", at.1.into()),
                ("transform", turn.into()),
                ("text-anchor", "middle".into()),
                ("font-size", size.into()),
                ("font-weight", weight.into()),
                ("fill", fill.into()),
                ("class", class.into()),
            ],
            words,
        );
    };
    let short = words.chars().count() <= 2;
    if scene.cells == Cells::Turned && !short {
        let at = (x + size * 0.35, y);
        let turn = format!("rotate(-90 {:.1} {:.1})", at.0, at.1);
        return put(w, at, &turn, words);
    }
    // Month over year where both do not fit side by side.
    match words.split_once(' ') {
        Some((month, year)) if words.chars().count() as f64 * scene.font * 0.5 > width => {
            debug_assert!(height > size);
            put(w, (x, y - size * 0.2), "", month);
            put(w, (x, y + size * 0.9), "", year);
        }
        _ => put(w, (x, y + size * 0.35), "", words),
    }
}

fn tick(w: &mut Writer, (x, y): (f64, f64), size: f64, yes: bool) {
    let arm = size * 0.4;
    let shape = if yes {
        open(&[(x - arm, y), (x - arm * 0.2, y + arm * 0.8), (x + arm, y - arm * 0.8)])
    } else {
        open(&[(x - arm * 0.8, y), (x + arm * 0.8, y)])
    };
    w.leaf(
        "path",
        &[
            ("d", (&shape).into()),
            ("fill", "none".into()),
            ("stroke", super::INK.into()),
            ("stroke-width", 1.8.into()),
            ("class", "ch-tick".into()),
        ],
    );
}
