use super::*;
use crate::maps::Position;

fn code(text: &str) -> RegionCode {
    RegionCode::parse(text).unwrap()
}

fn square(x: i32, y: i32, size: i32) -> Vec<Corner> {
    vec![[x, y], [x + size, y], [x + size, y + size], [x, y + size]]
}

fn desa(text: &str, rings: Vec<Vec<Corner>>) -> Shape {
    let code = code(text);
    Shape {
        level: AreaLevel::Desa,
        code: Some(code),
        name: text.to_owned(),
        parent: code.parent(),
        rings,
    }
}

fn put_together(shapes: &[Shape]) -> Topology {
    let grid = Grid { west: 0.0, south: 0.0, step: 1.0 };
    let names = [(code("99.01.01"), "Hulu".to_owned()), (code("99.01.02"), "Hilir".to_owned())];
    assemble(grid, shapes, &names.into(), |_| ()).unwrap()
}

fn size(topology: &Topology, area: &Area) -> i64 {
    let rings = area.polygons.iter().flatten();
    rings.map(|ring| doubled_area(&topology.corners(ring).collect::<Vec<_>>())).sum()
}

/// Four squares of 10 in a row of two kecamatan, two desa each.
fn four() -> Topology {
    put_together(&[
        desa("99.01.01.2001", vec![square(0, 0, 10)]),
        desa("99.01.01.2002", vec![square(0, 10, 10)]),
        desa("99.01.02.2001", vec![square(10, 0, 10)]),
        desa("99.01.02.2002", vec![square(10, 10, 10)]),
    ])
}

#[test]
#[expect(clippy::naive_bytecount, reason = "a handful of counters, not a text")]
fn four_squares_share_four_inner_arcs_and_have_four_outer_ones() {
    let four = four();
    let uses = four.uses(AreaLevel::Desa);
    assert_eq!(uses.iter().filter(|n| **n == 2).count(), 4);
    assert_eq!(uses.iter().filter(|n| **n == 1).count(), 4);
    assert_eq!(four.areas().len(), 6);
}

#[test]
#[expect(clippy::naive_bytecount, reason = "a handful of counters, not a text")]
fn a_kecamatan_is_the_outline_of_its_desa() {
    let four = four();
    let kecamatan: Vec<&Area> = four.level(AreaLevel::Kecamatan).map(|(_, area)| area).collect();
    assert_eq!(kecamatan.iter().map(|k| k.name.as_str()).collect::<Vec<_>>(), ["Hulu", "Hilir"]);
    for area in &kecamatan {
        assert_eq!(size(&four, area), 400, "twice 10 × 20");
        assert_eq!(area.polygons.len(), 1);
        assert_eq!(area.parent, Some(code("99.01")));
    }
    // The border between the two kecamatan is two arcs: two desa on each side.
    assert_eq!(four.uses(AreaLevel::Kecamatan).iter().filter(|n| **n == 2).count(), 2);
    let (_, at) = four.area_at(AreaLevel::Kecamatan, Position { lon: 3.0, lat: 12.0 }).unwrap();
    assert_eq!(at.code, Some(code("99.01.01")));
}

#[test]
fn an_enclave_is_a_hole_of_one_and_an_area_of_the_other() {
    let mut hole = square(3, 3, 2);
    hole.reverse();
    let both = put_together(&[
        desa("99.01.01.2001", vec![square(0, 0, 10), hole]),
        desa("99.01.02.2001", vec![square(3, 3, 2)]),
    ]);
    let around = both.find(code("99.01.01.2001")).unwrap();
    assert_eq!(around.polygons, vec![around.polygons[0].clone()]);
    assert_eq!(around.polygons[0].len(), 2);
    assert_eq!(both.arcs().len(), 2, "the enclave's border is kept once");
    assert_eq!(size(&both, around), 192);
    let inside = Position { lon: 4.0, lat: 4.0 };
    assert_eq!(both.area_at(AreaLevel::Desa, inside).unwrap().1.name, "99.01.02.2001");
    let label = around.label.map(f64::from);
    assert!(both.contains(around, Position { lon: label[0], lat: label[1] }));
}

#[test]
fn desa_that_touch_in_one_corner_stay_two_parts_of_their_kecamatan() {
    let touching = put_together(&[
        desa("99.01.01.2001", vec![square(0, 0, 10)]),
        desa("99.01.01.2002", vec![square(10, 10, 10)]),
        desa("99.01.02.2001", vec![square(10, 0, 10)]),
    ]);
    let area = touching.find(code("99.01.01")).unwrap();
    assert_eq!(area.polygons.len(), 2);
    assert_eq!(size(&touching, area), 400);
}

#[test]
fn a_shape_of_a_kecamatan_gives_way_to_its_desa_and_stands_where_there_are_none() {
    let kecamatan = |text: &str, x| Shape {
        level: AreaLevel::Kecamatan,
        parent: Some(code("99.01")),
        ..desa(text, vec![square(x, 0, 9)])
    };
    let mixed = put_together(&[
        kecamatan("99.01.01", 0),
        kecamatan("99.01.02", 20),
        desa("99.01.01.2001", vec![square(0, 0, 10)]),
    ]);
    assert_eq!(size(&mixed, mixed.find(code("99.01.01")).unwrap()), 200);
    assert_eq!(size(&mixed, mixed.find(code("99.01.02")).unwrap()), 162);
    assert_eq!(mixed.areas().len(), 3);
}

#[test]
fn the_label_of_a_bay_lies_on_land() {
    // A horseshoe: the middle of its box is water.
    let horseshoe =
        vec![[0, 0], [100, 0], [100, 100], [0, 100], [0, 90], [90, 90], [90, 10], [0, 10]];
    let at = label_point(std::slice::from_ref(&horseshoe)).map(f64::from);
    assert!(crate::boundaries::rings::contains(&horseshoe, at), "{at:?}");
}
