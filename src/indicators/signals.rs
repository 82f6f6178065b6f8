//! Early warning: signs in the months of one place that something needs attention.
//!
//! How strict they are is a choice, made so that a regency of 800 Posyandu gets a list that a
//! person can work through: with a threshold of 95 % chance alone would fill it with twenty.

use super::{
    Better, Change, Figure, Signal,
    stats::{Z99, change},
};
use crate::records::Month;

/// A month of a place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MonthCounts {
    /// Sasaran.
    pub s: u32,
    /// Weighed.
    pub d: u32,
    /// Below the red line.
    pub bgm: u32,
}

/// Months before that make up what is usual.
const BEFORE: usize = 6;
/// The least of them that must have weighings.
const LEAST: u32 = 3;
/// Smallest fall of D/S that is worth a warning.
const FALL: f64 = 0.05;
/// Falls in a row.
const RUN: u32 = 4;
/// Months in a row below the own median: by chance once in 64 times.
const BELOW: u32 = 6;
/// Months of which the median is taken.
const USUAL: usize = 12;
/// Finished months without a weighing.
const SILENT: u32 = 2;

impl MonthCounts {
    fn coming(self) -> Figure {
        Figure { numerator: self.d, denominator: self.s }
    }

    fn below(self) -> Figure {
        Figure { numerator: self.bgm, denominator: self.d }
    }
}

/// The signs in a row of months, oldest first, the last being `month`. `over` says that this
/// month is over: in a month that is not, no weighing may mean that the day is still to come.
pub fn signals(months: &[MonthCounts], month: Month, over: bool) -> Vec<Signal> {
    let mut found = Vec::new();
    let Some(now) = months.last().copied() else { return found };
    if now.d == 0 {
        found.extend(silent(months, month, over));
        return found;
    }
    if now.s > 0 && now.d > now.s {
        found.push(Signal::MoreWeighedThanSasaran { d: now.d, s: now.s });
    }
    let earlier = &months[..months.len() - 1];
    if let Some((before, count, change)) =
        against(earlier, now.coming(), MonthCounts::coming, Better::Higher)
        && change.difference <= -FALL
        && change.interval.high < 0.0
    {
        found.push(Signal::Falling { now: now.coming(), before, months: count, change });
    }
    found.extend(run(months));
    found.extend(below_usual(months));
    if let Some((before, count, change)) =
        against(earlier, now.below(), MonthCounts::below, Better::Lower)
        && change.interval.low > 0.0
    {
        found.push(Signal::BgmRising { now: now.below(), before, months: count, change });
    }
    found
}

/// The months before with weighings, together: their figure, how many, and the change since, at
/// 99 %.
fn against(
    earlier: &[MonthCounts],
    now: Figure,
    of: fn(MonthCounts) -> Figure,
    better: Better,
) -> Option<(Figure, u32, Change)> {
    let recent = earlier.iter().rev().take(BEFORE).filter(|month| month.d > 0);
    let (sum, count) = recent.fold((Figure::default(), 0), |(sum, count), month| {
        let one = of(*month);
        let numerator = sum.numerator + one.numerator;
        (Figure { numerator, denominator: sum.denominator + one.denominator }, count + 1)
    });
    let change = change((now, 1), (sum, count), better, Z99).filter(|_| count >= LEAST)?;
    Some((sum, count, change))
}

/// D/S lower than the month before, month after month, by enough in all that it is no chance.
fn run(months: &[MonthCounts]) -> Option<Signal> {
    let mut falls = 0;
    let pairs = months.windows(2).rev();
    for pair in pairs {
        let (Some(one), Some(two)) = (pair[0].coming().rate(), pair[1].coming().rate()) else {
            break;
        };
        if two >= one || pair[1].d == 0 {
            break;
        }
        falls += 1;
    }
    let from = months.get(months.len().checked_sub(falls as usize + 1)?)?.coming();
    let to = months.last()?.coming();
    let change = change((to, 1), (from, 1), Better::Higher, super::stats::Z95)?;
    (falls >= RUN && change.interval.high < 0.0).then_some(Signal::Run { falls, from, to })
}

/// Below its own median of the year before for so many months.
fn below_usual(months: &[MonthCounts]) -> Option<Signal> {
    let recent = months.len().checked_sub(BELOW as usize)?;
    let mut usual: Vec<f64> = months[..recent]
        .iter()
        .rev()
        .take(USUAL)
        .filter(|month| month.d > 0)
        .filter_map(|month| month.coming().rate())
        .collect();
    if usual.len() < BELOW as usize {
        return None;
    }
    usual.sort_by(f64::total_cmp);
    let (half, even) = (usual.len() / 2, usual.len().is_multiple_of(2));
    let median = if even { f64::midpoint(usual[half - 1], usual[half]) } else { usual[half] };
    let rates = months[recent..].iter().map(|month| month.coming().rate());
    let all_below = rates.clone().all(|rate| rate.is_some_and(|rate| rate < median));
    let mean = rates.flatten().sum::<f64>() / f64::from(BELOW);
    let now = months.last()?.coming();
    (all_below && median - mean >= FALL).then_some(Signal::BelowUsual {
        months: BELOW,
        usual: median,
        now,
    })
}

fn silent(months: &[MonthCounts], month: Month, over: bool) -> Option<Signal> {
    let since = months.iter().rev().position(|month| month.d > 0)? as u32;
    let finished = if over { since } else { since - 1 };
    let last = month.plus(-(since as i32));
    (finished >= SILENT).then_some(Signal::Silent { last, months: finished })
}

/// How urgent: the smaller, the more.
pub fn urgency(signal: &Signal) -> (u8, i64) {
    // Within a kind the larger loss first, in thousandths.
    let thousandths = |share: f64| -(share.abs() * 1000.0) as i64;
    match signal {
        Signal::Silent { months, .. } => (0, -i64::from(*months)),
        Signal::Falling { change, .. } => (1, thousandths(change.difference)),
        Signal::BgmRising { change, .. } => (2, thousandths(change.difference)),
        Signal::Run { falls, .. } => (3, -i64::from(*falls)),
        Signal::BelowUsual { usual, now, .. } => {
            (4, thousandths(usual - now.rate().unwrap_or(0.0)))
        }
        Signal::MoreWeighedThanSasaran { d, s } => (5, -i64::from(d - s)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn months(weighed: &[u32]) -> Vec<MonthCounts> {
        weighed.iter().map(|d| MonthCounts { s: 80, d: *d, bgm: 0 }).collect()
    }

    fn of(weighed: &[u32]) -> Vec<Signal> {
        signals(&months(weighed), Month::new(2026, 11).unwrap(), true)
    }

    #[test]
    fn a_steady_place_gives_no_sign() {
        assert_eq!(of(&[64, 66, 63, 65, 64, 62, 66, 65, 63, 64, 65, 63, 64]), vec![]);
        assert_eq!(of(&[]), vec![]);
        assert_eq!(of(&[0, 0]), vec![]);
    }

    /// 384 of 480 in six months (80 %), then 44 of 80 (55 %): Newcombe at 99 % with 64 of 80 is
    /// far below 0. 60 of 80 (75 %) is what chance does.
    #[test]
    fn a_fall_by_more_than_chance() {
        let found = of(&[64, 64, 64, 64, 64, 64, 44]);
        let [Signal::Falling { now, before, months, change }] = found[..] else {
            panic!("{found:?}");
        };
        assert_eq!((now.numerator, before.numerator, months), (44, 384, 6));
        assert!((change.difference + 0.25).abs() < 1e-12 && change.interval.high < 0.0);
        assert_eq!(of(&[64, 64, 64, 64, 64, 64, 60]), vec![]);
        // Two months are nothing to compare with.
        assert_eq!(of(&[64, 64, 44]), vec![]);
    }

    #[test]
    fn falls_in_a_row() {
        let found = of(&[64, 66, 62, 59, 55, 51]);
        assert!(
            found.iter().any(|signal| matches!(signal, Signal::Run { falls: 4, .. })),
            "{found:?}"
        );
        assert!(!of(&[60, 64, 63, 62, 61, 60]).iter().any(|s| matches!(s, Signal::Run { .. })));
    }

    #[test]
    fn below_what_is_usual_for_long() {
        let found = of(&[64, 66, 64, 65, 63, 64, 58, 59, 57, 58, 59, 58]);
        let below = found.iter().find(|signal| matches!(signal, Signal::BelowUsual { .. }));
        let Some(Signal::BelowUsual { months: 6, usual, .. }) = below else { panic!("{found:?}") };
        assert!((usual - 0.8).abs() < 1e-12);
    }

    #[test]
    fn silence() {
        let july = Month::new(2026, 7).unwrap();
        let after = |weighed: &[u32], over| signals(&months(weighed), july, over);
        let last = |month| Month::new(2026, month).unwrap();
        let told = |month, months| vec![Signal::Silent { last: last(month), months }];
        assert_eq!(after(&[60, 60, 0, 0], true), told(5, 2));
        assert_eq!(after(&[60, 60, 0, 0], false), vec![], "July is not over");
        assert_eq!(after(&[60, 0, 0, 0], false), told(4, 2));
    }

    #[test]
    fn more_than_there_are() {
        let all = [MonthCounts { s: 40, d: 43, bgm: 0 }];
        let found = signals(&all, Month::new(2026, 11).unwrap(), true);
        assert_eq!(found, vec![Signal::MoreWeighedThanSasaran { d: 43, s: 40 }]);
    }

    /// BGM 6 of 360 before, then 8 of 60.
    #[test]
    fn more_below_the_red_line() {
        let mut all: Vec<MonthCounts> =
            (0..6).map(|_| MonthCounts { s: 80, d: 60, bgm: 1 }).collect();
        all.push(MonthCounts { s: 80, d: 60, bgm: 10 });
        let found = signals(&all, Month::new(2026, 11).unwrap(), true);
        assert!(matches!(found[..], [Signal::BgmRising { months: 6, .. }]), "{found:?}");
    }
}
