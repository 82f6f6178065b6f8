//! The names of the indices, and why a category or a letter was given, in words.

use crate::{
    growth::{Certainty, Finding, Indicator, kms::KmsResult},
    i18n::{Lang, Words as _, text::texts, words::growth},
};

texts! {
    RULE = "Aturan yang berlaku: {rule} → {category}", "The rule that applies: {rule} → {category}";
    KBM = "{why}. KBM adalah kenaikan berat badan minimal untuk umur ini.", "{why}. KBM is the least gain expected at this age.";
    O_WHY = "Karena bulan lalu tidak ditimbang, naik atau tidaknya tidak bisa dinilai.", "Not weighed last month, so the gain cannot be judged.";
    B_WHY = "Penimbangan pertama: belum ada pembanding.", "First weighing: nothing to compare with yet.";
    CARD_RULES = "Aturan KMS: {rules}", "KMS rules: {rules}";
    SOURCE_SAID = "Sumber: {source} ({certainty})", "Source: {source} ({certainty})";
}

/// Short and full name of an index; PB below 731 days, TB from then on.
pub fn indicator_name(indicator: Indicator, age_days: i32, lang: Lang) -> (String, String) {
    match lang {
        Lang::Id => {
            (indicator.short_id(age_days).to_owned(), indicator.words_id(age_days).to_owned())
        }
        Lang::En => {
            let code = growth::indicator_code(indicator).of(lang).to_owned();
            (code, indicator.words_en(age_days).to_owned())
        }
    }
}

/// The z-score, the limits and the category they lead to.
pub fn why_finding(finding: &Finding, lang: Lang) -> String {
    let rule = match lang {
        Lang::Id => finding.why_id(),
        Lang::En => finding.why_en(),
    };
    RULE.fill(lang, &[("rule", &rule), ("category", &finding.category.say(lang))])
}

/// Source of a rule and how sure it is.
pub fn source(source: &str, certainty: Certainty, lang: Lang) -> String {
    SOURCE_SAID.fill(lang, &[("source", &source), ("certainty", &certainty.say(lang))])
}

/// Why the letter was given.
pub fn why_gain(kms: &KmsResult, lang: Lang) -> Vec<String> {
    use crate::growth::kms::GainRule;
    let why = match lang {
        Lang::Id => kms.why_id(),
        Lang::En => kms.why_en(),
    };
    let first = match kms.rule {
        GainRule::FirstWeighing => B_WHY.of(lang).to_owned(),
        GainRule::NotWeighedLastMonth => O_WHY.of(lang).to_owned(),
        _ => KBM.fill(lang, &[("why", &upper_first(&why))]),
    };
    vec![first, CARD_RULES.fill(lang, &[("rules", &kms.rules)])]
}

/// The gain and what was asked for: `+250 g / KBM 300 g`.
pub fn gained(kms: &KmsResult, lang: Lang) -> String {
    let Some(gained) = kms.gained_g else { return String::new() };
    let gained = lang.grams(gained, true);
    match kms.kbm_g {
        Some(kbm) => format!("{gained} / KBM {}", lang.grams(kbm as i32, false)),
        None => gained,
    }
}

/// A letter in words, for a hint.
pub fn gain_title(kms: &KmsResult, lang: Lang) -> String {
    let gained = gained(kms, lang);
    let said = kms.gain.say(lang);
    if gained.is_empty() { said.to_owned() } else { format!("{said}: {gained}") }
}

fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|c| c.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::growth::Sex;
    use crate::growth::kms::{KmsRules, Weighing, decide};

    #[test]
    fn a_gain_is_said_with_what_was_asked_for() {
        let day = |text: &str| text.parse().unwrap();
        let weighings = [
            Weighing { date: day("2025-02-05"), weight_g: 9000 },
            Weighing { date: day("2025-03-05"), weight_g: 9150 },
        ];
        let rules = KmsRules::buku_kia_2023();
        let decided = decide(&rules, Sex::Male, day("2024-01-10"), &weighings);
        assert_eq!(gained(&decided[0], Lang::Id), "");
        assert_eq!(gained(&decided[1], Lang::Id), "+150\u{a0}g / KBM 200\u{a0}g");
        assert!(why_gain(&decided[1], Lang::Id)[0].starts_with("Naik 150 g, KBM 200 g."));
        assert!(why_gain(&decided[0], Lang::En)[0].starts_with("First weighing"));
    }
}
