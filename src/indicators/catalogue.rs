//! What each indicator is: its formula, its direction, where it is written.
//!
//! Sources are those of domain.md 3 and 4, with its certainty: what nobody found in an official
//! text is marked so, and is a default that a regency's own targets override.

use chrono::NaiveDate;

use super::{
    AgeGroup, Better, Fact, Facts, Figure, IndicatorId, Unit,
    tally::{self, Counts},
};
use crate::growth::Certainty;

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

/// A set of rules from one source.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Source {
    /// Its name.
    pub id: &'static str,
    /// Since when it holds.
    pub valid_from: (i32, u32, u32),
    /// Where it is written.
    pub text: &'static str,
    /// How sure that is.
    pub certainty: Certainty,
}

impl Source {
    /// Since when it holds.
    pub fn valid_from(&self) -> NaiveDate {
        let (year, month, day) = self.valid_from;
        NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
    }
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

const SKDN: Source = Source {
    id: "skdn",
    valid_from: (2013, 1, 1),
    text: "Balok SKDN, Buku Kader Posyandu (Kemenkes); targets of the Renstra 2010-2014",
    certainty: Certainty::B,
};
const SKDN_OPEN: Source = Source {
    id: "skdn_terbuka",
    valid_from: (2013, 1, 1),
    text: "Used in the field; no official text found",
    certainty: Certainty::Unverified,
};
const WHO: Source = Source {
    id: "who_anthro",
    valid_from: (2020, 1, 8),
    text: "WHO Child Growth Standards, Permenkes 2/2020; flags left out and oedema counted as WHO \
           Anthro does (WHO and UNICEF 2019, Recommendations for data collection, analysis and \
           reporting on anthropometric indicators)",
    certainty: Certainty::A,
};
const PROGRAMME: Source = Source {
    id: "program_gizi",
    valid_from: (2020, 1, 1),
    text: "Bulan Vitamin A in February and August; F1 Gizi; Renstra Kemenkes 2020-2024",
    certainty: Certainty::B,
};
const PROGRAMME_OPEN: Source = Source {
    id: "program_gizi_terbuka",
    valid_from: (2017, 1, 1),
    text: "Permenkes 15/2017 for obat cacing, given with vitamin A; who is due for PMT pemulihan \
           is not settled in an official text",
    certainty: Certainty::Unverified,
};
const IMMUNISATION: Source = Source {
    id: "imunisasi",
    valid_from: (2017, 4, 11),
    text: "Permenkes 12/2017 and Buku KIA 2023; the age groups are those of Riskesdas and SKI: \
           12-23 months for dasar lengkap, 24-35 for baduta lengkap",
    certainty: Certainty::B,
};

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
        source: &SKDN,
    }
}

use AgeGroup as A;
use Better::{Higher, Lower, Neither};
use Fact as F;
use IndicatorId as I;

const S: Formula = sum(&[F::Sasaran]);
const D: Formula = sum(&[F::Weighed]);
const CHILDREN: &[A] = &[A::M12To23, A::M24To35, A::M36To47, A::M48To59];

/// The letters of SKDN.
const LETTERS: [Rule; 12] = [
    Rule {
        missing: Some(Formula { plus: &[F::Sasaran], minus: &[F::HasKia] }),
        known: Some(F::KiaKnown),
        of_sasaran: true,
        target: Some(0.80),
        ..share(I::Ks, sum(&[F::HasKia]), S, ("K", "S"), Higher)
    },
    Rule {
        missing: Some(Formula { plus: &[F::Sasaran], minus: &[F::Came] }),
        of_sasaran: true,
        alert: Some(0.80),
        target: Some(0.85),
        ..share(I::Ds, D, S, ("D", "S"), Higher)
    },
    share(I::Dk, D, sum(&[F::HasKia]), ("D", "K"), Higher),
    Rule {
        missing: Some(Formula { plus: &[F::Weighed], minus: &[F::Naik] }),
        target: Some(0.80),
        ..share(I::Nd, sum(&[F::Naik]), D, ("N", "D"), Higher)
    },
    Rule {
        missing: Some(sum(&[F::TidakNaik])),
        source: &SKDN_OPEN,
        ..share(
            I::NdCompared,
            sum(&[F::Naik]),
            Formula { plus: &[F::Weighed], minus: &[F::Absen, F::Baru] },
            ("N", "D − O − B"),
            Higher,
        )
    },
    Rule { of_sasaran: true, ..share(I::Ns, sum(&[F::Naik]), S, ("N", "S"), Higher) },
    share(I::Td, sum(&[F::TidakNaik]), D, ("T", "D"), Lower),
    share(I::TwoT, sum(&[F::TwoT]), D, ("2T", "D"), Lower),
    share(I::Od, sum(&[F::Absen]), D, ("O", "D"), Lower),
    share(I::Bd, sum(&[F::Baru]), D, ("B", "D"), Neither),
    Rule {
        alert: Some(0.015),
        source: &SKDN_OPEN,
        ..share(I::Bgm, sum(&[F::Bgm]), D, ("BGM", "D"), Lower)
    },
    Rule {
        source: &SKDN_OPEN,
        ..share(I::AboveOrange, sum(&[F::AboveOrange]), D, ("atas oranye", "D"), Lower)
    },
];

const fn prevalence(
    id: IndicatorId,
    cases: &'static [Fact],
    valid: &'static [Fact],
    symbols: (&'static str, &'static str),
) -> Rule {
    Rule {
        pooling: Pooling::Last,
        source: &WHO,
        ..share(id, sum(cases), sum(valid), symbols, Lower)
    }
}

/// Prevalences. Targets: RPJMN 2025–2029, 14.2 % stunting in 2029; Renstra 2020–2024, 7 % wasting
/// (domain.md 3.3). Alerts are WHO's and UNICEF's thresholds of "high" (de Onis et al., Public
/// Health Nutrition 22 (2019) 175): stunting 20 %, wasting 10 %, overweight 10 %.
const PREVALENCES: [Rule; 7] = [
    Rule {
        alert: Some(0.20),
        target: Some(0.142),
        ..prevalence(I::Stunting, &[F::Stunted], &[F::LengthValid], ("TB/U < −2", "TB/U"))
    },
    prevalence(I::SevereStunting, &[F::SeverelyStunted], &[F::LengthValid], ("TB/U < −3", "TB/U")),
    Rule {
        alert: Some(0.10),
        target: Some(0.07),
        ..prevalence(
            I::Wasting,
            &[F::Wasted],
            &[F::WeightLengthValid],
            ("BB/TB < −2, edema", "BB/TB, edema"),
        )
    },
    prevalence(
        I::SevereWasting,
        &[F::SeverelyWasted],
        &[F::WeightLengthValid],
        ("BB/TB < −3, edema", "BB/TB, edema"),
    ),
    prevalence(
        I::Underweight,
        &[F::Underweight],
        &[F::WeightValid],
        ("BB/U < −2, edema", "BB/U, edema"),
    ),
    prevalence(
        I::SevereUnderweight,
        &[F::SeverelyUnderweight],
        &[F::WeightValid],
        ("BB/U < −3, edema", "BB/U, edema"),
    ),
    Rule {
        alert: Some(0.10),
        ..prevalence(
            I::Overweight,
            &[F::Overweight],
            &[F::WeightLengthValid],
            ("BB/TB > +2", "BB/TB, edema"),
        )
    },
];

/// Coverage of what is given. Targets: ASI-E 60 % (Renstra 2020–2024); the others are left to the
/// regency.
const PROGRAMMES: [Rule; 7] = [
    Rule {
        missing: Some(Formula { plus: &[F::AsiAsked], minus: &[F::AsiExclusive] }),
        ages: &[A::M00To05],
        target: Some(0.60),
        source: &PROGRAMME,
        ..share(
            I::ExclusiveAsi,
            sum(&[F::AsiExclusive]),
            sum(&[F::AsiAsked]),
            ("ASI-E", "0–5 bulan ditanya"),
            Higher,
        )
    },
    campaign(I::VitaminAInfants, F::VitaminA, &[A::M06To11], ("Vit A biru", "S 6–11 bulan")),
    campaign(I::VitaminAChildren, F::VitaminA, CHILDREN, ("Vit A merah", "S 12–59 bulan")),
    Rule {
        source: &PROGRAMME_OPEN,
        ..campaign(I::Deworming, F::Deworming, CHILDREN, ("obat cacing", "S 12–59 bulan"))
    },
    Rule {
        missing: Some(Formula { plus: &[F::PmtDue], minus: &[F::PmtGiven] }),
        used: Some(F::PmtGiven),
        source: &PROGRAMME_OPEN,
        ..share(
            I::Pmt,
            sum(&[F::PmtGiven]),
            sum(&[F::PmtDue]),
            ("PMT", "T, BB kurang, gizi kurang"),
            Higher,
        )
    },
    immunised(I::Idl, F::Idl, &[A::M12To23], ("IDL", "S 12–23 bulan")),
    immunised(I::Ibl, F::Ibl, &[A::M24To35], ("IBL", "S 24–35 bulan")),
];

const fn campaign(
    id: IndicatorId,
    given: Fact,
    ages: &'static [AgeGroup],
    symbols: (&'static str, &'static str),
) -> Rule {
    let (numerator, missing) = match given {
        F::Deworming => {
            (sum(&[F::Deworming]), Formula { plus: &[F::Sasaran], minus: &[F::Deworming] })
        }
        _ => (sum(&[F::VitaminA]), Formula { plus: &[F::Sasaran], minus: &[F::VitaminA] }),
    };
    Rule {
        missing: Some(missing),
        ages,
        months: &[2, 8],
        used: Some(given),
        source: &PROGRAMME,
        ..share(id, numerator, S, symbols, Higher)
    }
}

const fn immunised(
    id: IndicatorId,
    complete: Fact,
    ages: &'static [AgeGroup],
    symbols: (&'static str, &'static str),
) -> Rule {
    let (numerator, missing) = match complete {
        F::Idl => (sum(&[F::Idl]), Formula { plus: &[F::Sasaran], minus: &[F::Idl] }),
        _ => (sum(&[F::Ibl]), Formula { plus: &[F::Sasaran], minus: &[F::Ibl] }),
    };
    Rule {
        missing: Some(missing),
        ages,
        pooling: Pooling::Last,
        known: Some(F::DosesKnown),
        source: &IMMUNISATION,
        ..share(id, numerator, S, symbols, Higher)
    }
}

/// Quality of the measuring. WHO asks for at most 1 % flagged (WHO and UNICEF 2019).
const QUALITY: [Rule; 3] = [
    flagged(
        I::FlaggedLength,
        &[F::LengthFlagged],
        &[F::LengthValid, F::LengthFlagged],
        ("TB/U janggal", "TB/U"),
    ),
    flagged(
        I::FlaggedWeightLength,
        &[F::WeightLengthFlagged],
        &[F::WeightLengthValid, F::WeightLengthFlagged],
        ("BB/TB janggal", "BB/TB"),
    ),
    flagged(
        I::FlaggedWeight,
        &[F::WeightFlagged],
        &[F::WeightValid, F::WeightFlagged],
        ("BB/U janggal", "BB/U"),
    ),
];

const fn flagged(
    id: IndicatorId,
    cases: &'static [Fact],
    all: &'static [Fact],
    symbols: (&'static str, &'static str),
) -> Rule {
    Rule { alert: Some(0.01), source: &WHO, ..share(id, sum(cases), sum(all), symbols, Lower) }
}

/// All indicators, in the order of reports.
pub fn catalogue() -> impl Iterator<Item = &'static Rule> {
    LETTERS.iter().chain(&PREVALENCES).chain(&PROGRAMMES).chain(&QUALITY)
}

impl IndicatorId {
    /// What it is.
    pub fn rule(self) -> &'static Rule {
        catalogue().find(|rule| rule.id == self).unwrap_or(&LETTERS[0])
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
