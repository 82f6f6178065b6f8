//! The telaah of one Posyandu: its page, and saving the answers.

use serde_json::Value;
use std::collections::BTreeMap;

use super::{posyandu, strata::Records};
use crate::{
    desk::{
        Job, Services,
        protocol::{
            Changed, DeskError, GetTelaah, SaveTelaah, TelaahChange, TelaahPage, YearBrief,
        },
        stored::{Held, Pending, read, row, telaah_key, telaah_of},
        validate,
        work::Work,
    },
    documents::{
        Change, Extra, HistoryEntry, Stamp,
        history::{diff, revert, tree, untree},
        merge::merge,
    },
    records::{Answer, Month, PosyanduId, Telaah},
    storage::{Batch, Expected, StorageError, Store},
    strata::{Item, aktif, telaah},
};

/// Entries of a history that the page shows.
const ENTRIES: usize = 30;
/// How often a save is tried anew when another tab was faster.
const TRIES: u32 = 5;

/// Answers `GetTelaah`.
pub async fn get<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetTelaah,
) -> Result<TelaahPage, DeskError> {
    let (book, tallies) = (work.places().await?, work.tallies().await?);
    let posyandu = &book.posyandu.get(&asked.posyandu).ok_or(DeskError::NotFound)?.document;
    let totals = tallies.of(posyandu.id);
    let rules = work.settings().await?.document.strata.clone();
    let records = Records::of(&tallies, job);
    let year = asked.year.unwrap_or(records.this.year());
    let all = every_year(work, posyandu.id).await?;
    let present = |session: crate::records::Session| Some((session.month, session.kader_present?));
    let sessions = posyandu::sessions(work, posyandu.id).await?;
    let kader: BTreeMap<_, _> = sessions.into_iter().filter_map(present).collect();
    let figures =
        |year: i32| records.year(year, totals, &kader, all.get(&year).map(|held| &held.document));
    let (telaah_rules, aktif_rules) = (rules.telaah(), rules.aktif());
    let (first, last) = records.years();
    let first = all.keys().next().copied().unwrap_or(first).min(first);
    let brief = |year: i32| {
        let figures = figures(year);
        let judged = telaah(&telaah_rules, &figures);
        YearBrief {
            year,
            over: figures.over(),
            at_least: judged.at_least,
            at_most: judged.at_most,
            aktif: aktif(&aktif_rules, &figures).verdict,
        }
    };
    let (desa, kecamatan) = posyandu::names(work, posyandu.desa).await?;
    let this = figures(year);
    let held = all.get(&year);
    let computed = |item: &Item| Some((*item, this.computed(*item)?));
    Ok(TelaahPage {
        posyandu: posyandu.id,
        name: posyandu.name.clone(),
        desa,
        kecamatan,
        year,
        today: job.today(),
        over: this.over(),
        recorded_from: records.first,
        rev: held.map_or(0, |held| held.rev),
        answers: held.map_or_else(|| Telaah::new(posyandu.id, year), |h| h.document.clone()),
        immunised: this.immunised().and_then(|(at, idl)| Some((Month::new(year, at)?, idl))),
        computed: Item::ALL.iter().filter_map(computed).collect(),
        telaah: telaah(&telaah_rules, &this),
        aktif: aktif(&aktif_rules, &this),
        history: (first..=last).rev().map(brief).collect(),
        changes: changes(work, posyandu.id, year).await?,
        rules,
    })
}

/// The telaah of every year of a Posyandu.
async fn every_year<S: Services>(
    work: &Work<S>,
    posyandu: PosyanduId,
) -> Result<BTreeMap<i32, Held<Telaah>>, DeskError> {
    let prefix = format!("{}{posyandu}/", crate::desk::stored::TELAAH);
    let found = work.by_prefix::<Telaah>(&prefix).await?;
    Ok(found.into_iter().map(|(_, held)| (held.document.year, held)).collect())
}

async fn changes<S: Services>(
    work: &Work<S>,
    posyandu: PosyanduId,
    year: i32,
) -> Result<Vec<TelaahChange>, DeskError> {
    let entries = history(work, posyandu, year).await?;
    Ok(entries.into_iter().rev().take(ENTRIES).map(shown).collect())
}

/// The history of a telaah, oldest first.
async fn history<S: Services>(
    work: &Work<S>,
    posyandu: PosyanduId,
    year: i32,
) -> Result<Vec<HistoryEntry>, DeskError> {
    let rows = work.db.by_parent(Store::History, &telaah_key(posyandu, year)).await?;
    let mut entries = Vec::with_capacity(rows.len());
    for row in &rows {
        entries.push(read::<HistoryEntry>(row)?.document);
    }
    entries.sort_by_key(|entry| entry.rev);
    Ok(entries)
}

/// What a save changed: the answers that were given, changed or taken back.
fn shown(entry: HistoryEntry) -> TelaahChange {
    let mut answers: BTreeMap<Item, (Option<u32>, Option<u32>)> = BTreeMap::new();
    let number = |value: &Option<Value>| match value {
        Some(Value::Object(answer)) => answer.get("v").and_then(Value::as_u64),
        Some(value) => value.as_u64(),
        None => None,
    };
    for Change { path, before, after } in &entry.changes {
        let Some((code, field)) = path.strip_prefix("j[").and_then(|rest| rest.split_once(']'))
        else {
            continue;
        };
        let Some(item) = Item::from_code(code) else { continue };
        let answer = answers.entry(item).or_default();
        if matches!(field, "" | "/v") {
            let as_u32 = |n: Option<u64>| n.and_then(|n| u32::try_from(n).ok());
            *answer = (as_u32(number(before)), as_u32(number(after)));
        }
    }
    let answers = answers.into_iter().map(|(item, (old, new))| (item, old, new)).collect();
    TelaahChange { stamp: entry.stamp, answers }
}

/// Does `SaveTelaah`.
pub async fn save<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: SaveTelaah,
) -> Result<u64, DeskError> {
    validate::telaah(&asked, job.today(), &*work.places().await?).check()?;
    let key = telaah_key(asked.posyandu, asked.year);
    let stamp = work.stamp(job).await?;
    for _ in 0..TRIES {
        let held = work.doc::<Telaah>(&key).await?;
        let rev = held.as_ref().map_or(0, |held| held.rev);
        let empty = || Telaah::new(asked.posyandu, asked.year);
        let now = held.map_or_else(empty, |held| held.document);
        let before = tree_of(&now)?;
        let after = if rev == asked.base_rev {
            tree_of(&with_draft(now.clone(), &asked))?
        } else {
            let base = version(work, &asked, &before, rev).await?;
            let mine = tree_of(&with_draft(telaah_from(base.clone())?, &asked))?;
            let merged = merge(&base, &mine, &before);
            if !merged.conflicts.is_empty() {
                return Err(DeskError::Conflict);
            }
            merged.tree
        };
        let changes = diff(&before, &after);
        if changes.is_empty() {
            return Ok(rev);
        }
        let telaah = stamped(telaah_from(after)?, &now, &stamp);
        match write(work, &key, rev + 1, &telaah, changes).await {
            Err(StorageError::Conflict(..)) => {}
            written => {
                written?;
                work.tell(Changed::Posyandu(asked.posyandu));
                return Ok(rev + 1);
            }
        }
    }
    Err(DeskError::Conflict)
}

/// Document, history and outbox in one transaction.
async fn write<S: Services>(
    work: &Work<S>,
    key: &str,
    rev: u64,
    telaah: &Telaah,
    changes: Vec<Change>,
) -> Result<(), StorageError> {
    let stamp = telaah.edited.clone();
    let pending = Pending { at: stamp.at, gone: false, extra: Extra::new() };
    let entry = HistoryEntry {
        stamp,
        kind: if rev == 1 { "created" } else { "edited" }.to_owned(),
        about: String::new(),
        rev,
        changes,
        extra: Extra::new(),
    };
    let expected = if rev == 1 { Expected::Nothing } else { Expected::Rev(rev - 1) };
    let mut batch = Batch::default();
    batch.put(Store::Doc, row(key.to_owned(), telaah_of(telaah.year), rev, telaah)?, expected);
    let history = row(format!("{key}/{rev:010}"), key, 1, &entry)?;
    batch.put(Store::History, history, Expected::Nothing);
    batch.put(Store::Outbox, row(key.to_owned(), "telaah", rev, &pending)?, Expected::Anything);
    work.db.write(batch).await
}

/// The answers as they were at the revision that the user saw, as a tree.
async fn version<S: Services>(
    work: &Work<S>,
    asked: &SaveTelaah,
    now: &Value,
    rev: u64,
) -> Result<Value, DeskError> {
    let mut entries = history(work, asked.posyandu, asked.year).await?;
    entries.retain(|entry| entry.rev > asked.base_rev);
    // Each revision since must be there, or the way back is not known.
    if rev < asked.base_rev || entries.len() as u64 != rev - asked.base_rev {
        return Err(DeskError::Conflict);
    }
    let mut base = now.clone();
    for entry in entries.iter().rev() {
        if !revert(&mut base, &entry.changes).is_empty() {
            return Err(DeskError::Conflict);
        }
    }
    Ok(base)
}

/// A telaah with the answers of the form. Answers to items that this version does not know stay.
fn with_draft(mut telaah: Telaah, asked: &SaveTelaah) -> Telaah {
    let old = std::mem::take(&mut telaah.answers);
    let extra = |code: &str| {
        let same = old.iter().find(|answer| answer.item == code);
        same.map(|answer| answer.extra.clone()).unwrap_or_default()
    };
    let answers = asked.answers.iter().map(|draft| Answer {
        item: draft.item.code().to_owned(),
        value: draft.value,
        evidence: draft.evidence.trim().to_owned(),
        date: draft.date,
        stamp: Stamp::default(),
        extra: extra(draft.item.code()),
    });
    telaah.answers = answers.collect();
    let unknown = old.iter().filter(|answer| Item::from_code(&answer.item).is_none());
    telaah.answers.extend(unknown.cloned());
    asked.note.trim().clone_into(&mut telaah.note);
    telaah.sort_answers();
    telaah
}

/// Gives every answer its stamp: a new one where it changed.
fn stamped(mut telaah: Telaah, before: &Telaah, stamp: &Stamp) -> Telaah {
    for answer in &mut telaah.answers {
        let old = before.answers.iter().find(|old| old.item == answer.item);
        let same = |old: &&Answer| Answer { stamp: Stamp::default(), ..(*old).clone() } == *answer;
        answer.stamp = old.filter(same).map_or_else(|| stamp.clone(), |old| old.stamp.clone());
    }
    telaah.edited = stamp.clone();
    telaah
}

/// As a tree of values without stamps: they change with every save and say nothing in a history.
fn tree_of(telaah: &Telaah) -> Result<Value, DeskError> {
    let mut value = serde_json::to_value(telaah).map_err(|error| wrong(&error))?;
    if let Value::Object(map) = &mut value {
        map.remove("tulis");
        for answer in map.get_mut("j").and_then(Value::as_array_mut).into_iter().flatten() {
            if let Value::Object(answer) = answer {
                answer.remove("t");
            }
        }
    }
    Ok(tree(value))
}

fn telaah_from(tree: Value) -> Result<Telaah, DeskError> {
    let mut telaah: Telaah = serde_json::from_value(untree(tree)).map_err(|error| wrong(&error))?;
    telaah.sort_answers();
    Ok(telaah)
}

fn wrong(error: &serde_json::Error) -> DeskError {
    DeskError::Storage(format!("telaah: {error}"))
}
