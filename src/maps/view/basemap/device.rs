//! What this device keeps of a basemap: the setting as words, the file in a database of its own.

use web_sys::Blob;

use crate::{
    app::device,
    maps::basemap::{Setting, Trouble},
    platform::site,
    storage::{StorageError, indexed_db},
};

const KEY: &str = "idaman-peta-dasar";

/// The basemap the user set.
pub fn kept() -> Option<Setting> {
    Setting::from_words(&device::recall(KEY)?)
}

/// Keeps a setting; `None` for no basemap.
pub fn keep(setting: Option<&Setting>) {
    device::keep(KEY, &setting.map(Setting::to_words).unwrap_or_default());
}

fn database() -> String {
    site::named(KEY, &device::folder())
}

fn trouble(error: &StorageError) -> Trouble {
    match error {
        StorageError::Full => Trouble::Full,
        _ => Trouble::NoStorage,
    }
}

/// Keeps a file on this device, in the place of the one before.
///
/// # Errors
/// When there is no room, or the browser keeps nothing.
pub async fn keep_file(file: &Blob) -> Result<(), Trouble> {
    indexed_db::file::put(&database(), file).await.map_err(|error| trouble(&error))
}

/// The file on this device.
///
/// # Errors
/// When it is gone.
pub async fn kept_file() -> Result<Blob, Trouble> {
    let found = indexed_db::file::get(&database()).await.map_err(|error| trouble(&error))?;
    found.ok_or(Trouble::Gone)
}

/// Forgets setting and file.
pub async fn forget() {
    keep(None);
    // A tab that reads it now lets go of it in a moment; the browser then deletes it.
    let _ = indexed_db::delete(&database()).await;
}
