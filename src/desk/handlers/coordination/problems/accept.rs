//! Making a problem of a proposal, or saying that it is none.

use super::{facts::Known, proposals::quiet};
use crate::{
    desk::{
        Job, Services, papers,
        protocol::{AcceptProposals, DeskError, DismissProposal, PaperView, SavePapers},
        work::Work,
    },
    rakor::problems::{Found, ProblemCode},
    records::{
        Place,
        coordination::{Problem, ProblemId, ProblemStatus, Tier},
    },
};

/// Does `AcceptProposals`: all or none.
pub async fn accept<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: AcceptProposals,
) -> Result<Vec<ProblemId>, DeskError> {
    let known = Known::open(work, job, &common(&asked.picks)).await?;
    let quiet = quiet(&known);
    let mut made: Vec<Problem> = Vec::with_capacity(asked.picks.len());
    for (place, code) in asked.picks {
        let twice = made.iter().any(|one| one.place == place && one.code == code.code());
        if twice || quiet.contains(&(place.clone(), code)) {
            continue;
        }
        made.push(problem(work, &known, place, code)?);
    }
    let ids = made.iter().map(|problem| problem.id).collect();
    save(work, job, made).await?;
    Ok(ids)
}

/// Does `DismissProposal`. Dropping what is written down already changes nothing: `Conflict`.
pub async fn dismiss<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: DismissProposal,
) -> Result<ProblemId, DeskError> {
    let known = Known::open(work, job, &asked.place).await?;
    if quiet(&known).contains(&(asked.place.clone(), asked.code)) {
        return Err(DeskError::Conflict);
    }
    let mut dropped = problem(work, &known, asked.place, asked.code)?;
    dropped.status = ProblemStatus::Dropped;
    dropped.closed = Some(job.today());
    dropped.reason = asked.reason;
    let id = dropped.id;
    save(work, job, vec![dropped]).await?;
    Ok(id)
}

/// The place that all picks lie in: one's own, or the regency.
fn common(picks: &[(Place, ProblemCode)]) -> Place {
    match picks {
        [(place, _)] => place.clone(),
        _ => Place::Regency,
    }
}

fn problem<S: Services>(
    work: &Work<S>,
    known: &Known,
    place: Place,
    code: ProblemCode,
) -> Result<Problem, DeskError> {
    let tier = Tier::of(&place).ok_or(DeskError::NotFound)?;
    let found = known.propose(tier, &place);
    let Found { severity, evidence, .. } =
        found.into_iter().find(|found| found.code == code).ok_or(DeskError::NotFound)?;
    let mut problem = Problem::new(work.new_id(), place, code.rule().field, known.table.today);
    code.code().clone_into(&mut problem.code);
    problem.severity = severity;
    problem.evidence = evidence;
    Ok(problem)
}

async fn save<S: Services>(
    work: &Work<S>,
    job: Job,
    problems: Vec<Problem>,
) -> Result<(), DeskError> {
    let papers = problems.into_iter().map(|problem| PaperView { paper: problem.into(), rev: 0 });
    papers::save(work, job, SavePapers { papers: papers.collect() }).await?;
    Ok(())
}
