//! The official categories, their words and codes.
//!
//! Source of words: Permenkes 2/2020 (BB/U, TB/U, BB/TB, IMT/U), Buku KIA revision
//! 2024 (codes, LK/U, LiLA); KMK 1995/Menkes/SK/XII/2010 for reading old data. See
//! domain.md 1.1 to 1.4.

use serde::{Deserialize, Serialize};

/// How grave a category is, for order and emphasis; never shown by colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Below −3 SD, LiLA red, oedema.
    Severe,
    /// Below −2 SD, LiLA yellow, small head.
    Moderate,
    Normal,
    /// Above the first upper limit: worth watching.
    Watch,
    /// Overweight, obesity, large head.
    High,
}

/// Defines the enum and its table of words at once, so that none can be forgotten.
macro_rules! categories {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $id:literal, $en:literal, $severity:ident;)*) => {
        /// Every category that a rule set can give.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Category {
            $($(#[$doc])* $name,)*
        }

        impl Category {
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The short code of Buku KIA, "SK", "GB", …; unique only within one index.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// The official Indonesian words.
            pub const fn words_id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }

            /// English gloss.
            pub const fn words_en(self) -> &'static str {
                match self { $(Self::$name => $en,)* }
            }

            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }
        }
    };
}

categories! {
    // BB/U
    SeverelyUnderweight = "SK", "Berat badan sangat kurang", "Severely underweight", Severe;
    Underweight = "K", "Berat badan kurang", "Underweight", Moderate;
    WeightNormal = "N", "Berat badan normal", "Normal weight", Normal;
    /// To be confirmed with BB/TB or IMT/U before a child is called overweight.
    WeightRisk = "RBBL", "Risiko berat badan lebih", "Risk of overweight", Watch;
    // PB/U, TB/U
    SeverelyStunted = "SP", "Sangat pendek", "Severely stunted", Severe;
    Stunted = "P", "Pendek", "Stunted", Moderate;
    HeightNormal = "N", "Normal", "Normal height", Normal;
    Tall = "Ti", "Tinggi", "Tall", Watch;
    // BB/PB, BB/TB, IMT/U 0–60 months
    SeverelyWasted = "GB", "Gizi buruk", "Severely wasted", Severe;
    Wasted = "GK", "Gizi kurang", "Wasted", Moderate;
    NutritionGood = "GN", "Gizi baik (normal)", "Normal nutrition", Normal;
    RiskOfOverweight = "RGL", "Berisiko gizi lebih", "Possible risk of overweight", Watch;
    Overweight = "GL", "Gizi lebih", "Overweight", High;
    Obese = "O", "Obesitas", "Obese", High;
    // LK/U
    Microcephaly = "Mi", "Mikrosefali", "Small head (microcephaly)", Moderate;
    HeadNormal = "N", "Lingkar kepala normal", "Normal head size", Normal;
    Macrocephaly = "Ma", "Makrosefali", "Large head (macrocephaly)", High;
    // IMT/U 5–18 years
    SevereThinness = "GB", "Gizi buruk", "Severe thinness", Severe;
    Thinness = "GK", "Gizi kurang", "Thinness", Moderate;
    SchoolNormal = "GN", "Gizi baik (normal)", "Normal nutrition", Normal;
    SchoolOverweight = "GL", "Gizi lebih", "Overweight", High;
    SchoolObese = "O", "Obesitas", "Obese", High;
    // LiLA under 6 months
    ArmGrowthRisk = "BHP", "Berisiko hambatan pertumbuhan", "At risk of poor growth", Severe;
    ArmGrowthGood = "N", "Pertumbuhan baik", "Growing well", Normal;
    // LiLA 6–59 months
    ArmRed = "GB", "LiLA merah (gizi buruk)", "Red arm band (severe wasting)", Severe;
    ArmYellow = "GK", "LiLA kuning (gizi kurang)", "Yellow arm band (moderate wasting)", Moderate;
    ArmGreen = "GN", "LiLA hijau (gizi baik)", "Green arm band (normal)", Normal;
    // KMK 1995/2010: old data only. "Gizi buruk" there is BB/U, not wasting.
    OldWeightSevere = "GB/U", "Gizi buruk (BB/U, aturan lama)", "Severely underweight (old rule)", Severe;
    OldWeightLow = "GK/U", "Gizi kurang (BB/U, aturan lama)", "Underweight (old rule)", Moderate;
    OldWeightGood = "GN/U", "Gizi baik (BB/U, aturan lama)", "Normal weight (old rule)", Normal;
    OldWeightHigh = "GL/U", "Gizi lebih (BB/U, aturan lama)", "Overweight for age (old rule)", High;
    OldVeryThin = "SKu", "Sangat kurus (aturan lama)", "Severely wasted (old rule)", Severe;
    OldThin = "Ku", "Kurus (aturan lama)", "Wasted (old rule)", Moderate;
    OldThinNormal = "N", "Normal (aturan lama)", "Normal (old rule)", Normal;
    OldFat = "Ge", "Gemuk (aturan lama)", "Overweight (old rule)", High;
}
