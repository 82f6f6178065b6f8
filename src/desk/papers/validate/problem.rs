//! Problems and plans: at most one sector leads, and none has two parts.

use std::collections::BTreeSet;

use super::Found;
use crate::{
    desk::protocol::{PaperField as F, Why},
    records::coordination::{Part, Problem},
};

/// Problems of a problem.
pub fn check(problem: &Problem, found: &mut Found<'_>) {
    found.place(&problem.place, F::Place);
    let unnamed = problem.code.is_empty() && problem.title.trim().is_empty();
    found.when(unnamed, F::Title, Why::Missing);
    found.line(&problem.title, F::Title);
    found.text(&problem.note, F::Text);
    found.when(!(1..=5).contains(&problem.severity), F::Severity, Why::OutOfRange);
    found.day(problem.found, F::Date);
    for cause in &problem.causes {
        found.within(cause.id);
        found.when(cause.text.trim().is_empty(), F::Text, Why::Missing);
        found.text(&cause.text, F::Text);
    }
    for item in &problem.plan {
        found.within(item.id);
        let unnamed = item.code.is_empty() && item.title.trim().is_empty();
        found.when(unnamed, F::Title, Why::Missing);
        found.line(&item.title, F::Title);
        found.text(&item.target, F::Text);
        found.text(&item.output, F::Text);
        found.some_day(item.due, F::Due);
        let leads = item.roles.iter().filter(|role| role.part == Part::Lead).count();
        let sectors: BTreeSet<_> = item.roles.iter().map(|role| role.sector).collect();
        found.when(leads > 1 || sectors.len() < item.roles.len(), F::Role, Why::Taken);
    }
    found.outside();
}
