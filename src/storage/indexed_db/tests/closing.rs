//! What others do to our database, and a disk that is full.

use std::{cell::Cell, rc::Rc};

use web_sys::IdbDatabase;

use super::{count, fresh_name, opened};
use crate::storage::{
    Batch, Expected, IndexedDb, Row, StorageError, Store,
    conformance::row,
    indexed_db::{
        Closing, delete,
        migrations::{STEPS, Step},
        open,
    },
};

/// A version that is not released yet.
const NEXT: &[Step] = &[STEPS[0], STEPS[1], |db, _| db.create_object_store("next").map(drop)];
const _: () =
    assert!(NEXT.len() == STEPS.len() + 1, "a released version came: NEXT goes on from it");

/// A connection as a tab holds it that does not listen.
async fn deaf(name: &str, steps: &'static [Step]) -> IdbDatabase {
    open::open(name, steps, |_| ()).await.expect("a database")
}

async fn listening(name: &str) -> (IndexedDb, Rc<Cell<Option<Closing>>>) {
    let heard = Rc::new(Cell::new(None));
    let told = Rc::clone(&heard);
    let db = IndexedDb::open(name, move |closing| told.set(Some(closing))).await;
    (db.expect("a database"), heard)
}

async fn assert_closed(db: &IndexedDb) {
    assert_eq!(db.get(Store::Child, "a").await, Err(StorageError::Closed));
    assert_eq!(db.wipe().await, Err(StorageError::Closed));
    let mut batch = Batch::default();
    batch.put(Store::Child, row("a", ""), Expected::Anything);
    assert_eq!(db.write(batch).await, Err(StorageError::Closed));
}

pub async fn an_upgrade_elsewhere_closes() {
    let name = fresh_name();
    let (db, heard) = listening(&name).await;
    deaf(&name, NEXT).await.close();
    assert_eq!(heard.get(), Some(Closing::Upgraded));
    assert_closed(&db).await;
}

pub async fn a_deletion_elsewhere_closes() {
    let name = fresh_name();
    let (db, heard) = listening(&name).await;
    assert_eq!(delete(&name).await, Ok(()));
    assert_eq!(heard.get(), Some(Closing::Deleted));
    assert_closed(&db).await;
    assert_eq!(count(&opened(&name).await, Store::Child).await, 0);
}

pub async fn a_blocked_upgrade_is_reported_and_abandoned() {
    let name = fresh_name();
    let held = deaf(&name, STEPS).await;
    let upgraded = IndexedDb::open_at(&name, NEXT, |_| ()).await;
    assert_eq!(upgraded.err(), Some(StorageError::Blocked));
    held.close();
    // The request goes on when the other lets go, but nobody waits for it any more.
    assert_eq!(count(&opened(&name).await, Store::Child).await, 0);
}

pub async fn a_blocked_deletion_is_reported() {
    let name = fresh_name();
    let held = deaf(&name, STEPS).await;
    assert_eq!(delete(&name).await, Err(StorageError::Blocked));
    held.close();
}

const HALF_A_MEGABYTE: usize = 524_288;

/// Xorshift: bytes that the browser cannot compress.
fn block(n: u32) -> Row {
    let mut state = n.wrapping_mul(2_654_435_761) | 1;
    let bytes = std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        state as u8
    });
    let bytes = bytes.take(HALF_A_MEGABYTE).collect();
    Row { bytes, ..row(&format!("{n:04}"), "block") }
}

/// Step: the test has set a quota of some megabytes.
pub async fn write_until_full() {
    let (db, heard) = listening("quota").await;
    for n in 0..1_000 {
        let mut batch = Batch::default();
        batch.put(Store::Child, block(n), Expected::Nothing);
        batch.put(Store::Doc, row(&format!("{n:04}"), ""), Expected::Nothing);
        match db.write(batch).await {
            Ok(()) => {}
            Err(StorageError::Full) => {
                assert!(n > 0);
                // All that was said to be written is there, and nothing of what was not.
                assert_eq!(count(&db, Store::Child).await, u64::from(n));
                assert_eq!(count(&db, Store::Doc).await, u64::from(n));
                assert_eq!(heard.get(), None);
                return;
            }
            Err(error) => panic!("{error}"),
        }
    }
    panic!("never full");
}

/// Step: the quota is lifted.
pub async fn goes_on_after_full() {
    let db = opened("quota").await;
    let written = count(&db, Store::Child).await;
    assert_eq!(count(&db, Store::Doc).await, written);
    let last = db.get(Store::Child, &format!("{:04}", written - 1)).await.expect("a row");
    assert!(last == Some(block(written as u32 - 1)));
    let mut batch = Batch::default();
    batch.put(Store::Child, block(9_999), Expected::Nothing);
    assert_eq!(db.write(batch).await, Ok(()));
}
