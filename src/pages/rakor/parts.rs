//! Small parts of the Rakor's pages: names of places, states, days, QR.

use chrono::NaiveDate;
use leptos::{prelude::*, text_prop::TextProp};

pub use crate::i18n::words::rakor::office;
use crate::{
    app::{lang, regency_name},
    components::{StatusMark, Tone},
    desk::protocol::RakorBrief,
    i18n::{
        Lang, Words as _,
        words::rakor::{self, clock},
    },
    rakor::{cascade::Progress, qr::qr},
    records::{
        PersonalText, Place,
        coordination::{Invited, RakorState},
    },
    wilayah::Level,
};

/// The name of a place with its kind. That of the regency is the settings'.
pub fn place_name(place: &Place, name: &str, lang: Lang) -> String {
    match place {
        Place::Region(code) if code.level() == Level::Kecamatan => {
            rakor::OF_KECAMATAN.fill(lang, &[("name", &name)])
        }
        Place::Region(_) => rakor::OF_DESA.fill(lang, &[("name", &name)]),
        Place::Regency => regency_name(lang),
        _ => name.to_owned(),
    }
}

/// The name of a person: the one place of these pages that shows one.
pub fn person(name: &PersonalText) -> String {
    name.reveal().to_owned()
}

/// Who somebody on the list is, in few words: the office, or else the name.
pub fn who(one: &Invited, lang: Lang) -> String {
    let office = office(&one.party, lang);
    if office.is_empty() { person(&one.party.name) } else { office }
}

/// Day and time of a meeting.
pub fn when(date: Option<NaiveDate>, starts: Option<u16>, lang: Lang) -> String {
    let Some(date) = date else { return rakor::WHEN_NONE.of(lang).to_owned() };
    let day = lang.date_full(date);
    match starts {
        Some(minute) => {
            rakor::AT_TIME.fill(lang, &[("date", &day), ("time", &clock(minute, lang))])
        }
        None => day,
    }
}

/// The theme, or the kind where there is none.
pub fn title(brief: &RakorBrief, lang: Lang) -> String {
    if brief.theme.is_empty() { brief.kind.say(lang).to_owned() } else { brief.theme.clone() }
}

/// How far a meeting is.
#[component]
pub fn StateMark(
    /// How far.
    #[prop(into)]
    state: Signal<RakorState>,
) -> impl IntoView {
    move || {
        let state = state.get();
        let tone = match state {
            RakorState::Held => Tone::Good,
            RakorState::Open => Tone::Above,
            RakorState::Expected => Tone::Watch,
            RakorState::Planned | RakorState::Cancelled => Tone::Plain,
        };
        let label: TextProp = (move || state.say(lang())).into();
        view! { <StatusMark tone label /> }
    }
}

/// How far a meeting is that was asked for.
#[component]
pub fn ProgressMark(
    /// How far.
    progress: Progress,
) -> impl IntoView {
    let tone = match progress {
        Progress::Met => Tone::Good,
        Progress::Planned | Progress::Cancelled => Tone::Plain,
        Progress::Waiting => Tone::Watch,
        Progress::Late => Tone::Act,
    };
    view! { <StatusMark tone label=move || progress.say(lang()) /> }
}

/// A QR as a picture; the text stands below it for those who type.
pub fn qr_picture(text: &str) -> Option<impl IntoView + use<>> {
    qr(text).map(|code| {
        let side = code.side;
        view! {
            <svg
                class="qr"
                viewBox=format!("0 0 {side} {side}")
                width="96"
                height="96"
                shape-rendering="crispEdges"
                aria-hidden="true"
            >
                <rect class="qr__ground" width=side height=side />
                <path class="qr__dark" d=code.path />
            </svg>
        }
    })
}
