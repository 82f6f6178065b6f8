//! A new commitment; from a Rakor it is made there, and the address keeps which.

use chrono::Days;
use leptos::prelude::*;

use super::{fields::CommitmentFields, parts::meeting_words};
use crate::{
    app::{
        ErrorNotice, PageHead, SaveButton, lang,
        paper::Draft,
        route::{Location, PapersView, Route},
        show, skeleton_lines, t, use_answer, use_app,
    },
    components::LinkButton,
    desk::protocol::{CommitmentList, DeskError, GetCommitments, PromiseFilter},
    documents::Id,
    i18n::words::{commitments as w, common},
    platform::random,
    records::coordination::{Commitment, Sector},
};

/// Days that are proposed until a promise is due.
const USUAL: u64 = 30;

/// The page.
#[component]
pub fn CommitmentNewPage() -> impl IntoView {
    let app = use_app();
    let rakor = untrack(|| app.router.location()).papers.rakor;
    // The day and the Rakor's name come from the desk.
    let list = use_answer(
        move || {
            Some(GetCommitments {
                place: app.router.scope().place,
                filter: PromiseFilter::All,
                sector: None,
                rakor,
                page: Some(0),
            })
        },
        |_| false,
    );
    let crumbs = move || vec![(t(w::TITLE)().to_owned(), Route::Commitments.href())];
    view! {
        <PageHead title=t(w::NEW) lead=t(w::NEW_LEAD) crumbs=Signal::derive(crumbs) />
        {show(list, || skeleton_lines(8), move |list| view! { <Form list /> })}
    }
    .into_any()
}

#[component]
fn Form(list: Signal<CommitmentList>) -> impl IntoView {
    let app = use_app();
    let (today, meeting) = list.with_untracked(|list| (list.today, list.rakor.clone()));
    let place = match &meeting {
        Some(meeting) => meeting.place.clone(),
        None => app.router.scope_now().place,
    };
    // One made in a Rakor is made on its day, as far as that has come.
    let made = meeting.as_ref().and_then(|m| m.date).map_or(today, |date| date.min(today));
    let mut promise = Commitment::new(Id::from_bits(random::bits()), place, made);
    promise.due = today.checked_add_days(Days::new(USUAL)).unwrap_or(today);
    promise.owner.sector = Some(Sector::Kesehatan);
    promise.rakor = meeting.as_ref().map(|meeting| meeting.id);
    let rakor = promise.rakor;
    let draft = Draft::of(promise, 0);
    app.router.hold_while(Signal::derive(move || draft.dirty() && draft.rev() == 0));
    let back = move || match rakor {
        Some(rakor) => Location {
            papers: PapersView { promises: PromiseFilter::All, ..PapersView::of(rakor) },
            ..Route::Commitments.into()
        },
        None => Route::Commitments.into(),
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        draft.save(move |saved| {
            app.router.leave_drafts();
            let id = Id::from_bits(saved.paper.reference().id.bits());
            app.router.replace(Route::Commitment(id));
        });
    };
    let of_rakor = meeting.map(|meeting| {
        let said = move || w::OF_RAKOR.fill(lang(), &[("what", &meeting_words(&meeting, lang()))]);
        view! { <p><strong>{said}</strong></p> }
    });
    let other = move || draft.error().filter(|error| !matches!(error, DeskError::Invalid(_)));
    view! {
        <form class="form" novalidate=true on:submit=save>
            {of_rakor}
            <CommitmentFields draft />
            {move || other().map(|error| view! { <ErrorNotice error /> })}
            <div class="form__actions">
                <SaveButton busy=Signal::derive(move || draft.busy()) />
                <LinkButton label=t(common::CANCEL) href=Signal::derive(move || back().href()) />
            </div>
        </form>
    }
    .into_any()
}
