//! What a file would do here, document by document.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{
    any::{Any, is_known},
    known::{Known, is_child, known},
    make::regency,
    show,
};
use crate::{
    desk::{
        Job, Services,
        handlers::{posyandu::sessions, regions},
        protocol::{DeskError, HandOffRead, ReadHandOff},
        stored::PUSKESMAS,
        work::Work,
    },
    documents::{Stamp, hash},
    handoff::{
        Choice, Clock, Collision, Document, Grain, Header, Kind, Opened, Refused, Side, Write,
        join, open,
    },
    records::{
        PosyanduId, Session,
        coordination::{PaperKind, PaperRef},
    },
};

/// What people decided, by document and path.
pub type Decisions = BTreeMap<(String, String), Choice>;

/// What becomes of a document.
#[derive(Clone, Debug)]
pub struct Planned {
    /// As it is here.
    pub known: Known,
    /// As it shall be; `None`: not there.
    pub after: Option<Any>,
    /// The same as a tree.
    pub tree: Option<Value>,
    /// Its clock.
    pub clock: Clock,
    /// What both sides changed.
    pub collisions: Vec<Collision>,
    /// Anything of it comes from the file.
    pub changes: bool,
}

/// What a file would do.
#[derive(Clone, Debug)]
pub struct Plan {
    /// What the file says of itself.
    pub header: Header,
    /// Its documents.
    pub documents: Vec<Planned>,
    /// Documents of kinds that this version does not know.
    pub unknown: u32,
    /// Questions without an answer.
    pub open: u32,
}

/// Answers `ReadHandOff`.
pub async fn read<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: ReadHandOff,
) -> Result<HandOffRead, DeskError> {
    match plan(work, job, &asked.bytes.0, &asked.passphrase, &Decisions::new()).await? {
        Ok(plan) => Ok(HandOffRead::Preview(show::preview(work, &plan).await?)),
        Err(read) => Ok(read),
    }
}

/// Compares a file with what is here. The inner error is what to show instead.
pub async fn plan<S: Services>(
    work: &Work<S>,
    job: Job,
    bytes: &[u8],
    passphrase: &str,
    decisions: &Decisions,
) -> Result<Result<Plan, HandOffRead>, DeskError> {
    let passphrase = Some(passphrase.trim()).filter(|text| !text.is_empty());
    let (header, mut body) = match open(bytes, passphrase) {
        Err(why) => return Ok(Err(HandOffRead::Refused(why))),
        Ok(Opened::Locked(header)) => {
            return Ok(Err(HandOffRead::Locked(super::book::about(&header))));
        }
        Ok(Opened::Whole(header, body)) => (*header, body),
    };
    match regency(work).await? {
        Some(here) if here == header.regency => {}
        Some(_) => return Ok(Err(HandOffRead::OtherRegency(header.regency))),
        None => {
            let theirs = regions::regency(&work.services, header.regency).await?;
            return Ok(Err(HandOffRead::NoRegency(header.regency, theirs.name)));
        }
    }
    let all = body.documents.len();
    body.documents.retain(|document| is_known(&document.key));
    let unknown = (all - body.documents.len()) as u32;
    let damaged = Ok(Err(HandOffRead::Refused(Refused::Damaged)));
    let keys: Vec<String> = body.documents.iter().map(|document| document.key.clone()).collect();
    let once: BTreeSet<&String> = keys.iter().collect();
    let fits = |key: &String| fits_kind(header.kind, key);
    if once.len() != keys.len() || !keys.iter().all(fits) {
        return damaged;
    }
    let stamp = work.stamp(job).await?;
    let dice = work.services.random_bits();
    let mut documents = Vec::with_capacity(keys.len());
    for (known, document) in known(work, &keys).await?.into_iter().zip(body.documents) {
        let dice = dice ^ hash(document.key.as_bytes());
        let Some(planned) = planned(known, &document, decisions, dice, &stamp) else {
            return damaged;
        };
        documents.push(planned);
    }
    let mut plan = Plan { header, documents, unknown, open: 0 };
    one_session_a_month(work, &mut plan, decisions, dice, &stamp).await?;
    if !places_are_there(work, &plan).await? {
        return damaged;
    }
    let answered =
        |key: &String, path: &String| decisions.contains_key(&(key.clone(), path.clone()));
    let questions = plan.documents.iter().flat_map(|planned| {
        planned.collisions.iter().map(|collision| (&planned.known.key, &collision.path))
    });
    plan.open = questions.filter(|(key, path)| !answered(key, path)).count() as u32;
    Ok(Ok(plan))
}

/// Children and the books of a Posyandu come with its file only, other papers with the others; books
/// of the six fields, and Puskesmas with their contacts, with reports, too.
fn fits_kind(kind: Kind, key: &str) -> bool {
    if key.split_once('/').is_some_and(|(kind, _)| kind == PUSKESMAS) {
        return kind != Kind::Rakor;
    }
    match PaperRef::from_key(key).map(|paper| paper.kind) {
        Some(PaperKind::SpmBook) => kind != Kind::Rakor,
        paper => (kind == Kind::Posyandu) == paper.is_none_or(PaperKind::is_book),
    }
}

/// What becomes of one document; `None` when the file's is none.
pub fn planned(
    known: Known,
    document: &Document,
    decisions: &Decisions,
    dice: u64,
    stamp: &Stamp,
) -> Option<Planned> {
    let key = &document.key;
    let theirs = document.tree.as_ref();
    if let Some(tree) = theirs {
        Any::from_tree(key, tree.clone())?;
    }
    let Some(clock) = &known.clock else {
        // Never heard of: taken as it is. One that was deleted there is not missed here, but an
        // older file shall not bring it.
        let after = theirs.and_then(|tree| Any::from_tree(key, tree.clone()));
        return Some(Planned {
            changes: after.is_some(),
            tree: theirs.cloned(),
            after,
            clock: document.clock.clone(),
            collisions: Vec::new(),
            known,
        });
    };
    let mine = Side { tree: known.tree.as_ref(), clock };
    let their = Side { tree: theirs, clock: &document.clock };
    let closing = |path: &str| first_closing(key, path, known.tree.as_ref(), theirs);
    let decided = |path: &str| {
        closing(path).or_else(|| decisions.get(&(key.clone(), path.to_owned())).copied())
    };
    // As fine as whatever people decide makes a document.
    for grain in [Grain::Field, Grain::Member, Grain::Whole] {
        let whole = |choice| {
            let joined = join(mine, their, grain, |_| Some(choice), dice, stamp);
            joined.tree.is_none_or(|tree| Any::from_tree(key, tree).is_some())
        };
        if !whole(Choice::Mine) || !whole(Choice::Theirs) {
            continue;
        }
        let mut joined = join(mine, their, grain, decided, dice, stamp);
        joined.collisions.retain(|collision| closing(&collision.path).is_none());
        let after = match &joined.tree {
            None => None,
            Some(tree) => match Any::from_tree(key, tree.clone()) {
                Some(any) => Some(any),
                // Answers that do not go together: asked again more coarsely.
                None => continue,
            },
        };
        return Some(Planned {
            changes: joined.tree != known.tree,
            after,
            tree: joined.tree,
            clock: joined.clock,
            collisions: joined.collisions,
            known,
        });
    }
    None
}

/// Two tablets closed the same session: it was handed in when the first of them did. Nobody is asked.
fn first_closing(
    key: &str,
    path: &str,
    mine: Option<&Value>,
    theirs: Option<&Value>,
) -> Option<Choice> {
    if !key.starts_with("session/") || !matches!(path, "closed_at" | "closed_by") {
        return None;
    }
    let closed = |tree: Option<&Value>| {
        let text = |field| Some(tree?.get(field)?.as_str()?.to_owned());
        let at = text("closed_at");
        (at.is_none(), at, text("closed_by"))
    };
    Some(if closed(mine) <= closed(theirs) { Choice::Mine } else { Choice::Theirs })
}

/// Two tablets may each have begun the session of a month: one of them stays.
async fn one_session_a_month<S: Services>(
    work: &Work<S>,
    plan: &mut Plan,
    decisions: &Decisions,
    dice: u64,
    stamp: &Stamp,
) -> Result<(), DeskError> {
    let gone: BTreeSet<String> = plan
        .documents
        .iter()
        .filter(|planned| planned.after.is_none())
        .map(|planned| planned.known.key.clone())
        .collect();
    let mut more = Vec::new();
    let mut here: BTreeMap<PosyanduId, Vec<Session>> = BTreeMap::new();
    for planned in &mut plan.documents {
        let (Some(Any::Session(theirs)), None) = (&planned.after, &planned.known.now) else {
            continue;
        };
        let theirs = theirs.as_ref().clone();
        if let std::collections::btree_map::Entry::Vacant(place) = here.entry(theirs.posyandu) {
            place.insert(sessions(work, theirs.posyandu).await?);
        }
        let of_month = |mine: &&Session| {
            let key = Any::Session(Box::new((*mine).clone())).key();
            mine.month == theirs.month && mine.id != theirs.id && !gone.contains(&key)
        };
        let Some(mine) = here[&theirs.posyandu].iter().find(of_month).cloned() else { continue };
        let key = planned.known.key.clone();
        let collision = Collision {
            path: String::new(),
            mine: Some(Any::Session(Box::new(mine.clone())).tree()?),
            theirs: planned.tree.clone(),
            my_stamp: mine.edited.clone(),
            their_stamp: theirs.edited.clone(),
        };
        let same = (mine.date, mine.kader_present, mine.closed, &mine.note)
            == (theirs.date, theirs.kader_present, theirs.closed, &theirs.note);
        let choice = if same {
            Some(if mine.id < theirs.id { Choice::Mine } else { Choice::Theirs })
        } else {
            planned.collisions.push(collision);
            decisions.get(&(key.clone(), String::new())).copied()
        };
        let event = dice ^ hash(key.as_bytes()) ^ 2;
        let removed = Write { event, stamp: stamp.clone() };
        match choice {
            None | Some(Choice::Mine) => {
                planned.clock.write("", removed);
                (planned.after, planned.changes) = (None, false);
            }
            Some(Choice::Theirs) => {
                let key = Any::Session(Box::new(mine)).key();
                for known in known(work, std::slice::from_ref(&key)).await? {
                    let Some(mut clock) = known.clock.clone() else { continue };
                    clock.write("", removed.clone());
                    more.push(Planned {
                        tree: known.tree.clone(),
                        known,
                        after: None,
                        clock,
                        collisions: Vec::new(),
                        changes: true,
                    });
                }
            }
        }
    }
    plan.documents.extend(more);
    Ok(())
}

/// Whether every Posyandu that children speak of is here or comes with them, within the regency.
async fn places_are_there<S: Services>(work: &Work<S>, plan: &Plan) -> Result<bool, DeskError> {
    let book = work.places().await?;
    let mut known: BTreeSet<PosyanduId> = book.posyandu.keys().copied().collect();
    let (mut asked, mut inside) = (BTreeSet::new(), true);
    for planned in &plan.documents {
        match &planned.after {
            Some(Any::Posyandu(posyandu)) => {
                known.insert(posyandu.id);
                inside &= posyandu.desa.is_within(plan.header.regency);
            }
            Some(Any::Session(session)) => {
                asked.insert(session.posyandu);
            }
            Some(Any::Child(child)) => {
                asked.insert(child.posyandu);
                asked.extend(child.visits.iter().map(|visit| visit.posyandu));
            }
            Some(Any::Paper(paper)) => asked.extend(paper.book_of()),
            // A Posyandu is never deleted while children belong to it.
            None if planned.known.key.starts_with("posyandu/") => inside = false,
            _ => {}
        }
    }
    Ok(inside && asked.is_subset(&known))
}

impl Planned {
    /// Its kind.
    pub fn kind(&self) -> &str {
        self.known.key.split_once('/').map_or("", |(kind, _)| kind)
    }

    /// Whether it is a child.
    pub fn is_child(&self) -> bool {
        is_child(&self.known.key)
    }
}
