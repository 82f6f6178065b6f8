//! Writes a chart as SVG: the same markup for the screen, the file and the paper.
//!
//! Look comes from attributes that hold on light paper; classes let `style/50-charts.css` change
//! it on a dark screen. No `style` attribute, no script, no reference to anything outside.

mod axes;
mod bars;
mod card;
mod child;
mod document;
mod glyph;
mod legend;
mod plain;
mod reference;
mod writer;

pub use bars::{bars_file, render_bars};
pub use document::alone;
pub use plain::{plain_file, render_plain};
pub use writer::{Value, Writer, escape};

use document::open;

use super::{
    model::ChartModel,
    scene::{Frame, Rect, Scene},
    summary,
};
use crate::growth::Sex;

/// The typeface of all texts.
pub const FONT: &str = "'Plus Jakarta Sans', system-ui, 'Segoe UI', Roboto, Arial, sans-serif";
/// Ink of words on paper.
const INK: &str = "#16241b";
/// Quieter words.
const MUTED: &str = "#4c5a50";
/// Lines of the grid.
const GRID: &str = "#c9d1c6";

/// Draws the chart as one `<svg>` element. `id` must be unique on the page; ids inside begin
/// with it.
pub fn render(model: &ChartModel, scene: &Scene, id: &str) -> String {
    let mut w = Writer::default();
    let description = summary::description(model);
    open(&mut w, scene.frame, id, model.lang, [&model.title, &model.subtitle], &description);
    definitions(&mut w, scene, id);
    if scene.frame.alone {
        head(&mut w, model, scene);
    }
    let clip = format!("url(#{id}-clip)");
    w.open("g", &[("clip-path", (&clip).into())]);
    reference::bands(&mut w, model, scene, id);
    w.close("g");
    axes::grid(&mut w, model, scene);
    w.open("g", &[("clip-path", (&clip).into())]);
    reference::lines(&mut w, model, scene);
    reference::divider(&mut w, model, scene);
    reference::names(&mut w, model, scene);
    child::joined(&mut w, model, scene);
    w.close("g");
    frame(&mut w, scene.plot);
    reference::ends(&mut w, model, scene);
    axes::labels(&mut w, model, scene);
    child::points(&mut w, model, scene);
    child::marks(&mut w, model, scene);
    card::rows(&mut w, model, scene, id);
    legend::legend(&mut w, model, scene);
    w.close("svg");
    w.finish()
}

/// The chart as a file of its own.
pub fn file(model: &ChartModel, frame: Frame, shown: super::scale::Range) -> String {
    let scene = Scene::new(model, frame, shown);
    alone(&render(model, &scene, model.slug))
}

fn definitions(w: &mut Writer, scene: &Scene, id: &str) {
    let plot = scene.plot;
    w.open("defs", &[]);
    w.open("clipPath", &[("id", (&format!("{id}-clip")).into())]);
    w.leaf(
        "rect",
        &[
            ("x", plot.left.into()),
            ("y", plot.top.into()),
            ("width", plot.width().into()),
            ("height", plot.height().into()),
        ],
    );
    w.close("clipPath");
    w.open(
        "pattern",
        &[
            ("id", (&format!("{id}-hatch")).into()),
            ("width", 7.0.into()),
            ("height", 7.0.into()),
            ("patternUnits", "userSpaceOnUse".into()),
            ("patternTransform", "rotate(45)".into()),
        ],
    );
    w.leaf(
        "path",
        &[
            ("d", "M0 0V7".into()),
            ("stroke", "#b3261e".into()),
            ("stroke-width", 1.4.into()),
            ("stroke-opacity", 0.32.into()),
            ("class", "ch-hatch".into()),
        ],
    );
    w.close("pattern");
    w.close("defs");
}

/// Title, subtitle and source, and the colour of the card.
fn head(w: &mut Writer, model: &ChartModel, scene: &Scene) {
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
    let card = model.card.is_some();
    let mut colour = INK;
    if card {
        let (strong, _) = card_colours(model.sex);
        colour = "#ffffff";
        w.leaf(
            "rect",
            &[
                ("width", frame.width.into()),
                ("height", (font * 3.7).into()),
                ("fill", strong.into()),
                ("class", "ch-head".into()),
            ],
        );
    }
    let words = |w: &mut Writer, y: f64, size: f64, weight: &str, fill: &str, words: &str| {
        w.words(
            "text",
            &[
                ("x", (font * 0.9).into()),
                ("y", y.into()),
                ("font-size", size.into()),
                ("font-weight", weight.into()),
                ("fill", fill.into()),
            ],
            words,
        );
    };
    words(w, font * 1.7, font * 1.35, "700", colour, &model.title);
    let quiet = if card { colour } else { MUTED };
    words(w, font * 3.0, font, "500", quiet, &model.subtitle);
    for (n, line) in model.who.iter().take(2).enumerate() {
        w.words(
            "text",
            &[
                ("x", (frame.width - font * 0.9).into()),
                ("y", (font * (1.7 + 1.3 * n as f64)).into()),
                ("text-anchor", "end".into()),
                ("font-size", (font * if n == 0 { 1.15 } else { 1.0 }).into()),
                ("font-weight", if n == 0 { "700" } else { "500" }.into()),
                ("fill", quiet.into()),
            ],
            line,
        );
    }
    words(w, frame.height - font * 0.7, font * 0.82, "400", MUTED, &model.source);
}

/// The official cards: blue for boys, pink for girls; strong for the head, pale for printed cells.
pub(crate) const fn card_colours(sex: Sex) -> (&'static str, &'static str) {
    match sex {
        Sex::Male => ("#1d5f9e", "#e3eef8"),
        Sex::Female => ("#b23a78", "#fbe7f1"),
    }
}

/// The line around what is drawn.
fn frame(w: &mut Writer, plot: Rect) {
    w.leaf(
        "rect",
        &[
            ("x", plot.left.into()),
            ("y", plot.top.into()),
            ("width", plot.width().into()),
            ("height", plot.height().into()),
            ("fill", "none".into()),
            ("stroke", MUTED.into()),
            ("class", "ch-frame".into()),
        ],
    );
}
