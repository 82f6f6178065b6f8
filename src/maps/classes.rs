//! Classes of a choropleth: few, with limits a person can say.
//!
//! Quantiles put as many places into each class; natural breaks put alike with alike (least
//! squares, after Fisher 1958 and Jenks 1977); with a target the target is itself a limit; where
//! WHO has thresholds these are the limits. A class is never empty, and limits are rounded as far
//! as that allows.

use super::figures::{is_few, percent};
use crate::indicators::Figure;

/// More classes than these nobody tells apart on a projector.
pub const MOST: usize = 5;

/// WHO–UNICEF thresholds of stunting, in percent: very low, low, medium, high, very high.
/// Source: de Onis et al., Public Health Nutrition 2019;22(1):175–179.
pub const WHO_STUNTING: [f64; 4] = [2.5, 10.0, 20.0, 30.0];
/// The same of wasting and of overweight.
pub const WHO_WASTING: [f64; 4] = [2.5, 5.0, 10.0, 15.0];

/// How limits are found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Method {
    /// As many places in each class.
    Quantiles,
    /// Alike with alike.
    Natural,
    /// Around a target in percent, with limits on both sides.
    Target(f64),
    /// Limits given by others.
    Given([f64; 4]),
}

/// Which class a place falls in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// The class of this number, from the lowest.
    Nth(u8),
    /// Fewer than [`super::figures::FEW`] children: too few to say.
    Few,
    /// Nothing is known.
    Unknown,
}

/// The limits between classes, in percent, ascending: n limits part n + 1 classes. A value on a
/// limit belongs to the class above it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Classes {
    limits: Vec<f64>,
    /// How many of the limits lie below the target or on it; `None` without a target.
    turn: Option<usize>,
}

impl Classes {
    /// Finds limits for these percentages.
    pub fn new(percents: &[f64], method: Method) -> Self {
        let mut sorted: Vec<f64> = percents.iter().copied().filter(|p| p.is_finite()).collect();
        sorted.sort_by(f64::total_cmp);
        match method {
            Method::Given(limits) => Self { limits: limits.to_vec(), turn: None },
            Method::Target(target) => around(&sorted, target),
            Method::Quantiles => Self { limits: rounded(&sorted, quantiles), turn: None },
            Method::Natural => Self { limits: rounded(&sorted, natural), turn: None },
        }
    }

    /// How many classes there are.
    pub fn count(&self) -> usize {
        self.limits.len() + 1
    }

    /// The limits.
    pub fn limits(&self) -> &[f64] {
        &self.limits
    }

    /// How many classes lie below the target; `None` without a target.
    pub fn below_target(&self) -> Option<usize> {
        self.turn
    }

    /// The class of a figure.
    pub fn of(&self, figure: Figure) -> Class {
        match percent(figure) {
            None => Class::Unknown,
            Some(_) if is_few(figure) => Class::Few,
            Some(percent) => self.of_percent(percent),
        }
    }

    /// The class of a percentage.
    pub fn of_percent(&self, percent: f64) -> Class {
        Class::Nth(self.limits.partition_point(|limit| *limit <= percent + 1e-9) as u8)
    }

    /// From where to where a class goes; open at both ends of the scale.
    pub fn range(&self, nth: u8) -> (Option<f64>, Option<f64>) {
        let nth = usize::from(nth);
        let before = nth.checked_sub(1).and_then(|n| self.limits.get(n)).copied();
        (before, self.limits.get(nth).copied())
    }

    /// Decimals that the limits need.
    pub fn decimals(&self) -> usize {
        let whole = |limit: &f64| (limit - limit.round()).abs() < 1e-6;
        usize::from(!self.limits.iter().all(whole))
    }
}

/// Steps that limits are rounded to, the coarsest first.
const STEPS: [f64; 8] = [20.0, 10.0, 5.0, 2.0, 1.0, 0.5, 0.2, 0.1];

/// Rounds limits as coarsely as leaves every class a place in it and puts no limit further than a
/// third of its gap. With too few different values there are fewer classes.
fn rounded(sorted: &[f64], find: fn(&[f64], usize) -> Vec<f64>) -> Vec<f64> {
    let mut different = sorted.to_vec();
    different.dedup_by(|a, b| (*a - *b).abs() < 0.05);
    let most = MOST.min(different.len());
    for count in (2..=most).rev() {
        let exact = find(sorted, count);
        if exact.len() + 1 < count {
            continue;
        }
        if let Some(limits) = STEPS.iter().find_map(|step| at_step(sorted, &exact, *step)) {
            return limits;
        }
    }
    Vec::new()
}

fn at_step(sorted: &[f64], exact: &[f64], step: f64) -> Option<Vec<f64>> {
    let limits: Vec<f64> = exact.iter().map(|limit| tidy((limit / step).round() * step)).collect();
    let gap = |n: usize| {
        let before = if n == 0 { sorted[0] } else { exact[n - 1] };
        let after = exact.get(n + 1).copied().unwrap_or(sorted[sorted.len() - 1]);
        (exact[n] - before).min(after - exact[n]).max(0.0)
    };
    let close = limits.iter().enumerate().all(|(n, limit)| {
        let off = (limit - exact[n]).abs();
        off <= gap(n) / 3.0 || off < 0.05
    });
    (close && all_filled(sorted, &limits)).then_some(limits)
}

/// Whether the limits rise and part the values into classes none of which is empty.
fn all_filled(sorted: &[f64], limits: &[f64]) -> bool {
    let edges = limits.iter().map(|limit| sorted.partition_point(|v| *v < limit - 1e-9));
    let mut before = 0;
    for edge in edges {
        if edge <= before {
            return false;
        }
        before = edge;
    }
    before < sorted.len()
}

/// Takes the noise of binary fractions off a limit.
fn tidy(limit: f64) -> f64 {
    (limit * 10.0).round() / 10.0
}

/// Between different values nearest to each quantile: equal values stay together.
fn quantiles(sorted: &[f64], count: usize) -> Vec<f64> {
    let gaps: Vec<usize> =
        (1..sorted.len()).filter(|n| sorted[*n] - sorted[n - 1] >= 0.05).collect();
    let nearest = |n: usize| {
        let place = n * sorted.len() / count;
        gaps.iter().copied().min_by_key(|gap| gap.abs_diff(place))
    };
    let mut places: Vec<usize> = (1..count).filter_map(nearest).collect();
    places.dedup();
    places.into_iter().map(|at| f64::midpoint(sorted[at - 1], sorted[at])).collect()
}

/// Values beyond which natural breaks look at evenly picked ones: the table grows with the square.
const MOST_VALUES: usize = 240;

/// Limits that leave the least sum of squares within classes: exact, by dynamic programming.
fn natural(sorted: &[f64], count: usize) -> Vec<f64> {
    let values: Vec<f64> = if sorted.len() > MOST_VALUES {
        (0..MOST_VALUES).map(|n| sorted[n * (sorted.len() - 1) / (MOST_VALUES - 1)]).collect()
    } else {
        sorted.to_vec()
    };
    let n = values.len();
    let mut sums = vec![(0.0, 0.0)];
    for value in &values {
        let (sum, squares) = sums[sums.len() - 1];
        sums.push((sum + value, squares + value * value));
    }
    let spread = |from: usize, to: usize| {
        let (sum, squares) = (sums[to].0 - sums[from].0, sums[to].1 - sums[from].1);
        (squares - sum * sum / (to - from) as f64).max(0.0)
    };
    // best[j]: least spread of the first j values in so many classes; cut[k][j]: where the last begins.
    let mut best: Vec<f64> = (0..=n).map(|j| if j == 0 { 0.0 } else { spread(0, j) }).collect();
    let mut cuts = vec![vec![0; n + 1]];
    for classes in 2..=count {
        let mut next = vec![f64::INFINITY; n + 1];
        let mut cut = vec![0; n + 1];
        for j in classes..=n {
            for (from, before) in best.iter().enumerate().take(j).skip(classes - 1) {
                let total = before + spread(from, j);
                if total < next[j] - 1e-12 {
                    (next[j], cut[j]) = (total, from);
                }
            }
        }
        best = next;
        cuts.push(cut);
    }
    let mut limits = Vec::new();
    let mut end = n;
    for cut in cuts.iter().skip(1).rev() {
        end = cut[end];
        if end == 0 {
            return Vec::new();
        }
        limits.push(f64::midpoint(values[end - 1], values[end]));
    }
    limits.reverse();
    limits
}

/// Limits on both sides of a target: the target itself, and steps from it that suit the spread.
fn around(sorted: &[f64], target: f64) -> Classes {
    let (Some(least), Some(most)) = (sorted.first(), sorted.last()) else {
        return Classes { limits: vec![target], turn: Some(1) };
    };
    // The spread of most, not of the farthest: one odd place must not hide all others.
    let share = |n: usize| sorted[(n * (sorted.len() - 1) + 5) / 10];
    let far = (share(8) - target).max(target - share(2)).max(0.2);
    let step = STEPS.into_iter().rev().find(|step| step * 2.0 >= far).unwrap_or(STEPS[0]);
    // Two classes on the side that has more to show, one and the rest on the other.
    let room = |side: f64| usize::from(side > 1e-9) + usize::from(side > step);
    let (mut below, mut above) = (room(target - least), room(most - target));
    if below + above > MOST - 1 {
        if target - least > most - target { above -= 1 } else { below -= 1 }
    }
    if below + above < MOST && most - target > 2.0 * step {
        above += 1;
    } else if below + above < MOST && target - least > 2.0 * step {
        below += 1;
    }
    let (below, above) = (below.max(1), above.max(1));
    let lower = (1..below).rev().map(|n| target - step * n as f64);
    let upper = (1..above).map(|n| target + step * n as f64);
    let all = lower.chain([target]).chain(upper).map(tidy);
    let limits: Vec<f64> = all.filter(|limit| *limit > 0.0 && *limit < 100.0).collect();
    let turn = limits.iter().position(|limit| (limit - target).abs() < 0.06).map(|n| n + 1);
    Classes { turn: Some(turn.unwrap_or(limits.len())), limits }
}

#[cfg(test)]
#[path = "classes_tests.rs"]
mod tests;
