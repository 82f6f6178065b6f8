//! The six fields of SPM that a Posyandu carries: which services there are, which office owns each
//! field, by when a request should be answered, and how many of the six a Posyandu serves.
//!
//! Fields and services are those of Permendagri 13/2024 as a public source copies them (domain.md
//! 5.3, certainty C); the five working days are what one regency promises its own. "Holistik
//! integratif" (domain.md 8.4) is measured here by a rule of Idaman's own: no regulation says how.

use chrono::{Datelike as _, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::{
    documents::{Id, hash},
    growth::Certainty,
    records::{
        Place,
        coordination::{RequestStatus, Sector, SpmBook, SpmBookId, SpmField, SpmRequest},
    },
};

/// A field with its services.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldRule {
    /// Which field.
    pub field: SpmField,
    /// The office that usually owns it.
    pub owner: Sector,
    /// Codes of its services. They never change once released.
    pub services: &'static [&'static str],
}

/// A version of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpmRules {
    /// Its name.
    pub id: &'static str,
    /// Where fields and services stand.
    pub source: &'static str,
    /// How far that was traced.
    pub certainty: Certainty,
    /// The six, in the order of the regulation.
    pub fields: &'static [FieldRule; 6],
    /// Working days within which an office should answer.
    pub answer_days: u32,
    /// Who says so.
    pub answer_source: &'static str,
    /// Months in which a Posyandu must have given a service for its field to count.
    pub integrated_months: i32,
    /// Fields that make a Posyandu holistik integratif.
    pub integrated_fields: u32,
}

const fn field(field: SpmField, services: &'static [&'static str]) -> FieldRule {
    let owner = match field {
        SpmField::Pendidikan => Sector::Pendidikan,
        SpmField::Kesehatan => Sector::Kesehatan,
        SpmField::PekerjaanUmum => Sector::PekerjaanUmum,
        SpmField::Perumahan => Sector::Perumahan,
        SpmField::Trantibumlinmas => Sector::Trantibum,
        SpmField::Sosial => Sector::Sosial,
    };
    FieldRule { field, owner, services }
}

/// The catalogue in force.
pub const RULES: SpmRules = SpmRules {
    id: "spm_2024",
    source: "Permendagri 13/2024, daftar layanan enam bidang (lewat sumber sekunder); OPD pengampu \
             menurut kebiasaan kabupaten",
    certainty: Certainty::C,
    fields: &[
        field(SpmField::Pendidikan, &["paud", "perpustakaan", "literasi-digital", "alat-peraga"]),
        field(SpmField::Kesehatan, &["gerak-kunjungan", "penyuluhan", "deteksi-dini"]),
        field(
            SpmField::PekerjaanUmum,
            &["air-bersih", "limbah-sampah", "embung", "jaringan-air", "sumur", "jalan-desa"],
        ),
        field(SpmField::Perumahan, &["rtlh", "rumah-sehat", "kebun-gizi", "biopori"]),
        field(
            SpmField::Trantibumlinmas,
            &["trauma-bencana", "siaga-bencana", "deteksi-gangguan", "patroli", "linmas"],
        ),
        field(SpmField::Sosial, &["kie-inklusi", "data-miskin", "bansos"]),
    ],
    answer_days: 5,
    answer_source: "Contoh Kabupaten Tegal: dijawab dalam 5 hari kerja",
    integrated_months: 12,
    integrated_fields: 6,
};

impl SpmRules {
    /// The rule of a field.
    pub fn of(&self, field: SpmField) -> &'static FieldRule {
        let [first, ..] = self.fields;
        self.fields.iter().find(|rule| rule.field == field).unwrap_or(first)
    }
}

/// Position of a field among the six.
pub fn position(field: SpmField) -> usize {
    SpmField::ALL.iter().position(|one| *one == field).unwrap_or_default()
}

/// The id of the book of a place. It follows from the place, so that two tablets write one book.
pub fn book_id(place: &Place) -> SpmBookId {
    let place = match place {
        Place::Regency => "regency".to_owned(),
        Place::Region(code) => code.to_string(),
        Place::Puskesmas(id) => id.to_string(),
        Place::Posyandu(id) => id.to_string(),
    };
    Id::from_bits(hash(format!("spm {place}").as_bytes()))
}

/// Whether a place keeps a book: a Posyandu, or the desa of several.
pub fn keeps_book(place: &Place) -> bool {
    match place {
        Place::Posyandu(_) => true,
        Place::Region(code) => code.level() == crate::wilayah::Level::Desa,
        Place::Regency | Place::Puskesmas(_) => false,
    }
}

/// The day so many working days after another. Saturdays and Sundays do not count; holidays are not
/// known here and count as working days.
pub fn working_days_after(day: NaiveDate, days: u32) -> NaiveDate {
    let mut at = day;
    let mut left = days;
    while left > 0 {
        let Some(next) = at.checked_add_days(Days::new(1)) else { return at };
        at = next;
        left -= u32::from(!matches!(at.weekday(), Weekday::Sat | Weekday::Sun));
    }
    at
}

/// The last day on which a request that was sent on is answered in time.
pub fn answer_due(request: &SpmRequest) -> Option<NaiveDate> {
    let waits = request.status == RequestStatus::Forwarded;
    let sent = request.forwarded.unwrap_or(request.date);
    waits.then(|| working_days_after(sent, RULES.answer_days))
}

/// Whether the office should have answered by a day.
pub fn is_late(request: &SpmRequest, today: NaiveDate) -> bool {
    answer_due(request).is_some_and(|due| due < today)
}

/// Follows the status of a request with its days: what it has reached is dated, what it has not is
/// not. A day that is there stays.
pub fn set_status(request: &mut SpmRequest, status: RequestStatus, today: NaiveDate) {
    use RequestStatus as R;
    request.status = status;
    let keep = |day: &mut Option<NaiveDate>, reached: bool| {
        *day = day.or(Some(today)).filter(|_| reached);
    };
    keep(&mut request.forwarded, status != R::Asked);
    keep(&mut request.answered, matches!(status, R::Answered | R::Done | R::Declined));
    keep(&mut request.closed, matches!(status, R::Done | R::Declined));
}

/// First day that counts for the measure of integration.
pub fn counts_from(today: NaiveDate) -> NaiveDate {
    let months = chrono::Months::new(RULES.integrated_months.unsigned_abs());
    let back = today.checked_sub_months(months).unwrap_or(today);
    back.succ_opt().unwrap_or(back)
}

/// Which of the six fields a Posyandu gave a service of since a day, in their order. That it weighed
/// children is a service of health and needs no line in the book.
pub fn served(book: Option<&SpmBook>, weighed: bool, (from, to): (NaiveDate, NaiveDate)) -> Fields {
    let mut fields = Fields::default();
    let health = position(SpmField::Kesehatan);
    fields.0[health] = weighed;
    for service in book.iter().flat_map(|book| &book.services) {
        if (from..=to).contains(&service.date) {
            fields.0[position(service.field)] = true;
        }
    }
    fields
}

/// The six fields, each served or not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fields(pub [bool; 6]);

impl Fields {
    /// How many are served.
    pub fn count(self) -> u32 {
        self.0.iter().filter(|served| **served).count() as u32
    }

    /// Whether so many that the Posyandu is holistik integratif.
    pub fn is_integrated(self) -> bool {
        self.count() >= RULES.integrated_fields
    }

    /// Those that are not served.
    pub fn missing(self) -> impl Iterator<Item = SpmField> {
        SpmField::ALL.into_iter().zip(self.0).filter(|(_, served)| !served).map(|(field, _)| field)
    }
}

/// What a field came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldSum {
    /// Which.
    pub field: SpmField,
    /// Services given in the months that count.
    pub services: u32,
    /// How many they reached, added up.
    pub reached: u32,
    /// Requests of all time by [`RequestStatus::ALL`].
    pub requests: [u32; 5],
    /// Of those sent on, unanswered for too long.
    pub late: u32,
}

impl FieldSum {
    /// Requests somebody still waits for.
    pub fn open(&self) -> u32 {
        let all = RequestStatus::ALL.into_iter().zip(self.requests);
        all.filter(|(status, _)| status.is_open()).map(|(_, n)| n).sum()
    }
}

/// The sums of some books, field by field.
pub fn sums<'b>(
    books: impl Iterator<Item = &'b SpmBook>,
    (from, today): (NaiveDate, NaiveDate),
) -> [FieldSum; 6] {
    let empty = |field| FieldSum { field, services: 0, reached: 0, requests: [0; 5], late: 0 };
    let mut all = SpmField::ALL.map(empty);
    for book in books {
        for one in book.services.iter().filter(|one| (from..=today).contains(&one.date)) {
            let sum = &mut all[position(one.field)];
            sum.services += 1;
            sum.reached = sum.reached.saturating_add(one.reached.unwrap_or(0));
        }
        for one in &book.requests {
            let sum = &mut all[position(one.field)];
            let at = RequestStatus::ALL.iter().position(|status| *status == one.status);
            sum.requests[at.unwrap_or_default()] += 1;
            sum.late += u32::from(is_late(one, today));
        }
    }
    all
}

#[cfg(test)]
#[path = "spm_tests.rs"]
mod tests;
