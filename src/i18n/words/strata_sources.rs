//! Where the rules of strata and of Posyandu aktif come from, in words; the rule sets have them in
//! Indonesian.

use crate::i18n::Text;

/// The words of a rule set, by its id; nothing for one that is not known here.
pub fn of(id: &str) -> Option<Text> {
    Some(match id {
        "kemenkes_2011" => Text::new(
            "Kemenkes, Pedoman Umum Pengelolaan Posyandu 2011 (lewat sumber sekunder)",
            "Kemenkes, Pedoman Umum Pengelolaan Posyandu 2011 (through secondary sources)",
        ),
        "kemenkes_2011_lebih_8" => Text::new(
            "Kemenkes 2011, dibaca “lebih dari 8 kali” (sumber tidak sepakat)",
            "Kemenkes 2011, read as “more than 8 times” (the sources do not agree)",
        ),
        "rpjmn_2020" => Text::new(
            "Kemenkes Dit. Promkes, definisi operasional RPJMN 2020–2024 (sumber sekunder)",
            "Kemenkes Dit. Promkes, operational definition of the RPJMN 2020–2024 (secondary source)",
        ),
        "ilp" => Text::new(
            "Masa ILP (KMK HK.01.07/MENKES/2015/2023); definisinya belum ditemukan",
            "Time of ILP (KMK HK.01.07/MENKES/2015/2023); its definition was not found",
        ),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::strata::{AktifRules, TelaahRules};

    #[test]
    fn every_rule_set_has_its_source_in_words() {
        let telaah =
            [TelaahRules::KEMENKES_2011, TelaahRules::MORE_THAN_8].map(|r| (r.id, r.source));
        let aktif = [AktifRules::RPJMN_2020, AktifRules::ILP].map(|r| (r.id, r.source));
        for (id, source) in telaah.into_iter().chain(aktif) {
            let said = of(id).map(|text| text.of(crate::i18n::Lang::Id));
            assert_eq!(said, Some(source), "{id}");
        }
    }
}
