//! Pointer, wheel and keys of a map: drag moves, two fingers and the wheel zoom, a tap chooses, two
//! taps zoom in.

use leptos::{
    ev::{KeyboardEvent, PointerEvent, WheelEvent},
    prelude::*,
};
use wasm_bindgen::JsCast as _;
use web_sys::Element;

use super::state::{Hit, MapState};
use crate::maps::{
    plane::Xy,
    viewport::{Step, View, ZOOM_STEP},
};

/// A pointer that moved less than this was a tap.
const TAP: f64 = 7.0;
/// Two taps within this time and distance are one double tap.
const TWICE_MS: f64 = 320.0;
const TWICE_PX: f64 = 30.0;

/// Pointers that are down, with where they came down and where they are.
#[derive(Clone, Copy)]
pub struct Gestures {
    map: MapState,
    tapped: Callback<Xy>,
    down: StoredValue<Vec<Pointer>>,
    /// The view when the number of pointers last changed.
    base: StoredValue<Option<View>>,
    moved: StoredValue<bool>,
    /// When and where the last tap was.
    last: StoredValue<Option<(f64, Xy)>>,
}

#[derive(Clone, Copy)]
struct Pointer {
    id: i32,
    from: Xy,
    at: Xy,
}

impl Gestures {
    /// Without a pointer down; `tapped` is told where a tap was.
    pub fn new(map: MapState, tapped: Callback<Xy>) -> Self {
        Self {
            map,
            tapped,
            down: StoredValue::new(Vec::new()),
            base: StoredValue::new(None),
            moved: StoredValue::new(false),
            last: StoredValue::new(None),
        }
    }

    /// A pointer comes down.
    pub fn press(self, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        let at = place(event);
        if let Some(target) = target(event) {
            let _ = target.set_pointer_capture(event.pointer_id());
        }
        self.down.update_value(|down| {
            down.push(Pointer { id: event.pointer_id(), from: at, at });
            down.truncate(2);
        });
        if self.down.with_value(Vec::len) == 1 {
            self.moved.set_value(false);
        }
        self.rebase();
    }

    /// A pointer moves, down or not.
    pub fn shift(self, event: &PointerEvent) {
        let at = place(event);
        if self.down.with_value(Vec::is_empty) {
            return self.hover(at, event.pointer_type() == "mouse");
        }
        self.down.update_value(|down| {
            for pointer in down.iter_mut().filter(|p| p.id == event.pointer_id()) {
                pointer.at = at;
            }
        });
        let far = |p: &Pointer| (p.at.0 - p.from.0).hypot(p.at.1 - p.from.1) > TAP;
        if self.down.with_value(|down| down.len() > 1 || down.iter().any(far)) {
            self.moved.set_value(true);
            self.map.over.set(None);
        }
        if self.moved.get_value() {
            self.follow();
        }
    }

    fn hover(self, at: Xy, mouse: bool) {
        let found = if mouse { self.map.hit(at) } else { None };
        let over = match found {
            Some(Hit::One(one)) => Some((one, at)),
            _ => None,
        };
        if self.map.over.get_untracked() != over {
            self.map.over.set(over);
        }
    }

    /// A pointer goes up: without a move it was a tap.
    pub fn release(self, event: &PointerEvent) {
        let known = self.down.with_value(|d| d.iter().any(|p| p.id == event.pointer_id()));
        self.forget(event);
        if !known || self.moved.get_value() {
            return;
        }
        let (at, now) = (place(event), event.time_stamp());
        let before = self.last.get_value();
        let twice = before.is_some_and(|(then, there)| {
            now - then < TWICE_MS && (there.0 - at.0).hypot(there.1 - at.1) < TWICE_PX
        });
        self.last.set_value((!twice).then_some((now, at)));
        if twice {
            self.map.change(|view, limits| view.zoom(ZOOM_STEP * ZOOM_STEP, at, limits));
        } else {
            self.tapped.run(at);
        }
    }

    /// A pointer is lost.
    pub fn forget(self, event: &PointerEvent) {
        self.down.update_value(|down| down.retain(|p| p.id != event.pointer_id()));
        self.rebase();
    }

    /// The pointer leaves the map.
    pub fn leave(self) {
        if self.map.over.get_untracked().is_some() {
            self.map.over.set(None);
        }
    }

    fn rebase(self) {
        self.base.set_value(self.map.view_now());
        self.down.update_value(|down| {
            for pointer in down {
                pointer.from = pointer.at;
            }
        });
    }

    fn follow(self) {
        let (Some(base), Some(limits)) = (self.base.get_value(), self.map.limits()) else { return };
        let view = self.down.with_value(|down| match down.as_slice() {
            [one] => base.pan((one.at.0 - one.from.0, one.at.1 - one.from.1), limits),
            [a, b, ..] => base.pinch((a.from, b.from), (a.at, b.at), limits),
            [] => base,
        });
        self.map.show(view);
    }
}

/// The wheel zooms about the pointer, a trackpad's pinch too; sideways it moves.
pub fn wheel(map: MapState, event: &WheelEvent) {
    event.prevent_default();
    let at = place(event);
    // Lines and pages as some mice count them.
    let unit = match event.delta_mode() {
        1 => 16.0,
        2 => 240.0,
        _ => 1.0,
    };
    let (x, y) = (event.delta_x() * unit, event.delta_y() * unit);
    if x.abs() > y.abs() && !event.ctrl_key() {
        return map.change(|view, limits| view.pan((-x, 0.0), limits));
    }
    let speed = if event.ctrl_key() { 0.008 } else { 0.0022 };
    let factor = (-y * speed).clamp(-0.6, 0.6).exp();
    map.change(|view, limits| view.zoom(factor, at, limits));
}

/// Keys. What is not ours goes on to the page.
pub fn key(map: MapState, event: &KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    match event.key().as_str() {
        "ArrowLeft" => map.step(Step::Left),
        "ArrowRight" => map.step(Step::Right),
        "ArrowUp" => map.step(Step::Up),
        "ArrowDown" => map.step(Step::Down),
        "+" | "=" => map.step(Step::In),
        "-" | "_" => map.step(Step::Out),
        "0" | "Home" => map.reset(),
        "Enter" | " " => {
            if let Some(view) = map.view_now() {
                map.tap((view.width / 2.0, view.height / 2.0));
            }
        }
        "Escape" if map.chosen.get_untracked().is_some() => map.chosen.set(None),
        _ => return,
    }
    event.prevent_default();
}

fn target(event: &web_sys::Event) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}

/// Where on the map, in pixels.
fn place(event: &web_sys::MouseEvent) -> Xy {
    let Some(target) = target(event) else { return (0.0, 0.0) };
    let rect = target.get_bounding_client_rect();
    (f64::from(event.client_x()) - rect.left(), f64::from(event.client_y()) - rect.top())
}
