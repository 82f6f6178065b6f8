//! How children grow, and how well they are measured.

use super::{Pooling, Rule, share, sources::WHO, sum};
use crate::indicators::{Better::Lower, Fact as F, Fact, IndicatorId, IndicatorId as I};

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
pub(super) const PREVALENCES: [Rule; 7] = [
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

/// Quality of the measuring. WHO asks for at most 1 % flagged (WHO and UNICEF 2019).
pub(super) const QUALITY: [Rule; 3] = [
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
