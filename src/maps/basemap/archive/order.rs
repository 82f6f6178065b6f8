//! The number of a tile: all tiles of lower zooms come before, those of one zoom in the order of
//! the Hilbert curve.

use crate::maps::basemap::tiles::TileId;

/// The number of a tile in the archive.
pub fn number(tile: TileId) -> u64 {
    let side = 1_u64 << tile.zoom;
    // 4^0 + 4^1 + … of the zooms below.
    let before = (side * side - 1) / 3;
    let (mut x, mut y) = (u64::from(tile.x), u64::from(tile.y));
    let mut along = 0;
    let mut half = side / 2;
    while half > 0 {
        let (right, down) = (u64::from(x & half > 0), u64::from(y & half > 0));
        along += half * half * ((3 * right) ^ down);
        if down == 0 {
            if right == 1 {
                (x, y) = (side - 1 - x, side - 1 - y);
            }
            (x, y) = (y, x);
        }
        half /= 2;
    }
    before + along
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tile(zoom: u8, x: u32, y: u32) -> TileId {
        TileId { zoom, x, y }
    }

    #[test]
    fn numbers_are_those_of_the_specification() {
        // The table of §4.1 of the specification.
        let known = [
            ((0, 0, 0), 0),
            ((1, 0, 0), 1),
            ((1, 0, 1), 2),
            ((1, 1, 1), 3),
            ((1, 1, 0), 4),
            ((2, 0, 0), 5),
            ((12, 3423, 1763), 19_078_479),
        ];
        for ((zoom, x, y), expected) in known {
            assert_eq!(number(tile(zoom, x, y)), expected, "{zoom}/{x}/{y}");
        }
    }

    #[test]
    fn every_tile_of_a_zoom_has_its_own_number_beside_that_of_a_neighbour() {
        let mut all: Vec<(u64, u32, u32)> = (0..32_u32)
            .flat_map(|x| (0..32_u32).map(move |y| (number(tile(5, x, y)), x, y)))
            .collect();
        all.sort_unstable();
        for (n, pair) in all.windows(2).enumerate() {
            assert_eq!(pair[1].0, pair[0].0 + 1, "at {n}");
            assert_eq!(pair[0].1.abs_diff(pair[1].1) + pair[0].2.abs_diff(pair[1].2), 1);
        }
        assert_eq!(all[0].0, (1024 - 1) / 3);
    }

    proptest! {
        #[test]
        fn numbers_of_a_zoom_lie_between_those_of_its_neighbours(zoom in 0..=22_u8, x: u32, y: u32) {
            let side = 1_u64 << zoom;
            let n = number(tile(zoom, x % side as u32, y % side as u32));
            prop_assert!(n >= (side * side - 1) / 3 && n < (4 * side * side - 1) / 3);
        }
    }
}
