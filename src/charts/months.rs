//! Ticks of an age axis: days, weeks, months or years, whichever is readable.

use super::scale::{Range, multiples};
use crate::growth::age::DAYS_IN_MONTH;

/// How fine the ticks of an age axis are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgeStep {
    /// Every so many days; for windows of a few weeks.
    Days(u32),
    /// Every so many months.
    Months(u32),
    /// Every so many years.
    Years(u32),
}

/// One tick.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AgeTick {
    /// Where, in days.
    pub at: f64,
    /// Completed months at the tick.
    pub months: i32,
    /// Days beyond them; 0 for ticks on months and years.
    pub days: i32,
}

/// Ticks with their step.
#[derive(Clone, Debug, PartialEq)]
pub struct AgeTicks {
    /// Step of the labelled ticks.
    pub step: AgeStep,
    /// Labelled.
    pub major: Vec<AgeTick>,
    /// Between them, without a label, in days.
    pub minor: Vec<f64>,
}

const MONTH_STEPS: [u32; 4] = [1, 2, 3, 6];
const YEAR_STEPS: [u32; 3] = [1, 2, 5];

/// Ticks for an axis in days. `px` is the width of the axis, `gap` the least distance of labels.
pub fn age_ticks(range: Range, px: f64, gap: f64) -> AgeTicks {
    let px_of = |days: f64| days / range.span().max(1e-9) * px;
    let step = if px_of(DAYS_IN_MONTH) >= gap * 5.0 {
        let days = [1, 7].into_iter().find(|d| px_of(f64::from(*d)) >= gap);
        AgeStep::Days(days.unwrap_or(14))
    } else if let Some(n) = month_step(range, px, gap) {
        AgeStep::Months(n)
    } else {
        let year = 12.0 * DAYS_IN_MONTH;
        let years = YEAR_STEPS.into_iter().find(|n| px_of(f64::from(*n) * year) >= gap);
        AgeStep::Years(years.unwrap_or(5))
    };
    match step {
        AgeStep::Days(n) => day_ticks(range, n),
        AgeStep::Months(n) => {
            // A half or a third of the step shows where months are.
            let minor = if px_of(DAYS_IN_MONTH) >= 6.0 { 1 } else { n };
            on_months(range, step, n, minor)
        }
        AgeStep::Years(n) => {
            let minor = MONTH_STEPS
                .into_iter()
                .find(|m| px_of(f64::from(*m) * DAYS_IN_MONTH) >= 10.0)
                .unwrap_or(12 * n);
            on_months(range, step, 12 * n, minor)
        }
    }
}

/// The months between labels, where labels count months: up to five years.
fn month_step(range: Range, px: f64, gap: f64) -> Option<u32> {
    if range.span() > 61.0 * DAYS_IN_MONTH {
        return None;
    }
    let fits = |n: &u32| f64::from(*n) * DAYS_IN_MONTH / range.span() * px >= gap;
    MONTH_STEPS.into_iter().find(fits)
}

fn on_months(range: Range, step: AgeStep, major: u32, minor: u32) -> AgeTicks {
    let at = |months: f64| months * DAYS_IN_MONTH;
    let months = Range::new(range.lo / DAYS_IN_MONTH, range.hi / DAYS_IN_MONTH);
    let major_ticks: Vec<AgeTick> = multiples(months, f64::from(major))
        .into_iter()
        .map(|m| AgeTick { at: at(m), months: m.round() as i32, days: 0 })
        .collect();
    let minor = multiples(months, f64::from(minor))
        .into_iter()
        .filter(|m| (m.round() as i32).rem_euclid(major as i32) != 0)
        .map(at)
        .collect();
    AgeTicks { step, major: major_ticks, minor }
}

/// Ticks on days counted anew from each month, so that labels read "5 months, 7 days".
fn day_ticks(range: Range, every: u32) -> AgeTicks {
    let mut ticks = AgeTicks { step: AgeStep::Days(every), major: Vec::new(), minor: Vec::new() };
    let first = (range.lo / DAYS_IN_MONTH).floor() as i32;
    let last = (range.hi / DAYS_IN_MONTH).floor() as i32;
    for months in first..=last {
        let start = f64::from(months) * DAYS_IN_MONTH;
        for days in 0..30 {
            let at = start + f64::from(days);
            if !range.contains(at) {
                continue;
            }
            // A tick just before the next month would run into its label.
            let room = f64::from(days) + f64::from(every) / 2.0 < DAYS_IN_MONTH;
            if (days as u32).is_multiple_of(every) && (room || days == 0) {
                ticks.major.push(AgeTick { at, months, days });
            } else {
                ticks.minor.push(at);
            }
        }
    }
    ticks
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn months(from: f64, to: f64) -> Range {
        Range::new(from * DAYS_IN_MONTH, to * DAYS_IN_MONTH)
    }

    #[test]
    fn two_years_on_a_tablet_show_every_month() {
        let ticks = age_ticks(months(0.0, 24.0), 960.0, 30.0);
        assert_eq!(ticks.step, AgeStep::Months(1));
        assert_eq!(ticks.major.len(), 25);
        assert_eq!(ticks.major[24].months, 24);
        assert!((ticks.major[24].at - 730.5).abs() < 1e-9);
    }

    #[test]
    fn five_years_on_a_phone_show_years() {
        let ticks = age_ticks(months(0.0, 60.0), 300.0, 40.0);
        assert_eq!(ticks.step, AgeStep::Years(1));
        assert_eq!(
            ticks.major.iter().map(|t| t.months).collect::<Vec<_>>(),
            [0, 12, 24, 36, 48, 60]
        );
        assert!(ticks.minor.len() > 5, "{ticks:?}");
    }

    #[test]
    fn a_month_zoomed_in_shows_days() {
        let ticks = age_ticks(months(5.0, 6.5), 900.0, 40.0);
        assert_eq!(ticks.step, AgeStep::Days(7));
        let first: Vec<_> = ticks.major.iter().map(|t| (t.months, t.days)).collect();
        assert_eq!(first[..5], [(5, 0), (5, 7), (5, 14), (5, 21), (6, 0)]);
    }

    proptest! {
        #[test]
        fn labels_keep_their_distance(
            from in 0.0..50.0f64, span in 0.3..60.0f64, px in 200.0..1800.0f64,
        ) {
            let range = months(from, from + span);
            let ticks = age_ticks(range, px, 40.0);
            for pair in ticks.major.windows(2) {
                let gap = (pair[1].at - pair[0].at) / range.span() * px;
                prop_assert!(gap >= 39.9 * 0.5, "{gap} {:?}", ticks.step);
            }
            prop_assert!(ticks.major.iter().all(|t| range.contains(t.at)));
        }
    }
}
