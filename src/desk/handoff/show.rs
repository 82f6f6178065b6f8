//! A plan as the screen shows it.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{
    any::Any,
    book::{KeptFile, about, file_key},
    plan::{Plan, Planned},
};
use crate::{
    desk::{
        Services,
        places::PlaceBook,
        protocol::{DeskError, HandOffConflict, HandOffCounts, HandOffPreview},
        stored::Held,
        work::Work,
    },
    documents::Id,
    records::{PosyanduId, coordination::Paper},
    wilayah::normal,
};

/// Most that one list of names shows.
const MOST: usize = 50;

/// What a plan would bring.
pub async fn preview<S: Services>(
    work: &Work<S>,
    plan: &Plan,
) -> Result<HandOffPreview, DeskError> {
    let book = work.places().await?;
    let mut kinds: BTreeMap<&str, HandOffCounts> = BTreeMap::new();
    let mut places: BTreeMap<String, HandOffCounts> = BTreeMap::new();
    let mut conflicts = Vec::new();
    for planned in &plan.documents {
        count(planned, kinds.entry(planned.kind()).or_default());
        if let Some(Any::Child(child)) = either(planned) {
            let name = name_of(plan, &book, child.posyandu);
            count(planned, places.entry(name).or_default());
        }
        conflicts.extend(questions(&|id| name_of(plan, &book, id), planned, &book));
    }
    let before: Option<Held<KeptFile>> = work.doc(&file_key(plan.header.id, false)).await?;
    let before = before.map(|held| held.document).filter(|file| file.undone.is_none());
    Ok(HandOffPreview {
        about: about(&plan.header),
        kinds: kinds.into_iter().map(|(kind, counts)| (kind.to_owned(), counts)).collect(),
        posyandu: places.into_iter().collect(),
        conflicts,
        twins: twins(plan, &book),
        same_nik: same_nik(work, plan).await?,
        unknown: plan.unknown,
        before: before.map(|file| file.here),
    })
}

/// Adds a document to the numbers.
pub fn count(planned: &Planned, counts: &mut HandOffCounts) {
    let place = match (&planned.known.now, &planned.after) {
        _ if !planned.collisions.is_empty() => &mut counts.conflicting,
        (None, Some(_)) => &mut counts.new,
        (Some(_), None) => &mut counts.deleted,
        _ if planned.changes => &mut counts.changed,
        _ => &mut counts.same,
    };
    *place += 1;
    if let Some(Any::Child(after)) = &planned.after {
        let before = match &planned.known.now {
            Some((Any::Child(before), _)) => before.visits.as_slice(),
            _ => &[],
        };
        let known = |id| before.iter().any(|visit| visit.id == id);
        counts.visits += after.visits.iter().filter(|visit| !known(visit.id)).count() as u32;
    }
}

/// The document as it shall be, or as it is.
fn either(planned: &Planned) -> Option<&Any> {
    planned.after.as_ref().or(planned.known.now.as_ref().map(|(any, _)| any))
}

/// Name of a Posyandu, here or in the file.
fn name_of(plan: &Plan, book: &PlaceBook, id: PosyanduId) -> String {
    let here = book.name(id);
    if !here.is_empty() {
        return here;
    }
    let named = plan.documents.iter().find_map(|planned| match &planned.after {
        Some(Any::Posyandu(posyandu)) if posyandu.id == id => Some(posyandu.name.clone()),
        _ => None,
    });
    named.unwrap_or_default()
}

/// What people have to decide of a document. `names` knows Posyandu, here or in the file.
pub fn questions(
    names: &dyn Fn(PosyanduId) -> String,
    planned: &Planned,
    book: &PlaceBook,
) -> Vec<HandOffConflict> {
    let one = |collision: &crate::handoff::Collision| {
        let leaves = |value: &Option<Value>| {
            value.as_ref().map(|value| {
                let mut out = Vec::new();
                leaves(value, &collision.path, book, &mut out);
                out
            })
        };
        HandOffConflict {
            key: planned.known.key.clone(),
            title: title(names, planned),
            path: collision.path.clone(),
            visit: visit_day(planned, &collision.path),
            mine: leaves(&collision.mine),
            theirs: leaves(&collision.theirs),
            my_stamp: collision.my_stamp.clone(),
            their_stamp: collision.their_stamp.clone(),
        }
    };
    planned.collisions.iter().map(one).collect()
}

/// What a document is called, and where it belongs.
fn title(names: &dyn Fn(PosyanduId) -> String, planned: &Planned) -> (String, String) {
    let bare = |name: &str| (name.to_owned(), String::new());
    match either(planned) {
        Some(Any::Child(child)) => (child.identity.name.reveal().to_owned(), names(child.posyandu)),
        Some(Any::Posyandu(posyandu)) => bare(&posyandu.name),
        Some(Any::Puskesmas(puskesmas)) => bare(&puskesmas.name),
        Some(Any::Session(session)) => (session.month.to_string(), names(session.posyandu)),
        Some(Any::Paper(paper)) => match paper.as_ref() {
            Paper::Rakor(rakor) => bare(&rakor.theme),
            Paper::Commitment(commitment) => bare(&commitment.text),
            Paper::Problem(problem) => bare(&problem.title),
            Paper::Registration(one) => (one.year.to_string(), names(one.posyandu)),
            Paper::ServiceYear(one) => (one.year.to_string(), names(one.posyandu)),
            Paper::Survey(one) => (one.date.to_string(), names(one.posyandu)),
            Paper::PuskesmasPj(one) => bare(&one.party.position),
            other => (String::new(), other.book_of().map(names).unwrap_or_default()),
        },
        None => bare(""),
    }
}

/// The day of the visit that a path lies in.
fn visit_day(planned: &Planned, path: &str) -> Option<String> {
    let id = path.strip_prefix("v[")?.split_once(']')?.0.parse::<Id<_>>().ok()?;
    let Some(Any::Child(child)) = either(planned) else { return None };
    child.visits.iter().find(|visit| visit.id == id).map(|visit| visit.date.to_string())
}

/// The values of a tree by their paths, without ids.
fn leaves(value: &Value, path: &str, book: &PlaceBook, out: &mut Vec<(String, String)>) {
    let last = path.rsplit('/').next().unwrap_or(path);
    match value {
        Value::Object(map) => {
            for (name, value) in map {
                let path = if path.is_empty() { name.clone() } else { format!("{path}/{name}") };
                leaves(value, &path, book, out);
            }
        }
        _ if matches!(last, "i" | "id" | "edited" | "tulis") => {}
        Value::String(text) => {
            let posyandu = matches!(last, "pos" | "p" | "posyandu").then(|| text.parse().ok());
            let name = posyandu.flatten().map(|id| book.name(id));
            let name = name.filter(|name| !name.is_empty());
            out.push((path.to_owned(), name.unwrap_or_else(|| text.clone())));
        }
        other => out.push((path.to_owned(), other.to_string())),
    }
}

/// Posyandu that are new here although one of the same name and desa is here.
fn twins(plan: &Plan, book: &PlaceBook) -> Vec<String> {
    let new = plan.documents.iter().filter(|planned| planned.known.now.is_none());
    let twin = new.filter_map(|planned| match &planned.after {
        Some(Any::Posyandu(posyandu)) => {
            let same = book.posyandu.values().any(|held| {
                held.document.desa == posyandu.desa
                    && normal(&held.document.name) == normal(&posyandu.name)
            });
            same.then(|| posyandu.name.clone())
        }
        _ => None,
    });
    twin.take(MOST).collect()
}

/// New children whose NIK another child here has.
async fn same_nik<S: Services>(work: &Work<S>, plan: &Plan) -> Result<Vec<String>, DeskError> {
    let rosters = work.rosters().await?;
    let rows = rosters.values().flat_map(|held| &held.document.rows);
    let taken: BTreeMap<_, _> = rows.filter_map(|row| Some((row.nik.clone()?, row.id))).collect();
    let new = plan.documents.iter().filter(|planned| planned.known.now.is_none());
    let twin = new.filter_map(|planned| match &planned.after {
        Some(Any::Child(child)) => {
            let other = taken.get(child.identity.nik.as_ref()?)?;
            (*other != child.id).then(|| child.identity.name.reveal().to_owned())
        }
        _ => None,
    });
    Ok(twin.take(MOST).collect())
}
