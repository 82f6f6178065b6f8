//! A promise in one line, while people talk: what, who, by when. The rest follows later.

use chrono::{Days, NaiveDate};
use leptos::prelude::*;

use super::parts::SectorSelect;
use crate::{
    app::{ErrorNotice, lang, lang_now, send, t, use_app},
    components::{Button, ButtonKind, DateField, IconName, TextField},
    desk::protocol::{PaperView, SavePapers},
    documents::Id,
    forms::{date_text, read_date},
    i18n::words::commitments as w,
    platform::random,
    records::{
        Place,
        coordination::{Commitment, MemberId, RakorId, Sector},
    },
};

/// Days that are proposed until a promise is due.
const USUAL: u64 = 30;

/// The line. It stays filled until the promise is saved, and is empty and ready after.
#[component]
pub fn QuickPromise(
    /// Made in which Rakor.
    #[prop(into)]
    rakor: Signal<Option<RakorId>>,
    /// For which place.
    #[prop(into)]
    place: Signal<Place>,
    /// The day it is made.
    #[prop(into)]
    day: Signal<NaiveDate>,
    /// The decision it belongs to.
    #[prop(optional, into)]
    decision: Signal<Option<MemberId>>,
) -> impl IntoView {
    let app = use_app();
    let what = RwSignal::new(String::new());
    let who = RwSignal::new(Some(Sector::Kesehatan));
    let proposed = move || day.get_untracked().checked_add_days(Days::new(USUAL)).map(date_text);
    let when = RwSignal::new(proposed().unwrap_or_default());
    let (busy, error) = (RwSignal::new(false), RwSignal::new(None));
    let missing = Signal::derive(move || {
        what.with(|what| what.trim().is_empty()) || when.with(|when| read_date(when).is_none())
    });
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let due = read_date(&when.get_untracked());
        let Some(due) = due.filter(|_| !missing.get_untracked() && !busy.get_untracked()) else {
            return;
        };
        let id = Id::from_bits(random::bits());
        let mut promise = Commitment::new(id, place.get_untracked(), day.get_untracked());
        what.get_untracked().trim().clone_into(&mut promise.text);
        promise.owner.sector = who.get_untracked();
        promise.due = due;
        promise.rakor = rakor.get_untracked();
        promise.decision = decision.get_untracked();
        busy.set(true);
        error.set(None);
        let papers = vec![PaperView { paper: promise.into(), rev: 0 }];
        send(SavePapers { papers }, move |result| {
            busy.set(false);
            match result {
                Ok(_) => {
                    what.set(String::new());
                    app.toasts.done(w::QUICK_DONE.of(lang_now()));
                }
                Err(why) => error.set(Some(why)),
            }
        });
    };
    let in_words =
        move || read_date(&when.get()).map(|day| lang().date_full(day)).unwrap_or_default();
    let choose = move |chosen: Option<Sector>| who.set(chosen.or(Some(Sector::Other)));
    view! {
        <form class="promise-quick no-print" novalidate=true on:submit=save>
            <TextField label=t(w::WHAT) value=what longest=2000 />
            <SectorSelect
                label=t(w::WHO)
                value=who
                none=w::NOT_CHOSEN
                only=Signal::stored(Sector::ALL.to_vec())
                on_choose=choose
            />
            <DateField label=t(w::BY_WHEN) value=when hint=in_words />
            <Button
                label=t(w::QUICK_ADD)
                kind=ButtonKind::Primary
                icon=IconName::Plus
                submit=true
                busy
                disabled=missing
                on_click=|_| ()
            />
            {move || error.get().map(|error| view! { <ErrorNotice error /> })}
        </form>
    }
    .into_any()
}
