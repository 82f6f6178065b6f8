//! Words of the field for what `growth` finds. The official words stand with the categories
//! themselves; here they only meet the screen's language.

use crate::{
    growth::{
        Category, Certainty, Indicator, NextStep, Position, Sex, Test, kms::Gain, kms::GainRule,
        plausibility::Warning,
    },
    i18n::{Lang, Text, Words},
};

impl Words for Category {
    fn words(&self) -> Text {
        Text::new(self.words_id(), self.words_en())
    }
}

impl Words for Gain {
    fn words(&self) -> Text {
        Text::new(self.words_id(), self.words_en())
    }
}

impl Words for GainRule {
    fn words(&self) -> Text {
        match self {
            Self::FirstWeighing => Text::new("penimbangan pertama", "first weighing"),
            Self::NotWeighedLastMonth => {
                Text::new("bulan lalu tidak ditimbang", "not weighed last month")
            }
            Self::GainAtLeastKbm => {
                Text::new("kenaikan mencapai KBM", "gain reaches the least gain (KBM)")
            }
            Self::GainBelowKbm => {
                Text::new("kenaikan di bawah KBM", "gain is below the least gain (KBM)")
            }
        }
    }
}

impl Words for Sex {
    fn words(&self) -> Text {
        match self {
            Self::Male => Text::new("Laki-laki", "Boy"),
            Self::Female => Text::new("Perempuan", "Girl"),
        }
    }
}

/// The letter of a sex in tables: L and P, or B and G.
pub const fn sex_letter(sex: Sex) -> Text {
    match sex {
        Sex::Male => Text::new("L", "B"),
        Sex::Female => Text::new("P", "G"),
    }
}

impl Words for Position {
    fn words(&self) -> Text {
        match self {
            Self::Recumbent => Text::new("Telentang", "Lying"),
            Self::Standing => Text::new("Berdiri", "Standing"),
        }
    }
}

impl Words for Indicator {
    fn words(&self) -> Text {
        match self {
            Self::WeightForAge => Text::new("Berat menurut umur", "Weight for age"),
            Self::LengthHeightForAge => {
                Text::new("Panjang/tinggi menurut umur", "Length/height for age")
            }
            Self::WeightForLengthHeight => {
                Text::new("Berat menurut panjang/tinggi", "Weight for length/height")
            }
            Self::BmiForAge => Text::new("IMT menurut umur", "BMI for age"),
            Self::HeadForAge => {
                Text::new("Lingkar kepala menurut umur", "Head circumference for age")
            }
            Self::ArmForAge => Text::new("Lingkar lengan atas", "Mid-upper arm circumference"),
        }
    }
}

/// The short name of an index, as columns are headed: BB/U, TB/U…
pub const fn indicator_code(indicator: Indicator) -> Text {
    match indicator {
        Indicator::WeightForAge => Text::new("BB/U", "W/A"),
        Indicator::LengthHeightForAge => Text::new("TB/U", "H/A"),
        Indicator::WeightForLengthHeight => Text::new("BB/TB", "W/H"),
        Indicator::BmiForAge => Text::new("IMT/U", "BMI/A"),
        Indicator::HeadForAge => Text::new("LK/U", "HC/A"),
        Indicator::ArmForAge => Text::new("LiLA", "MUAC"),
    }
}

impl Words for Certainty {
    fn words(&self) -> Text {
        match self {
            Self::A => Text::new("dibaca di naskah resmi", "read in the official text"),
            Self::B => Text::new("dari sumber kedua", "from a secondary source"),
            Self::C => Text::new("dari dokumen terbuka", "from public documents"),
            Self::Unverified => Text::new("belum terverifikasi", "not verified"),
        }
    }
}

/// A next step in words.
pub fn next_step(step: NextStep, lang: Lang) -> String {
    match lang {
        Lang::Id => step.words_id(),
        Lang::En => step.words_en(),
    }
}

/// A plausibility warning in words.
pub fn warning(warning: &Warning, lang: Lang) -> String {
    match lang {
        Lang::Id => warning.words_id(),
        Lang::En => warning.words_en(),
    }
}

/// The test that put a child into a category: `z < −2`, `11,5 cm ≤ LiLA`…
pub fn test(test: Test, lang: Lang) -> String {
    let sd = |z: f64| lang.number(z, 0);
    match test {
        Test::ZBelow(z) => format!("z < {}", sd(z)),
        Test::ZAbove(z) => format!("z > {}", sd(z)),
        Test::ZBetween(low, high) => format!("{} ≤ z ≤ {}", sd(low), sd(high)),
        Test::ArmBelow(cm) => format!("< {}", lang.cm(cm)),
        Test::ArmAtLeast(cm) => format!("≥ {}", lang.cm(cm)),
        Test::Oedema => Text::new("bengkak kedua kaki (edema)", "swelling of both feet (oedema)")
            .of(lang)
            .to_owned(),
    }
}

#[cfg(test)]
pub(crate) fn all_for_test() -> Vec<(&'static str, Text)> {
    let mut all: Vec<Text> = Category::ALL.iter().map(Words::words).collect();
    all.extend(Gain::ALL.iter().map(Words::words));
    all.extend(Sex::ALL.iter().map(Words::words));
    all.extend(Sex::ALL.map(sex_letter));
    all.extend(Indicator::ALL.iter().map(Words::words));
    all.extend(Indicator::ALL.map(indicator_code));
    all.extend([Position::Recumbent, Position::Standing].iter().map(Words::words));
    let certainties = [Certainty::A, Certainty::B, Certainty::C, Certainty::Unverified];
    all.extend(certainties.iter().map(Words::words));
    all.into_iter().map(|text| ("growth", text)).collect()
}
