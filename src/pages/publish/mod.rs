//! The page `#/publikasi`: what is published, what is hidden and why, and the files.

mod choose;
mod made;
mod pictures;
mod preview;

use leptos::prelude::*;

use self::{choose::Choose, made::Made, preview::Preview};
use crate::{
    app::{Answer, PageHead, lang, route::Route, skeleton_lines, t, use_answer},
    components::{Empty, IconName, LinkButton},
    desk::protocol::{
        Changed, DeskError, FormField, PreviewPublication, PublicationPreview, Why, Wish,
    },
    i18n::{
        Text,
        words::{embed, publish as w},
    },
};

/// What the page works on.
#[derive(Clone, Copy)]
struct Work {
    /// What was chosen; `None` before anything was.
    chosen: RwSignal<Option<Wish>>,
    answer: Answer<PublicationPreview>,
}

impl Work {
    fn new() -> Self {
        let chosen = RwSignal::new(None);
        let answer = use_answer(
            move || Some(PreviewPublication { wish: chosen.get() }),
            |changed| !matches!(changed, Changed::Imports | Changed::Letterhead),
        );
        Self { chosen, answer }
    }

    /// What stands in the form.
    fn wish(self) -> Option<Wish> {
        self.chosen.get().or_else(|| Some(self.answer.get()?.wish))
    }

    /// Changes it; the preview follows.
    fn change(self, change: impl FnOnce(&mut Wish)) {
        let now = self.chosen.get_untracked().or_else(|| Some(self.answer.now()?.wish));
        if let Some(mut wish) = now {
            change(&mut wish);
            self.chosen.set(Some(wish));
        }
    }

    /// What is wrong with the choice.
    fn wrong(self) -> Option<Text> {
        let Some(DeskError::Invalid(problems)) = self.answer.error() else { return None };
        let problem = problems.first()?;
        Some(match (problem.field, problem.why) {
            (FormField::Region, _) => w::NO_REGENCY,
            (FormField::Year, Why::BeforeStart) => w::WRONG_MONTHS,
            (FormField::Year, Why::TooLong) => w::TOO_MUCH,
            (FormField::Source, _) => w::NOTHING_CHOSEN,
            _ => w::NO_DATA,
        })
    }
}

/// What can be shown.
#[derive(Clone, Copy, PartialEq)]
enum State {
    Waiting,
    Failed,
    Nothing,
    Whole,
}

/// The page.
#[component]
pub fn PublishPage() -> impl IntoView {
    let work = Work::new();
    // Only when it turns: the form and what was made stay while answers come and go.
    let state = Memo::new(move |_| {
        let months = work.answer.with(|one| one.map(|preview| preview.months.is_some()));
        match (months, work.answer.error().is_some()) {
            (Some(true), _) => State::Whole,
            (Some(false), _) => State::Nothing,
            (None, true) => State::Failed,
            (None, false) => State::Waiting,
        }
    });
    let wrong = move || work.wrong().unwrap_or(w::NO_DATA).of(lang());
    let body = move || match state.get() {
        State::Whole => view! { <Whole work /> }.into_any(),
        State::Nothing => view! { <Empty title=t(w::NO_DATA) /> }.into_any(),
        State::Failed => view! { <Empty title=wrong /> }.into_any(),
        State::Waiting => skeleton_lines(14),
    };
    view! {
        <PageHead title=t(w::TITLE) lead=t(w::LEAD)>
            <LinkButton label=t(embed::TITLE) href=Route::Embed.href() icon=IconName::Map />
        </PageHead>
        {body}
    }
    .into_any()
}

#[component]
fn Whole(work: Work) -> impl IntoView {
    view! {
        <div class="publish">
            <Choose work />
            <Preview work />
            <Made work />
        </div>
    }
    .into_any()
}
