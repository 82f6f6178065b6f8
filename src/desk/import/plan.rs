//! Comparing a file with what is stored: who is new, who is here, who is uncertain. Writes nothing.

use std::collections::{BTreeMap, HashMap};

use super::{
    documents::{Waiting, doubt_key},
    group::{Groups, Incoming},
    places::Finder,
    region::wanted,
    shown::{candidate, person},
    similar::{Index, Match},
    takeover::{Tally, take_over},
    unread::{seen_before, unread},
};
use crate::{
    desk::{
        Job, Services, assess,
        places::PlaceBook,
        protocol::{
            DeskError, Doubt, ImportCounts, ImportPreview, NoteCount, OnDifferent, PreviewImport,
            Step, VisitDifference, ZDifference,
        },
        stored::Held,
        work::Work,
    },
    exchange::model::{Field, ParsedFile, Refusal, RefusedRow, RowNoteKind},
    growth::Indicator,
    records::{BatchId, Child, ChildId, Posyandu, PosyanduId, Puskesmas},
    wilayah::Regency,
};

/// Rows or children between two pauses in which messages are let in.
const PAUSE: usize = 2000;
/// Children read at once.
const PAGE: usize = 500;
/// Most differences and doubts shown.
const SHOWN: usize = 200;
/// Most refused rows and kept differences of z-scores.
pub const KEPT: usize = 1000;

/// What shall become of a child of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// It is added.
    New,
    /// It is this one.
    Known(ChildId),
    /// A person decides.
    Doubt,
}

/// A compared file that waits for its confirmation.
#[derive(Debug)]
pub struct Preview {
    /// Names it.
    pub token: u64,
    /// What was asked, to compare anew when something changed meanwhile.
    pub asked: PreviewImport,
    /// Sum of the rosters' revisions when it was compared.
    pub seen: u64,
    /// The import as it would be.
    pub batch: BatchId,
    /// Children of the file.
    pub children: Vec<(Incoming, Target)>,
    /// Posyandu to add.
    pub posyandu: Vec<Posyandu>,
    /// Puskesmas to add.
    pub puskesmas: Vec<Puskesmas>,
    /// Regency to choose with it, in a workspace that has none.
    pub regency: Option<Regency>,
    /// Counts.
    pub counts: ImportCounts,
    /// All refused rows that are kept.
    pub refused: Vec<RefusedRow>,
    /// Notes.
    pub notes: Vec<NoteCount>,
    /// Differing z-scores that are kept.
    pub z_differences: Vec<ZDifference>,
    /// How many there are.
    pub z_total: u32,
}

/// A number that changes whenever children change.
pub async fn seen<S: Services>(work: &Work<S>) -> Result<u64, DeskError> {
    Ok(work.rosters().await?.values().map(|held| held.rev).sum())
}

/// Compares a file. Gives what the screen is shown and what `ApplyImport` needs.
pub async fn compare<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: PreviewImport,
) -> Result<(Preview, ImportPreview), DeskError> {
    let stamp = work.stamp(job).await?;
    let batch: BatchId = work.new_id();
    let mut bits = || work.services.random_bits();
    let wanted = match wanted(work, &asked.file).await {
        Err(DeskError::Invalid(_)) if asked.file.rows.is_empty() => {
            return unread(work, batch, asked).await;
        }
        wanted => wanted?,
    };
    let book = work.places().await?;
    let mut finder = Finder::new(&wanted.regency, &book, stamp, asked.posyandu);
    let mut groups = Groups::new(batch);
    for (at, row) in asked.file.rows.iter().enumerate() {
        if wanted.elsewhere(&row.place) {
            let (field, reason) = (Field::Regency, Refusal::WrongRegion);
            let found = row.place.regency.chars().take(40).collect();
            groups.refused.push(RefusedRow {
                sheet: row.sheet,
                row: row.row,
                field,
                reason,
                found,
            });
            continue;
        }
        let placed = finder.place(&row.place, &mut bits);
        groups.add(row, placed, &mut bits);
        pause(work, job, Step::Recognising, at, asked.file.rows.len()).await?;
    }
    let mut notes = notes(&asked.file);
    note(&mut notes, groups.doubled.iter().copied());
    let mut refused = asked.file.refused.clone();
    refused.append(&mut groups.refused);
    let refused_total = refused.len() as u32;
    refused.truncate(KEPT);
    let seen = seen(work).await?;
    let (children, mut shown) = matched(work, job, groups.children, &wanted.regency, &book).await?;
    let (differences, z_total) = z_differences(&children);
    let per_posyandu = children.iter().fold(HashMap::new(), |mut counts, (incoming, _)| {
        *counts.entry(incoming.child.posyandu).or_insert(0_u32) += 1;
        counts
    });
    let Finder { new, new_puskesmas, .. } = &finder;
    // A Posyandu that only refused or doubled rows named is not added.
    let used = |id: &PosyanduId| {
        children.iter().any(|(i, _)| {
            i.child.posyandu == *id || i.child.visits.iter().any(|visit| visit.posyandu == *id)
        })
    };
    let posyandu: Vec<Posyandu> =
        new.iter().map(|(posyandu, _)| posyandu.clone()).filter(|p| used(&p.id)).collect();
    shown.counts.refused = refused_total;
    shown.counts.noted = notes.iter().map(|note| note.rows).sum();
    shown.counts.posyandu_new = posyandu.len() as u32;
    let new_posyandu = finder.shown(&per_posyandu);
    let answer = ImportPreview {
        token: batch.bits(),
        name: asked.file.name.clone(),
        size: asked.file.size,
        seen_before: seen_before(work, &asked.file.hash).await?,
        sheets: asked.file.sheets.clone(),
        rows: asked.file.rows.len() as u32,
        counts: shown.counts,
        refused: refused.clone(),
        notes: notes.clone(),
        different: shown.different,
        doubts: shown.doubts,
        new_posyandu,
        z_differences: differences.iter().take(SHOWN).cloned().collect(),
        z_differences_total: z_total,
        other_regency: wanted.other.clone(),
        new_regency: wanted.choose.then(|| wanted.regency.name.clone()),
    };
    let preview = Preview {
        token: batch.bits(),
        seen,
        batch,
        children,
        posyandu,
        puskesmas: new_puskesmas.clone(),
        regency: wanted.choose.then_some(wanted.regency),
        counts: answer.counts,
        refused,
        notes,
        z_differences: differences,
        z_total,
        asked,
    };
    Ok((preview, answer))
}

/// Lets messages in now and then, and stops when the user wishes it.
async fn pause<S: Services>(
    work: &Work<S>,
    job: Job,
    step: Step,
    at: usize,
    total: usize,
) -> Result<(), DeskError> {
    if !(at + 1).is_multiple_of(PAUSE) {
        return Ok(());
    }
    work.services.progress(job.id, step, at as u64 + 1, total as u64);
    work.services.yield_now().await;
    if work.services.is_cancelled(job.id) { Err(DeskError::Cancelled) } else { Ok(()) }
}

fn notes(file: &ParsedFile) -> Vec<NoteCount> {
    let mut notes = Vec::new();
    let all = file.rows.iter().flat_map(|row| row.notes.iter().map(|n| (n.field, n.kind, row.row)));
    note(&mut notes, all);
    notes
}

fn note(notes: &mut Vec<NoteCount>, more: impl Iterator<Item = (Field, RowNoteKind, u32)>) {
    let mut by_kind: BTreeMap<(Field, RowNoteKind), NoteCount> =
        notes.drain(..).map(|note| ((note.field, note.kind), note)).collect();
    for (field, kind, row) in more {
        let note = by_kind.entry((field, kind)).or_insert(NoteCount {
            field,
            kind,
            rows: 0,
            first_row: row,
        });
        note.rows += 1;
        note.first_row = note.first_row.min(row);
    }
    notes.extend(by_kind.into_values());
}

/// What the screen is shown of the matching.
#[derive(Default)]
struct Shown {
    counts: ImportCounts,
    different: Vec<VisitDifference>,
    doubts: Vec<Doubt>,
}

/// Finds each child of the file among those that are here and those before it in the file.
async fn matched<S: Services>(
    work: &Work<S>,
    job: Job,
    children: Vec<Incoming>,
    regency: &Regency,
    book: &PlaceBook,
) -> Result<(Vec<(Incoming, Target)>, Shown), DeskError> {
    let rosters = work.rosters().await?;
    let mut index = Index::new(&rosters);
    let mut shown = Shown::default();
    let mut out = Vec::with_capacity(children.len());
    let total = children.len();
    for (at, incoming) in children.into_iter().enumerate() {
        let target = match index.find(&incoming.who) {
            Match::Certain(known) => Target::Known(known.id),
            Match::New => Target::New,
            Match::Doubt(found) => {
                if shown.doubts.len() < SHOWN {
                    let candidates = found.iter().map(|f| candidate(f, book, Some(regency)));
                    shown.doubts.push(Doubt {
                        id: format!("{:016x}", incoming.who.key()),
                        batch: None,
                        row: incoming.row,
                        incoming: person(&incoming.who, book, Some(regency)),
                        visits: incoming.child.visits.len() as u32,
                        candidates: candidates.collect(),
                    });
                }
                Target::Doubt
            }
        };
        let visits = incoming.child.visits.len() as u32;
        match target {
            Target::New => {
                shown.counts.children_new += 1;
                shown.counts.visits_new += visits;
                index.add(incoming.child.id, incoming.who.clone(), &[]);
            }
            Target::Known(_) => shown.counts.children_matched += 1,
            Target::Doubt => shown.counts.children_uncertain += 1,
        }
        out.push((incoming, target));
        pause(work, job, Step::Matching, at, total).await?;
    }
    compare_known(work, job, &out, &mut shown).await?;
    Ok((out, shown))
}

/// Compares the visits of children that are here. Those whose visits are all later than the latest
/// here need not be read.
async fn compare_known<S: Services>(
    work: &Work<S>,
    job: Job,
    children: &[(Incoming, Target)],
    shown: &mut Shown,
) -> Result<(), DeskError> {
    let rosters = work.rosters().await?;
    let latest: HashMap<ChildId, chrono::NaiveDate> = rosters
        .values()
        .flat_map(|held| &held.document.rows)
        .filter_map(|row| Some((row.id, row.latest.as_ref()?.date)))
        .collect();
    let mut known: Vec<(ChildId, &Incoming)> = Vec::new();
    for (incoming, target) in children {
        let Target::Known(id) = target else { continue };
        let first = incoming.child.visits.first().map(|visit| visit.date);
        let later = latest.get(id).is_none_or(|latest| first.is_some_and(|first| first > *latest));
        if later || first.is_none() {
            shown.counts.visits_new += incoming.child.visits.len() as u32;
        } else {
            known.push((*id, incoming));
        }
    }
    for (at, part) in known.chunks(PAGE).enumerate() {
        let held = work.children(part.iter().map(|(id, _)| *id)).await?;
        let by_id: HashMap<ChildId, Held<Child>> =
            held.into_iter().map(|held| (held.document.id, held)).collect();
        for (id, incoming) in part {
            let Some(held) = by_id.get(id) else { continue };
            let mut child = held.document.clone();
            let batch = BatchId::from_bits(0);
            let tally = take_over(&mut child, &incoming.child, batch, OnDifferent::KeepMine);
            add(shown, &child, tally);
        }
        work.services.progress(job.id, Step::Matching, (at * PAGE) as u64, known.len() as u64);
        work.services.yield_now().await;
        if work.services.is_cancelled(job.id) {
            return Err(DeskError::Cancelled);
        }
    }
    Ok(())
}

fn add(shown: &mut Shown, child: &Child, tally: Tally) {
    shown.counts.visits_new += tally.new;
    shown.counts.visits_same += tally.same;
    shown.counts.visits_different += tally.different.len() as u32;
    for (row, date, fields) in tally.different {
        if shown.different.len() < SHOWN {
            let (child, name) = (child.id, child.identity.name.clone());
            shown.different.push(VisitDifference { row, child, name, date, fields });
        }
    }
}

/// z-scores of the source that are not ours, in the order of the children.
fn z_differences(children: &[(Incoming, Target)]) -> (Vec<ZDifference>, u32) {
    let (mut list, mut total) = (Vec::new(), 0);
    for (incoming, target) in children {
        let subject = assess::Subject::of(&incoming.child);
        for visit in &incoming.child.visits {
            let Some(source) = &visit.source else { continue };
            let Some(reported) = source.reported.as_deref() else { continue };
            let ours = crate::growth::scores(&subject.measured(visit));
            for (indicator, ours, theirs) in assess::z_differences(&ours, reported) {
                total += 1;
                if list.len() >= KEPT {
                    continue;
                }
                list.push(ZDifference {
                    row: source.row,
                    child: match target {
                        Target::New => Some(incoming.child.id),
                        Target::Known(id) => Some(*id),
                        Target::Doubt => None,
                    },
                    name: incoming.child.identity.name.clone(),
                    date: visit.date,
                    indicator,
                    ours,
                    theirs,
                    their_words: words(reported, indicator),
                });
            }
        }
    }
    (list, total)
}

fn words(reported: &crate::records::Reported, indicator: Indicator) -> String {
    match indicator {
        Indicator::WeightForAge => reported.weight_for_age_words.clone(),
        Indicator::LengthHeightForAge => reported.lenhei_for_age_words.clone(),
        Indicator::WeightForLengthHeight => reported.weight_for_lenhei_words.clone(),
        _ => String::new(),
    }
}

/// A child that waits, as its document.
pub fn waiting(incoming: &Incoming) -> (String, Waiting) {
    let key = incoming.who.key();
    let waiting = Waiting {
        child: incoming.child.clone(),
        key,
        row: incoming.row,
        extra: crate::documents::Extra::new(),
    };
    (doubt_key(key), waiting)
}
