//! Remote controls, keyboards and fingers: what turns the slides.

use leptos::{
    ev::{self, KeyboardEvent, PointerEvent},
    html,
    prelude::*,
};
use web_sys::{Element, wasm_bindgen::JsCast as _};

use super::{Beside, Meeting};
use crate::app::device;

/// A finger that moved so far (CSS pixels) turns the slide.
const SWIPE: f64 = 70.0;

/// Hears keys for as long as the meeting is on the wall. Remote controls send `PageUp` and `PageDown`.
pub(super) fn listen(meeting: Meeting, node: NodeRef<html::Section>) {
    let handle = window_event_listener(ev::keydown, move |event| {
        if is_free(&event) && press(meeting, &event) {
            event.prevent_default();
        }
    });
    on_cleanup(move || handle.remove());
    Effect::new(move |_| {
        if let Some(stage) = node.get() {
            let _ = stage.focus();
        }
    });
}

/// Whether a key is not meant for a field, a chart or a dialog.
fn is_free(event: &KeyboardEvent) -> bool {
    if event.default_prevented() || event.ctrl_key() || event.meta_key() || event.alt_key() {
        return false;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let within = |what: &str| {
        target.as_ref().is_some_and(|target| target.closest(what).ok().flatten().is_some())
    };
    let presses = matches!(event.key().as_str(), " " | "Enter");
    let taken = within("input, textarea, select, dialog, [role=application]");
    !taken && (!presses || !within("button, a, summary"))
}

fn press(meeting: Meeting, event: &KeyboardEvent) -> bool {
    match event.key().as_str() {
        "PageDown" | "ArrowRight" | "ArrowDown" | " " | "Enter" => meeting.step(true),
        "PageUp" | "ArrowLeft" | "ArrowUp" | "Backspace" => meeting.step(false),
        "Home" => meeting.go(0),
        "End" => meeting.go(usize::MAX),
        "b" | "B" | "." => meeting.black.update(|black| *black = !*black),
        "n" | "N" => meeting.turn(Beside::Notes),
        "s" | "S" => meeting.turn(Beside::Order),
        "f" | "F" => full_screen(),
        "Escape" => escape(meeting),
        _ => return false,
    }
    true
}

/// One step back at a time: the black screen, what stands beside, the meeting.
fn escape(meeting: Meeting) {
    if meeting.black.get_untracked() {
        meeting.black.set(false);
    } else if meeting.beside.get_untracked() != Beside::Nothing {
        meeting.beside.set(Beside::Nothing);
    } else {
        meeting.leave();
    }
}

/// Fills the screen, or gives it back. Where the browser cannot, nothing happens.
pub(super) fn full_screen() {
    if device::document().fullscreen_element().is_some() {
        device::document().exit_fullscreen();
    } else {
        let _ = device::root().request_fullscreen();
    }
}

/// A finger on the stage.
#[derive(Clone, Copy, Default)]
pub(super) struct Swipe {
    from: StoredValue<Option<(f64, f64)>>,
}

impl Swipe {
    pub(super) fn press(self, event: &PointerEvent) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        // Maps and charts have their own gestures; tables scroll.
        let own = "input, textarea, select, aside, canvas, [role=application], .table-scroll";
        let taken = target.is_none_or(|target| target.closest(own).ok().flatten().is_some());
        let from = (event.pointer_type() != "mouse" && !taken)
            .then(|| (f64::from(event.client_x()), f64::from(event.client_y())));
        self.from.set_value(from);
    }

    pub(super) fn release(self, event: &PointerEvent, meeting: Meeting) {
        let Some(from) = self.from.try_update_value(Option::take).flatten() else { return };
        let (x, y) = (f64::from(event.client_x()) - from.0, f64::from(event.client_y()) - from.1);
        if x.abs() > SWIPE && x.abs() > 2.0 * y.abs() {
            meeting.step(x < 0.0);
        }
    }
}
