//! Sea, grid, areas and borders.

use std::fmt::Write as _;

use crate::{
    charts::svg::Writer,
    maps::{
        basemap::OVER, classes::Class, model::MapModel, plane::Xy, scene::Scene,
        topology::AreaLevel, viewport::View,
    },
};

/// Points nearer than this to the one before are left out of a line, in pixels.
const NEAR: f64 = 0.35;

/// Sea and grid.
pub(super) fn ground(w: &mut Writer, model: &MapModel, scene: &Scene) {
    let view = &scene.view;
    w.leaf(
        "rect",
        &[
            ("width", view.width.into()),
            ("height", view.height.into()),
            ("fill", model.palette.sea().into()),
        ],
    );
    for line in &scene.grid {
        let d = if line.level {
            format!("M0 {:.1}H{:.1}", line.at, view.width)
        } else {
            format!("M{:.1} 0V{:.1}", line.at, view.height)
        };
        stroke(w, &d, model.palette.grid(), 1.0);
    }
}

/// Areas in the colours of their classes, and borders.
/// `over` a basemap they let it through.
pub(super) fn areas(w: &mut Writer, model: &MapModel, scene: &Scene, over: bool, id: &str) {
    let view = &scene.view;
    let seen = view.seen();
    let layer = model.layer();
    for (shape, shown) in layer.shapes.iter().zip(&model.areas) {
        if !seen.meets(shape.extent) {
            continue;
        }
        let d = rings(&shape.rings, view);
        let class = if shown.outside { Class::Unknown } else { shown.class };
        fill(w, &d, model.palette.fill(class), if over { OVER } else { 1.0 });
        let pattern = model.palette.pattern(class, model.hatched).filter(|_| !shown.outside);
        if let Some(pattern) = pattern {
            fill(w, &d, &format!("url(#{id}-{})", pattern.code()), 1.0);
        }
    }
    borders(w, &layer.borders, view, (model.palette.border(), 0.8));
    if model.level == AreaLevel::Desa {
        borders(w, &model.land.kecamatan.borders, view, (model.palette.strong(), 1.6));
    }
    if let Some(shape) = scene.chosen.and_then(|n| layer.shapes.get(n)) {
        let d = rings(&shape.rings, view);
        stroke(w, &d, model.palette.chosen(), 3.0);
    }
    for line in &scene.grid {
        let (x, y) = if line.level { (6.0, line.at - 4.0) } else { (line.at + 4.0, 14.0) };
        w.words(
            "text",
            &[
                ("x", x.into()),
                ("y", y.into()),
                ("font-size", 11.0.into()),
                ("fill", model.palette.ink().into()),
                ("fill-opacity", 0.75.into()),
            ],
            &line.words,
        );
    }
}

fn borders(w: &mut Writer, lines: &[Vec<Xy>], view: &View, (ink, width): (&str, f64)) {
    let mut d = String::new();
    for line in lines {
        push(&mut d, line, view);
    }
    stroke(w, &d, ink, width);
}

/// Closed lines as one path.
pub(super) fn rings(rings: &[Vec<Xy>], view: &View) -> String {
    let mut d = String::new();
    for ring in rings {
        push(&mut d, ring, view);
        d.push('Z');
    }
    d
}

fn push(d: &mut String, line: &[Xy], view: &View) {
    let mut before: Option<Xy> = None;
    let last = line.len().saturating_sub(1);
    for (n, at) in line.iter().enumerate() {
        let (x, y) = view.screen(*at);
        let near = before.is_some_and(|b| (b.0 - x).hypot(b.1 - y) < NEAR);
        if near && n != last {
            continue;
        }
        let letter = if before.is_none() { 'M' } else { 'L' };
        let _ = write!(d, "{letter}{x:.1} {y:.1}");
        before = Some((x, y));
    }
}

fn fill(w: &mut Writer, d: &str, ink: &str, opacity: f64) {
    let rule = ("fill-rule", "evenodd".into());
    if opacity < 1.0 {
        let opacity = opacity.to_string();
        let opacity = ("fill-opacity", opacity.as_str().into());
        w.leaf("path", &[("d", d.into()), ("fill", ink.into()), rule, opacity]);
    } else {
        w.leaf("path", &[("d", d.into()), ("fill", ink.into()), rule]);
    }
}

pub(super) fn stroke(w: &mut Writer, d: &str, ink: &str, width: f64) {
    w.leaf(
        "path",
        &[
            ("d", d.into()),
            ("fill", "none".into()),
            ("stroke", ink.into()),
            ("stroke-width", width.into()),
            ("stroke-linejoin", "round".into()),
        ],
    );
}
