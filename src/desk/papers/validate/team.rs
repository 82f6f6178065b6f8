//! Teams: an SK has a number and does not end before it begins; a seat is held one after another.

use super::Found;
use crate::{
    desk::protocol::{PaperField as F, Why},
    records::{
        Place,
        coordination::{Nomenclature, Team},
    },
};

/// Problems of a team.
pub fn check(team: &Team, found: &mut Found<'_>) {
    found.place(&team.place, F::Place);
    let of_posyandu = matches!(team.place, Place::Posyandu(_));
    let pengurus = team.nomenclature == Nomenclature::Pengurus;
    found.when(of_posyandu != pengurus, F::Place, Why::Malformed);
    found.when(matches!(team.place, Place::Puskesmas(_)), F::Place, Why::Malformed);
    found.text(&team.plan_note, F::Text);
    for sk in &team.sks {
        found.within(sk.id);
        found.needed(&sk.number, F::Number);
        found.day(sk.date, F::Date);
        found.some_day(sk.until, F::Until);
        found.order(Some(sk.date), sk.until);
        found.text(&sk.note, F::Text);
    }
    for seat in &team.seats {
        found.within(seat.id);
        found.line(&seat.office, F::Title);
        found.text(&seat.duties, F::Text);
        for holder in &seat.holders {
            found.within(holder.id);
            found.needed(holder.name.reveal(), F::Name);
            found.some_day(holder.from, F::Date);
            found.some_day(holder.until, F::Until);
            found.order(holder.from, holder.until);
        }
    }
    found.outside();
}
