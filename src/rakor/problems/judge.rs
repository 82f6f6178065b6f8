//! What the data propose as problems of one place.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Limit, Measured, ProblemCode, ProblemRule, ProblemRules, Side};
use crate::{
    documents::Extra,
    indicators::{
        Figure, IndicatorId, Signal,
        stats::{self, Z95},
    },
    rakor::needs::{is_of_kit, item_code},
    records::{
        Month,
        coordination::{DataEvidence, NeedItem, Problem, Tier},
    },
};

/// A share over some finished months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Of this place.
    pub figure: Figure,
    /// Of the whole regency.
    pub whole: Figure,
    /// Months that were added up.
    pub months: u32,
    /// The last of them.
    pub last: Month,
}

/// How the team of a desa stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Team {
    /// There is none, or it never had an SK.
    Missing,
    /// Its SK ran out on this day.
    Expired(NaiveDate),
    /// It has an SK in force.
    Valid,
}

/// A Posyandu judged Pratama in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocked {
    /// Which year.
    pub year: i32,
    /// What it missed: code of the item, what it has, what it needs.
    pub by: Vec<(String, u32, u32)>,
}

/// What is known of one place. What is not known proposes nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// Shares by the problem they may be.
    pub shares: BTreeMap<ProblemCode, Share>,
    /// Signs of the early warning.
    pub signals: Vec<Signal>,
    /// The last finished month that the signs speak of.
    pub month: Option<Month>,
    /// Kader.
    pub kader: Option<u16>,
    /// What is needed and not there, and how many.
    pub needs: Vec<(NeedItem, u32)>,
    /// Its team, for a desa.
    pub team: Option<Team>,
    /// That it is Pratama.
    pub pratama: Option<Blocked>,
    /// Whether it has a registration number.
    pub registered: Option<bool>,
    /// Whether its point is known.
    pub placed: Option<bool>,
}

/// A problem that the data propose.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Which.
    pub code: ProblemCode,
    /// How bad, 1 to 5.
    pub severity: u8,
    /// What shows it; at least one.
    pub evidence: Vec<DataEvidence>,
}

/// What the data propose for a place of a tier, the worst first.
pub fn judge(rules: &ProblemRules, tier: Tier, facts: &Facts, today: NaiveDate) -> Vec<Found> {
    let of_tier = rules.rules.iter().filter(|rule| rule.tier == tier);
    let mut found: Vec<Found> = of_tier.filter_map(|rule| one(rule, facts, today)).collect();
    // Low and falling is one problem: that they stay away.
    if found.iter().any(|found| found.code == ProblemCode::LowVisits) {
        found.retain(|found| found.code != ProblemCode::FallingVisits);
    }
    // Where nobody was weighed for months, old shares say nothing of now.
    if found.iter().any(|found| found.code == ProblemCode::Silent) {
        found.retain(|found| !matches!(found.code.rule().measured, Measured::Share(_)));
    }
    found.sort_by_key(|found| (std::cmp::Reverse(found.severity), found.code));
    found
}

fn one(rule: &ProblemRule, facts: &Facts, today: NaiveDate) -> Option<Found> {
    let mut severity = rule.severity;
    let plain = |code: &str, n: u32| vec![DataEvidence::plain(code, n)];
    let evidence = match rule.measured {
        Measured::Share(_) => {
            let (evidence, worse) = of_share(rule, facts.shares.get(&rule.code)?)?;
            severity = worse;
            vec![evidence]
        }
        Measured::Falling => falling(facts)?,
        Measured::Silent => silent(facts)?,
        Measured::Kader(least) => {
            let kader = facts.kader.filter(|kader| *kader < least)?;
            severity = if kader < 3 { severity + 1 } else { severity };
            plain("kader", u32::from(kader))
        }
        Measured::Tools => {
            let kit = facts.needs.iter().filter(|(item, _)| is_of_kit(*item));
            let kit =
                kit.map(|(item, n)| DataEvidence::plain(format!("alat:{}", item_code(*item)), *n));
            Some(kit.collect::<Vec<_>>()).filter(|kit| !kit.is_empty())?
        }
        Measured::Team => match facts.team? {
            Team::Valid => return None,
            Team::Missing => plain("tim", 0),
            Team::Expired(until) => {
                let days = (today - until).num_days().max(0) as u32;
                let month = Some(Month::of(until));
                vec![DataEvidence { month, ..DataEvidence::plain("sk_until", days) }]
            }
        },
        Measured::Stratum => blocked(facts.pratama.as_ref()?),
        Measured::Registration => {
            facts.registered.filter(|is| !is).map(|_| plain("registrasi", 0))?
        }
        Measured::Point => facts.placed.filter(|is| !is).map(|_| plain("titik", 0))?,
        Measured::Told => return None,
    };
    Some(Found { code: rule.code, severity: severity.clamp(1, 5), evidence })
}

/// Whether a share lies beyond its limit with its whole interval, and how bad that is.
fn of_share(rule: &ProblemRule, share: &Share) -> Option<(DataEvidence, u8)> {
    let Measured::Share(limits) = rule.measured else { return None };
    let months = f64::from(share.months.max(1));
    let Figure { numerator, denominator } = share.figure;
    let interval =
        stats::wilson(f64::from(numerator) / months, f64::from(denominator) / months, Z95)?;
    let limit = match limits.limit {
        Limit::Permille(limit) => f64::from(limit) / 1000.0,
        Limit::Regency => share.whole.rate()?,
    };
    let beyond = match limits.side {
        Side::Below => interval.high < limit,
        Side::Above => interval.low > limit,
    };
    let rate = share.figure.rate().filter(|_| beyond)?;
    let reached = |(band, _): &&(u32, u8)| {
        let band = f64::from(*band) / 1000.0;
        match limits.side {
            Side::Below => rate < band,
            Side::Above => rate > band,
        }
    };
    let severity = limits.bands.iter().filter(reached).map(|(_, severity)| *severity).max();
    let evidence = of_figure(limits.indicator, share.figure, share.months, share.last);
    Some((evidence, severity.unwrap_or(rule.severity)))
}

fn of_figure(indicator: IndicatorId, figure: Figure, months: u32, last: Month) -> DataEvidence {
    DataEvidence {
        code: indicator.code().to_owned(),
        indicator: Some(indicator),
        month: Some(last),
        n: figure.numerator,
        of: Some(figure.denominator),
        months,
        extra: Extra::new(),
    }
}

fn falling(facts: &Facts) -> Option<Vec<DataEvidence>> {
    let month = facts.month?;
    facts.signals.iter().find_map(|signal| match signal {
        Signal::Falling { now, before, months, .. } => {
            let then = of_figure(IndicatorId::Ds, *before, *months, month.plus(-1));
            let then = DataEvidence { code: "ds-sebelum".to_owned(), ..then };
            Some(vec![of_figure(IndicatorId::Ds, *now, 1, month), then])
        }
        _ => None,
    })
}

fn silent(facts: &Facts) -> Option<Vec<DataEvidence>> {
    facts.signals.iter().find_map(|signal| match signal {
        Signal::Silent { last, months } => {
            let silent = DataEvidence::plain("tanpa_sesi", *months);
            Some(vec![DataEvidence { month: Some(*last), ..silent }])
        }
        _ => None,
    })
}

fn blocked(blocked: &Blocked) -> Vec<DataEvidence> {
    let december = Month::new(blocked.year, 12);
    let first = DataEvidence { month: december, ..DataEvidence::plain("strata", 0) };
    let by = blocked.by.iter().map(|(code, has, needs)| DataEvidence {
        month: december,
        of: Some(*needs),
        ..DataEvidence::plain(format!("strata:{code}"), *has)
    });
    std::iter::once(first).chain(by).collect()
}

/// Whether a problem that was written down keeps its like from being proposed: while it is open,
/// and for some time after it was closed.
pub fn is_quiet(rules: &ProblemRules, problem: &Problem, today: NaiveDate) -> bool {
    let since = problem.closed.unwrap_or(problem.found);
    problem.status.is_open() || (today - since).num_days() < rules.quiet_days
}
