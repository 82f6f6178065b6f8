//! Shapes of points, letters and events. Shape carries meaning beside colour.

use super::writer::Writer;
use crate::charts::{
    ink::Shape,
    path::{Point, open, px},
};

/// The closed path of a shape around a point.
pub fn outline(shape: Shape, (x, y): Point, r: f64) -> String {
    let ring = |corners: &[(f64, f64)]| {
        let points: Vec<Point> = corners.iter().map(|(a, b)| (x + a * r, y + b * r)).collect();
        open(&points) + "Z"
    };
    match shape {
        Shape::Circle => format!(
            "M{} {}a{r} {r} 0 1 0 {d} 0a{r} {r} 0 1 0 -{d} 0Z",
            px(x - r),
            px(y),
            r = px(r),
            d = px(2.0 * r)
        ),
        Shape::Square => ring(&[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]),
        Shape::Triangle => ring(&[(0.0, -1.15), (1.1, 0.8), (-1.1, 0.8)]),
        Shape::Diamond => ring(&[(0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)]),
        Shape::Drop => ring(&[(0.0, 1.15), (1.1, -0.8), (-1.1, -0.8)]),
        Shape::Hexagon => ring(&[
            (-1.1, 0.0),
            (-0.55, -0.95),
            (0.55, -0.95),
            (1.1, 0.0),
            (0.55, 0.95),
            (-0.55, 0.95),
        ]),
    }
}

/// A cross: a point by corrected age.
pub fn cross((x, y): Point, r: f64) -> String {
    let (x, y, r) = (px(x), px(y), px(r));
    format!(
        "M{} {}l{d} {d}M{} {}l{d} -{d}",
        px(x - r),
        px(y - r),
        px(x - r),
        px(y + r),
        d = px(2.0 * r)
    )
}

/// A letter in a shape.
pub struct Badge<'a> {
    /// The letter.
    pub letter: &'a str,
    /// Its shape.
    pub shape: Shape,
    /// Filled with this, or else only outlined.
    pub fill: Option<&'a str>,
    /// Colour of outline.
    pub stroke: &'a str,
    /// Class of the shape.
    pub class: &'a str,
}

/// Draws a badge around a point.
pub fn badge(w: &mut Writer, badge: &Badge<'_>, at: Point, font: f64) {
    let r = font * 0.72;
    let lift = if badge.shape == Shape::Triangle { font * 0.12 } else { 0.0 };
    w.leaf(
        "path",
        &[
            ("d", (&outline(badge.shape, at, r)).into()),
            ("fill", badge.fill.unwrap_or("#ffffff").into()),
            ("stroke", badge.stroke.into()),
            ("stroke-width", 1.3.into()),
            ("class", badge.class.into()),
        ],
    );
    let wide = badge.letter.chars().count() > 1;
    w.words(
        "text",
        &[
            ("x", at.0.into()),
            ("y", (at.1 + font * 0.28 + lift).into()),
            ("text-anchor", "middle".into()),
            ("font-size", (font * if wide { 0.66 } else { 0.8 }).into()),
            ("font-weight", "700".into()),
            ("fill", if badge.fill.is_some() { "#ffffff" } else { super::INK }.into()),
            ("class", if badge.fill.is_some() { "ch-on-badge" } else { "ch-text" }.into()),
        ],
        badge.letter,
    );
}
