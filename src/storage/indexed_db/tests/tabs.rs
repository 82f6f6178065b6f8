//! Several writers at once.

use std::{
    cell::Cell,
    future::Future,
    pin::pin,
    rc::Rc,
    task::{Context, Waker},
};

use wasm_bindgen_futures::spawn_local;

use super::{count, fresh, fresh_name, memory, opened, until};
use crate::storage::{
    Batch, Database, Expected, IndexedDb, Row, StorageError, Store,
    conformance::{random, row},
};

const ROUNDS: u64 = 200;

/// Adds one to a number and to its copy in another store, as often as it takes to get it in.
/// Returns how often another was faster.
async fn add_one(db: &IndexedDb) -> u32 {
    let mut conflicts = 0;
    loop {
        let found = db.get(Store::Child, "number").await.expect("a row");
        let (rev, before) = found.map_or((0, 0), |row| (row.rev, number(&row)));
        let expected = if rev == 0 { Expected::Nothing } else { Expected::Rev(rev) };
        let bytes = (before + 1).to_le_bytes().to_vec();
        let mut batch = Batch::default();
        let next = Row { rev: rev + 1, bytes, ..row("number", "") };
        batch.put(Store::Roster, next.clone(), Expected::Anything);
        batch.put(Store::Child, next, expected);
        match db.write(batch).await {
            Ok(()) => return conflicts,
            Err(StorageError::Conflict(..)) => conflicts += 1,
            Err(error) => panic!("{error}"),
        }
    }
}

fn number(row: &Row) -> u64 {
    u64::from_le_bytes(row.bytes.as_slice().try_into().expect("eight bytes"))
}

async fn assert_number(db: &IndexedDb, expected: u64) {
    for store in [Store::Child, Store::Roster] {
        let row = db.get(store, "number").await.expect("a row").expect("the number");
        assert_eq!(number(&row), expected);
        assert_eq!(row.rev, expected);
    }
}

pub async fn two_connections_lose_no_update() {
    let name = fresh_name();
    let (finished, conflicts) = (Rc::new(Cell::new(0)), Rc::new(Cell::new(0)));
    for _ in 0..2 {
        let (name, finished, conflicts) =
            (name.clone(), Rc::clone(&finished), Rc::clone(&conflicts));
        spawn_local(async move {
            let db = opened(&name).await;
            for _ in 0..ROUNDS {
                conflicts.set(conflicts.get() + add_one(&db).await);
            }
            finished.set(finished.get() + 1);
        });
    }
    until(|| finished.get() == 2).await;
    assert_number(&opened(&name).await, 2 * ROUNDS).await;
    // Otherwise they never met, and nothing was tested.
    assert!(conflicts.get() > 0);
}

/// Step: one of two tabs.
pub async fn increment() {
    let db = opened("tabs").await;
    for _ in 0..ROUNDS {
        add_one(&db).await;
    }
}

/// Step: after both.
pub async fn incremented_twice() {
    assert_number(&opened("tabs").await, 2 * ROUNDS).await;
}

pub async fn a_write_that_is_dropped_is_taken_back() {
    let db = opened(&fresh_name()).await;
    for expected in [Expected::Anything, Expected::Nothing] {
        let mut batch = Batch::default();
        batch.put(Store::Child, row("a", ""), expected);
        {
            let mut write = pin!(db.write(batch));
            let started = write.as_mut().poll(&mut Context::from_waker(Waker::noop()));
            assert!(started.is_pending());
        }
        assert_eq!(count(&db, Store::Child).await, 0);
    }
}

pub async fn random_batches_do_what_the_memory_does() {
    let (db, memory): (Database, Database) = (fresh().await, memory());
    // Xorshift, with a fixed start: the same batches each time.
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()
    };
    for _ in 0..400 {
        let length = usize::from(next()[3] % 8) + 1;
        let seeds = (0..length).map(|_| next()).map(|[a, b, c, d, e, f, ..]| [a, b, c, d, e, f]);
        random::compare(&db, &memory, seeds.map(random::operation).collect()).await;
    }
}
