//! Sasaran and services of the stages of life: places side by side, and the two forms.

mod forms;
mod page;

pub use forms::{registration, services};
pub use page::page;

use crate::{
    desk::papers::PaperBook,
    rakor::lifecycle::{LifeSum, registration_id, services_id},
    records::{
        Month, PosyanduId,
        coordination::{Registration, ServiceMonth},
    },
};

/// The registration of a Posyandu in a year.
pub fn registration_of(book: &PaperBook, posyandu: PosyanduId, year: i32) -> Option<&Registration> {
    book.registrations.get(&registration_id(posyandu, year)).map(|held| &held.document)
}

/// What was written down of a Posyandu in a month.
pub fn services_of(book: &PaperBook, posyandu: PosyanduId, month: Month) -> Option<&ServiceMonth> {
    book.services.get(&services_id(posyandu, month.year()))?.document.month(month)
}

/// What a Posyandu registered for the year of a month and did in it.
pub fn sum_of(book: &PaperBook, posyandu: PosyanduId, month: Month) -> LifeSum {
    let of = |year| registration_of(book, posyandu, year);
    LifeSum::of((of(month.year()), of(month.year() - 1)), services_of(book, posyandu, month))
}
