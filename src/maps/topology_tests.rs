use proptest::prelude::*;

use super::*;

/// Two squares of 10 that share the side x = 10, and a hole in the eastern one:
///
/// ```text
/// 10 ┌────┬────┐
///    │ A  │ B ▫│
///  0 └────┴────┘
///    0   10   20
/// ```
fn pair() -> Topology {
    let grid = Grid { west: 117.0, south: -1.0, step: 0.01 };
    let arcs = vec![
        vec![[10, 0], [10, 10]],
        vec![[10, 10], [0, 10], [0, 0], [10, 0]],
        vec![[10, 0], [20, 0], [20, 10], [10, 10]],
        vec![[14, 4], [14, 6], [16, 6], [16, 4], [14, 4]],
    ];
    let shared = ArcRef::forward(0);
    let area = |code: &str, label, polygon| Area {
        level: AreaLevel::Desa,
        code: RegionCode::parse(code).ok(),
        name: code.to_owned(),
        parent: RegionCode::parse("64.74.01").ok(),
        label,
        polygons: vec![polygon],
    };
    let a = area("64.74.01.1001", [5, 5], vec![vec![shared, ArcRef::forward(1)]]);
    let b = area(
        "64.74.01.1002",
        [12, 5],
        vec![vec![ArcRef::forward(2), shared.reversed()], vec![ArcRef::forward(3)]],
    );
    Topology::new(grid, arcs, vec![a, b]).unwrap()
}

fn at(lon: f64, lat: f64) -> Position {
    Position { lon, lat }
}

#[test]
fn a_ring_walks_its_arcs_and_names_each_corner_once() {
    let pair = pair();
    let ring = |n: usize| pair.corners(&pair.areas()[n].polygons[0][0]).collect::<Vec<_>>();
    assert_eq!(ring(0), [[10, 0], [10, 10], [0, 10], [0, 0]]);
    assert_eq!(ring(1), [[10, 0], [20, 0], [20, 10], [10, 10]]);
    let first = pair.positions(&pair.areas()[0].polygons[0][0]).next().unwrap();
    assert!((first.lon - 117.1).abs() < 1e-9 && (first.lat + 1.0).abs() < 1e-9);
}

#[test]
fn a_place_lies_in_one_of_two_neighbours_and_not_in_a_hole() {
    let pair = pair();
    let found = |lon, lat| pair.area_at(AreaLevel::Desa, at(lon, lat)).map(|(n, _)| n);
    assert_eq!(found(117.05, -0.95), Some(0));
    assert_eq!(found(117.12, -0.95), Some(1));
    assert_eq!(found(117.15, -0.95), None, "the hole");
    assert_eq!(found(117.25, -0.95), None, "east of all");
    assert_eq!(found(117.05, -0.85), None, "north of all");
    assert_eq!(pair.area_at(AreaLevel::Kecamatan, at(117.05, -0.95)), None);
}

#[test]
fn knows_its_bounds_and_its_inner_borders() {
    let pair = pair();
    let all = pair.bounds().unwrap();
    assert!((all.min.lon - 117.0).abs() < 1e-9 && (all.max.lon - 117.2).abs() < 1e-9);
    assert!((all.min.lat + 1.0).abs() < 1e-9 && (all.max.lat + 0.9).abs() < 1e-9);
    let east = pair.bounds_of(&pair.areas()[1]).unwrap();
    assert!((east.min.lon - 117.1).abs() < 1e-9);
    assert_eq!(pair.uses(AreaLevel::Desa), [2, 1, 1, 1]);
    assert_eq!(pair.uses(AreaLevel::Kecamatan), [0; 4]);
    assert!(pair.find(RegionCode::parse("64.74.01.1002").unwrap()).is_some());
}

#[test]
fn what_does_not_close_or_exist_is_refused() {
    let pair = pair();
    let with = |rings: Vec<Vec<Ring>>| {
        let mut area = pair.areas()[0].clone();
        area.polygons = rings;
        Topology::new(pair.grid(), pair.arcs().to_vec(), vec![area]).unwrap_err()
    };
    assert_eq!(with(vec![]), TopologyError::Empty(0));
    assert_eq!(with(vec![vec![]]), TopologyError::Empty(0));
    assert_eq!(with(vec![vec![vec![]]]), TopologyError::Empty(0));
    assert_eq!(with(vec![vec![vec![ArcRef::forward(9)]]]), TopologyError::Missing(0));
    assert_eq!(with(vec![vec![vec![ArcRef::forward(0)]]]), TopologyError::Open(0));
    let short = Topology::new(pair.grid(), vec![vec![[0, 0]]], vec![]);
    assert_eq!(short, Err(TopologyError::Arc(0)));
    let flat = Grid { step: 0.0, ..pair.grid() };
    assert_eq!(Topology::new(flat, vec![], vec![]), Err(TopologyError::Grid));
}

#[test]
fn comes_back_from_its_bytes_and_no_damage_panics() {
    let pair = pair();
    let bytes = pair.to_bytes();
    assert_eq!(Topology::from_bytes(&bytes), Ok(pair));
    assert_eq!(Topology::from_bytes(&[]), Err(TopologyError::Bytes));
    for cut in 0..bytes.len() {
        assert!(Topology::from_bytes(&bytes[..cut]).is_err(), "cut at {cut}");
    }
}

proptest! {
    #[test]
    fn any_arc_comes_back(corners in proptest::collection::vec(any::<[i32; 2]>(), 2..40)) {
        let grid = Grid { west: 95.0, south: -11.0, step: 1e-5 };
        let line = Topology::new(grid, vec![corners.clone(), corners], vec![]).unwrap();
        prop_assert_eq!(Topology::from_bytes(&line.to_bytes()), Ok(line));
    }

    #[test]
    fn damaged_bytes_are_an_error_or_a_topology(at in 0_usize..200, byte in any::<u8>()) {
        let mut bytes = pair().to_bytes();
        let at = at % bytes.len();
        bytes[at] = byte;
        let _ = Topology::from_bytes(&bytes);
    }

    #[test]
    fn the_nearest_corner_is_half_a_step_away(lon in 95.0..141.0_f64, lat in -11.0..6.0_f64) {
        let grid = Grid { west: 95.0, south: -11.0, step: 1e-4 };
        let back = grid.position(grid.corner(at(lon, lat)));
        prop_assert!((back.lon - lon).abs() <= 0.5001e-4 && (back.lat - lat).abs() <= 0.5001e-4);
    }
}
