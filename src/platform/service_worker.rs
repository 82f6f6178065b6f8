//! What `boot.js` knows of the service worker: whether everything opens without a network, and
//! whether a new version waits.

use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{Event, EventTarget};

use super::Subscription;

/// News of the service worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// From now on every page opens without a network.
    OfflineReady,
    /// A new version waits; nothing happens by itself. `activate` takes it.
    UpdateReady,
    /// Another tab took the new version: this one should be reloaded.
    UpdateApplied,
}

const EVENTS: [(News, &str, &str, &str); 3] = [
    (News::OfflineReady, "idaman:offline-ready", "data-offline", "ready"),
    (News::UpdateReady, "idaman:update-ready", "data-update", "ready"),
    (News::UpdateApplied, "idaman:update-applied", "data-update", "applied"),
];

/// Calls with what is so already, and then with what happens.
pub fn subscribe(listener: impl Fn(News) + 'static) -> Subscription {
    let listener = std::rc::Rc::new(listener);
    let subscriptions = EVENTS.map(|(news, event, attribute, value)| {
        if marked(attribute).as_deref() == Some(value) {
            listener(news);
        }
        let listener = std::rc::Rc::clone(&listener);
        on_window(event, move || listener(news))
    });
    Subscription::ending(move || drop(subscriptions))
}

/// Takes the new version; the page reloads. Save what is being typed first.
pub fn activate() {
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new("idaman:update-apply")) {
        // Throws only for events that are being dispatched already.
        let _ = window.dispatch_event(&event);
    }
}

fn marked(attribute: &str) -> Option<String> {
    web_sys::window()?.document()?.document_element()?.get_attribute(attribute)
}

fn on_window(event: &'static str, listener: impl Fn() + 'static) -> Subscription {
    let Some(window) = web_sys::window() else { return Subscription::ending(|| ()) };
    let target: EventTarget = window.into();
    let handler = Closure::<dyn Fn()>::new(listener);
    let _ = target.add_event_listener_with_callback(event, handler.as_ref().unchecked_ref());
    Subscription::ending(move || {
        let _ = target.remove_event_listener_with_callback(event, handler.as_ref().unchecked_ref());
    })
}
