//! The indicators in words: a short name and what it says.

use crate::{
    i18n::{Lang, Text, Words},
    indicators::{Group, IndicatorId},
};

impl Words for IndicatorId {
    fn words(&self) -> Text {
        names(*self).0
    }
}

impl IndicatorId {
    /// What it says, in a sentence.
    pub const fn meaning(self) -> Text {
        names(self).1
    }
}

/// Letters and terms of formulas that English says otherwise; those of the field stay.
const TERMS: &[(&str, &str)] = &[
    ("atas oranye", "above orange"),
    ("BB/TB < −2, edema", "BB/TB < −2, oedema"),
    ("BB/TB < −3, edema", "BB/TB < −3, oedema"),
    ("BB/U < −2, edema", "BB/U < −2, oedema"),
    ("BB/U < −3, edema", "BB/U < −3, oedema"),
    ("BB/TB, edema", "BB/TB, oedema"),
    ("BB/U, edema", "BB/U, oedema"),
    ("TB/U janggal", "odd TB/U"),
    ("BB/TB janggal", "odd BB/TB"),
    ("BB/U janggal", "odd BB/U"),
    ("0–5 bulan ditanya", "0–5 months, asked"),
    ("Vit A biru", "blue Vit A"),
    ("Vit A merah", "red Vit A"),
    ("obat cacing", "dewormed"),
    ("T, BB kurang, gizi kurang", "T, underweight, wasted"),
    ("S 6–11 bulan", "S 6–11 months"),
    ("S 12–59 bulan", "S 12–59 months"),
    ("S 12–23 bulan", "S 12–23 months"),
    ("S 24–35 bulan", "S 24–35 months"),
];

/// A numerator or denominator of the catalogue as the reader's language has it.
pub fn term(text: &str, lang: Lang) -> &str {
    let found = TERMS.iter().find(|(id, _)| lang == Lang::En && *id == text);
    found.map_or(text, |(_, en)| en)
}

impl Words for Group {
    fn words(&self) -> Text {
        match self {
            Self::Skdn => Text::new("SKDN dan penimbangan", "SKDN and weighing"),
            Self::Nutrition => Text::new("Status gizi", "Nutritional status"),
            Self::Programme => Text::new("Layanan", "Services"),
            Self::Quality => Text::new("Mutu pengukuran", "Quality of measuring"),
        }
    }
}

/// Names of SKDN are the letters that every kader knows.
const fn names(id: IndicatorId) -> (Text, Text) {
    use IndicatorId as I;
    match id {
        I::Ks | I::Ds | I::Dk | I::Nd | I::NdCompared | I::Ns => ratios(id),
        I::Td | I::TwoT | I::Od | I::Bd | I::Bgm | I::AboveOrange => letters(id),
        I::Stunting | I::SevereStunting | I::Wasting | I::SevereWasting => short_and_thin(id),
        I::Underweight | I::SevereUnderweight | I::Overweight => weights(id),
        I::ExclusiveAsi | I::VitaminAInfants | I::VitaminAChildren | I::Deworming => given(id),
        I::Pmt | I::Idl | I::Ibl => more_given(id),
        I::FlaggedLength | I::FlaggedWeightLength | I::FlaggedWeight => flagged(id),
    }
}

const fn ratios(id: IndicatorId) -> (Text, Text) {
    use IndicatorId as I;
    match id {
        I::Ks => (
            Text::new("K/S · punya KMS", "K/S · with a growth card"),
            Text::new(
                "sasaran yang punya KMS atau Buku KIA",
                "target children with a growth card or MCH book",
            ),
        ),
        I::Ds => (
            Text::new("D/S · datang ditimbang", "D/S · weighed"),
            Text::new("sasaran yang ditimbang bulan itu", "target children weighed in the month"),
        ),
        I::Dk => (
            Text::new("D/K · tetap datang", "D/K · keep coming"),
            Text::new("pemilik KMS yang ditimbang", "children with a card who were weighed"),
        ),
        I::Nd => (
            Text::new("N/D · naik", "N/D · gained enough"),
            Text::new("yang naik di antara semua yang ditimbang", "gained enough, of all weighed"),
        ),
        I::NdCompared => (
            Text::new("N/(D−O−B) · naik", "N/(D−O−B) · gained enough"),
            Text::new(
                "yang naik di antara yang bisa dibandingkan dengan bulan lalu",
                "gained enough, of those comparable with the month before",
            ),
        ),
        _ => (
            Text::new("N/S · hasil program", "N/S · result of the programme"),
            Text::new("yang naik di antara semua sasaran", "gained enough, of all target children"),
        ),
    }
}

const fn letters(id: IndicatorId) -> (Text, Text) {
    use IndicatorId as I;
    match id {
        I::Td => (
            Text::new("T/D · tidak naik", "T/D · not gained enough"),
            Text::new(
                "yang tidak naik di antara yang ditimbang",
                "not gained enough, of those weighed",
            ),
        ),
        I::TwoT => (
            Text::new("2T/D · dua kali tidak naik", "2T/D · twice not gained"),
            Text::new("dua kali berturut-turut tidak naik", "not gained enough twice in a row"),
        ),
        I::Od => (
            Text::new("O/D · bulan lalu tidak ditimbang", "O/D · missed last month"),
            Text::new("yang bulan lalu tidak ditimbang", "not weighed the month before"),
        ),
        I::Bd => (
            Text::new("B/D · baru pertama ditimbang", "B/D · first weighing"),
            Text::new("yang baru pertama kali ditimbang", "weighed for the first time"),
        ),
        I::Bgm => (
            Text::new("BGM/D · bawah garis merah", "BGM/D · below the red line"),
            Text::new("di bawah garis merah", "below the red line"),
        ),
        _ => (
            Text::new("Atas garis oranye", "Above the orange line"),
            Text::new("di atas garis oranye", "above the orange line"),
        ),
    }
}

const fn short_and_thin(id: IndicatorId) -> (Text, Text) {
    use IndicatorId as I;
    match id {
        I::Stunting => (
            Text::new("Stunting", "Stunting"),
            Text::new("pendek: PB/U atau TB/U di bawah −2 SD", "short: height for age below −2 SD"),
        ),
        I::SevereStunting => (
            Text::new("Sangat pendek", "Severe stunting"),
            Text::new("PB/U atau TB/U di bawah −3 SD", "height for age below −3 SD"),
        ),
        I::Wasting => (
            Text::new("Wasting", "Wasting"),
            Text::new(
                "gizi kurang dan buruk: BB/PB atau BB/TB di bawah −2 SD, atau edema",
                "weight for height below −2 SD, or oedema",
            ),
        ),
        _ => (
            Text::new("Gizi buruk", "Severe wasting"),
            Text::new(
                "BB/PB atau BB/TB di bawah −3 SD, atau edema",
                "weight for height below −3 SD, or oedema",
            ),
        ),
    }
}

const fn weights(id: IndicatorId) -> (Text, Text) {
    use IndicatorId as I;
    match id {
        I::Underweight => (
            Text::new("BB kurang", "Underweight"),
            Text::new("BB/U di bawah −2 SD, atau edema", "weight for age below −2 SD, or oedema"),
        ),
        I::SevereUnderweight => (
            Text::new("BB sangat kurang", "Severe underweight"),
            Text::new("BB/U di bawah −3 SD, atau edema", "weight for age below −3 SD, or oedema"),
        ),
        _ => (
            Text::new("Gizi lebih", "Overweight"),
            Text::new("BB/PB atau BB/TB di atas +2 SD", "weight for height above +2 SD"),
        ),
    }
}

const fn given(id: IndicatorId) -> (Text, Text) {
    use IndicatorId as I;
    match id {
        I::ExclusiveAsi => (
            Text::new("ASI eksklusif", "Breast milk only"),
            Text::new(
                "bayi 0–5 bulan yang hanya mendapat ASI",
                "infants of 0–5 months on breast milk only",
            ),
        ),
        I::VitaminAInfants => (
            Text::new("Vitamin A bayi", "Vitamin A, infants"),
            Text::new(
                "kapsul biru, 6–11 bulan (Februari, Agustus)",
                "blue capsule, 6–11 months (February, August)",
            ),
        ),
        I::VitaminAChildren => (
            Text::new("Vitamin A balita", "Vitamin A, children"),
            Text::new(
                "kapsul merah, 12–59 bulan (Februari, Agustus)",
                "red capsule, 12–59 months (February, August)",
            ),
        ),
        _ => (
            Text::new("Obat cacing", "Deworming"),
            Text::new("12–59 bulan (Februari, Agustus)", "12–59 months (February, August)"),
        ),
    }
}

const fn more_given(id: IndicatorId) -> (Text, Text) {
    use IndicatorId as I;
    match id {
        I::Pmt => (
            Text::new("PMT", "Supplementary food (PMT)"),
            Text::new(
                "yang mendapat PMT di antara yang tidak naik, BB kurang atau gizi kurang",
                "got food, of those not gaining, underweight or wasted",
            ),
        ),
        I::Idl => (
            Text::new("Imunisasi dasar lengkap", "Basic immunisation complete"),
            Text::new("IDL, 12–23 bulan", "IDL, 12–23 months"),
        ),
        _ => (
            Text::new("Imunisasi baduta lengkap", "Immunisation under two complete"),
            Text::new("IBL, 24–35 bulan", "IBL, 24–35 months"),
        ),
    }
}

const fn flagged(id: IndicatorId) -> (Text, Text) {
    use IndicatorId as I;
    let meaning = Text::new(
        "z-score yang menurut WHO tidak masuk akal",
        "z-scores that WHO flags as implausible",
    );
    let name = match id {
        I::FlaggedLength => Text::new("TB/U janggal", "Odd height for age"),
        I::FlaggedWeightLength => Text::new("BB/TB janggal", "Odd weight for height"),
        _ => Text::new("BB/U janggal", "Odd weight for age"),
    };
    (name, meaning)
}

#[cfg(test)]
pub(super) fn all_for_test() -> Vec<(&'static str, Text)> {
    let names =
        IndicatorId::ALL.iter().flat_map(|id| [(id.code(), id.words()), (id.code(), id.meaning())]);
    let groups = [Group::Skdn, Group::Nutrition, Group::Programme, Group::Quality];
    names.chain(groups.map(|group| ("group", group.words()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_two_indicators_have_the_same_name() {
        let id: HashSet<_> = IndicatorId::ALL.iter().map(|one| one.words().id).collect();
        let en: HashSet<_> = IndicatorId::ALL.iter().map(|one| one.words().en).collect();
        assert_eq!((id.len(), en.len()), (IndicatorId::ALL.len(), IndicatorId::ALL.len()));
    }

    /// Whoever adds a rule with Indonesian words in its formula is told here.
    #[test]
    fn formulas_are_english_in_english() {
        let foreign = ["bulan", "edema", "janggal", "kurang", "oranye", "obat", "biru", "merah"];
        for rule in crate::indicators::catalogue() {
            for text in [rule.symbols.0, rule.symbols.1] {
                let words = term(text, Lang::En).replace("oedema", "");
                assert!(foreign.iter().all(|word| !words.contains(word)), "{text}");
                assert_eq!(term(text, Lang::Id), text);
            }
        }
    }
}
