//! A browser that is killed in the middle of a write: steps of `tests/browser/crash.spec.mjs`.
//!
//! Write number n puts n into row n mod 50 of two stores, adds row n to a third and sets the
//! counter. So whatever the counter says, everything else follows from it.

use super::opened;
use crate::storage::Database;
use crate::storage::{
    Batch, Durability, Expected, IndexedDb, Row, Store,
    conformance::{all, row},
};

const ROWS: u64 = 50;

fn pair(n: u64) -> String {
    format!("{:02}", n % ROWS)
}

/// Mostly small; every seventh is so big that the browser keeps it in a file of its own.
fn filled(key: &str, n: u64) -> Row {
    let mut bytes = n.to_le_bytes().to_vec();
    bytes.resize(if n.is_multiple_of(7) { 160_000 } else { 200 }, n as u8);
    Row { rev: n, bytes, ..row(key, "") }
}

fn number(row: &Row) -> u64 {
    let n = row.rev;
    assert!(*row == filled(&row.key, n), "row {} is not whole", row.key);
    n
}

async fn counter(db: &IndexedDb) -> u64 {
    db.get(Store::Meta, "counter").await.expect("a row").map_or(0, |row| row.rev)
}

/// Writes and says so, until it is killed.
pub async fn write_for_ever() {
    let db = opened("crash").await;
    let mut n = counter(&db).await;
    loop {
        n += 1;
        let durability = if n.is_multiple_of(2) { Durability::Strict } else { Durability::Relaxed };
        let mut batch = Batch { durability, ..Batch::default() };
        let before = if n == 1 { Expected::Nothing } else { Expected::Rev(n - 1) };
        batch.put(Store::Child, filled(&pair(n), n), Expected::Anything);
        batch.put(Store::Roster, filled(&pair(n), n), Expected::Anything);
        batch.put(Store::History, filled(&format!("{n:08}"), n), Expected::Nothing);
        batch.put(Store::Meta, Row { rev: n, ..row("counter", "") }, before);
        db.write(batch).await.expect("a write");
        web_sys::console::log_1(&format!("written {n}").into());
    }
}

/// Checks that every write is there whole or not at all, and says how many there are.
pub async fn all_or_nothing() {
    let db = opened("crash").await;
    let written = counter(&db).await;
    let database = Database::IndexedDb(db);
    let history: Vec<u64> = all(&database, Store::History).await.iter().map(number).collect();
    assert_eq!(history, (1..=written).collect::<Vec<_>>());
    let mut expected: Vec<u64> = (written.saturating_sub(ROWS - 1).max(1)..=written).collect();
    expected.sort_unstable_by_key(|n| n % ROWS);
    for store in [Store::Child, Store::Roster] {
        let found: Vec<u64> = all(&database, store).await.iter().map(number).collect();
        assert_eq!(found, expected, "{store:?}");
    }
    web_sys::console::log_1(&format!("counter {written}").into());
}
