//! Cells merged over several rows: a name that stands once for all visits of a child.

use calamine::Dimensions;

use crate::exchange::cell::Cell;

/// Fills the rows below the first of each merged range with what stands in it.
#[derive(Debug, Default)]
pub struct Fill {
    ranges: Vec<Dimensions>,
    held: Vec<Option<Cell<'static>>>,
}

impl Fill {
    /// Ranges of more than one row; the others need no filling.
    pub fn new(ranges: Vec<Dimensions>) -> Self {
        let tall = |range: &Dimensions| range.end.0 > range.start.0 && range.end.0 < 1 << 20;
        let mut ranges: Vec<_> = ranges.into_iter().filter(tall).collect();
        ranges.sort_unstable_by_key(|range| range.start);
        let held = vec![None; ranges.len()];
        Self { ranges, held }
    }

    /// Whether there is anything to fill.
    pub fn is_empty(&self) -> bool {
        self.ranges.is_empty()
    }

    /// Completes a row (numbered from 0). Rows come in order.
    pub fn apply(&mut self, row: u32, cells: &mut Vec<Cell<'_>>) {
        let begun = self.ranges.partition_point(|range| range.start.0 <= row);
        for (range, held) in self.ranges[..begun].iter().zip(&mut self.held) {
            if range.end.0 < row {
                *held = None;
                continue;
            }
            let column = range.start.1 as usize;
            if range.start.0 == row {
                *held = cells.get(column).map(Cell::to_static);
            } else if let Some(value) = held {
                if cells.len() <= column && column < 1 << 14 {
                    cells.resize(column + 1, Cell::Empty);
                }
                if let Some(cell) = cells.get_mut(column).filter(|cell| cell.is_blank()) {
                    *cell = value.clone();
                }
            }
        }
    }
}
