//! Folders that a person picked, where the browser has them (File System Access).
//!
//! `web-sys` calls this unstable and does not have it; what is there is looked for by name.

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use super::global;

/// A folder. A handle, not its files: it can be kept in a database and asked again.
#[derive(Clone, Debug)]
pub struct Folder(Object);

/// A file that is being written. Nothing of it is there before it is finished.
#[derive(Clone, Debug)]
pub struct Writer {
    file: Object,
    stream: Object,
}

/// Whether this browser lets a person pick a folder.
pub fn has_folders() -> bool {
    global::property::<Function>(&["showDirectoryPicker"]).is_some()
}

/// Asks the person for a folder; only on a click. `None` when they went back.
pub async fn folder() -> Option<Folder> {
    let options = Object::new();
    for (name, value) in [("mode", "readwrite"), ("id", "idaman"), ("startIn", "documents")] {
        Reflect::set(&options, &name.into(), &value.into()).ok()?;
    }
    let pick = global::property::<Function>(&["showDirectoryPicker"])?;
    let picked = pick.call1(&JsValue::UNDEFINED, &options).ok()?;
    Some(Folder(wait(&picked).await.ok()?.unchecked_into()))
}

impl Folder {
    /// Of a handle that was kept.
    pub fn of(handle: JsValue) -> Option<Self> {
        handle.is_object().then(|| Self(handle.unchecked_into()))
    }

    /// The handle, to be kept.
    pub fn handle(&self) -> &JsValue {
        &self.0
    }

    /// Its name.
    pub fn name(&self) -> String {
        let name = Reflect::get(&self.0, &"name".into()).ok();
        name.and_then(|name| name.as_string()).unwrap_or_default()
    }

    /// Whether it may be written to; on a click the browser may ask the person.
    pub async fn may_write(&self, ask: bool) -> bool {
        let options = Object::new();
        drop(Reflect::set(&options, &"mode".into(), &"readwrite".into()));
        let method = if ask { "requestPermission" } else { "queryPermission" };
        // A folder of the origin's own has neither, and may be written to.
        let Ok(asked) = call(&self.0, method, &[&options]) else { return true };
        wait(&asked).await.ok().and_then(|said| said.as_string()).as_deref() == Some("granted")
    }

    /// Begins a file in it.
    ///
    /// # Errors
    /// What the browser threw.
    pub async fn write(&self, name: &str) -> Result<Writer, JsValue> {
        let options = Object::new();
        Reflect::set(&options, &"create".into(), &JsValue::TRUE)?;
        let file = wait(&call(&self.0, "getFileHandle", &[&name.into(), &options])?).await?;
        let file: Object = file.unchecked_into();
        let stream = wait(&call(&file, "createWritable", &[])?).await?.unchecked_into();
        Ok(Writer { file, stream })
    }

    /// A file in it, as it lies there.
    ///
    /// # Errors
    /// What the browser threw.
    pub async fn file(&self, name: &str) -> Result<Blob, JsValue> {
        let file = wait(&call(&self.0, "getFileHandle", &[&name.into()])?).await?;
        wait(&call(file.unchecked_ref(), "getFile", &[])?).await?.dyn_into()
    }

    /// Deletes a file in it.
    ///
    /// # Errors
    /// What the browser threw.
    pub async fn remove(&self, name: &str) -> Result<(), JsValue> {
        wait(&call(&self.0, "removeEntry", &[&name.into()])?).await.map(drop)
    }
}

impl Writer {
    /// Writes more.
    ///
    /// # Errors
    /// What the browser threw.
    pub async fn write(&self, bytes: &[u8]) -> Result<(), JsValue> {
        let bytes: JsValue = Uint8Array::from(bytes).into();
        wait(&call(&self.stream, "write", &[&bytes])?).await.map(drop)
    }

    /// Puts the file there, and gives it as it lies there.
    ///
    /// # Errors
    /// What the browser threw.
    pub async fn finish(&self) -> Result<Blob, JsValue> {
        wait(&call(&self.stream, "close", &[])?).await?;
        wait(&call(&self.file, "getFile", &[])?).await?.dyn_into()
    }

    /// Leaves what was there before.
    pub async fn abort(&self) {
        if let Ok(aborted) = call(&self.stream, "abort", &[]) {
            drop(wait(&aborted).await);
        }
    }
}

fn call(object: &Object, method: &str, arguments: &[&JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(object, &method.into())?.dyn_into()?;
    Reflect::apply(&method, object, &arguments.iter().copied().collect::<Array>())
}

async fn wait(promise: &JsValue) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::resolve(promise)).await
}
