//! Version 2: monthly figures have a store of their own. What is derived is made anew with the
//! first use, so nothing is moved.

use wasm_bindgen::JsValue;
use web_sys::{IdbDatabase, IdbTransaction};

/// Makes the store of figures.
pub fn tally(db: &IdbDatabase, _transaction: &IdbTransaction) -> Result<(), JsValue> {
    db.create_object_store("tally")?.create_index_with_str("p", "p")?;
    Ok(())
}
