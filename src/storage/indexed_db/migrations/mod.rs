//! From any older version of the database to the newest, one step at a time.
//!
//! A step runs in the browser's `versionchange` transaction: all steps succeed, or the database
//! stays as it was. A step once released is never changed; a new one is added at the end.

mod v1;
mod v2;

use wasm_bindgen::JsValue;
use web_sys::{IdbDatabase, IdbTransaction};

/// Makes version n+1 of version n.
pub type Step = fn(&IdbDatabase, &IdbTransaction) -> Result<(), JsValue>;

/// The steps; the version of a database is the number of steps it went.
pub const STEPS: &[Step] = &[v1::first, v2::tally];

/// Goes the steps that a database of version `from` has not gone.
pub fn upgrade(
    steps: &[Step],
    from: u32,
    db: &IdbDatabase,
    transaction: &IdbTransaction,
) -> Result<(), JsValue> {
    steps.iter().skip(from as usize).try_for_each(|step| step(db, transaction))
}
