//! Writes a map as SVG, for files and paper: title, map, key, scale, sources. One text, no style
//! attribute, no script, nothing from outside; look comes from plain attributes.

mod areas;
mod key;
mod points;

pub use key::stratum;
pub use points::baseline;

use super::{
    clusters::gather,
    model::{Chosen, MapModel},
    palette::{Palette, Pattern},
    plane::Extent,
    scene::{Look, Scene},
    viewport::View,
};
use crate::charts::svg::{FONT, Writer, alone};

/// A sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sheet {
    /// Width in pixels.
    pub width: f64,
    /// Height in pixels.
    pub height: f64,
    /// Size of the text.
    pub font: f64,
}

impl Sheet {
    /// For a slide or a document.
    pub const PICTURE: Self = Self { width: 1600.0, height: 1000.0, font: 17.0 };
    /// A4 lying, without its margins of 10 mm, at 96 pixels to the inch.
    pub const A4: Self = Self { width: 1046.0, height: 716.0, font: 11.5 };
    /// A3 lying, likewise.
    pub const A3: Self = Self { width: 1511.0, height: 1046.0, font: 15.0 };

    /// The part of the map that this sheet shows of `seen`.
    pub fn view(self, model: &MapModel, seen: Extent) -> View {
        part(seen, self.map(model))
    }

    /// The part of the land that fills the map of this sheet with `home`, as a screen does that was
    /// not moved.
    pub fn home(self, model: &MapModel, home: Extent) -> Extent {
        let map = self.map(model);
        View::fit(home, map.width(), map.height()).seen()
    }

    fn pad(self) -> f64 {
        self.font * 1.2
    }

    /// Where the map itself lies.
    fn map(self, model: &MapModel) -> Extent {
        let pad = self.pad();
        Extent {
            left: pad,
            top: pad + self.font * 4.2,
            right: self.width - pad - self.font * 15.5,
            bottom: self.height - pad - self.font * (1.35 * model.words.source.len() as f64 + 0.6),
        }
    }
}

/// A basemap as one picture, which fills [`Sheet::view`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beneath {
    /// `data:` address of the picture.
    pub href: String,
    /// Who drew it.
    pub credit: String,
}

/// The map on a sheet, as a file of its own. `seen` is the part of the land to be shown.
pub fn file(
    model: &MapModel,
    sheet: Sheet,
    seen: Extent,
    look: Look,
    chosen: Option<Chosen>,
    beneath: Option<&Beneath>,
) -> String {
    alone(&element(model, sheet, seen, look, chosen, beneath, "peta"))
}

/// The same as one element; ids inside begin with `id`.
pub fn element(
    model: &MapModel,
    sheet: Sheet,
    seen: Extent,
    look: Look,
    chosen: Option<Chosen>,
    beneath: Option<&Beneath>,
    id: &str,
) -> String {
    let frame = sheet.map(model);
    let view = part(seen, frame);
    let heaps = gather(&model.weighed(), view.scale);
    let scene = Scene::new(model, view, look, &heaps, chosen);
    let mut w = Writer::default();
    open(&mut w, model, sheet, id);
    definitions(&mut w, &model.palette, frame, id);
    paper(&mut w, sheet);
    heading(&mut w, model, sheet);
    map(&mut w, model, &scene, frame, beneath, id);
    key::key(&mut w, model, &scene, (sheet, frame), id);
    sources(&mut w, model, sheet, frame);
    w.close("svg");
    w.finish()
}

/// All of an extent, as large as a frame allows.
fn part(seen: Extent, frame: Extent) -> View {
    let (width, height) = (frame.width().max(1.0), frame.height().max(1.0));
    let scale = (width / seen.width().max(1e-6)).min(height / seen.height().max(1e-6));
    View { width, height, scale, middle: seen.middle() }
}

fn open(w: &mut Writer, model: &MapModel, sheet: Sheet, id: &str) {
    let (width, height) = (sheet.width.round(), sheet.height.round());
    let (title, described) = (format!("{id}-title"), format!("{id}-desc"));
    w.open(
        "svg",
        &[
            ("xmlns", "http://www.w3.org/2000/svg".into()),
            ("viewBox", (&format!("0 0 {width} {height}")).into()),
            ("width", width.into()),
            ("height", height.into()),
            ("role", "img".into()),
            ("lang", model.lang.code().into()),
            ("aria-labelledby", (&format!("{title} {described}")).into()),
            ("font-family", FONT.into()),
            ("font-size", sheet.font.into()),
            ("fill", model.palette.ink().into()),
        ],
    );
    let name = format!("{}. {}", model.words.title, model.words.subtitle);
    w.words("title", &[("id", (&title).into())], &name);
    w.words("desc", &[("id", (&described).into())], &model.words.summary);
}

fn definitions(w: &mut Writer, palette: &Palette, frame: Extent, id: &str) {
    w.open("defs", &[]);
    w.open("clipPath", &[("id", (&format!("{id}-clip")).into())]);
    w.leaf("rect", &[("width", frame.width().into()), ("height", frame.height().into())]);
    w.close("clipPath");
    for pattern in Pattern::ALL {
        w.open(
            "pattern",
            &[
                ("id", (&format!("{id}-{}", pattern.code())).into()),
                ("width", Pattern::SIDE.into()),
                ("height", Pattern::SIDE.into()),
                ("patternUnits", "userSpaceOnUse".into()),
            ],
        );
        match pattern {
            Pattern::Dots => w.leaf(
                "circle",
                &[
                    ("cx", 4.0.into()),
                    ("cy", 4.0.into()),
                    ("r", 1.1.into()),
                    ("fill", palette.pattern_ink().into()),
                ],
            ),
            Pattern::Lines => {
                slanting(w, "M-2 2L2 -2M0 8L8 0M6 10L10 6", palette.pattern_ink(), 0.7);
            }
            Pattern::Slant => slanting(w, "M-2 6L2 10M0 0L8 8M6 -2L10 2", palette.slant_ink(), 1.5),
        }
        w.close("pattern");
    }
    w.close("defs");
}

fn slanting(w: &mut Writer, d: &str, ink: &str, width: f64) {
    w.leaf(
        "path",
        &[
            ("d", d.into()),
            ("fill", "none".into()),
            ("stroke", ink.into()),
            ("stroke-width", width.into()),
        ],
    );
}

fn paper(w: &mut Writer, sheet: Sheet) {
    w.leaf(
        "rect",
        &[
            ("width", sheet.width.into()),
            ("height", sheet.height.into()),
            ("fill", "#ffffff".into()),
        ],
    );
}

fn heading(w: &mut Writer, model: &MapModel, sheet: Sheet) {
    let (pad, font) = (sheet.pad(), sheet.font);
    let large = font * 1.55;
    w.words(
        "text",
        &[
            ("x", pad.into()),
            ("y", (pad + large).into()),
            ("font-size", large.into()),
            ("font-weight", "700".into()),
        ],
        &model.words.title,
    );
    w.words(
        "text",
        &[("x", pad.into()), ("y", (pad + large + font * 1.6).into()), ("fill", "#4c5a50".into())],
        &model.words.subtitle,
    );
}

fn map(
    w: &mut Writer,
    model: &MapModel,
    scene: &Scene,
    frame: Extent,
    beneath: Option<&Beneath>,
    id: &str,
) {
    let shift = format!("translate({} {})", frame.left.round(), frame.top.round());
    w.open("g", &[("transform", (&shift).into())]);
    w.open("g", &[("clip-path", (&format!("url(#{id}-clip)")).into())]);
    areas::ground(w, model, scene);
    if let Some(beneath) = beneath {
        picture(w, beneath, frame);
    }
    areas::areas(w, model, scene, beneath.is_some(), id);
    points::distances(w, model, scene);
    points::symbols(w, model, scene);
    points::labels(w, model, scene);
    if let Some(beneath) = beneath {
        credit(w, model, beneath, frame);
    }
    w.close("g");
    w.leaf(
        "rect",
        &[
            ("width", frame.width().into()),
            ("height", frame.height().into()),
            ("fill", "none".into()),
            ("stroke", "#8b8676".into()),
        ],
    );
    w.close("g");
}

fn picture(w: &mut Writer, beneath: &Beneath, frame: Extent) {
    w.leaf(
        "image",
        &[
            ("href", beneath.href.as_str().into()),
            ("width", frame.width().into()),
            ("height", frame.height().into()),
            ("preserveAspectRatio", "none".into()),
        ],
    );
}

/// In the corner of the map, as whoever drew the basemap asks for.
fn credit(w: &mut Writer, model: &MapModel, beneath: &Beneath, frame: Extent) {
    if beneath.credit.is_empty() {
        return;
    }
    w.words(
        "text",
        &[
            ("x", 6.0.into()),
            ("y", (frame.height() - 6.0).into()),
            ("font-size", 11.0.into()),
            ("stroke", model.palette.halo().into()),
            ("stroke-width", 3.0.into()),
            ("stroke-linejoin", "round".into()),
            ("paint-order", "stroke".into()),
        ],
        &beneath.credit,
    );
}

fn sources(w: &mut Writer, model: &MapModel, sheet: Sheet, frame: Extent) {
    for (n, line) in model.words.source.iter().enumerate() {
        let y = frame.bottom + sheet.font * (1.5 + 1.35 * n as f64);
        w.words(
            "text",
            &[
                ("x", frame.left.into()),
                ("y", y.into()),
                ("font-size", (sheet.font * 0.86).into()),
                ("fill", "#4c5a50".into()),
            ],
            line,
        );
    }
}

#[cfg(test)]
#[path = "../svg_tests.rs"]
mod tests;
