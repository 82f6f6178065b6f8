//! The width of a node: measured when it comes and whenever the window changes its size.
//!
//! A drawing that is a little off (a scroll bar came) is scaled by the browser until the next
//! measuring; `gestures` allows for that.

use leptos::{ev, html::Div, prelude::*};

/// Keeps `width` equal to the width of the node in CSS pixels, until the component goes.
pub fn watch(node: NodeRef<Div>, width: RwSignal<f64>) {
    let measure = move || {
        let Some(node) = node.try_get_untracked().flatten() else { return };
        let now = f64::from(node.client_width());
        if now > 0.0 && (width.get_untracked() - now).abs() >= 1.0 {
            width.set(now);
        }
    };
    Effect::new(move |_| {
        node.track();
        measure();
        // Once more when the page has been laid out with all its parts.
        request_animation_frame(measure);
    });
    let resized = window_event_listener(ev::resize, move |_| measure());
    on_cleanup(move || resized.remove());
}
