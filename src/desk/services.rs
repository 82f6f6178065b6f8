//! What the desk needs of the world around it: the worker gives it the browser's, a test its own.

use std::future::Future;

use super::{
    chapters::{Answering, Chapter},
    protocol::{Changed, DeskError, Step},
};
use crate::storage::{Database, StorageError};

/// A separate set of data, each in its own database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Workspace {
    /// The user's own. Which workspace is at work is kept in its `Meta` store.
    Own,
    /// The demo.
    Demo,
}

/// What only one tab may do at a time. Plain saves need none: the store's revisions guard them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lock {
    /// Imports and taking them back, the demo, erasing, rebuilding what is derived.
    Writer,
}

/// The world as the desk sees it. Implementations are cheap to clone; clones share it.
///
/// The moment of a request comes with the request (`ToDesk::Ask`): there is no clock here.
/// Futures stay on the worker's one thread, so none need be `Send`.
pub trait Services: Clone + 'static {
    /// 64 random bits, for ids.
    fn random_bits(&self) -> u64;

    /// Tells how far a job is. Cheap: called as often as one likes.
    fn progress(&self, job: u32, step: Step, done: u64, total: u64);

    /// Whether the user cancelled this job. Seen only after `yield_now` or another await.
    fn is_cancelled(&self, job: u32) -> bool;

    /// Lets messages in: requests of the screen, a cancel. For the pauses of long computations.
    fn yield_now(&self) -> impl Future<Output = ()>;

    /// Says what changed: to this tab's screen and to all other tabs.
    fn changed(&self, changed: Changed);

    /// The content of a file of the app, by its path in the site: `wilayah/35.15.json`.
    ///
    /// # Errors
    /// `Fetch` when it is not there, or there is no network and it was never loaded.
    fn file(&self, path: &str) -> impl Future<Output = Result<Vec<u8>, DeskError>>;

    /// Does something while no other tab holds the same lock; waits for it.
    fn locked<T>(&self, lock: Lock, work: impl Future<Output = T>) -> impl Future<Output = T>;

    /// A part of the desk that is fetched when first used.
    ///
    /// # Errors
    /// `Fetch` when there is no network and it was never loaded.
    fn chapter(&self, chapter: Chapter)
    -> impl Future<Output = Result<Answering<Self>, DeskError>>;

    /// Opens the database of a workspace; makes it when there is none.
    fn open(&self, workspace: Workspace) -> impl Future<Output = Result<Database, StorageError>>;

    /// Deletes the database of a workspace. Other tabs are told and close theirs first.
    fn delete(&self, workspace: Workspace) -> impl Future<Output = Result<(), StorageError>>;

    /// What the browser says about its storage. Only the screen may ask it to keep the data for
    /// good: `platform::storage::persist`.
    fn storage(&self) -> impl Future<Output = super::protocol::StorageState>;
}
