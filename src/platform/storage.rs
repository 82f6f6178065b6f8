//! What the browser says about its storage.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

use super::global;
use crate::desk::protocol::StorageState;

fn manager() -> Option<StorageManager> {
    global::property(&["navigator", "storage"])
}

/// How much is stored, how much may be, and whether the browser promised to keep it.
pub async fn state() -> StorageState {
    let mut state = StorageState::default();
    let Some(manager) = manager() else { return state };
    if let Ok(persisted) = manager.persisted() {
        state.persisted = JsFuture::from(persisted).await.ok().and_then(|kept| kept.as_bool());
    }
    if let Ok(estimate) = manager.estimate() {
        let estimate = JsFuture::from(estimate).await.ok();
        let estimate = estimate.map(JsCast::unchecked_into::<StorageEstimate>);
        let bytes = |number: Option<f64>| number.map(|bytes| bytes as u64);
        state.usage = bytes(estimate.as_ref().and_then(StorageEstimate::get_usage));
        state.quota = bytes(estimate.as_ref().and_then(StorageEstimate::get_quota));
    }
    state
}

/// Asks the browser to keep the data for good; only a window may ask. Browsers grant it to apps
/// that are installed or often used, some ask the person first.
pub async fn persist() -> bool {
    let Some(asked) = manager().and_then(|manager| manager.persist().ok()) else { return false };
    JsFuture::from(asked).await.ok().and_then(|granted| granted.as_bool()).unwrap_or(false)
}
