//! The storage on real IndexedDB: what every backend must do, and what only a browser has.

use std::{future::Future, rc::Rc};

use idaman::storage::{
    conformance::CASES,
    indexed_db::tests::{STEPS, TRIALS, conform},
};

use crate::Test;

pub fn tests() -> Vec<Test> {
    let cases = CASES.iter().map(|(name, case)| test("conformance", name, move || conform(*case)));
    let trials = TRIALS.iter().map(|(name, trial)| test("storage", name, trial));
    let steps = STEPS.iter().map(|(name, step)| test("step/storage", name, step));
    cases.chain(trials).chain(steps).collect()
}

/// They panic when they fail, and the page reports that.
fn test<F>(room: &str, name: &str, run: impl Fn() -> F + 'static) -> Test
where
    F: Future<Output = ()> + 'static,
{
    let name = format!("{room}/{name}");
    (
        name,
        Rc::new(move || {
            let running = run();
            Box::pin(async move {
                running.await;
                Ok(())
            })
        }),
    )
}
