//! Writing: all or nothing, and only upon what was read.

use super::{all, conflict, keys, put, row, write};
use crate::storage::{Batch, Database, Expected, Row, StorageError, Store};

fn next(key: &str, rev: u64) -> Row {
    Row { rev, bytes: format!("{key} {rev}").into_bytes(), ..row(key, "p") }
}

pub async fn a_row_is_replaced_with_its_parent(db: Database) {
    put(&db, Store::Child, [row("a", "old")]).await;
    let moved = Row { parent: "new".to_owned(), ..next("a", 2) };
    put(&db, Store::Child, [moved.clone()]).await;
    assert_eq!(db.by_parent(Store::Child, "old").await, Ok(vec![]));
    assert_eq!(db.by_parent(Store::Child, "new").await, Ok(vec![moved]));
    assert_eq!(db.count(Store::Child).await, Ok(1));
}

pub async fn a_new_row_must_be_new(db: Database) {
    let add = async |row: Row| write(&db, |b| b.put(Store::Doc, row, Expected::Nothing)).await;
    assert_eq!(add(next("a", 1)).await, Ok(()));
    assert_eq!(add(next("a", 2)).await, conflict(Store::Doc, "a"));
    assert_eq!(all(&db, Store::Doc).await, [next("a", 1)]);
}

pub async fn a_revision_must_be_the_one_that_was_read(db: Database) {
    put(&db, Store::Doc, [next("a", 3)]).await;
    let set = async |rev| write(&db, |b| b.put(Store::Doc, next("a", 9), Expected::Rev(rev))).await;
    assert_eq!(set(2).await, conflict(Store::Doc, "a"));
    assert_eq!(set(4).await, conflict(Store::Doc, "a"));
    assert_eq!(all(&db, Store::Doc).await, [next("a", 3)]);
    assert_eq!(set(3).await, Ok(()));
    assert_eq!(all(&db, Store::Doc).await, [next("a", 9)]);
    let missing = write(&db, |b| b.put(Store::Doc, next("b", 2), Expected::Rev(1))).await;
    assert_eq!(missing, conflict(Store::Doc, "b"));
}

pub async fn a_delete_expects_too(db: Database) {
    put(&db, Store::Doc, [next("a", 2)]).await;
    let delete = async |expected| write(&db, |b| b.delete(Store::Doc, "a", expected)).await;
    assert_eq!(delete(Expected::Rev(1)).await, conflict(Store::Doc, "a"));
    assert_eq!(delete(Expected::Nothing).await, conflict(Store::Doc, "a"));
    assert_eq!(db.count(Store::Doc).await, Ok(1));
    assert_eq!(delete(Expected::Rev(2)).await, Ok(()));
    assert_eq!(delete(Expected::Rev(2)).await, conflict(Store::Doc, "a"));
}

pub async fn deleting_what_is_not_there_is_no_error(db: Database) {
    let delete = async |e| write(&db, |b| b.delete(Store::Outbox, "a", e)).await;
    assert_eq!(delete(Expected::Anything).await, Ok(()));
    assert_eq!(delete(Expected::Nothing).await, Ok(()));
    assert_eq!(write(&db, |b| b.delete_by_parent(Store::Outbox, "p")).await, Ok(()));
}

pub async fn a_conflict_leaves_every_store_as_it_was(db: Database) {
    put(&db, Store::Child, [next("a", 1), next("b", 1)]).await;
    put(&db, Store::History, [row("h", "gone")]).await;
    put(&db, Store::Meta, [row("m", "")]).await;
    for last in [Expected::Rev(2), Expected::Nothing] {
        let outcome = write(&db, |batch| {
            batch.put(Store::Child, next("a", 2), Expected::Rev(1));
            batch.put(Store::Roster, row("r", ""), Expected::Anything);
            batch.delete_by_parent(Store::History, "gone");
            batch.delete(Store::Meta, "m", Expected::Rev(1));
            batch.put(Store::Child, next("b", 3), last);
            batch.put(Store::Outbox, row("o", ""), Expected::Nothing);
        });
        assert_eq!(outcome.await, conflict(Store::Child, "b"));
        assert_eq!(all(&db, Store::Child).await, [next("a", 1), next("b", 1)]);
        assert_eq!(keys(&db, Store::History).await, ["h"]);
        assert_eq!(keys(&db, Store::Meta).await, ["m"]);
        assert_eq!(db.count(Store::Roster).await, Ok(0));
        assert_eq!(db.count(Store::Outbox).await, Ok(0));
    }
}

pub async fn expectations_speak_of_the_time_before_the_write(db: Database) {
    put(&db, Store::Child, [next("a", 1)]).await;
    let twice = write(&db, |batch| {
        batch.put(Store::Child, next("a", 2), Expected::Rev(1));
        batch.put(Store::Child, next("a", 3), Expected::Rev(1));
        batch.put(Store::Child, next("b", 1), Expected::Nothing);
        batch.delete(Store::Child, "b", Expected::Nothing);
    });
    assert_eq!(twice.await, Ok(()));
    assert_eq!(all(&db, Store::Child).await, [next("a", 3)]);
}

pub async fn the_last_put_of_a_row_stays(db: Database) {
    put(&db, Store::Doc, [next("a", 1), next("a", 2), next("b", 1), next("a", 3)]).await;
    assert_eq!(all(&db, Store::Doc).await, [next("a", 3), next("b", 1)]);
}

pub async fn a_parents_rows_are_deleted(db: Database) {
    put(&db, Store::History, [row("1", "a"), row("2", "b"), row("3", "a")]).await;
    assert_eq!(write(&db, |b| b.delete_by_parent(Store::History, "a")).await, Ok(()));
    assert_eq!(all(&db, Store::History).await, [row("2", "b")]);
}

pub async fn a_parents_rows_are_those_at_this_point_of_the_batch(db: Database) {
    put(&db, Store::Child, [row("left", "p"), row("moves out", "p"), row("moves in", "q")]).await;
    let outcome = write(&db, |batch| {
        batch.put(Store::Child, row("moves out", "q"), Expected::Anything);
        batch.put(Store::Child, row("moves in", "p"), Expected::Anything);
        batch.put(Store::Child, row("before", "p"), Expected::Nothing);
        batch.delete_by_parent(Store::Child, "p");
        batch.put(Store::Child, row("after", "p"), Expected::Nothing);
    });
    assert_eq!(outcome.await, Ok(()));
    assert_eq!(all(&db, Store::Child).await, [row("after", "p"), row("moves out", "q")]);
}

pub async fn an_empty_write_is_no_error(db: Database) {
    assert_eq!(db.write(Batch::default()).await, Ok(()));
}

/// Both read revision 1 before either writes.
pub async fn of_two_who_read_the_same_one_wins(db: Database) {
    put(&db, Store::Child, [next("a", 1)]).await;
    let set = |bytes: &[u8]| {
        let mut batch = Batch::default();
        let row = Row { bytes: bytes.to_vec(), ..next("a", 2) };
        batch.put(Store::Child, row, Expected::Rev(1));
        db.write(batch)
    };
    let (one, other) = (set(b"one"), set(b"other"));
    let outcomes = (one.await, other.await);
    assert_eq!(outcomes, (Ok(()), conflict(Store::Child, "a")));
    let kept = db.get(Store::Child, "a").await.map(|row| row.map(|row| row.bytes));
    assert_eq!(kept, Ok::<_, StorageError>(Some(b"one".to_vec())));
}
