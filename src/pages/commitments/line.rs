//! A promise in a list: what, whose, by when, and what its number did.

use leptos::prelude::*;

use super::parts::{MovedLine, StandingMark, meeting_words};
use crate::{
    app::{lang, place_words, route::Route},
    desk::protocol::PromiseLine,
    i18n::{Words as _, words::commitments as w},
    records::coordination::CommitmentStatus,
};

/// The promise; the sector is left out where the list is by sector.
#[component]
pub(super) fn PromiseRow(
    line: PromiseLine,
    /// Its heading is a door to its page.
    #[prop(default = true)]
    door: bool,
    /// What belongs under it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let PromiseLine { id, text, standing, moved, status, due, .. } = line.clone();
    let about = StoredValue::new(line);
    let who = move || about.with_value(|line| w::owner(line, lang()));
    let facts = move || {
        let lang = lang();
        about.with_value(|line| {
            let place = place_words(&line.place, &line.name, &line.within, lang);
            let made = line.rakor.as_ref().map(|meeting| meeting_words(meeting, lang));
            let evidence =
                (line.evidence > 0).then(|| w::EVIDENCE_N.fill(lang, &[("n", &line.evidence)]));
            [Some(place), made, evidence].into_iter().flatten().collect::<Vec<_>>().join(" · ")
        })
    };
    let last = move || {
        about.with_value(|line| {
            let told = line.last.as_ref().filter(|told| !told.text.is_empty())?;
            Some(format!("{}: {}", lang().date(told.date), told.text))
        })
    };
    let started = status == CommitmentStatus::Started;
    view! {
        <li class="promise">
            <div class="promise__head">
                <p class="promise__what">
                    {if door {
                        view! { <a class="name-link" href=Route::Commitment(id).href()>{text}</a> }
                            .into_any()
                    } else {
                        view! { <strong>{text}</strong> }.into_any()
                    }}
                </p>
                <p class="promise__when">
                    <StandingMark standing />
                    <span class="figures soft">
                        {move || format!("{} {}", w::DUE.of(lang()), lang().date(due))}
                    </span>
                </p>
            </div>
            <p class="promise__who">
                <strong>{who}</strong>
                {started.then(|| view! { " · " {move || status.say(lang())} })}
            </p>
            <p class="soft">{facts}</p>
            {moved.map(|moved| view! { <MovedLine moved /> })}
            {move || last().map(|last| view! { <p class="promise__last">{last}</p> })}
            {children.map(|children| children())}
        </li>
    }
    .into_any()
}
