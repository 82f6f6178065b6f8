//! What is hidden, by hand; and a solver that tries to find it out.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::suppress::{Row, SuppressionRule, Why, suppress};

const RULE: SuppressionRule = SuppressionRule { fewest: 5, least_of: 20 };

fn leaf(of: u32, counts: &[u32]) -> Row {
    Row { of, counts: counts.to_vec(), parts: Vec::new() }
}

/// A whole of areas of places, the whole first, each area followed by its places.
fn table(areas: &[&[(u32, &[u32])]]) -> Vec<Row> {
    let mut rows = vec![Row::default()];
    for places in areas {
        let area = rows.len();
        rows.push(Row::default());
        for (of, counts) in *places {
            let place = rows.len();
            rows[area].parts.push(place);
            rows.push(leaf(*of, counts));
        }
        rows[0].parts.push(area);
    }
    for row in (0..rows.len()).rev() {
        for part in rows[row].parts.clone() {
            let Row { of, counts, .. } = rows[part].clone();
            rows[row].of += of;
            rows[row].counts.resize(counts.len(), 0);
            for (sum, count) in rows[row].counts.iter_mut().zip(counts) {
                *sum += count;
            }
        }
    }
    rows
}

fn hidden(rows: &[Row]) -> Vec<usize> {
    let why = suppress(RULE, rows);
    (0..rows.len()).filter(|row| why[*row].is_some()).collect()
}

#[test]
fn large_counts_and_none_are_told() {
    let rows = table(&[&[(100, &[12]), (80, &[0])], &[(40, &[5]), (60, &[30])]]);
    assert_eq!(hidden(&rows), [] as [usize; 0]);
}

#[test]
fn a_small_count_takes_the_smallest_place_beside_it_along() {
    // Rows: 0 all, 1 area, 2 3 4 its places. 3 of 60 is small; 12 of 80 is the lesser loss.
    let rows = table(&[&[(100, &[12]), (60, &[3]), (80, &[12])]]);
    assert_eq!(suppress(RULE, &rows), [None, None, None, Some(Why::Small), Some(Why::Complement)]);
}

#[test]
fn two_small_ones_whose_sum_is_small_take_a_third_along() {
    // 2 + 2 = 4 of 120 would be told by subtraction.
    let rows = table(&[&[(100, &[12]), (60, &[2]), (60, &[2])]]);
    assert_eq!(hidden(&rows), [2, 3, 4]);
    // 3 + 2 = 5 is not small, and each may be anything from none to five.
    let rows = table(&[&[(100, &[12]), (60, &[3]), (60, &[2])]]);
    assert_eq!(hidden(&rows), [3, 4]);
}

#[test]
fn few_children_are_never_told_apart() {
    // 8 of 19: nearly half of the children of a small place.
    let rows = table(&[&[(100, &[30]), (19, &[8]), (50, &[20])]]);
    assert_eq!(hidden(&rows), [3, 4]);
}

#[test]
fn places_below_a_hidden_area_go_with_it() {
    // Area 1 has 4 of 60 in all; area 4 is the smaller one beside it, area 7 stays.
    let rows = table(&[
        &[(30, &[4]), (30, &[0])],
        &[(70, &[20]), (70, &[20])],
        &[(100, &[30]), (100, &[30])],
    ]);
    assert_eq!(hidden(&rows), [1, 2, 3, 4, 5, 6]);
}

#[test]
fn an_only_place_takes_its_area_along() {
    // The area is its only place: what is hidden in one is hidden in the other.
    let rows = table(&[&[(60, &[3])], &[(100, &[30])], &[(90, &[30])]]);
    assert_eq!(hidden(&rows), [1, 2, 5, 6]);
}

#[test]
fn a_small_whole_hides_all() {
    let rows = table(&[&[(60, &[3]), (60, &[0])]]);
    assert_eq!(hidden(&rows), [0, 1, 2, 3]);
}

#[test]
fn a_family_is_hidden_together() {
    // N and T add up to D: T alone hidden would be D − N.
    let rows = table(&[&[(60, &[57, 3]), (80, &[50, 30]), (100, &[60, 40])]]);
    assert_eq!(hidden(&rows), [2, 3]);
}

/// All values that each hidden row can have, given all that is shown: by trying every way to give
/// the smallest places their counts. `fact` alone; the others of the family bind it only through
/// what [`pairs`] says.
fn possible(rows: &[Row], shown: &[bool], fact: usize) -> Vec<BTreeSet<u32>> {
    let leaves: Vec<usize> = (0..rows.len()).filter(|row| rows[*row].parts.is_empty()).collect();
    let mut found = vec![BTreeSet::new(); rows.len()];
    let mut tried = vec![0; rows.len()];
    try_leaf(rows, shown, fact, &leaves, &mut tried, &mut found);
    found
}

fn try_leaf(
    rows: &[Row],
    shown: &[bool],
    fact: usize,
    leaves: &[usize],
    tried: &mut Vec<u32>,
    found: &mut [BTreeSet<u32>],
) {
    let Some((leaf, others)) = leaves.split_first() else {
        let mut all = tried.clone();
        for row in (0..rows.len()).rev() {
            if !rows[row].parts.is_empty() {
                all[row] = rows[row].parts.iter().map(|part| all[*part]).sum();
            }
        }
        if (0..rows.len()).all(|row| !shown[row] || all[row] == rows[row].counts[fact]) {
            found.iter_mut().zip(all).for_each(|(found, value)| {
                found.insert(value);
            });
        }
        return;
    };
    if shown[*leaf] {
        tried[*leaf] = rows[*leaf].counts[fact];
        return try_leaf(rows, shown, fact, others, tried, found);
    }
    for value in 0..=rows[*leaf].of {
        tried[*leaf] = value;
        try_leaf(rows, shown, fact, others, tried, found);
    }
}

/// A table of one to three areas of one to three places with a few children each: counts of two
/// kinds that add up to the children (as N and the rest add up to D).
fn tables() -> impl Strategy<Value = Vec<Row>> {
    let place = (0_u32..7).prop_flat_map(|of| (Just(of), 0..=of));
    let area = prop::collection::vec(place, 1..=3);
    prop::collection::vec(area, 1..=3)
        .prop_filter("few enough to try all", |areas| {
            areas.iter().flatten().map(|(of, _)| u64::from(*of) + 1).product::<u64>() < 40_000
        })
        .prop_map(|areas| {
            let areas: Vec<Vec<(u32, [u32; 2])>> = areas
                .into_iter()
                .map(|area| area.into_iter().map(|(of, one)| (of, [one, of - one])).collect())
                .collect();
            let areas: Vec<Vec<(u32, &[u32])>> = areas
                .iter()
                .map(|area| area.iter().map(|(of, counts)| (*of, counts.as_slice())).collect())
                .collect();
            table(&areas.iter().map(Vec::as_slice).collect::<Vec<_>>())
        })
}

proptest! {
    /// The second kind is the rest of the first, so that whoever finds one has the other: the
    /// solver looks for the first with everything that is known of both.
    #[test]
    fn nobody_finds_out_a_small_count(rows in tables(), fewest in 2_u32..4, least_of in 0_u32..5) {
        let rule = SuppressionRule { fewest, least_of };
        let why = suppress(rule, &rows);
        let shown: Vec<bool> = why.iter().map(Option::is_none).collect();
        for fact in 0..2 {
            let possible = possible(&rows, &shown, fact);
            for (row, Row { of, counts, .. }) in rows.iter().enumerate() {
                let count = counts[fact];
                let small = count > 0 && (count < fewest || *of < least_of);
                if shown[row] {
                    prop_assert!(!small, "row {} is small and shown", row);
                } else if small {
                    let (least, most) = (possible[row].first(), possible[row].last());
                    prop_assert_eq!(least, Some(&0), "row {} cannot be none", row);
                    prop_assert!(most >= Some(&fewest.min(*of)), "row {} cannot be large", row);
                } else if count > 0 {
                    prop_assert!(possible[row].len() > 1, "row {} is found out", row);
                }
            }
        }
    }

    #[test]
    fn what_is_large_everywhere_is_told_everywhere(places in prop::collection::vec((50_u32..90, 5_u32..50), 1..9)) {
        let counts: Vec<(u32, [u32; 1])> = places.iter().map(|(of, n)| (*of, [*n])).collect();
        let area: Vec<(u32, &[u32])> = counts.iter().map(|(of, n)| (*of, n.as_slice())).collect();
        prop_assert_eq!(hidden(&table(&[&area])), [] as [usize; 0]);
    }
}
