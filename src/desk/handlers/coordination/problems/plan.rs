//! What a tap changes in a plan: the part of a sector, and a promise made of an item.

use crate::{
    desk::{
        Job, Services, papers,
        protocol::{
            DeskError, FieldProblem, FormField, MakePromise, PaperField, PaperView, SavePapers,
            SetPart, Why,
        },
        work::Work,
    },
    rakor::plans,
    records::coordination::{
        CommitmentId, MemberId, PlanItem, PlanStatus, Problem, ProblemId, ProblemStatus,
    },
};

/// A problem as it lies in the store.
async fn held<S: Services>(work: &Work<S>, id: ProblemId) -> Result<(Problem, u64), DeskError> {
    let papers = work.papers().await?;
    let held = papers.problems.get(&id).ok_or(DeskError::NotFound)?;
    Ok((held.document.clone(), held.rev))
}

fn item(problem: &mut Problem, id: MemberId) -> Result<&mut PlanItem, DeskError> {
    problem.plan.iter_mut().find(|item| item.id == id).ok_or(DeskError::NotFound)
}

/// Does `SetPart`.
pub async fn set_part<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: SetPart,
) -> Result<String, DeskError> {
    let (mut problem, rev) = held(work, asked.problem).await?;
    plans::set_part(item(&mut problem, asked.item)?, asked.sector, asked.part);
    let papers = vec![PaperView { paper: problem.into(), rev }];
    let saved = papers::save(work, job, SavePapers { papers }).await?;
    Ok(saved.into_iter().next().map(|saved| saved.entry).unwrap_or_default())
}

/// Does `MakePromise`.
pub async fn promise<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: MakePromise,
) -> Result<CommitmentId, DeskError> {
    let (mut problem, rev) = held(work, asked.problem).await?;
    let frozen = problem.clone();
    let planned = item(&mut problem, asked.item)?;
    // A promise that was deleted, or was not handed over with its problem, can be made again.
    let promises = &work.papers().await?.commitments;
    if let Some(made) = planned.commitment.filter(|made| promises.contains_key(made)) {
        return Ok(made);
    }
    let id = work.new_id();
    let lacking = |field, lacks: bool| {
        let field = FormField::Paper(field, asked.item.bits());
        lacks.then_some(FieldProblem { field, why: Why::Missing })
    };
    let lacks = [
        lacking(PaperField::Role, planned.lead().is_none()),
        lacking(PaperField::Due, planned.due.is_none()),
    ];
    let made = plans::promise((&frozen, planned), id, asked.text, job.today());
    let made = made.ok_or(DeskError::Invalid(lacks.into_iter().flatten().collect()))?;
    planned.commitment = Some(id);
    if planned.status == PlanStatus::Planned {
        planned.status = PlanStatus::Running;
    }
    if problem.status == ProblemStatus::Open {
        problem.status = ProblemStatus::Working;
    }
    let papers =
        vec![PaperView { paper: problem.into(), rev }, PaperView { paper: made.into(), rev: 0 }];
    papers::save(work, job, SavePapers { papers }).await?;
    Ok(id)
}
