//! Opening the workspace at work, going to the demo and back, erasing.

use serde::{Deserialize, Serialize};
use std::rc::Rc;

use super::{
    Desk, Job, Lock, Services, Workspace,
    handlers::demo,
    import::undo::{broken, recover},
    protocol::{Changed, DemoSize, DeskError, Step},
    stored::{read, row},
    work::Work,
};
use crate::storage::{Batch, Database, Expected, Store, codec::Stored};

/// Key in the own workspace's `Meta`.
const CURRENT: &str = "workspace";

/// Which workspace is at work, for all tabs and the next start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Current {
    demo: bool,
}

impl Stored for Current {
    const VERSION: u8 = 1;
}

impl<S: Services> Desk<S> {
    /// The workspace at work, opened and made whole with the first request.
    pub(super) async fn at_work(&self, job: Job) -> Result<Rc<Work<S>>, DeskError> {
        loop {
            let known = self.work.borrow().clone();
            if let Some(work) = known {
                work.ensure_rosters(job).await?;
                return Ok(work);
            }
            if !self.opening.replace(true) {
                break;
            }
            // Another request is opening it.
            self.services.yield_now().await;
        }
        loop {
            let since = self.upheavals.get();
            let opened = self.open(job).await;
            // Meanwhile another tab may have gone to another workspace: what was opened is then not
            // what is at work. This tab goes nowhere while it opens one (`apart`).
            if self.upheavals.get() == since {
                self.opening.set(false);
                let work = opened?;
                *self.work.borrow_mut() = Some(Rc::clone(&work));
                return Ok(work);
            }
        }
    }

    async fn open(&self, job: Job) -> Result<Rc<Work<S>>, DeskError> {
        let own = self.services.open(Workspace::Own).await?;
        let work = if current(&own).await? == Workspace::Demo {
            let db = self.services.open(Workspace::Demo).await?;
            self.make(Workspace::Demo, db)
        } else {
            self.make(Workspace::Own, own)
        };
        if broken(&work).await? {
            // With the lock in hand nobody is still at it: what is unfinished broke.
            self.services.locked(Lock::Writer, recover(&work, job)).await?;
        }
        work.ensure_rosters(job).await?;
        Ok(work)
    }

    fn make(&self, workspace: Workspace, db: Database) -> Rc<Work<S>> {
        Rc::new(Work::new(self.services.clone(), workspace, db))
    }

    /// Does something while nobody opens a workspace: not even the first question of a new page,
    /// which may still be on its way when the demo is asked for.
    async fn apart<T>(&self, work: impl Future<Output = T>) -> T {
        while self.opening.replace(true) {
            self.services.yield_now().await;
        }
        let done = work.await;
        self.opening.set(false);
        done
    }

    /// Does `LoadDemo`. Only when the demo is whole does anybody go there.
    pub(super) async fn load_demo(&self, job: Job, size: DemoSize) -> Result<(), DeskError> {
        self.apart(self.fill_demo(job, size)).await
    }

    async fn fill_demo(&self, job: Job, size: DemoSize) -> Result<(), DeskError> {
        let filling = async {
            self.services.delete(Workspace::Demo).await?;
            let db = self.services.open(Workspace::Demo).await?;
            let work = self.make(Workspace::Demo, db);
            let filled = demo::fill(&work, job, size).await;
            if filled.is_err() {
                drop(work);
                self.services.delete(Workspace::Demo).await?;
            }
            filled?;
            self.go_to(Workspace::Demo).await
        };
        let filled = self.services.locked(Lock::Writer, filling).await;
        self.start_over();
        filled
    }

    /// Does `RemoveDemo`.
    pub(super) async fn remove_demo(&self, job: Job) -> Result<(), DeskError> {
        self.apart(self.leave_demo(job)).await
    }

    async fn leave_demo(&self, job: Job) -> Result<(), DeskError> {
        self.services.progress(job.id, Step::Erasing, 0, 0);
        let removing = async {
            self.go_to(Workspace::Own).await?;
            *self.work.borrow_mut() = None;
            self.services.delete(Workspace::Demo).await?;
            Ok(())
        };
        let removed = self.services.locked(Lock::Writer, removing).await;
        self.start_over();
        removed
    }

    /// Does `EraseAll`.
    pub(super) async fn erase(&self, job: Job) -> Result<(), DeskError> {
        self.apart(self.wipe(job)).await
    }

    async fn wipe(&self, job: Job) -> Result<(), DeskError> {
        let own = self.services.open(Workspace::Own).await?;
        if current(&own).await? == Workspace::Demo {
            return self.leave_demo(job).await;
        }
        self.services.progress(job.id, Step::Erasing, 0, 0);
        let erased = self.services.locked(Lock::Writer, own.wipe()).await;
        self.start_over();
        Ok(erased?)
    }

    async fn go_to(&self, workspace: Workspace) -> Result<(), DeskError> {
        let own = self.services.open(Workspace::Own).await?;
        let current = Current { demo: workspace == Workspace::Demo };
        let mut batch = Batch::default();
        batch.put(Store::Meta, row(CURRENT.to_owned(), "", 1, &current)?, Expected::Anything);
        Ok(own.write(batch).await?)
    }

    /// All tabs ask everything anew.
    fn start_over(&self) {
        *self.work.borrow_mut() = None;
        self.services.changed(Changed::Everything);
    }
}

async fn current(own: &Database) -> Result<Workspace, DeskError> {
    let row = own.get(Store::Meta, CURRENT).await?;
    let current = row.as_ref().map(read::<Current>).transpose()?;
    let demo = current.is_some_and(|held| held.document.demo);
    Ok(if demo { Workspace::Demo } else { Workspace::Own })
}
