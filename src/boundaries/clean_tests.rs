//! The randomised test draws a regency of squares whose borders wriggle, each area by itself and
//! a little beside its neighbours, and looks at what comes of it.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::maps::topology::{ArcRef, Area};

/// Corners of the country of squares: side of one, degrees.
const SIDE: f64 = 0.02;
/// Corners that each border has between two crossings.
const WRIGGLES: usize = 6;

fn code(kecamatan: usize, desa: usize) -> RegionCode {
    RegionCode::parse(&format!("99.01.{:02}.{}", kecamatan + 1, 2001 + desa)).unwrap()
}

/// A number from −1 to 1 that belongs to two whole numbers.
fn noise(seed: u64, x: i64, y: i64) -> f64 {
    let mut n = seed ^ (x as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ (y as u64).rotate_left(32);
    for _ in 0..3 {
        n = (n ^ (n >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        n ^= n >> 27;
    }
    (n % 20_001) as f64 / 10_000.0 - 1.0
}

/// The border from one crossing to the next, the same whoever walks it: corners pushed aside.
fn border(seed: u64, from: (i64, i64), to: (i64, i64)) -> Vec<(f64, f64)> {
    let (low, high) = if from <= to { (from, to) } else { (to, from) };
    let along = (high.0 - low.0, high.1 - low.1);
    let mut corners: Vec<(f64, f64)> = (0..=WRIGGLES)
        .map(|n| {
            let share = n as f64 / (WRIGGLES + 1) as f64;
            let key = low.0 * 1000 + low.1 * 10 + along.1;
            let aside = if n == 0 { 0.0 } else { noise(seed, key, n as i64) * 0.08 };
            let x = low.0 as f64 + along.0 as f64 * share + along.1 as f64 * aside;
            let y = low.1 as f64 + along.1 as f64 * share + along.0 as f64 * aside;
            (x, y)
        })
        .collect();
    corners.push((high.0 as f64, high.1 as f64));
    if from > to {
        corners.reverse();
    }
    corners.pop();
    corners
}

/// A shape of every square; each area draws its borders `careless` degrees beside the truth.
fn country(seed: u64, wide: i64, high: i64, careless: f64) -> Vec<Rough> {
    let mut shapes = Vec::new();
    for y in 0..high {
        for x in 0..wide {
            let around = [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1), (x, y)];
            let ring = around.windows(2).flat_map(|pair| border(seed, pair[0], pair[1]));
            let own = seed ^ (x * 31 + y) as u64;
            let ring = ring.enumerate().map(|(n, (px, py))| Position {
                lon: 115.0 + px * SIDE + noise(own, n as i64, 1) * careless,
                lat: -3.0 + py * SIDE + noise(own, n as i64, 2) * careless,
            });
            let code = code(usize::from(x * 2 >= wide), (y * wide + x) as usize);
            shapes.push(Rough {
                level: AreaLevel::Desa,
                code: Some(code),
                name: code.to_string(),
                parent: code.parent(),
                polygons: vec![vec![ring.collect()]],
            });
        }
    }
    shapes
}

fn rings(area: &Area) -> impl Iterator<Item = &Vec<ArcRef>> {
    area.polygons.iter().flatten()
}

fn size(topology: &Topology, area: &Area) -> i64 {
    rings(area).map(|ring| doubled_area(&topology.corners(ring).collect::<Vec<_>>())).sum()
}

fn size_before(shape: &Rough) -> f64 {
    let ring = &shape.polygons[0][0];
    let edges = ring.iter().zip(ring.iter().cycle().skip(1));
    let from = |at: &Position| (at.lon - 115.0, at.lat + 3.0);
    edges.map(|(a, b)| from(a).0 * from(b).1 - from(b).0 * from(a).1).sum::<f64>()
}

proptest! {
    #![proptest_config(crate::chance::cases(40))]

    /// A metre and a half of carelessness leaves no gap: borders inside are walked once each way,
    /// and sizes stay what they were.
    #[test]
    fn neighbours_share_their_borders_and_sizes_stay(
        seed in any::<u64>(), wide in 2_i64..6, high in 2_i64..5, careless in 0.0..4e-6_f64,
    ) {
        let shapes = country(seed, wide, high, careless);
        let cleaned = clean(&shapes, &BTreeMap::new(), &mut |_| ()).unwrap();
        let topology = &cleaned.topology;
        let desa: Vec<&Area> = topology.level(AreaLevel::Desa).map(|(_, area)| area).collect();
        prop_assert_eq!(desa.len() as i64, wide * high);
        prop_assert!(cleaned.vanished.is_empty());
        // Each way of an arc at most once; the arcs walked one way only are the outline.
        let walked: Vec<ArcRef> =
            desa.iter().flat_map(|area| rings(area)).flatten().copied().collect();
        let unique: BTreeSet<(usize, bool)> =
            walked.iter().map(|arc| (arc.index(), arc.is_reversed())).collect();
        prop_assert_eq!(unique.len(), walked.len(), "no border is walked twice the same way");
        let inner = topology.uses(AreaLevel::Desa).into_iter().filter(|n| *n == 2).count() as i64;
        prop_assert_eq!(inner, (wide - 1) * high + wide * (high - 1));
        // The whole is as large as its parts, and both kecamatan have one outline.
        let whole: i64 = topology.level(AreaLevel::Kecamatan).map(|(_, k)| size(topology, k)).sum();
        prop_assert_eq!(whole, desa.iter().map(|area| size(topology, area)).sum::<i64>());
        for (_, kecamatan) in topology.level(AreaLevel::Kecamatan) {
            prop_assert_eq!(rings(kecamatan).count(), 1);
        }
        let step = topology.grid().step;
        for shape in &shapes {
            let area = topology.find(shape.code.unwrap()).unwrap();
            let (before, after) = (size_before(shape), size(topology, area) as f64 * step * step);
            prop_assert!(after > 0.0 && (after / before - 1.0).abs() < 0.01, "{before} {after}");
            let label = topology.grid().position(area.label);
            prop_assert!(topology.contains(area, label));
        }
    }

    /// Whatever rings come, nothing panics, and what comes out can be stored.
    #[test]
    fn any_rings_are_taken(
        shapes in proptest::collection::vec(
            proptest::collection::vec((0_i32..12, 0_i32..12), 0..9), 1..6,
        ),
    ) {
        let rough = |(n, ring): (usize, &Vec<(i32, i32)>)| Rough {
            level: AreaLevel::Desa,
            code: Some(code(n % 2, n)),
            name: String::new(),
            parent: code(n % 2, n).parent(),
            polygons: vec![vec![ring.iter().map(|(x, y)| Position {
                lon: 110.0 + f64::from(*x) * 0.01, lat: f64::from(*y) * 0.01,
            }).collect()]],
        };
        let shapes: Vec<Rough> = shapes.iter().enumerate().map(rough).collect();
        if let Ok(cleaned) = clean(&shapes, &BTreeMap::new(), &mut |_| ()) {
            let bytes = cleaned.topology.to_bytes();
            prop_assert_eq!(Topology::from_bytes(&bytes), Ok(cleaned.topology));
        }
    }
}

fn square(text: &str, west: f64, side: f64) -> Rough {
    let code = RegionCode::parse(text).unwrap();
    let at = |x: f64, y: f64| Position { lon: west + x * side, lat: y * side };
    let ring = vec![at(0.0, 0.0), at(0.0, 1.0), at(1.0, 1.0), at(1.0, 0.0), at(0.0, 0.0)];
    Rough {
        level: AreaLevel::Desa,
        code: Some(code),
        name: text.to_owned(),
        parent: code.parent(),
        polygons: vec![vec![ring]],
    }
}

#[test]
fn specks_go_and_the_largest_part_of_each_area_stays() {
    let mut main = square("99.01.01.2001", 110.0, 0.5);
    // 5 m across: a thousandth of what can be seen of 50 km.
    main.polygons.extend(square("99.01.01.2001", 110.7, 5e-5).polygons);
    let islet = square("99.01.01.2002", 110.8, 5e-5);
    let cleaned = clean(&[main, islet], &BTreeMap::new(), &mut |_| ()).unwrap();
    assert_eq!(cleaned.dropped, 1);
    let areas: Vec<&str> =
        cleaned.topology.level(AreaLevel::Desa).map(|(_, area)| area.name.as_str()).collect();
    assert_eq!(areas, ["99.01.01.2001", "99.01.01.2002"]);
}

#[test]
fn parts_of_one_region_become_one_area_whichever_way_they_were_drawn() {
    let mut east = square("99.01.01.2001", 111.0, 0.5);
    east.polygons[0][0].reverse();
    let cleaned =
        clean(&[square("99.01.01.2001", 110.0, 0.5), east], &BTreeMap::new(), &mut |_| ()).unwrap();
    let area = cleaned.topology.find(RegionCode::parse("99.01.01.2001").unwrap()).unwrap();
    assert_eq!(area.polygons.len(), 2);
    for ring in rings(area) {
        assert!(doubled_area(&cleaned.topology.corners(ring).collect::<Vec<_>>()) > 0);
    }
}

#[test]
fn nothing_with_an_inside_is_an_error() {
    let mut flat = square("99.01.01.2001", 110.0, 0.5);
    flat.polygons[0][0].truncate(2);
    assert!(clean(&[flat], &BTreeMap::new(), &mut |_| ()).is_err());
    assert!(clean(&[], &BTreeMap::new(), &mut |_| ()).is_err());
}
