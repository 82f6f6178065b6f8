//! Tests that need a browser, beside the code they know from inside. `tests/browser` runs them, each
//! in a browser context of its own; they panic when something is not as it must be.

mod closing;
mod crash;
mod tabs;
mod upgrade;

use std::{future::Future, pin::Pin};

use super::{Closing, IndexedDb};
use crate::storage::{Database, MemoryDatabase, Store, conformance};

/// A name and what it runs.
pub type Trial = (&'static str, fn() -> Pin<Box<dyn Future<Output = ()>>>);

/// Lists async functions by name.
macro_rules! trials {
    ($($room:ident: $($name:ident)*;)*) => {
        /// What is run by its name alone.
        pub const TRIALS: &[Trial] =
            &[$($((stringify!($name), || Box::pin($room::$name())),)*)*];
    };
}

trials! {
    tabs:
        two_connections_lose_no_update
        a_write_that_is_dropped_is_taken_back
        random_batches_do_what_the_memory_does;
    closing:
        an_upgrade_elsewhere_closes
        a_deletion_elsewhere_closes
        a_blocked_upgrade_is_reported_and_abandoned
        a_blocked_deletion_is_reported;
    upgrade:
        a_newer_database_is_refused
        an_upgrade_that_fails_half_way_leaves_the_old
        durability_reaches_the_browser;
}

/// Steps of tests that need more than one page, or must kill the browser.
pub const STEPS: &[Trial] = &[
    ("increment", || Box::pin(tabs::increment())),
    ("incremented_twice", || Box::pin(tabs::incremented_twice())),
    ("reads_a_hand_made_version_1", || Box::pin(upgrade::reads_a_hand_made_version_1())),
    ("write_until_full", || Box::pin(closing::write_until_full())),
    ("goes_on_after_full", || Box::pin(closing::goes_on_after_full())),
    ("write_for_ever", || Box::pin(crash::write_for_ever())),
    ("all_or_nothing", || Box::pin(crash::all_or_nothing())),
];

/// Runs a case of the conformance suite over a fresh database.
pub async fn conform(case: conformance::Case) {
    case(fresh().await).await;
}

fn fresh_name() -> String {
    format!("test-{:x}", (js_sys::Math::random() * 1e15) as u64)
}

async fn fresh() -> Database {
    Database::IndexedDb(opened(&fresh_name()).await)
}

async fn opened(name: &str) -> IndexedDb {
    IndexedDb::open(name, |_: Closing| ()).await.expect("a database")
}

fn memory() -> Database {
    Database::Memory(MemoryDatabase::default())
}

/// Lets the browser go on until something is so.
async fn until(is: impl Fn() -> bool) {
    while !is() {
        gloo_timers::future::TimeoutFuture::new(1).await;
    }
}

async fn count(db: &IndexedDb, store: Store) -> u64 {
    db.count(store).await.expect("a count")
}
