//! What the data propose.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::Known;
use crate::{
    desk::{
        Job, Services,
        protocol::{DeskError, EvidenceLine, GetProposals, Proposal, Proposals},
        work::Work,
    },
    rakor::problems::{ProblemCode, RULES, is_quiet},
    records::Place,
};

/// Rows of a page.
const PAGE: usize = 50;

/// Answers `GetProposals`.
pub async fn proposals<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetProposals,
) -> Result<Proposals, DeskError> {
    let known = Known::open(work, job, &asked.place).await?;
    let quiet = quiet(&known);
    let mut counts: BTreeMap<ProblemCode, u32> = BTreeMap::new();
    let mut rows = Vec::new();
    for (tier, place) in known.places(&asked.place) {
        for found in known.propose(tier, &place) {
            if quiet.contains(&(place.clone(), found.code)) {
                continue;
            }
            *counts.entry(found.code).or_default() += 1;
            if asked.code.is_none_or(|code| code == found.code) {
                rows.push((place.clone(), found));
            }
        }
    }
    let mut rows: Vec<Proposal> = rows
        .into_iter()
        .map(|(place, found)| Proposal {
            name: known.table.scene.name(&place),
            within: known.table.scene.within(&place),
            place,
            code: found.code,
            severity: found.severity,
            evidence: found.evidence.iter().map(EvidenceLine::from).collect(),
        })
        .collect();
    rows.sort_by(|a, b| {
        let key = |row: &Proposal| (std::cmp::Reverse(row.severity), row.code);
        let names = || (&a.within, &a.name).cmp(&(&b.within, &b.name));
        key(a).cmp(&key(b)).then_with(names).then_with(|| a.place.cmp(&b.place))
    });
    let total = rows.len() as u32;
    let rows = rows.into_iter().skip(asked.page as usize * PAGE).take(PAGE).collect();
    let counts = counts.into_iter().collect();
    Ok(Proposals { month: known.month, counts, rows, total, per_page: PAGE as u32 })
}

/// What is not proposed, because it was written down.
pub(super) fn quiet(known: &Known) -> BTreeSet<(Place, ProblemCode)> {
    let problems = known.table.papers.problems.values().map(|held| &held.document);
    let quiet = problems.filter(|problem| is_quiet(&RULES, problem, known.table.today));
    quiet
        .filter_map(|problem| Some((problem.place.clone(), ProblemCode::from_code(&problem.code)?)))
        .collect()
}
