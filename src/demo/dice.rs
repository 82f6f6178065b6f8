//! Seeded chance: the same on every machine, so that a demo can be named by its size and day.

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

/// A stream of chance. xoshiro256++ is a fixed algorithm; its sequence is part of the
/// crate's promise of reproducibility.
pub(super) struct Dice(Xoshiro256PlusPlus);

/// Spreads numbers over 64 bits (splitmix64's finaliser over each part).
pub(super) fn mix(parts: &[u64]) -> u64 {
    parts.iter().fold(0x1da3_a0de_3000_0001, |seed, part| {
        let mut x = (seed ^ part).wrapping_add(0x9e37_79b9_7f4a_7c15);
        x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        x ^ (x >> 31)
    })
}

impl Dice {
    /// The stream of this name.
    pub(super) fn new(parts: &[u64]) -> Self {
        Self(Xoshiro256PlusPlus::seed_from_u64(mix(parts)))
    }

    pub(super) fn bits(&mut self) -> u64 {
        self.0.next_u64()
    }

    /// Uniform in 0 to 1, 1 excluded.
    pub(super) fn unit(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Uniform between two numbers.
    pub(super) fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    pub(super) fn chance(&mut self, probability: f64) -> bool {
        self.unit() < probability
    }

    /// Uniform in 0 to `end`, `end` excluded; 0 when `end` is 0.
    pub(super) fn below(&mut self, end: usize) -> usize {
        ((u128::from(self.bits()) * end as u128) >> 64) as usize
    }

    pub(super) fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }

    /// About normal with mean 0 and SD 1: the sum of eight uniforms, so at most ±4.9.
    /// Additions only: no logarithm whose last digit differs between machines.
    pub(super) fn normal(&mut self) -> f64 {
        let (a, b) = (self.bits(), self.bits());
        let lanes = (0..64).step_by(16).map(|at| ((a >> at) & 0xffff) + ((b >> at) & 0xffff));
        let sum: u64 = lanes.sum();
        // Mean 8 · 65535 / 2, variance 8 · (65536² − 1) / 12.
        (sum as f64 - 262_140.0) / 53_509.919
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sequence_is_fixed() {
        let mut dice = Dice::new(&[1, 2]);
        let first = [dice.bits(), dice.bits()];
        let mut again = Dice::new(&[1, 2]);
        assert_eq!(first, [again.bits(), again.bits()]);
        assert_ne!(first[0], Dice::new(&[2, 1]).bits());
    }

    #[test]
    fn moments_are_right() {
        let mut dice = Dice::new(&[7]);
        let n = 200_000;
        let (mut sum, mut squares, mut units) = (0.0, 0.0, 0.0);
        for _ in 0..n {
            let z = dice.normal();
            sum += z;
            squares += z * z;
            units += dice.unit();
        }
        let n = f64::from(n);
        assert!((sum / n).abs() < 0.01);
        assert!((squares / n - 1.0).abs() < 0.02);
        assert!((units / n - 0.5).abs() < 0.005);
    }

    #[test]
    fn below_stays_below() {
        let mut dice = Dice::new(&[9]);
        let mut seen = [false; 7];
        for _ in 0..1000 {
            seen[dice.below(7)] = true;
        }
        assert!(seen.iter().all(|s| *s));
        assert_eq!(dice.below(0), 0);
    }
}
