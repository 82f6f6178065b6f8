//! What the pages of teams show alike: names of teams and persons, the state of an SK.

use leptos::prelude::*;

use crate::{
    app::lang,
    components::{StatusMark, Tone},
    i18n::{Lang, words::teams},
    rakor::teams::{SkState, Verdict, named},
    records::{
        PersonalText,
        coordination::{Nomenclature, Tier},
    },
};

/// The name of a person, the one place where these pages show one.
pub(super) fn person(name: &PersonalText) -> String {
    name.reveal().to_owned()
}

/// The full name of a team of a place. Without a name of the place, its nomenclature.
pub(super) fn full_name(
    nomenclature: Nomenclature,
    tier: Tier,
    kelurahan: bool,
    place: &str,
) -> String {
    named(nomenclature, tier, kelurahan, place)
}

/// The state of an SK in words.
pub(super) fn sk_words(sk: SkState, lang: Lang) -> String {
    let on = |text: crate::i18n::Text, day| text.fill(lang, &[("date", &lang.date(day))]);
    match sk {
        SkState::Missing => teams::SK_NONE.of(lang).to_owned(),
        SkState::Expired(day) => on(teams::SK_EXPIRED, day),
        SkState::Soon(day) => on(teams::SK_SOON, day),
        SkState::Valid(Some(day)) => on(teams::SK_UNTIL, day),
        SkState::Valid(None) => teams::SK_OPEN.of(lang).to_owned(),
    }
}

/// The state of an SK as a mark.
#[component]
pub(super) fn SkMark(sk: SkState) -> impl IntoView {
    let tone = match sk {
        SkState::Missing | SkState::Expired(_) => Tone::Act,
        SkState::Soon(_) => Tone::Watch,
        SkState::Valid(_) => Tone::Good,
    };
    view! { <StatusMark tone label=move || sk_words(sk, lang()) /> }
}

/// The colour of a line.
pub(super) fn tone(verdict: Verdict) -> Tone {
    match verdict {
        Verdict::Met => Tone::Good,
        Verdict::Soon => Tone::Watch,
        Verdict::Missing => Tone::Act,
    }
}
