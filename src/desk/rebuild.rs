//! Making everything derived anew from the children, whenever it is missing or was made by other
//! rules.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

use super::{
    Job, Lock, Services,
    assess::Rules,
    protocol::{Changed, DeskError, Step},
    roster::{Roster, parts},
    save::{fingerprint, put_roster},
    stored::{Held, read, row},
    work::Work,
};
use crate::{
    records::{Child, PosyanduId},
    storage::{Batch, Durability, Expected, Operation, StorageError, Store, codec::Stored},
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

    /// Makes all rosters anew and writes them in one transaction with these operations. The caller
    /// holds the writer's lock.
    pub async fn rebuild(
        &self,
        job: Job,
        rules: &Rules,
        also: Vec<Operation>,
    ) -> Result<(), DeskError> {
        for _ in 0..TRIES {
            // Revisions are read before the children: whoever saves a child from here on changes
            // a roster too, and the write below fails.
            let found: BTreeMap<String, u64> =
                self.all(Store::Roster).await?.into_iter().map(|row| (row.key, row.rev)).collect();
            let made = self.make_rosters(job, rules).await?;
            let batch = all_rosters(rules, &found, made, also.clone())?;
            match self.db.write(batch).await {
                Err(StorageError::Conflict(store, _)) if store == Store::Roster.name() => {}
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

    /// Rosters from the children alone.
    pub async fn make_rosters(
        &self,
        job: Job,
        rules: &Rules,
    ) -> Result<BTreeMap<PosyanduId, Roster>, DeskError> {
        let print = fingerprint(rules);
        let total = self.db.count(Store::Child).await?;
        let mut rosters: BTreeMap<PosyanduId, Roster> = BTreeMap::new();
        let (mut after, mut done): (Option<String>, u64) = (None, 0);
        loop {
            let page = self.db.page(Store::Child, after.as_deref(), PAGE).await?;
            for row in &page {
                let child = read::<Child>(row)?.document;
                for (posyandu, part) in parts(rules, &child) {
                    let roster =
                        rosters.entry(posyandu).or_insert_with(|| Roster::new(posyandu, print));
                    roster.add(child.id, &part);
                }
            }
            done += page.len() as u64;
            self.services.progress(job.id, Step::Rebuilding, done, total);
            let Some(last) = page.last().filter(|_| page.len() == PAGE as usize) else {
                return Ok(rosters);
            };
            after = Some(last.key.clone());
            self.services.yield_now().await;
        }
    }
}

fn all_rosters(
    rules: &Rules,
    found: &BTreeMap<String, u64>,
    made: BTreeMap<PosyanduId, Roster>,
    also: Vec<Operation>,
) -> Result<Batch, DeskError> {
    let mut batch = Batch { operations: also, durability: Durability::Relaxed };
    let keys: BTreeSet<String> = made.keys().map(ToString::to_string).collect();
    for (key, rev) in found.iter().filter(|(key, _)| !keys.contains(*key)) {
        batch.delete(Store::Roster, key.clone(), Expected::Rev(*rev));
    }
    for roster in made.into_values() {
        let rev = found.get(&roster.posyandu.to_string()).copied().unwrap_or(0);
        put_roster(&mut batch, &Held { document: roster, rev })?;
    }
    let state = RosterState { rules: fingerprint(rules) };
    batch.put(Store::Meta, row(STATE.to_owned(), "", 1, &state)?, Expected::Anything);
    Ok(batch)
}

/// Writes the rosters of a workspace that has none.
pub async fn put_rosters<S: Services>(
    work: &Work<S>,
    rules: &Rules,
    rosters: BTreeMap<PosyanduId, Roster>,
) -> Result<(), DeskError> {
    work.db.write(all_rosters(rules, &BTreeMap::new(), rosters, Vec::new())?).await?;
    work.forget(&Changed::Everything);
    Ok(())
}
