//! Changes of a child as history entries, and back.

use serde_json::Value;
use std::collections::BTreeSet;

use super::protocol::DeskError;
use crate::{
    documents::{
        Change,
        history::{diff, revert, tree, untree},
    },
    records::{Child, Visit, VisitId},
};

/// The field of the last write: it changes with every save and says nothing in a history.
const EDITED: &str = "tulis";

/// A child as a tree of values, without the stamp of its last write.
pub fn tree_of(child: &Child) -> Result<Value, DeskError> {
    let mut value = serde_json::to_value(child).map_err(|error| wrong(&error))?;
    if let Value::Object(map) = &mut value {
        map.remove(EDITED);
    }
    Ok(tree(value))
}

/// The child again, its visits in their order.
pub fn child_of(tree: Value) -> Result<Child, DeskError> {
    let mut child: Child = serde_json::from_value(untree(tree)).map_err(|error| wrong(&error))?;
    child.sort_visits();
    Ok(child)
}

fn wrong(error: &serde_json::Error) -> DeskError {
    DeskError::Storage(format!("document: {error}"))
}

/// The changed fields. Costs what changed, not what the child holds: visits that are the same are
/// left out before anything is turned into trees.
pub fn changes(before: &Child, after: &Child) -> Result<Vec<Change>, DeskError> {
    let old = differing(&before.visits, &after.visits).cloned().collect();
    let new = differing(&after.visits, &before.visits).cloned().collect();
    Ok(diff(&tree_of(&with_visits(before, old))?, &tree_of(&with_visits(after, new))?))
}

/// Visits that the others do not have, or have with another content.
pub fn differing<'v>(visits: &'v [Visit], others: &'v [Visit]) -> impl Iterator<Item = &'v Visit> {
    visits.iter().enumerate().filter_map(move |(at, visit)| {
        // Nearly always it stands in the same place.
        let beside = others.get(at).filter(|other| other.id == visit.id);
        let other = beside.or_else(|| others.iter().find(|other| other.id == visit.id));
        (other != Some(visit)).then_some(visit)
    })
}

fn with_visits(child: &Child, visits: Vec<Visit>) -> Child {
    Child {
        id: child.id,
        identity: child.identity.clone(),
        sex: child.sex,
        birth: child.birth.clone(),
        home: child.home.clone(),
        posyandu: child.posyandu,
        transfers: child.transfers.clone(),
        consent: child.consent.clone(),
        kia: child.kia,
        exit: child.exit.clone(),
        imports: child.imports.clone(),
        known_as: child.known_as.clone(),
        visits,
        edited: child.edited.clone(),
        extra: child.extra.clone(),
    }
}

/// The visit of which a path speaks.
fn visit_in(path: &str) -> Option<VisitId> {
    path.strip_prefix("v[")?.split_once(']')?.0.parse().ok()
}

/// Takes changes back where their fields still have the value of after. Gives the child and the
/// paths that were left because somebody changed them since.
pub fn take_back(child: &Child, changes: &[Change]) -> Result<(Child, Vec<String>), DeskError> {
    // Visits that no change speaks of stay out of it: most changes are of one of many.
    let spoken: BTreeSet<VisitId> = changes.iter().filter_map(|c| visit_in(&c.path)).collect();
    let (some, others): (Vec<Visit>, Vec<Visit>) =
        child.visits.iter().cloned().partition(|visit| spoken.contains(&visit.id));
    let mut tree = tree_of(&with_visits(child, some))?;
    let left = revert(&mut tree, changes);
    let mut back = Child { edited: child.edited.clone(), ..child_of(tree)? };
    back.visits.extend(others);
    back.sort_visits();
    Ok((back, left))
}
