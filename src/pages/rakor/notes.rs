//! Minutes, written while the meeting runs: each note is saved at once, with its time.

use leptos::{ev::KeyboardEvent, prelude::*, text_prop::TextProp};

use crate::{
    app::{lang, moment, paper::Draft, t},
    components::{Button, ButtonKind, Choice, IconButton, IconName, Select, TextArea, TextField},
    documents::{Extra, IdSource as _},
    i18n::{
        Words as _,
        words::{common, rakor as words},
    },
    platform::{clock, random::RandomIds},
    rakor::agenda,
    records::coordination::{MemberId, Note, NoteKind, Rakor},
};

const KINDS: [NoteKind; 4] =
    [NoteKind::Notulen, NoteKind::Arahan, NoteKind::Question, NoteKind::Offer];

/// The minutes.
#[component]
pub fn Notes(
    /// The Rakor.
    draft: Draft<Rakor>,
) -> impl IntoView {
    let ids = Memo::new(move |_| {
        draft.doc.with(|rakor| {
            let mut notes: Vec<_> = rakor.notes.iter().map(|note| (note.at, note.id)).collect();
            notes.sort_unstable();
            notes.into_iter().map(|(_, id)| id).collect::<Vec<_>>()
        })
    });
    let empty = Memo::new(move |_| ids.with(Vec::is_empty));
    view! {
        <section class="section" id="notulen">
            <h2>{t(words::NOTES)}</h2>
            <NewNote draft />
            <Show
                when=move || !empty.get()
                fallback=|| view! { <p class="soft">{t(words::NOTES_NONE)}</p> }
            >
                <ol class="rakor-notes">
                    <For each=move || ids.get() key=|id| *id let:id>
                        <One draft id />
                    </For>
                </ol>
            </Show>
        </section>
    }
    .into_any()
}

/// The choices of agenda items, with "general" first.
fn agenda_options(draft: Draft<Rakor>) -> Vec<(String, String)> {
    let none = (String::new(), words::NOTE_AGENDA_NONE.of(lang()).to_owned());
    let items = draft.doc.with(|rakor| {
        let one = |(_, item): (Option<u16>, &crate::records::coordination::AgendaItem)| {
            (item.id.to_string(), item.title.clone())
        };
        agenda::timed(rakor).into_iter().map(one).collect::<Vec<_>>()
    });
    std::iter::once(none).chain(items).collect()
}

#[component]
fn NewNote(draft: Draft<Rakor>) -> impl IntoView {
    let (text, speaker) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let kind = RwSignal::new(NoteKind::Notulen);
    let item = RwSignal::new(String::new());
    crate::app::use_app()
        .router
        .hold_while(Signal::derive(move || text.with(|text| !text.trim().is_empty())));
    let add = move || {
        let said = text.get_untracked().trim().to_owned();
        if said.is_empty() {
            return;
        }
        let note = Note {
            id: RandomIds.next_id(),
            kind: kind.get_untracked(),
            at: clock::now(),
            agenda: item.get_untracked().parse().ok(),
            speaker: speaker.get_untracked().trim().to_owned(),
            text: said,
            extra: Extra::new(),
        };
        draft.edit_and_save(|rakor| rakor.notes.push(note));
        text.set(String::new());
    };
    let keys = move |event: KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            add();
        }
    };
    let kinds: Vec<(NoteKind, TextProp)> =
        KINDS.map(|kind| (kind, t(kind.words()).into())).to_vec();
    view! {
        <div class="card rakor-note-form no-print" on:keydown=keys>
            <Choice
                label=t(words::NOTE_KIND)
                quiet_label=true
                value=kind
                options=kinds
                on_choose=move |chosen| kind.set(chosen)
            />
            <div class="form__row">
                <Select
                    label=t(words::NOTE_AGENDA)
                    value=item
                    options=Signal::derive(move || agenda_options(draft))
                    on_choose=move |code| item.set(code)
                />
                <TextField label=t(words::NOTE_SPEAKER) value=speaker note=t(common::OPTIONAL) />
            </div>
            <TextArea label=t(words::NOTE_TEXT) value=text hint=t(words::NOTE_HINT) />
            <div class="row">
                <Button
                    label=t(words::NOTE_ADD)
                    kind=ButtonKind::Primary
                    disabled=Signal::derive(move || text.with(|text| text.trim().is_empty()))
                    on_click=move |_| add()
                />
            </div>
        </div>
    }
    .into_any()
}

#[component]
fn One(draft: Draft<Rakor>, id: MemberId) -> impl IntoView {
    let look = move |get: fn(&Note, &Rakor) -> String| {
        Memo::new(move |_| {
            draft.doc.with(|rakor| {
                let note = rakor.notes.iter().find(|note| note.id == id);
                note.map(|note| get(note, rakor)).unwrap_or_default()
            })
        })
    };
    let editing = RwSignal::new(false);
    let typed = RwSignal::new(String::new());
    let text = look(|note, _| note.text.clone());
    let head = look(|note, rakor| {
        let moment = moment(note.at);
        let item = note.agenda.and_then(|id| rakor.agenda.iter().find(|item| item.id == id));
        let item = item.map(|item| item.title.clone()).unwrap_or_default();
        let kind = match note.kind {
            NoteKind::Notulen => String::new(),
            kind => kind.say(lang()).to_owned(),
        };
        let parts = [moment, kind, note.speaker.clone(), item];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    });
    let begin = move |_| {
        typed.set(text.get_untracked());
        editing.set(true);
    };
    let save = move |_| {
        let said = typed.get_untracked();
        editing.set(false);
        draft.edit(|rakor| {
            if let Some(note) = rakor.notes.iter_mut().find(|note| note.id == id) {
                note.text = said;
            }
        });
        draft.save(|_| {});
    };
    let remove = move |_| {
        draft.edit(|rakor| rakor.notes.retain(|note| note.id != id));
        draft.save(|_| {});
    };
    let named =
        move |what: crate::i18n::Text| move || format!("{}: {}", what.of(lang()), head.get());
    view! {
        <li class="rakor-note">
            <div class="rakor-note__words">
                <small class="soft">{head}</small>
                <Show
                    when=move || editing.get()
                    fallback=move || view! { <p class="rakor-note__text">{text}</p> }
                >
                    <TextArea label=t(words::NOTE_TEXT) value=typed />
                    <div class="row">
                        <Button label=t(common::SAVE) kind=ButtonKind::Primary on_click=save />
                        <Button label=t(common::CANCEL) on_click=move |_| editing.set(false) />
                    </div>
                </Show>
            </div>
            <div class="rakor-note__moves no-print">
                <IconButton label=named(common::EDIT) icon=IconName::Edit on_click=begin />
                <IconButton label=named(common::DELETE) icon=IconName::Trash on_click=remove />
            </div>
        </li>
    }
    .into_any()
}
