//! One child: its page, adding and correcting it, its visits, moving and deleting it.

use super::posyandu::names;
use crate::{
    desk::{
        Job, Services, assess,
        protocol::{
            ChildDraft, ChildPage, DeleteChild, DeleteVisit, DeskError, FieldProblem, FormField,
            GetChild, SaveChild, SaveVisit, Saved, SavedChild, TransferChild, VisitDraft, Why,
        },
        save::{Also, Edit, Outcome},
        validate::{self, Surroundings},
        work::Work,
    },
    documents::{Extra, Stamp},
    records::{Child, ChildId, Transfer, Visit, VisitId},
};

/// Answers `GetChild`.
pub async fn get<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetChild,
) -> Result<ChildPage, DeskError> {
    let (held, book) = (work.child(asked.id).await?, work.places().await?);
    let (child, today) = (held.document, job.today());
    let visits = assess::visits(&work.rules().await?, &child, today);
    let mut ids = vec![child.posyandu];
    ids.extend(child.transfers.iter().flat_map(|transfer| [transfer.from, transfer.to]));
    ids.extend(child.visits.iter().map(|visit| visit.posyandu));
    ids.sort_unstable();
    ids.dedup();
    let posyandu = book.posyandu.get(&child.posyandu).map(|held| &held.document);
    let region = child.home.desa.or(posyandu.map(|posyandu| posyandu.desa));
    let (desa_name, kecamatan_name) = match region {
        Some(code) => names(work, code).await?,
        None => Default::default(),
    };
    let puskesmas = posyandu.and_then(|posyandu| book.puskesmas.get(&posyandu.puskesmas?));
    Ok(ChildPage {
        rev: held.rev,
        posyandu_names: ids.into_iter().map(|id| (id, book.name(id))).collect(),
        desa_name,
        kecamatan_name,
        puskesmas_name: puskesmas.map(|held| held.document.name.clone()).unwrap_or_default(),
        age: assess::age_at(child.birth.date, today),
        next_steps: visits.last().map(|visit| visit.next_steps.clone()).unwrap_or_default(),
        visits,
        child,
        today,
    })
}

/// Does `SaveChild`.
pub async fn save<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: SaveChild,
) -> Result<SavedChild, DeskError> {
    let existing = match asked.id {
        Some(id) => Some(work.child(id).await?.document),
        None => None,
    };
    let draft = asked.child;
    problems(work, job, &draft, existing.as_ref()).await?.check()?;
    let Some(existing) = existing else {
        let child = new_child(work.new_id(), draft);
        let id = child.id;
        let entry = Some(("created", String::new()));
        let edits = vec![Edit { before: None, after: Some(child), entry }];
        work.save(job, edits.clone(), Also::default()).await?;
        work.tell_children(&edits);
        return Ok(SavedChild { id, rev: 1, entry: String::new() });
    };
    let change = |child: &mut Child| {
        fill(child, &draft);
        Ok(())
    };
    let (_, done) = work.edit(job, existing.id, asked.base_rev, "edited", change).await?;
    let entry = if done.undoable { done.entry } else { String::new() };
    Ok(SavedChild { id: existing.id, rev: done.rev, entry })
}

/// What forbids saving a child as typed.
pub async fn problems<S: Services>(
    work: &Work<S>,
    job: Job,
    draft: &ChildDraft,
    existing: Option<&Child>,
) -> Result<validate::Problems, DeskError> {
    let (places, rosters, regency) =
        (work.places().await?, work.rosters().await?, work.regency().await?);
    let around = Surroundings {
        today: job.today(),
        places: &places,
        rosters: &rosters,
        regency: regency.as_deref(),
    };
    Ok(validate::child(draft, existing, &around))
}

/// A child without visits.
pub fn new_child(id: ChildId, draft: ChildDraft) -> Child {
    Child {
        id,
        identity: draft.identity,
        sex: draft.sex,
        birth: draft.birth,
        home: draft.home,
        posyandu: draft.posyandu,
        transfers: Vec::new(),
        consent: draft.consent,
        kia: draft.kia,
        exit: draft.exit,
        imports: Vec::new(),
        known_as: Vec::new(),
        visits: Vec::new(),
        edited: Stamp::default(),
        extra: Extra::new(),
    }
}

/// A Posyandu corrected in the form is a correction; a move is a `TransferChild`.
fn fill(child: &mut Child, draft: &ChildDraft) {
    child.identity = draft.identity.clone();
    child.sex = draft.sex;
    child.birth = draft.birth.clone();
    child.home = draft.home.clone();
    child.posyandu = draft.posyandu;
    child.consent.clone_from(&draft.consent);
    child.kia = draft.kia;
    child.exit.clone_from(&draft.exit);
}

/// The visit that a draft makes of an earlier version of itself, or of nothing.
pub fn visit_of(draft: &VisitDraft, id: VisitId, before: Option<&Visit>) -> Visit {
    Visit {
        id,
        date: draft.date,
        posyandu: draft.posyandu,
        weight: draft.weight,
        lenhei: draft.lenhei,
        position: draft.position,
        head: draft.head,
        muac: draft.muac,
        oedema: draft.oedema,
        care: draft.care.clone(),
        confirmed: draft.confirmed.clone(),
        source: before.and_then(|visit| visit.source.clone()),
        extra: before.map(|visit| visit.extra.clone()).unwrap_or_default(),
    }
}

/// Puts a visit in its place.
pub fn put_visit(child: &mut Child, visit: Visit) {
    match child.visits.iter_mut().find(|other| other.id == visit.id) {
        Some(other) => *other = visit,
        None => child.visits.push(visit),
    }
    child.sort_visits();
}

/// Does `SaveVisit`.
pub async fn save_visit<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: SaveVisit,
) -> Result<Saved, DeskError> {
    let draft = &asked.visit;
    let child = work.child(asked.child).await?.document;
    if draft.id.is_some_and(|id| child.visits.iter().all(|visit| visit.id != id)) {
        return Err(DeskError::NotFound);
    }
    let places = work.places().await?;
    validate::visit(draft, &child, job.today(), &places).check()?;
    let id = draft.id.unwrap_or_else(|| work.new_id());
    let change = |child: &mut Child| {
        let before = child.visits.iter().find(|visit| visit.id == id).cloned();
        put_visit(child, visit_of(draft, id, before.as_ref()));
        Ok(())
    };
    let kind = if draft.id.is_some() { "visit_edited" } else { "visit_added" };
    let (child, outcome) = work.edit(job, asked.child, asked.base_rev, kind, change).await?;
    saved(work, job, &child, outcome, Some(id)).await
}

/// Does `DeleteVisit`.
pub async fn delete_visit<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: DeleteVisit,
) -> Result<Saved, DeskError> {
    let change = |child: &mut Child| {
        let before = child.visits.len();
        child.visits.retain(|visit| visit.id != asked.visit);
        if child.visits.len() < before { Ok(()) } else { Err(DeskError::NotFound) }
    };
    let (child, outcome) = work.edit(job, asked.child, None, "visit_deleted", change).await?;
    saved(work, job, &child, outcome, None).await
}

async fn saved<S: Services>(
    work: &Work<S>,
    job: Job,
    child: &Child,
    outcome: Outcome,
    visit: Option<VisitId>,
) -> Result<Saved, DeskError> {
    let views = assess::visits(&work.rules().await?, child, job.today());
    let visit = visit.and_then(|id| views.into_iter().find(|view| view.id == Some(id)));
    Ok(Saved { rev: outcome.rev, entry: outcome.entry, visit })
}

/// Does `TransferChild`.
pub async fn transfer<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: TransferChild,
) -> Result<Saved, DeskError> {
    if !work.places().await?.posyandu.contains_key(&asked.to) {
        return invalid(FormField::Posyandu, Why::Unknown);
    }
    if asked.date > job.today() {
        return invalid(FormField::TransferDate, Why::InFuture);
    }
    let change = |child: &mut Child| {
        let last = child.transfers.iter().map(|transfer| transfer.date).max();
        if asked.date < child.birth.date {
            return invalid(FormField::TransferDate, Why::BeforeBirth);
        }
        if child.exit.as_ref().is_some_and(|exit| asked.date > exit.date) {
            return invalid(FormField::TransferDate, Why::AfterExit);
        }
        // Moves stand in the order of their days, or nobody could say where the child was.
        if last.is_some_and(|last| asked.date < last) {
            return invalid(FormField::TransferDate, Why::OutOfRange);
        }
        if child.posyandu == asked.to {
            return invalid(FormField::Posyandu, Why::Taken);
        }
        let (from, to) = (child.posyandu, asked.to);
        child.transfers.push(Transfer { date: asked.date, from, to, note: asked.note.clone() });
        child.posyandu = to;
        Ok(())
    };
    let (child, outcome) = work.edit(job, asked.child, None, "transferred", change).await?;
    saved(work, job, &child, outcome, None).await
}

fn invalid<T>(field: FormField, why: Why) -> Result<T, DeskError> {
    Err(DeskError::Invalid(vec![FieldProblem { field, why }]))
}

/// Does `DeleteChild`.
pub async fn delete<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: DeleteChild,
) -> Result<(), DeskError> {
    let before = Some(work.child(asked.child).await?);
    let edits = vec![Edit { before, after: None, entry: Some(("deleted", String::new())) }];
    work.save(job, edits.clone(), Also::default()).await?;
    work.tell_children(&edits);
    Ok(())
}
