//! Meetings of a place, page by page.

use super::book::{Book, is_within};
use crate::{
    desk::{
        Job, Services,
        protocol::{DeskError, GetRakors, RAKORS_A_PAGE, RakorPage, RakorShelf},
        work::Work,
    },
    rakor::cascade::{Progress, progress},
    records::coordination::{Rakor, RakorState},
};

/// Answers `GetRakors`.
pub async fn list<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetRakors,
) -> Result<RakorPage, DeskError> {
    let book = Book::open(work, job).await?;
    let place = book.meeting_place(&asked.place);
    let here: Vec<&Rakor> = book.rakors().filter(|one| is_within(&one.place, &place)).collect();
    let count = |fits: &dyn Fn(&Rakor) -> bool| here.iter().filter(|one| fits(one)).count() as u32;
    let without_date = count(&|one| one.state == RakorState::Expected);
    let late = count(&|one| progress(one, book.today) == Progress::Late);
    let mut rows = here;
    rows.retain(|one| shelf(one) == Some(asked.shelf));
    match asked.shelf {
        RakorShelf::Coming => rows.sort_by_key(|one| {
            (one.state != RakorState::Open, one.date, one.starts, one.place.clone(), one.id)
        }),
        RakorShelf::Past => {
            rows.sort_by_key(|one| (one.date, one.id));
            rows.reverse();
        }
    }
    let total = rows.len() as u32;
    let last = total.saturating_sub(1) / RAKORS_A_PAGE;
    let page = asked.page.min(last);
    let part = rows.into_iter().skip((page * RAKORS_A_PAGE) as usize);
    let rows = part.take(RAKORS_A_PAGE as usize).map(|one| book.brief(one)).collect();
    Ok(RakorPage { today: book.today, page, rows, total, without_date, late })
}

/// Where a meeting is listed; expected ones are the tracker's.
fn shelf(rakor: &Rakor) -> Option<RakorShelf> {
    match rakor.state {
        RakorState::Expected => None,
        RakorState::Planned | RakorState::Open => Some(RakorShelf::Coming),
        RakorState::Held | RakorState::Cancelled => Some(RakorShelf::Past),
    }
}
