//! Counts of one thing by month and slot (a cell of sex and age, or a day).

use std::collections::BTreeMap;

/// Counts in rows of `width` slots, one row a month. A count lies in a byte and, beyond 255, with
/// its multiples of 256 in `over`: nearly all counts of a Posyandu are small. Equal counts have
/// one form: no empty months at the ends, nothing superfluous in `over`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub(super) width: u8,
    /// The first month.
    pub(super) first: u16,
    pub(super) low: Vec<u8>,
    /// By month and slot.
    pub(super) over: BTreeMap<(u16, u8), u32>,
}

impl Column {
    /// Nothing counted.
    pub const fn new(width: u8) -> Self {
        Self { width, first: 0, low: Vec::new(), over: BTreeMap::new() }
    }

    /// Whether nothing is counted.
    pub fn is_empty(&self) -> bool {
        self.low.is_empty()
    }

    /// First month and the one after the last.
    pub fn range(&self) -> (u16, u16) {
        let months = self.low.len() / usize::from(self.width);
        (self.first, self.first + months as u16)
    }

    /// The count of a slot.
    pub fn get(&self, month: u16, slot: u8) -> u32 {
        let low = self.place(month, slot).map_or(0, |at| self.low[at]);
        u32::from(low) + self.high(month, slot)
    }

    /// The count of a month over all slots.
    pub fn sum(&self, month: u16) -> u32 {
        let low: u32 = self.low_row(month).iter().map(|low| u32::from(*low)).sum();
        let times: u32 =
            self.over.range((month, 0)..=(month, u8::MAX)).map(|(_, times)| times).sum();
        low + times * 256
    }

    /// Slots of a month with their counts.
    pub fn row(&self, month: u16) -> impl Iterator<Item = (u8, u32)> {
        let low = self.low_row(month);
        low.iter().zip(0..).map(move |(low, slot)| (slot, u32::from(*low) + self.high(month, slot)))
    }

    fn low_row(&self, month: u16) -> &[u8] {
        let start = self.place(month, 0);
        start.map_or(&[], |at| &self.low[at..at + usize::from(self.width)])
    }

    fn high(&self, month: u16, slot: u8) -> u32 {
        if self.over.is_empty() {
            return 0;
        }
        self.over.get(&(month, slot)).map_or(0, |times| times * 256)
    }

    fn place(&self, month: u16, slot: u8) -> Option<usize> {
        let row = usize::from(month.checked_sub(self.first)?);
        let at = row * usize::from(self.width) + usize::from(slot);
        (at < self.low.len()).then_some(at)
    }

    /// One more.
    pub fn increase(&mut self, month: u16, slot: u8) {
        let place = self.place(month, slot).or_else(|| {
            self.reach(month);
            self.place(month, slot)
        });
        let Some(low) = place.and_then(|at| self.low.get_mut(at)) else { return };
        *low = low.wrapping_add(1);
        if *low == 0 {
            *self.over.entry((month, slot)).or_default() += 1;
        }
    }

    /// So many more.
    pub fn raise(&mut self, month: u16, slot: u8, count: u32) {
        if count == 0 {
            return;
        }
        self.reach(month);
        let all = self.get(month, slot) + count;
        if let Some(at) = self.place(month, slot) {
            self.low[at] = all as u8;
            if all > 255 {
                self.over.insert((month, slot), all / 256);
            }
        }
    }

    /// The count of all months before this one, and of its slots up to this one.
    pub fn sum_until(&self, month: u16, slot: u8) -> u32 {
        let width = usize::from(self.width);
        let rows = usize::from(month.saturating_sub(self.first));
        let end = if month < self.first { 0 } else { rows * width + usize::from(slot) + 1 };
        let low = self.low[..end.min(self.low.len())].iter().map(|low| u32::from(*low));
        let over = self.over.range(..=(month, slot)).map(|(_, times)| times * 256);
        low.sum::<u32>() + over.sum::<u32>()
    }

    /// One less; of nothing it stays nothing. `trim` is to follow.
    pub fn decrease(&mut self, month: u16, slot: u8) {
        let Some(at) = self.place(month, slot) else { return };
        if self.low[at] > 0 {
            self.low[at] -= 1;
        } else if let Some(times) = self.over.get_mut(&(month, slot)) {
            self.low[at] = u8::MAX;
            *times -= 1;
            if *times == 0 {
                self.over.remove(&(month, slot));
            }
        }
    }

    /// Makes room for a month.
    fn reach(&mut self, month: u16) {
        let width = usize::from(self.width);
        if self.low.is_empty() {
            self.first = month;
        }
        if let Some(more) = self.first.checked_sub(month).filter(|more| *more > 0) {
            self.low.splice(0..0, std::iter::repeat_n(0, usize::from(more) * width));
            self.first = month;
        }
        let rows = usize::from(month - self.first) + 1;
        if self.low.len() < rows * width {
            self.low.resize(rows * width, 0);
        }
    }

    /// Drops empty months at both ends.
    pub fn trim(&mut self) {
        let width = usize::from(self.width);
        let (first, end) = self.range();
        let empty = |month: u16| self.row(month).all(|(_, count)| count == 0);
        let last = (first..end).rev().find(|month| !empty(*month));
        let Some(last) = last else {
            *self = Self::new(self.width);
            return;
        };
        let start = (first..=last).find(|month| !empty(*month)).unwrap_or(last);
        self.low.truncate(usize::from(last + 1 - first) * width);
        self.low.drain(..usize::from(start - first) * width);
        self.first = start;
    }
}
