//! How a meeting goes from expected to held.

use chrono::NaiveDate;

use crate::records::coordination::{Rakor, RakorState};

/// What a meeting may become next by a button, the usual one first. An expected one becomes planned
/// by getting a date; a held one can be opened again, for what was forgotten.
pub fn next(rakor: &Rakor) -> &'static [RakorState] {
    use RakorState::{Cancelled, Expected, Held, Open, Planned};
    match rakor.state {
        Expected => &[Cancelled],
        Planned => &[Open, Cancelled],
        Open => &[Held, Planned],
        Held => &[Open],
        Cancelled if rakor.date.is_none() => &[Expected],
        Cancelled => &[Planned],
    }
}

/// Takes the step, where it is one. A meeting that is opened without a date is held today.
pub fn advance(rakor: &mut Rakor, to: RakorState, today: NaiveDate) -> bool {
    let allowed = next(rakor).contains(&to);
    if allowed {
        rakor.state = to;
        if to == RakorState::Open {
            rakor.date.get_or_insert(today);
        }
    }
    allowed
}

/// After its form was filled in: with a date an expected meeting is planned, without one a planned
/// meeting that was asked for is only expected.
pub fn settle(rakor: &mut Rakor) {
    match (rakor.state, rakor.date, rakor.parent) {
        (RakorState::Expected, Some(_), _) => rakor.state = RakorState::Planned,
        (RakorState::Planned, None, Some(_)) => rakor.state = RakorState::Expected,
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{documents::Id, records::Place};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn rakor(state: RakorState) -> Rakor {
        let mut rakor = Rakor::new(Id::from_bits(1), Place::Regency);
        rakor.state = state;
        rakor
    }

    #[test]
    fn a_meeting_goes_its_way_and_not_around_it() {
        use RakorState::{Cancelled, Expected, Held, Open, Planned};
        let ways = [
            (Expected, vec![Cancelled]),
            (Planned, vec![Open, Cancelled]),
            (Open, vec![Held, Planned]),
            (Held, vec![Open]),
            (Cancelled, vec![Expected]),
        ];
        for (from, allowed) in ways {
            for to in [Expected, Planned, Open, Held, Cancelled] {
                let mut one = rakor(from);
                let went = advance(&mut one, to, day("2026-03-05"));
                assert_eq!(went, allowed.contains(&to), "{from:?} → {to:?}");
                assert_eq!(one.state, if went { to } else { from });
            }
        }
    }

    #[test]
    fn opening_dates_a_meeting_and_a_date_plans_it() {
        let mut one = rakor(RakorState::Planned);
        assert!(advance(&mut one, RakorState::Open, day("2026-03-05")));
        assert_eq!(one.date, Some(day("2026-03-05")));
        let mut two = rakor(RakorState::Expected);
        two.parent = Some(Id::from_bits(9));
        settle(&mut two);
        assert_eq!(two.state, RakorState::Expected);
        two.date = Some(day("2026-03-05"));
        settle(&mut two);
        assert_eq!(two.state, RakorState::Planned);
        two.date = None;
        settle(&mut two);
        assert_eq!(two.state, RakorState::Expected);
        two.date = Some(day("2026-03-05"));
        two.state = RakorState::Cancelled;
        assert_eq!(next(&two), [RakorState::Planned]);
    }
}
