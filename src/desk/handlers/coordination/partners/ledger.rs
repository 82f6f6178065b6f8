//! The ledger of pledges.

use std::collections::BTreeSet;

use super::{
    super::commitments::table::Table,
    list::{account, here},
};
use crate::{
    desk::{
        Job, Services,
        protocol::{DeskError, GetLedger, Ledger},
        work::Work,
    },
    rakor::ledger::{self, ledger},
    records::coordination::Pledge,
};

/// Answers `GetLedger`.
pub async fn get<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetLedger,
) -> Result<Ledger, DeskError> {
    let table = Table::open(work, job).await?;
    let all: Vec<&Pledge> = here(&table, &asked.place).collect();
    let years: BTreeSet<i32> = all.iter().map(|pledge| ledger::year(pledge)).collect();
    let fits = |pledge: &&&Pledge| {
        asked.partner.is_none_or(|partner| pledge.partner == partner)
            && asked.kind.is_none_or(|kind| pledge.kind == kind)
            && asked.year.is_none_or(|year| ledger::year(pledge) == year)
    };
    let pledges: Vec<&Pledge> = all.iter().filter(fits).copied().collect();
    Ok(Ledger {
        lines: ledger(pledges.iter().copied()),
        partners: super::pilots::partners(&table),
        years: years.into_iter().rev().collect(),
        account: account(&table, pledges),
    })
}
