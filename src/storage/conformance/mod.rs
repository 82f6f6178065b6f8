//! What every backend must do, as plain async functions over an empty `Database`: run natively for
//! the memory, in Chromium for IndexedDB (`src/bin/browser_tests/storage.rs`).

mod large;
pub mod random;
mod rows;
mod writes;

use std::{future::Future, pin::Pin};

use super::{Batch, Database, Expected, Row, StorageError, Store};

/// A test; it panics when the backend does not do what it must.
pub type Case = fn(Database) -> Pin<Box<dyn Future<Output = ()>>>;

/// Lists the cases, and makes a native test of each.
macro_rules! suite {
    ($($room:ident: $($name:ident)*;)*) => {
        /// All cases by name.
        pub const CASES: &[(&str, Case)] =
            &[$($((stringify!($name), |db| Box::pin($room::$name(db))),)*)*];

        #[cfg(test)]
        mod memory {
            use super::{Database, super::MemoryDatabase};
            $($(
                #[test]
                fn $name() {
                    let db = Database::Memory(MemoryDatabase::default());
                    pollster::block_on(super::$room::$name(db));
                }
            )*)*
        }
    };
}

suite! {
    rows:
        an_empty_database_has_nothing
        what_was_written_is_read
        rows_come_by_key
        keys_are_ordered_as_rust_orders_text
        rows_come_by_parent
        keys_that_begin_alike_are_counted
        pages_hold_every_row_once
        several_rows_come_as_asked
        stores_are_apart
        wiping_leaves_nothing;
    writes:
        a_row_is_replaced_with_its_parent
        a_new_row_must_be_new
        a_revision_must_be_the_one_that_was_read
        a_delete_expects_too
        deleting_what_is_not_there_is_no_error
        a_conflict_leaves_every_store_as_it_was
        expectations_speak_of_the_time_before_the_write
        the_last_put_of_a_row_stays
        a_parents_rows_are_deleted
        a_parents_rows_are_those_at_this_point_of_the_batch
        an_empty_write_is_no_error
        of_two_who_read_the_same_one_wins;
    large:
        values_of_a_megabyte
        an_empty_value
        every_byte_comes_back
        ten_thousand_rows_in_one_write;
}

/// A row of revision 1 with its key as content.
pub fn row(key: &str, parent: &str) -> Row {
    Row { key: key.to_owned(), parent: parent.to_owned(), rev: 1, bytes: key.as_bytes().to_vec() }
}

/// Puts rows, whatever is there.
async fn put(db: &Database, store: Store, rows: impl IntoIterator<Item = Row>) {
    let mut batch = Batch::default();
    rows.into_iter().for_each(|row| batch.put(store, row, Expected::Anything));
    db.write(batch).await.expect("a write that expects nothing");
}

/// Writes one batch made by `fill`.
async fn write(db: &Database, fill: impl FnOnce(&mut Batch)) -> Result<(), StorageError> {
    let mut batch = Batch::default();
    fill(&mut batch);
    db.write(batch).await
}

/// All rows of a store.
pub async fn all(db: &Database, store: Store) -> Vec<Row> {
    db.page(store, None, u32::MAX).await.expect("a page")
}

/// The keys of all rows of a store.
async fn keys(db: &Database, store: Store) -> Vec<String> {
    all(db, store).await.into_iter().map(|row| row.key).collect()
}

fn conflict(store: Store, key: &str) -> Result<(), StorageError> {
    Err(StorageError::Conflict(store.name(), key.to_owned()))
}
