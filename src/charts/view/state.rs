//! What a chart on the screen is doing: which part is seen, which visit is read.

use leptos::prelude::*;

use crate::charts::{
    hit::{self, Step},
    model::ChartModel,
    path::Point,
    scale::Range,
    scene::{Frame, Scene},
    window::Window,
};

/// A finger finds a point from this far, in pixels.
const REACH: f64 = 28.0;
/// One press of a zoom button or key.
const ZOOM: f64 = 1.5;
/// One press of a pan key, as a share of what is seen.
const PAN: f64 = 0.2;

/// State of one chart. Signals and memos only, so that it can be handed on by copy.
#[derive(Clone, Copy)]
pub struct ChartState {
    /// What is shown.
    pub model: Signal<Option<ChartModel>>,
    /// Width of the box in pixels; 0 until it was measured.
    pub width: RwSignal<f64>,
    /// The part that is seen, with the chart it belongs to.
    window: RwSignal<Option<(&'static str, Window)>>,
    /// The visit that is read, with the chart it belongs to.
    read: RwSignal<Option<(&'static str, usize)>>,
    /// The drawing.
    pub scene: Memo<Option<Scene>>,
}

impl ChartState {
    /// Begins with the whole chart; on a phone with what lies around the latest visit.
    pub fn new(model: Signal<Option<ChartModel>>) -> Self {
        let width = RwSignal::new(0.0);
        let window = RwSignal::new(None::<(&'static str, Window)>);
        let scene = Memo::new(move |_| {
            model.with(|model| {
                let model = model.as_ref()?;
                let width = width.get();
                if width < 1.0 {
                    return None;
                }
                let frame = Frame::screen(width, model.card.is_some());
                let kept = window.get().filter(|(slug, _)| *slug == model.slug);
                let shown = kept.map_or_else(|| start(model, frame), |(_, kept)| kept).shown;
                Some(Scene::new(model, frame, shown))
            })
        });
        Self { model, width, window, read: RwSignal::new(None), scene }
    }

    /// The window as it stands, for handlers.
    pub fn window_now(self) -> Option<Window> {
        self.model.with_untracked(|model| {
            let model = model.as_ref()?;
            let frame = Frame::screen(self.width.get_untracked(), model.card.is_some());
            let kept = self.window.get_untracked().filter(|(slug, _)| *slug == model.slug);
            Some(kept.map_or_else(|| start(model, frame), |(_, window)| window))
        })
    }

    /// The part that is seen.
    pub fn shown(self) -> Option<Range> {
        self.scene.with(|scene| scene.as_ref().map(|scene| scene.x.domain()))
    }

    /// Shows another part.
    pub fn set_window(self, window: Window) {
        let slug = self.model.with_untracked(|model| model.as_ref().map(|model| model.slug));
        if let Some(slug) = slug {
            self.window.set(Some((slug, window)));
        }
    }

    fn change(self, change: impl FnOnce(Window) -> Window) {
        if let Some(window) = self.window_now() {
            self.set_window(change(window));
        }
    }

    /// Shows this range.
    pub fn show(self, range: Range) {
        self.change(|window| window.show(range));
    }

    /// Zooms in or out around the visit that is read, or the middle.
    pub fn zoom(self, into: bool) {
        let factor = if into { ZOOM } else { 1.0 / ZOOM };
        let read = self.read_x();
        self.change(|window| {
            let inside = read.filter(|x| window.shown.contains(*x));
            window.zoom(factor, inside.unwrap_or_else(|| window.shown.middle()))
        });
    }

    /// Zooms around a place of the box, in pixels.
    pub fn zoom_at(self, factor: f64, px: f64) {
        let at = self.scene.with_untracked(|scene| scene.as_ref().map(|scene| scene.x.value(px)));
        if let Some(at) = at {
            self.change(|window| window.zoom(factor, at));
        }
    }

    /// Moves one step to the left (−1) or right (1).
    pub fn pan(self, steps: f64) {
        self.change(|window| window.pan(window.shown.span() * PAN * steps));
    }

    /// Shows everything.
    pub fn reset(self) {
        self.change(|window| window.show(window.full));
    }

    /// Reads the visit nearest to a place of the box.
    pub fn read_at(self, at: Point) {
        let found = self.model.with_untracked(|model| {
            self.scene.with_untracked(|scene| {
                let (model, scene) = (model.as_ref()?, scene.as_ref()?);
                let seen = scene.seen(model);
                let places: Vec<Point> = seen.iter().map(|(_, place)| *place).collect();
                hit::nearest(&places, at, REACH).map(|n| (model.slug, seen[n].0))
            })
        });
        if found.is_some() && self.read.get_untracked() != found {
            self.read.set(found);
        }
    }

    /// Reads the next visit by keyboard and brings it into view.
    pub fn step(self, step: Step) {
        let next = self.model.with_untracked(|model| {
            let model = model.as_ref()?;
            let from = self.read.get_untracked().filter(|(slug, _)| *slug == model.slug);
            let next = hit::step(model.points().len(), from.map(|(_, n)| n), step)?;
            Some((model.slug, next))
        });
        self.read.set(next);
        if let Some(x) = self.read_x() {
            self.change(|window| window.reveal(x));
        }
    }

    /// Stops reading.
    pub fn leave(self) {
        if self.read.get_untracked().is_some() {
            self.read.set(None);
        }
    }

    /// The number of the point that is read.
    pub fn reading(self) -> Option<usize> {
        let slug = self.model.with(|model| model.as_ref().map(|model| model.slug));
        self.read.get().filter(|(of, _)| Some(*of) == slug).map(|(_, n)| n)
    }

    fn read_x(self) -> Option<f64> {
        let (_, n) = self.read.get_untracked()?;
        self.model
            .with_untracked(|model| model.as_ref()?.points().get(n).map(|(_, point)| point.at.0))
    }
}

fn start(model: &ChartModel, frame: Frame) -> Window {
    let shown = if frame.compact() { model.x.near } else { model.x.full };
    Window::new(model.x.full, model.x.least, shown)
}
