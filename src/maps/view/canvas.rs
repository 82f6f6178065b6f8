//! Draws a scene on a canvas. Areas are drawn by the canvas's own transformation from paths in
//! kilometres; everything else in pixels.

use std::collections::{BTreeMap, btree_map::Entry};

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{CanvasPattern, CanvasRenderingContext2d, HtmlCanvasElement, Path2d};

use super::{
    paths::{Paths, Weighed},
    state::Held,
};
use crate::{
    app::device,
    maps::{
        basemap::OVER,
        classes::Class,
        labels::{Anchor, Label},
        model::MapModel,
        palette::{Palette, Pattern},
        scene::{Scene, Symbol},
        svg::baseline,
    },
};

const FONT: &str = "'Plus Jakarta Sans', system-ui, sans-serif";

type ClassPaths = BTreeMap<Option<Class>, Path2d>;

/// A canvas with what it has drawn before.
pub struct Canvas {
    element: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    weighed: Option<Weighed>,
    paths: Option<Paths>,
    /// Paths of the classes, for the model they were made for.
    classes: Option<(Held<MapModel>, ClassPaths)>,
    patterns: BTreeMap<(&'static str, &'static str), CanvasPattern>,
}

impl Canvas {
    /// On an element of the page.
    pub fn new(element: HtmlCanvasElement) -> Option<Self> {
        let context = element.get_context("2d").ok()??.dyn_into().ok()?;
        Some(Self {
            element,
            context,
            weighed: None,
            paths: None,
            classes: None,
            patterns: BTreeMap::new(),
        })
    }

    /// Draws it all anew, over what `beneath` draws in pixels; it is told how many of the screen's
    /// are one of ours, and tells whether there is something.
    pub fn draw(
        &mut self,
        model: &Held<MapModel>,
        scene: &Scene,
        beneath: impl FnOnce(&CanvasRenderingContext2d, f64) -> bool,
    ) -> Result<(), JsValue> {
        self.prepare(model, scene.view.scale)?;
        let dense = device::window().device_pixel_ratio().clamp(1.0, 3.0);
        let (width, height) =
            ((scene.view.width * dense).round() as u32, (scene.view.height * dense).round() as u32);
        if self.element.width() != width || self.element.height() != height {
            self.element.set_width(width);
            self.element.set_height(height);
        }
        self.in_pixels(dense)?;
        self.sea(model, scene);
        let over = beneath(&self.context, dense);
        self.grid(model, scene);
        self.areas(model, scene, dense, over)?;
        self.in_pixels(dense)?;
        self.grid_words(model, scene);
        self.distances(model, scene)?;
        for symbol in &scene.symbols {
            self.symbol(&model.palette, symbol)?;
        }
        for label in &scene.labels {
            self.label(&model.palette, label)?;
        }
        Ok(())
    }

    fn prepare(&mut self, model: &Held<MapModel>, scale: f64) -> Result<(), JsValue> {
        if self.paths.as_ref().is_none_or(|paths| !paths.suit(model, scale)) {
            let weighed = self.weighed.take().filter(|weighed| weighed.suit(model));
            let weighed = weighed.unwrap_or_else(|| Weighed::new(model));
            self.paths = Some(Paths::new(model, &weighed, scale)?);
            self.weighed = Some(weighed);
            self.classes = None;
        }
        let known = self.classes.as_ref().is_some_and(|(of, _)| of == model);
        if let Some(paths) = self.paths.as_ref().filter(|_| !known) {
            self.classes = Some((model.clone(), paths.classes(model)?));
        }
        for pattern in Pattern::ALL {
            let ink = ink(&model.palette, pattern);
            if let Entry::Vacant(place) = self.patterns.entry((pattern.code(), ink))
                && let Some(made) = tile(pattern, ink)?
            {
                place.insert(made);
            }
        }
        Ok(())
    }

    fn in_pixels(&self, dense: f64) -> Result<(), JsValue> {
        self.context.set_transform(dense, 0.0, 0.0, dense, 0.0, 0.0)
    }

    fn in_kilometres(&self, scene: &Scene, dense: f64) -> Result<(), JsValue> {
        let view = &scene.view;
        let scale = view.scale * dense;
        self.context.set_transform(
            scale,
            0.0,
            0.0,
            scale,
            view.width * dense / 2.0 - view.middle.0 * scale,
            view.height * dense / 2.0 - view.middle.1 * scale,
        )
    }

    fn sea(&self, model: &MapModel, scene: &Scene) {
        self.context.set_fill_style_str(model.palette.sea());
        self.context.fill_rect(0.0, 0.0, scene.view.width, scene.view.height);
    }

    fn grid(&self, model: &MapModel, scene: &Scene) {
        let c = &self.context;
        if scene.grid.is_empty() {
            return;
        }
        c.set_stroke_style_str(model.palette.grid());
        c.set_line_width(1.0);
        c.begin_path();
        for line in &scene.grid {
            if line.level {
                c.move_to(0.0, line.at);
                c.line_to(scene.view.width, line.at);
            } else {
                c.move_to(line.at, 0.0);
                c.line_to(line.at, scene.view.height);
            }
        }
        c.stroke();
    }

    fn areas(
        &self,
        model: &MapModel,
        scene: &Scene,
        dense: f64,
        over: bool,
    ) -> Result<(), JsValue> {
        let (Some(paths), Some((_, classes))) = (&self.paths, &self.classes) else { return Ok(()) };
        let (c, palette) = (&self.context, &model.palette);
        self.in_kilometres(scene, dense)?;
        for (class, path) in classes {
            c.set_fill_style_str(palette.fill(class.unwrap_or(Class::Unknown)));
            // Outlines run one way and holes the other: no rule is needed to leave holes out.
            c.set_global_alpha(if over { OVER } else { 1.0 });
            c.fill_with_path_2d(path);
            c.set_global_alpha(1.0);
            let pattern = class.and_then(|class| palette.pattern(class, model.hatched));
            let tile = pattern.and_then(|p| self.patterns.get(&(p.code(), ink(palette, p))));
            if let Some(tile) = tile {
                // A pattern keeps its size on the screen and its place on the land. The path is
                // filled with it: drawing through a clip of many corners costs far more.
                sized(tile, 1.0 / scene.view.scale)?;
                c.set_fill_style_canvas_pattern(tile);
                c.fill_with_path_2d(path);
            }
        }
        let line = |path: &Path2d, ink: &str, width: f64| {
            c.set_stroke_style_str(ink);
            c.set_line_width(width / scene.view.scale);
            c.stroke_with_path(path);
        };
        c.set_line_join("round");
        line(&paths.borders, palette.border(), 0.8);
        if let Some(above) = &paths.above {
            line(above, palette.strong(), 1.6);
        }
        if let Some(shape) = scene.chosen.and_then(|n| paths.shape(n)) {
            line(shape, palette.halo(), 6.0);
            line(shape, palette.chosen(), 3.0);
        }
        Ok(())
    }

    fn grid_words(&self, model: &MapModel, scene: &Scene) {
        let c = &self.context;
        c.set_font(&format!("11px {FONT}"));
        c.set_text_align("left");
        c.set_fill_style_str(model.palette.ink());
        c.set_global_alpha(0.75);
        for line in &scene.grid {
            let (x, y) = if line.level { (6.0, line.at - 4.0) } else { (line.at + 4.0, 14.0) };
            let _ = c.fill_text(&line.words, x, y);
        }
        c.set_global_alpha(1.0);
    }

    fn distances(&self, model: &MapModel, scene: &Scene) -> Result<(), JsValue> {
        if scene.lines.is_empty() {
            return Ok(());
        }
        let c = &self.context;
        c.set_stroke_style_str(model.palette.distance());
        c.set_line_width(1.4);
        let dashes = [4.0, 3.0].map(JsValue::from_f64);
        c.set_line_dash(&js_sys::Array::of2(&dashes[0], &dashes[1]))?;
        c.begin_path();
        for (from, to) in &scene.lines {
            c.move_to(from.0, from.1);
            c.line_to(to.0, to.1);
        }
        c.stroke();
        c.set_line_dash(&js_sys::Array::new())
    }

    fn symbol(&self, palette: &Palette, symbol: &Symbol) -> Result<(), JsValue> {
        let c = &self.context;
        let (x, y) = symbol.at;
        if symbol.chosen {
            for (ink, width) in [(palette.halo(), 6.0), (palette.chosen(), 3.0)] {
                c.begin_path();
                c.arc(x, y, symbol.radius + 4.0, 0.0, std::f64::consts::TAU)?;
                c.set_stroke_style_str(ink);
                c.set_line_width(width);
                c.stroke();
            }
        }
        self.outline(symbol)?;
        c.set_stroke_style_str(palette.halo());
        c.set_line_width(4.5);
        c.stroke();
        c.set_fill_style_str(match symbol.class {
            Class::Nth(_) => palette.fill(symbol.class),
            Class::Few | Class::Unknown => palette.halo(),
        });
        c.fill();
        c.set_stroke_style_str(palette.strong());
        c.set_line_width(1.3);
        c.stroke();
        if symbol.is_heap() {
            let words = symbol.members.len().to_string();
            return self.words(palette, &words, (x, y + 4.3), ("700", 12.0, "center"));
        }
        if symbol.class == Class::Few {
            c.begin_path();
            c.arc(x, y, 1.6, 0.0, std::f64::consts::TAU)?;
            c.set_fill_style_str(palette.strong());
            c.fill();
        }
        Ok(())
    }

    fn outline(&self, symbol: &Symbol) -> Result<(), JsValue> {
        let c = &self.context;
        let (x, y) = symbol.at;
        c.begin_path();
        let corners = symbol.form.corners(symbol.radius);
        let Some(first) = corners.first() else {
            return c.arc(x, y, symbol.radius, 0.0, std::f64::consts::TAU);
        };
        c.move_to(x + first.0, y + first.1);
        for corner in &corners[1..] {
            c.line_to(x + corner.0, y + corner.1);
        }
        c.close_path();
        Ok(())
    }

    fn label(&self, palette: &Palette, label: &Label) -> Result<(), JsValue> {
        let align = match label.anchor {
            Anchor::Start => "left",
            Anchor::Middle => "center",
            Anchor::End => "right",
        };
        for (n, line) in label.lines.iter().enumerate() {
            let weight = if label.beside || n > 0 { "400" } else { "600" };
            let at = (label.at.0, baseline(label, n));
            self.words(palette, line, at, (weight, label.font, align))?;
        }
        Ok(())
    }

    fn words(
        &self,
        palette: &Palette,
        words: &str,
        (x, y): (f64, f64),
        (weight, size, align): (&str, f64, &str),
    ) -> Result<(), JsValue> {
        let c = &self.context;
        c.set_font(&format!("{weight} {size:.1}px {FONT}"));
        c.set_text_align(align);
        c.set_line_join("round");
        c.set_line_width(3.0);
        c.set_stroke_style_str(palette.halo());
        c.stroke_text(words, x, y)?;
        c.set_fill_style_str(palette.ink());
        c.fill_text(words, x, y)
    }
}

fn ink(palette: &Palette, pattern: Pattern) -> &'static str {
    if pattern == Pattern::Slant { palette.slant_ink() } else { palette.pattern_ink() }
}

/// Sets how many km a pixel of a pattern is. Called by name: `web-sys` wants a matrix of the SVG
/// DOM here, browsers take an object of the numbers.
fn sized(tile: &CanvasPattern, km: f64) -> Result<(), JsValue> {
    let matrix = Object::new();
    for (name, value) in [("a", km), ("d", km)] {
        Reflect::set(&matrix, &name.into(), &value.into())?;
    }
    let set: Function = Reflect::get(tile, &"setTransform".into())?.dyn_into()?;
    set.call1(tile, &matrix).map(drop)
}

/// The square that a pattern repeats, drawn as in the SVG.
fn tile(pattern: Pattern, ink: &str) -> Result<Option<CanvasPattern>, JsValue> {
    let element: HtmlCanvasElement = device::document().create_element("canvas")?.unchecked_into();
    element.set_width(Pattern::SIDE as u32);
    element.set_height(Pattern::SIDE as u32);
    let context = element.get_context("2d")?.ok_or(JsValue::UNDEFINED)?;
    let c: CanvasRenderingContext2d = context.dyn_into()?;
    c.set_fill_style_str(ink);
    c.set_stroke_style_str(ink);
    c.begin_path();
    match pattern {
        Pattern::Dots => {
            c.arc(4.0, 4.0, 1.1, 0.0, std::f64::consts::TAU)?;
            c.fill();
        }
        Pattern::Lines => slanting(
            &c,
            0.7,
            [(-2.0, 2.0, 2.0, -2.0), (0.0, 8.0, 8.0, 0.0), (6.0, 10.0, 10.0, 6.0)],
        ),
        Pattern::Slant => slanting(
            &c,
            1.5,
            [(-2.0, 6.0, 2.0, 10.0), (0.0, 0.0, 8.0, 8.0), (6.0, -2.0, 10.0, 2.0)],
        ),
    }
    c.create_pattern_with_html_canvas_element(&element, "repeat")
}

fn slanting(c: &CanvasRenderingContext2d, width: f64, lines: [(f64, f64, f64, f64); 3]) {
    c.set_line_width(width);
    for (ax, ay, bx, by) in lines {
        c.move_to(ax, ay);
        c.line_to(bx, by);
    }
    c.stroke();
}
