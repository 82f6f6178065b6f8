//! Pilot Posyandu ("Posyandu Idaman"): one in each kecamatan, what it has to be, and what came of
//! it beside its neighbours.
//!
//! One per kecamatan is of the seed (domain.md 8.0: "Posyandu percontohan ... satu di setiap
//! kecamatan"). Its criteria are in `pilot_criteria`. The rule by which neighbours are matched is of no
//! regulation: [local].

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::{pilot_criteria::Criterion, satisfaction::is_content};
use crate::{
    indicators::{
        Figure, Interval, Verdict,
        stats::{Z95, newcombe},
    },
    strata::Stratum,
};

/// What is known of a Posyandu.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Known {
    /// D and S over the last months.
    pub ds: Figure,
    /// Kader.
    pub kader: Option<u16>,
    /// Months of the last twelve with a session; `None` where fewer than twelve are recorded.
    pub sessions: Option<u8>,
    /// The levels it surely and possibly has.
    pub stratum: Option<(Stratum, Stratum)>,
    /// Open needs of the antropometri kit; `None` where nobody has written needs down.
    pub kit_lacks: Option<u32>,
    /// Whether a team of it has an SK in force; `None` where no team is written down.
    pub sk: Option<bool>,
    /// Content answers of all answers in the newest survey that still speaks.
    pub said: Option<Figure>,
}

/// How a criterion stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "they say what they are")]
pub enum CriterionState {
    Met,
    Failed,
    /// The records do not tell.
    Unknown,
}

/// Judges a criterion. What the records answer is never overruled by a tick; what they cannot
/// answer is as a person saw it.
pub fn judge(criterion: Criterion, known: &Known, ticked: bool) -> CriterionState {
    let told = match criterion {
        Criterion::Ds(least) => known.ds.rate().map(|rate| rate >= least),
        Criterion::Kader(least) => known.kader.map(|kader| kader >= least),
        Criterion::Sessions(least) => known.sessions.map(|sessions| sessions >= least),
        Criterion::Stratum(least) => known.stratum.and_then(|(surely, perhaps)| {
            if surely >= least { Some(true) } else { (perhaps < least).then_some(false) }
        }),
        Criterion::Kit => known.kit_lacks.map(|lacks| lacks == 0),
        Criterion::Sk => known.sk,
        Criterion::Satisfaction => known.said.and_then(is_content).or(Some(ticked)),
        Criterion::LifeCycle | Criterion::Inviting => Some(ticked),
    };
    match told {
        Some(true) => CriterionState::Met,
        Some(false) => CriterionState::Failed,
        None if ticked => CriterionState::Met,
        None => CriterionState::Unknown,
    }
}

/// How many pilots are active in a kecamatan: one is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "they say what they are")]
pub enum Coverage {
    None,
    One,
    Several(u32),
}

impl Coverage {
    /// Of so many.
    pub fn of(active: usize) -> Self {
        match active {
            0 => Self::None,
            1 => Self::One,
            more => Self::Several(more as u32),
        }
    }
}

/// The rule by which neighbours are chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Matching {
    /// Whole months compared on each side of the start, at most.
    pub months: u32,
    /// Fewer than these on a side say nothing.
    pub least_months: u32,
    /// Mean S of a neighbour is at most so many times larger or smaller.
    pub size_ratio: f64,
    /// D/S before differs by at most so much.
    pub ds_gap: f64,
    /// At most so many neighbours, the most similar first.
    pub most: usize,
    /// Fewer say nothing.
    pub least: usize,
    /// A pilot with fewer children says nothing.
    pub least_children: f64,
}

impl Matching {
    /// Neighbours of the same kecamatan or Puskesmas, of half to twice the size, and of a D/S
    /// within ten points before the start [local].
    pub const NEIGHBOURS: Self = Self {
        months: 6,
        least_months: 3,
        size_ratio: 2.0,
        ds_gap: 0.10,
        most: 5,
        least: 2,
        least_children: 10.0,
    };
}

/// D and S of a Posyandu over the months before and those after the start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sides {
    /// Before.
    pub before: Figure,
    /// After.
    pub after: Figure,
}

/// The most similar of the candidates, by position: close in D/S before and in size.
pub fn neighbours(rule: &Matching, pilot: &Sides, candidates: &[Sides]) -> Vec<usize> {
    let Some(own) = pilot.before.rate() else { return Vec::new() };
    let size = f64::from(pilot.before.denominator);
    let mut near: Vec<(f64, usize)> = Vec::new();
    for (at, other) in candidates.iter().enumerate() {
        let Some(rate) = other.before.rate().filter(|_| other.after.denominator > 0) else {
            continue;
        };
        let ratio = (f64::from(other.before.denominator) / size).ln().abs();
        let gap = (rate - own).abs();
        // A hair more, so that a gap of ten points is not eleven by the last binary digit.
        if gap <= rule.ds_gap + 1e-9 && ratio <= rule.size_ratio.ln() + 1e-9 {
            near.push((gap / rule.ds_gap + ratio / rule.size_ratio.ln(), at));
        }
    }
    near.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    near.into_iter().take(rule.most).map(|(_, at)| at).collect()
}

/// Why nothing can be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TooFew {
    /// Months before or after the start.
    Months,
    /// Children of the pilot.
    Children,
    /// Neighbours that were similar before.
    Neighbours,
}

/// What a pilot did beyond what its neighbours did.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Beyond {
    /// The pilot's own change of D/S.
    pub own: f64,
    /// The neighbours'.
    pub others: f64,
    /// The difference of the two; 0.1 is ten points.
    pub difference: f64,
    /// Its 95 % interval.
    pub interval: Interval,
    /// Whether it is one.
    pub verdict: Verdict,
}

/// The difference in differences of D/S, with its interval. Sums over months count as the children
/// of a mean month, for the same children come month after month.
///
/// Source: each change with Newcombe's hybrid score interval (Statistics in Medicine 17 (1998)
/// 873); both combined by the method of variance estimates recovery (G. Y. Zou, A. Donner,
/// Statistics in Medicine 27 (2008) 1693).
///
/// # Errors
/// What there are too few of.
pub fn beyond(
    rule: &Matching,
    (before, after): (u32, u32),
    pilot: &Sides,
    others: &[Sides],
) -> Result<Beyond, TooFew> {
    if before.min(after) < rule.least_months {
        return Err(TooFew::Months);
    }
    let mean = |figure: Figure, months: u32| {
        let months = f64::from(months);
        (f64::from(figure.numerator) / months, f64::from(figure.denominator) / months)
    };
    let smallest = mean(pilot.before, before).1.min(mean(pilot.after, after).1);
    if smallest < rule.least_children {
        return Err(TooFew::Children);
    }
    if others.len() < rule.least {
        return Err(TooFew::Neighbours);
    }
    let all = sum(others);
    let change =
        |sides: &Sides| newcombe(mean(sides.after, after), mean(sides.before, before), Z95);
    let (own, own_interval) = change(pilot).ok_or(TooFew::Children)?;
    let (theirs, their_interval) = change(&all).ok_or(TooFew::Neighbours)?;
    let difference = own - theirs;
    let down = (own - own_interval.low).hypot(their_interval.high - theirs);
    let up = (own_interval.high - own).hypot(theirs - their_interval.low);
    let interval = Interval { low: difference - down, high: difference + up };
    let verdict = if interval.low <= 0.0 && interval.high >= 0.0 {
        Verdict::NotSure
    } else if difference > 0.0 {
        Verdict::Better
    } else {
        Verdict::Worse
    };
    Ok(Beyond { own, others: theirs, difference, interval, verdict })
}

/// Several together.
pub fn sum(all: &[Sides]) -> Sides {
    let add = |sum: Figure, one: Figure| Figure {
        numerator: sum.numerator + one.numerator,
        denominator: sum.denominator + one.denominator,
    };
    all.iter().fold(Sides::default(), |sum, one| Sides {
        before: add(sum.before, one.before),
        after: add(sum.after, one.after),
    })
}

/// Posyandu of a kecamatan that has no pilot, the most promising first: by criteria met, then D/S.
pub fn propose<T>(candidates: Vec<(T, u32, Figure)>, most: usize) -> Vec<(T, u32, Figure)> {
    let mut found = candidates;
    found.sort_by_key(|(_, met, ds)| {
        Reverse((*met, ds.rate().map(|rate| (rate * 10_000.0) as u32).unwrap_or_default()))
    });
    found.truncate(most);
    found
}

#[cfg(test)]
#[path = "pilots_tests.rs"]
mod tests;
