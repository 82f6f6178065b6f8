//! One report: its numbers, handing it in, taking it back.

use super::numbers::numbers;
use crate::{
    desk::{
        Job, Services,
        handlers::coordination::commitments::table::Table,
        papers,
        protocol::{
            AksiNumber, AksiReportView, DeskError, FieldProblem, FormField, GetAksiReport,
            HandInAksi, PaperField, PaperSaved, PaperView, SavePapers, TakeBackAksi, Why,
        },
        stored::Held,
        work::Work,
    },
    rakor::aksi::{Number, item_mut},
    records::{
        Month,
        coordination::{Aksi, AksiReport, AksiReportId, Prefilled},
    },
};

/// Answers `GetAksiReport`.
pub async fn get<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetAksiReport,
) -> Result<AksiReportView, DeskError> {
    let table = Table::open(work, job).await?;
    let Held { document: report, rev } =
        table.papers.aksi.get(&asked.id).cloned().ok_or(DeskError::NotFound)?;
    let earlier = table.papers.aksi.values().map(|held| &held.document).filter(|other| {
        other.place == report.place && other.to < report.to && other.sent.is_some()
    });
    let before = earlier.max_by_key(|other| (other.to, other.from));
    let numbers = match report.sent {
        Some(_) => frozen(&report),
        None => numbers(work, job, (&report.place, report.from, report.to)).await?,
    };
    Ok(AksiReportView {
        name: table.scene.name(&report.place),
        within: table.scene.within(&report.place),
        rakor: report.rakor.and_then(|id| table.meeting(id)),
        numbers,
        before: before.map(frozen).unwrap_or_default(),
        before_months: before.map(|before| (before.from, before.to)),
        paper: PaperView { paper: report.into(), rev },
    })
}

/// The numbers that were frozen with a report; what this version does not know is left out.
pub fn frozen(report: &AksiReport) -> Vec<AksiNumber> {
    let all = report.items.iter().flat_map(|item| &item.prefilled);
    let known = all.filter_map(|one| {
        Some(AksiNumber { number: Number::from_code(&one.code)?, n: one.n, of: one.of })
    });
    let mut known: Vec<AksiNumber> = known.collect();
    known.sort_by_key(|one| one.number);
    known
}

/// Does `HandInAksi`.
pub async fn hand_in<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: HandInAksi,
) -> Result<PaperSaved, DeskError> {
    let mut report = read(work, asked.id, asked.rev).await?;
    if report.to >= Month::of(job.today()) {
        let field = FormField::Paper(PaperField::Month, 0);
        return Err(DeskError::Invalid(vec![FieldProblem { field, why: Why::InFuture }]));
    }
    freeze(work, job, &mut report).await?;
    report.sent = Some(work.stamp(job).await?);
    save(work, job, report, asked.rev).await
}

/// Takes the numbers of a report from the data as they now are.
pub async fn freeze<S: Services>(
    work: &Work<S>,
    job: Job,
    report: &mut AksiReport,
) -> Result<(), DeskError> {
    let numbers = numbers(work, job, (&report.place, report.from, report.to)).await?;
    for aksi in Aksi::ALL {
        let of = numbers.iter().filter(|one| one.number.aksi() == aksi);
        let prefilled =
            of.map(|one| Prefilled { code: one.number.code().to_owned(), n: one.n, of: one.of });
        item_mut(report, aksi).prefilled = prefilled.collect();
    }
    Ok(())
}

/// Does `TakeBackAksi`.
pub async fn take_back<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: TakeBackAksi,
) -> Result<PaperSaved, DeskError> {
    let mut report = read(work, asked.id, asked.rev).await?;
    report.sent = None;
    for item in &mut report.items {
        item.prefilled.clear();
    }
    save(work, job, report, asked.rev).await
}

async fn read<S: Services>(
    work: &Work<S>,
    id: AksiReportId,
    rev: u64,
) -> Result<AksiReport, DeskError> {
    let papers = work.papers().await?;
    let held = papers.aksi.get(&id).ok_or(DeskError::NotFound)?;
    if held.rev == rev { Ok(held.document.clone()) } else { Err(DeskError::Conflict) }
}

async fn save<S: Services>(
    work: &Work<S>,
    job: Job,
    report: AksiReport,
    rev: u64,
) -> Result<PaperSaved, DeskError> {
    let papers = vec![PaperView { paper: report.into(), rev }];
    let saved = papers::save(work, job, SavePapers { papers }).await?;
    saved.into_iter().next().ok_or(DeskError::NotFound)
}
