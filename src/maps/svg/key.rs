//! The key beside the map: classes, size, forms, scale and north.

use super::{Sheet, points::form};
use crate::{
    charts::svg::Writer,
    i18n::words::map as t,
    maps::{
        model::MapModel,
        plane::{Extent, Xy},
        scene::Scene,
        symbols::Form,
    },
};

/// Where the next line goes.
struct Pen {
    x: f64,
    y: f64,
    font: f64,
}

impl Pen {
    fn down(&mut self, lines: f64) {
        self.y += self.font * 1.5 * lines;
    }

    fn words(&self, w: &mut Writer, shift: f64, words: &str, weight: &str) {
        w.words(
            "text",
            &[
                ("x", (self.x + shift).into()),
                ("y", (self.y + self.font * 0.36).into()),
                ("font-size", (self.font * 0.9).into()),
                ("font-weight", weight.into()),
            ],
            words,
        );
    }
}

pub(super) fn key(
    w: &mut Writer,
    model: &MapModel,
    scene: &Scene,
    (sheet, frame): (Sheet, Extent),
    id: &str,
) {
    let font = sheet.font;
    let mut pen = Pen { x: frame.right + font, y: frame.top + font * 0.6, font };
    pen.words(w, 0.0, t::LEGEND.of(model.lang), "700");
    pen.down(1.1);
    if let Some(target) = &model.legend.target {
        pen.words(w, 0.0, target, "400");
        pen.down(1.0);
    }
    classes(w, model, &mut pen, id);
    if !scene.symbols.is_empty() {
        points(w, model, scene, &mut pen);
    }
    if !scene.lines.is_empty() {
        wrapped(w, &mut pen, t::DISTANCE_IS.of(model.lang));
    }
    bottom(w, model, scene, (pen.x, frame.bottom), font);
}

fn classes(w: &mut Writer, model: &MapModel, pen: &mut Pen, id: &str) {
    for line in &model.legend.lines {
        let side = pen.font * 1.1;
        let fill = model.palette.fill(line.class).to_owned();
        let pattern = model.palette.pattern(line.class, model.hatched);
        let over = pattern.map(|pattern| format!("url(#{id}-{})", pattern.code()));
        for fill in [Some(fill), over].into_iter().flatten() {
            w.leaf(
                "rect",
                &[
                    ("x", pen.x.into()),
                    ("y", (pen.y - side / 2.0).into()),
                    ("width", (side * 1.5).into()),
                    ("height", side.into()),
                    ("fill", (&fill).into()),
                    ("stroke", "#6d7066".into()),
                    ("stroke-width", 0.8.into()),
                ],
            );
        }
        let words = format!("{} ({})", line.words, model.lang.count(line.count));
        pen.words(w, side * 1.5 + pen.font * 0.5, &words, "400");
        pen.down(1.0);
    }
}

fn points(w: &mut Writer, model: &MapModel, scene: &Scene, pen: &mut Pen) {
    pen.down(0.5);
    wrapped(w, pen, t::SIZE_IS.of(model.lang));
    if scene.symbols.iter().any(super::super::scene::Symbol::is_heap) {
        wrapped(w, pen, t::HEAP_IS.of(model.lang));
    }
    let used = |form: Form| model.points.iter().any(|point| point.form == form);
    if !Form::ALL.into_iter().any(|form| form != Form::Circle && used(form)) {
        return;
    }
    wrapped(w, pen, t::FORM_IS.of(model.lang));
    for one in Form::ALL.into_iter().filter(|form| used(*form)) {
        let at = (pen.x + pen.font * 0.8, pen.y);
        form(w, one, at, pen.font * 0.42, "#ffffff", ("#1d241c", 1.3));
        pen.words(w, pen.font * 1.8, stratum(one).of(model.lang), "400");
        pen.down(0.95);
    }
}

/// The stratum that a form stands for.
pub fn stratum(form: Form) -> crate::i18n::Text {
    match form {
        Form::Triangle => t::PRATAMA,
        Form::Square => t::MADYA,
        Form::Diamond => t::PURNAMA,
        Form::Star => t::MANDIRI,
        Form::Circle => t::STRATUM_UNKNOWN,
    }
}

/// A longer text in as many lines as the column needs.
fn wrapped(w: &mut Writer, pen: &mut Pen, words: &str) {
    let most = 27;
    let mut line = String::new();
    for word in words.split(' ') {
        if !line.is_empty() && line.chars().count() + word.chars().count() >= most {
            pen.words(w, 0.0, &line, "400");
            pen.down(0.85);
            line.clear();
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    pen.words(w, 0.0, &line, "400");
    pen.down(1.0);
}

/// Scale bar and north at the foot of the column.
fn bottom(w: &mut Writer, model: &MapModel, scene: &Scene, (x, bottom): Xy, font: f64) {
    let bar = &scene.bar;
    let y = bottom - font * 0.4;
    let d = format!("M{x:.1} {:.1}V{y:.1}H{:.1}V{:.1}", y - 6.0, x + bar.pixels, y - 6.0);
    super::areas::stroke(w, &d, "#1d241c", 1.6);
    w.words(
        "text",
        &[("x", x.into()), ("y", (y - 10.0).into()), ("font-size", (font * 0.86).into())],
        &bar.words,
    );
    let (nx, ny) = (x + font * 0.6, y - font * 3.6);
    let arrow = format!(
        "M{nx:.1} {:.1}L{:.1} {:.1}L{nx:.1} {:.1}L{:.1} {:.1}Z",
        ny - font * 1.2,
        nx + font * 0.6,
        ny + font * 0.9,
        ny + font * 0.4,
        nx - font * 0.6,
        ny + font * 0.9
    );
    w.leaf("path", &[("d", (&arrow).into()), ("fill", "#1d241c".into())]);
    w.words(
        "text",
        &[
            ("x", nx.into()),
            ("y", (ny - font * 1.5).into()),
            ("text-anchor", "middle".into()),
            ("font-weight", "700".into()),
        ],
        t::NORTH.of(model.lang),
    );
}
