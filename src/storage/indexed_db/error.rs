//! What the browser's exceptions mean to us.

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{DomException, IdbRequest};

use crate::storage::StorageError;

/// The name of a thrown value; its message may hold data and is left out.
pub fn name(thrown: &JsValue) -> String {
    if let Some(exception) = thrown.dyn_ref::<DomException>() {
        return exception.name();
    }
    if let Some(error) = thrown.dyn_ref::<js_sys::Error>() {
        return String::from(error.name());
    }
    "UnknownError".to_owned()
}

/// Of a transaction or of what is done in one.
pub fn of(thrown: &JsValue) -> StorageError {
    match name(thrown).as_str() {
        "QuotaExceededError" => StorageError::Full,
        "InvalidStateError" => StorageError::Closed,
        other => StorageError::Browser(other.to_owned()),
    }
}

/// Of opening a database: whatever it is, there is none.
pub fn of_open(thrown: &JsValue) -> StorageError {
    match name(thrown).as_str() {
        "QuotaExceededError" => StorageError::Full,
        other => StorageError::Unavailable(other.to_owned()),
    }
}

/// What a request failed of.
pub fn thrown_by(request: &IdbRequest) -> JsValue {
    match request.error() {
        Ok(Some(exception)) => exception.into(),
        Ok(None) => JsValue::UNDEFINED,
        Err(thrown) => thrown,
    }
}
