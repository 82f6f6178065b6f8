//! Telling how a promise goes: a state, a few words, a day; in a Rakor with its id.

use chrono::NaiveDate;
use leptos::{prelude::*, task::spawn_local, text_prop::TextProp};

use crate::{
    app::{ErrorNotice, ask, lang, lang_now, paper::undoable, t, use_app},
    components::{Button, ButtonKind, Choice, DateField, IconName, TextField},
    desk::protocol::{DeskError, GetPaper, PaperView, SavePapers},
    documents::{Extra, Id},
    forms::{date_text, read_date},
    i18n::{
        Words as _,
        words::{commitments as w, common},
    },
    platform::random,
    records::coordination::{
        Commitment, CommitmentId, CommitmentStatus, PaperKind, PaperRef, Progress, RakorId,
    },
};

/// The form; it adds one word of progress to the promise as it lies in the store by then.
#[component]
pub(super) fn TellForm(
    /// Of which promise.
    id: CommitmentId,
    /// Its state now.
    status: CommitmentStatus,
    /// In which Rakor it is told.
    #[prop(optional_no_strip)]
    rakor: Option<RakorId>,
    /// The day it is told on.
    day: NaiveDate,
    /// It was noted.
    #[prop(optional, into)]
    on_done: Option<Callback<()>>,
) -> impl IntoView {
    let app = use_app();
    let state = RwSignal::new(status);
    let (text, date) = (RwSignal::new(String::new()), RwSignal::new(date_text(day)));
    let (busy, error) = (RwSignal::new(false), RwSignal::new(None));
    let options: Vec<(CommitmentStatus, TextProp)> =
        CommitmentStatus::ALL.map(|status| (status, t(status.words()).into())).to_vec();
    let nothing = Signal::derive(move || {
        (text.with(|text| text.trim().is_empty()) && state.get() == status)
            || date.with(|date| read_date(date).is_none())
    });
    let in_words =
        move || read_date(&date.get()).map(|day| lang().date_full(day)).unwrap_or_default();
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(day) = read_date(&date.get_untracked()).filter(|_| !nothing.get_untracked())
        else {
            return;
        };
        let (now, said) = (state.get_untracked(), text.get_untracked().trim().to_owned());
        busy.set(true);
        error.set(None);
        spawn_local(async move {
            let told = told(id, Word { day, rakor, status: now, text: said }).await;
            let _ = busy.try_set(false);
            match told {
                Ok(entry) => {
                    undoable(app, common::SAVED.of(lang_now()), entry);
                    let _ = text.try_set(String::new());
                    if let Some(done) = on_done {
                        done.try_run(());
                    }
                }
                Err(why) => drop(error.try_set(Some(why))),
            }
        });
    };
    view! {
        <form class="form promise-tell no-print" novalidate=true on:submit=save>
            <Choice
                label=t(w::STATUS_NOW)
                value=state
                options
                on_choose=move |chosen| state.set(chosen)
            />
            <div class="form__row">
                <TextField label=t(w::PROGRESS_TEXT) value=text longest=2000 note=t(common::OPTIONAL) />
                <DateField label=t(w::PROGRESS_WHEN) value=date hint=in_words />
            </div>
            {move || error.get().map(|error| view! { <ErrorNotice error /> })}
            <div class="form__actions">
                <Button
                    label=t(w::PROGRESS_ADD)
                    kind=ButtonKind::Primary
                    icon=IconName::Check
                    submit=true
                    busy
                    disabled=nothing
                    on_click=|_| ()
                />
            </div>
        </form>
    }
    .into_any()
}

/// A word on how it goes.
struct Word {
    day: NaiveDate,
    rakor: Option<RakorId>,
    status: CommitmentStatus,
    text: String,
}

/// Reads the promise, adds the word and saves it; gives the entry to undo.
async fn told(id: CommitmentId, word: Word) -> Result<String, DeskError> {
    let paper = PaperRef::new(PaperKind::Commitment, id);
    let PaperView { paper, rev } = ask(GetPaper { paper }).await?;
    let mut promise = Commitment::try_from(paper).map_err(|_other_kind| DeskError::NotFound)?;
    let changed = promise.status != word.status;
    promise.status = word.status;
    promise.progress.push(Progress {
        id: Id::from_bits(random::bits()),
        date: word.day,
        rakor: word.rakor,
        // The first word names the state even where it stays, so that it has a day.
        status: (changed || promise.progress.is_empty()).then_some(word.status),
        text: word.text,
        extra: Extra::new(),
    });
    let saved = ask(SavePapers { papers: vec![PaperView { paper: promise.into(), rev }] }).await?;
    Ok(saved.into_iter().next().map(|saved| saved.entry).unwrap_or_default())
}
