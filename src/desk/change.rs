//! Changes of a child as history entries, and back.

use serde_json::Value;

use super::protocol::DeskError;
use crate::{
    documents::{
        Change,
        history::{diff, revert, tree, untree},
    },
    records::{Child, Visit},
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
    let differs = |one: &Visit, others: &[Visit]| !others.iter().any(|other| other == one);
    let old = before.visits.iter().filter(|visit| differs(visit, &after.visits));
    let new = after.visits.iter().filter(|visit| differs(visit, &before.visits));
    let (old, new) = (old.cloned().collect(), new.cloned().collect());
    Ok(diff(&tree_of(&with_visits(before, old))?, &tree_of(&with_visits(after, new))?))
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

/// Takes changes back where their fields still have the value of after. Gives the child and the
/// paths that were left because somebody changed them since.
pub fn take_back(child: &Child, changes: &[Change]) -> Result<(Child, Vec<String>), DeskError> {
    let mut tree = tree_of(child)?;
    let left = revert(&mut tree, changes);
    let back = Child { edited: child.edited.clone(), ..child_of(tree)? };
    Ok((back, left))
}
