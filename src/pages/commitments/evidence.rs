//! What shows that a promise was kept.

use leptos::prelude::*;

use crate::{
    app::{
        lang, lang_now,
        paper::{Draft, undoable},
        t, use_app,
    },
    components::{Button, DateField, IconButton, IconName, TextField},
    desk::protocol::CommitmentView,
    documents::{Extra, Id},
    forms::{date_text, read_date},
    i18n::words::{commitments as w, common},
    platform::random,
    records::coordination::{Commitment, Evidence},
};

/// What shows it, and adding to it.
#[component]
pub(super) fn EvidencePart(
    view: Signal<CommitmentView>,
    draft: Draft<Commitment>,
) -> impl IntoView {
    let app = use_app();
    let all = Memo::new(move |_| draft.doc.with(|doc| doc.evidence.clone()));
    let text = RwSignal::new(String::new());
    let date = RwSignal::new(date_text(view.with_untracked(|view| view.today)));
    let in_words =
        move || read_date(&date.get()).map(|day| lang().date_full(day)).unwrap_or_default();
    let missing = Signal::derive(move || {
        text.with(|text| text.trim().is_empty()) || date.with(|date| read_date(date).is_none())
    });
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(day) = read_date(&date.get_untracked()).filter(|_| !missing.get_untracked())
        else {
            return;
        };
        draft.edit(|doc| {
            doc.evidence.push(Evidence {
                id: Id::from_bits(random::bits()),
                date: day,
                text: text.get_untracked().trim().to_owned(),
                extra: Extra::new(),
            });
        });
        text.set(String::new());
        draft.save_quietly(move |saved| {
            undoable(app, common::SAVED.of(lang_now()), saved.entry.clone());
        });
    };
    let one = move |evidence: Evidence| {
        let id = evidence.id;
        let remove = move || {
            draft.edit(|doc| doc.evidence.retain(|one| one.id != id));
            draft.save_quietly(move |saved| {
                undoable(app, common::SAVED.of(lang_now()), saved.entry.clone());
            });
        };
        view! {
            <li class="promise-words__row">
                <span>
                    <strong class="figures">{move || lang().date(evidence.date)}</strong> " "
                    {evidence.text}
                </span>
                <span class="no-print">
                    <IconButton
                        label=t(w::EVIDENCE_REMOVE)
                        icon=IconName::Trash
                        on_click=move |_| remove()
                    />
                </span>
            </li>
        }
    };
    let none = move || all.with(Vec::is_empty);
    view! {
        <section class="section">
            <h2>{t(w::EVIDENCE)}</h2>
            <Show when=none>
                <p class="soft">{t(w::EVIDENCE_NONE)}</p>
            </Show>
            <ul class="promise-words">{move || all.get().into_iter().map(one).collect_view()}</ul>
            <form class="form no-print" novalidate=true on:submit=add>
                <div class="form__row">
                    <TextField label=t(w::EVIDENCE_TEXT) value=text longest=2000 />
                    <DateField label=t(common::DATE) value=date hint=in_words />
                </div>
                <div class="form__actions">
                    <Button
                        label=t(w::EVIDENCE_ADD)
                        icon=IconName::Plus
                        submit=true
                        disabled=missing
                        on_click=|_| ()
                    />
                </div>
            </form>
        </section>
    }
    .into_any()
}
