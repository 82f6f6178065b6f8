//! Pointer, wheel and keys of a chart: hover and tap read, drag pans, two fingers and
//! Ctrl + wheel zoom. A finger that moves up or down scrolls the page, as everywhere.

use leptos::{
    ev::{KeyboardEvent, PointerEvent, WheelEvent},
    prelude::*,
};
use wasm_bindgen::JsCast as _;
use web_sys::Element;

use super::state::ChartState;
use crate::charts::{hit::Step, window::Window};

/// A pointer that moved less than this was a tap.
const TAP: f64 = 6.0;

/// Pointers that are down, with where they came down and where they are.
#[derive(Clone, Copy)]
pub struct Gestures {
    chart: ChartState,
    down: StoredValue<Vec<Pointer>>,
    /// The window when the number of pointers last changed.
    base: StoredValue<Option<Window>>,
    moved: StoredValue<bool>,
}

#[derive(Clone, Copy)]
struct Pointer {
    id: i32,
    from: f64,
    at: f64,
}

impl Gestures {
    /// Without a pointer down.
    pub fn new(chart: ChartState) -> Self {
        Self {
            chart,
            down: StoredValue::new(Vec::new()),
            base: StoredValue::new(None),
            moved: StoredValue::new(false),
        }
    }

    /// A pointer comes down.
    pub fn press(self, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        let (x, _) = place(self.chart, event);
        if let Some(target) = target(event) {
            let _ = target.set_pointer_capture(event.pointer_id());
        }
        self.down.update_value(|down| {
            down.push(Pointer { id: event.pointer_id(), from: x, at: x });
            down.truncate(2);
        });
        if self.down.with_value(Vec::len) == 1 {
            self.moved.set_value(false);
        }
        self.rebase();
    }

    /// A pointer moves, down or not.
    pub fn shift(self, event: &PointerEvent) {
        let (x, y) = place(self.chart, event);
        if self.down.with_value(Vec::is_empty) {
            self.chart.read_at((x, y));
            return;
        }
        self.down.update_value(|down| {
            for pointer in down.iter_mut().filter(|p| p.id == event.pointer_id()) {
                pointer.at = x;
            }
        });
        let far = self.down.with_value(|down| down.iter().any(|p| (p.at - p.from).abs() > TAP));
        if far {
            self.moved.set_value(true);
        }
        if self.moved.get_value() {
            self.follow();
        }
    }

    /// A pointer goes up: a tap reads.
    pub fn release(self, event: &PointerEvent) {
        let known = self.down.with_value(|d| d.iter().any(|p| p.id == event.pointer_id()));
        self.forget(event);
        if known && !self.moved.get_value() {
            self.chart.read_at(place(self.chart, event));
        }
    }

    /// A pointer is lost (the page scrolls instead).
    pub fn forget(self, event: &PointerEvent) {
        self.down.update_value(|down| down.retain(|p| p.id != event.pointer_id()));
        self.rebase();
    }

    fn rebase(self) {
        self.base.set_value(self.chart.window_now());
        self.down.update_value(|down| {
            for pointer in down {
                pointer.from = pointer.at;
            }
        });
    }

    fn follow(self) {
        let plot = self.chart.scene.with_untracked(|scene| scene.as_ref().map(|scene| scene.plot));
        let (Some(plot), Some(base)) = (plot, self.base.get_value()) else { return };
        let window = self.down.with_value(|down| match down.as_slice() {
            [one] => {
                let per_px = base.shown.span() / plot.width();
                base.pan((one.from - one.at) * per_px)
            }
            [a, b, ..] => base.pinch(
                (a.from - plot.left, b.from - plot.left),
                (a.at - plot.left, b.at - plot.left),
                plot.width(),
            ),
            [] => base,
        });
        self.chart.set_window(window);
    }
}

/// Ctrl + wheel zooms (a trackpad's pinch comes so too); Shift + wheel and sideways pan.
pub fn wheel(chart: ChartState, event: &WheelEvent) {
    let (x, _) = place(chart, event);
    if event.ctrl_key() || event.meta_key() {
        event.prevent_default();
        chart.zoom_at((-event.delta_y() * 0.003).clamp(-0.7, 0.7).exp(), x);
    } else if event.delta_x().abs() > event.delta_y().abs() {
        event.prevent_default();
        chart.pan(event.delta_x() / 400.0);
    } else if event.shift_key() {
        event.prevent_default();
        chart.pan(event.delta_y() / 400.0);
    }
}

/// Keys. What is not ours goes on to the page.
pub fn key(chart: ChartState, event: &KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    match (event.key().as_str(), event.shift_key()) {
        ("ArrowLeft", true) => chart.pan(-1.0),
        ("ArrowRight", true) => chart.pan(1.0),
        ("ArrowLeft", false) => chart.step(Step::Back),
        ("ArrowRight", false) => chart.step(Step::On),
        ("Home", _) => chart.step(Step::First),
        ("End", _) => chart.step(Step::Last),
        ("+" | "=", _) => chart.zoom(true),
        ("-" | "_", _) => chart.zoom(false),
        ("0", _) => chart.reset(),
        ("Escape", _) => chart.leave(),
        _ => return,
    }
    event.prevent_default();
}

fn target(event: &web_sys::Event) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}

/// Where on the drawing, in its pixels; the browser may show it a little smaller or larger.
fn place(chart: ChartState, event: &web_sys::MouseEvent) -> (f64, f64) {
    let Some(target) = target(event) else { return (0.0, 0.0) };
    let rect = target.get_bounding_client_rect();
    let width = chart.width.get_untracked();
    let scale = if rect.width() > 0.0 && width > 0.0 { width / rect.width() } else { 1.0 };
    let x = f64::from(event.client_x()) - rect.left();
    let y = f64::from(event.client_y()) - rect.top();
    (x * scale, y * scale)
}
