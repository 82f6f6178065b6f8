//! The six fields of SPM: what Posyandu and desa give, what their communities ask for, and which
//! Posyandu serve all six.

use std::{cmp::Reverse, collections::BTreeMap};

use chrono::NaiveDate;

use crate::{
    desk::{
        Job, Services,
        handlers::{coordination::commitments::table::Table, indicators::scene::Scene},
        protocol::{
            DeskError, GetIntegrated, GetSpm, IntegratedArea, IntegratedPage, IntegratedRow,
            RequestFilter, SpmPage, SpmRequestRow, SpmServiceRow,
        },
        work::Work,
    },
    indicators::{AgeGroup, Fact, tally, tally::Counts as _},
    rakor::spm::{Fields, answer_due, book_id, counts_from, is_late, served, sums},
    records::{
        Place, PosyanduId,
        coordination::{SpmBook, SpmRequest, SpmService},
    },
};

/// Rows of a page.
const PAGE: usize = 50;
/// Months in which weighing counts as a service of health.
const MONTHS: i32 = crate::rakor::spm::RULES.integrated_months;

/// Answers `GetSpm`.
pub async fn get<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetSpm,
) -> Result<SpmPage, DeskError> {
    let table = Table::open(work, job).await?;
    let (today, from) = (table.today, counts_from(table.today));
    let books = table.papers.spm.values().map(|held| &held.document);
    let here: Vec<&SpmBook> =
        books.filter(|book| table.within(&book.place, &asked.place)).collect();
    let of_field = |field| asked.field.is_none_or(|wanted| wanted == field);
    let requests: Vec<(&SpmBook, &SpmRequest)> = here
        .iter()
        .flat_map(|book| book.requests.iter().map(move |one| (*book, one)))
        .filter(|(_, one)| of_field(one.field))
        .collect();
    let counts = RequestFilter::ALL
        .map(|filter| requests.iter().filter(|(_, one)| filter.fits(one, today)).count() as u32);
    let mut page = SpmPage {
        today,
        from,
        has_book: table.papers.spm.contains_key(&book_id(&asked.place)),
        sums: sums(here.iter().copied(), (from, today)),
        counts,
        services: Vec::new(),
        requests: Vec::new(),
        total: 0,
        per_page: PAGE as u32,
    };
    if asked.services {
        let all = here.iter().flat_map(|book| book.services.iter().map(move |one| (*book, one)));
        let mut all: Vec<_> = all.filter(|(_, one)| of_field(one.field)).collect();
        all.sort_by_key(|(_, one)| (Reverse(one.date), one.id));
        page.total = all.len() as u32;
        page.services = of_page(all, asked.page).map(|one| service(&table, one)).collect();
    } else {
        let mut fits: Vec<_> =
            requests.into_iter().filter(|(_, one)| asked.filter.fits(one, today)).collect();
        fits.sort_by_key(|(_, one)| waiting(one));
        page.total = fits.len() as u32;
        page.requests = of_page(fits, asked.page).map(|one| request(&table, one)).collect();
    }
    Ok(page)
}

fn of_page<T>(all: Vec<T>, page: Option<u32>) -> impl Iterator<Item = T> {
    let (skip, take) = page.map_or((0, usize::MAX), |page| (page as usize * PAGE, PAGE));
    all.into_iter().skip(skip).take(take)
}

/// Open ones first, those that wait longest before the others; of closed ones the newest.
fn waiting(one: &SpmRequest) -> (bool, i32, crate::records::coordination::MemberId) {
    let day = chrono::Datelike::num_days_from_ce(&since(one));
    let open = one.status.is_open();
    (!open, if open { day } else { -day }, one.id)
}

/// The day of the last step of a request.
fn since(one: &SpmRequest) -> NaiveDate {
    one.closed.or(one.answered).or(one.forwarded).unwrap_or(one.date)
}

fn service(table: &Table, (book, one): (&SpmBook, &SpmService)) -> SpmServiceRow {
    SpmServiceRow {
        id: one.id,
        place: book.place.clone(),
        name: table.scene.name(&book.place),
        within: table.scene.within(&book.place),
        date: one.date,
        field: one.field,
        service: one.service.clone(),
        text: one.text.clone(),
        reached: one.reached,
    }
}

fn request(table: &Table, (book, one): (&SpmBook, &SpmRequest)) -> SpmRequestRow {
    SpmRequestRow {
        id: one.id,
        place: book.place.clone(),
        name: table.scene.name(&book.place),
        within: table.scene.within(&book.place),
        date: one.date,
        field: one.field,
        service: one.service.clone(),
        text: one.text.clone(),
        to: one.to,
        status: one.status,
        since: since(one),
        due: answer_due(one),
        late: is_late(one, table.today),
        answer: one.answer.clone(),
    }
}

/// Answers `GetIntegrated`.
pub async fn integrated<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetIntegrated,
) -> Result<IntegratedPage, DeskError> {
    let table = Table::open(work, job).await?;
    let scene = &table.scene;
    let from = counts_from(table.today);
    let ids = scene.book.posyandu_in(&asked.place);
    let ids = ids.filter(|id| scene.book.posyandu.get(id).is_some_and(|held| held.document.open));
    let all: BTreeMap<PosyanduId, Fields> =
        ids.map(|id| (id, fields(&table, id, (from, table.today)))).collect();
    let mut areas: Vec<IntegratedArea> = Scene::next_tier(&asked.place)
        .filter(|level| *level != crate::desk::protocol::PlaceLevel::Posyandu)
        .map(|level| scene.groups(&asked.place, level))
        .into_iter()
        .flatten()
        .map(|(place, posyandu)| area(&table, place, posyandu.iter().filter_map(|id| all.get(id))))
        .collect();
    areas.sort_by_cached_key(|area| (area.name.to_lowercase(), area.place.clone()));
    let lacks = |fields: Fields| {
        asked.lacks.is_none_or(|field| fields.missing().any(|missing| missing == field))
    };
    let row = |(id, fields): (&PosyanduId, &Fields)| {
        let place = Place::Posyandu(*id);
        let (name, within) = (scene.name(&place), scene.within(&place));
        IntegratedRow { id: *id, name, within, fields: *fields }
    };
    let mut rows: Vec<IntegratedRow> =
        all.iter().filter(|(_, fields)| lacks(**fields)).map(row).collect();
    rows.sort_by_cached_key(|row| {
        (row.fields.count(), row.within.to_lowercase(), row.name.to_lowercase(), row.id)
    });
    Ok(IntegratedPage {
        today: table.today,
        from,
        whole: area(&table, asked.place.clone(), all.values()),
        areas,
        total: rows.len() as u32,
        rows: of_page(rows, asked.page).collect(),
        per_page: PAGE as u32,
    })
}

fn area<'f>(
    table: &Table,
    place: Place,
    posyandu: impl Iterator<Item = &'f Fields>,
) -> IntegratedArea {
    let (mut spread, mut fields, mut count) = ([0; 7], [0; 6], 0);
    for one in posyandu {
        count += 1;
        spread[one.count() as usize] += 1;
        for (sum, served) in fields.iter_mut().zip(one.0) {
            *sum += u32::from(served);
        }
    }
    IntegratedArea { name: table.scene.name(&place), place, posyandu: count, spread, fields }
}

fn fields(table: &Table, id: PosyanduId, days: (NaiveDate, NaiveDate)) -> Fields {
    let this = table.scene.this;
    let weighed = table.scene.tallies.of(id).is_some_and(|totals| {
        (0..MONTHS).any(|back| {
            let month = tally::nearest(this.plus(-back));
            totals.count(month, Fact::Weighed, &AgeGroup::ALL) > 0
        })
    });
    let book = table.papers.spm.get(&book_id(&Place::Posyandu(id)));
    served(book.map(|held| &held.document), weighed, days)
}
