//! Identities on the screen: the switch, and when it was turned off and why.

use leptos::prelude::*;

use crate::{
    app::{lang, moment, show, skeleton_lines, t, use_answer, use_app},
    components::{Button, IconName},
    desk::protocol::{GetOpenings, Opening},
    i18n::words::privacy as w,
};

/// Openings that are listed.
const LISTED: usize = 20;

#[component]
pub(super) fn PrivacyCard() -> impl IntoView {
    let app = use_app();
    let openings = use_answer(|| Some(GetOpenings {}), |_| false);
    let hidden = Memo::new(move |_| app.privacy.is_hidden());
    let state = move || if hidden.get() { w::CARD_HIDDEN } else { w::CARD_SHOWN }.of(lang());
    view! {
        <section class="card" id="privacy">
            <h2>{t(w::CARD)}</h2>
            <p>{state}</p>
            <div class="row">
                <Show
                    when=move || hidden.get()
                    fallback=move || {
                        view! {
                            <Button
                                label=t(w::HIDE)
                                icon=IconName::Hidden
                                disabled=Signal::derive(move || app.router.drafts())
                                on_click=move |_| app.hide_identities()
                            />
                        }
                    }
                >
                    <Button label=t(w::SHOW_ASK) on_click=move |_| app.privacy.ask_to_show() />
                </Show>
            </div>
            <Show when=move || !hidden.get()>
                <h3>{t(w::OPENINGS)}</h3>
                {show(openings, || skeleton_lines(1), |openings| view! { <Openings openings /> })}
            </Show>
        </section>
    }
}

#[component]
fn Openings(openings: Signal<Vec<Opening>>) -> impl IntoView {
    let one = |opening: &Opening| {
        let lang = lang();
        let by = opening.stamp.by.0.clone();
        let by = if by.is_empty() { w::SOMEBODY.of(lang).to_owned() } else { by };
        let when = moment(opening.stamp.at);
        view! {
            <li>
                <q>{opening.reason.clone()}</q>
                " "
                <small class="soft">{format!("{when} · {by}")}</small>
            </li>
        }
    };
    move || {
        if openings.with(Vec::is_empty) {
            return view! { <p class="soft">{t(w::OPENINGS_NONE)}</p> }.into_any();
        }
        let lines = openings.with(|all| all.iter().take(LISTED).map(one).collect_view());
        view! { <ul class="openings">{lines}</ul> }.into_any()
    }
}
