//! A few numbers that say how much was here, kept outside the database: when the database is empty at the
//! next start and they are not, data was lost, and the screen says so instead of beginning anew.
//!
//! They lie in local storage and in the origin's own files, so that either may go. When the whole origin was
//! cleared nothing is left to tell; then the first run's way to a backup is what there is.

use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use super::{global, pick::Folder, site};

const NAME: &str = "idaman-had";

/// The origin's own folder, which no person sees.
async fn own_files() -> Option<Folder> {
    let manager: web_sys::StorageManager = global::property(&["navigator", "storage"])?;
    let directory = manager.unchecked_ref::<JsValue>();
    let get = js_sys::Reflect::get(directory, &"getDirectory".into()).ok()?;
    let get: js_sys::Function = get.dyn_into().ok()?;
    let promise: js_sys::Promise = get.call0(directory).ok()?.dyn_into().ok()?;
    Folder::of(JsFuture::from(promise).await.ok()?)
}

fn file_name(path: &str) -> String {
    let safe = |c: char| if c.is_ascii_alphanumeric() || c == '-' { c } else { '_' };
    site::named(NAME, path).chars().map(safe).collect()
}

fn local() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// Keeps it, for the copy of the app in this folder of the host.
pub async fn keep(path: &str, text: &str) {
    if let Some(local) = local() {
        drop(local.set_item(&site::named(NAME, path), text));
    }
    let Some(folder) = own_files().await else { return };
    if let Ok(writer) = folder.write(&file_name(path)).await
        && writer.write(text.as_bytes()).await.is_ok()
    {
        drop(writer.finish().await);
    }
}

/// What is kept in either place.
pub async fn recall(path: &str) -> Option<String> {
    let found = local().and_then(|local| local.get_item(&site::named(NAME, path)).ok()?);
    if found.is_some() {
        return found;
    }
    let file: Blob = own_files().await?.file(&file_name(path)).await.ok()?;
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    String::from_utf8(js_sys::Uint8Array::new(&buffer).to_vec()).ok()
}

/// Forgets it: a person erased the data, or knows.
pub async fn forget(path: &str) {
    if let Some(local) = local() {
        drop(local.remove_item(&site::named(NAME, path)));
    }
    if let Some(folder) = own_files().await {
        drop(folder.remove(&file_name(path)).await);
    }
}
