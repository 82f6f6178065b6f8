//! Kader on duty at the sessions of a year, and the days on which these were closed, in one derived
//! row, so that levels and timeliness of all Posyandu need not read every session there ever was.
//!
//! A row is *whole* once all sessions were read for it; from then on each session's write keeps it
//! so. Until then each write only counts its revision up: who reads the sessions to make the row
//! whole then sees that one came between.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, btree_map::Entry},
    rc::Rc,
};

use super::{
    Services,
    protocol::DeskError,
    stored::{Held, key, pend, read, row, sessions_of},
    work::Work,
};
use crate::{
    records::{Month, PosyanduId, Session},
    storage::{Batch, Durability, Expected, StorageError, Store, codec::Stored},
};

/// Parent of the rows, and start of their keys.
pub const KADER: &str = "kader";
/// How often rows are made when sessions are written meanwhile.
const TRIES: u32 = 3;

/// What is kept of a session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Kept {
    /// Kader on duty, where somebody wrote it down.
    #[serde(rename = "n", default, skip_serializing_if = "Option::is_none")]
    present: Option<u16>,
    /// The day it was closed.
    #[serde(
        rename = "c",
        default,
        with = "crate::documents::day::option",
        skip_serializing_if = "Option::is_none"
    )]
    closed: Option<NaiveDate>,
}

/// The sessions of a year.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct KaderYear {
    /// The year.
    #[serde(rename = "y")]
    pub year: i32,
    /// All sessions of the year are in it.
    #[serde(rename = "w")]
    pub whole: bool,
    /// By Posyandu and month (1–12).
    #[serde(rename = "k")]
    sessions: BTreeMap<PosyanduId, BTreeMap<u8, Kept>>,
}

/// Version 1 held no days: it cannot be read, and is made anew.
impl Stored for KaderYear {
    const VERSION: u8 = 2;
}

impl KaderYear {
    /// Of a year, without any session yet.
    pub fn new(year: i32, whole: bool) -> Self {
        Self { year, whole, sessions: BTreeMap::new() }
    }

    /// Kader of a Posyandu by month.
    pub fn of(&self, posyandu: PosyanduId) -> BTreeMap<Month, u16> {
        let months = self.sessions.get(&posyandu).into_iter().flatten();
        let one =
            |(m, kept): (&u8, &Kept)| Some((Month::new(self.year, u32::from(*m))?, kept.present?));
        months.filter_map(one).collect()
    }

    /// The day on which a Posyandu closed its session of a month of this year.
    pub fn closed(&self, posyandu: PosyanduId, month: Month) -> Option<NaiveDate> {
        self.sessions.get(&posyandu)?.get(&(month.month() as u8))?.closed
    }

    /// Counts a session.
    pub fn add(&mut self, session: &Session) {
        let kept = Kept { present: session.kader_present, closed: session.handed_in() };
        if kept != Kept::default() {
            let months = self.sessions.entry(session.posyandu).or_default();
            months.insert(session.month.month() as u8, kept);
        }
    }

    /// Counts a session no more.
    fn remove(&mut self, session: &Session) {
        if let Some(months) = self.sessions.get_mut(&session.posyandu) {
            months.remove(&(session.month.month() as u8));
            if months.is_empty() {
                self.sessions.remove(&session.posyandu);
            }
        }
    }
}

/// Key of a year.
fn key_of(year: i32) -> String {
    format!("{KADER}/{year:04}")
}

/// Puts a row that was read at `held.rev` (0: was not there).
pub fn put_kader(batch: &mut Batch, held: &Held<KaderYear>) -> Result<(), DeskError> {
    let Held { document, rev } = held;
    batch.put(Store::Tally, row(key_of(document.year), KADER, rev + 1, document)?, expected(*rev));
    Ok(())
}

fn expected(rev: u64) -> Expected {
    if rev == 0 { Expected::Nothing } else { Expected::Rev(rev) }
}

/// A session's document and row, and what is derived of it.
pub async fn put_session<S: Services>(
    work: &Work<S>,
    batch: &mut Batch,
    before: Option<&Held<Session>>,
    session: &Session,
) -> Result<(), DeskError> {
    let rev = before.map_or(0, |held| held.rev);
    let parent = sessions_of(session.posyandu);
    let written = row(key("session", session.id), parent, rev + 1, session)?;
    batch.put(Store::Doc, written, expected(rev));
    let own = key("session", session.id);
    batch.operations.push(pend(&own, "session", rev + 1, session.edited.at)?);
    let old = before.map(|held| &held.document);
    let mut years = BTreeMap::new();
    for year in old.into_iter().chain([session]).map(|session| session.month.year()) {
        if let Entry::Vacant(place) = years.entry(year) {
            place.insert(work.kader_row(year).await?);
        }
    }
    for held in years.values_mut().filter(|held| held.document.whole) {
        let year = held.document.year;
        let of = |session: &&Session| session.month.year() == year;
        old.into_iter().filter(of).for_each(|session| held.document.remove(session));
        Some(session).into_iter().filter(of).for_each(|session| held.document.add(session));
    }
    years.values().try_for_each(|held| put_kader(batch, held))
}

impl<S: Services> Work<S> {
    /// The row of a year as it lies in the store.
    async fn kader_row(&self, year: i32) -> Result<Held<KaderYear>, DeskError> {
        let row = self.db.get(Store::Tally, &key_of(year)).await?;
        // One that cannot be read (of a newer build) is made anew.
        let rev = row.as_ref().map_or(0, |row| row.rev);
        let known = row.as_ref().and_then(|row| read(row).ok());
        Ok(known.unwrap_or_else(|| Held { document: KaderYear::new(year, false), rev }))
    }

    /// Kader on duty at the sessions of a year.
    pub async fn kader(&self, year: i32) -> Result<Rc<KaderYear>, DeskError> {
        if let Some(known) = self.known_kader(year) {
            return Ok(known);
        }
        let held = self.kader_row(year).await?;
        let document =
            if held.document.whole { held.document } else { self.make_kader(year).await? };
        let document = Rc::new(document);
        self.remember_kader(Rc::clone(&document));
        Ok(document)
    }

    /// Reads all sessions once, for all years.
    async fn make_kader(&self, year: i32) -> Result<KaderYear, DeskError> {
        let mut made = BTreeMap::new();
        for _ in 0..TRIES {
            let mut known: BTreeMap<String, u64> = BTreeMap::new();
            for row in self.db.by_parent(Store::Tally, KADER).await? {
                known.insert(row.key, row.rev);
            }
            made = self.kader_anew().await?;
            made.entry(year).or_insert_with(|| KaderYear::new(year, true));
            let mut batch = Batch { durability: Durability::Relaxed, ..Batch::default() };
            for document in made.values() {
                let rev = known.get(&key_of(document.year)).copied().unwrap_or(0);
                put_kader(&mut batch, &Held { document: document.clone(), rev })?;
            }
            match self.db.write(batch).await {
                Err(StorageError::Conflict(..)) => {}
                // What cannot be kept (the disk is full) is still right.
                _ => break,
            }
        }
        Ok(made.remove(&year).unwrap_or_else(|| KaderYear::new(year, true)))
    }

    /// The rows of all years from the sessions alone.
    pub async fn kader_anew(&self) -> Result<BTreeMap<i32, KaderYear>, DeskError> {
        let mut made = BTreeMap::new();
        for (_, held) in self.by_prefix::<Session>("session/").await? {
            let year = held.document.month.year();
            let new = || KaderYear::new(year, true);
            made.entry(year).or_insert_with(new).add(&held.document);
        }
        Ok(made)
    }
}
