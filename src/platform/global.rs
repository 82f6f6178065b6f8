//! The global object: the window or a worker.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};

/// A property of the global object, or of one of its properties (`&["navigator", "storage"]`);
/// nothing where the browser does not offer it here.
pub fn property<T: JsCast>(path: &[&str]) -> Option<T> {
    let mut at: JsValue = js_sys::global().into();
    for name in path {
        at = Reflect::get(&at, &JsValue::from_str(name)).ok()?;
    }
    (at.is_object() || at.is_function()).then(|| at.unchecked_into())
}
