//! Lists of children with their latest assessment.

use chrono::NaiveDate;

use super::indicators;
use crate::{
    desk::{
        Job, Services,
        assess::Rules,
        places::PlaceBook,
        protocol::{
            DeskError, GetRegister, Register, RegisterFilter as Filter, RegisterOrder as Order,
            RegisterRow,
        },
        roster::{Marks, RosterRow},
        work::Work,
    },
    growth::age,
    records::{ChildId, Month, PosyanduId},
};

/// Most rows in one answer: a screen shows what it holds in its hand.
const MOST: u32 = 500;

/// Answers `GetRegister`.
pub async fn get<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetRegister,
) -> Result<Register, DeskError> {
    if let Some(figure) = asked.figure {
        return indicators::children::get(work, job, &asked, figure).await;
    }
    let (book, rosters) = (work.places().await?, work.rosters().await?);
    let (rules, today) = (work.rules().await?, job.today());
    let here = rosters.iter().filter(|(id, _)| book.lies_in(**id, &asked.place));
    let mut counts = Filter::EVERY.map(|filter| (filter, 0));
    let mut rows: Vec<(PosyanduId, &RosterRow)> = here
        .flat_map(|(id, held)| held.document.rows.iter().map(|row| (*id, row)))
        .filter(|(_, row)| {
            for (filter, count) in &mut counts {
                *count += u32::from(fits(row, *filter, today));
            }
            fits(row, asked.filter, today)
        })
        .collect();
    rows.sort_by_cached_key(|(_, row)| sort_key(row, asked.order));
    let total = rows.len() as u32;
    let part = rows.into_iter().skip(asked.offset as usize).take(asked.limit.min(MOST) as usize);
    let rows = part.map(|(id, row)| register_row(&rules, &book, id, row, today)).collect();
    Ok(Register { total, rows, counts: counts.to_vec() })
}

fn fits(row: &RosterRow, filter: Filter, today: NaiveDate) -> bool {
    let marked = |mark| row.is_sasaran(today) && row.marks.has(mark);
    match filter {
        Filter::All => true,
        Filter::Active => row.is_sasaran(today),
        Filter::Gone => row.gone(today),
        Filter::Stunted => marked(Marks::STUNTED),
        Filter::Wasted => marked(Marks::WASTED),
        Filter::Underweight => marked(Marks::UNDERWEIGHT),
        Filter::Overweight => marked(Marks::OVERWEIGHT),
        Filter::TwoT => marked(Marks::TWO_T),
        Filter::BelowRedLine => marked(Marks::BELOW_RED_LINE),
        Filter::Refer => marked(Marks::REFER),
        Filter::Flagged => marked(Marks::FLAGGED),
        Filter::NotWeighedThisMonth => {
            let weighed = row.weighed.is_some_and(|day| Month::of(day) == Month::of(today));
            row.is_sasaran(today) && !weighed
        }
    }
}

/// By what rows are ordered: what was asked for, then the name.
pub fn sort_key(row: &RosterRow, order: Order) -> (i32, String, ChildId) {
    let first = match order {
        Order::Name => 0,
        // Youngest first.
        Order::Age => -crate::documents::day::number(row.birth),
        Order::Urgency => i32::from(row.urgency),
        // Never seen comes first.
        Order::LastVisit => row
            .latest
            .as_ref()
            .map_or(i32::MIN, |latest| crate::documents::day::number(latest.date)),
    };
    (first, row.name.reveal().to_lowercase(), row.id)
}

/// A row as the screen has it.
pub fn register_row(
    rules: &Rules,
    book: &PlaceBook,
    posyandu: PosyanduId,
    row: &RosterRow,
    today: NaiveDate,
) -> RegisterRow {
    RegisterRow {
        id: row.id,
        name: row.name.clone(),
        sex: row.sex,
        birth_date: row.birth,
        months: age::completed_months(row.birth, today),
        parents: row.parents.clone(),
        posyandu,
        posyandu_name: book.name(posyandu),
        gone: row.gone(today),
        latest: row.latest_view(rules),
    }
}
