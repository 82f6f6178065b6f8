//! The letters of SKDN.

use super::{D, Formula, Rule, S, share, sources::SKDN_OPEN, sum};
use crate::indicators::{
    Better::{Higher, Lower, Neither},
    Fact as F, IndicatorId as I,
};

/// In the order of the balok.
pub(super) const LETTERS: [Rule; 12] = [
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
