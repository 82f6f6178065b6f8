//! What stands about backups in the store: which were seen, the last one, what came since.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{
    backup::BackupId,
    desk::{
        Job, Services,
        import::documents::Import,
        protocol::{BackupMade, DeskError, Keeping, SaveReminder},
        stored::{self, Held, Pending, read, row},
        work::Work,
    },
    documents::{Extra, Millis, hash},
    storage::{Batch, Expected, Operation, Row, StorageError, Store, codec::Stored},
};

/// Key in `Meta`.
const KEY: &str = "keep";
/// Key in `Meta` of what a backup that was begun found in the outbox.
const BEGUN: &str = "keep-begun";
/// Days between reminders unless somebody says otherwise.
const EVERY: u16 = 7;
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// What is known of backups. It lies in `Meta`: it is about this device, and in no backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ledger {
    /// Backups whose content is or was here: made here, or brought back.
    #[serde(default)]
    pub seen: BTreeSet<BackupId>,
    /// The last one that was made here and read back.
    #[serde(default)]
    pub last: Option<BackupMade>,
    /// Days between reminders; 0: none.
    pub every: u16,
    /// The backup that is being brought back.
    #[serde(default)]
    pub restoring: Option<BackupId>,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Default for Ledger {
    fn default() -> Self {
        let (seen, last, restoring, extra) = Default::default();
        Self { seen, last, every: EVERY, restoring, extra }
    }
}

/// The outbox as a backup found it, so that only what is in the backup leaves it: by fingerprints,
/// for a clock may be set back meanwhile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Begun {
    /// Which backup.
    pub id: BackupId,
    /// Rows by key.
    pub rows: BTreeMap<String, u64>,
}

impl Stored for Ledger {
    const VERSION: u8 = 1;
}
impl Stored for Begun {
    const VERSION: u8 = 1;
}

impl<S: Services> Work<S> {
    /// What is known of backups.
    pub async fn ledger(&self) -> Result<Held<Ledger>, DeskError> {
        let row = self.db.get(Store::Meta, KEY).await?;
        Ok(row.as_ref().map(read).transpose()?.unwrap_or_default())
    }

    /// Changes it, with more operations of the same transaction.
    pub async fn write_ledger(
        &self,
        more: Vec<Operation>,
        change: impl Fn(&mut Ledger),
    ) -> Result<(), DeskError> {
        loop {
            let mut held = self.ledger().await?;
            change(&mut held.document);
            let mut batch = Batch { operations: more.clone(), ..Batch::default() };
            batch.operations.push(put(&held)?);
            match self.db.write(batch).await {
                Err(StorageError::Conflict(store, _)) if store == Store::Meta.name() => {}
                other => return Ok(other?),
            }
        }
    }

    /// What the outbox held when a backup was begun.
    pub async fn begun(&self, id: BackupId) -> Result<Begun, DeskError> {
        let row = self.db.get(Store::Meta, BEGUN).await?;
        let held: Option<Held<Begun>> = row.as_ref().map(read).transpose()?;
        // Another tab began one meanwhile.
        held.map(|held| held.document).filter(|begun| begun.id == id).ok_or(DeskError::Conflict)
    }

    /// Notes what the outbox holds as a backup begins.
    pub async fn note_begun(&self, id: BackupId) -> Result<(), DeskError> {
        let rows = self.all(Store::Outbox).await?;
        let rows = rows.into_iter().map(|row| (row.key.clone(), print(&row))).collect();
        let mut batch = Batch::default();
        let begun = row(BEGUN.to_owned(), "", 1, &Begun { id, rows })?;
        batch.put(Store::Meta, begun, Expected::Anything);
        Ok(self.db.write(batch).await?)
    }

    /// Rows of the outbox that are not as they were when a backup was begun.
    pub async fn since_begun(&self, begun: &Begun) -> Result<Vec<Row>, DeskError> {
        let mut rows = self.all(Store::Outbox).await?;
        rows.retain(|row| begun.rows.get(&row.key) != Some(&print(row)));
        Ok(rows)
    }
}

/// Of a write: a document's place in the outbox has the document's revision.
fn print(row: &Row) -> u64 {
    hash(&row.bytes) ^ row.rev.rotate_left(32)
}

fn put(held: &Held<Ledger>) -> Result<Operation, DeskError> {
    let expected = if held.rev == 0 { Expected::Nothing } else { Expected::Rev(held.rev) };
    let row = row(KEY.to_owned(), "", held.rev + 1, &held.document)?;
    Ok(Operation::Put(Store::Meta, row, expected))
}

/// Operations that take out of the outbox what a backup holds.
pub async fn emptied<S: Services>(
    work: &Work<S>,
    begun: &Begun,
) -> Result<Vec<Operation>, DeskError> {
    let mut operations = vec![Operation::Delete(Store::Meta, BEGUN.into(), Expected::Anything)];
    for row in work.all(Store::Outbox).await? {
        if begun.rows.get(&row.key) == Some(&print(&row)) {
            operations.push(Operation::Delete(Store::Outbox, row.key, Expected::Rev(row.rev)));
        }
    }
    Ok(operations)
}

/// Answers `GetKeeping`.
pub async fn keeping<S: Services>(work: &Work<S>, job: Job) -> Result<Keeping, DeskError> {
    let ledger = work.ledger().await?.document;
    let (mut only_here, mut oldest) = (0, None::<Millis>);
    for row in work.all(Store::Outbox).await? {
        let pending: Pending = read(&row)?.document;
        only_here += if row.parent == stored::IMPORT { imported(work, &row.key).await? } else { 1 };
        oldest = Some(oldest.map_or(pending.at, |oldest| Ord::min(oldest, pending.at)));
    }
    let since = ledger.last.as_ref().map(|last| last.at);
    // Without a backup it is time from the day of the first record on.
    let from = since.or(oldest).unwrap_or(job.now);
    let waited = job.now.0.saturating_sub(from.0);
    let days = i64::from(ledger.every);
    let due = only_here > 0 && days > 0 && waited >= days * DAY_MS;
    Ok(Keeping {
        only_here,
        oldest,
        last: ledger.last,
        every: ledger.every,
        due,
        half_restored: ledger.restoring.is_some(),
    })
}

/// Children that an import added or changed.
async fn imported<S: Services>(work: &Work<S>, key: &str) -> Result<u64, DeskError> {
    let import: Option<Held<Import>> = work.doc(key).await?;
    let counts = import.map(|held| held.document.counts).unwrap_or_default();
    Ok(u64::from(counts.children_new + counts.children_matched).max(1))
}

/// Does `SaveReminder`.
pub async fn set_reminder<S: Services>(
    work: &Work<S>,
    asked: SaveReminder,
) -> Result<(), DeskError> {
    work.write_ledger(Vec::new(), |ledger| ledger.every = asked.days.min(365)).await
}
