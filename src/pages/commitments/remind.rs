//! Promises that are late or soon due, for Beranda.

use leptos::prelude::*;

use super::line::PromiseRow;
use crate::{
    app::{
        lang,
        route::{Location, PapersView, Route},
        t, use_answer, use_app,
    },
    components::StatusMark,
    components::Tone,
    desk::protocol::{Changed, GetReminders, PromiseFilter, Reminders},
    i18n::words::commitments as w,
};

/// Promises that are named.
const NAMED: u32 = 4;

/// The part of Beranda; nothing where nobody has to be reminded.
#[component]
pub fn PromiseReminders() -> impl IntoView {
    let app = use_app();
    let reminders = use_answer(
        move || Some(GetReminders { place: app.router.scope().place, most: NAMED }),
        |changed| matches!(changed, Changed::Papers),
    );
    let any = Memo::new(move |_| {
        reminders.with(|reminders| reminders.is_some_and(|r| r.late + r.soon > 0))
    });
    let value = Signal::derive(move || reminders.get());
    view! {
        <Show when=move || any.get()>
            <Listed reminders=value />
        </Show>
    }
}

#[component]
fn Listed(reminders: Signal<Option<Reminders>>) -> impl IntoView {
    let number = move |pick: fn(&Reminders) -> u32| {
        Memo::new(move |_| reminders.with(|reminders| reminders.as_ref().map_or(0, pick)))
    };
    let (late, soon) = (number(|r| r.late), number(|r| r.soon));
    let door = |promises: PromiseFilter| {
        let papers = PapersView { promises, ..PapersView::default() };
        Location { papers, ..Route::Commitments.into() }.href()
    };
    let rows = move || {
        let rows = reminders.with(|r| r.as_ref().map(|r| r.rows.clone()).unwrap_or_default());
        rows.into_iter().map(|line| view! { <PromiseRow line /> }).collect_view()
    };
    view! {
        <section class="section">
            <div class="section__head">
                <h2>{t(w::REMIND_TITLE)}</h2>
                <p class="promise-badges">
                    <Show when=move || late.get() != 0>
                        <a href=door(PromiseFilter::Late)>
                            <StatusMark
                                tone=Tone::Act
                                label=move || w::REMIND_LATE.fill(lang(), &[("n", &late.get())])
                            />
                        </a>
                    </Show>
                    <Show when=move || soon.get() != 0>
                        <a href=door(PromiseFilter::Soon)>
                            <StatusMark
                                tone=Tone::Watch
                                label=move || w::REMIND_SOON.fill(lang(), &[("n", &soon.get())])
                            />
                        </a>
                    </Show>
                </p>
            </div>
            <ul class="promises">{rows}</ul>
            <p><a class="name-link" href=Route::Commitments.href()>{t(w::REMIND_ALL)}</a></p>
        </section>
    }
    .into_any()
}
