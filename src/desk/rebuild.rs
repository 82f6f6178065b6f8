//! Making everything derived anew from the children, whenever it is missing or was made by other
//! rules.

use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeMap,
    pin::Pin,
    task::{Context, Poll, Waker},
};

use super::{
    Job, Lock, Services,
    assess::Rules,
    protocol::{Changed, DeskError, Step},
    roster::{Roster, parts},
    save::{fingerprint, roster_row, unless_written, written},
    stored::{read, read_counted, row},
    tally::{Kept, Making, OF_CHILDREN, block_row, detail_row, sum_row},
    work::Work,
};
use crate::{
    records::{Child, PosyanduId},
    storage::{Batch, Durability, Expected, Operation, Row, StorageError, Store, codec::Stored},
};

/// Children read at once.
const PAGE: u32 = 500;
/// How often a rebuild starts over because somebody saved meanwhile.
const TRIES: u32 = 5;
const STATE: &str = "roster";

/// By which rules the rosters were made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct RosterState {
    rules: u64,
}

impl Stored for RosterState {
    const VERSION: u8 = 1;
}

/// Says that what is derived does not fit what is stored any more. It is made anew when the workspace
/// is next opened, if nobody does before.
pub fn unfit() -> Operation {
    Operation::Delete(Store::Meta, STATE.to_owned(), Expected::Anything)
}

impl<S: Services> Work<S> {
    /// Sees to it that the rosters are there and of these rules. Waits while another tab rebuilds.
    pub async fn ensure_rosters(&self, job: Job) -> Result<(), DeskError> {
        if self.rosters_fit().await? {
            return Ok(());
        }
        let rebuild = async {
            // Another tab may have done it, or changed the settings, while this one waited.
            self.forget(&Changed::Settings);
            if self.rosters_fit().await? {
                return Ok(());
            }
            let rules = self.rules().await?;
            self.rebuild(job, &rules, Vec::new()).await
        };
        self.services.locked(Lock::Writer, rebuild).await
    }

    async fn rosters_fit(&self) -> Result<bool, DeskError> {
        let print = fingerprint(&self.rules().await?);
        if self.fitting.get() == Some(print) {
            return Ok(true);
        }
        let row = self.db.get(Store::Meta, STATE).await?;
        // A state of a newer build is as good as none: what is derived is made again.
        let state = row.as_ref().and_then(|row| read::<RosterState>(row).ok());
        let fits = state.is_some_and(|state| state.document.rules == print);
        self.fitting.set(fits.then_some(print));
        Ok(fits)
    }

    /// Makes all that is derived anew and writes it in one transaction with these operations. The caller
    /// holds the writer's lock.
    ///
    /// What was derived before is replaced unread. Whoever saves a child meanwhile leaves a mark
    /// (`save::written`), and what was made is made again.
    pub async fn rebuild(
        &self,
        job: Job,
        rules: &Rules,
        also: Vec<Operation>,
    ) -> Result<(), DeskError> {
        for _ in 0..TRIES {
            let found = self.before().await?;
            let made = self.make_derived(job, rules).await?;
            self.services.progress(job.id, Step::Writing, 0, 0);
            let batch = all_derived(rules, found, made, also.clone())?;
            match self.db.write(batch).await {
                Err(StorageError::Conflict(store, _)) if store == Store::Meta.name() => {}
                Err(error) => return Err(error.into()),
                Ok(()) => {
                    self.forget(&Changed::Settings);
                    self.fitting.set(Some(fingerprint(rules)));
                    return Ok(());
                }
            }
        }
        Err(DeskError::Conflict)
    }

    async fn before(&self) -> Result<Before, DeskError> {
        let made = self.db.get(Store::Meta, STATE).await?.map_or(0, |row| row.rev);
        Ok(Before { made, written: written(self).await? })
    }

    /// Rosters and figures from the children alone.
    pub async fn make_derived(&self, job: Job, rules: &Rules) -> Result<Derived, DeskError> {
        let total = self.db.count(Store::Child).await?;
        let mut making = DerivedMaking::new(rules);
        let mut done: u64 = 0;
        let mut reading = self.ask_page(None);
        loop {
            let page = reading.await?;
            // The store fetches the next page while this one is judged.
            let next = page.last().filter(|_| page.len() == PAGE as usize);
            let next = next.map(|last| self.ask_page(Some(last.key.clone())));
            for row in &page {
                making.add(rules, &read_counted(row)?);
            }
            done += page.len() as u64;
            self.services.progress(job.id, Step::Rebuilding, done, total);
            let Some(next) = next else { return Ok(making.finish()) };
            reading = next;
            self.services.yield_now().await;
        }
    }

    /// Asks for the children after a key, now and not when the answer is awaited.
    fn ask_page(&self, after: Option<String>) -> Ahead<'_> {
        let asked = async move { self.db.page(Store::Child, after.as_deref(), PAGE).await };
        Ahead::begin(Box::pin(asked))
    }
}

type Page = Result<Vec<Row>, StorageError>;

/// A page that was asked for before it is wanted.
enum Ahead<'a> {
    Coming(Pin<Box<dyn Future<Output = Page> + 'a>>),
    Here(Option<Page>),
}

impl<'a> Ahead<'a> {
    fn begin(mut asked: Pin<Box<dyn Future<Output = Page> + 'a>>) -> Self {
        // A future does nothing until it is first polled. Whoever awaits it polls it again.
        match asked.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(page) => Self::Here(Some(page)),
            Poll::Pending => Self::Coming(asked),
        }
    }
}

impl Future for Ahead<'_> {
    type Output = Page;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Page> {
        match &mut *self {
            Self::Coming(asked) => asked.as_mut().poll(context),
            Self::Here(page) => page.take().map_or(Poll::Pending, Poll::Ready),
        }
    }
}

/// What is known before the children are read.
#[derive(Clone, Copy, Default)]
struct Before {
    /// How often everything derived was made so far.
    made: u64,
    /// The mark of the last write of children.
    written: u64,
}

impl Before {
    /// What is made now. A row is not written a million times until it is made again, so its revision
    /// is one that nobody can have read before, whatever was there.
    fn revision(self) -> u64 {
        (self.made + 1) << 20
    }
}

/// Everything that is derived, made anew.
#[derive(Clone, Debug, PartialEq)]
pub struct Derived {
    /// Rosters.
    pub rosters: BTreeMap<PosyanduId, Roster>,
    /// Figures.
    pub kept: Kept,
}

/// Everything that is derived, while it is made.
pub struct DerivedMaking {
    print: u64,
    rosters: BTreeMap<PosyanduId, Roster>,
    kept: Making,
}

impl DerivedMaking {
    /// Of no children yet.
    pub fn new(rules: &Rules) -> Self {
        Self { print: fingerprint(rules), rosters: BTreeMap::new(), kept: Making::default() }
    }

    /// All of it.
    pub fn finish(self) -> Derived {
        Derived { rosters: self.rosters, kept: self.kept.finish(self.print) }
    }

    /// Adds a child.
    pub fn add(&mut self, rules: &Rules, child: &Child) {
        for (posyandu, part) in parts(rules, child) {
            let new = || Roster::new(posyandu, self.print);
            self.rosters.entry(posyandu).or_insert_with(new).add(child.id, &part);
            self.kept.add(posyandu, &part);
        }
    }
}

fn all_derived(
    rules: &Rules,
    found: Before,
    made: Derived,
    also: Vec<Operation>,
) -> Result<Batch, DeskError> {
    let mut batch = Batch { operations: also, durability: Durability::Relaxed };
    unless_written(&mut batch, found.written)?;
    batch.delete_by_parent(Store::Roster, "");
    for parent in OF_CHILDREN {
        batch.delete_by_parent(Store::Tally, parent);
    }
    let (rev, kept) = (found.revision(), made.kept);
    let mut put = |store, row: Row| batch.put(store, row, Expected::Anything);
    for roster in made.rosters.values() {
        put(Store::Roster, roster_row(roster, rev)?);
    }
    for block in kept.blocks.values() {
        put(Store::Tally, block_row(block, rev)?);
    }
    for sum in kept.sums.values() {
        put(Store::Tally, sum_row(sum, rev)?);
    }
    for detail in kept.details.values() {
        put(Store::Tally, detail_row(detail, rev)?);
    }
    let state = RosterState { rules: fingerprint(rules) };
    put(Store::Meta, row(STATE.to_owned(), "", found.made + 1, &state)?);
    Ok(batch)
}

/// Writes what is derived of a workspace that has nothing derived yet.
pub async fn put_derived<S: Services>(
    work: &Work<S>,
    rules: &Rules,
    made: Derived,
) -> Result<(), DeskError> {
    work.db.write(all_derived(rules, Before::default(), made, Vec::new())?).await?;
    work.forget(&Changed::Everything);
    Ok(())
}
