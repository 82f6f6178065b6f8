//! What is planned for IndexedDB does to rows what the memory does.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{
    Batch, Database, Expected, MemoryDatabase, Operation, Row, StorageError, Store,
    conformance::{all, random, row},
    plan::{Found, Look, Step, adds, distinct, look, plan},
};

type Rows = BTreeMap<(Store, String), Row>;

/// As `indexed_db::write` does it: look at all, plan, then do the steps.
fn write(rows: &mut Rows, operations: Vec<Operation>, adds: bool) -> Result<(), StorageError> {
    let at = |store: Store, key: &str| rows.get(&(store, key.to_owned()));
    let found: Vec<Found> = operations
        .iter()
        .map(|operation| match look(operation, adds) {
            Look::No => Found::Unread,
            Look::Exists(store, key) => at(store, key).map_or(Found::Missing, |_| Found::Row(None)),
            Look::Revision(store, key) => {
                at(store, key).map_or(Found::Missing, |row| Found::Row(Some(row.rev)))
            }
            Look::Parent(store, parent) => {
                let rows = rows.iter().filter(|((s, _), row)| *s == store && row.parent == parent);
                Found::Keys(rows.map(|((_, key), _)| key.clone()).collect())
            }
        })
        .collect();
    let before = rows.clone();
    for step in plan(operations, &found, adds)? {
        match step {
            Step::Put(store, row) => drop(rows.insert((store, row.key.clone()), row)),
            Step::Add(store, row) => {
                if rows.contains_key(&(store, row.key.clone())) {
                    *rows = before;
                    return Err(StorageError::Conflict(store.name(), row.key));
                }
                rows.insert((store, row.key.clone()), row);
            }
            Step::Delete(store, key) => drop(rows.remove(&(store, key))),
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_sequence_of_batches_gives_the_same(
        batches in prop::collection::vec(prop::collection::vec(any::<random::Seed>(), 1..8), 1..12)
    ) {
        let memory = Database::Memory(MemoryDatabase::default());
        let mut rows = Rows::new();
        for seeds in batches {
            let operations: Vec<_> = seeds.into_iter().map(random::operation).collect();
            let batch = Batch { operations: operations.clone(), ..Batch::default() };
            let outcome = pollster::block_on(memory.write(batch));
            let adds = distinct(&operations);
            let written = write(&mut rows, operations, adds);
            // Which of several conflicts is named may differ where the database itself refuses.
            prop_assert_eq!(outcome.is_ok(), written.is_ok());
            prop_assert!(adds || outcome == written);
            for store in Store::ALL {
                let planned = rows.iter().filter(|((s, _), _)| *s == store).map(|(_, row)| row);
                prop_assert!(pollster::block_on(all(&memory, store)).iter().eq(planned));
            }
        }
    }
}

#[test]
fn only_large_batches_of_distinct_rows_are_added_unseen() {
    let put = |n: usize| Operation::Put(Store::Child, row(&n.to_string(), "p"), Expected::Nothing);
    let many: Vec<_> = (0..100).map(put).collect();
    assert!(adds(&many));
    assert!(!adds(&many[1..]));
    let twice: Vec<_> = many.iter().cloned().chain([put(7)]).collect();
    assert!(!adds(&twice));
    let deleted = Operation::Delete(Store::Child, "200".to_owned(), Expected::Anything);
    assert!(!adds(&many.into_iter().chain([deleted]).collect::<Vec<_>>()));
}
