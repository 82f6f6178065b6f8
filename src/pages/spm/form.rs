//! What is written into the book of a place: the dialog, and the step of one tap.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{request_form::RequestForm, service_form::ServiceForm};
use crate::{
    app::{
        AppState, lang, lang_now,
        paper::{Draft, undoable, use_paper},
        send, show, skeleton_lines, t,
    },
    components::Dialog,
    desk::protocol::{GetPaper, PaperView, SavePapers},
    documents::Id,
    i18n::{
        Words as _,
        words::{common, spm as w},
    },
    platform::random,
    rakor::spm::{book_id, set_status},
    records::{
        Place,
        coordination::{MemberId, PaperKind, PaperRef, RequestStatus, SpmBook},
    },
};

/// What is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Editing {
    Nothing,
    /// A new line in the book of a place.
    New {
        place: Place,
        service: bool,
    },
    /// A line that is there.
    Known {
        place: Place,
        id: MemberId,
        service: bool,
    },
}

/// A line in the hand of its form.
#[derive(Clone, Copy)]
pub(super) struct Line {
    /// The book it stands in.
    pub draft: Draft<SpmBook>,
    /// Which.
    pub id: MemberId,
    /// It is not in the book yet.
    pub is_new: bool,
    /// The user's day.
    pub today: NaiveDate,
    /// What the dialog shows.
    pub editing: RwSignal<Editing>,
}

impl Line {
    /// Saves the book as `change` leaves it, and closes the dialog.
    pub fn save(self, change: impl FnOnce(&mut SpmBook)) {
        self.draft.edit(change);
        self.draft.save(move |_| self.editing.set(Editing::Nothing));
    }

    /// Takes the line out of the book.
    pub fn remove(self) {
        self.save(move |book| {
            book.services.retain(|one| one.id != self.id);
            book.requests.retain(|one| one.id != self.id);
        });
    }

    /// Closes the dialog.
    pub fn close(self) {
        self.editing.set(Editing::Nothing);
    }
}

#[component]
pub(super) fn SpmDialog(
    editing: RwSignal<Editing>,
    today: Signal<NaiveDate>,
    /// The place of the page keeps a book already.
    has_book: Signal<bool>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(editing.with(|editing| *editing != Editing::Nothing)));
    Effect::new(move |was: Option<bool>| {
        let now = open.get();
        if was == Some(true) && !now {
            editing.set(Editing::Nothing);
        }
        now
    });
    let title = move || match editing.get() {
        Editing::New { service: true, .. } | Editing::Nothing => w::ADD_SERVICE.of(lang()),
        Editing::New { .. } => w::ADD_REQUEST.of(lang()),
        Editing::Known { service: true, .. } => w::EDIT_SERVICE.of(lang()),
        Editing::Known { .. } => w::EDIT_REQUEST.of(lang()),
    };
    let form = move || {
        let day = today.get_untracked();
        match editing.get() {
            Editing::Nothing => ().into_any(),
            Editing::New { place, service } => {
                let which = Which { id: Id::from_bits(random::bits()), is_new: true, service, day };
                if has_book.get_untracked() {
                    return view! { <Book place which editing /> }.into_any();
                }
                let draft = Draft::of(SpmBook::new(book_id(&place), place), 0);
                which.form(draft, editing)
            }
            Editing::Known { place, id, service } => {
                let which = Which { id, is_new: false, service, day };
                view! { <Book place which editing /> }.into_any()
            }
        }
    };
    view! {
        <Dialog open title=title close=t(common::CLOSE) wide=true>
            {form}
        </Dialog>
    }
    .into_any()
}

/// Which line of a book.
#[derive(Clone, Copy)]
struct Which {
    id: MemberId,
    is_new: bool,
    service: bool,
    day: NaiveDate,
}

impl Which {
    fn form(self, draft: Draft<SpmBook>, editing: RwSignal<Editing>) -> AnyView {
        let Self { id, is_new, service, day } = self;
        let line = Line { draft, id, is_new, today: day, editing };
        if service {
            view! { <ServiceForm line /> }.into_any()
        } else {
            view! { <RequestForm line /> }.into_any()
        }
    }
}

#[component]
fn Book(place: Place, which: Which, editing: RwSignal<Editing>) -> impl IntoView {
    let paper = use_paper(PaperKind::SpmBook, book_id(&place));
    let form = move |view: Signal<PaperView>| {
        let (first, rev) = view.with_untracked(|view| (view.paper.clone(), view.rev));
        SpmBook::try_from(first).ok().map(|book| which.form(Draft::of(book, rev), editing))
    };
    show(paper, || skeleton_lines(6), form).into_any()
}

/// Takes a request one step on, with a way back.
pub(super) fn step(
    app: AppState,
    place: &Place,
    id: MemberId,
    (status, today): (RequestStatus, NaiveDate),
) {
    let paper = PaperRef::new(PaperKind::SpmBook, book_id(place));
    send(GetPaper { paper }, move |result| {
        let view = match result {
            Ok(view) => view,
            Err(why) => return app.complain(&why),
        };
        let rev = view.rev;
        let Ok(mut book) = SpmBook::try_from(view.paper) else { return };
        let Some(request) = book.requests.iter_mut().find(|one| one.id == id) else { return };
        let office = request.to;
        set_status(request, status, today);
        send(SavePapers { papers: vec![PaperView { paper: book.into(), rev }] }, move |saved| {
            match saved.map(|saved| saved.into_iter().next()) {
                Ok(saved) => {
                    let lang = lang_now();
                    let said = match status {
                        RequestStatus::Forwarded => {
                            w::SENT_ON.fill(lang, &[("office", &office.say(lang))])
                        }
                        RequestStatus::Answered => w::SET_ANSWERED.of(lang).to_owned(),
                        _ => w::SET_DONE.of(lang).to_owned(),
                    };
                    undoable(app, said, saved.map(|saved| saved.entry).unwrap_or_default());
                }
                Err(why) => app.complain(&why),
            }
        });
    });
}
