//! Where rows lie: one contract, two backends (memory for tests, IndexedDB in the browser).
//!
//! Storage knows rows (a key, a parent, a revision, bytes) and transactions, but no children: what
//! the bytes mean is the business of `codec` and of the desk. A write is one transaction over any
//! number of stores; each row in it may name the revision it was computed from, and the whole
//! write fails with `Conflict` when another tab was faster. So nothing foreign is awaited inside a
//! transaction: read, compute, then write.

pub mod codec;
#[cfg(any(test, feature = "browser-tests"))]
pub mod conformance;
#[cfg(feature = "browser")]
pub mod indexed_db;
mod memory;
#[cfg(any(test, feature = "browser"))]
mod plan;
#[cfg(test)]
mod plan_tests;

#[cfg(feature = "browser")]
pub use indexed_db::IndexedDb;
pub use memory::MemoryDatabase;

use std::fmt;

/// The stores. What is derived can be rebuilt from what is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Store {
    /// One row per child; parent: its Posyandu.
    Child,
    /// Small documents (Posyandu, Puskesmas, session, settings, import, doubt…); key `kind/id`,
    /// parent: `kind`, or `kind/of-what` where they belong to something (sessions of a Posyandu).
    Doc,
    /// Derived, one row per Posyandu: its children with their latest assessment.
    Roster,
    /// Derived, monthly figures: blocks of many Posyandu, details of one.
    Tally,
    /// Who changed what: append-only; parent: the document's key.
    History,
    /// Keys of documents written since they were last sent or backed up.
    Outbox,
    /// About the store itself: kept between versions, never synced.
    Meta,
}

impl Store {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Child,
        Self::Doc,
        Self::Roster,
        Self::Tally,
        Self::History,
        Self::Outbox,
        Self::Meta,
    ];

    /// Its name in the database. Never changes once released.
    pub fn name(self) -> &'static str {
        match self {
            Self::Child => "child",
            Self::Doc => "doc",
            Self::Roster => "roster",
            Self::Tally => "tally",
            Self::History => "history",
            Self::Outbox => "outbox",
            Self::Meta => "meta",
        }
    }
}

/// A stored row.
#[derive(Clone, PartialEq, Eq)]
pub struct Row {
    /// Unique in its store; rows are ordered by it.
    pub key: String,
    /// What it belongs to, for `by_parent`.
    pub parent: String,
    /// Counts the writes of this row, from 1. Set by the writer to one more than it read.
    pub rev: u64,
    /// The encoded document.
    pub bytes: Vec<u8>,
}

/// Bytes may hold identity and do not print.
impl fmt::Debug for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} rev {} ({} bytes)", self.key, self.rev, self.bytes.len())
    }
}

/// What a write expects to find.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Whatever is there is replaced.
    Anything,
    /// Nothing is there.
    Nothing,
    /// This revision is there.
    Rev(u64),
}

/// One operation of a write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operation {
    /// Adds or replaces a row.
    Put(Store, Row, Expected),
    /// Deletes a row, if it is there.
    Delete(Store, String, Expected),
    /// Deletes all rows of a parent.
    DeleteByParent(Store, String),
}

impl Operation {
    /// The store it is about.
    pub fn store(&self) -> Store {
        match self {
            Self::Put(store, ..) | Self::Delete(store, ..) | Self::DeleteByParent(store, _) => {
                *store
            }
        }
    }
}

/// How hard the browser tries to bring a write to the disk before it is called done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Durability {
    /// Flushed: for what a person typed.
    #[default]
    Strict,
    /// Left to the operating system: for imports and rebuilds, which can be repeated.
    Relaxed,
}

/// A write: all of it or nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// What to do, in order.
    pub operations: Vec<Operation>,
    /// How hard to try.
    pub durability: Durability,
}

impl Batch {
    /// Adds or replaces a row.
    pub fn put(&mut self, store: Store, row: Row, expected: Expected) {
        self.operations.push(Operation::Put(store, row, expected));
    }

    /// Deletes a row.
    pub fn delete(&mut self, store: Store, key: impl Into<String>, expected: Expected) {
        self.operations.push(Operation::Delete(store, key.into(), expected));
    }

    /// Deletes all rows of a parent.
    pub fn delete_by_parent(&mut self, store: Store, parent: impl Into<String>) {
        self.operations.push(Operation::DeleteByParent(store, parent.into()));
    }
}

/// Why storage could not do it. Nothing of a failed write is kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    /// A row was not as expected: another tab was faster.
    #[error("{0}/{1} changed meanwhile")]
    Conflict(&'static str, String),
    /// The quota is used up.
    #[error("storage is full")]
    Full,
    /// Another tab holds an older version open.
    #[error("blocked by another tab")]
    Blocked,
    /// The database has a newer version than this build knows.
    #[error("database of version {found}, newer than {known}")]
    Newer {
        /// Found.
        found: u32,
        /// Known.
        known: u32,
    },
    /// The browser offers no database here.
    #[error("no database: {0}")]
    Unavailable(String),
    /// The connection was closed (another tab upgrades, or the data was deleted).
    #[error("the database was closed")]
    Closed,
    /// A row cannot be read.
    #[error("row {0} cannot be read: {1}")]
    Corrupt(String, String),
    /// Anything else, with the name of the browser's exception.
    #[error("{0}")]
    Browser(String),
}

/// A database: the store of one workspace. Cheap to clone; clones share it.
#[derive(Clone)]
pub enum Database {
    /// In memory.
    Memory(MemoryDatabase),
    /// In the browser.
    #[cfg(feature = "browser")]
    IndexedDb(IndexedDb),
}

/// Passes a call on to the backend at hand.
macro_rules! on_backend {
    ($self:ident, $db:ident => $call:expr) => {
        match $self {
            Self::Memory($db) => $call,
            #[cfg(feature = "browser")]
            Self::IndexedDb($db) => $call,
        }
    };
}

impl Database {
    /// One row.
    pub async fn get(&self, store: Store, key: &str) -> Result<Option<Row>, StorageError> {
        on_backend!(self, db => db.get(store, key).await)
    }

    /// Several rows in one transaction, in the order asked.
    pub async fn get_many(
        &self,
        store: Store,
        keys: &[String],
    ) -> Result<Vec<Option<Row>>, StorageError> {
        on_backend!(self, db => db.get_many(store, keys).await)
    }

    /// All rows of a parent, by key.
    pub async fn by_parent(&self, store: Store, parent: &str) -> Result<Vec<Row>, StorageError> {
        on_backend!(self, db => db.by_parent(store, parent).await)
    }

    /// The next `limit` rows after a key, by key.
    pub async fn page(
        &self,
        store: Store,
        after: Option<&str>,
        limit: u32,
    ) -> Result<Vec<Row>, StorageError> {
        on_backend!(self, db => db.page(store, after, limit).await)
    }

    /// Number of rows.
    pub async fn count(&self, store: Store) -> Result<u64, StorageError> {
        on_backend!(self, db => db.count(store).await)
    }

    /// Number of rows whose key begins so; none of them is read.
    pub async fn count_prefix(&self, store: Store, prefix: &str) -> Result<u64, StorageError> {
        on_backend!(self, db => db.count_prefix(store, prefix).await)
    }

    /// Does all of a write or nothing.
    pub async fn write(&self, batch: Batch) -> Result<(), StorageError> {
        on_backend!(self, db => db.write(batch).await)
    }

    /// Deletes every row of every store.
    pub async fn wipe(&self) -> Result<(), StorageError> {
        on_backend!(self, db => db.wipe().await)
    }
}
