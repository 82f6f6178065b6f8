//! What belongs together in a part that was read.

use std::collections::BTreeMap;

use super::gather::of;
use crate::{
    backup::{Part, Version},
    desk::{
        papers,
        stored::{self, POSYANDU, PUSKESMAS},
    },
    handoff::Refused,
    records::{Child, Posyandu, Puskesmas, Session, coordination::PaperRef},
    storage::{Row, StorageError, Store},
};

/// A document of a backup with what belongs to it.
#[derive(Clone, Debug)]
pub struct Group {
    /// Its store: children or documents.
    pub store: Store,
    /// The document.
    pub row: Row,
    /// Its history.
    pub history: Vec<Row>,
    /// Its clock and how it was when it was last handed over.
    pub beside: Vec<Row>,
}

impl Group {
    /// Kind and id.
    pub fn key(&self) -> String {
        match self.store {
            Store::Child => stored::key("child", &self.row.key),
            _ => self.row.key.clone(),
        }
    }
}

/// What is in a part.
#[derive(Clone, Debug, Default)]
pub struct Grouped {
    /// Documents.
    pub groups: Vec<Group>,
    /// Histories and clocks of documents that are gone.
    pub loose: Vec<(Store, Row)>,
}

/// Puts together what belongs together.
///
/// # Errors
/// `Damaged` where there is what no backup holds, or a document that cannot be read; `Newer` where a
/// newer version wrote it.
pub fn grouped(part: Part) -> Result<Grouped, Refused> {
    let mut mains: BTreeMap<(Store, String), Group> = BTreeMap::new();
    let (mut entries, mut beside) = (Vec::new(), Vec::new());
    for packed in part.rows {
        let (store, row) = packed.row().ok_or(Refused::Newer)?;
        match store {
            Store::History => entries.push(row),
            Store::Doc if of(&row.key).is_some() => beside.push(row),
            Store::Child | Store::Doc => {
                sound(store, &row)?;
                let key = (store, row.key.clone());
                let (history, beside) = (Vec::new(), Vec::new());
                mains.insert(key, Group { store, row, history, beside });
            }
            // What is derived, or about another device.
            Store::Roster | Store::Tally | Store::Outbox | Store::Meta => {
                return Err(Refused::Damaged);
            }
        }
    }
    let mut loose = Vec::new();
    for row in entries {
        let own = row.key.rsplit_once('/').map_or("", |(own, _)| own).to_owned();
        let child = (Store::Child, own.clone());
        let key = if mains.contains_key(&child) { child } else { (Store::Doc, own) };
        match mains.get_mut(&key) {
            Some(group) => group.history.push(row),
            None => loose.push((Store::History, row)),
        }
    }
    for row in beside {
        let own = of(&row.key).unwrap_or_default();
        let key = match own.strip_prefix("child/") {
            Some(id) => (Store::Child, id.to_owned()),
            None => (Store::Doc, own.to_owned()),
        };
        match mains.get_mut(&key) {
            Some(group) => group.beside.push(row),
            None => loose.push((Store::Doc, row)),
        }
    }
    Ok(Grouped { groups: mains.into_values().collect(), loose })
}

/// Whether a document can be read, where it is of a kind that lists are made of.
fn sound(store: Store, row: &Row) -> Result<(), Refused> {
    let read = if store == Store::Child {
        stored::read::<Child>(row).map(|held| held.document.id.to_string() == row.key)
    } else if let Some(paper) = PaperRef::from_key(&row.key) {
        papers::read(paper.kind, row).map(|held| held.document.reference() == paper)
    } else {
        match row.key.split_once('/').map_or("", |(kind, _)| kind) {
            POSYANDU => stored::read::<Posyandu>(row).map(|_| true),
            PUSKESMAS => stored::read::<Puskesmas>(row).map(|_| true),
            "session" => stored::read::<Session>(row).map(|_| true),
            _ => Ok(!row.bytes.is_empty()),
        }
    };
    match read {
        Ok(true) => Ok(()),
        Err(StorageError::Newer { .. }) => Err(Refused::Newer),
        Ok(false) | Err(_) => Err(Refused::Damaged),
    }
}

/// A version of a document, for its lineage.
pub fn version<'v>(rev: u64, history: &'v [Row]) -> Version<'v> {
    let entry = |row: &'v Row| {
        let rev = row.key.rsplit_once('/')?.1.parse().ok()?;
        Some((rev, row.bytes.as_slice()))
    };
    Version { rev, entries: history.iter().filter_map(entry).collect() }
}
