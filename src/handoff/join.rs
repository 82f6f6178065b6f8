//! Two versions of a document and their clocks become one.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::clock::{Clock, Write};
use crate::documents::{Stamp, history::escape};

/// Whose value a person keeps.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// This tablet's.
    Mine,
    /// The file's.
    Theirs,
}

/// How finely two versions are woven together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grain {
    /// Field by field, to the last leaf.
    Field,
    /// Fields of the document and of the members of its lists; what lies deeper is one value. For
    /// values of which two halves do not make a whole.
    Member,
    /// The document as one value.
    Whole,
}

/// One side of a merge. `tree` is `None` when the document is not there (any more).
#[derive(Clone, Copy, Debug)]
pub struct Side<'s> {
    /// The document as a tree.
    pub tree: Option<&'s Value>,
    /// Its clock.
    pub clock: &'s Clock,
}

/// Both sides wrote the same, and neither had seen the other's.
#[derive(Clone, Debug, PartialEq)]
pub struct Collision {
    /// Path; empty is the whole document.
    pub path: String,
    /// This tablet's value; `None`: removed.
    pub mine: Option<Value>,
    /// The file's value; `None`: removed.
    pub theirs: Option<Value>,
    /// Last write on this tablet.
    pub my_stamp: Stamp,
    /// Last write in the file.
    pub their_stamp: Stamp,
}

/// What became of two versions.
#[derive(Clone, Debug, PartialEq)]
pub struct Joined {
    /// The document; `None`: it is gone.
    pub tree: Option<Value>,
    /// Its clock.
    pub clock: Clock,
    /// What people have to choose, and what they chose.
    pub collisions: Vec<Collision>,
    /// Paths that took the file's value.
    pub taken: Vec<String>,
}

/// Joins two versions. Where both wrote, `decide` says whose value stays, and nobody who hears of it
/// is asked again. Where two people decided differently before, deciding is a new write, of which
/// `dice` and `stamp` are the id and the hand. What nobody decided keeps this tablet's value: such a result is for showing, not for keeping.
pub fn join(
    mine: Side<'_>,
    theirs: Side<'_>,
    grain: Grain,
    decide: impl Fn(&str) -> Option<Choice>,
    dice: u64,
    stamp: &Stamp,
) -> Joined {
    let (m, t) = (mine.clock, theirs.clock);
    let origin = if m.origin.event <= t.origin.event { &m.origin } else { &t.origin };
    let seen: BTreeSet<u64> = m.seen.union(&t.seen).copied().collect();
    let clock = Clock { origin: origin.clone(), writes: BTreeMap::new(), seen };
    let (collisions, taken) = Default::default();
    let mut weave = Weave { m, t, grain, decide, dice, stamp, clock, collisions, taken };
    let inherited = weave.clock.origin.clone();
    let tree = weave.node("", mine.tree, theirs.tree, &inherited, 0);
    Joined { tree, clock: weave.clock, collisions: weave.collisions, taken: weave.taken }
}

struct Weave<'s, D> {
    m: &'s Clock,
    t: &'s Clock,
    grain: Grain,
    decide: D,
    dice: u64,
    stamp: &'s Stamp,
    clock: Clock,
    collisions: Vec<Collision>,
    taken: Vec<String>,
}

impl<D: Fn(&str) -> Option<Choice>> Weave<'_, D> {
    fn node(
        &mut self,
        path: &str,
        mine: Option<&Value>,
        theirs: Option<&Value>,
        inherited: &Write,
        depth: usize,
    ) -> Option<Value> {
        match (mine, theirs) {
            (Some(Value::Object(my)), Some(Value::Object(their))) if self.opens(path, depth) => {
                Some(Value::Object(self.fields(path, my, their, inherited, depth)))
            }
            (None, None) if path.is_empty() => {
                self.copy(path, Choice::Mine, inherited);
                None
            }
            _ => self.value(path, mine, theirs, inherited),
        }
    }

    /// Whether what lies below is woven together, too.
    fn opens(&self, path: &str, depth: usize) -> bool {
        match self.grain {
            Grain::Field => true,
            Grain::Member => depth == 0 || (depth == 1 && path.ends_with(']')),
            Grain::Whole => false,
        }
    }

    fn fields(
        &mut self,
        path: &str,
        mine: &Map<String, Value>,
        theirs: &Map<String, Value>,
        inherited: &Write,
        depth: usize,
    ) -> Map<String, Value> {
        let (my, their) = (self.m.last(path).0, self.t.last(path).0);
        let both = my.event == their.event && my.event != inherited.event;
        let inherited = if both {
            self.clock.writes.insert(path.to_owned(), my.clone());
            my
        } else {
            inherited
        };
        let inherited = inherited.clone();
        let names: BTreeSet<&String> = mine.keys().chain(theirs.keys()).collect();
        // Of removed fields the writes stay known.
        let gone = self.gone(path, &names);
        let mut out = Map::new();
        for name in names {
            let below = under(path, &escape(name));
            let value = self.node(&below, mine.get(name), theirs.get(name), &inherited, depth + 1);
            if let Some(value) = value {
                out.insert(name.clone(), value);
            }
        }
        for below in gone {
            self.value(&below, None, None, &inherited);
        }
        out
    }

    /// Paths right below that neither side has any more, and of which there are writes.
    fn gone(&self, path: &str, names: &BTreeSet<&String>) -> BTreeSet<String> {
        let names: BTreeSet<String> = names.iter().map(|name| escape(name)).collect();
        let start = if path.is_empty() { 0 } else { path.len() + 1 };
        let written = self.m.below(path).chain(self.t.below(path));
        let name = |other: &String| {
            let rest = other.get(start..)?;
            Some(rest.split_once('/').map_or(rest, |(name, _)| name).to_owned())
        };
        written
            .filter_map(|(other, _)| name(other))
            .filter(|name| !names.contains(name))
            .map(|name| under(path, &name))
            .collect()
    }

    /// A place that is one value: a leaf, or something that only one side has.
    fn value(
        &mut self,
        path: &str,
        mine: Option<&Value>,
        theirs: Option<&Value>,
        inherited: &Write,
    ) -> Option<Value> {
        let Some(choice) = self.newer(path, mine, theirs) else {
            return self.collide(path, mine, theirs, inherited);
        };
        self.copy(path, choice, inherited);
        if choice == Choice::Theirs && mine != theirs {
            self.taken.push(path.to_owned());
        }
        if choice == Choice::Mine { mine.cloned() } else { theirs.cloned() }
    }

    /// Whose value stands; `None` when both wrote without having seen each other.
    fn newer(&self, path: &str, mine: Option<&Value>, theirs: Option<&Value>) -> Option<Choice> {
        // Whoever never had it says nothing about it; whoever removed it does.
        let says = |clock: &Clock, value: Option<&Value>| {
            value.is_some() || clock.writes.contains_key(path)
        };
        let my_new = says(self.m, mine) && unseen(self.m, path, self.t);
        let their_new = says(self.t, theirs) && unseen(self.t, path, self.m);
        match (my_new, their_new) {
            (true, false) => Some(Choice::Mine),
            (false, true) => Some(Choice::Theirs),
            _ if mine == theirs => Some(self.first(path, mine.is_none())),
            // Known to both: a file made without names leaves out what both know.
            (false, false) if mine.is_none() => Some(Choice::Theirs),
            (false, false) if theirs.is_none() => Some(Choice::Mine),
            _ => None,
        }
    }

    /// Both have the same: one write of the two is kept, and on every tablet the same one.
    fn first(&self, path: &str, removed: bool) -> Choice {
        let ((my, i_wrote), (their, they_wrote)) = (self.m.last(path), self.t.last(path));
        let mine = if removed && i_wrote != they_wrote { i_wrote } else { my.event <= their.event };
        if mine { Choice::Mine } else { Choice::Theirs }
    }

    fn collide(
        &mut self,
        path: &str,
        mine: Option<&Value>,
        theirs: Option<&Value>,
        inherited: &Write,
    ) -> Option<Value> {
        let newest = |clock: &Clock| {
            let below = clock.below(path).map(|(_, write)| &write.stamp);
            below.chain([&clock.last(path).0.stamp]).max_by_key(|stamp| stamp.at).cloned()
        };
        self.collisions.push(Collision {
            path: path.to_owned(),
            mine: mine.cloned(),
            theirs: theirs.cloned(),
            my_stamp: newest(self.m).unwrap_or_default(),
            their_stamp: newest(self.t).unwrap_or_default(),
        });
        let Some(choice) = (self.decide)(path) else {
            self.copy(path, Choice::Mine, inherited);
            return mine.cloned();
        };
        if unseen(self.m, path, self.t) || unseen(self.t, path, self.m) {
            // From now on this tablet has seen the write that was not kept, and whoever hears of
            // the other one from it is not asked.
            self.copy(path, choice, inherited);
        } else {
            // Two people decided differently on two tablets: this decision is the later one.
            let event = self.dice ^ crate::documents::hash(path.as_bytes());
            self.clock.write(path, Write { event, stamp: self.stamp.clone() });
        }
        if choice == Choice::Theirs {
            self.taken.push(path.to_owned());
        }
        if choice == Choice::Mine { mine.cloned() } else { theirs.cloned() }
    }

    /// Takes one side's writes of a path and of what lies below.
    fn copy(&mut self, path: &str, choice: Choice, inherited: &Write) {
        let from = if choice == Choice::Mine { self.m } else { self.t };
        let last = from.last(path);
        if last.0.event != inherited.event {
            self.clock.writes.insert(path.to_owned(), last.0.clone());
        }
        let below = from.below(path).map(|(path, write)| (path.clone(), write.clone()));
        self.clock.writes.extend(below);
    }
}

/// Whether one of a path's last writes is not known to the other side.
fn unseen(clock: &Clock, path: &str, other: &Clock) -> bool {
    let below = clock.below(path).map(|(_, write)| write);
    below.chain([clock.last(path).0]).any(|write| !other.seen.contains(&write.event))
}

fn under(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}/{name}") }
}
