//! The Rakor before this one: what was decided.

use leptos::prelude::*;

use super::parts::title;
use crate::{
    app::{lang, route::Route, t},
    desk::protocol::RakorAround,
    i18n::words::rakor as words,
    records::coordination::Rakor,
};

/// What came before.
#[component]
pub fn Before(
    /// The Rakor.
    rakor: Signal<Rakor>,
    /// What stands around it.
    around: Signal<RakorAround>,
) -> impl IntoView {
    let place = move || rakor.with(|rakor| rakor.place.clone());
    let last = move || {
        let (brief, decided) = around.with(|around| around.previous.clone())?;
        let lang = lang();
        let day = brief.date.map(|date| lang.date(date)).unwrap_or_default();
        let decided = if decided.is_empty() {
            view! { <p class="soft">{t(words::DECIDED_NOTHING)}</p> }.into_any()
        } else {
            let one = |text: String| view! { <li>{text}</li> };
            view! {
                <h3 class="rakor-before__head">{t(words::DECIDED_THEN)}</h3>
                <ol class="rakor-before__decided">{decided.into_iter().map(one).collect_view()}</ol>
            }
            .into_any()
        };
        Some(view! {
            <p>
                <a class="rakor-before__link" href=Route::Rakor(brief.id).href()>
                    {day} " · " {title(&brief, lang)}
                </a>
            </p>
            {decided}
        })
    };
    let none = move || around.with(|around| around.previous.is_none());
    view! {
        <section class="section rakor-before">
            <h2>{t(words::BEFORE)}</h2>
            <Show when=none>
                <p class="soft">{t(words::BEFORE_NONE)}</p>
            </Show>
            {last}
            <p class="no-print">
                <a class="rakor-before__link" href=move || Route::Commitments.at(place()).href()>
                    {t(words::ROOM_COMMITMENTS)}
                </a>
            </p>
        </section>
    }
    .into_any()
}
