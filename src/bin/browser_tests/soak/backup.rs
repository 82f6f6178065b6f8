//! A backup while editing goes on, and bringing it back elsewhere.
//!
//! Lines: `backup begin`; `backup end BYTES` in hexadecimal, or `backup none` when a whole sheet came in
//! between. Whatever was done before the first is in it.

use std::fmt::Write as _;

use idaman::{
    backup::{BEFORE, Counts, head_length, part_length},
    desk::protocol::{
        BackupAt, BackupFrame, BackupMade, BackupOpened, BackupPlace, BackupRead, BackupTask,
        BeginBackup, DeskError, EndRestore, GetBackupPart, KeepBackup, OpenBackup, ReadBackupPart,
        RestoreWish,
    },
    platform::{clock, desk_client::DeskClient},
    records::Bytes,
};
use js_sys::{Reflect, Uint8Array};

use super::{Soak, said, say};
use crate::Outcome;

impl Soak {
    pub(super) async fn back_up(&self) -> Outcome {
        say("backup begin").await;
        match self.written().await {
            Ok(bytes) => {
                let mut text = String::with_capacity(bytes.len() * 2);
                for byte in bytes {
                    let _ = write!(text, "{byte:02x}");
                }
                say(&format!("backup end {text}")).await;
            }
            Err(DeskError::Conflict) => say("backup none").await,
            Err(error) => return Err(said(error)),
        }
        Ok(())
    }

    async fn written(&self) -> Result<Vec<u8>, DeskError> {
        let begun = self.desk.ask(BeginBackup { passphrase: String::new() }).await?;
        let (mut frame, mut counts) = (begun.frame, Counts::default());
        let mut bytes = frame.head.0.clone();
        let mut at = Some(BackupAt::Documents(None));
        while let Some(from) = at {
            let asked = GetBackupPart { id: begun.id, frame: frame.clone(), at: from, counts };
            let part = self.desk.ask(asked).await?;
            bytes.extend(&part.bytes.0);
            frame.go_on(part.before);
            (at, counts) = (part.next, part.counts);
        }
        let (at, size) = (clock::now(), bytes.len() as u64);
        let place = BackupPlace::Download;
        let made = BackupMade { id: begun.id, at, counts, size, locked: false, place };
        self.desk.ask(KeepBackup { made }).await?;
        Ok(bytes)
    }
}

/// Brings back what the page holds as `window.backup`.
pub async fn restore(desk: &DeskClient) -> Outcome {
    let window = web_sys::window().ok_or("no window")?;
    let found = Reflect::get(&window, &"backup".into()).map_err(|_thrown| "no backup")?;
    let bytes = Uint8Array::new(&found).to_vec();
    let first = bytes.get(..BEFORE).ok_or("no head")?;
    let length = head_length(first).map_err(|why| format!("{why:?}"))?;
    let head = Bytes(bytes.get(..length).ok_or("no head")?.to_vec());
    let asked = OpenBackup { head: head.clone(), passphrase: String::new() };
    let frame = match desk.ask(asked).await.map_err(said)? {
        BackupOpened::Open(about, frame) if about.fresh => frame,
        other => return Err(format!("{other:?}")),
    };
    let wish = || RestoreWish { fresh: true, ..RestoreWish::default() };
    for task in [BackupTask::Check, BackupTask::Compare(wish()), BackupTask::Apply(wish())] {
        walk(desk, frame.clone(), &bytes[length..], &task).await?;
    }
    desk.ask(EndRestore { head }).await.map_err(said)
}

async fn walk(
    desk: &DeskClient,
    mut frame: BackupFrame,
    mut rest: &[u8],
    task: &BackupTask,
) -> Outcome {
    while !rest.is_empty() {
        let length = part_length(rest).map_err(|why| format!("{why:?}"))?;
        let (part, more) = rest.split_at_checked(length).ok_or("a part is cut")?;
        let bytes = Bytes(part.to_vec());
        let asked = ReadBackupPart { frame: frame.clone(), bytes, task: task.clone() };
        match desk.ask(asked).await.map_err(said)? {
            BackupRead::Part(found) => frame.go_on(found.before),
            BackupRead::Refused(why) => return Err(format!("{why:?}")),
        }
        rest = more;
    }
    Ok(())
}
