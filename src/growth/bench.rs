//! Rows for measuring speed, natively and in the browser's worker.

use super::measured::Indicator;
use super::measured::{Measured, Position, Sex};
use super::scores::{Scores, scores};

/// Computes all six indices of `n` made-up children and returns a checksum of the
/// z-scores, which is the same on every machine. Deterministic in `seed`.
pub fn bench_rows(n: u32, seed: u64) -> u64 {
    let mut state = seed | 1;
    let mut sum = 0_u64;
    for _ in 0..n {
        sum = sum.wrapping_mul(31).wrapping_add(digest(&scores(&child(&mut state))));
    }
    sum
}

/// A child of any age with measurements around the usual for it; every twentieth or
/// so beyond ±3 SD.
fn child(state: &mut u64) -> Measured {
    // xorshift64*: good enough to spread rows over the tables.
    *state ^= *state >> 12;
    *state ^= *state << 25;
    *state ^= *state >> 27;
    let bits = state.wrapping_mul(0x2545_F491_4F6C_DD1D);
    let part = |shift: u32| ((bits >> shift) & 0x3ff) as f64 / 1023.0;
    let age_days = (bits % 1826) as i32;
    let years = f64::from(age_days) / 365.25;
    let length = 50.0 + 26.0 * years.min(1.0) + 9.0 * (years - 1.0).max(0.0);
    let weight = 3.3 + 6.0 * years.min(1.0) + 2.2 * (years - 1.0).max(0.0);
    Measured {
        sex: if bits & 1 == 0 { Sex::Male } else { Sex::Female },
        age_days,
        weight_kg: Some(weight * (0.75 + 0.5 * part(11))),
        lenhei_cm: Some(length * (0.92 + 0.16 * part(21))),
        position: Some(if bits & 2 == 0 { Position::Recumbent } else { Position::Standing }),
        head_cm: Some((34.0 + 11.0 * years.min(1.0) + years) * (0.94 + 0.12 * part(31))),
        muac_cm: Some(11.0 + 5.0 * part(41)),
        oedema: false,
    }
}

fn digest(scores: &Scores) -> u64 {
    Indicator::ALL.iter().fold(0, |sum: u64, &indicator| {
        let z = scores.get(indicator).map_or(1e6, |score| score.z);
        sum.wrapping_mul(31).wrapping_add((z * 100.0).round() as i64 as u64)
    })
}
