//! How well one Posyandu works: what makes its figures differ from its neighbour's.

use super::Plan;
use super::dice::Dice;

/// The habits of a Posyandu. Shares are 0 to 1.
pub(super) struct Quality {
    /// Chance that a child of one year comes, 0.5 to 1.
    pub(super) attendance: f64,
    /// Months without a session.
    pub(super) closed: f64,
    /// Weights read to the next 0.5 kg.
    pub(super) heap_weight: f64,
    /// Lengths read to the next 0.5 or 1 cm.
    pub(super) heap_length: f64,
    /// SD of a length reading, cm.
    pub(super) length_error: f64,
    /// Position noted wrongly.
    pub(super) wrong_position: f64,
    /// Typing errors, as a multiple of the usual rate.
    pub(super) slips: f64,
    /// Heads, arms and KPSP are done.
    pub(super) thorough: f64,
    /// Shift of length-for-age of its children, SD.
    pub(super) length_shift: f64,
    /// Shift of weight-for-length of its children, SD.
    pub(super) thin_shift: f64,
    /// Weight of its number of children, mean 1.
    pub(super) size: f64,
}

/// How the children of one desa differ from those of the regency, SD.
#[derive(Clone, Copy)]
pub(super) struct Area {
    length: f64,
    thin: f64,
}

/// One for each desa; together they shift nothing.
pub(super) fn areas(plan: Plan, desa: usize) -> Vec<Area> {
    let dice = &mut Dice::new(&[plan as u64, 0xde5a]);
    let mut all: Vec<Area> = (0..desa)
        .map(|_| Area { length: 0.24 * dice.normal(), thin: 0.14 * dice.normal() })
        .collect();
    let mean = |of: fn(&Area) -> f64| all.iter().map(of).sum::<f64>() / desa as f64;
    let (length, thin) = (mean(|a| a.length), mean(|a| a.thin));
    for area in &mut all {
        area.length -= length;
        area.thin -= thin;
    }
    all
}

impl Quality {
    pub(super) fn new(plan: Plan, area: Area, posyandu: usize) -> Self {
        let dice = &mut Dice::new(&[plan as u64, 0x905, posyandu as u64]);
        // Two of three throws are good: most Posyandu do well, a tail does not.
        let care = dice.unit().max(dice.unit());
        Self {
            attendance: 0.50 + 0.50 * (0.25 * dice.unit() + 0.75 * care),
            closed: if dice.chance(0.06) { 0.28 } else { 0.02 * (1.0 - care) },
            heap_weight: 0.06 + 0.40 * (1.0 - care),
            heap_length: 0.15 + 0.50 * (1.0 - care) * dice.unit(),
            length_error: 0.35 + 0.55 * (1.0 - care),
            wrong_position: 0.01 + 0.05 * (1.0 - care),
            slips: 0.4 + 2.0 * (1.0 - care),
            thorough: 0.25 + 0.65 * care,
            length_shift: area.length + 0.10 * dice.normal(),
            thin_shift: area.thin + 0.06 * dice.normal(),
            size: dice.between(0.55, 1.45),
        }
    }
}
