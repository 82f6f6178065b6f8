//! Who follows whom in a seat. Nobody is taken out of the list: a seat keeps its history.

use chrono::NaiveDate;

use crate::records::coordination::{Holder, Seat};

/// Why a change of holders cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChangeError {
    /// The one before began on that day or later.
    #[error("the holder before began later")]
    BeforeTheLast,
    /// Nobody holds it.
    #[error("nobody holds the seat")]
    Vacant,
}

/// What became of the holder before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended {
    /// Whether somebody was in the seat.
    pub anybody: bool,
}

/// Ends the holder of a seat: `last` is their last day in it.
///
/// # Errors
/// When nobody holds the seat on that day, or when the holder began later.
pub fn end(seat: &mut Seat, last: NaiveDate) -> Result<(), ChangeError> {
    let open = |holder: &Holder| holder.until.is_none();
    let later = |holder: &Holder| holder.from.is_some_and(|from| from > last);
    if seat.holders.iter().any(|holder| open(holder) && later(holder)) {
        return Err(ChangeError::BeforeTheLast);
    }
    let mut ended = false;
    for holder in seat.holders.iter_mut().filter(|holder| open(holder)) {
        holder.until = Some(last);
        ended = true;
    }
    if ended { Ok(()) } else { Err(ChangeError::Vacant) }
}

/// "Ganti pejabat": ends who holds the seat the day before, and begins who follows, in one step.
/// Whoever is in the seat already keeps their years in the list.
///
/// # Errors
/// When somebody in the seat began on the same day or later; nothing is changed then.
pub fn hand_over(
    seat: &mut Seat,
    mut next: Holder,
    first: NaiveDate,
) -> Result<Ended, ChangeError> {
    let open = |holder: &&Holder| holder.until.is_none_or(|until| until >= first);
    if seat.holders.iter().filter(open).any(|holder| holder.from.is_some_and(|from| from >= first))
    {
        return Err(ChangeError::BeforeTheLast);
    }
    let mut anybody = false;
    let eve = first.pred_opt().unwrap_or(first);
    for holder in &mut seat.holders {
        if holder.until.is_none_or(|until| until >= first) {
            holder.until = Some(eve);
            anybody = true;
        }
    }
    (next.from, next.until) = (Some(first), None);
    seat.holders.push(next);
    Ok(Ended { anybody })
}
