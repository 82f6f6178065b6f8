//! Tallies against a plain map of counts.

use proptest::prelude::*;
use std::collections::BTreeMap;

use super::*;
use crate::{growth::Sex, indicators::AgeGroup};

/// Month, cell, fact (or a day), so many times.
type Step = (u16, usize, usize, u32);

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = (
        850_u16..960,
        0..12_usize,
        0..Totals::COLUMNS,
        prop_oneof![
            8 => 1..4_u32,
            1 => 250..800_u32,
        ],
    );
    proptest::collection::vec(step, 0..60)
}

fn events(steps: &[Step]) -> Vec<Event> {
    let all: Vec<Cell> = Cell::all().collect();
    let one = |&(month, slot, column, times): &Step| {
        let cell = all[slot].index() as u32;
        let event = Event(u32::from(month) << 12 | cell << 7 | column as u32);
        std::iter::repeat_n(event, times as usize)
    };
    steps.iter().flat_map(one).collect()
}

fn counted(steps: &[Step]) -> BTreeMap<(usize, u16, u8), u32> {
    let mut map = BTreeMap::new();
    for (month, slot, column, times) in steps {
        *map.entry((*column, *month, *slot as u8)).or_default() += times;
    }
    map
}

proptest! {
    #[test]
    fn counts_are_those_of_a_map_and_taking_away_undoes_adding(
        kept in steps(),
        gone in steps(),
    ) {
        let mut cells = Tally::<Cells>::default();
        cells.add(&events(&gone));
        cells.add(&events(&kept));
        cells.subtract(&events(&gone));
        for ((column, month, slot), count) in counted(&kept) {
            if column < Fact::COUNT {
                prop_assert_eq!(cells.columns[column].get(month, slot), count);
            }
        }
        let mut anew = Tally::<Cells>::default();
        anew.add(&events(&kept));
        prop_assert_eq!(&cells, &anew);
        let mut totals = Tally::<Totals>::default();
        totals.add(&events(&kept));
        for month in 850..960 {
            for fact in [Fact::Weighed, Fact::Sasaran] {
                let sum = totals.column(fact).sum(month);
                prop_assert_eq!(sum, cells.column(fact).sum(month));
            }
        }
    }

    #[test]
    fn bytes_bring_everything_back(kept in steps()) {
        let mut totals = Tally::<Totals>::default();
        totals.add(&events(&kept));
        prop_assert_eq!(Tally::read(&totals.bytes()), Some(totals));
        let mut cells = Tally::<Cells>::default();
        cells.add(&events(&kept));
        prop_assert_eq!(Tally::read(&cells.bytes()), Some(cells));
    }

    /// Whatever a damaged store holds, it is read or refused.
    #[test]
    fn no_bytes_are_too_strange(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = Tally::<Totals>::read(&bytes);
        let _ = Tally::<Cells>::read(&bytes);
    }
}

#[test]
fn months_are_counted_from_1950_to_2199() {
    let of = |text: &str| number(text.parse().unwrap());
    assert_eq!(
        (of("1949-12"), of("1950-01"), of("2199-12"), of("2200-01")),
        (None, Some(0), Some(2999), None)
    );
    assert_eq!(month(of("2026-03").unwrap()).to_string(), "2026-03");
}

/// A count of 300 is 44 and once 256.
#[test]
fn counts_beyond_a_byte() {
    let cell = Cell { sex: Sex::Female, age: AgeGroup::M12To23 };
    let event = Event::fact(900, cell, Fact::Weighed);
    let mut tally = Tally::<Cells>::default();
    tally.add(&vec![event; 300]);
    assert_eq!(tally.column(Fact::Weighed).get(900, cell.index() as u8), 300);
    tally.subtract(&vec![event; 60]);
    assert_eq!(tally.column(Fact::Weighed).sum(900), 240);
    tally.subtract(&vec![event; 240]);
    assert!(tally.is_empty());
    tally.subtract(&[event]);
    assert!(tally.is_empty());
}
