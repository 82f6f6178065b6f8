//! Version 1: six stores with keys outside the values, each with an index of parents.

use wasm_bindgen::JsValue;
use web_sys::{IdbDatabase, IdbTransaction};

/// The names as they were in version 1, whatever `Store` says later.
const STORES: [&str; 6] = ["child", "doc", "roster", "history", "outbox", "meta"];

/// Makes the stores of an empty database.
pub fn first(db: &IdbDatabase, _transaction: &IdbTransaction) -> Result<(), JsValue> {
    for name in STORES {
        db.create_object_store(name)?.create_index_with_str("p", "p")?;
    }
    Ok(())
}
