//! Puskesmas with their contacts, and who of which kind came to a meeting.

use std::collections::BTreeSet;

use super::rakor::book::{Book, is_within};
use crate::{
    desk::{
        Job, Services,
        protocol::{
            DeskError, GetPuskesmas, KindsCame, PaperView, PuskesmasCame, PuskesmasPage,
            PuskesmasRow,
        },
        work::Work,
    },
    rakor::{
        attendance::{by_kind, came},
        contacts::contact_id,
        invite::of_contact,
    },
    records::{
        Place, Puskesmas, PuskesmasId,
        coordination::{Invited, PartnerKind, PuskesmasPj, Rakor, RakorKind, RakorState, Sector},
    },
    wilayah::normal,
};

/// Answers `GetPuskesmas`.
pub async fn list<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetPuskesmas,
) -> Result<PuskesmasPage, DeskError> {
    let book = Book::open(work, job).await?;
    let mut rows: Vec<PuskesmasRow> =
        here(&book, &asked.place).into_iter().map(|one| row(&book, one)).collect();
    rows.sort_by_cached_key(|row| (row.reported, row.name.to_lowercase(), row.id));
    let reported = rows.iter().filter(|row| row.reported).count() as u32;
    let meetings = book.rakors().filter(|rakor| {
        matches!(rakor.state, RakorState::Open | RakorState::Held)
            && is_within(&asked.place, &rakor.place)
    });
    let with = meetings.map(|rakor| (rakor, puskesmas_came(&book, rakor)));
    let last =
        with.filter(|(_, came)| came.invited > 0).max_by_key(|(rakor, _)| (rakor.date, rakor.id));
    let meeting = last.map(|(rakor, came)| (rakor.id, rakor.theme.clone(), came));
    Ok(PuskesmasPage { rows, reported, meeting })
}

/// The Puskesmas of a place: in it, or looking after a Posyandu of it.
fn here<'b>(book: &'b Book, place: &Place) -> Vec<&'b Puskesmas> {
    let of_posyandu: BTreeSet<PuskesmasId> = book
        .places
        .posyandu_in(place)
        .filter_map(|id| book.places.posyandu.get(&id)?.document.puskesmas)
        .collect();
    let all = book.places.puskesmas.values().map(|held| &held.document);
    let stands = |one: &Puskesmas| match (one.kecamatan, place) {
        (_, Place::Regency) => true,
        (Some(kecamatan), Place::Region(code)) => kecamatan.is_within(*code),
        _ => false,
    };
    all.filter(|one| stands(one) || of_posyandu.contains(&one.id)).collect()
}

fn row(book: &Book, one: &Puskesmas) -> PuskesmasRow {
    let id = contact_id(one.id);
    let held = book.papers.contacts.get(&id);
    let contact = held.map_or_else(|| PuskesmasPj::new(id, one.id), |held| held.document.clone());
    let kecamatan = one.kecamatan.map(|code| book.name(&Place::Region(code)));
    let of =
        |posyandu: &crate::records::Posyandu| posyandu.open && posyandu.puskesmas == Some(one.id);
    PuskesmasRow {
        id: one.id,
        name: one.name.clone(),
        kecamatan: kecamatan.unwrap_or_default(),
        posyandu: book.places.posyandu.values().filter(|held| of(&held.document)).count() as u32,
        reported: contact.is_reported(),
        contact: PaperView { paper: contact.into(), rev: held.map_or(0, |held| held.rev) },
    }
}

/// The rows that invite the contacts of the Puskesmas of a place; where nobody is written down, the
/// office.
pub fn contacts(book: &Book, place: &Place) -> Vec<Invited> {
    let one = |puskesmas: &Puskesmas| {
        let id = contact_id(puskesmas.id);
        let held = book.papers.contacts.get(&id);
        let contact =
            held.map_or_else(|| PuskesmasPj::new(id, puskesmas.id), |held| held.document.clone());
        of_contact(&contact, &puskesmas.name)
    };
    let mut all = here(book, place);
    all.sort_by_cached_key(|one| (one.name.to_lowercase(), one.id));
    all.into_iter().map(one).collect()
}

/// Who of which kind came to a meeting.
pub fn kinds_came(book: &Book, rakor: &Rakor) -> KindsCame {
    KindsCame {
        partners: by_kind(&rakor.invited, |row| kind_of(book, row)),
        puskesmas: puskesmas_came(book, rakor),
    }
}

/// Kinds of partners at all advocacies of a list of meetings, added up.
pub fn partners_came(book: &Book, held: &[&Rakor]) -> KindsCame {
    let advocacies = held.iter().filter(|rakor| rakor.kind == RakorKind::Advokasi);
    let rows: Vec<Invited> = advocacies.flat_map(|rakor| rakor.invited.clone()).collect();
    let partners = by_kind(&rows, |row| kind_of(book, row));
    KindsCame { partners, puskesmas: PuskesmasCame::default() }
}

/// What the register says of a row: by the partner that was invited, or by its name.
fn kind_of(book: &Book, row: &Invited) -> Option<PartnerKind> {
    let partners = &book.papers.partners;
    if let Some(held) = partners.get(&crate::documents::Id::from_bits(row.id.bits())) {
        return Some(held.document.kind);
    }
    if row.party.sector.is_some_and(|sector| sector != Sector::Mitra) {
        return None;
    }
    let name = normal(&row.party.instansi);
    let same = partners.values().find(|held| normal(&held.document.name) == name);
    same.filter(|_| !name.is_empty()).map(|held| held.document.kind)
}

fn puskesmas_came(book: &Book, rakor: &Rakor) -> PuskesmasCame {
    let mut sum = PuskesmasCame::default();
    let mut all = here(book, &rakor.place);
    all.sort_by_cached_key(|one| (one.name.to_lowercase(), one.id));
    for one in all {
        sum.all += 1;
        let rows: Vec<&Invited> = rakor.invited.iter().filter(|row| is_of(row, one)).collect();
        sum.invited += u32::from(!rows.is_empty());
        if rows.iter().any(|row| came(row)) {
            sum.came += 1;
        } else {
            sum.away.push(one.name.clone());
        }
    }
    sum
}

/// Whether a row of a list is of a Puskesmas: its contact, or anybody whose instansi it is.
fn is_of(row: &Invited, puskesmas: &Puskesmas) -> bool {
    if row.id.bits() == contact_id(puskesmas.id).bits() {
        return true;
    }
    let name = normal(&puskesmas.name);
    let said = normal(&row.party.instansi);
    let same = said == name || said.strip_prefix("puskesmas") == Some(name.as_str());
    same && !name.is_empty() && row.party.sector.is_none_or(|one| one == Sector::Puskesmas)
}
