//! What lies under a finger: the nearest point within reach, else the area.

use super::{
    land::Layer,
    plane::{Extent, Xy},
};

/// A finger finds a point from this far, in pixels: half of the least target.
pub const REACH: f64 = 22.0;
/// Cells of the index along a side.
const CELLS: usize = 24;

/// Which areas may lie where, so that a move of the pointer looks at a few of 500.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AreaIndex {
    extent: Option<Extent>,
    cells: Vec<Vec<usize>>,
}

impl AreaIndex {
    /// For the areas of a level.
    pub fn new(layer: &Layer) -> Self {
        let extent = layer.shapes.iter().fold(Extent::NONE, |all, shape| all.and(shape.extent));
        if extent.is_none() {
            return Self::default();
        }
        let mut index = Self { extent: Some(extent), cells: vec![Vec::new(); CELLS * CELLS] };
        for (n, shape) in layer.shapes.iter().enumerate() {
            let (left, top) = cell(extent, (shape.extent.left, shape.extent.top));
            let (right, bottom) = cell(extent, (shape.extent.right, shape.extent.bottom));
            for row in top..=bottom {
                for column in left..=right {
                    index.cells[row * CELLS + column].push(n);
                }
            }
        }
        index
    }

    /// The area at a place of the map. The layer must be the one the index was made for.
    pub fn find(&self, layer: &Layer, at: Xy) -> Option<usize> {
        let extent = self.extent.filter(|extent| extent.holds(at))?;
        let (column, row) = cell(extent, at);
        let near = self.cells.get(row * CELLS + column)?;
        near.iter().copied().find(|n| layer.shapes.get(*n).is_some_and(|shape| shape.holds(at)))
    }
}

fn cell(extent: Extent, at: Xy) -> (usize, usize) {
    let share = |at: f64, from: f64, size: f64| {
        let share = if size > 0.0 { (at - from) / size } else { 0.0 };
        ((share * CELLS as f64).max(0.0) as usize).min(CELLS - 1)
    };
    (share(at.0, extent.left, extent.width()), share(at.1, extent.top, extent.height()))
}

/// The number of the point nearest to a place of the screen: points are `(place, radius)`, and one
/// is meant from [`REACH`] pixels away or from anywhere on it. Among equals the one drawn last.
pub fn nearest(points: impl IntoIterator<Item = (Xy, f64)>, at: Xy) -> Option<usize> {
    points
        .into_iter()
        .enumerate()
        .map(|(n, (place, radius))| (n, (place.0 - at.0).hypot(place.1 - at.1), radius))
        .filter(|(_, far, radius)| *far <= REACH.max(*radius))
        .min_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))
        .map(|(n, ..)| n)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::maps::land::{Land, tests::pair};
    use proptest::prelude::*;

    #[test]
    fn the_nearest_point_within_reach() {
        let points =
            [((10.0, 10.0), 5.0), ((30.0, 10.0), 5.0), ((30.0, 10.0), 5.0), ((200.0, 10.0), 40.0)];
        assert_eq!(nearest(points, (12.0, 12.0)), Some(0));
        assert_eq!(nearest(points, (30.0, 10.0)), Some(2), "the upper one");
        assert_eq!(nearest(points, (60.0, 10.0)), None);
        assert_eq!(nearest(points, (235.0, 10.0)), Some(3), "on a large one");
        assert_eq!(nearest([], (0.0, 0.0)), None);
    }

    #[test]
    fn no_areas_no_hits() {
        let layer = Layer::default();
        assert_eq!(AreaIndex::new(&layer).find(&layer, (0.0, 0.0)), None);
    }

    proptest! {
        #[test]
        fn the_index_finds_what_looking_at_all_finds(x in -13.0..13.0_f64, y in -7.0..7.0_f64) {
            let land = Land::new(Some(&pair()), &[]).unwrap();
            let index = AreaIndex::new(&land.desa);
            let all = land.desa.shapes.iter().position(|shape| shape.holds((x, y)));
            prop_assert_eq!(index.find(&land.desa, (x, y)), all);
        }
    }
}
