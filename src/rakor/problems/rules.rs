//! When a number is a problem. Versioned, with source and certainty of each line.

use super::ProblemCode;
use crate::{
    growth::Certainty,
    indicators::IndicatorId,
    records::coordination::{SpmField, Tier},
};

/// Which side of a limit is bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Below it.
    Below,
    /// Above it.
    Above,
}

/// A limit of a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// In tenths of a percent.
    Permille(u32),
    /// The share of the whole regency in the same months.
    Regency,
}

/// A share that is a problem beyond a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShareRule {
    /// Of which indicator.
    pub indicator: IndicatorId,
    /// Finished months that are added up.
    pub months: u32,
    /// Which side is bad.
    pub side: Side,
    /// Where it begins.
    pub limit: Limit,
    /// Beyond so much (tenths of a percent) it is so severe; the mildest first. `severity` of the
    /// rule where none is reached.
    pub bands: &'static [(u32, u8)],
}

/// By what a problem is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measured {
    /// A share.
    Share(ShareRule),
    /// The sign "falling" of the early warning (`indicators::signals`).
    Falling,
    /// The sign "silent": so many finished months without a weighing.
    Silent,
    /// Fewer kader than this.
    Kader(u16),
    /// An open need of the antropometri kit.
    Tools,
    /// No team, or none with an SK in force.
    Team,
    /// Judged Pratama in the last finished year.
    Stratum,
    /// No registration number.
    Registration,
    /// No coordinates.
    Point,
    /// Not by these data: people say so.
    Told,
}

/// A line of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProblemRule {
    /// Which.
    pub code: ProblemCode,
    /// SPM field.
    pub field: SpmField,
    /// Of whom it is proposed.
    pub tier: Tier,
    /// By what it is seen.
    pub measured: Measured,
    /// How bad, 1 to 5, where nothing says more.
    pub severity: u8,
    /// Where limit and list come from.
    pub source: &'static str,
    /// How far that was traced.
    pub certainty: Certainty,
}

/// A version of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProblemRules {
    /// Its name.
    pub id: &'static str,
    /// One line for each problem, in their order.
    pub rules: &'static [ProblemRule],
    /// Days for which one that was dropped or solved is not proposed again.
    pub quiet_days: i64,
}

const WHO_CHOSE: &str = "Ambang Idaman; tidak ada angka baku";
const PERMENDAGRI: &str = "Permendagri 13/2024, daftar layanan enam SPM (lewat sumber sekunder)";

const fn rule(code: ProblemCode, measured: Measured, severity: u8) -> ProblemRule {
    ProblemRule {
        code,
        field: SpmField::Kesehatan,
        tier: Tier::Posyandu,
        measured,
        severity,
        source: WHO_CHOSE,
        certainty: Certainty::Unverified,
    }
}

const fn sourced(rule: ProblemRule, source: &'static str, certainty: Certainty) -> ProblemRule {
    ProblemRule { source, certainty, ..rule }
}

const fn told(code: ProblemCode, field: SpmField) -> ProblemRule {
    let told = rule(code, Measured::Told, 3);
    ProblemRule { field, ..sourced(told, PERMENDAGRI, Certainty::C) }
}

const fn share(
    code: ProblemCode,
    (indicator, months): (IndicatorId, u32),
    side: Side,
    limit: Limit,
    bands: &'static [(u32, u8)],
) -> ProblemRule {
    rule(code, Measured::Share(ShareRule { indicator, months, side, limit, bands }), 2)
}

/// The catalogue in force.
pub const RULES: ProblemRules = ProblemRules {
    id: "masalah_2026",
    quiet_days: 180,
    rules: &[
        rule(ProblemCode::Silent, Measured::Silent, 5),
        // domain.md 3.1: D/S target 80 % (2013), 85 % (2014); 4.1: half is the line of Purnama.
        sourced(
            share(
                ProblemCode::LowVisits,
                (IndicatorId::Ds, 3),
                Side::Below,
                Limit::Permille(800),
                &[(800, 2), (650, 3), (500, 4), (350, 5)],
            ),
            "Kemenkes: target D/S 80 % (2013); di bawah 50 % tidak mencapai Purnama (2011)",
            Certainty::B,
        ),
        rule(ProblemCode::FallingVisits, Measured::Falling, 3),
        ProblemRule {
            tier: Tier::Desa,
            ..share(
                ProblemCode::Stunting,
                (IndicatorId::Stunting, 3),
                Side::Above,
                Limit::Regency,
                // domain.md 3.3: 18.8 % (2025), 21.5 % (2023); WHO 2018: very high from 30 %.
                &[(188, 3), (215, 4), (300, 5)],
            )
        },
        share(
            ProblemCode::ManyTwoT,
            (IndicatorId::TwoT, 3),
            Side::Above,
            Limit::Permille(100),
            &[(100, 3), (200, 4), (300, 5)],
        ),
        // domain.md 3.1: "alert e.g. > 1.5 % [UNVERIFIED]".
        share(
            ProblemCode::ManyBgm,
            (IndicatorId::Bgm, 3),
            Side::Above,
            Limit::Permille(15),
            &[(15, 3), (50, 4), (100, 5)],
        ),
        sourced(
            share(
                ProblemCode::LowImmunisation,
                (IndicatorId::Idl, 1),
                Side::Below,
                Limit::Permille(800),
                &[(800, 3), (500, 4), (300, 5)],
            ),
            "Kemenkes: sasaran IDL per desa 80 % (UCI); di bawah 50 % tidak mencapai Purnama (2011)",
            Certainty::Unverified,
        ),
        sourced(
            rule(ProblemCode::FewKader, Measured::Kader(5), 3),
            "Kemenkes: Posyandu aktif dan telaah kemandirian, paling sedikit 5 kader",
            Certainty::B,
        ),
        sourced(
            rule(ProblemCode::NoTools, Measured::Tools, 3),
            "Kepmenkes HK.01.07/MENKES/51/2022, standar alat antropometri",
            Certainty::Unverified,
        ),
        sourced(
            share(
                ProblemCode::BadMeasures,
                (IndicatorId::FlaggedLength, 6),
                Side::Above,
                Limit::Permille(10),
                &[(10, 2), (50, 3), (100, 4)],
            ),
            "WHO/UNICEF 2019, mutu data antropometri: TB/U janggal lebih dari 1 %",
            Certainty::B,
        ),
        ProblemRule {
            tier: Tier::Desa,
            ..sourced(
                rule(ProblemCode::NoTeam, Measured::Team, 3),
                "Permendagri 54/2007 dan 13/2024: tim dengan SK di tiap tingkat",
                Certainty::B,
            )
        },
        sourced(
            rule(ProblemCode::LowStratum, Measured::Stratum, 2),
            "Kemenkes 2011, telaah kemandirian Posyandu",
            Certainty::B,
        ),
        sourced(
            rule(ProblemCode::NoRegistration, Measured::Registration, 1),
            "Kepmendagri 100.3-2834/2025, nomor registrasi Posyandu",
            Certainty::C,
        ),
        rule(ProblemCode::NoPoint, Measured::Point, 1),
        told(ProblemCode::Learning, SpmField::Pendidikan),
        told(ProblemCode::Water, SpmField::PekerjaanUmum),
        told(ProblemCode::Housing, SpmField::Perumahan),
        told(ProblemCode::Safety, SpmField::Trantibumlinmas),
        told(ProblemCode::Social, SpmField::Sosial),
    ],
};
