//! The evidence as it was frozen, and the newest figures beside it.

use leptos::prelude::*;

use crate::{
    app::{lang, t},
    components::{StatusMark, Tone},
    desk::protocol::{EvidenceNow, ProblemView},
    i18n::words::{problems as w, verdicts},
    indicators::{Change, Verdict},
};

#[component]
pub(super) fn EvidenceThenNow(view: Signal<ProblemView>) -> impl IntoView {
    let rows = Memo::new(move |_| view.with(|view| view.evidence.clone()));
    let still = Memo::new(move |_| view.with(|view| view.still));
    let none = move || rows.with(Vec::is_empty);
    view! {
        <section class="section">
            <h2>{t(w::EVIDENCE)}</h2>
            <Show when=move || !none() fallback=|| view! { <p class="soft">{t(w::NO_EVIDENCE)}</p> }>
                <p class="soft">{t(w::EVIDENCE_LEAD)}</p>
                <ul class="evidence">
                    {move || rows.get().into_iter().map(|row| view! { <Row row /> }).collect_view()}
                </ul>
            </Show>
            {move || still.get().map(|still| {
                let (tone, words) =
                    if still { (Tone::Watch, w::STILL_YES) } else { (Tone::Good, w::STILL_NO) };
                view! { <p><StatusMark tone label=t(words) /></p> }
            })}
        </section>
    }
    .into_any()
}

#[component]
fn Row(row: EvidenceNow) -> impl IntoView {
    let EvidenceNow { then, now, change } = row;
    let measured = then.indicator.is_some();
    view! {
        <li class="evidence__row">
            <div>
                <small>{t(w::THEN)}</small>
                <p>{move || w::said(&then, lang())}</p>
            </div>
            <div>
                <small>{t(w::NOW)}</small>
                {match now {
                    Some(now) => view! { <p>{move || w::said(&now, lang())}</p> }.into_any(),
                    None if measured => view! { <p class="soft">{t(w::NO_NOW)}</p> }.into_any(),
                    None => view! { <p class="soft">{crate::i18n::DASH}</p> }.into_any(),
                }}
                {change.map(|change| view! { <p><ChangeMark change /></p> })}
            </div>
        </li>
    }
    .into_any()
}

/// A difference with what may be said of it.
#[component]
pub(in crate::pages) fn ChangeMark(change: Change) -> impl IntoView {
    let (tone, text) = match change.verdict {
        Verdict::Better => (Tone::Good, w::CHANGE_BETTER),
        Verdict::Worse => (Tone::Act, w::CHANGE_WORSE),
        _ => (Tone::Plain, w::CHANGE_NONE),
    };
    let words = move || {
        let points = verdicts::points(lang(), &change);
        text.fill(lang(), &[("points", &points)])
    };
    view! { <StatusMark tone label=words /> }
}
