use super::*;

fn network(arcs: &[&[Corner]]) -> Network {
    Network { arcs: arcs.iter().map(|arc| arc.to_vec()).collect(), rings: Vec::new() }
}

fn simplified(arcs: &[&[Corner]], unseen: i64, most: usize) -> Vec<Vec<Corner>> {
    let mut network = network(arcs);
    simplify(&mut network, Goal { unseen, most }, &mut |_, _| ());
    network.arcs
}

#[test]
fn the_smallest_triangles_go_first_and_the_ends_stay() {
    let line: &[Corner] = &[[0, 0], [10, 1], [20, 0], [30, 50], [40, 0]];
    assert_eq!(simplified(&[line], 25, 100)[0], [[0, 0], [20, 0], [30, 50], [40, 0]]);
    assert_eq!(simplified(&[line], 0, 3)[0], [[0, 0], [30, 50], [40, 0]]);
    assert_eq!(simplified(&[line], 0, 0)[0], [[0, 0], [40, 0]]);
    assert_eq!(simplified(&[line], 0, 100)[0], line);
}

#[test]
fn a_ring_keeps_three_corners() {
    let ring: &[Corner] = &[[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]];
    let left = &simplified(&[ring], i64::MAX, 0)[0];
    assert_eq!(left.len(), 4);
    assert_eq!(left.first(), left.last());
}

#[test]
fn two_arcs_between_the_same_ends_do_not_both_become_straight() {
    let (up, down): (&[Corner], &[Corner]) =
        (&[[0, 0], [5, 3], [10, 0]], &[[0, 0], [5, -3], [10, 0]]);
    let left = simplified(&[up, down], i64::MAX, 0);
    assert_eq!(left[0].len() + left[1].len(), 5, "{left:?}");
}

#[test]
fn no_line_comes_to_cross_an_island_that_lies_in_its_bay() {
    let coast: &[Corner] = &[[0, 0], [50, 40], [100, 0]];
    let island: &[Corner] = &[[45, 20], [55, 20], [50, 25], [45, 20]];
    let left = simplified(&[coast, island], i64::MAX, 0);
    assert_eq!(left[0], coast, "the island lies between the coast and the straight line");
    // Without the island nothing is in the way.
    assert_eq!(simplified(&[coast], i64::MAX, 0)[0].len(), 2);
}
