//! Decisions in their order.

use leptos::prelude::*;

use crate::{
    app::{lang, paper::Draft, t},
    components::{Button, ButtonKind, IconButton, IconName, TextArea},
    documents::{Extra, IdSource as _},
    i18n::{
        Text,
        words::{common, rakor as words},
    },
    platform::random::RandomIds,
    records::coordination::{Decision, MemberId, Rakor},
};

fn ordered(rakor: &Rakor) -> Vec<MemberId> {
    let mut all: Vec<_> = rakor.decisions.iter().map(|one| (one.order, one.id)).collect();
    all.sort_unstable();
    all.into_iter().map(|(_, id)| id).collect()
}

/// Puts a decision before or after its neighbour.
fn shift(rakor: &mut Rakor, id: MemberId, down: bool) {
    let mut ids = ordered(rakor);
    let Some(at) = ids.iter().position(|one| *one == id) else { return };
    let other = if down { at + 1 } else { at.wrapping_sub(1) };
    if other >= ids.len() {
        return;
    }
    ids.swap(at, other);
    for decision in &mut rakor.decisions {
        let place = ids.iter().position(|id| *id == decision.id).unwrap_or_default();
        decision.order = place as u32;
    }
}

/// The decisions.
#[component]
pub fn Decisions(
    /// The Rakor.
    draft: Draft<Rakor>,
) -> impl IntoView {
    let ids = Memo::new(move |_| draft.doc.with(ordered));
    let text = RwSignal::new(String::new());
    crate::app::use_app()
        .router
        .hold_while(Signal::derive(move || text.with(|text| !text.trim().is_empty())));
    let add = move |_| {
        let said = text.get_untracked().trim().to_owned();
        if said.is_empty() {
            return;
        }
        let order = draft.doc.with_untracked(|rakor| {
            rakor.decisions.iter().map(|one| one.order + 1).max().unwrap_or(0)
        });
        let id = RandomIds.next_id();
        let decision = Decision { id, order, text: said, extra: Extra::new() };
        draft.edit_and_save(|rakor| rakor.decisions.push(decision));
        text.set(String::new());
    };
    let empty = Memo::new(move |_| ids.with(Vec::is_empty));
    view! {
        <section class="section" id="keputusan">
            <h2>{t(words::DECISIONS)}</h2>
            <Show
                when=move || !empty.get()
                fallback=|| view! { <p class="soft">{t(words::DECISIONS_NONE)}</p> }
            >
                <ol class="rakor-decisions">
                    <For each=move || ids.get() key=|id| *id let:id>
                        <One draft id ids />
                    </For>
                </ol>
            </Show>
            <div class="card rakor-note-form no-print">
                <TextArea label=t(words::DECISION) value=text />
                <div class="row">
                    <Button
                        label=t(words::DECISION_ADD)
                        kind=ButtonKind::Primary
                        disabled=Signal::derive(move || text.with(|text| text.trim().is_empty()))
                        on_click=add
                    />
                </div>
            </div>
        </section>
    }
    .into_any()
}

#[component]
fn One(draft: Draft<Rakor>, id: MemberId, ids: Memo<Vec<MemberId>>) -> impl IntoView {
    let text = Memo::new(move |_| {
        draft.doc.with(|rakor| {
            let found = rakor.decisions.iter().find(|one| one.id == id);
            found.map(|one| one.text.clone()).unwrap_or_default()
        })
    });
    let at = move || ids.with(|ids| ids.iter().position(|one| *one == id)).unwrap_or_default();
    let last = move || at() + 1 >= ids.with(Vec::len);
    let named = move |what: Text| {
        move || {
            let nth = words::DECISION_NTH.fill(lang(), &[("n", &(at() + 1))]);
            what.fill(lang(), &[("what", &nth)])
        }
    };
    let editing = RwSignal::new(false);
    let typed = RwSignal::new(String::new());
    let begin = move |_| {
        typed.set(text.get_untracked());
        editing.set(true);
    };
    let save = move |_| {
        let said = typed.get_untracked().trim().to_owned();
        editing.set(false);
        if said.is_empty() {
            return;
        }
        draft.edit(|rakor| {
            if let Some(one) = rakor.decisions.iter_mut().find(|one| one.id == id) {
                one.text = said;
            }
        });
        draft.save(|_| {});
    };
    let remove = move |_| {
        draft.edit(|rakor| rakor.decisions.retain(|one| one.id != id));
        draft.save(|_| {});
    };
    let edit_name = move || {
        let nth = words::DECISION_NTH.fill(lang(), &[("n", &(at() + 1))]);
        format!("{}: {nth}", common::EDIT.of(lang()))
    };
    view! {
        <li class="rakor-note">
            <div class="rakor-note__words">
                <Show
                    when=move || editing.get()
                    fallback=move || {
                        view! { <p class="rakor-note__text"><b class="figures">{move || at() + 1} ". "</b> {text}</p> }
                    }
                >
                    <TextArea label=t(words::DECISION) value=typed />
                    <div class="row">
                        <Button label=t(common::SAVE) kind=ButtonKind::Primary on_click=save />
                        <Button label=t(common::CANCEL) on_click=move |_| editing.set(false) />
                    </div>
                </Show>
            </div>
            <div class="rakor-note__moves no-print">
                <IconButton
                    label=named(words::MOVE_UP)
                    icon=IconName::Up
                    disabled=Signal::derive(move || at() == 0)
                    on_click=move |_| draft.edit_and_save(|rakor| shift(rakor, id, false))
                />
                <IconButton
                    label=named(words::MOVE_DOWN)
                    icon=IconName::Down
                    disabled=Signal::derive(last)
                    on_click=move |_| draft.edit_and_save(|rakor| shift(rakor, id, true))
                />
                <IconButton label=edit_name icon=IconName::Edit on_click=begin />
                <IconButton label=named(words::REMOVE) icon=IconName::Trash on_click=remove />
            </div>
        </li>
    }
    .into_any()
}
