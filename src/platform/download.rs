//! Handing a file to the person.

use gloo_timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Some browsers read the file only after the person has chosen where it goes.
const KEPT_FOR_MS: u32 = 120_000;

/// Offers bytes as a file to be saved.
pub fn download(bytes: &[u8], file_name: &str, mime: &str) -> Result<(), String> {
    let offered = blob(bytes, mime).and_then(|blob| offer(&blob, file_name));
    offered.map_err(|thrown| format!("{thrown:?}"))
}

/// Offers what the browser already holds as a file to be saved.
pub fn download_blob(blob: &Blob, file_name: &str) -> Result<(), String> {
    offer(blob, file_name).map_err(|thrown| format!("{thrown:?}"))
}

fn offer(blob: &Blob, file_name: &str) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or(JsValue::UNDEFINED)?;
    let url = Url::create_object_url_with_blob(blob)?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    anchor.set_href(&url);
    anchor.set_download(file_name);
    anchor.click();
    Timeout::new(KEPT_FOR_MS, move || drop(Url::revoke_object_url(&url))).forget();
    Ok(())
}

pub(super) fn blob(bytes: &[u8], mime: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let parts = Array::of1(&Uint8Array::from(bytes));
    Blob::new_with_u8_array_sequence_and_options(&parts, &options)
}
