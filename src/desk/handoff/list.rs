//! What can be handed over, and what was.

use std::{cmp::Reverse, collections::BTreeMap};

use super::book::{FILES, KeptFile};
use crate::{
    desk::{
        Services,
        protocol::{DeskError, HandOffItem, HandOffs},
        stored::read,
        work::Work,
    },
    records::Place,
    storage::Store,
    wilayah::Level,
};

/// Answers `GetHandOffs`.
pub async fn list<S: Services>(work: &Work<S>) -> Result<HandOffs, DeskError> {
    let book = work.places().await?;
    let named = book.posyandu.values().map(|held| (held.document.id, held.document.name.clone()));
    let mut posyandu: Vec<_> = named.collect();
    posyandu.sort_by(|a, b| a.1.cmp(&b.1));
    let papers = work.papers().await?;
    let mut rakors: Vec<_> = papers
        .rakors
        .values()
        .map(|held| {
            let rakor = &held.document;
            let day = rakor.date.or(rakor.due).map(|day| day.to_string()).unwrap_or_default();
            (rakor.id, rakor.theme.clone(), day, rakor.place.clone())
        })
        .collect();
    rakors.sort_by(|a, b| b.2.cmp(&a.2));
    let mut reports = BTreeMap::new();
    for held in papers.aksi.values() {
        if let Place::Region(code) = &held.document.place
            && let Some(kecamatan) = code.at(Level::Kecamatan)
        {
            *reports.entry(kecamatan).or_insert(0) += 1;
        }
    }
    let regency = work.regency().await?;
    let name = |code| {
        regency.as_ref().and_then(|regency| regency.name_of(code)).unwrap_or_default().to_owned()
    };
    let reports = reports.into_iter().map(|(code, n)| (code, name(code), n)).collect();
    let mut files = Vec::new();
    for row in work.db.by_parent(Store::Doc, FILES).await? {
        let file = read::<KeptFile>(&row)?.document;
        files.push(HandOffItem {
            undoable: !file.given && file.undone.is_none() && !file.wrote.is_empty(),
            undone: file.undone.is_some(),
            about: file.about,
            here: file.here,
            given: file.given,
            brought: file.brought,
        });
    }
    files.sort_by_key(|file| Reverse(file.here.at));
    Ok(HandOffs { posyandu, rakors, reports, files })
}
