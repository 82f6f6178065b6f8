//! Where the formulas of the indicators are written, in words; the catalogue has them in English.

use crate::i18n::Text;

/// The words of a set of rules, by its id; nothing for one that is not known here.
pub fn of(rules: &str) -> Option<Text> {
    SOURCES.iter().find(|(id, _)| *id == rules).map(|(_, text)| *text)
}

const SOURCES: &[(&str, Text)] = &[
    (
        "skdn",
        Text::new(
            "Balok SKDN, Buku Kader Posyandu (Kemenkes); target Renstra 2010–2014",
            "Balok SKDN, Buku Kader Posyandu (Kemenkes); targets of the Renstra 2010–2014",
        ),
    ),
    (
        "skdn_terbuka",
        Text::new(
            "Dipakai di lapangan; naskah resminya belum ditemukan",
            "Used in the field; no official text found",
        ),
    ),
    (
        "who_anthro",
        Text::new(
            "Standar Pertumbuhan Anak WHO, Permenkes 2/2020; nilai janggal tidak ikut dan edema ikut, seperti WHO Anthro (WHO dan UNICEF 2019, rekomendasi data antropometri)",
            "WHO Child Growth Standards, Permenkes 2/2020; flags left out and oedema counted, as WHO Anthro does (WHO and UNICEF 2019, recommendations for anthropometric data)",
        ),
    ),
    (
        "program_gizi",
        Text::new(
            "Bulan Vitamin A Februari dan Agustus; F1 Gizi; Renstra Kemenkes 2020–2024",
            "Vitamin A months February and August; F1 Gizi; Renstra Kemenkes 2020–2024",
        ),
    ),
    (
        "program_gizi_terbuka",
        Text::new(
            "Permenkes 15/2017 untuk obat cacing, diberikan bersama vitamin A; siapa yang perlu PMT pemulihan belum ditetapkan naskah resmi",
            "Permenkes 15/2017 for deworming, given with vitamin A; who is due for recovery feeding (PMT) is not settled in an official text",
        ),
    ),
    (
        "imunisasi",
        Text::new(
            "Permenkes 12/2017 dan Buku KIA 2023; kelompok umur menurut Riskesdas dan SKI: 12–23 bulan untuk dasar lengkap, 24–35 bulan untuk baduta lengkap",
            "Permenkes 12/2017 and Buku KIA 2023; age groups of Riskesdas and SKI: 12–23 months for basic, 24–35 months for complete",
        ),
    ),
];

#[cfg(test)]
mod tests {
    use super::of;
    use crate::indicators::IndicatorId;

    #[test]
    fn every_rule_has_its_source_in_words() {
        for id in IndicatorId::ALL {
            let source = id.rule().source.id;
            assert!(of(source).is_some(), "{source}");
        }
    }
}
