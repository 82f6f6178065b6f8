//! The services of native tests and benchmarks: databases in memory, files from a folder, one tab
//! or several that hear of each other.

use std::{
    cell::{Cell, RefCell},
    collections::{HashMap, HashSet},
    future::Future,
    path::PathBuf,
    rc::Rc,
};

use super::{
    Answering, Chapter, Lock, Services, Workspace,
    protocol::{Changed, DeskError, Step, StorageState},
};
use crate::storage::{Database, MemoryDatabase, StorageError};

/// What all tabs of the make-believe browser share.
#[derive(Default)]
struct Browser {
    databases: RefCell<HashMap<Workspace, MemoryDatabase>>,
    dice: Cell<u64>,
}

/// Job, step, done, of so many.
pub type Reported = (u32, Step, u64, u64);

/// Something that happens once.
pub type Happens = Box<dyn FnOnce()>;

/// Services of one tab. Clones are the same tab; [`NativeServices::tab`] opens another one.
#[derive(Clone)]
pub struct NativeServices {
    browser: Rc<Browser>,
    folder: PathBuf,
    cancelled: Rc<RefCell<HashSet<u32>>>,
    /// Everything that was told, in order.
    pub told: Rc<RefCell<Vec<Changed>>>,
    /// Everything that was reported, in order.
    pub steps: Rc<RefCell<Vec<Reported>>>,
    /// Cancels a job by itself after so many calls of `yield_now`.
    pub cancel_after: Rc<Cell<Option<(u32, u32)>>>,
    /// Stands still for ever after so many calls of `yield_now`, as a tab that is killed.
    pub die_after: Rc<Cell<Option<u32>>>,
    /// What happens, once, when the next job begins to write.
    pub before_writing: Rc<RefCell<Option<Happens>>>,
}

impl NativeServices {
    /// A browser with one tab. `folder` is the site's root (`public`); `seed` starts its dice.
    pub fn new(folder: impl Into<PathBuf>, seed: u64) -> Self {
        let browser = Browser { dice: Cell::new(seed), ..Browser::default() };
        Self {
            browser: Rc::new(browser),
            folder: folder.into(),
            cancelled: Rc::default(),
            told: Rc::default(),
            steps: Rc::default(),
            cancel_after: Rc::default(),
            die_after: Rc::default(),
            before_writing: Rc::default(),
        }
    }

    /// Another tab of the same browser.
    #[must_use]
    pub fn tab(&self) -> Self {
        Self {
            browser: Rc::clone(&self.browser),
            folder: self.folder.clone(),
            cancelled: Rc::default(),
            told: Rc::default(),
            steps: Rc::default(),
            cancel_after: Rc::default(),
            die_after: Rc::default(),
            before_writing: Rc::default(),
        }
    }

    /// Cancels a job.
    pub fn cancel(&self, job: u32) {
        self.cancelled.borrow_mut().insert(job);
    }

    /// The database of a workspace, to look at it past the desk.
    pub fn database(&self, workspace: Workspace) -> MemoryDatabase {
        self.browser.databases.borrow_mut().entry(workspace).or_default().clone()
    }
}

impl Services for NativeServices {
    /// `SplitMix64`: a row of numbers that any seed starts.
    fn random_bits(&self) -> u64 {
        let state = self.browser.dice.get().wrapping_add(0x9e37_79b9_7f4a_7c15);
        self.browser.dice.set(state);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn progress(&self, job: u32, step: Step, done: u64, total: u64) {
        self.steps.borrow_mut().push((job, step, done, total));
        if step == Step::Writing
            && let Some(happens) = self.before_writing.take()
        {
            happens();
        }
    }

    fn is_cancelled(&self, job: u32) -> bool {
        self.cancelled.borrow().contains(&job)
    }

    async fn yield_now(&self) {
        if let Some(left) = self.die_after.get() {
            self.die_after.set(left.checked_sub(1));
            if left == 0 {
                std::future::pending::<()>().await;
            }
        }
        if let Some((job, left)) = self.cancel_after.get() {
            self.cancel_after.set(left.checked_sub(1).map(|left| (job, left)));
            if left == 0 {
                self.cancel(job);
            }
        }
    }

    fn changed(&self, changed: Changed) {
        self.told.borrow_mut().push(changed);
    }

    async fn file(&self, path: &str) -> Result<Vec<u8>, DeskError> {
        std::fs::read(self.folder.join(path)).map_err(|error| DeskError::Fetch(error.to_string()))
    }

    async fn chapter(&self, chapter: Chapter) -> Result<Answering<Self>, DeskError> {
        Ok(chapter.here())
    }

    /// Tabs of a native test take turns by themselves.
    async fn locked<T>(&self, _: Lock, work: impl Future<Output = T>) -> T {
        work.await
    }

    async fn open(&self, workspace: Workspace) -> Result<Database, StorageError> {
        Ok(Database::Memory(self.database(workspace)))
    }

    async fn delete(&self, workspace: Workspace) -> Result<(), StorageError> {
        self.browser.databases.borrow_mut().remove(&workspace);
        Ok(())
    }

    async fn storage(&self) -> StorageState {
        StorageState::default()
    }
}
