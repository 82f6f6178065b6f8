//! Random writes: whatever the sequence of batches, two backends answer alike and hold the same.

use super::all;
use crate::storage::{Batch, Database, Expected, Operation, Row, Store};

/// What makes an operation of a small world: few keys and parents, so that they meet.
pub type Seed = [u8; 6];

/// The operation of a seed.
pub fn operation([kind, store, key, parent, expected, content]: Seed) -> Operation {
    let store = Store::ALL[usize::from(store) % 3];
    let key = format!("k{}", key % 6);
    let parent = format!("p{}", parent % 3);
    let expected = match expected % 6 {
        0..=2 => Expected::Anything,
        3 => Expected::Nothing,
        rev => Expected::Rev(u64::from(rev) - 3),
    };
    let rev = u64::from(content % 2) + 1;
    match kind % 8 {
        0..=4 => Operation::Put(store, Row { key, parent, rev, bytes: vec![content] }, expected),
        5 | 6 => Operation::Delete(store, key, expected),
        _ => Operation::DeleteByParent(store, parent),
    }
}

/// Does the same to both and compares each outcome and all that is there after it.
pub async fn compare(one: &Database, other: &Database, operations: Vec<Operation>) {
    let batch = Batch { operations, ..Batch::default() };
    assert_eq!(one.write(batch.clone()).await, other.write(batch.clone()).await, "{batch:?}");
    for store in Store::ALL {
        let (rows, others) = (all(one, store).await, all(other, store).await);
        assert_eq!(rows, others, "{batch:?}");
    }
}
