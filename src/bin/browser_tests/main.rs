//! Tests that need a real browser: `make test-browser`.
//!
//! Each room has a module here whose `tests()` lists its tests; `tests/browser`
//! runs every one in a fresh browser context, by name. A name that begins with
//! `step/` is not run by itself: it is a step of a test that needs more than one
//! page, such as killing the browser during a write (`tests/browser/lib.mjs`).

mod bench;
mod glance;
mod line;
mod platform;
mod services;
mod soak;
mod storage;

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use wasm_bindgen::prelude::wasm_bindgen;

/// Nothing, or why the test failed.
pub type Outcome = Result<(), String>;
/// A name and what it runs.
pub type Test = (String, Rc<dyn Fn() -> Pin<Box<dyn Future<Output = Outcome>>>>);

/// Makes a [`Test`] of an `async fn() -> Outcome`, named after the module and itself.
macro_rules! tests {
    ($room:literal: $($test:ident),+ $(,)?) => {
        vec![$((
            concat!($room, "/", stringify!($test)).to_owned(),
            std::rc::Rc::new(|| Box::pin($test())),
        )),+]
    };
}
pub(crate) use tests;

fn all() -> Vec<Test> {
    [
        platform::tests(),
        services::tests(),
        line::tests(),
        storage::tests(),
        bench::tests(),
        glance::tests(),
        soak::tests(),
    ]
    .concat()
}

/// The names of all tests.
#[wasm_bindgen]
pub fn list() -> Vec<String> {
    all().into_iter().map(|(name, _)| name).collect()
}

/// Runs one test; rejects with the reason when it fails.
///
/// # Errors
/// When there is no such test, or it fails.
#[wasm_bindgen]
pub async fn run(name: String) -> Result<(), String> {
    let test = all().into_iter().find(|(known, _)| *known == name);
    let (_, test) = test.ok_or_else(|| format!("no test is called {name}"))?;
    test().await
}

fn main() {
    console_error_panic_hook::set_once();
}
