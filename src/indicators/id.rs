//! The indicators by name.

use serde::{Deserialize, Serialize};

macro_rules! indicators {
    ($($(#[$doc:meta])* $name:ident, $code:literal, $group:ident;)*) => {
        /// An indicator. The order is that of reports.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum IndicatorId { $($(#[$doc])* $name,)* }

        impl IndicatorId {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Its name in addresses and documents. Never changes once released.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// What it belongs to.
            pub const fn group(self) -> Group {
                match self { $(Self::$name => Group::$group,)* }
            }
        }
    };
}

indicators! {
    /// K ÷ S: share of sasaran with a Buku KIA or KMS.
    Ks, "ks", Skdn;
    /// D ÷ S: participation.
    Ds, "ds", Skdn;
    /// D ÷ K: continuity.
    Dk, "dk", Skdn;
    /// N ÷ D: gained enough among all weighed.
    Nd, "nd", Skdn;
    /// N ÷ (D − O − B): gained enough among those who could be compared with last month.
    NdCompared, "nd-dob", Skdn;
    /// N ÷ S: result of the programme.
    Ns, "ns", Skdn;
    /// T ÷ D.
    Td, "td", Skdn;
    /// Two T in a row ÷ D.
    TwoT, "2t", Skdn;
    /// O ÷ D: not weighed last month.
    Od, "od", Skdn;
    /// B ÷ D: first weighing.
    Bd, "bd", Skdn;
    /// Below the red line ÷ D.
    Bgm, "bgm", Skdn;
    /// Above the orange line ÷ D.
    AboveOrange, "oranye", Skdn;
    /// TB/U below −2 among valid TB/U.
    Stunting, "stunting", Nutrition;
    /// TB/U below −3 among valid TB/U.
    SevereStunting, "stunting-berat", Nutrition;
    /// BB/TB below −2, or oedema, among valid BB/TB and oedema.
    Wasting, "wasting", Nutrition;
    /// BB/TB below −3, or oedema.
    SevereWasting, "wasting-berat", Nutrition;
    /// BB/U below −2, or oedema, among valid BB/U and oedema.
    Underweight, "underweight", Nutrition;
    /// BB/U below −3, or oedema.
    SevereUnderweight, "underweight-berat", Nutrition;
    /// BB/TB above +2 among valid BB/TB and oedema.
    Overweight, "overweight", Nutrition;
    /// Exclusively breastfed among infants of 0–5 months who were asked.
    ExclusiveAsi, "asi-e", Programme;
    /// Vitamin A among sasaran of 6–11 months, in February and August.
    VitaminAInfants, "vita-bayi", Programme;
    /// Vitamin A among sasaran of 12–59 months, in February and August.
    VitaminAChildren, "vita-balita", Programme;
    /// Obat cacing among sasaran of 12–59 months, in February and August.
    Deworming, "cacing", Programme;
    /// PMT among those weighed with T, underweight or wasting.
    Pmt, "pmt", Programme;
    /// Imunisasi dasar lengkap among sasaran of 12–23 months.
    Idl, "idl", Programme;
    /// Imunisasi baduta lengkap among sasaran of 24–35 months.
    Ibl, "ibl", Programme;
    /// TB/U that WHO flags among measured TB/U.
    FlaggedLength, "janggal-tbu", Quality;
    /// BB/TB that WHO flags among measured BB/TB.
    FlaggedWeightLength, "janggal-bbtb", Quality;
    /// BB/U that WHO flags among measured BB/U.
    FlaggedWeight, "janggal-bbu", Quality;
}

impl IndicatorId {
    /// The indicator of a name in an address.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|id| id.code() == code)
    }
}

/// What an indicator belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// SKDN and the letters of the month.
    Skdn,
    /// Prevalences by WHO's method.
    Nutrition,
    /// Coverage of what is given.
    Programme,
    /// Quality of the measuring.
    Quality,
}

/// Which way is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Better {
    /// Higher.
    Higher,
    /// Lower.
    Lower,
    /// Neither: it is a work list, not a result (O, B).
    Neither,
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Children of a month; over several months child-months.
    Children,
}
