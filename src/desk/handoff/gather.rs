//! Which documents belong to what is handed over.

use std::collections::BTreeSet;

use super::{
    any::{CHILD, SESSION},
    known::{KeptBase, bases_of},
};
use crate::{
    desk::{
        Services,
        handlers::posyandu::sessions,
        papers::PaperBook,
        protocol::{DeskError, HandOffWhat},
        stored::{POSYANDU, PUSKESMAS, key, read},
        work::Work,
    },
    handoff::Kind,
    records::{
        Child, Month, Place, PosyanduId, PuskesmasId,
        coordination::{PaperKind, PaperRef, RakorId},
    },
    storage::Store,
    wilayah::RegionCode,
};

/// What goes into a file.
#[derive(Clone, Debug)]
pub struct Gathered {
    pub kind: Kind,
    pub place: Place,
    pub title: String,
    pub since: Option<Month>,
    /// Keys of the documents.
    pub keys: Vec<String>,
}

/// Finds them. `NotFound` when there are none.
pub async fn gather<S: Services>(work: &Work<S>, what: HandOffWhat) -> Result<Gathered, DeskError> {
    match what {
        HandOffWhat::Posyandu(id, since) => posyandu(work, id, since).await,
        HandOffWhat::Rakor(id) => rakor(work, id).await,
        HandOffWhat::Reports(code) => reports(work, code).await,
    }
}

async fn posyandu<S: Services>(
    work: &Work<S>,
    id: PosyanduId,
    since: Option<Month>,
) -> Result<Gathered, DeskError> {
    let book = work.places().await?;
    let title = book.posyandu.get(&id).ok_or(DeskError::NotFound)?.document.name.clone();
    let mut children: Vec<Child> =
        work.children_of(id).await?.into_iter().map(|held| held.document).collect();
    // Guests and those who moved away have visits here that nobody else may have.
    let others = work.rosters().await?.get(&id).map(|held| held.document.others.clone());
    let others = work.children(others.unwrap_or_default()).await?;
    children.extend(others.into_iter().map(|held| held.document));
    if let Some(since) = since {
        let day = since.first_day();
        children.retain(|child| child.visits.iter().any(|visit| visit.date >= day));
    }
    let mut places = BTreeSet::from([id]);
    for child in &children {
        places.insert(child.posyandu);
        places.extend(child.visits.iter().map(|visit| visit.posyandu));
        places.extend(child.transfers.iter().flat_map(|transfer| [transfer.from, transfer.to]));
    }
    let here = places.iter().filter_map(|id| book.posyandu.get(id));
    let puskesmas: BTreeSet<String> =
        here.filter_map(|held| Some(key(PUSKESMAS, held.document.puskesmas?))).collect();
    let mut keys: Vec<String> = puskesmas.into_iter().collect();
    keys.extend(places.iter().map(|id| key(POSYANDU, id)));
    let kept = sessions(work, id).await?;
    let kept = kept.into_iter().filter(|session| since.is_none_or(|since| session.month >= since));
    let mut held: BTreeSet<String> = kept.map(|session| key(SESSION, session.id)).collect();
    // Those that gave way to the other tablet's session of the month.
    for row in work.db.by_parent(Store::Doc, &bases_of(SESSION)).await? {
        let base = read::<KeptBase>(&row)?.document.tree;
        if base["posyandu"] == id.to_string().as_str() {
            held.extend(row.key.strip_prefix("handoff/base/").map(str::to_owned));
        }
    }
    keys.extend(held);
    keys.extend(children.iter().map(|child| key(CHILD, child.id)));
    keys.extend(books(&*work.papers().await?, id, since));
    Ok(Gathered { kind: Kind::Posyandu, place: Place::Posyandu(id), title, since, keys })
}

/// The books of a Posyandu: what it counted of its sasaran and did for them, what it gives in the six
/// fields, what families say of it, whom it called.
fn books(book: &PaperBook, id: PosyanduId, since: Option<Month>) -> Vec<String> {
    let year = |year: i32| since.is_none_or(|since| year >= since.year());
    let month = |month: Month| since.is_none_or(|since| month >= since);
    let registrations = book.registrations.values().map(|held| &held.document);
    let registrations = registrations
        .filter(|one| one.posyandu == id && year(one.year))
        .map(|one| PaperRef::new(PaperKind::Registration, one.id));
    let services = book.services.values().map(|held| &held.document);
    let services = services
        .filter(|one| one.posyandu == id && year(one.year))
        .map(|one| PaperRef::new(PaperKind::ServiceYear, one.id));
    let surveys = book.surveys.values().map(|held| &held.document);
    let surveys = surveys
        .filter(|one| one.posyandu == id && month(Month::of(one.date)))
        .map(|one| PaperRef::new(PaperKind::Survey, one.id));
    let calls = book.calls.values().map(|held| &held.document);
    let calls = calls
        .filter(|one| one.posyandu == id && one.month.is_none_or(month))
        .map(|one| PaperRef::new(PaperKind::CallRecord, one.id));
    let spm = spm_books(book, |place| *place == Place::Posyandu(id));
    registrations
        .chain(services)
        .chain(surveys)
        .chain(calls)
        .map(PaperRef::key)
        .chain(spm)
        .collect()
}

fn spm_books(book: &PaperBook, of: impl Fn(&Place) -> bool) -> impl Iterator<Item = String> {
    let books = book.spm.values().map(|held| &held.document);
    books
        .filter(move |one| of(&one.place))
        .map(|one| PaperRef::new(PaperKind::SpmBook, one.id).key())
}

async fn rakor<S: Services>(work: &Work<S>, id: RakorId) -> Result<Gathered, DeskError> {
    let book = with_deleted(work).await?;
    let now = work.papers().await?;
    let rakor = now.rakors.get(&id).ok_or(DeskError::NotFound)?.document.clone();
    let mut found: BTreeSet<PaperRef> = BTreeSet::from([PaperRef::new(PaperKind::Rakor, id)]);
    for asked in book.rakors.values().filter(|held| held.document.parent == Some(id)) {
        found.insert(PaperRef::new(PaperKind::Rakor, asked.document.id));
    }
    // The meeting above says by when this one is held.
    found.extend(rakor.parent.map(|parent| PaperRef::new(PaperKind::Rakor, parent)));
    for held in book.commitments.values().filter(|held| held.document.rakor == Some(id)) {
        found.insert(PaperRef::new(PaperKind::Commitment, held.document.id));
        let problem = held.document.problem;
        found.extend(problem.map(|problem| PaperRef::new(PaperKind::Problem, problem)));
    }
    for held in book.aksi.values().filter(|held| held.document.rakor == Some(id)) {
        found.insert(PaperRef::new(PaperKind::AksiReport, held.document.id));
    }
    let teams = rakor.invited.iter().filter_map(|invited| invited.team);
    found.extend(teams.map(|team| PaperRef::new(PaperKind::Team, team)));
    found.retain(|paper| book.get(*paper).is_some());
    let keys = found.into_iter().map(PaperRef::key).collect();
    let (place, title) = (rakor.place, rakor.theme);
    Ok(Gathered { kind: Kind::Rakor, place, title, since: None, keys })
}

async fn reports<S: Services>(work: &Work<S>, code: RegionCode) -> Result<Gathered, DeskError> {
    let book = with_deleted(work).await?;
    let within = |place: &Place| matches!(place, Place::Region(at) if at.is_within(code));
    let mut keys: Vec<String> = book
        .aksi
        .values()
        .filter(|held| within(&held.document.place))
        .map(|held| PaperRef::new(PaperKind::AksiReport, held.document.id).key())
        .collect();
    if keys.is_empty() {
        return Err(DeskError::NotFound);
    }
    // What desa give in the six fields, and ask for.
    keys.extend(spm_books(&book, within));
    keys.extend(contacts(work, &book, code).await?);
    let regency = work.regency().await?;
    let title = regency.and_then(|regency| Some(regency.name_of(code)?.to_owned()));
    let (place, title) = (Place::Region(code), title.unwrap_or_default());
    Ok(Gathered { kind: Kind::Reports, place, title, since: None, keys })
}

/// Who looks after the Posyandu there at each Puskesmas, with the Puskesmas itself: the other tablet
/// may not have it.
async fn contacts<S: Services>(
    work: &Work<S>,
    book: &PaperBook,
    code: RegionCode,
) -> Result<Vec<String>, DeskError> {
    let places = work.places().await?;
    let here = places.posyandu.values().map(|held| &held.document);
    let here = here.filter(|posyandu| posyandu.desa.is_within(code));
    let here: BTreeSet<PuskesmasId> = here.filter_map(|posyandu| posyandu.puskesmas).collect();
    let contacts = book.contacts.values().map(|held| &held.document);
    let contacts = contacts.filter(|one| here.contains(&one.puskesmas));
    let keys = contacts.flat_map(|one| {
        let known = places.puskesmas.contains_key(&one.puskesmas);
        let puskesmas = known.then(|| key(PUSKESMAS, one.puskesmas));
        puskesmas.into_iter().chain([PaperRef::new(PaperKind::PuskesmasPj, one.id).key()])
    });
    Ok(keys.collect())
}

/// All documents of coordination, and those that were deleted since they were handed over: whoever
/// has them hears of it.
async fn with_deleted<S: Services>(work: &Work<S>) -> Result<PaperBook, DeskError> {
    let now = work.papers().await?;
    let mut book = (*now).clone();
    for kind in PaperKind::ALL {
        for row in work.db.by_parent(Store::Doc, &bases_of(kind.code())).await? {
            let Some(paper) = row.key.strip_prefix("handoff/base/").and_then(PaperRef::from_key)
            else {
                continue;
            };
            if now.get(paper).is_none() {
                let base = read::<KeptBase>(&row)?.document.tree;
                if let Ok(document) = crate::desk::papers::paper_of(*kind, base) {
                    book.put(crate::desk::stored::Held { document, rev: 0 });
                }
            }
        }
    }
    Ok(book)
}
