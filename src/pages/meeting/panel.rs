//! Minutes, decisions and promises, typed beside the slide while the meeting runs.

use leptos::prelude::*;

use super::Meeting;
use crate::{
    app::{ErrorNotice, lang, lang_now, send, t},
    components::{Button, ButtonKind, DateField, Select, TextArea, TextField},
    desk::protocol::{DeskError, PaperView, SavePapers},
    documents::{Extra, IdSource as _},
    i18n::{Words as _, words::meeting as w},
    platform::{clock, random::RandomIds},
    records::coordination::{Commitment, Decision, Note, NoteKind, Sector},
};

const KINDS: [(&str, NoteKind); 4] = [
    ("notulen", NoteKind::Notulen),
    ("arahan", NoteKind::Arahan),
    ("question", NoteKind::Question),
    ("offer", NoteKind::Offer),
];

#[component]
pub(super) fn Notes(meeting: Meeting) -> impl IntoView {
    let written = move || {
        let (n, d) = meeting.draft.doc.with(|rakor| (rakor.notes.len(), rakor.decisions.len()));
        w::WRITTEN.fill(lang(), &[("n", &n), ("d", &d)])
    };
    view! {
        <aside class="stage__beside" aria-label=t(w::NOTES)>
            <h2>{t(w::NOTES)}</h2>
            <p class="soft">{t(w::NO_NAMES)}</p>
            <WriteNote meeting />
            <Decide meeting />
            <Promise meeting />
            {move || meeting.draft.error().map(|error| view! { <ErrorNotice error /> })}
            <p class="soft" role="status">{written}</p>
        </aside>
    }
}

#[component]
fn WriteNote(meeting: Meeting) -> impl IntoView {
    let (text, speaker) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let kind = RwSignal::new(KINDS[0].0.to_owned());
    let options = Signal::derive(|| {
        let one = |(code, kind): (&str, NoteKind)| {
            (code.to_owned(), w::note_kind(kind).of(lang()).to_owned())
        };
        KINDS.map(one).to_vec()
    });
    hold(meeting, text);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let said = text.get_untracked().trim().to_owned();
        if said.is_empty() {
            return;
        }
        let code = kind.get_untracked();
        let kind = KINDS.into_iter().find(|(known, _)| *known == code);
        let note = Note {
            id: RandomIds.next_id(),
            kind: kind.map(|(_, kind)| kind).unwrap_or_default(),
            at: clock::now(),
            agenda: None,
            speaker: speaker.get_untracked().trim().to_owned(),
            text: said,
            extra: Extra::new(),
        };
        text.set(String::new());
        meeting.draft.edit_and_save(move |rakor| rakor.notes.push(note));
    };
    view! {
        <form class="stack" on:submit=submit>
            <Select
                label=t(w::NOTE_KIND)
                value=kind
                options
                on_choose=Callback::new(move |code| kind.set(code))
            />
            <TextField label=t(w::NOTE_SPEAKER) value=speaker longest=120 />
            <TextArea label=t(w::NOTE) value=text />
            <Button label=t(w::WRITE) kind=ButtonKind::Primary submit=true on_click=|_| () />
        </form>
    }
}

#[component]
fn Decide(meeting: Meeting) -> impl IntoView {
    let text = RwSignal::new(String::new());
    hold(meeting, text);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let said = text.get_untracked().trim().to_owned();
        if said.is_empty() {
            return;
        }
        text.set(String::new());
        let id = RandomIds.next_id();
        meeting.draft.edit_and_save(move |rakor| {
            let order = rakor.decisions.iter().map(|d| d.order).max().unwrap_or(0) + 1;
            rakor.decisions.push(Decision { id, order, text: said, extra: Extra::new() });
        });
    };
    view! {
        <form class="stack" on:submit=submit>
            <TextArea label=t(w::DECISION) value=text />
            <Button label=t(w::DECIDE) submit=true on_click=|_| () />
        </form>
    }
}

/// A promise of an office, for the place of the meeting.
#[component]
fn Promise(meeting: Meeting) -> impl IntoView {
    let (text, due) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let sector = RwSignal::new("0".to_owned());
    let (busy, failed) = (RwSignal::new(false), RwSignal::new(None::<DeskError>));
    let options = Signal::derive(|| {
        let one = |(n, sector): (usize, Sector)| (n.to_string(), sector.say(lang()).to_owned());
        Sector::ALL.into_iter().enumerate().map(one).collect::<Vec<_>>()
    });
    hold(meeting, text);
    let ready = Signal::derive(move || {
        text.with(|text| !text.trim().is_empty())
            && due.with(|due| due.parse::<chrono::NaiveDate>().is_ok())
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let today = meeting.app.overview.now().map(|overview| overview.today);
        let (Some(today), Ok(due_day)) = (today, due.get_untracked().parse()) else { return };
        let mut made = Commitment::new(RandomIds.next_id(), meeting.place(), today);
        text.get_untracked().trim().clone_into(&mut made.text);
        made.due = due_day;
        made.rakor = Some(meeting.id);
        let chosen = sector.get_untracked().parse::<usize>().ok();
        made.owner.sector = chosen.and_then(|n| Sector::ALL.get(n).copied());
        busy.set(true);
        failed.set(None);
        let papers = vec![PaperView { paper: made.into(), rev: 0 }];
        send(SavePapers { papers }, move |result| {
            busy.set(false);
            match result {
                Ok(_) => {
                    text.set(String::new());
                    meeting.app.toasts.done(w::PROMISE_SAVED.of(lang_now()));
                }
                Err(why) => failed.set(Some(why)),
            }
        });
    };
    view! {
        <form class="stack" on:submit=submit>
            <h3>{t(w::QUICK_PROMISE)}</h3>
            <TextArea label=t(w::WHAT) value=text />
            <Select
                label=t(w::SECTOR)
                value=sector
                options
                on_choose=Callback::new(move |n| sector.set(n))
            />
            <DateField label=t(w::DUE_DATE) value=due />
            {move || failed.get().map(|error| view! { <ErrorNotice error /> })}
            <Button
                label=t(w::PROMISE_SAVE)
                submit=true
                busy
                disabled=Signal::derive(move || !ready.get())
                on_click=|_| ()
            />
        </form>
    }
}

/// What was typed is not left unasked.
fn hold(meeting: Meeting, text: RwSignal<String>) {
    let dirty = Signal::derive(move || text.with(|text| !text.trim().is_empty()));
    meeting.app.router.hold_while(dirty);
}
