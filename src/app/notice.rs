//! Errors and answers on the screen: what happened, what is safe, what to do.

use leptos::prelude::*;

use super::{
    desk::Answer,
    job_progress::Waiting,
    lang::{lang, t},
};
use crate::{
    components::{Button, Icon, IconName},
    desk::protocol::DeskError,
    i18n::{
        Text,
        words::{common, errors},
    },
};

/// An error, with a way to try again.
#[component]
pub fn ErrorNotice(
    /// What went wrong.
    error: DeskError,
    /// Tries again.
    #[prop(optional, into)]
    retry: Option<Callback<()>>,
    /// What trying again is called.
    #[prop(default = common::RETRY)]
    again: Text,
) -> impl IntoView {
    let words = errors::of(&error);
    let detail = detail(&error);
    let problems = match error {
        DeskError::Invalid(problems) => problems,
        _ => Vec::new(),
    };
    let listed = move || {
        let one = |p: &crate::desk::protocol::FieldProblem| view! { <li>{errors::problem(*p, lang())}</li> };
        (!problems.is_empty()).then(|| view! { <ul>{problems.iter().map(one).collect_view()}</ul> })
    };
    view! {
        <div class="notice notice--error" role="alert">
            <Icon name=IconName::Warning />
            <div class="notice__words">
                <p class="notice__title">{t(words.happened)}</p>
                {listed}
                <p>{t(words.safe)} " " {t(words.remedy)}</p>
                {detail.map(|detail| view! { <p class="notice__detail"><code>{detail}</code></p> })}
                {retry.map(|retry| {
                    view! { <Button label=t(again) on_click=move |_| retry.run(()) /> }
                })}
            </div>
        </div>
    }
}

/// What the browser itself said: nothing personal stands in it, and support asks for it.
fn detail(error: &DeskError) -> Option<String> {
    match error {
        DeskError::NoStorage(said)
        | DeskError::Storage(said)
        | DeskError::Fetch(said)
        | DeskError::Worker(said) => Some(said.clone()).filter(|said| !said.is_empty()),
        _ => None,
    }
}

/// An answer as a view: a skeleton of the final shape while it is asked for the first time, then
/// the view, made once and fed with every newer answer; an error beside it.
pub fn show<T, V>(
    answer: Answer<T>,
    skeleton: impl Fn() -> AnyView + Send + Sync + 'static,
    view: impl Fn(Signal<T>) -> V + Send + Sync + 'static,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let there = Memo::new(move |_| answer.is_there());
    let error = Memo::new(move |_| answer.error());
    view! {
        {move || {
            error.get().map(|error| {
                view! { <ErrorNotice error retry=move |()| answer.again() /> }
            })
        }}
        {move || {
            if there.get() {
                let value = Signal::derive(move || answer.get().expect("an answer that was there stays"));
                view(value).into_any()
            } else if error.with(Option::is_some) {
                ().into_any()
            } else {
                view! { <Waiting news=answer.progress() shape=skeleton() /> }.into_any()
            }
        }}
    }
}

/// Lines in the shape of a table or of text, while it is asked for.
pub fn skeleton_lines(lines: usize) -> AnyView {
    let lines = (0..lines).map(|_| view! { <div class="skeleton skeleton--line"></div> });
    view! { <div class="skeletons" aria-hidden="true">{lines.collect_view()}</div> }.into_any()
}
