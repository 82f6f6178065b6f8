//! The Rakor before this one: what was decided, and which promises are still open.

use leptos::prelude::*;

use super::parts::title;
use crate::{
    app::{lang, route::Route, t, use_answer},
    desk::protocol::{Changed, GetCarried, RakorAround},
    i18n::words::rakor as words,
    rakor::commitments::Standing,
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
    let id = rakor.with_untracked(|rakor| rakor.id);
    let place = move || rakor.with(|rakor| rakor.place.clone());
    let carried =
        use_answer(move || Some(GetCarried { rakor: id }), |changed| *changed == Changed::Papers);
    let open = move || {
        carried.with(|carried| {
            let carried = carried?;
            let late = |standing: Standing| matches!(standing, Standing::Late(_));
            let late = carried.open.iter().filter(|line| late(line.promise.standing)).count();
            Some((carried.open.len(), late, carried.made.len()))
        })
    };
    let promises = move || {
        let lang = lang();
        let (n, late, made) = open()?;
        let mut lines = vec![if n == 0 {
            words::CARRIED_NONE.of(lang).to_owned()
        } else {
            words::CARRIED.fill(lang, &[("n", &n)])
        }];
        if late > 0 {
            lines.push(words::CARRIED_LATE.fill(lang, &[("n", &late)]));
        }
        if made > 0 {
            lines.push(words::MADE_HERE.fill(lang, &[("n", &made)]));
        }
        Some(lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view())
    };
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
            <ul class="rakor-before__promises">{promises}</ul>
            <p class="no-print">
                <a class="rakor-before__link" href=move || Route::Commitments.at(place()).href()>
                    {t(words::ROOM_COMMITMENTS)}
                </a>
            </p>
        </section>
    }
    .into_any()
}
