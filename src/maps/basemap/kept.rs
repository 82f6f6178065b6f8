//! Tiles that are kept in memory: at most so many pixels, those used longest ago go first.

use std::collections::BTreeMap;

use super::tiles::TileId;

struct One<T> {
    thing: T,
    size: u64,
    used: u64,
}

/// Tiles by their id.
pub struct Kept<T> {
    most: u64,
    size: u64,
    clock: u64,
    all: BTreeMap<TileId, One<T>>,
}

impl<T> Kept<T> {
    /// Keeps things of this size together, and always the newest.
    pub fn new(most: u64) -> Self {
        Self { most, size: 0, clock: 0, all: BTreeMap::new() }
    }

    /// A tile, which is thereby used.
    pub fn get(&mut self, id: TileId) -> Option<&T> {
        self.clock += 1;
        let one = self.all.get_mut(&id)?;
        one.used = self.clock;
        Some(&one.thing)
    }

    /// Whether it is kept; does not count as use.
    pub fn has(&self, id: TileId) -> bool {
        self.all.contains_key(&id)
    }

    /// Keeps a tile.
    pub fn put(&mut self, id: TileId, thing: T, size: u64) {
        self.clock += 1;
        self.size += size;
        if let Some(old) = self.all.insert(id, One { thing, size, used: self.clock }) {
            self.size -= old.size;
        }
        while self.size > self.most && self.all.len() > 1 {
            let oldest = self.all.iter().min_by_key(|(_, one)| one.used).map(|(id, _)| *id);
            let Some(gone) = oldest.and_then(|id| self.all.remove(&id)) else { break };
            self.size -= gone.size;
        }
    }

    /// Forgets all.
    pub fn clear(&mut self) {
        self.all.clear();
        self.size = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn id(x: u32) -> TileId {
        TileId { zoom: 10, x, y: 0 }
    }

    #[test]
    fn what_was_used_longest_ago_goes_first() {
        let mut kept = Kept::new(3);
        for x in 0..3 {
            kept.put(id(x), x, 1);
        }
        assert_eq!(kept.get(id(0)), Some(&0));
        kept.put(id(3), 3, 1);
        assert!(kept.has(id(0)) && !kept.has(id(1)) && kept.has(id(2)) && kept.has(id(3)));
        kept.put(id(9), 9, 50);
        assert!(kept.has(id(9)) && !kept.has(id(3)), "the newest stays, whatever its size");
        kept.clear();
        assert!(!kept.has(id(9)));
    }

    proptest! {
        #[test]
        fn memory_is_bounded(puts in proptest::collection::vec((0..20_u32, 1..5_u64), 1..200)) {
            let mut kept = Kept::new(20);
            for (x, size) in puts {
                kept.put(id(x), x, size);
                let sum: u64 = kept.all.values().map(|one| one.size).sum();
                prop_assert!(sum == kept.size && sum <= 20);
                prop_assert_eq!(kept.get(id(x)), Some(&x));
            }
        }
    }
}
