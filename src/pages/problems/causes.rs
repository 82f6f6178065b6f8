//! Root causes.

use leptos::prelude::*;

use crate::{
    app::{paper::Draft, t},
    components::{Button, IconButton, IconName, TextField},
    documents::{Extra, Id},
    i18n::words::problems as w,
    platform::random,
    records::coordination::{Cause, Problem},
};

#[component]
pub(super) fn Causes(draft: Draft<Problem>) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let causes = Memo::new(move |_| draft.doc.with(|problem| problem.causes.clone()));
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let typed = text.get_untracked().trim().to_owned();
        if typed.is_empty() {
            return;
        }
        let id = Id::from_bits(random::bits());
        draft.edit(|problem| problem.causes.push(Cause { id, text: typed, extra: Extra::new() }));
        draft.save(move |_| text.set(String::new()));
    };
    let one = move |cause: Cause| {
        let id = cause.id;
        let remove = move || {
            draft.edit(|problem| problem.causes.retain(|cause| cause.id != id));
            draft.save(|_| ());
        };
        view! {
            <li>
                <span>{cause.text}</span>
                <span class="no-print">
                    <IconButton
                        label=t(w::REMOVE_CAUSE)
                        icon=IconName::Trash
                        on_click=move |_| remove()
                    />
                </span>
            </li>
        }
    };
    view! {
        <section class="section">
            <h2>{t(w::CAUSES)}</h2>
            <ul class="causes">{move || causes.get().into_iter().map(one).collect_view()}</ul>
            <form class="causes__add no-print" novalidate=true on:submit=add>
                <TextField label=t(w::CAUSE) value=text hint=t(w::CAUSE_HINT) longest=2000 />
                <Button
                    label=t(w::ADD_CAUSE)
                    icon=IconName::Plus
                    submit=true
                    disabled=Signal::derive(move || text.with(|text| text.trim().is_empty()))
                    on_click=|_| ()
                />
            </form>
        </section>
    }
    .into_any()
}
