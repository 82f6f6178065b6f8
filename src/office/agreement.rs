//! Berita acara of a pledge: what a partner promises the Tim Pembina, signed by both.
//!
//! The form is that of berita acara kesepakatan in practice: the day in words, both parties with who
//! acts for them, what is given with its worth in digits and words, what each side does, two
//! signatures (tata naskah dinas, Permendagri 1/2023 [UNVERIFIED]).

use super::{
    doc::{Block, Doc, Letterhead, Signature},
    spelled,
};
use crate::{
    i18n::{
        Lang, Words as _,
        words::{letters, partners as w},
    },
    records::coordination::{Partner, Pledge, PledgeKind},
};

/// What an agreement is made of.
#[derive(Clone, Copy, Debug)]
pub struct AgreementData<'a> {
    /// The pledge.
    pub pledge: &'a Pledge,
    /// Whose it is.
    pub partner: &'a Partner,
    /// The regency's name.
    pub regency: &'a str,
    /// For where, in words.
    pub place: &'a str,
    /// Who sends it.
    pub letterhead: Option<&'a Letterhead>,
    /// Names are left out.
    pub hidden: bool,
}

/// The paper.
pub fn agreement(data: AgreementData<'_>, lang: Lang) -> Doc {
    let AgreementData { pledge, partner, regency, .. } = data;
    let say = |text: crate::i18n::Text| text.of(lang).to_owned();
    let dots = letters::DOTS.of(lang);
    let or_dots = |text: &str| if text.is_empty() { dots.to_owned() } else { text.to_owned() };
    let name = if data.hidden { "" } else { partner.contact.reveal() };
    let mut doc =
        Doc::new(format!("berita-acara-mitra-{}", pledge.made), lang, say(w::PAPER_TITLE));
    doc.letterhead = data.letterhead.filter(|head| !head.is_empty()).cloned();
    doc.subtitle = w::PAPER_NUMBER.fill(lang, &[("number", &or_dots(&pledge.agreement))]);
    let party = |name: &str, office: &str, whose: String| {
        Block::Facts(vec![
            (say(w::PAPER_NAME), or_dots(name)),
            (say(w::PAPER_OFFICE), or_dots(office)),
            (say(w::PAPER_ACTS_FOR), whose),
        ])
    };
    let first = w::PAPER_FIRST.fill(lang, &[("regency", &regency)]);
    let second = w::PAPER_SECOND.fill(lang, &[("partner", &partner.name)]);
    let due = match pledge.due {
        Some(due) => w::PAPER_DUE.fill(lang, &[("date", &lang.date_long(due))]),
        None => say(w::PAPER_NO_DUE),
    };
    let day = spelled::date(pledge.made, lang);
    let points = vec![due, say(w::PAPER_CARE), say(w::PAPER_HANDED)];
    doc.blocks = vec![
        Block::Text(w::PAPER_INTRO.fill(lang, &[("date", &day)])),
        party("", "", first),
        party(name, &partner.contact_position, second),
        Block::Text(w::PAPER_AGREE.fill(lang, &[("regency", &regency)])),
        Block::Facts(given(data, lang)),
        Block::Text(say(w::PAPER_TERMS)),
        Block::List { numbered: true, points },
        Block::Text(say(w::PAPER_DONE)),
        Block::Signatures(vec![
            Signature {
                over: say(w::SIGN_SECOND),
                role: partner.name.clone(),
                name: name.to_owned(),
                under: partner.contact_position.clone(),
            },
            Signature {
                over: say(w::SIGN_FIRST),
                role: w::PAPER_TEAM.fill(lang, &[("regency", &regency)]),
                ..Signature::default()
            },
        ]),
    ];
    doc
}

/// What is given: kind, what, how much, worth, for where, for which number.
fn given(data: AgreementData<'_>, lang: Lang) -> Vec<(String, String)> {
    let pledge = data.pledge;
    let say = |text: crate::i18n::Text| text.of(lang).to_owned();
    let mut facts = vec![
        (say(w::PAPER_KIND), pledge.kind.say(lang).to_owned()),
        (say(w::PAPER_WHAT), pledge.text.clone()),
    ];
    if let Some(quantity) = pledge.quantity {
        let said = format!("{} {}", lang.count(quantity), pledge.unit);
        facts.push((say(w::PAPER_QUANTITY), said.trim().to_owned()));
    }
    if let Some(amount) = pledge.amount {
        let mut said = w::rupiah(lang, amount);
        if lang == Lang::Id {
            said = format!("{said} ({} rupiah)", spelled::number(amount));
        }
        let what = if pledge.kind == PledgeKind::Money { w::PAPER_SUM } else { w::PAPER_WORTH };
        facts.push((say(what), said));
    }
    facts.push((say(w::PAPER_PLACE), data.place.to_owned()));
    if let Some(indicator) = pledge.indicator {
        facts.push((say(w::PAPER_INDICATOR), indicator.say(lang).to_owned()));
    }
    facts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        documents::{Extra, Id, Stamp},
        records::{PersonalText, Place},
    };

    fn pledge() -> Pledge {
        Pledge {
            id: Id::from_bits(1),
            partner: Id::from_bits(2),
            kind: PledgeKind::Money,
            text: "Dana sehat".to_owned(),
            amount: Some(12_500_000),
            quantity: None,
            unit: String::new(),
            place: Place::Regency,
            indicator: None,
            rakor: None,
            made: "2026-05-24".parse().unwrap(),
            due: Some("2026-08-01".parse().unwrap()),
            agreement: String::new(),
            deliveries: Vec::new(),
            spendings: Vec::new(),
            ended: false,
            edited: Stamp::default(),
            extra: Extra::new(),
        }
    }

    fn made(hidden: bool, lang: Lang) -> Doc {
        let mut partner = Partner::new(Id::from_bits(2), "Koperasi Uji".to_owned());
        partner.contact = PersonalText::new("Siti Aminah");
        partner.contact_position = "Ketua".to_owned();
        let pledge = pledge();
        let data = AgreementData {
            pledge: &pledge,
            partner: &partner,
            regency: "Kabupaten Idaman",
            place: "Kecamatan Lumbung",
            letterhead: None,
            hidden,
        };
        agreement(data, lang)
    }

    #[test]
    fn both_parties_the_sum_in_words_and_the_day() {
        let doc = made(false, Lang::Id);
        let words = format!("{doc:?}");
        for said in [
            "Minggu tanggal dua puluh empat bulan Mei tahun dua ribu dua puluh enam",
            "(dua belas juta lima ratus ribu rupiah)",
            "Tim Pembina Posyandu Kabupaten Idaman",
            "Koperasi Uji",
            "Kecamatan Lumbung",
            "1 Agustus 2026",
        ] {
            assert!(words.contains(said), "{said}");
        }
        let Some(Block::Signatures(signs)) = doc.blocks.last() else { panic!("nobody signs") };
        assert_eq!((signs[0].name.as_str(), signs[0].under.as_str()), ("Siti Aminah", "Ketua"));
        assert_eq!(signs[1].name, "");
        assert_eq!(doc.subtitle, "Nomor: ……………………");
    }

    #[test]
    fn a_hidden_name_is_dots_and_english_has_no_terbilang() {
        assert!(!format!("{:?}", made(true, Lang::Id)).contains("Siti"));
        let english = format!("{:?}", made(false, Lang::En));
        assert!(english.contains("12,500,000") && !english.contains("juta"));
    }
}
