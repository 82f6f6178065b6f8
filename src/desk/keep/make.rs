//! Making a backup, part by part.

use super::{gather::gather, ledger::emptied};
use crate::{
    backup::{BackupId, End, Header, Part, head, key_of, write_part},
    desk::{
        Job, Services, Workspace,
        handoff::{entropy, regency},
        protocol::{
            BackupAt, BackupBegun, BackupFrame, BackupPart, BeginBackup, DeskError, GetBackupPart,
            KeepBackup,
        },
        work::Work,
    },
    documents::Extra,
    handoff::Lock,
    records::Bytes,
    storage::Store,
};

/// Ending of the files.
const ENDING: &str = "idaman";

/// Does `BeginBackup`.
pub async fn begin<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: BeginBackup,
) -> Result<BackupBegun, DeskError> {
    if job.hidden {
        return Err(DeskError::Hidden);
    }
    let id: BackupId = work.new_id();
    let passphrase = asked.passphrase.trim();
    let lock = (!passphrase.is_empty()).then(|| {
        let entropy = entropy(&work.services);
        Lock::new(entropy.salt, entropy.nonce)
    });
    let mut seen = work.ledger().await?.document.seen;
    seen.insert(id);
    let header = Header {
        id,
        made: work.stamp(job).await?,
        regency: regency(work).await?,
        demo: work.workspace == Workspace::Demo,
        app: env!("CARGO_PKG_VERSION").to_owned(),
        seen,
        lock,
        extra: Extra::new(),
    };
    let unmade = || DeskError::Worker("the backup could not be begun".to_owned());
    let key = match &header.lock {
        Some(_) => Some(key_of(&header, passphrase).ok_or_else(unmade)?),
        None => None,
    };
    let (bytes, before) = head(&header).ok_or_else(unmade)?;
    work.note_begun(id).await?;
    let mut total = 0;
    for store in [Store::Child, Store::Doc, Store::History] {
        total += work.db.count(store).await?;
    }
    let regency = header.regency.map_or_else(String::new, |code| format!("-{code}"));
    let name = format!("idaman-cadangan{regency}-{}-{id}.{ENDING}", job.today());
    Ok(BackupBegun {
        id,
        frame: BackupFrame { head: Bytes(bytes), key, number: 0, before },
        name,
        total,
    })
}

/// Answers `GetBackupPart`.
pub async fn part<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetBackupPart,
) -> Result<BackupPart, DeskError> {
    if job.hidden {
        return Err(DeskError::Hidden);
    }
    let GetBackupPart { id, frame, at, counts } = asked;
    let (part, next, counts) = if at == BackupAt::End {
        let end = End { parts: frame.number, counts };
        (Part { rows: Vec::new(), end: Some(end) }, None, counts)
    } else {
        let begun = work.begun(id).await?;
        let (part, next, more) = gather(work, at, &begun).await?;
        (part, Some(next), counts.and(more))
    };
    let (bytes, before) = write_part(frame.frame(), &part)
        .ok_or_else(|| DeskError::Worker("a part could not be written".to_owned()))?;
    Ok(BackupPart { bytes: Bytes(bytes), before, next, counts })
}

/// Does `KeepBackup`: from now on what is in it is not only here.
pub async fn kept<S: Services>(work: &Work<S>, asked: KeepBackup) -> Result<(), DeskError> {
    let begun = work.begun(asked.made.id).await?;
    let operations = emptied(work, &begun).await?;
    work.write_ledger(operations, |ledger| {
        ledger.seen.insert(asked.made.id);
        ledger.last = Some(asked.made.clone());
    })
    .await
}
