//! What a batch does to rows, worked out before the first of them is touched.
//!
//! IndexedDB answers late, so a write first reads all it depends on, then this decides, then
//! everything is put in one go. Plain code, so that the order of operations is tested natively.

use std::collections::{BTreeMap, HashSet};

use super::{Expected, Operation, Row, StorageError, Store};

/// What was found of the row or rows that an operation depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Not looked at.
    Unread,
    /// No such row.
    Missing,
    /// A row, whose revision was read or not.
    Row(Option<u64>),
    /// Keys of the rows of a parent.
    Keys(Vec<String>),
}

/// What to look at before an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look<'a> {
    /// Nothing.
    No,
    /// Whether there is such a row.
    Exists(Store, &'a str),
    /// The revision of a row.
    Revision(Store, &'a str),
    /// The keys of the rows of a parent.
    Parent(Store, &'a str),
}

/// One change, to be done in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Adds or replaces a row.
    Put(Store, Row),
    /// Adds a row; the database itself refuses when there is one.
    Add(Store, Row),
    /// Deletes a row, if it is there.
    Delete(Store, String),
}

/// From so many operations on a batch is large.
const LARGE: usize = 100;

/// Whether the new rows of a batch need not be looked for, because the database refuses the whole
/// write when one is there: half as many requests for an import. Only where nothing but distinct
/// rows is put, so that the rows before the write are those that `add` meets.
pub fn adds(operations: &[Operation]) -> bool {
    operations.len() >= LARGE && distinct(operations)
}

/// Whether the operations put rows and no two of them the same.
pub fn distinct(operations: &[Operation]) -> bool {
    let mut seen = HashSet::with_capacity(operations.len());
    operations.iter().all(|operation| match operation {
        Operation::Put(store, row, _) => seen.insert((*store, row.key.as_str())),
        Operation::Delete(..) | Operation::DeleteByParent(..) => false,
    })
}

/// What an operation depends on; with `adds` as the function of that name said.
pub fn look(operation: &Operation, adds: bool) -> Look<'_> {
    let (store, key, expected) = match operation {
        Operation::Put(store, row, expected) => (*store, row.key.as_str(), expected),
        Operation::Delete(store, key, expected) => (*store, key.as_str(), expected),
        Operation::DeleteByParent(store, parent) => return Look::Parent(*store, parent),
    };
    match expected {
        Expected::Anything => Look::No,
        Expected::Nothing if adds => Look::No,
        Expected::Nothing => Look::Exists(store, key),
        Expected::Rev(_) => Look::Revision(store, key),
    }
}

/// The steps of a batch, or the conflict that forbids all of them. `found` has one for each
/// operation.
pub fn plan(
    operations: Vec<Operation>,
    found: &[Found],
    adds: bool,
) -> Result<Vec<Step>, StorageError> {
    for (operation, found) in operations.iter().zip(found) {
        check(operation, found, adds)?;
    }
    let parents = operations.iter().any(|o| matches!(o, Operation::DeleteByParent(..)));
    let steps = Vec::with_capacity(operations.len());
    let mut planner = Planner { steps, touched: parents.then(BTreeMap::new), adds };
    for (operation, found) in operations.into_iter().zip(found) {
        planner.add(operation, found);
    }
    let steps = planner.steps;
    Ok(if parents { without_vain(steps) } else { steps })
}

/// Without deletions of rows that are put again later: to replace what a parent had deletes only
/// what did not come again.
fn without_vain(mut steps: Vec<Step>) -> Vec<Step> {
    let mut put = HashSet::new();
    let mut needed: Vec<bool> = Vec::with_capacity(steps.len());
    for step in steps.iter().rev() {
        needed.push(match step {
            Step::Put(store, row) => {
                put.insert((*store, row.key.as_str()));
                true
            }
            Step::Add(..) => true,
            Step::Delete(store, key) => !put.contains(&(*store, key.as_str())),
        });
    }
    let mut needed = needed.into_iter().rev();
    steps.retain(|_| needed.next().unwrap_or(true));
    steps
}

/// Expectations speak of the rows as they were before the write.
fn check(operation: &Operation, found: &Found, adds: bool) -> Result<(), StorageError> {
    let (store, key, expected) = match operation {
        Operation::Put(store, row, expected) => (store, &row.key, expected),
        Operation::Delete(store, key, expected) => (store, key, expected),
        Operation::DeleteByParent(..) => return Ok(()),
    };
    let fits = match expected {
        Expected::Anything => true,
        Expected::Nothing => adds || *found == Found::Missing,
        Expected::Rev(rev) => *found == Found::Row(Some(*rev)),
    };
    fits.then_some(()).ok_or_else(|| StorageError::Conflict(store.name(), key.clone()))
}

struct Planner {
    steps: Vec<Step>,
    /// Rows that this batch has put or deleted so far, with their parents; kept only where a
    /// later operation may ask for the rows of a parent.
    touched: Option<BTreeMap<(Store, String), Option<String>>>,
    adds: bool,
}

impl Planner {
    fn add(&mut self, operation: Operation, found: &Found) {
        match operation {
            Operation::Put(store, row, Expected::Nothing) if self.adds => {
                self.steps.push(Step::Add(store, row));
            }
            Operation::Put(store, row, _) => {
                self.touch(store, &row.key, Some(row.parent.clone()));
                self.steps.push(Step::Put(store, row));
            }
            Operation::Delete(store, key, _) => {
                self.touch(store, &key, None);
                self.steps.push(Step::Delete(store, key));
            }
            Operation::DeleteByParent(store, parent) => {
                for key in self.rows_of(store, &parent, found) {
                    self.touch(store, &key, None);
                    self.steps.push(Step::Delete(store, key));
                }
            }
        }
    }

    fn touch(&mut self, store: Store, key: &str, parent: Option<String>) {
        if let Some(touched) = &mut self.touched {
            touched.insert((store, key.to_owned()), parent);
        }
    }

    /// Rows a parent has at this point of the batch.
    fn rows_of(&self, store: Store, parent: &str, found: &Found) -> Vec<String> {
        let Some(touched) = &self.touched else { return Vec::new() };
        let before: &[String] = if let Found::Keys(keys) = found { keys } else { &[] };
        let untouched =
            before.iter().filter(|key| !touched.contains_key(&(store, (*key).clone()))).cloned();
        let put = touched
            .iter()
            .filter(|((at, _), now)| *at == store && now.as_deref() == Some(parent))
            .map(|((_, key), _)| key.clone());
        untouched.chain(put).collect()
    }
}
