//! The store in memory: for native tests, and the plainest statement of the contract.

use std::{
    collections::BTreeMap,
    ops::Bound,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use super::{Batch, Expected, Operation, Row, StorageError, Store};

type Rows = BTreeMap<Store, BTreeMap<String, Row>>;

/// Rows in memory, shared by clones.
#[derive(Clone, Default)]
pub struct MemoryDatabase {
    rows: Arc<Mutex<Rows>>,
}

impl MemoryDatabase {
    fn rows(&self) -> MutexGuard<'_, Rows> {
        // A panic elsewhere cannot leave a write half done: writes replace the whole map.
        self.rows.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One row.
    pub async fn get(&self, store: Store, key: &str) -> Result<Option<Row>, StorageError> {
        Ok(self.rows().get(&store).and_then(|rows| rows.get(key)).cloned())
    }

    /// Several rows.
    pub async fn get_many(
        &self,
        store: Store,
        keys: &[String],
    ) -> Result<Vec<Option<Row>>, StorageError> {
        let all = self.rows();
        Ok(keys.iter().map(|key| all.get(&store)?.get(key).cloned()).collect())
    }

    /// All rows of a parent, by key.
    pub async fn by_parent(&self, store: Store, parent: &str) -> Result<Vec<Row>, StorageError> {
        let all = self.rows();
        let rows = all.get(&store).into_iter().flat_map(BTreeMap::values);
        Ok(rows.filter(|row| row.parent == parent).cloned().collect())
    }

    /// The next rows after a key.
    pub async fn page(
        &self,
        store: Store,
        after: Option<&str>,
        limit: u32,
    ) -> Result<Vec<Row>, StorageError> {
        let all = self.rows();
        let from = after.map_or(Bound::Unbounded, Bound::Excluded);
        let rows = all.get(&store).into_iter();
        let later = rows.flat_map(|rows| rows.range::<str, _>((from, Bound::Unbounded)));
        Ok(later.take(limit as usize).map(|(_, row)| row.clone()).collect())
    }

    /// Number of rows.
    pub async fn count(&self, store: Store) -> Result<u64, StorageError> {
        Ok(self.rows().get(&store).map_or(0, |rows| rows.len() as u64))
    }

    /// Number of rows whose key begins so.
    pub async fn count_prefix(&self, store: Store, prefix: &str) -> Result<u64, StorageError> {
        let all = self.rows();
        let from = (Bound::Included(prefix), Bound::Unbounded);
        let rows = all.get(&store).into_iter().flat_map(|rows| rows.range::<str, _>(from));
        Ok(rows.take_while(|(key, _)| key.starts_with(prefix)).count() as u64)
    }

    /// Does all of a write or nothing.
    pub async fn write(&self, batch: Batch) -> Result<(), StorageError> {
        let mut rows = self.rows();
        for operation in &batch.operations {
            check(&rows, operation)?;
        }
        for operation in batch.operations {
            apply(&mut rows, operation);
        }
        Ok(())
    }

    /// Deletes everything.
    pub async fn wipe(&self) -> Result<(), StorageError> {
        self.rows().clear();
        Ok(())
    }
}

/// Expectations speak of the rows as they were before the write.
fn check(rows: &Rows, operation: &Operation) -> Result<(), StorageError> {
    let (store, key, expected) = match operation {
        Operation::Put(store, row, expected) => (store, &row.key, expected),
        Operation::Delete(store, key, expected) => (store, key, expected),
        Operation::DeleteByParent(..) => return Ok(()),
    };
    let found = rows.get(store).and_then(|rows| rows.get(key)).map(|row| row.rev);
    let fits = match expected {
        Expected::Anything => true,
        Expected::Nothing => found.is_none(),
        Expected::Rev(rev) => found == Some(*rev),
    };
    fits.then_some(()).ok_or_else(|| StorageError::Conflict(store.name(), key.clone()))
}

fn apply(rows: &mut Rows, operation: Operation) {
    match operation {
        Operation::Put(store, row, _) => {
            rows.entry(store).or_default().insert(row.key.clone(), row);
        }
        Operation::Delete(store, key, _) => {
            rows.entry(store).or_default().remove(&key);
        }
        Operation::DeleteByParent(store, parent) => {
            rows.entry(store).or_default().retain(|_, row| row.parent != parent);
        }
    }
}
