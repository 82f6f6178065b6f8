//! Versions of the database.

use wasm_bindgen::JsValue;

use super::{fresh_name, opened};
use crate::storage::{
    Batch, Durability, Expected, IndexedDb, Row, StorageError, Store,
    conformance::row,
    indexed_db::migrations::{STEPS, Step},
};

const NEXT: &[Step] = &[STEPS[0], STEPS[1], |db, _| db.create_object_store("next").map(drop)];

/// Makes a store and empties another before it fails.
const FAILING: &[Step] = &[STEPS[0], STEPS[1], |db, transaction| {
    db.create_object_store("next")?;
    transaction.object_store("child")?.clear()?;
    db.delete_object_store("doc")?;
    Err(JsValue::from_str("half-way"))
}];

pub async fn a_newer_database_is_refused() {
    let name = fresh_name();
    drop(IndexedDb::open_at(&name, NEXT, |_| ()).await.expect("a database"));
    let refused = IndexedDb::open(&name, |_| ()).await.err();
    assert_eq!(refused, Some(StorageError::Newer { found: 3, known: 2 }));
    // And not touched.
    assert!(IndexedDb::open_at(&name, NEXT, |_| ()).await.is_ok());
}

pub async fn an_upgrade_that_fails_half_way_leaves_the_old() {
    let name = fresh_name();
    let db = opened(&name).await;
    let mut batch = Batch::default();
    batch.put(Store::Child, row("a", "p"), Expected::Nothing);
    batch.put(Store::Doc, row("b", "q"), Expected::Nothing);
    assert_eq!(db.write(batch).await, Ok(()));
    drop(db);

    let failed = IndexedDb::open_at(&name, FAILING, |_| ()).await.err();
    assert!(matches!(failed, Some(StorageError::Unavailable(_))), "{failed:?}");
    let old = opened(&name).await;
    assert_eq!(old.by_parent(Store::Child, "p").await, Ok(vec![row("a", "p")]));
    assert_eq!(old.by_parent(Store::Doc, "q").await, Ok(vec![row("b", "q")]));
    assert_eq!(old.connection.db.object_store_names().length(), 7);
}

pub async fn durability_reaches_the_browser() {
    let db = opened(&fresh_name()).await;
    for (asked, named) in
        [(Some(Durability::Strict), "strict"), (Some(Durability::Relaxed), "relaxed")]
    {
        let transaction = db.begin([Store::Meta].into_iter(), asked).expect("a transaction");
        let found = js_sys::Reflect::get(&transaction, &"durability".into());
        assert_eq!(found.ok().and_then(|found| found.as_string()).as_deref(), Some(named));
    }
}

/// Step: `tests/browser/storage.spec.mjs` has written a database as version 1 wrote it.
pub async fn reads_a_hand_made_version_1() {
    let db = opened("hand-made").await;
    let expected = |key: &str, rev, bytes: &[u8]| Row {
        key: key.to_owned(),
        parent: "posyandu-1".to_owned(),
        rev,
        bytes: bytes.to_vec(),
    };
    let rows = vec![expected("anak-1", 3, &[1, 2, 3]), expected("anak-é", 1, &[])];
    assert_eq!(db.by_parent(Store::Child, "posyandu-1").await, Ok(rows.clone()));
    assert_eq!(db.page(Store::Child, None, 10).await, Ok(rows));
    for store in Store::ALL {
        // Figures have a store since version 2: there, and empty.
        let found = Ok(store != Store::Tally);
        assert_eq!(db.get(store, "anak-1").await.map(|row| row.is_some()), found, "{store:?}");
    }
    // And what is written there stays.
    let mut batch = Batch::default();
    batch.put(Store::Tally, row("block/00", "block"), Expected::Nothing);
    assert_eq!(db.write(batch).await, Ok(()));
    assert_eq!(db.by_parent(Store::Tally, "block").await, Ok(vec![row("block/00", "block")]));
}
