//! One problem: what became of it.

use super::facts::Known;
use crate::{
    desk::{
        Job, Services,
        protocol::{DeskError, EvidenceLine, EvidenceNow, GetProblem, ProblemView},
        work::Work,
    },
    indicators::{
        Figure,
        stats::{self, Z95},
    },
    rakor::problems::{Found, Measured, ProblemCode},
    records::coordination::{DataEvidence, Problem, Tier},
};

/// Answers `GetProblem`.
pub async fn one<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetProblem,
) -> Result<ProblemView, DeskError> {
    let papers = work.papers().await?;
    let problem = &papers.problems.get(&asked.id).ok_or(DeskError::NotFound)?.document;
    let known = Known::open(work, job, &problem.place).await?;
    let code = ProblemCode::from_code(&problem.code);
    let tier = Tier::of(&problem.place);
    let measured = code.filter(|code| {
        let rule = code.rule();
        rule.measured != Measured::Told && Some(rule.tier) == tier
    });
    let found = tier.map(|tier| known.propose(tier, &problem.place)).unwrap_or_default();
    let today = measured.and_then(|code| found.iter().find(|found| found.code == code));
    let table = &known.table;
    let promises = problem.plan.iter().filter_map(|item| {
        let promise = table.papers.commitments.get(&item.commitment?)?;
        Some((item.id, table.line(&promise.document, table.today, None)))
    });
    Ok(ProblemView {
        today: table.today,
        name: table.scene.name(&problem.place),
        within: table.scene.within(&problem.place),
        still: measured.map(|_| today.is_some()),
        evidence: problem.evidence.iter().map(|then| now(&known, problem, then, today)).collect(),
        rakor: problem.rakor.and_then(|id| table.meeting(id)),
        promises: promises.collect(),
    })
}

/// A number then and now. A share is taken anew from later months; any other number is that of
/// today's evidence, where there still is some.
fn now(
    known: &Known,
    problem: &Problem,
    evidence: &DataEvidence,
    today: Option<&Found>,
) -> EvidenceNow {
    let then = EvidenceLine::from(evidence);
    let (Some(indicator), Some(month)) = (evidence.indicator, evidence.month) else {
        let same = |found: &&DataEvidence| found.code == evidence.code;
        let now = today.and_then(|found| found.evidence.iter().find(same));
        return EvidenceNow { then, now: now.map(EvidenceLine::from), change: None };
    };
    // "ds-sebelum" is what it was compared with then: it has no now.
    let named = evidence.code == indicator.code();
    let newest = named.then(|| known.newest(&problem.place, indicator, evidence.months)).flatten();
    let Some((last, figure)) = newest.filter(|(last, _)| *last > month) else {
        return EvidenceNow { then, now: None, change: None };
    };
    let earlier = Figure { numerator: evidence.n, denominator: evidence.of.unwrap_or(0) };
    let months = evidence.months;
    let better = indicator.rule().better;
    let change = stats::change((figure, months), (earlier, months), better, Z95);
    let now = EvidenceLine {
        month: Some(last),
        n: figure.numerator,
        of: Some(figure.denominator),
        ..then.clone()
    };
    EvidenceNow { then, now: Some(now), change }
}
