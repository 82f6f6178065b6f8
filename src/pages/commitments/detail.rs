//! One commitment: how it stands, what the number says, how it went, what shows it.

use leptos::prelude::*;

use super::{
    evidence::EvidencePart, fields::CommitmentFields, parts::meeting_words, standing::Standing,
    tell::TellForm,
};
use crate::{
    app::{
        ErrorNotice, PageHead, SaveButton, lang,
        paper::{self, Draft, use_paper},
        route::Route,
        show, skeleton_lines, t, use_answer, use_app,
    },
    components::{Button, ButtonKind, Empty, IconName, LinkButton},
    desk::protocol::{Changed, CommitmentView, DeskError, GetCommitment, PaperView},
    i18n::{
        Words as _,
        words::{commitments as w, common},
    },
    pages::paper_history::PaperHistory,
    platform::share,
    records::coordination::{Commitment, CommitmentId, PaperKind, PaperRef, Progress},
};

/// The page.
#[component]
pub fn CommitmentPage(
    /// Which.
    id: CommitmentId,
) -> impl IntoView {
    let view = use_answer(
        move || Some(GetCommitment { id }),
        |changed| matches!(changed, Changed::Papers | Changed::Child(..) | Changed::Posyandu(_)),
    );
    let paper = use_paper(PaperKind::Commitment, id);
    let crumbs = move || vec![(t(w::TITLE)().to_owned(), Route::Commitments.href())];
    let heading = move || {
        let said = view.with(|view| view.map(|view| view.line.text.clone()));
        said.unwrap_or_else(|| w::ONE.of(lang()).to_owned())
    };
    let gone = Memo::new(move |_| paper.error() == Some(DeskError::NotFound));
    view! {
        <PageHead title=t(w::ONE) heading crumbs=Signal::derive(crumbs)>
            <Button label=t(common::PRINT) icon=IconName::Print on_click=|_| share::print() />
            <Remove id paper=Signal::derive(move || paper.get()) />
        </PageHead>
        {move || {
            if gone.get() {
                view! {
                    <Empty title=t(w::GONE)>
                        <LinkButton label=t(w::TITLE) href=Route::Commitments.href() />
                    </Empty>
                }
                .into_any()
            } else {
                show(view, || skeleton_lines(8), move |view| {
                    view! {
                        <Standing view />
                        {show(paper, || skeleton_lines(8), move |paper| view! { <Body view paper /> })}
                    }
                })
                .into_any()
            }
        }}
    }
    .into_any()
}

/// Deletes it, with a way back.
#[component]
fn Remove(id: CommitmentId, paper: Signal<Option<PaperView>>) -> impl IntoView {
    let app = use_app();
    let remove = move || {
        let Some(PaperView { rev, .. }) = paper.get_untracked() else { return };
        let paper = PaperRef::new(PaperKind::Commitment, id);
        let to = (Route::Commitments, Route::Commitment(id));
        paper::delete(app, (paper, rev), w::DELETED, to);
    };
    view! {
        <Button
            label=t(common::DELETE)
            kind=ButtonKind::Danger
            icon=IconName::Trash
            on_click=move |_| remove()
        />
    }
}

#[component]
fn Body(view: Signal<CommitmentView>, paper: Signal<PaperView>) -> impl IntoView {
    let app = use_app();
    let first = paper.get_untracked();
    let Ok(promise) = Commitment::try_from(first.paper) else { return ().into_any() };
    let draft = Draft::of(promise, first.rev);
    draft.follow(paper);
    app.router.hold_while(Signal::derive(move || draft.dirty()));
    let editing = RwSignal::new(false);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        draft.save(move |_| editing.set(false));
    };
    let cancel = move || {
        draft.reset();
        editing.set(false);
    };
    let error = move || draft.error().filter(|error| !matches!(error, DeskError::Invalid(_)));
    view! {
        <div class="row no-print">
            <Show when=move || !editing.get()>
                <Button
                    label=t(common::EDIT)
                    icon=IconName::Edit
                    on_click=move |_| editing.set(true)
                />
            </Show>
        </div>
        <Show when=move || editing.get()>
            <form class="form card no-print" novalidate=true on:submit=save>
                <CommitmentFields draft />
                {move || error().map(|error| view! { <ErrorNotice error /> })}
                <div class="form__actions">
                    <SaveButton busy=Signal::derive(move || draft.busy()) />
                    <Button label=t(common::CANCEL) on_click=move |_| cancel() />
                </div>
            </form>
        </Show>
        <ProgressPart view draft />
        <EvidencePart view draft />
        <Heard view />
        <PaperHistory paper=PaperRef::new(PaperKind::Commitment, view.with_untracked(|view| view.line.id)) />
    }
    .into_any()
}

#[component]
fn ProgressPart(view: Signal<CommitmentView>, draft: Draft<Commitment>) -> impl IntoView {
    let words = Memo::new(move |_| {
        let mut words = draft.doc.with(|doc| doc.progress.clone());
        words.sort_by_key(|word| std::cmp::Reverse(word.date));
        words
    });
    let one = move |word: Progress| {
        let meeting = word.rakor.and_then(|id| {
            view.with(|view| {
                let known = view.heard.iter().chain(&view.line.rakor);
                known.into_iter().find(|meeting| meeting.id == id).cloned()
            })
        });
        let head = move || {
            let lang = lang();
            let date = Some(lang.date(word.date));
            let status = word.status.map(|status| status.say(lang).to_owned());
            let told = meeting
                .as_ref()
                .map(|meeting| w::IN_RAKOR.fill(lang, &[("what", &meeting_words(meeting, lang))]));
            [date, status, told].into_iter().flatten().collect::<Vec<_>>().join(" · ")
        };
        view! {
            <li>
                <strong>{head}</strong>
                <p>{word.text}</p>
            </li>
        }
    };
    // Made anew after each word, with the state as it then is.
    let form = move || {
        let (id, status, day) = view.with(|view| (view.line.id, view.line.status, view.today));
        view! { <TellForm id status rakor=None day /> }
    };
    let none = move || words.with(Vec::is_empty);
    view! {
        <section class="section">
            <h2>{t(w::PROGRESS)}</h2>
            <Show when=none>
                <p class="soft">{t(w::PROGRESS_NONE)}</p>
            </Show>
            <ul class="promise-words">{move || words.get().into_iter().map(one).collect_view()}</ul>
            {form}
        </section>
    }
    .into_any()
}

/// The Rakor that hear of it.
#[component]
fn Heard(view: Signal<CommitmentView>) -> impl IntoView {
    let heard = Memo::new(move |_| view.with(|view| view.heard.clone()));
    let one = |meeting: crate::desk::protocol::Meeting| {
        let href = Route::Rakor(meeting.id).href();
        let theme = meeting.theme.clone();
        view! {
            <li>
                <a class="name-link" href=href>{move || meeting_words(&meeting, lang())}</a>
                <p class="soft">{theme}</p>
            </li>
        }
    };
    let none = move || heard.with(Vec::is_empty);
    view! {
        <section class="section">
            <h2>{t(w::HEARD)}</h2>
            <Show when=none>
                <p class="soft">{t(w::HEARD_NONE)}</p>
            </Show>
            <ul class="promise-words">{move || heard.get().into_iter().map(one).collect_view()}</ul>
        </section>
    }
    .into_any()
}
