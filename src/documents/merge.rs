//! Two versions of a document that grew from one: what each changed is kept, field by field.

use serde_json::Value;

use super::history::{Change, at, diff, put};

/// The outcome of a merge.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// Both sides' changes. Where they collide it has `theirs`.
    pub tree: Value,
    /// Paths that both changed to different values: a person has to choose.
    pub conflicts: Vec<String>,
}

/// Merges trees (see [`super::history::tree`]): `mine` and `theirs` both came from `base`.
///
/// A field changed on one side only takes that side's value, a field changed to the same value on
/// both sides too. Deleting something and changing inside of it collide; nothing is dropped
/// silently.
pub fn merge(base: &Value, mine: &Value, theirs: &Value) -> Merged {
    let other = diff(base, theirs);
    let mut tree = theirs.clone();
    let mut conflicts = Vec::new();
    for change in diff(base, mine) {
        if same(&change, theirs) {
            continue;
        }
        let collides = other.iter().any(|o| overlaps(&o.path, &change.path));
        if collides || !put(&mut tree, &change.path, change.after.clone()) {
            conflicts.push(change.path);
        }
    }
    Merged { tree, conflicts }
}

fn same(change: &Change, theirs: &Value) -> bool {
    at(theirs, &change.path) == change.after.as_ref()
}

/// Whether one path is the other or lies inside of it.
fn overlaps(a: &str, b: &str) -> bool {
    let inside = |a: &str, b: &str| {
        b.strip_prefix(a).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    inside(a, b) || inside(b, a)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::history::{revert, tree, untree};
    use proptest::prelude::*;
    use serde_json::json;

    fn child(weight: u32) -> Value {
        tree(json!({"who": {"n": "A", "ibu": "B"}, "v": [{"i": "1", "w": weight}, {"i": "2"}]}))
    }

    #[test]
    fn both_sides_changes_are_kept() {
        let base = child(8000);
        let mine = child(8100);
        let mut theirs = base.clone();
        put(&mut theirs, "who/ibu", Some("C".into()));
        put(&mut theirs, "v[3]", Some(json!({"i": "3", "w": 9000})));
        let merged = merge(&base, &mine, &theirs);
        assert!(merged.conflicts.is_empty());
        let expected = json!({
            "who": {"n": "A", "ibu": "C"},
            "v": [{"i": "1", "w": 8100}, {"i": "2"}, {"i": "3", "w": 9000}]
        });
        assert_eq!(untree(merged.tree), expected);
    }

    #[test]
    fn one_field_changed_twice_is_a_conflict() {
        let merged = merge(&child(8000), &child(8100), &child(8200));
        assert_eq!(merged.conflicts, ["v[1]/w"]);
        assert_eq!(merged.tree, child(8200));
        let agreed = merge(&child(8000), &child(8100), &child(8100));
        assert!(agreed.conflicts.is_empty());
    }

    #[test]
    fn deleting_and_changing_collide() {
        let base = child(8000);
        let mut deleted = base.clone();
        put(&mut deleted, "v[1]", None);
        let merged = merge(&base, &deleted, &child(8100));
        assert_eq!(merged.conflicts, ["v[1]"]);
        assert_eq!(merge(&base, &child(8100), &deleted).conflicts, ["v[1]/w"]);
    }

    /// Documents of three fields and three visits.
    fn document() -> impl Strategy<Value = Value> {
        let visit = proptest::option::of((0..3_u8, 0..3_u8));
        let visits = [visit.clone(), visit.clone(), visit];
        ((0..3_u8, 0..3_u8), visits).prop_map(|((name, mother), visits)| {
            let list = visits.iter().enumerate().filter_map(|(at, visit)| {
                visit.map(|(w, h)| json!({"i": at.to_string(), "w": w, "h": h}))
            });
            // An empty list is left out, as documents do.
            if visits.iter().all(Option::is_none) {
                return json!({"who": {"a/b[x]": name, "ibu": mother}});
            }
            tree(json!({"who": {"a/b[x]": name, "ibu": mother}, "v": list.collect::<Vec<_>>()}))
        })
    }

    proptest! {
        #[test]
        fn a_change_taken_back_is_as_before(a in document(), b in document()) {
            let mut back = b.clone();
            let changes = diff(&a, &b);
            prop_assert!(revert(&mut back, &changes).is_empty());
            prop_assert_eq!(untree(back), untree(a));
        }

        #[test]
        fn merging_with_the_unchanged_side_is_the_other(a in document(), b in document()) {
            prop_assert_eq!(&merge(&a, &b, &a).tree, &b);
            prop_assert_eq!(&merge(&a, &a, &b).tree, &b);
        }

        #[test]
        fn merging_does_not_depend_on_the_side(
            base in document(), a in document(), b in document()
        ) {
            let (x, y) = (merge(&base, &a, &b), merge(&base, &b, &a));
            prop_assert_eq!(x.conflicts.is_empty(), y.conflicts.is_empty());
            if x.conflicts.is_empty() {
                prop_assert_eq!(x.tree, y.tree);
            }
        }
    }
}
