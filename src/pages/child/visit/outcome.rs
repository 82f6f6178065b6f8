//! What the numbers say, at once: categories, z-scores, N/T/O/B, and what to do.

use leptos::prelude::*;

use super::live::Live;
use crate::{
    app::{lang, t},
    components::{StatusMark, Tone},
    desk::protocol::VisitView,
    i18n::{
        DASH, Lang, Words as _,
        words::child::{self as w, indicator_name},
    },
    pages::child::{detail::headline, shared::step_list},
};

/// The outcome of a visit as typed so far.
#[component]
pub fn Outcome(
    /// What the fields say.
    live: Live,
) -> impl IntoView {
    view! {
        <section class="card outcome" aria-labelledby="outcome">
            <h2 id="outcome">{t(w::OUTCOME)}</h2>
            <div class="outcome__body" aria-live="polite">
                {move || match live.view.get() {
                    Some(view) => said(&view, lang()),
                    None => view! { <p class="soft">{t(w::OUTCOME_EMPTY)}</p> }.into_any(),
                }}
            </div>
        </section>
    }
}

fn said(view: &VisitView, lang: Lang) -> AnyView {
    let marks = headline(view, lang)
        .into_iter()
        .map(|(tone, words)| view! { <StatusMark tone label=words /> })
        .collect_view();
    let indices = view.findings.iter().map(|found| {
        let (short, _) = indicator_name(found.indicator, view.age.total_days, lang);
        let z = found.z.map_or_else(|| DASH.to_owned(), |z| lang.z(z));
        let (tone, words) = if found.implausible {
            (Tone::Act, w::IMPLAUSIBLE_SHORT.of(lang))
        } else {
            (Tone::from(found.category.severity()), found.category.say(lang))
        };
        view! {
            <li class="outcome__index">
                <strong>{short}</strong>
                <span class="figures outcome__z">{z}</span>
                <StatusMark tone label=words />
            </li>
        }
    });
    let indices = indices.collect_view();
    let gain = view.kms.as_ref().map(|kms| {
        let letter = format!("{}: {}", kms.gain.letter(), kms.gain.say(lang));
        view! {
            <li class="outcome__index">
                <strong>"KMS"</strong>
                <span class="figures outcome__z">{w::gained(kms, lang)}</span>
                <StatusMark tone=kms.gain label=letter />
            </li>
        }
    });
    let steps = step_list(&view.next_steps, lang);
    view! {
        <p class="standing__say outcome__say marks">{marks}</p>
        <ul class="outcome__indices">{gain} {indices}</ul>
        {steps}
    }
    .into_any()
}
