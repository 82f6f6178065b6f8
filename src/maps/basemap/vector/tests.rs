//! A tile made by another program (`tests/data/make_basemap.py`), and damaged ones.

use proptest::prelude::*;

use super::*;
use crate::maps::basemap::trouble::Trouble;

const TILE: &[u8] = include_bytes!("../../../../tests/data/basemap/tile.mvt");

#[test]
fn a_tile_of_another_program_is_read() {
    let shapes = shapes(TILE).unwrap();
    let roles: Vec<Role> = shapes.iter().map(|shape| shape.role).collect();
    // A point and a layer of names have no role.
    assert_eq!(roles, [Role::Water, Role::River, Role::Main]);
    let lake = &shapes[0].parts;
    assert_eq!(lake.len(), 1);
    assert!(lake[0].closed);
    // 1024 of 4096 is a quarter.
    let mut corners = lake[0].points.clone();
    corners.sort_by(|a, b| a.partial_cmp(b).unwrap());
    assert_eq!(corners, [(0.0, 0.0), (0.0, 0.25), (0.25, 0.0), (0.25, 0.25)]);
    let road = &shapes[2].parts;
    assert_eq!(road.len(), 1);
    assert!(!road[0].closed);
    assert_eq!(road[0].points, [(0.0, 0.5), (0.5, 0.5), (1.0, 0.25)]);
}

#[test]
fn the_three_schemas_mean_the_same() {
    let same = [
        (
            Role::Highway,
            [("roads", "highway"), ("transportation", "motorway"), ("streets", "trunk")],
        ),
        (Role::Water, [("water", "ocean"), ("water", ""), ("ocean", "")]),
        (Role::River, [("water", "river"), ("waterway", "stream"), ("water_lines", "canal")]),
        (Role::Border, [("boundaries", "region"), ("boundary", ""), ("boundaries", "")]),
        (Role::Green, [("landuse", "park"), ("landcover", "wood"), ("land", "forest")]),
    ];
    for (role, names) in same {
        for (layer, kind) in names {
            assert_eq!(Role::of(layer, kind), Some(role), "{layer} {kind}");
        }
    }
    assert_eq!(Role::of("places", "locality"), None);
    assert_eq!(Role::of("earth", "earth"), None);
    assert_eq!(Role::of("roads", "ferry"), None);
}

#[test]
fn what_is_no_tile_is_refused() {
    assert_eq!(shapes(b"\x89PNG\r\n\x1a\n and so on"), Err(Trouble::Tile));
    assert_eq!(shapes(&TILE[..TILE.len() - 3]), Err(Trouble::Tile));
    assert_eq!(shapes(b""), Ok(Vec::new()), "an empty tile is a tile");
}

#[test]
fn numbers_end() {
    assert_eq!(varint(&[0x96, 0x01, 9]), Some((150, &[9][..])));
    assert_eq!(varint(&[0x80]), None);
    assert_eq!(varint(&[0xff; 9]), None);
    assert_eq!(
        varint(&[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1]),
        Some((u64::MAX, &[][..]))
    );
    assert_eq!(varint(&[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 2]), None);
}

proptest! {
    #[test]
    fn no_damage_makes_it_panic(at in 0..207_usize, bytes in proptest::collection::vec(any::<u8>(), 1..30)) {
        let mut tile = TILE.to_vec();
        for (n, byte) in bytes.iter().enumerate() {
            let len = tile.len();
            tile[(at + n) % len] = *byte;
        }
        let _ = shapes(&tile);
        let _ = shapes(&bytes);
    }
}
