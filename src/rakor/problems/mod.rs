//! Problems of a Posyandu or desa: the catalogue, when the data propose one, and with what evidence.
//!
//! A share is proposed as a problem only when its whole 95 % interval lies beyond the limit: of
//! thirty children, one more or less at home is no problem.

mod judge;
mod rules;

#[cfg(test)]
mod tests;

pub use judge::{Blocked, Facts, Found, Share, Team, is_quiet, judge};
pub use rules::{Limit, Measured, ProblemRule, ProblemRules, RULES, ShareRule, Side};

use serde::{Deserialize, Serialize};

macro_rules! problems {
    ($($(#[$doc:meta])* $name:ident $code:literal;)*) => {
        /// A problem of the catalogue.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        #[serde(rename_all = "snake_case")]
        pub enum ProblemCode { $($(#[$doc])* $name,)* }

        impl ProblemCode {
            /// All, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Its name in documents and addresses. Never changes once released.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// The problem of a name.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$name),)* _ => None }
            }
        }
    };
}

problems! {
    /// No session for months.
    Silent "tanpa-sesi";
    /// D/S low.
    LowVisits "ds-rendah";
    /// D/S fell by more than chance.
    FallingVisits "ds-turun";
    /// Stunting above that of the regency.
    Stunting "stunting-tinggi";
    /// Many did not gain twice in a row.
    ManyTwoT "2t-banyak";
    /// Many below the red line.
    ManyBgm "bgm-banyak";
    /// Imunisasi dasar lengkap low.
    LowImmunisation "imunisasi-rendah";
    /// Fewer than five kader.
    FewKader "kader-kurang";
    /// Tools of the antropometri kit are missing.
    NoTools "alat-kurang";
    /// Implausible lengths: measuring is not trusted.
    BadMeasures "ukur-janggal";
    /// The desa has no team, or its SK ran out.
    NoTeam "tim-sk";
    /// The Posyandu stays on the lowest stratum.
    LowStratum "strata-pratama";
    /// No registration number.
    NoRegistration "tanpa-registrasi";
    /// Nobody knows where it stands.
    NoPoint "tanpa-titik";
    /// No PAUD, books or aids for learning (Pendidikan).
    Learning "paud-kurang";
    /// No clean water or waste is not dealt with (Pekerjaan umum).
    Water "air-sanitasi";
    /// Houses not fit to live in, unhealthy surroundings (Perumahan).
    Housing "rumah-tak-layak";
    /// Not prepared for disaster or disorder (Trantibumlinmas).
    Safety "kesiapsiagaan";
    /// Poor or disabled people without the help they could have (Sosial).
    Social "bantuan-sosial";
}

impl ProblemCode {
    /// Its rule.
    pub fn rule(self) -> &'static ProblemRule {
        // The test of the rules sees that each has one, in the order of the codes.
        &RULES.rules[self as usize]
    }
}
