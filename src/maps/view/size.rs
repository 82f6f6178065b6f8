//! The size of a box, whenever it changes.

use leptos::{html::Div, prelude::*};
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast as _, prelude::Closure};
use web_sys::ResizeObserver;

use crate::maps::plane::Xy;

/// Keeps `size` equal to the inner size of the node in CSS pixels, until the component goes.
pub fn watch(node: NodeRef<Div>, size: RwSignal<Option<Xy>>) {
    let measure = move || {
        let Some(node) = node.try_get_untracked().flatten() else { return };
        let now = (f64::from(node.client_width()), f64::from(node.client_height()));
        if now.0 > 0.0 && now.1 > 0.0 && size.try_get_untracked().flatten() != Some(now) {
            let _ = size.try_set(Some(now));
        }
    };
    let observer = StoredValue::new_local(None::<SendWrapper<Kept>>);
    Effect::new(move |_| {
        let Some(node) = node.get() else { return };
        measure();
        let seen = Closure::<dyn FnMut()>::new(measure);
        if let Ok(watching) = ResizeObserver::new(seen.as_ref().unchecked_ref()) {
            watching.observe(&node);
            observer.set_value(Some(SendWrapper::new(Kept { watching, _seen: seen })));
        }
    });
    on_cleanup(move || observer.dispose());
}

struct Kept {
    watching: ResizeObserver,
    _seen: Closure<dyn FnMut()>,
}

impl Drop for Kept {
    fn drop(&mut self) {
        self.watching.disconnect();
    }
}
