//! A row as it lies in IndexedDB.
//!
//! The key stands outside of the value, as the bytes of its UTF-8: byte by byte they sort as Rust
//! sorts text, which IndexedDB's own text keys (by UTF-16 units) do not.

use js_sys::{Object, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue, prelude::wasm_bindgen};

use crate::storage::{Row, StorageError};

/// The field that the index of parents is made of. Never changes once released.
pub const PARENT: &str = "p";

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = Object)]
    type Value;
    #[wasm_bindgen(method, getter)]
    fn p(this: &Value) -> JsValue;
    #[wasm_bindgen(method, setter)]
    fn set_p(this: &Value, parent: &str);
    #[wasm_bindgen(method, getter)]
    fn r(this: &Value) -> JsValue;
    #[wasm_bindgen(method, setter)]
    fn set_r(this: &Value, rev: f64);
    #[wasm_bindgen(method, getter)]
    fn b(this: &Value) -> JsValue;
    #[wasm_bindgen(method, setter)]
    fn set_b(this: &Value, bytes: &Uint8Array);
}

/// The key of a row.
pub fn key(key: &str) -> JsValue {
    Uint8Array::from(key.as_bytes()).into()
}

/// The keys between which those that begin so lie: no byte of UTF-8 is 0xff.
pub fn prefix(prefix: &str) -> (JsValue, JsValue) {
    let after = [prefix.as_bytes(), &[0xff]].concat();
    (key(prefix), Uint8Array::from(after.as_slice()).into())
}

/// The text of a key.
pub fn key_text(key: &JsValue) -> Result<String, StorageError> {
    String::from_utf8(Uint8Array::new(key).to_vec())
        .map_err(|error| StorageError::Corrupt("?".to_owned(), error.to_string()))
}

/// The value of a row.
pub fn value(row: &Row) -> JsValue {
    let value: Value = Object::new().unchecked_into();
    value.set_p(&row.parent);
    // Exact up to 2^53 writes of one row.
    value.set_r(row.rev as f64);
    value.set_b(&Uint8Array::from(row.bytes.as_slice()));
    value.into()
}

/// The revision in a value, when there is a value.
pub fn revision(value: &JsValue) -> Option<u64> {
    value
        .dyn_ref::<Object>()
        .and_then(|v| v.unchecked_ref::<Value>().r().as_f64())
        .map(|r| r as u64)
}

/// The row of a value.
pub fn row(key: String, value: &JsValue) -> Result<Row, StorageError> {
    let fields: &Value = value.unchecked_ref();
    let parts = value.is_object().then(|| {
        let bytes = fields.b().dyn_into::<Uint8Array>().ok()?;
        Some((fields.p().as_string()?, fields.r().as_f64()?, bytes))
    });
    let Some((parent, rev, bytes)) = parts.flatten() else {
        return Err(StorageError::Corrupt(key, "not a row".to_owned()));
    };
    Ok(Row { key, parent, rev: rev as u64, bytes: bytes.to_vec() })
}
