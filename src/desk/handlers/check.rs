//! What a child or visit as typed would say, before anything is saved.

use super::child::{problems, put_visit, visit_of};
use crate::{
    desk::{
        Job, Services, assess,
        import::{shown, similar},
        protocol::{CheckChild, CheckVisit, ChildCheck, DeskError, VisitView},
        work::Work,
    },
    records::VisitId,
};

/// Stands for the id of a visit that is only typed so far; later than any of the same day.
const TYPED: VisitId = VisitId::from_bits(u64::MAX);

/// Answers `CheckVisit`.
pub async fn visit<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: CheckVisit,
) -> Result<VisitView, DeskError> {
    let mut child = work.child(asked.child).await?.document;
    let id = asked.visit.id.unwrap_or(TYPED);
    let before = child.visits.iter().find(|visit| visit.id == id).cloned();
    put_visit(&mut child, visit_of(&asked.visit, id, before.as_ref()));
    let views = assess::visits(&work.rules().await?, &child, job.today());
    let view = views.into_iter().find(|view| view.id == Some(id)).ok_or(DeskError::NotFound)?;
    Ok(VisitView { id: asked.visit.id, ..view })
}

/// Answers `CheckChild`.
pub async fn child<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: CheckChild,
) -> Result<ChildCheck, DeskError> {
    let existing = match asked.id {
        Some(id) => Some(work.child(id).await?.document),
        None => None,
    };
    let draft = &asked.child;
    let problems = problems(work, job, draft, existing.as_ref()).await?.list();
    let nik = draft.identity.nik.as_ref();
    let (places, rosters) = (work.places().await?, work.rosters().await?);
    let wanted = similar::Who::of_draft(draft);
    let index = similar::Index::near(&rosters, &wanted);
    let found = index.candidates(&wanted);
    let others = found.iter().filter(|found| Some(found.known.id) != asked.id);
    let regency = work.regency().await?;
    Ok(ChildCheck {
        problems,
        nik_disagrees: nik.is_some_and(|nik| !nik.agrees_with(draft.birth.date, draft.sex)),
        similar: others
            .map(|found| {
                let person = shown::person(&found.known.who, &places, regency.as_deref());
                (found.known.id, person)
            })
            .collect(),
    })
}
