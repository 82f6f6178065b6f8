//! What this device keeps for the screen itself (language, theme) and the page's own nodes.
//! Never data: that is the desk's.

use crate::platform::site;
use web_sys::{Document, HtmlElement, Window, wasm_bindgen::JsCast as _};

/// The window.
pub fn window() -> Window {
    leptos::prelude::window()
}

/// The document.
pub fn document() -> Document {
    leptos::prelude::document()
}

/// `<html>`.
pub fn root() -> HtmlElement {
    document().document_element().expect("a page has an <html>").unchecked_into()
}

/// A word kept on this device; nothing where the browser forbids it. What an app in a folder did
/// not choose for itself is as the app at the root of the host has it.
pub fn recall(key: &str) -> Option<String> {
    let storage = window().local_storage().ok()??;
    let own = storage.get_item(&site::named(key, &folder())).ok()?;
    own.or_else(|| storage.get_item(key).ok()?)
}

/// Keeps a word on this device. Where the browser forbids it the choice lasts until the tab closes.
pub fn keep(key: &str, word: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item(&site::named(key, &folder()), word);
    }
}

/// Whether the device asks for dark screens.
pub fn is_dark() -> bool {
    let asked = window().match_media("(prefers-color-scheme: dark)");
    asked.ok().flatten().is_some_and(|media| media.matches())
}

/// The folder of the host in which the app lies.
pub fn folder() -> String {
    let path = window().location().pathname().unwrap_or_default();
    site::folder(&path).to_owned()
}

/// What the build wrote into `<meta name="idaman-…">`.
pub fn build_note(name: &str) -> String {
    let selector = format!("meta[name=\"idaman-{name}\"]");
    let meta = document().query_selector(&selector).ok().flatten();
    meta.and_then(|meta| meta.get_attribute("content")).unwrap_or_default()
}
