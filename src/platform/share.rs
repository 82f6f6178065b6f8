//! Printing, and the system's own sheet for sending a file to another app.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FilePropertyBag, Navigator};

use super::download::blob;

/// Opens the browser's print dialogue.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // Refused inside of frames that may not print.
        let _ = window.print();
    }
}

/// What came of sharing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// Handed over.
    Done,
    /// The person closed the sheet.
    Dismissed,
    /// This browser cannot share files: offer `download`.
    Unavailable,
}

/// Offers a file to the system's share sheet. Call it from a click.
pub async fn share_file(bytes: &[u8], file_name: &str, mime: &str) -> Shared {
    match start(bytes, file_name, mime) {
        Some(sharing) => match JsFuture::from(sharing).await {
            Ok(_) => Shared::Done,
            Err(_) => Shared::Dismissed,
        },
        None => Shared::Unavailable,
    }
}

fn start(bytes: &[u8], file_name: &str, mime: &str) -> Option<Promise> {
    let navigator: Navigator = web_sys::window()?.navigator();
    // Missing in several desktop browsers, so it is looked for before it is called.
    let method = |name: &str| {
        Reflect::get(&navigator, &JsValue::from_str(name)).ok()?.dyn_into::<Function>().ok()
    };
    let (can_share, share) = (method("canShare")?, method("share")?);
    let options = FilePropertyBag::new();
    options.set_type(mime);
    let blob = blob(bytes, mime).ok()?;
    let parts = Array::of1(&blob);
    let file = File::new_with_blob_sequence_and_options(&parts, file_name, &options).ok()?;
    let what = Object::new();
    Reflect::set(&what, &JsValue::from_str("files"), &Array::of1(&file)).ok()?;
    can_share.call1(&navigator, &what).ok()?.is_truthy().then_some(())?;
    share.call1(&navigator, &what).ok()?.dyn_into().ok()
}

/// Puts a text on the clipboard. Call it from a click; `false` where the browser does not allow it.
pub async fn copy(text: &str) -> bool {
    let Some(writing) = write_text(text) else { return false };
    JsFuture::from(writing).await.is_ok()
}

fn write_text(text: &str) -> Option<Promise> {
    let navigator: Navigator = web_sys::window()?.navigator();
    // Missing outside of secure contexts.
    let clipboard = Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?;
    let write = Reflect::get(&clipboard, &JsValue::from_str("writeText")).ok()?;
    write.dyn_into::<Function>().ok()?.call1(&clipboard, &text.into()).ok()?.dyn_into().ok()
}
