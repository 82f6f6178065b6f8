//! Which vaccines a child is due for: a reminder, never a rule that stops anyone.
//!
//! Source: schedule of Buku KIA 2023, Permenkes 12/2017 with PCV and RV (domain.md 3.4, partly
//! from secondary sources). Hexavalent vaccines (2025) are not in it yet.

use crate::records::Vaccine;

use Vaccine as V;

/// Completed months at which each is given.
const FROM_MONTH: [(Vaccine, i32); 21] = [
    (V::Hb0, 0),
    (V::Bcg, 1),
    (V::Opv1, 1),
    (V::DptHbHib1, 2),
    (V::Opv2, 2),
    (V::Pcv1, 2),
    (V::Rv1, 2),
    (V::DptHbHib2, 3),
    (V::Opv3, 3),
    (V::Pcv2, 3),
    (V::Rv2, 3),
    (V::DptHbHib3, 4),
    (V::Opv4, 4),
    (V::Ipv1, 4),
    (V::Rv3, 4),
    (V::Mr1, 9),
    (V::Ipv2, 9),
    (V::Je, 10),
    (V::Pcv3, 12),
    (V::DptHbHibBooster, 18),
    (V::Mr2, 18),
];

/// Doses that follow each other: the next waits for the one before.
const SERIES: [&[Vaccine]; 6] = [
    &[V::Opv1, V::Opv2, V::Opv3, V::Opv4],
    &[V::DptHbHib1, V::DptHbHib2, V::DptHbHib3, V::DptHbHibBooster],
    &[V::Ipv1, V::Ipv2],
    &[V::Pcv1, V::Pcv2, V::Pcv3],
    &[V::Rv1, V::Rv2, V::Rv3],
    &[V::Mr1, V::Mr2],
];

/// HB0 is given in the first days of life only.
const HB0_DAYS: i32 = 7;

/// The vaccines that a child of this age is due for, given those it had before, and the rest
/// that it has not had.
pub fn due(age_days: i32, months: i32, had: &[Vaccine]) -> (Vec<Vaccine>, Vec<Vaccine>) {
    let open = FROM_MONTH.iter().filter(|(vaccine, _)| !had.contains(vaccine));
    let (now, later): (Vec<_>, Vec<_>) = open.partition(|(vaccine, from)| {
        let in_time = *vaccine != V::Hb0 || age_days <= HB0_DAYS;
        // JE is given in endemic areas only: offered, never called due.
        let everywhere = *vaccine != V::Je;
        months >= *from && in_time && everywhere && turn_of(*vaccine, had)
    });
    let names = |list: Vec<&(Vaccine, i32)>| list.into_iter().map(|(v, _)| *v).collect();
    (names(now), names(later))
}

/// Whether the dose before was given, or there is none before.
fn turn_of(vaccine: Vaccine, had: &[Vaccine]) -> bool {
    let series = SERIES.iter().find(|series| series.contains(&vaccine));
    let before = series.and_then(|series| {
        let at = series.iter().position(|dose| *dose == vaccine)?;
        series.get(at.checked_sub(1)?)
    });
    before.is_none_or(|before| had.contains(before))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_vaccine_has_its_month() {
        for (vaccine, _) in Vaccine::ALL {
            assert!(FROM_MONTH.iter().any(|(v, _)| *v == vaccine), "{vaccine:?}");
        }
    }

    #[test]
    fn a_newborn_gets_hb0_in_the_first_week_only() {
        assert_eq!(due(0, 0, &[]).0, [V::Hb0]);
        assert!(due(8, 0, &[]).0.is_empty());
        assert!(due(8, 0, &[]).1.contains(&V::Hb0));
    }

    #[test]
    fn a_dose_waits_for_the_one_before() {
        let (now, later) = due(125, 4, &[V::Hb0, V::Bcg, V::Opv1]);
        assert_eq!(now, [V::DptHbHib1, V::Opv2, V::Pcv1, V::Rv1, V::Ipv1]);
        assert!(later.contains(&V::DptHbHib2) && later.contains(&V::Mr1));
        let (now, _) = due(300, 9, &[V::DptHbHib1, V::DptHbHib2]);
        assert!(now.contains(&V::DptHbHib3) && now.contains(&V::Mr1) && !now.contains(&V::Ipv2));
    }

    #[test]
    fn what_was_given_is_not_offered_again() {
        let all: Vec<Vaccine> = Vaccine::ALL.iter().map(|(v, _)| *v).collect();
        assert_eq!(due(800, 26, &all), (Vec::new(), Vec::new()));
        // JE is for endemic areas: never called due, always to be found.
        let (now, later) = due(800, 26, &[]);
        assert!(!now.contains(&V::Je) && later.contains(&V::Je));
    }
}
