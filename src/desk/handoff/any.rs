//! Any document that can be handed over, seen in one way.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    desk::{
        change, papers,
        protocol::DeskError,
        stored::{self, POSYANDU, PUSKESMAS},
    },
    documents::{
        Stamp,
        history::{tree, untree},
    },
    records::{
        Child, Posyandu, Puskesmas, Session,
        coordination::{Paper, PaperRef},
    },
    storage::Row,
};

/// The field of the last write.
const EDITED: &str = "edited";

/// A document.
#[derive(Clone, Debug, PartialEq)]
pub enum Any {
    Child(Box<Child>),
    Posyandu(Box<Posyandu>),
    Puskesmas(Box<Puskesmas>),
    Session(Box<Session>),
    Paper(Box<Paper>),
}

/// Start of a child's key.
pub const CHILD: &str = "child";
/// Start of a session's key.
pub const SESSION: &str = "session";

impl Any {
    /// Kind and id.
    pub fn key(&self) -> String {
        match self {
            Self::Child(child) => stored::key(CHILD, child.id),
            Self::Posyandu(posyandu) => stored::key(POSYANDU, posyandu.id),
            Self::Puskesmas(puskesmas) => stored::key(PUSKESMAS, puskesmas.id),
            Self::Session(session) => stored::key(SESSION, session.id),
            Self::Paper(paper) => paper.reference().key(),
        }
    }

    /// Its last write.
    pub fn edited(&self) -> &Stamp {
        match self {
            Self::Child(child) => &child.edited,
            Self::Posyandu(posyandu) => &posyandu.edited,
            Self::Puskesmas(puskesmas) => &puskesmas.edited,
            Self::Session(session) => &session.edited,
            Self::Paper(paper) => paper.edited(),
        }
    }

    /// As a tree, without the stamp of its last write.
    pub fn tree(&self) -> Result<Value, DeskError> {
        match self {
            Self::Child(child) => change::tree_of(child),
            Self::Posyandu(posyandu) => plain(posyandu.as_ref()),
            Self::Puskesmas(puskesmas) => plain(puskesmas.as_ref()),
            Self::Session(session) => plain(session.as_ref()),
            Self::Paper(paper) => papers::tree_of(paper),
        }
    }

    /// The document of a key from its tree; `None` when it is not one.
    pub fn from_tree(key: &str, value: Value) -> Option<Self> {
        let any = match key.split_once('/')?.0 {
            CHILD => Self::Child(Box::new(change::child_of(value).ok()?)),
            POSYANDU => Self::Posyandu(Box::new(from(value)?)),
            PUSKESMAS => Self::Puskesmas(Box::new(from(value)?)),
            SESSION => Self::Session(Box::new(from(value)?)),
            _ => {
                let kind = PaperRef::from_key(key)?.kind;
                Self::Paper(Box::new(papers::paper_of(kind, value).ok()?))
            }
        };
        (any.key() == key).then_some(any)
    }

    /// Sets the last write.
    pub fn set_edited(&mut self, stamp: Stamp) {
        match self {
            Self::Child(child) => child.edited = stamp,
            Self::Posyandu(posyandu) => posyandu.edited = stamp,
            Self::Puskesmas(puskesmas) => puskesmas.edited = stamp,
            Self::Session(session) => session.edited = stamp,
            Self::Paper(paper) => paper.set_edited(stamp),
        }
    }

    /// As a row, where it is neither a child nor a paper, which are written with their history.
    pub fn row(&self, rev: u64) -> Result<Option<Row>, DeskError> {
        let key = self.key();
        Ok(Some(match self {
            Self::Posyandu(posyandu) => stored::row(key, POSYANDU, rev, posyandu.as_ref())?,
            Self::Puskesmas(puskesmas) => stored::row(key, PUSKESMAS, rev, puskesmas.as_ref())?,
            Self::Session(session) => {
                stored::row(key, stored::sessions_of(session.posyandu), rev, session.as_ref())?
            }
            Self::Child(_) | Self::Paper(_) => return Ok(None),
        }))
    }
}

/// Whether this version knows documents of such a key.
pub fn is_known(key: &str) -> bool {
    match key.split_once('/') {
        Some((CHILD | POSYANDU | PUSKESMAS | SESSION, id)) => {
            id.parse::<crate::documents::Id<()>>().is_ok_and(|parsed| parsed.to_string() == id)
        }
        Some(_) => PaperRef::from_key(key).is_some_and(|paper| paper.key() == key),
        None => false,
    }
}

fn plain(document: &impl Serialize) -> Result<Value, DeskError> {
    let mut value = serde_json::to_value(document)
        .map_err(|error| DeskError::Storage(format!("document: {error}")))?;
    if let Value::Object(map) = &mut value {
        map.remove(EDITED);
    }
    Ok(tree(value))
}

fn from<T: DeserializeOwned>(value: Value) -> Option<T> {
    serde_json::from_value(untree(value)).ok()
}
