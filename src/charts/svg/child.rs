//! The child: points of visits, what joins them, corrected ages and events.

use super::{
    glyph::{Badge, badge, cross, outline},
    reference::stroke,
    writer::Writer,
};
use crate::{
    charts::{
        ink::Shape,
        labels::spread,
        model::{ChartModel, MarkKind, PlotPoint, Series},
        path::{Point, open, px},
        scene::Scene,
    },
    i18n::words::charts as words,
};

/// Radius of a point.
pub fn radius(scene: &Scene) -> f64 {
    scene.font * 0.36
}

/// The lines between visits, and between the two ages of one.
pub fn joined(w: &mut Writer, model: &ChartModel, scene: &Scene) {
    for series in &model.series {
        let mut d = String::new();
        let mut run: Vec<Point> = Vec::new();
        for point in &series.points {
            if !point.joined {
                d.push_str(&open(&run));
                run.clear();
            }
            run.push(scene.place(point.at));
        }
        d.push_str(&open(&run));
        stroke(w, &d, series.ink, scene.font);
        ages(w, series, scene);
    }
}

fn ages(w: &mut Writer, series: &Series, scene: &Scene) {
    let pair = |point: &PlotPoint| {
        let (a, b) = (scene.place(point.at), scene.place(point.corrected?));
        Some(format!("M{} {}L{} {}", px(a.0), px(a.1), px(b.0), px(b.1)))
    };
    let d: String = series.points.iter().filter_map(pair).collect();
    if !d.is_empty() {
        w.leaf(
            "path",
            &[
                ("d", (&d).into()),
                ("stroke", series.ink.stroke().colour.into()),
                ("stroke-width", 0.9.into()),
                ("class", series.ink.class().into()),
            ],
        );
    }
}

/// The points that are seen.
pub fn points(w: &mut Writer, model: &ChartModel, scene: &Scene) {
    let r = radius(scene);
    for series in &model.series {
        let colour = series.ink.stroke().colour;
        let mut crosses = String::new();
        for point in series.points.iter().filter(|point| scene.sees(point.at.0)) {
            one(w, series, point, scene, r);
        }
        for at in series.points.iter().filter_map(|point| point.corrected) {
            if scene.sees(at.0) {
                crosses.push_str(&cross(scene.place(at), r * 0.9));
            }
        }
        if !crosses.is_empty() {
            w.leaf(
                "path",
                &[
                    ("d", (&crosses).into()),
                    ("stroke", colour.into()),
                    ("stroke-width", 1.8.into()),
                    ("fill", "none".into()),
                    ("class", series.ink.class().into()),
                ],
            );
        }
    }
}

fn one(w: &mut Writer, series: &Series, point: &PlotPoint, scene: &Scene, r: f64) {
    let colour = series.ink.stroke().colour;
    let at = scene.drawn(point);
    if scene.outside(point) {
        // An arrow at the edge: the value lies beyond what is shown.
        let up = point.at.1 > scene.y.domain().hi;
        let shape = if up { Shape::Triangle } else { Shape::Drop };
        w.leaf(
            "path",
            &[
                ("d", (&outline(shape, at, r)).into()),
                ("fill", "#ffffff".into()),
                ("stroke", colour.into()),
                ("stroke-width", 1.8.into()),
                ("class", "ch-point ch-point--hollow".into()),
            ],
        );
        return;
    }
    let (fill, line, class) = if point.hollow {
        ("#ffffff", colour, format!("ch-point ch-point--hollow {}", series.ink.class()))
    } else {
        (colour, "#ffffff", format!("ch-point {}", series.ink.class()))
    };
    w.leaf(
        "path",
        &[
            ("d", (&outline(series.shape, at, r)).into()),
            ("fill", fill.into()),
            ("stroke", line.into()),
            ("stroke-width", if point.hollow { 1.8 } else { 1.2 }.into()),
            ("class", (&class).into()),
        ],
    );
}

/// How an event is drawn.
pub fn mark_badge(kind: MarkKind, lang: crate::i18n::Lang) -> Badge<'static> {
    match kind {
        MarkKind::Illness => Badge {
            letter: words::ILLNESS_LETTER.of(lang),
            shape: Shape::Circle,
            fill: None,
            stroke: "#9f2f25",
            class: "ch-mark ch-mark--illness",
        },
        MarkKind::Pmt => Badge {
            letter: words::PMT_LETTER.of(lang),
            shape: Shape::Square,
            fill: None,
            stroke: "#1b5e9a",
            class: "ch-mark ch-mark--pmt",
        },
        MarkKind::Referral => Badge {
            letter: words::REFERRAL_LETTER.of(lang),
            shape: Shape::Diamond,
            fill: None,
            stroke: "#16241b",
            class: "ch-mark ch-mark--referral",
        },
    }
}

/// Events under the axis, moved apart where they touch.
pub fn marks(w: &mut Writer, model: &ChartModel, scene: &Scene) {
    let Some(y) = scene.strip else { return };
    let (plot, font) = (scene.plot, scene.font);
    w.words(
        "text",
        &[
            ("x", (plot.left - font * 0.45).into()),
            ("y", (y + font * 0.3).into()),
            ("text-anchor", "end".into()),
            ("font-size", (font * 0.82).into()),
            ("fill", super::MUTED.into()),
            ("class", "ch-text ch-text--muted".into()),
        ],
        if model.card.is_some() && !scene.frame.compact() {
            words::EVENTS.of(model.lang)
        } else {
            ""
        },
    );
    let seen: Vec<_> = model.marks.iter().filter(|mark| scene.sees(mark.x)).collect();
    let wanted: Vec<f64> = seen.iter().map(|mark| scene.x.px(mark.x)).collect();
    let placed = spread(&wanted, font * 1.95, plot.left, plot.right);
    for (mark, (x, want)) in seen.iter().zip(placed.into_iter().zip(wanted)) {
        let lead = format!("M{} {}L{} {}", px(want), px(plot.bottom), px(x), px(y - font * 0.7));
        if model.card.is_some() {
            w.leaf(
                "path",
                &[
                    ("d", (&lead).into()),
                    ("stroke", super::GRID.into()),
                    ("class", "ch-grid".into()),
                ],
            );
        }
        badge(w, &mark_badge(mark.kind, model.lang), (x, y), font);
    }
}
