//! A backup in the hand of the screen: asked for part by part, put down, read back slice by slice.
//!
//! Only one part at a time is in memory; what is put down lies with the browser, which keeps large
//! blobs on the disk.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use crate::{
    app::ask,
    backup::{BEFORE, Counts, head_length, part_length},
    desk::protocol::{
        BackupAt, BackupFound, BackupFrame, BackupMade, BackupPlace, BackupRead, BackupTask,
        BeginBackup, DeskError, GetBackupPart, KeepBackup, ReadBackupPart,
    },
    handoff::Refused,
    platform::{clock, pick::Writer},
    records::Bytes,
};

/// Why there is no backup, or nothing of one.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// The desk.
    Desk(DeskError),
    /// The file.
    Refused(Refused),
    /// What was written is not what was read back, or could not be written.
    Unverified,
    /// The person stopped it.
    Stopped,
}

impl From<DeskError> for Trouble {
    fn from(error: DeskError) -> Self {
        Self::Desk(error)
    }
}

impl From<Refused> for Trouble {
    fn from(why: Refused) -> Self {
        Self::Refused(why)
    }
}

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Writing.
    Making,
    /// Reading back.
    Checking,
    /// Comparing with what is here.
    Comparing,
    /// Bringing back.
    Bringing,
}

/// Hears how far it is, and says whether to go on.
pub trait Watch {
    /// Done so far, of so much.
    fn news(&self, doing: Doing, done: u64, total: u64);
    /// Nobody wants it any more.
    fn stopped(&self) -> bool;
}

/// Where a backup is put down.
pub enum Sink {
    /// With the browser, for a download.
    Blob(Array),
    /// In a file that a person picked.
    File(Writer),
}

impl Sink {
    async fn write(&self, bytes: &[u8]) -> Result<(), Trouble> {
        match self {
            Self::Blob(parts) => {
                // A blob each, so that the bytes leave this memory at once.
                let part = Array::of1(&Uint8Array::from(bytes));
                let blob = Blob::new_with_u8_array_sequence(&part);
                let blob = blob.map_err(|_thrown| Trouble::Unverified)?;
                parts.push(&blob);
                Ok(())
            }
            Self::File(writer) => writer.write(bytes).await.map_err(|_thrown| Trouble::Unverified),
        }
    }

    async fn finish(&self) -> Result<Blob, Trouble> {
        match self {
            Self::Blob(parts) => {
                Blob::new_with_blob_sequence(parts).map_err(|_thrown| Trouble::Unverified)
            }
            Self::File(writer) => writer.finish().await.map_err(|_thrown| Trouble::Unverified),
        }
    }
}

/// Makes a backup, puts it down and reads it back from there.
pub async fn make(
    passphrase: String,
    place: BackupPlace,
    sink: impl AsyncFnOnce(&str) -> Result<Sink, Trouble>,
    watch: &impl Watch,
) -> Result<(BackupMade, String, Blob), Trouble> {
    let locked = !passphrase.trim().is_empty();
    let begun = ask(BeginBackup { passphrase }).await?;
    let sink = sink(&begun.name).await?;
    let first = begun.frame.clone();
    let (mut frame, mut counts) = (begun.frame, Counts::default());
    let mut at = Some(BackupAt::Documents(None));
    sink.write(&frame.head.0).await?;
    let mut size = frame.head.0.len() as u64;
    while let Some(from) = at {
        if watch.stopped() {
            return Err(Trouble::Stopped);
        }
        let asked = GetBackupPart { id: begun.id, frame: frame.clone(), at: from, counts };
        let part = ask(asked).await?;
        sink.write(&part.bytes.0).await?;
        size += part.bytes.0.len() as u64;
        frame.go_on(part.before);
        (at, counts) = (part.next, part.counts);
        let done = counts.children + counts.documents + counts.history;
        watch.news(Doing::Making, done, begun.total.max(done));
    }
    let blob = sink.finish().await?;
    if blob.size() as u64 != size {
        return Err(Trouble::Unverified);
    }
    let walked = walk(&blob, first, &BackupTask::Check, Doing::Checking, watch).await;
    let found = walked.map_err(|trouble| match trouble {
        Trouble::Refused(_) => Trouble::Unverified,
        other => other,
    })?;
    if found.counts != counts {
        return Err(Trouble::Unverified);
    }
    let made = BackupMade { id: begun.id, at: clock::now(), counts, size, locked, place };
    ask(KeepBackup { made: made.clone() }).await?;
    Ok((made, begun.name, blob))
}

/// The head of a file.
pub async fn head(file: &Blob) -> Result<Vec<u8>, Trouble> {
    let first = slice(file, 0, BEFORE).await?;
    let length = head_length(&first)?;
    Ok(slice(file, 0, length).await?)
}

/// Goes through all parts of a file, of which the first stands at `frame`.
pub async fn walk(
    file: &Blob,
    mut frame: BackupFrame,
    task: &BackupTask,
    doing: Doing,
    watch: &impl Watch,
) -> Result<BackupFound, Trouble> {
    let size = file.size() as u64;
    let mut at = frame.head.0.len();
    let mut all = BackupFound::default();
    while all.end.is_none() {
        if watch.stopped() {
            return Err(Trouble::Stopped);
        }
        let length = part_length(&slice(file, at, at + 4).await?)?;
        let bytes = slice(file, at, at + length).await?;
        let asked =
            ReadBackupPart { frame: frame.clone(), bytes: Bytes(bytes), task: task.clone() };
        match ask(asked).await? {
            BackupRead::Refused(why) => return Err(why.into()),
            BackupRead::Part(found) => {
                frame.go_on(found.before);
                add(&mut all, found);
            }
        }
        at += length;
        watch.news(doing, at as u64, size);
    }
    let whole = all.end.is_some_and(|end| end.counts == all.counts) && at as u64 == size;
    if whole { Ok(all) } else { Err(Refused::Damaged.into()) }
}

fn add(all: &mut BackupFound, part: BackupFound) {
    all.end = part.end;
    all.counts = all.counts.and(part.counts);
    all.conflicts.extend(part.conflicts);
    for (kind, counts) in part.kinds {
        match all.kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, known)) => known.add(counts),
            None => all.kinds.push((kind, counts)),
        }
    }
}

/// Bytes of a file; fewer than asked for is a file that ends too early.
async fn slice(file: &Blob, from: usize, to: usize) -> Result<Vec<u8>, Refused> {
    let damaged = |_thrown| Refused::Damaged;
    let slice = file.slice_with_f64_and_f64(from as f64, to as f64).map_err(damaged)?;
    let buffer = JsFuture::from(slice.array_buffer()).await.map_err(damaged)?;
    let bytes = Uint8Array::new(buffer.unchecked_ref()).to_vec();
    let whole = bytes.len() == to - from;
    if whole {
        Ok(bytes)
    } else if from == 0 && !bytes.starts_with(b"IDMNCDG\n") {
        Err(Refused::NotOurs)
    } else {
        Err(Refused::Damaged)
    }
}
