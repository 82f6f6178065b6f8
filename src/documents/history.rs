//! What changed between two versions of a document, field by field, and taking it back.
//!
//! A document is seen as a tree of JSON values. Members of lists that carry an id are seen as
//! fields named by it, so that a change of one visit is a change of that visit, not of a place.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{Extra, Stamp};

/// The field that names a member of a list.
const ID: &str = "i";

/// One changed field: absent means that it was not there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Names of the fields from the top, joined by `/`.
    #[serde(rename = "p")]
    pub path: String,
    /// Value before.
    #[serde(rename = "b", default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Value>,
    /// Value after.
    #[serde(rename = "a", default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Value>,
}

/// One save of one document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HistoryEntry {
    /// When and by whom.
    pub stamp: Stamp,
    /// What kind of change, as a word of the desk.
    pub kind: String,
    /// What it came from, for instance the import.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// Revision of the document after the change.
    #[serde(default)]
    pub rev: u64,
    /// Changed fields; empty for a new document, which is known as it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change>,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A document as a tree: the members of lists with ids become fields of their own, `v[id]`, so
/// that two sides that each add the first member do not collide.
pub fn tree(value: Value) -> Value {
    let Value::Object(map) = value else { return value };
    let mut out = Map::new();
    for (name, value) in map {
        match value {
            Value::Array(items) if !items.is_empty() && items.iter().all(has_id) => {
                for item in items {
                    let id = item[ID].as_str().unwrap_or_default();
                    out.insert(format!("{name}[{id}]"), tree(item));
                }
            }
            other => {
                out.insert(name, tree(other));
            }
        }
    }
    Value::Object(out)
}

/// The document again. Members of lists come in the order of their ids.
pub fn untree(value: Value) -> Value {
    let Value::Object(map) = value else { return value };
    let mut out = Map::new();
    for (name, value) in map {
        let list = member_of(&name, &value).map(str::to_owned);
        let value = untree(value);
        match list {
            Some(list) => match out.entry(list).or_insert_with(|| Value::Array(Vec::new())) {
                Value::Array(items) => items.push(value),
                // A list and a plain field of one name: cannot come from `tree`.
                _ => {
                    out.insert(name, value);
                }
            },
            None => {
                out.insert(name, value);
            }
        }
    }
    Value::Object(out)
}

/// The list to which a field `v[id]` belongs.
fn member_of<'n>(name: &'n str, value: &Value) -> Option<&'n str> {
    let (list, id) = name.strip_suffix(']')?.split_once('[')?;
    (value.get(ID)?.as_str()? == id).then_some(list)
}

fn has_id(item: &Value) -> bool {
    item.get(ID).is_some_and(Value::is_string)
}

/// The changed fields between two trees, in the order of their paths.
pub fn diff(before: &Value, after: &Value) -> Vec<Change> {
    let mut changes = Vec::new();
    walk(&mut String::new(), Some(before), Some(after), &mut changes);
    changes
}

fn walk(path: &mut String, before: Option<&Value>, after: Option<&Value>, out: &mut Vec<Change>) {
    if before == after {
        return;
    }
    let (Some(Value::Object(old)), Some(Value::Object(new))) = (before, after) else {
        out.push(Change { path: path.clone(), before: before.cloned(), after: after.cloned() });
        return;
    };
    let mut names: Vec<&String> = old.keys().chain(new.keys()).collect();
    names.sort_unstable();
    names.dedup();
    for name in names {
        let length = path.len();
        if !path.is_empty() {
            path.push('/');
        }
        path.push_str(&escape(name));
        walk(path, old.get(name), new.get(name), out);
        path.truncate(length);
    }
}

/// Names of fields may hold anything (columns of a sheet): `~` and `/` as in JSON pointers.
pub(crate) fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

fn unescape(name: &str) -> String {
    name.replace("~1", "/").replace("~0", "~")
}

/// What stands at a path of a tree.
pub fn at<'v>(tree: &'v Value, path: &str) -> Option<&'v Value> {
    path.split('/').try_fold(tree, |value, name| value.get(unescape(name)))
}

/// Puts a value at a path of a tree, or takes away what is there. False when the way to it is
/// gone.
pub fn put(tree: &mut Value, path: &str, value: Option<Value>) -> bool {
    let (way, last) = path.rsplit_once('/').map_or((None, path), |(way, last)| (Some(way), last));
    let mut place = tree;
    for name in way.into_iter().flat_map(|way| way.split('/')) {
        let Value::Object(map) = place else { return false };
        let Some(next) = map.get_mut(&unescape(name)) else { return false };
        place = next;
    }
    let Value::Object(map) = place else { return false };
    match value {
        Some(value) => {
            map.insert(unescape(last), value);
        }
        None => {
            map.remove(&unescape(last));
        }
    }
    true
}

/// Takes changes back: each field that still has its value of after gets its value of before.
/// Gives the paths of those that have another value by now and were left alone.
pub fn revert(tree: &mut Value, changes: &[Change]) -> Vec<String> {
    let mut left = Vec::new();
    for change in changes {
        let untouched = at(tree, &change.path) == change.after.as_ref();
        if !untouched || !put(tree, &change.path, change.before.clone()) {
            left.push(change.path.clone());
        }
    }
    left
}
