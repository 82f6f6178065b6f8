//! Telling the other tabs what changed.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

use crate::desk::protocol::Changed;

/// The line to the other tabs. A tab does not hear itself.
pub struct Broadcast {
    /// Missing in very old browsers: tabs then see each other's changes when they are reloaded.
    channel: Option<BroadcastChannel>,
    _handler: Closure<dyn Fn(MessageEvent)>,
}

impl Broadcast {
    /// Listens to the other tabs on the line of this name.
    pub fn open(name: &str, on_changed: impl Fn(Changed) + 'static) -> Self {
        let handler = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let bytes = Uint8Array::new(&event.data()).to_vec();
            // Another tab may run another version and say what this one does not know.
            on_changed(rmp_serde::from_slice(&bytes).unwrap_or(Changed::Everything));
        });
        let channel = BroadcastChannel::new(name).ok();
        if let Some(channel) = &channel {
            channel.set_onmessage(Some(handler.as_ref().unchecked_ref()));
        }
        Self { channel, _handler: handler }
    }

    /// Tells the other tabs.
    pub fn tell(&self, changed: &Changed) {
        let Some(channel) = &self.channel else { return };
        let bytes = rmp_serde::to_vec_named(changed).unwrap_or_default();
        // Fails only when the channel is closed, with the page.
        let _ = channel.post_message(&Uint8Array::from(bytes.as_slice()));
    }
}

impl Drop for Broadcast {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.close();
        }
    }
}
