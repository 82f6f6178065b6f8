//! What is given to children: ASI, vitamin A, obat cacing, PMT, immunisation.

use super::{
    CHILDREN, Formula, Pooling, Rule, S, share,
    sources::{IMMUNISATION, PROGRAMME, PROGRAMME_OPEN},
    sum,
};
use crate::indicators::{
    AgeGroup, AgeGroup as A, Better::Higher, Fact, Fact as F, IndicatorId, IndicatorId as I,
};

/// Coverage of what is given. Targets: ASI-E 60 % (Renstra 2020–2024); the others are left to the
/// regency.
pub(super) const PROGRAMMES: [Rule; 7] = [
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
