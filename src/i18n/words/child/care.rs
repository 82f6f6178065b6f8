//! Services and findings of a visit in words.

use crate::{
    i18n::{Lang, Words as _, text::texts},
    records::{Care, Pmt, Vaccine},
};

texts! {
    VITAMIN_A_GIVEN = "Vitamin A {colour}", "Vitamin A {colour}";
    DEWORMING = "Obat cacing", "Deworming";
    PMT_GRAMS = "PMT {grams}", "Food {grams}";
    KPSP_SAID = "KPSP: {result}", "KPSP: {result}";
    ILL = "Sakit: {what}", "Ill: {what}";
    REFERRED = "Dirujuk", "Referred";
    REFERRED_TO = "Dirujuk ke {to}", "Referred to {to}";
    OEDEMA = "Bengkak kedua kaki (edema)", "Swelling of both feet (oedema)";
}

/// Everything that was given, asked and found, one thing each.
pub fn care(care: &Care, lang: Lang) -> Vec<String> {
    let mut said = Vec::new();
    said.extend(care.asi.map(|asi| asi.say(lang).to_owned()));
    said.extend(care.vitamin_a.map(|given| {
        let colour = given.say(lang).to_lowercase();
        VITAMIN_A_GIVEN.fill(lang, &[("colour", &colour)])
    }));
    if care.deworming {
        said.push(DEWORMING.of(lang).to_owned());
    }
    said.extend(care.pmt.map(|pmt| match pmt {
        Pmt::Grams(grams) => PMT_GRAMS.fill(lang, &[("grams", &lang.grams(grams as i32, false))]),
        _ => pmt.say(lang).to_owned(),
    }));
    let vaccines: Vec<&str> = care.vaccines.iter().copied().map(Vaccine::name).collect();
    if !vaccines.is_empty() {
        said.push(vaccines.join(", "));
    }
    said.extend(care.kpsp.map(|kpsp| {
        let result = kpsp.say(lang).to_lowercase();
        KPSP_SAID.fill(lang, &[("result", &result)])
    }));
    if !care.illness.is_empty() {
        said.push(ILL.fill(lang, &[("what", &care.illness)]));
    }
    said.extend(care.referral.as_ref().map(|referral| {
        let head = if referral.to.is_empty() {
            REFERRED.of(lang).to_owned()
        } else {
            REFERRED_TO.fill(lang, &[("to", &referral.to)])
        };
        if referral.reason.is_empty() { head } else { format!("{head} ({})", referral.reason) }
    }));
    if !care.note.is_empty() {
        said.push(care.note.clone());
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::{Kpsp, Referral, VitaminA};

    #[test]
    fn what_was_given_is_said_in_words() {
        let given = Care {
            vitamin_a: Some(VitaminA::Blue),
            deworming: true,
            vaccines: vec![Vaccine::Mr1, Vaccine::Ipv2],
            kpsp: Some(Kpsp::Fits),
            referral: Some(Referral { to: "Puskesmas".to_owned(), reason: "2T".to_owned() }),
            ..Care::default()
        };
        assert_eq!(
            care(&given, Lang::Id),
            [
                "Vitamin A biru (6–11 bulan)",
                "Obat cacing",
                "MR 1, IPV 2",
                "KPSP: sesuai",
                "Dirujuk ke Puskesmas (2T)",
            ]
        );
        assert!(care(&Care::default(), Lang::En).is_empty());
    }
}
