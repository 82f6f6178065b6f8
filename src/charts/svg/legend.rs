//! Draws the legend above the plot: at the right of the axis title, on phones below it.

use super::{
    child::{mark_badge, radius},
    glyph::{badge, cross, outline},
    writer::Writer,
};
use crate::charts::{
    ink::Shape,
    legend::{Item, SIGN, Sign, lines},
    model::ChartModel,
    path::px,
    scene::{LEGEND_LINE, Scene},
};

/// Draws the legend: only what occurs in the chart.
pub fn legend(w: &mut Writer, model: &ChartModel, scene: &Scene) {
    let (font, frame) = (scene.font, scene.frame);
    let first = scene.legend + if frame.compact() { font * LEGEND_LINE } else { 0.0 };
    for (n, line) in lines(model, frame).iter().enumerate() {
        let total: f64 = line.iter().map(|item| item.width).sum();
        let start = if frame.compact() { font * 0.3 } else { frame.width - font * 0.2 - total };
        row(w, model, scene, line, (start, first + n as f64 * font * LEGEND_LINE));
    }
}

fn row(w: &mut Writer, model: &ChartModel, scene: &Scene, line: &[Item], (x, y): (f64, f64)) {
    let font = scene.font;
    let size = font * 0.86;
    let mut x = x.max(font * 0.3);
    for item in line {
        sign(w, scene, item.sign, (x, y - size * 0.35), model);
        w.words(
            "text",
            &[
                ("x", (x + font * SIGN).into()),
                ("y", y.into()),
                ("font-size", size.into()),
                ("fill", super::INK.into()),
                ("class", "ch-text".into()),
            ],
            &item.words,
        );
        x += item.width;
    }
}

fn sign(w: &mut Writer, scene: &Scene, sign: Sign, (x, y): (f64, f64), model: &ChartModel) {
    let font = scene.font;
    let size = radius(scene);
    let centre = (x + font * 0.95, y);
    match sign {
        Sign::Series(ink, shape) => {
            let stretch = format!("M{} {}H{}", px(x), px(y), px(x + font * 1.9));
            super::reference::stroke(w, &stretch, ink, font);
            let point = outline(shape, centre, size);
            w.leaf(
                "path",
                &[
                    ("d", (&point).into()),
                    ("fill", ink.stroke().colour.into()),
                    ("class", (&format!("ch-point {}", ink.class())).into()),
                ],
            );
        }
        Sign::Cross => w.leaf(
            "path",
            &[
                ("d", (&cross(centre, size * 0.9)).into()),
                ("stroke", super::INK.into()),
                ("stroke-width", 1.8.into()),
                ("class", "ch-series ch-series--child".into()),
            ],
        ),
        Sign::Hollow => w.leaf(
            "path",
            &[
                ("d", (&outline(Shape::Circle, centre, size)).into()),
                ("fill", "#ffffff".into()),
                ("stroke", super::INK.into()),
                ("stroke-width", 1.8.into()),
                ("class", "ch-point ch-point--hollow".into()),
            ],
        ),
        Sign::Mark(kind) => badge(w, &mark_badge(kind, model.lang), centre, font),
    }
}
