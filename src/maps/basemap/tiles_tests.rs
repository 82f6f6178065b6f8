//! Tiles against numbers that were worked out elsewhere.

use proptest::prelude::*;

use super::*;

const EVERYWHERE: Cover = Cover { least: 0, most: 18, side: 256.0, bounds: None };

fn at(lon: f64, lat: f64) -> PlacePoint {
    PlacePoint { lon, lat }
}

#[test]
fn a_place_lies_in_the_tile_that_openstreetmap_gives_it() {
    // Monas, -6.1754 106.8272: x = ⌊(106.8272 + 180)/360 · 2^12⌋ = ⌊3263.46⌋; y by the formula of
    // the OpenStreetMap wiki ("Slippy map tilenames") in Python: 2118.
    assert_eq!(TileId::of(at(106.8272, -6.1754), 12), TileId { zoom: 12, x: 3263, y: 2118 });
    assert_eq!(TileId::of(at(0.0, 0.0), 1), TileId { zoom: 1, x: 1, y: 1 });
    assert_eq!(TileId::of(at(-180.0, 89.0), 5), TileId { zoom: 5, x: 0, y: 0 });
    assert_eq!(TileId::of(at(180.0, -89.0), 5), TileId { zoom: 5, x: 31, y: 31 });
}

#[test]
fn four_quarters_make_a_tile() {
    let tile = TileId { zoom: 10, x: 811, y: 517 };
    let flat = Projection::about(at(105.3, -1.8));
    let quarters = [(0, 0), (1, 0), (0, 1), (1, 1)];
    let extent = quarters.iter().fold(Extent::NONE, |all, (x, y)| {
        let quarter = TileId { zoom: 11, x: 1622 + x, y: 1034 + y };
        assert_eq!(quarter.parent(), Some(tile));
        all.and(quarter.extent(flat))
    });
    let whole = tile.extent(flat);
    assert!((extent.left - whole.left).abs() < 1e-9 && (extent.bottom - whole.bottom).abs() < 1e-9);
    let (around, part) = TileId { zoom: 12, x: 3247, y: 2068 }.within(10);
    // 3247 = 4 · 811 + 3, 2068 = 4 · 517 + 0.
    assert_eq!((around, part), (tile, (0.75, 0.0, 0.25)));
    assert_eq!(TileId { zoom: 0, x: 0, y: 0 }.parent(), None);
}

#[test]
fn a_tile_of_zoom_ten_is_39_km_wide_at_the_equator() {
    let extent = TileId { zoom: 10, x: 840, y: 512 }.extent(Projection::about(at(115.3, 0.0)));
    // 40,030.2 km / 1024.
    assert!((extent.width() - 39.092).abs() < 0.001, "{}", extent.width());
    assert!((extent.height() - 39.092).abs() < 0.01, "{}", extent.height());
}

/// The greatest error of taking a tile's stretch as even, in pixels of the tile.
fn error(zoom: u8, lat: f64) -> f64 {
    let flat = Projection::about(at(120.0, lat));
    let tile = TileId::of(at(120.0, lat), zoom);
    let extent = tile.extent(flat);
    let world = f64::from(1_u32 << zoom);
    let off = |n: u32| {
        let share = f64::from(n) / 64.0;
        let true_lat =
            (PI * (1.0 - 2.0 * (f64::from(tile.y) + share) / world)).sinh().atan().to_degrees();
        let drawn = extent.top + share * extent.height();
        (flat.place(at(120.0, true_lat)).1 - drawn).abs() / extent.height() * 256.0
    };
    (0..=64).map(off).fold(0.0, f64::max)
}

#[test]
fn the_error_inside_a_tile_is_what_the_module_says() {
    assert!(error(10, -11.0) < 0.05, "{}", error(10, -11.0));
    assert!(error(8, -11.0) < 0.2, "{}", error(8, -11.0));
    assert!(error(6, -11.0) < 0.8, "{}", error(6, -11.0));
}

#[test]
fn the_zoom_is_the_one_whose_tiles_are_of_their_size() {
    let flat = Projection::about(at(117.0, 0.0));
    // Tiles of zoom 10 are 39.09 km: 256 pixels at 6.548 pixels to the km.
    let view = |scale| View { width: 800.0, height: 600.0, scale, middle: (0.0, 0.0) };
    assert_eq!(EVERYWHERE.zoom(&view(6.548), flat), 10);
    assert_eq!(EVERYWHERE.zoom(&view(6.548 * 1.3), flat), 10);
    assert_eq!(EVERYWHERE.zoom(&view(6.548 * 1.5), flat), 11);
    assert_eq!(Cover { most: 9, ..EVERYWHERE }.zoom(&view(6.548), flat), 9);
    assert_eq!(Cover { side: 512.0, ..EVERYWHERE }.zoom(&view(6.548), flat), 9);
}

#[test]
fn nothing_is_asked_for_outside_of_what_is_covered() {
    let flat = Projection::about(at(117.0, 0.0));
    let view = View { width: 800.0, height: 600.0, scale: 6.5, middle: (0.0, 0.0) };
    let bounds = Some([at(100.0, -3.0), at(101.0, -2.0)]);
    assert!(Cover { bounds, ..EVERYWHERE }.tiles(&view, flat).is_empty());
    // An archive made for one town is not fetched by the thousand for a regency.
    assert!(Cover { least: 15, ..EVERYWHERE }.tiles(&view, flat).is_empty());
}

proptest! {
    #[test]
    fn what_is_seen_is_covered(
        lon in 95.0..141.0_f64, lat in -11.0..6.0_f64, scale in 0.5..900.0_f64,
        width in 200.0..2000.0_f64, height in 200.0..1200.0_f64,
    ) {
        let flat = Projection::about(at(lon, lat));
        let view = View { width, height, scale, middle: (3.0, -2.0) };
        let tiles = EVERYWHERE.tiles(&view, flat);
        prop_assert!(!tiles.is_empty() && tiles.len() <= MOST);
        let around = tiles.iter().fold(Extent::NONE, |all, tile| all.and(tile.extent(flat)));
        let seen = view.seen();
        prop_assert!(around.left <= seen.left && around.right >= seen.right);
        prop_assert!(around.top <= seen.top && around.bottom >= seen.bottom);
    }

    #[test]
    fn a_place_lies_within_its_tile(lon in 95.0..141.0_f64, lat in -11.0..6.0_f64, zoom in 0..18_u8) {
        let flat = Projection::about(at(118.0, -2.0));
        let extent = TileId::of(at(lon, lat), zoom).extent(flat).grown(1e-6);
        prop_assert!(extent.holds(flat.place(at(lon, lat))));
    }
}
