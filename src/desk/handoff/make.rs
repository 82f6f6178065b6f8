//! Making a file.

use serde_json::Value;

use super::{
    any::Any,
    book::{FILES, KeptFile, about, file_key},
    gather::gather,
    known::{Known, is_child, known},
};
use crate::{
    desk::{
        Job, Services,
        conceal::Conceal as _,
        protocol::{DeskError, HandOffCounts, HandOffFile, MakeHandOff},
        stored::row,
        work::Work,
    },
    documents::{
        Extra, Stamp,
        history::{diff, escape, put},
    },
    handoff::{Body, Clock, Document, Entropy, Header, Kind, pack},
    records::Bytes,
    storage::{Batch, Expected, Store},
    wilayah::{Level, RegionCode},
};

/// Ending of the files.
const ENDING: &str = "idaman";
/// Fields of documents of coordination that name a person or reach one.
const PERSONAL: [&str; 3] = ["name", "phone", "contact"];

/// Does `MakeHandOff`.
pub async fn make<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: MakeHandOff,
) -> Result<HandOffFile, DeskError> {
    // `refused` says so before; a file with names must not depend on it alone.
    if job.hidden && !asked.tells_nobody() {
        return Err(DeskError::Hidden);
    }
    let found = gather(work, asked.what).await?;
    let regency = regency(work).await?.ok_or(DeskError::NotFound)?;
    let mut batch = Batch::default();
    let mut body = Body::default();
    for known in known(work, &found.keys).await? {
        let Some(mut clock) = known.clock else { continue };
        if known.stored.as_ref() != Some(&clock) {
            Known::keep(&known.key, &clock, known.tree.as_ref(), &mut batch.operations)?;
        }
        let mut tree = known.tree;
        if !asked.names
            && !is_child(&known.key)
            && let Some(tree) = &mut tree
        {
            nameless(tree, "", &mut clock);
            concealed(&known.key, tree, &mut clock)?;
        }
        if job.hidden {
            clock.forget_hands();
        }
        body.documents.push(Document { key: known.key, tree, clock });
    }
    let header = Header {
        id: work.new_id(),
        kind: found.kind,
        made: made_by(work, job).await?,
        regency,
        place: found.place,
        title: found.title,
        since: found.since,
        documents: body.documents.len() as u32,
        // Children always have their names, and a Posyandu's file names nobody else.
        nameless: !asked.names && found.kind != Kind::Posyandu,
        lock: None,
        extra: Extra::new(),
    };
    let passphrase = asked.passphrase.trim();
    let seal = (!passphrase.is_empty()).then(|| (passphrase, entropy(&work.services)));
    let bytes = pack(header.clone(), &body, seal)
        .ok_or_else(|| DeskError::Worker("the file could not be made".to_owned()))?;
    let mut about = about(&header);
    about.locked = seal.is_some();
    let kept = KeptFile {
        about: about.clone(),
        here: work.stamp(job).await?,
        given: true,
        brought: HandOffCounts::default(),
        wrote: Vec::new(),
        undone: None,
        extra: Extra::new(),
    };
    let kept = row(file_key(header.id, true), FILES, 1, &kept)?;
    batch.put(Store::Doc, kept, Expected::Nothing);
    work.db.write(batch).await?;
    let children = body.documents.iter().filter(|document| is_child(&document.key)).count() as u32;
    let name = format!("idaman-{}-{}.{ENDING}", job.today(), header.id);
    Ok(HandOffFile { about, name, bytes: Bytes(bytes), children })
}

/// The regency of this tablet.
pub async fn regency<S: Services>(work: &Work<S>) -> Result<Option<RegionCode>, DeskError> {
    let code = work.settings().await?.document.regency;
    Ok(code.and_then(|code| code.at(Level::Regency)))
}

/// Takes names and what reaches a person out of a document, and what is known of their writes.
/// What stands at the top of a document is the name of a team or partner, unless it is a phone.
fn nameless(value: &mut Value, path: &str, clock: &mut Clock) {
    let Value::Object(map) = value else { return };
    let top = path.is_empty();
    map.retain(|name, below| {
        let path = if top { escape(name) } else { format!("{path}/{}", escape(name)) };
        if PERSONAL.contains(&name.as_str()) && !(top && name == "name") {
            clock.leave_out(&path);
            return false;
        }
        nameless(below, &path, clock);
        true
    });
}

/// What else `Conceal` takes out of a paper, so that a field it learns of is left out of files, too.
fn concealed(key: &str, tree: &mut Value, clock: &mut Clock) -> Result<(), DeskError> {
    let Some(Any::Paper(mut paper)) = Any::from_tree(key, tree.clone()) else { return Ok(()) };
    paper.conceal();
    let hidden = Any::Paper(paper).tree()?;
    for change in diff(tree, &hidden) {
        clock.leave_out(&change.path);
        put(tree, &change.path, None);
    }
    Ok(())
}

/// When and by whom; by whom is left out while identities are hidden.
async fn made_by<S: Services>(work: &Work<S>, job: Job) -> Result<Stamp, DeskError> {
    let mut stamp = work.stamp(job).await?;
    if job.hidden {
        stamp.conceal();
    }
    Ok(stamp)
}

/// Random bytes for a lock.
pub fn entropy(services: &impl Services) -> Entropy {
    let (mut salt, mut nonce) = ([0; 16], [0; 24]);
    for chunk in salt.chunks_mut(8).chain(nonce.chunks_mut(8)) {
        chunk.copy_from_slice(&services.random_bits().to_le_bytes());
    }
    Entropy { salt, nonce }
}
