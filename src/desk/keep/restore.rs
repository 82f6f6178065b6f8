//! Reading a backup, and bringing it back part by part.
//!
//! Each part is one transaction. A tablet that stops in between has a workspace that is sound but for
//! what is derived, which is made anew at the next start; bringing the same file back again ends it,
//! since what is there already is the same.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    gather::{counted, counted_one, history_of},
    group::{Group, Grouped, grouped},
    merge::{any, decisions, kind, same},
    write::{Outcome, came, put, taken},
};
use crate::{
    backup::{BackupId, Counts, Header, key_of, read_head, read_part},
    desk::{
        Job, Lock, Services, Workspace,
        handoff::{Any, Decisions, regency},
        places::PlaceBook,
        protocol::{
            BackupAbout, BackupFound, BackupFrame, BackupOpened, BackupRead, BackupTask, Changed,
            DeskError, EndRestore, OpenBackup, ReadBackupPart, RestoreCounts, RestoreWish,
        },
        rebuild::unfit,
        stored::{POSYANDU, SETTINGS},
        work::Work,
    },
    documents::Stamp,
    handoff::Refused,
    records::{Posyandu, PosyanduId},
    storage::{Batch, Durability, Operation, Row, StorageError, Store},
};

/// How often a part is compared anew because another tab wrote meanwhile.
const TRIES: u32 = 6;

/// Answers `OpenBackup`.
pub async fn open<S: Services>(
    work: &Work<S>,
    asked: OpenBackup,
) -> Result<BackupOpened, DeskError> {
    let (header, before) = match read_head(&asked.head.0) {
        Ok(read) => read,
        Err(why) => return Ok(BackupOpened::Refused(why)),
    };
    if header.demo != (work.workspace == Workspace::Demo) {
        return Ok(BackupOpened::OtherWorkspace);
    }
    let fresh = is_fresh(work).await?;
    let here = regency(work).await?;
    if let (false, Some(here), Some(theirs)) = (fresh, here, header.regency)
        && here != theirs
    {
        return Ok(BackupOpened::OtherRegency(theirs));
    }
    let known = work.ledger().await?.document.seen.contains(&header.id);
    let about = BackupAbout::of(&header, known, fresh);
    let passphrase = asked.passphrase.trim();
    let key = match &header.lock {
        None => None,
        Some(_) if passphrase.is_empty() => return Ok(BackupOpened::Locked(about)),
        Some(_) => match key_of(&header, passphrase) {
            Some(key) => Some(key),
            None => return Ok(BackupOpened::Refused(Refused::Damaged)),
        },
    };
    Ok(BackupOpened::Open(about, BackupFrame { head: asked.head, key, number: 0, before }))
}

/// Whether nothing is here yet but what the first run asks.
async fn is_fresh<S: Services>(work: &Work<S>) -> Result<bool, DeskError> {
    let row = work.ledger().await?.document;
    if row.restoring.is_some() {
        return Ok(false);
    }
    Ok(work.db.count(Store::Child).await? == 0
        && work.db.count_prefix(Store::Doc, &format!("{POSYANDU}/")).await? == 0
        && work.db.page(Store::Outbox, None, 2).await?.iter().all(|row| row.key == SETTINGS))
}

/// Does `ReadBackupPart`.
pub async fn read<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: ReadBackupPart,
) -> Result<BackupRead, DeskError> {
    let (part, before) = match read_part(asked.frame.frame(), &asked.bytes.0) {
        Ok(read) => read,
        Err(why) => return Ok(BackupRead::Refused(why)),
    };
    let Ok((header, _)) = read_head(&asked.frame.head.0) else {
        return Ok(BackupRead::Refused(Refused::Damaged));
    };
    let end = part.end;
    let grouped = match grouped(part) {
        Ok(grouped) => grouped,
        Err(why) => return Ok(BackupRead::Refused(why)),
    };
    let counts = counts_of(&grouped)?;
    let mut found = BackupFound { before, end, counts, ..BackupFound::default() };
    let (wish, first) = match asked.task {
        BackupTask::Check => return Ok(BackupRead::Part(found)),
        BackupTask::Compare(wish) => (wish, None),
        BackupTask::Apply(wish) => (wish, Some(asked.frame.number == 0)),
    };
    let outcomes = bring(work, job, &header, wish, &grouped, first);
    let outcomes = work.services.locked(Lock::Writer, outcomes).await?;
    let mut kinds: BTreeMap<String, RestoreCounts> = BTreeMap::new();
    for (kind, outcome) in outcomes {
        kinds.entry(kind).or_default().add(outcome.counts);
        found.conflicts.extend(outcome.conflicts);
    }
    found.kinds = kinds.into_iter().collect();
    Ok(BackupRead::Part(found))
}

/// What is in a part, every row counted.
fn counts_of(grouped: &Grouped) -> Result<Counts, DeskError> {
    let mut counts = counted(&grouped.loose)?;
    for group in &grouped.groups {
        let of = |rows: &[Row]| rows.len() as u64;
        let beside = Counts {
            history: of(&group.history),
            documents: of(&group.beside),
            ..Counts::default()
        };
        counts = counts.and(counted_one(group.store, &group.row)?).and(beside);
    }
    Ok(counts)
}

type Outcomes = Vec<(String, Outcome)>;

/// Compares a part with what is here; with `apply` writes it, too (true: it is the first).
async fn bring<S: Services>(
    work: &Work<S>,
    job: Job,
    header: &Header,
    wish: RestoreWish,
    grouped: &Grouped,
    apply: Option<bool>,
) -> Result<Outcomes, DeskError> {
    for _ in 0..TRIES {
        let restoring = Restoring {
            work,
            id: header.id,
            known: work.ledger().await?.document.seen.contains(&header.id),
            decisions: decisions(&wish.decisions),
            wish: &wish,
            stamp: work.stamp(job).await?,
            names: names(grouped)?,
        };
        let outcomes = restoring.outcomes(grouped).await?;
        let Some(first) = apply else { return Ok(outcomes) };
        if first {
            work.write_ledger(vec![unfit()], |ledger| ledger.restoring = Some(header.id)).await?;
        }
        let operations = outcomes.iter().flat_map(|(_, outcome)| outcome.operations.clone());
        let mut operations: Vec<Operation> = operations.collect();
        operations.extend(restoring.loose(grouped).await?);
        if operations.is_empty() {
            return Ok(outcomes);
        }
        let written = work.db.write(Batch { operations, durability: Durability::Strict }).await;
        // Not the settings: what is derived is made anew once, at the end.
        work.forget(&Changed::Papers);
        work.forget(&Changed::Posyandu(PosyanduId::from_bits(0)));
        match written {
            Err(StorageError::Conflict(..)) => {}
            Err(error) => return Err(error.into()),
            Ok(()) => return Ok(outcomes),
        }
    }
    Err(DeskError::Conflict)
}

/// A backup that is being compared or brought back.
pub struct Restoring<'r, S> {
    /// The workspace.
    pub work: &'r Work<S>,
    /// Which backup.
    pub id: BackupId,
    /// All of it was here once.
    pub known: bool,
    /// What people decided.
    pub decisions: Decisions,
    /// How it shall be brought back.
    pub wish: &'r RestoreWish,
    /// Stamp of what is written.
    pub stamp: Stamp,
    /// Names of Posyandu that come with the part.
    pub names: BTreeMap<PosyanduId, String>,
}

impl<S: Services> Restoring<'_, S> {
    /// Name of a Posyandu, here or in the part.
    pub fn name_of(&self, id: PosyanduId, book: &PlaceBook) -> String {
        let here = book.name(id);
        if here.is_empty() { self.names.get(&id).cloned().unwrap_or_default() } else { here }
    }

    async fn outcomes(&self, grouped: &Grouped) -> Result<Outcomes, DeskError> {
        let keys = |store| {
            let groups = grouped.groups.iter().filter(move |group| group.store == store);
            groups.map(|group| group.row.key.clone()).collect::<Vec<_>>()
        };
        let children = self.work.db.get_many(Store::Child, &keys(Store::Child)).await?;
        let documents = self.work.db.get_many(Store::Doc, &keys(Store::Doc)).await?;
        let (mut children, mut documents) = (children.into_iter(), documents.into_iter());
        let mut outcomes = Vec::with_capacity(grouped.groups.len());
        for group in &grouped.groups {
            let of = if group.store == Store::Child { &mut children } else { &mut documents };
            let outcome = match of.next().flatten() {
                Some(mine) if same(&mine, &group.row) => {
                    Outcome::of(RestoreCounts { same: 1, ..RestoreCounts::default() })
                }
                Some(mine) => self.merged(group, &mine).await?,
                None => self.added(group).await?,
            };
            outcomes.push((kind(&group.key()).to_owned(), outcome));
        }
        Ok(outcomes)
    }

    /// A document that is not here.
    async fn added(&self, group: &Group) -> Result<Outcome, DeskError> {
        let one = |counts| Ok(Outcome::of(counts));
        if self.known && !self.wish.deleted {
            return one(RestoreCounts { deleted: 1, ..RestoreCounts::default() });
        }
        let counts = match any(group.store, &group.row)? {
            Some(any) => came(None, &any),
            None => RestoreCounts { new: 1, ..RestoreCounts::default() },
        };
        let mut group = group.clone();
        if group.store == Store::Doc {
            // The history of a paper outlives it: one that comes back counts on.
            let mine = history_of(self.work, &group.row.key).await?;
            let revs =
                mine.iter().filter_map(|row| row.key.rsplit_once('/')?.1.parse::<u64>().ok());
            if let Some(last) = revs.max().filter(|last| *last > group.row.rev) {
                group.row.rev = last + 1;
            }
            let known: BTreeSet<&str> = mine.iter().map(|row| row.key.as_str()).collect();
            group.history.retain(|row| !known.contains(row.key.as_str()));
        }
        Ok(taken(&group, None, counts))
    }

    /// Histories and clocks of documents that are gone, where they are not here.
    async fn loose(&self, grouped: &Grouped) -> Result<Vec<Operation>, DeskError> {
        let mut operations = Vec::new();
        for store in [Store::History, Store::Doc] {
            let rows = grouped.loose.iter().filter(|(of, _)| *of == store).map(|(_, row)| row);
            let rows: Vec<&Row> = rows.collect();
            let keys: Vec<String> = rows.iter().map(|row| row.key.clone()).collect();
            let found = self.work.db.get_many(store, &keys).await?;
            let missing = rows.into_iter().zip(found).filter(|(_, found)| found.is_none());
            operations.extend(missing.map(|(row, _)| put(store, row.clone())));
        }
        Ok(operations)
    }
}

fn names(grouped: &Grouped) -> Result<BTreeMap<PosyanduId, String>, DeskError> {
    let mut names = BTreeMap::new();
    for group in &grouped.groups {
        if let Some(Any::Posyandu(posyandu)) = any(group.store, &group.row)? {
            let Posyandu { id, name, .. } = *posyandu;
            names.insert(id, name);
        }
    }
    Ok(names)
}

/// Does `EndRestore`: what is derived is made anew, and from now on all of the backup is known here.
pub async fn end<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: EndRestore,
) -> Result<(), DeskError> {
    let Ok((header, _)) = read_head(&asked.head.0) else { return Err(DeskError::NotFound) };
    let ending = async {
        work.forget(&Changed::Everything);
        let rules = work.rules().await?;
        work.rebuild(job, &rules, Vec::new()).await?;
        work.write_ledger(Vec::new(), |ledger| {
            ledger.restoring = None;
            ledger.seen.insert(header.id);
            ledger.seen.extend(&header.seen);
        })
        .await
    };
    let ended = work.services.locked(Lock::Writer, ending).await;
    work.forget(&Changed::Everything);
    work.tell(Changed::Everything);
    ended
}
