//! What goes into a part: documents, each with its history, its clock and how it was when it was last
//! handed over.

use crate::{
    backup::{Counts, Packed, Part},
    desk::{
        Services,
        handoff::{base_key, clock_key},
        protocol::{BackupAt, DeskError},
        stored::{self, read_counted},
        work::Work,
    },
    records::ChildId,
    storage::{Row, Store},
};

use super::ledger::Begun;

/// Documents of a part; children have some 3 kB each.
const PAGE: u32 = 800;
/// Entries of histories read at once.
const ENTRIES: u32 = 1000;
/// Behind every key that begins with what stands before it.
const LAST: &str = "~";
const BASES: &str = "handoff/base/";
const CLOCKS: &str = "handoff/clock/";

/// A part, from where to go on, and what the part holds.
pub async fn gather<S: Services>(
    work: &Work<S>,
    at: BackupAt,
    begun: &Begun,
) -> Result<(Part, BackupAt, Counts), DeskError> {
    let (rows, next) = match at {
        BackupAt::Documents(after) => documents(work, after).await?,
        BackupAt::Clocks(after) => clocks(work, after).await?,
        BackupAt::Children(after) => children(work, after).await?,
        BackupAt::Again | BackupAt::End => (again(work, begun).await?, BackupAt::End),
    };
    let counts = counted(&rows)?;
    let rows = rows.into_iter().map(|(store, row)| Packed::of(store, row)).collect();
    Ok((Part { rows, end: None }, next, counts))
}

type Rows = Vec<(Store, Row)>;

/// What rows hold. Every child is read: one that cannot be read must not go into a backup unnoticed.
pub fn counted(rows: &[(Store, Row)]) -> Result<Counts, DeskError> {
    let mut counts = Counts::default();
    for (store, row) in rows {
        counts = counts.and(counted_one(*store, row)?);
    }
    Ok(counts)
}

/// What a row holds.
pub fn counted_one(store: Store, row: &Row) -> Result<Counts, DeskError> {
    let nothing = Counts::default();
    Ok(match store {
        Store::Child => {
            let visits = read_counted(row)?.visits.len() as u64;
            Counts { children: 1, visits, ..nothing }
        }
        Store::History => Counts { history: 1, ..nothing },
        _ => Counts { documents: 1, ..nothing },
    })
}

async fn documents<S: Services>(
    work: &Work<S>,
    after: Option<String>,
) -> Result<(Rows, BackupAt), DeskError> {
    let page = work.db.page(Store::Doc, after.as_deref(), PAGE).await?;
    let last = page.last().map(|row| row.key.clone()).filter(|_| page.len() == PAGE as usize);
    // Of what goes with other documents the rest is passed over.
    let last =
        last.map(|key| match [BASES, CLOCKS].iter().find(|start| key.starts_with(**start)) {
            Some(start) => format!("{start}{LAST}"),
            None => key,
        });
    let mains: Vec<Row> = page.into_iter().filter(|row| !is_beside(&row.key)).collect();
    let keys: Vec<String> = mains.iter().map(|row| row.key.clone()).collect();
    let mut rows = beside(work, &keys).await?;
    let entries = entries(work, after.as_deref(), last.as_deref(), |key| !is_childs(key)).await?;
    rows.extend(entries.into_iter().map(|row| (Store::History, row)));
    rows.extend(mains.into_iter().map(|row| (Store::Doc, row)));
    let next = last.map_or(BackupAt::Clocks(None), |key| BackupAt::Documents(Some(key)));
    Ok((rows, next))
}

/// Clocks and bases of documents that are gone: of them other tablets shall hear, too.
async fn clocks<S: Services>(
    work: &Work<S>,
    after: Option<String>,
) -> Result<(Rows, BackupAt), DeskError> {
    let after = after.unwrap_or_else(|| BASES.to_owned());
    let page = work.db.page(Store::Doc, Some(&after), PAGE).await?;
    let full = page.len() == PAGE as usize;
    let page: Vec<Row> = page.into_iter().take_while(|row| is_beside(&row.key)).collect();
    let next = page.last().filter(|_| full).map(|row| row.key.clone());
    let (mut ids, mut keys) = (Vec::new(), Vec::new());
    for key in page.iter().filter_map(|row| of(&row.key)) {
        match key.strip_prefix("child/") {
            Some(id) => ids.push(id.to_owned()),
            None => keys.push(key.to_owned()),
        }
    }
    let children = work.db.get_many(Store::Child, &ids).await?;
    let documents = work.db.get_many(Store::Doc, &keys).await?;
    let (mut children, mut documents) = (children.into_iter(), documents.into_iter());
    let rows = page.into_iter().filter(|row| {
        let Some(key) = of(&row.key) else { return true };
        let there = if key.starts_with("child/") { children.next() } else { documents.next() };
        there.flatten().is_none()
    });
    let rows = rows.map(|row| (Store::Doc, row)).collect();
    Ok((rows, next.map_or(BackupAt::Children(None), |key| BackupAt::Clocks(Some(key)))))
}

async fn children<S: Services>(
    work: &Work<S>,
    after: Option<String>,
) -> Result<(Rows, BackupAt), DeskError> {
    let page = work.db.page(Store::Child, after.as_deref(), PAGE).await?;
    let last = page.last().map(|row| row.key.clone()).filter(|_| page.len() == PAGE as usize);
    let keys: Vec<String> = page.iter().map(|row| stored::key("child", &row.key)).collect();
    let mut rows = beside(work, &keys).await?;
    let entries = entries(work, after.as_deref(), last.as_deref(), is_childs).await?;
    rows.extend(entries.into_iter().map(|row| (Store::History, row)));
    rows.extend(page.into_iter().map(|row| (Store::Child, row)));
    Ok((rows, last.map_or(BackupAt::Again, |key| BackupAt::Children(Some(key)))))
}

/// What was written while the backup was made, with its history: it stands behind the rest and wins.
async fn again<S: Services>(work: &Work<S>, begun: &Begun) -> Result<Rows, DeskError> {
    let mut rows = Rows::new();
    for pending in work.since_begun(begun).await? {
        if pending.parent == stored::IMPORT {
            // A whole import came in between: its children would be written one by one. Begin anew.
            return Err(DeskError::Conflict);
        }
        let key = pending.key;
        rows.extend(beside(work, std::slice::from_ref(&key)).await?);
        let (store, own) = match key.strip_prefix("child/") {
            Some(id) => (Store::Child, id),
            None => (Store::Doc, key.as_str()),
        };
        let history = history_of(work, own).await?;
        rows.extend(history.into_iter().map(|row| (Store::History, row)));
        rows.extend(work.db.get(store, own).await?.map(|row| (store, row)));
    }
    Ok(rows)
}

/// Clocks and bases of documents.
async fn beside<S: Services>(work: &Work<S>, keys: &[String]) -> Result<Rows, DeskError> {
    let asked: Vec<String> = keys.iter().flat_map(|key| [clock_key(key), base_key(key)]).collect();
    let found = work.db.get_many(Store::Doc, &asked).await?;
    Ok(found.into_iter().flatten().map(|row| (Store::Doc, row)).collect())
}

/// Entries of the histories of documents after one key and up to another, where they are wanted. Histories of
/// children and of papers lie among each other: what is not wanted is let go of as it is read, or a page of
/// papers would hold the histories of all children between two of them.
async fn entries<S: Services>(
    work: &Work<S>,
    after: Option<&str>,
    until: Option<&str>,
    wanted: impl Fn(&str) -> bool,
) -> Result<Vec<Row>, DeskError> {
    let behind = |key: &str| format!("{key}/{LAST}");
    let (mut after, until) = (after.map(behind), until.map(behind));
    let mut found = Vec::new();
    loop {
        let page = work.db.page(Store::History, after.as_deref(), ENTRIES).await?;
        let full = page.len() == ENTRIES as usize;
        after = page.last().map(|row| row.key.clone());
        for row in page {
            if until.as_ref().is_some_and(|until| row.key > *until) {
                return Ok(found);
            }
            if wanted(&row.key) {
                found.push(row);
            }
        }
        if !full {
            return Ok(found);
        }
        work.services.yield_now().await;
    }
}

/// The history of one document, as stored.
pub async fn history_of<S: Services>(work: &Work<S>, key: &str) -> Result<Vec<Row>, DeskError> {
    let start = format!("{key}/");
    let mut after = start.clone();
    let mut found = Vec::new();
    loop {
        let page = work.db.page(Store::History, Some(&after), ENTRIES).await?;
        let full = page.len() == ENTRIES as usize;
        for row in page {
            if !row.key.starts_with(&start) {
                return Ok(found);
            }
            after.clone_from(&row.key);
            // Those of documents whose key only begins so are another's.
            if row.key[start.len()..].bytes().all(|byte| byte.is_ascii_digit()) {
                found.push(row);
            }
        }
        if !full {
            return Ok(found);
        }
    }
}

/// Whether a row goes with another document.
pub fn is_beside(key: &str) -> bool {
    key.starts_with(BASES) || key.starts_with(CLOCKS)
}

/// The key of the document that such a row goes with.
pub fn of(key: &str) -> Option<&str> {
    key.strip_prefix(BASES).or_else(|| key.strip_prefix(CLOCKS))
}

fn is_childs(key: &str) -> bool {
    key.split_once('/').is_some_and(|(id, _)| id.parse::<ChildId>().is_ok())
}
