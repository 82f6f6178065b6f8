//! Rakor: a place of a tier, days that can be, points between 0 and 100.

use super::Found;
use crate::{
    desk::protocol::{PaperField as F, Why},
    records::{
        Place,
        coordination::{Rakor, RakorState},
    },
};

/// Minutes of a day.
const DAY: u16 = 24 * 60;

/// Problems of a Rakor.
pub fn check(rakor: &Rakor, found: &mut Found<'_>) {
    found.place(&rakor.place, F::Place);
    let no_tier = matches!(rakor.place, Place::Puskesmas(_) | Place::Posyandu(_));
    found.when(no_tier, F::Place, Why::Malformed);
    let dated = !matches!(rakor.state, RakorState::Expected | RakorState::Cancelled);
    found.when(dated && rakor.date.is_none(), F::Date, Why::Missing);
    found.some_day(rakor.date, F::Date);
    found.some_day(rakor.due, F::Due);
    found.when(rakor.starts.is_some_and(|minute| minute >= DAY), F::Date, Why::OutOfRange);
    found.line(&rakor.theme, F::Title);
    found.line(&rakor.venue, F::Title);
    found.line(&rakor.record_number, F::Number);
    found.text(&rakor.goal, F::Text);
    for item in &rakor.agenda {
        found.within(item.id);
        found.needed(&item.title, F::Title);
        found.when(item.minutes > DAY, F::Quantity, Why::OutOfRange);
    }
    for note in &rakor.notes {
        found.within(note.id);
        found.text(&note.text, F::Text);
    }
    for decision in &rakor.decisions {
        found.within(decision.id);
        found.when(decision.text.trim().is_empty(), F::Text, Why::Missing);
        found.text(&decision.text, F::Text);
    }
    for participant in rakor.bimtek.iter().flat_map(|bimtek| &bimtek.participants) {
        found.within(participant.id);
        found.needed(participant.name.reveal(), F::Name);
        let points = participant.pre.into_iter().chain(participant.post).any(|n| n > 100);
        found.when(points, F::Points, Why::OutOfRange);
    }
    found.outside();
}
