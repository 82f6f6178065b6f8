//! What each indicator is: its formula, its direction, where it is written.
//!
//! Sources are those of domain.md 3 and 4, with its certainty: what nobody found in an official
//! text is marked so, and is a default that a regency's own targets override.

mod growth;
mod letters;
mod programmes;
mod sources;

use super::{
    AgeGroup, Better, Fact, Facts, Figure, IndicatorId, Unit,
    tally::{self, Counts},
};
pub use sources::Source;

/// A count: some facts less others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Formula {
    /// Added.
    pub plus: &'static [Fact],
    /// Taken away.
    pub minus: &'static [Fact],
}

impl Formula {
    /// The count.
    pub fn of(&self, count: impl Fn(Fact) -> u32) -> u32 {
        let sum = |facts: &[Fact]| facts.iter().map(|fact| count(*fact)).sum::<u32>();
        sum(self.plus).saturating_sub(sum(self.minus))
    }
}

/// How months are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pooling {
    /// Child-months are added up: what happens in a month.
    Sum,
    /// The last month of the period stands for it: what is so at a time. Adding months up would
    /// count the same stunted child twelve times.
    Last,
}

/// An indicator.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rule {
    /// Which.
    pub id: IndicatorId,
    /// Above the line.
    pub numerator: Formula,
    /// Below the line.
    pub denominator: Formula,
    /// Those below the line and not above it, where they can be told.
    pub missing: Option<Formula>,
    /// Symbols above and below the line, as forms write them.
    pub symbols: (&'static str, &'static str),
    /// Which way is good.
    pub better: Better,
    /// Age groups it is about.
    pub ages: &'static [AgeGroup],
    /// Months of the year it is about (1–12); empty for all.
    pub months: &'static [u8],
    /// How months are put together.
    pub pooling: Pooling,
    /// A place where this was never recorded has no figure.
    pub known: Option<Fact>,
    /// A month in which the whole regency recorded none of this has no figures.
    pub used: Option<Fact>,
    /// The denominator is S: a projection may stand for it.
    pub of_sasaran: bool,
    /// Share at which to be alert.
    pub alert: Option<f64>,
    /// Target, where a programme names one.
    pub target: Option<f64>,
    /// Where it is written.
    pub source: &'static Source,
}

const fn sum(plus: &'static [Fact]) -> Formula {
    Formula { plus, minus: &[] }
}

/// An indicator of the month's letters, of all ages.
const fn share(
    id: IndicatorId,
    numerator: Formula,
    denominator: Formula,
    symbols: (&'static str, &'static str),
    better: Better,
) -> Rule {
    Rule {
        id,
        numerator,
        denominator,
        missing: None,
        symbols,
        better,
        ages: &AgeGroup::ALL,
        months: &[],
        pooling: Pooling::Sum,
        known: None,
        used: None,
        of_sasaran: false,
        alert: None,
        target: None,
        source: &sources::SKDN,
    }
}

use AgeGroup as A;
use Fact as F;

const S: Formula = sum(&[F::Sasaran]);
const D: Formula = sum(&[F::Weighed]);
const CHILDREN: &[A] = &[A::M12To23, A::M24To35, A::M36To47, A::M48To59];

/// All indicators, in the order of reports.
pub fn catalogue() -> impl Iterator<Item = &'static Rule> {
    let (letters, growth) = (letters::LETTERS.iter(), &growth::PREVALENCES);
    letters.chain(growth).chain(&programmes::PROGRAMMES).chain(&growth::QUALITY)
}

impl IndicatorId {
    /// What it is.
    pub fn rule(self) -> &'static Rule {
        catalogue().find(|rule| rule.id == self).unwrap_or(&letters::LETTERS[0])
    }
}

impl Rule {
    /// What is counted.
    pub const fn unit(&self) -> Unit {
        Unit::Children
    }

    /// Whether it is about a month of the year.
    pub fn is_about(&self, month: u32) -> bool {
        self.months.is_empty() || self.months.iter().any(|m| u32::from(*m) == month)
    }

    /// The figure of these facts, which are of the ages it is about. 0 of 0 where a place never
    /// recorded it.
    pub fn figure(&self, facts: &Facts) -> Figure {
        self.share(|fact| facts.get(fact))
    }

    /// The figure of a row of months.
    pub fn over(&self, counts: &impl Counts, months: &[u16]) -> Figure {
        self.share(|fact| months.iter().map(|month| counts.count(*month, fact, self.ages)).sum())
    }

    /// The months to be added up for a period: those of `from` to `to` that it is about and in
    /// which the whole regency recorded it, or the last of them.
    pub fn months_of(&self, whole: &impl Counts, from: u16, to: u16) -> Vec<u16> {
        let used = |number: &u16| {
            let recorded = |fact| whole.count(*number, fact, &AgeGroup::ALL) > 0;
            self.is_about(tally::month(*number).month()) && self.used.is_none_or(recorded)
        };
        match self.pooling {
            Pooling::Sum => (from..=to).filter(used).collect(),
            Pooling::Last => {
                let valid = |number: &u16| self.over(whole, &[*number]).denominator > 0;
                (from..=to).rev().filter(used).find(valid).into_iter().collect()
            }
        }
    }

    fn share(&self, count: impl Fn(Fact) -> u32) -> Figure {
        if self.known.is_some_and(|known| count(known) == 0) {
            return Figure::default();
        }
        Figure { numerator: self.numerator.of(&count), denominator: self.denominator.of(&count) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::IndicatorId as I;

    #[test]
    fn every_indicator_has_one_rule_in_the_order_of_reports() {
        let listed: Vec<IndicatorId> = catalogue().map(|rule| rule.id).collect();
        assert_eq!(listed, IndicatorId::ALL);
        for id in IndicatorId::ALL {
            assert_eq!(IndicatorId::from_code(id.code()), Some(*id));
        }
    }

    /// Domain.md 3.1 with the letters of one month: S 100, K 90, D 80 = N 50 + T 12 + O 10 + B 8.
    #[test]
    fn formulas_of_skdn() {
        let mut facts = Facts::default();
        for (fact, count) in [
            (F::Sasaran, 100),
            (F::KiaKnown, 95),
            (F::HasKia, 90),
            (F::Weighed, 80),
            (F::Naik, 50),
            (F::TidakNaik, 12),
            (F::Absen, 10),
            (F::Baru, 8),
            (F::TwoT, 3),
            (F::Bgm, 2),
        ] {
            facts.add_at(fact as usize, count);
        }
        let figure = |id: IndicatorId| {
            let figure = id.rule().figure(&facts);
            (figure.numerator, figure.denominator)
        };
        assert_eq!(figure(I::Ks), (90, 100));
        assert_eq!(figure(I::Ds), (80, 100));
        assert_eq!(figure(I::Dk), (80, 90));
        assert_eq!(figure(I::Nd), (50, 80));
        assert_eq!(figure(I::NdCompared), (50, 62));
        assert_eq!(figure(I::Ns), (50, 100));
        assert_eq!(figure(I::TwoT), (3, 80));
        assert_eq!(figure(I::Bgm), (2, 80));
        assert_eq!(Facts::default().get(F::Weighed), 0);
        assert_eq!(I::Ds.rule().figure(&Facts::default()).rate(), None);
        // Nobody recorded K: no share, and not 0 %.
        let mut unknown = Facts::default();
        unknown.add_at(F::Sasaran as usize, 100);
        assert_eq!(I::Ks.rule().figure(&unknown).rate(), None);
    }
}
