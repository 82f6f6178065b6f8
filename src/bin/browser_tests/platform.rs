//! The ground the other tests stand on.

use wasm_bindgen::JsCast as _;

use crate::{Outcome, Test, tests};

pub fn tests() -> Vec<Test> {
    tests!("platform": has_indexed_db, each_test_has_a_fresh_origin)
}

fn window() -> Result<web_sys::Window, String> {
    js_sys::global().dyn_into().map_err(|_other| "no window".to_owned())
}

async fn has_indexed_db() -> Outcome {
    let factory = window()?.indexed_db().map_err(|error| format!("{error:?}"))?;
    factory.map(drop).ok_or_else(|| "no IndexedDB".to_owned())
}

async fn each_test_has_a_fresh_origin() -> Outcome {
    let storage = window()?.local_storage().ok().flatten().ok_or("no local storage")?;
    let before = storage.length().map_err(|error| format!("{error:?}"))?;
    storage.set_item("seen", "yes").map_err(|error| format!("{error:?}"))?;
    if before == 0 { Ok(()) } else { Err(format!("{before} entries of another test")) }
}
