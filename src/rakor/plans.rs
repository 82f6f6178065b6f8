//! How complete the plans of an area are, the one lead of each item, and the promise that follows
//! from one.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::records::coordination::{
    Commitment, CommitmentId, Part, Party, PlanItem, PlanStatus, Problem, Sector, SectorRole,
};

/// What a problem needs before it can be worked on (domain.md 8.3: masalah → akar masalah →
/// rencana → peran sektor).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// A root cause.
    Causes,
    /// Something that shall be done.
    Plan,
    /// A sector that leads, for everything that shall be done.
    Lead,
    /// A day by which, for everything.
    Due,
    /// Cost and where it comes from, for everything; "no cost" is an answer.
    Funded,
}

impl Stage {
    /// All, in their order.
    pub const ALL: [Self; 5] = [Self::Causes, Self::Plan, Self::Lead, Self::Due, Self::Funded];
}

/// What is still planned or done about a problem.
fn items(problem: &Problem) -> impl Iterator<Item = &PlanItem> {
    problem.plan.iter().filter(|item| item.status != PlanStatus::Dropped)
}

/// Whether the cost of an item and its source are known. What costs nothing needs no sum.
pub fn is_funded(item: &PlanItem) -> bool {
    use crate::records::coordination::Funding;
    match item.funding {
        None => false,
        Some(Funding::None) => true,
        Some(_) => item.cost.is_some(),
    }
}

/// Whether a problem has reached a stage. Without a plan nothing is led, due or funded.
pub fn reached(problem: &Problem, stage: Stage) -> bool {
    let planned = items(problem).next().is_some();
    let all = |is: fn(&PlanItem) -> bool| planned && items(problem).all(is);
    match stage {
        Stage::Causes => !problem.causes.is_empty(),
        Stage::Plan => planned,
        Stage::Lead => all(|item| item.lead().is_some()),
        Stage::Due => all(|item| item.due.is_some()),
        Stage::Funded => all(is_funded),
    }
}

/// What a problem lacks.
pub fn lacks(problem: &Problem) -> Vec<Stage> {
    Stage::ALL.into_iter().filter(|stage| !reached(problem, *stage)).collect()
}

/// How far the open problems of an area are planned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Completeness {
    /// Open problems.
    pub problems: u32,
    /// Of these, how many have reached each of [`Stage::ALL`].
    pub reached: [u32; 5],
}

impl Completeness {
    /// Counts a problem, if it is open.
    pub fn count(&mut self, problem: &Problem) {
        if problem.status.is_open() {
            self.problems += 1;
            for (count, stage) in self.reached.iter_mut().zip(Stage::ALL) {
                *count += u32::from(reached(problem, stage));
            }
        }
    }

    /// Of these problems.
    pub fn of<'p>(problems: impl Iterator<Item = &'p Problem>) -> Self {
        let mut all = Self::default();
        problems.for_each(|problem| all.count(problem));
        all
    }

    /// Steps done and steps in all: five for each problem.
    pub fn steps(&self) -> (u32, u32) {
        (self.reached.iter().sum(), self.problems * 5)
    }
}

/// What a tap makes of a part: leads, supports, is told, nothing.
pub const fn next_part(part: Option<Part>) -> Option<Part> {
    match part {
        None => Some(Part::Lead),
        Some(Part::Lead) => Some(Part::Support),
        Some(Part::Support) => Some(Part::Informed),
        Some(Part::Informed) => None,
    }
}

/// Gives a sector its part in an item. There is one lead: who led before supports from now on.
pub fn set_part(item: &mut PlanItem, sector: Sector, part: Option<Part>) {
    item.roles.retain(|role| role.sector != sector);
    let Some(part) = part else { return };
    if part == Part::Lead {
        for role in &mut item.roles {
            if role.part == Part::Lead {
                role.part = Part::Support;
            }
        }
    }
    item.roles.push(SectorRole { sector, part });
    item.roles.sort_by_key(|role| (role.part, role.sector));
}

/// The promise that carries an item out, owned by the sector that leads; `None` while nobody leads
/// or no day is named.
pub fn promise(
    (problem, item): (&Problem, &PlanItem),
    id: CommitmentId,
    text: String,
    today: NaiveDate,
) -> Option<Commitment> {
    let (lead, due) = (item.lead()?, item.due?);
    let mut promise = Commitment::new(id, problem.place.clone(), today);
    promise.text = text;
    promise.owner = Party { sector: Some(lead), ..Party::default() };
    promise.rakor = problem.rakor;
    promise.problem = Some(problem.id);
    promise.plan = Some(item.id);
    promise.kind = item.kind;
    promise.field = Some(problem.field);
    promise.indicator = problem.evidence.iter().find_map(|evidence| evidence.indicator);
    promise.due = due;
    promise.funding = item.funding;
    promise.amount = item.cost;
    promise.proof.clone_from(&item.output);
    Some(promise)
}

#[cfg(test)]
#[path = "plans_tests.rs"]
mod tests;
