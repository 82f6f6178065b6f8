//! The agreement (berita acara) of a pledge: on the screen, to print and to take to an office
//! program (`office/agreement.rs`).

use leptos::prelude::*;

use crate::{
    app::{lang, use_answer, use_app},
    desk::protocol::{Changed, GetLetterhead, PledgeLine},
    i18n::{Lang, words::partners as w},
    office::agreement::{AgreementData, agreement},
    pages::papers::{PaperSheet, PaperTools},
    records::{
        Place,
        coordination::{Partner, Pledge},
    },
    wilayah::{DesaKind, Level},
};

/// The paper with what can be done with it.
#[component]
pub(super) fn Agreement(
    /// The pledge.
    #[prop(into)]
    pledge: Signal<Pledge>,
    /// Whose it is.
    partner: Partner,
    /// The regency's name.
    regency: String,
    /// Name of the pledge's place, and of that above it.
    named: (String, String),
) -> impl IntoView {
    let app = use_app();
    let head = use_answer(|| Some(GetLetterhead {}), |changed| *changed == Changed::Letterhead);
    let doc = Memo::new(move |_| {
        let lang = lang();
        let letterhead = head.with(|head| head.map(|head| head.letterhead.clone()));
        pledge.with(|pledge| {
            let data = AgreementData {
                pledge,
                partner: &partner,
                regency: &regency,
                place: &place_words(&pledge.place, &named, &regency, lang),
                letterhead: letterhead.as_ref(),
                hidden: app.privacy.is_hidden(),
            };
            agreement(data, lang)
        })
    });
    view! {
        <PaperTools doc />
        <PaperSheet doc />
    }
    .into_any()
}

/// The names of the place of a line.
pub(super) fn named(line: &PledgeLine) -> (String, String) {
    (line.name.clone(), line.within.clone())
}

/// A place as papers call it, with its kind.
fn place_words(
    place: &Place,
    (name, within): &(String, String),
    regency: &str,
    lang: Lang,
) -> String {
    match place {
        Place::Regency => w::PAPER_WHOLE.fill(lang, &[("regency", &regency)]),
        Place::Region(code) if code.level() == Level::Kecamatan => format!("Kecamatan {name}"),
        Place::Region(code) => {
            let kind =
                if code.desa_kind() == Some(DesaKind::Kelurahan) { "Kelurahan" } else { "Desa" };
            format!("{kind} {name}, Kecamatan {within}")
        }
        _ => crate::app::place_words(place, name, within, lang),
    }
}
