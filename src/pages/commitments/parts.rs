//! What lists, one commitment and meetings show alike.

use leptos::{prelude::*, text_prop::TextProp};

use crate::{
    app::{lang, place_words, places, regency_name, route::SECTORS, t, use_app, whole_regency},
    components::{Select, StatusMark, Tone},
    desk::protocol::{Meeting, Moved},
    i18n::{
        Lang, Words as _,
        words::{commitments as w, verdicts},
    },
    indicators::{Change, Verdict},
    rakor::commitments::Standing,
    records::{Place, coordination::Sector},
};

/// How a promise stands: shape, colour and words.
#[component]
pub(super) fn StandingMark(standing: Standing) -> impl IntoView {
    let tone = match standing {
        Standing::Late(_) | Standing::Broken => Tone::Act,
        Standing::Soon(_) => Tone::Watch,
        Standing::Kept(_) => Tone::Good,
        Standing::Open | Standing::Withdrawn => Tone::Plain,
    };
    view! { <StatusMark tone label=move || w::standing(standing, lang()) /> }
}

/// A difference with its verdict: "▲ +8,1 poin membaik", "≈ +0,3 poin belum pasti berubah".
pub(super) fn change_mark(change: &Change, lang: Lang) -> AnyView {
    let verdict = change.verdict;
    let shape = match (verdict, change.difference < 0.0) {
        (Verdict::NotSure, _) => "≈",
        (_, true) => "▼",
        (_, false) => "▲",
    };
    let class = match verdict {
        Verdict::Better => "change change--better",
        Verdict::Worse => "change change--worse",
        _ => "change",
    };
    view! {
        <span class=class>
            <span class="change__shape" aria-hidden="true">{shape}</span>
            <span class="change__points">{verdicts::points(lang, change)}</span>
            <span class="change__word">{verdicts::verdict(verdict).of(lang)}</span>
        </span>
    }
    .into_any()
}

/// What the number of a promise did, in one line.
#[component]
pub(super) fn MovedLine(moved: Moved) -> impl IntoView {
    view! {
        <p class="promise__number">
            <span class="figures">{move || w::moved(&moved, lang())}</span>
            {move || {
                let lang = lang();
                match (moved.change, moved.baseline) {
                    (Some(change), _) => change_mark(&change, lang),
                    (None, Some(_)) => view! { <span class="soft">{w::NO_NEWER.of(lang)}</span> }.into_any(),
                    (None, None) => ().into_any(),
                }
            }}
        </p>
    }
}

/// A Rakor in words: "Rapat koordinasi Kenari, 12 Mar 2026".
pub(super) fn meeting_words(meeting: &Meeting, lang: Lang) -> String {
    let mut words = meeting.kind.say(lang).to_owned();
    words.push(' ');
    // That of the regency is the settings'.
    let regency = || regency_name(lang);
    words.push_str(
        &Some(meeting.name.clone()).filter(|name| !name.is_empty()).unwrap_or_else(regency),
    );
    if let Some(date) = meeting.date {
        words.push_str(", ");
        words.push_str(&lang.date(date));
    }
    words
}

/// The choice of a sector.
#[component]
pub(super) fn SectorSelect(
    #[prop(into)] label: TextProp,
    #[prop(into)] value: Signal<Option<Sector>>,
    /// What choosing none is called.
    none: crate::i18n::Text,
    /// Only these.
    #[prop(optional, into)]
    only: Option<Signal<Vec<Sector>>>,
    #[prop(into)] on_choose: Callback<Option<Sector>>,
) -> impl IntoView {
    let code = |sector: Sector| crate::app::route::code_of(SECTORS, sector).to_owned();
    let options = Signal::derive(move || {
        let lang = lang();
        let all = only.map_or_else(|| Sector::ALL.to_vec(), |only| only.get());
        let first = (String::new(), none.of(lang).to_owned());
        let sectors = all.into_iter().map(|sector| (code(sector), sector.say(lang).to_owned()));
        std::iter::once(first).chain(sectors).collect::<Vec<_>>()
    });
    let choose = move |chosen: String| {
        let found = SECTORS.iter().find(|(code, _)| *code == chosen).map(|(_, sector)| *sector);
        on_choose.run(found);
    };
    view! {
        <Select
            label
            value=Signal::derive(move || value.get().map(code).unwrap_or_default())
            options
            on_choose=choose
        />
    }
}

/// The choice of a place: regency, kecamatan, desa, and the one it now is.
#[component]
pub(in crate::pages) fn PlaceSelect(
    #[prop(into)] label: TextProp,
    #[prop(into)] value: Signal<Place>,
    #[prop(into)] on_choose: Callback<Place>,
) -> impl IntoView {
    let app = use_app();
    // Deep in the list first: kecamatan with their desa, as the picker at the top has them.
    let listed = Memo::new(move |_| {
        let here = value.get();
        let all = app.places.with(|places| places.map(places::all).unwrap_or_default());
        let kept = all.into_iter().filter(|item| item.depth < 2 || item.place == here);
        kept.map(|item| (item.place, item.name, item.within)).collect::<Vec<_>>()
    });
    let options = Signal::derive(move || {
        let lang = lang();
        let regency = (String::new(), whole_regency(lang).to_owned());
        let rest = listed.with(|all| {
            let one = |at: usize, (place, name, within): &(Place, String, String)| {
                let words = place_words(place, name, within, lang);
                (at.to_string(), words)
            };
            all.iter().enumerate().map(|(at, item)| one(at, item)).collect::<Vec<_>>()
        });
        std::iter::once(regency).chain(rest).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || {
        let here = value.get();
        let at = listed.with(|all| all.iter().position(|(place, ..)| *place == here));
        at.map(|at| at.to_string()).unwrap_or_default()
    });
    let choose = move |code: String| {
        let at: Option<usize> = code.parse().ok();
        let place = at.and_then(|at| listed.with_untracked(|all| all.get(at).cloned()));
        on_choose.run(place.map_or(Place::Regency, |(place, ..)| place));
    };
    view! { <Select label value=chosen options on_choose=choose /> }
}

/// Words of a heading with a count beside them.
pub(super) fn counted(
    text: crate::i18n::Text,
    n: impl Fn() -> usize + Send + Sync + 'static,
) -> impl IntoView {
    view! {
        <h2>
            {t(text)} " " <span class="count figures">{move || lang().count(n() as i64)}</span>
        </h2>
    }
}
