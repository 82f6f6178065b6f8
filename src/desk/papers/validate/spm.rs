//! Books of the six fields.

use super::Found;
use crate::{
    desk::protocol::{PaperField as F, Why},
    rakor::spm::keeps_book,
    records::coordination::SpmBook,
};

/// Problems of a book.
pub fn check(book: &SpmBook, found: &mut Found<'_>) {
    found.place(&book.place, F::Place);
    found.when(!keeps_book(&book.place), F::Place, Why::Unknown);
    for service in &book.services {
        found.within(service.id);
        found.day(service.date, F::Date);
        let unnamed = service.service.is_empty() && service.text.trim().is_empty();
        found.when(unnamed, F::Text, Why::Missing);
        found.text(&service.text, F::Text);
    }
    for request in &book.requests {
        found.within(request.id);
        found.day(request.date, F::Date);
        found.when(request.text.trim().is_empty(), F::Text, Why::Missing);
        found.text(&request.text, F::Text);
        found.text(&request.answer, F::Text);
        for day in [request.forwarded, request.answered, request.closed] {
            found.some_day(day, F::Until);
            found.order(Some(request.date), day);
        }
    }
    found.outside();
}
