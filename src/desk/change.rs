//! Changes of a child as history entries, and back.

use chrono::NaiveDate;
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

/// Visits that two versions of a child do not have in common.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Differing<'c> {
    /// As they were.
    pub old: Vec<&'c Visit>,
    /// As they are.
    pub new: Vec<&'c Visit>,
}

impl<'c> Differing<'c> {
    /// Between two versions. Each visit is compared once: this runs over whole regencies.
    pub fn between(before: &'c Child, after: &'c Child) -> Self {
        let mut differing = Self::default();
        for (at, old) in before.visits.iter().enumerate() {
            match with_id(&after.visits, old.id, at) {
                Some(new) if new == old => {}
                Some(new) => {
                    differing.old.push(old);
                    differing.new.push(new);
                }
                None => differing.old.push(old),
            }
        }
        let added = after.visits.iter().enumerate();
        differing.new.extend(
            added.filter(|(at, v)| with_id(&before.visits, v.id, *at).is_none()).map(|(_, v)| v),
        );
        differing
    }

    /// The first day on which they differ.
    pub fn first(&self) -> Option<NaiveDate> {
        self.old.iter().chain(&self.new).map(|visit| visit.date).min()
    }
}

/// The visit with this id; nearly always it stands in the same place.
fn with_id(visits: &[Visit], id: VisitId, at: usize) -> Option<&Visit> {
    let beside = visits.get(at).filter(|visit| visit.id == id);
    beside.or_else(|| visits.iter().find(|visit| visit.id == id))
}

/// The changed fields. Costs what changed, not what the child holds: visits that are the same are
/// left out before anything is turned into trees.
pub fn changes(
    before: &Child,
    after: &Child,
    differing: &Differing<'_>,
) -> Result<Vec<Change>, DeskError> {
    let own = |visits: &[&Visit]| visits.iter().copied().cloned().collect();
    let old = tree_of(&with_visits(before, own(&differing.old)))?;
    let new = tree_of(&with_visits(after, own(&differing.new)))?;
    Ok(diff(&old, &new))
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
