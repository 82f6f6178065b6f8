//! What came of an import, and the doors that lead on.

use leptos::prelude::*;

use super::{
    flow::{Event, Stage},
    parts::{Note, n},
    session,
    working::{Close, Onward},
};
use crate::{
    app::{lang, route::Route, t},
    components::{Button, ButtonKind, Figure, LinkButton},
    desk::protocol::{ImportCounts, ImportDone},
    i18n::words::import_page as words,
};

/// Stored: the answer first, then what waits for a person, then the way back.
#[component]
pub fn Done() -> impl IntoView {
    let shown = session::now(|flow| match &flow.stage {
        Stage::Done(done) => Some((done.clone(), flow.file.name.clone())),
        _ => None,
    });
    shown.map(|(done, file)| result(&done, file))
}

fn result(done: &ImportDone, file: String) -> impl IntoView + use<> {
    let counts = done.counts;
    let detail = Route::ImportDetail(done.batch).href();
    let sentence = move || {
        words::DONE_SENTENCE.fill(
            lang(),
            &[
                ("visits", &n(counts.visits_new)),
                ("children", &n(counts.children_new)),
                ("file", &file),
            ],
        )
    };
    view! {
        <p class="import-answer" role="status">{sentence}</p>
        {(counts.children_uncertain + counts.refused > 0)
            .then(|| view! { <Waiting counts detail=detail.clone() /> })}
        {(counts.visits_different > 0).then(|| view! {
            <p>{move || words::DONE_TAKEN.fill(lang(), &[("n", &n(counts.visits_different))])}</p>
        })}
        <div class="import-actions">
            <LinkButton
                label=t(words::DONE_POSYANDU)
                href=Route::Places.href()
                kind=ButtonKind::Primary
            />
            <LinkButton label=t(words::DONE_DETAIL) href=detail />
            <Onward kind=ButtonKind::Secondary />
        </div>
        <p class="import-aside">{t(words::CAN_UNDO)}</p>
    }
}

/// What is left to do by hand.
#[component]
fn Waiting(counts: ImportCounts, detail: String) -> impl IntoView {
    view! {
        <div class="figures-row">
            {(counts.children_uncertain > 0).then(|| view! {
                <Figure
                    label=t(words::DOUBTS_TITLE)
                    value=move || n(counts.children_uncertain)
                    detail=t(words::ANSWER_DOUBTS)
                    href=Route::Doubts.href()
                    tone="watch"
                />
            })}
            {(counts.refused > 0).then(|| view! {
                <Figure
                    label=t(words::REFUSED_TITLE)
                    value=move || n(counts.refused)
                    detail=t(words::DONE_DETAIL)
                    href=detail
                    tone="act"
                />
            })}
        </div>
    }
}

/// Stopped while it was written.
#[component]
pub fn Stopped() -> impl IntoView {
    view! {
        <Note>
            <p class="notice__title">{t(words::STOPPED_TITLE)}</p>
            <p>{t(words::UNCHANGED)}</p>
        </Note>
        <div class="import-actions">
            <Button
                label=t(words::BACK_TO_PREVIEW)
                kind=ButtonKind::Primary
                on_click=move |_| session::tell(Event::Again)
            />
            <Close />
        </div>
    }
}
