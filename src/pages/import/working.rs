//! While a file is read, compared or written, and when that cannot be done.

use leptos::prelude::*;

use super::{
    drop_target::ChooseFiles,
    flow::{During, Event, Far, Stage},
    regency::{RegencyChooser, wants_regency},
    session,
};
use crate::{
    app::{ErrorNotice, lang, t},
    components::{Button, ButtonKind, Icon, IconName, Progress},
    i18n::{
        Words as _,
        words::{common, import::file_problem, import_page as words},
    },
};

fn far(stage: &Stage) -> Option<Far> {
    match stage {
        Stage::Reading(far) | Stage::Comparing(far) | Stage::Writing { far, .. } => Some(*far),
        _ => None,
    }
}

/// How far it is, with a way out.
#[component]
pub fn Working() -> impl IntoView {
    let far = Memo::new(|_| session::with(|flow| far(&flow.stage)));
    let writing = Memo::new(|_| session::with(super::flow::Flow::is_writing));
    let stopping =
        Memo::new(|_| session::with(|f| matches!(f.stage, Stage::Writing { stopping: true, .. })));
    let done = Signal::derive(move || far.get().map_or((0, 0), |far| (far.done, far.total)));
    let count = move || {
        let said = |n: u64| lang().count(i64::try_from(n).unwrap_or(i64::MAX));
        match done.get() {
            (0, 0) => String::new(),
            (done, 0) => said(done),
            (done, total) => {
                words::COUNT_OF.fill(lang(), &[("done", &said(done)), ("total", &said(total))])
            }
        }
    };
    let label = move || far.get().map_or("", |far| far.step.say(lang()));
    let promise = move || {
        if writing.get() { words::WRITING_GOES_ON } else { words::NOTHING_SAVED_YET }.of(lang())
    };
    let stop = move || match (writing.get(), stopping.get()) {
        (_, true) => words::STOPPING,
        (true, _) => words::STOP_WRITING,
        _ => common::CANCEL,
    };
    view! {
        <section class="import-working">
            <Progress label done count>
                <p class="import-working__promise">{promise}</p>
                <Button
                    label=move || stop().of(lang())
                    busy=stopping
                    on_click=move |_| session::tell(Event::Stop)
                />
            </Progress>
        </section>
    }
}

/// A file that cannot be read: what happened, what is safe, what to do.
#[component]
pub fn Unreadable() -> impl IntoView {
    let problem = session::now(|flow| match &flow.stage {
        Stage::Unreadable(problem) => Some(problem.clone()),
        _ => None,
    });
    let said = move || problem.as_ref().map(|problem| file_problem(problem, lang()));
    view! {
        <div class="notice notice--error" role="alert">
            <Icon name=IconName::Warning />
            <div class="notice__words">
                <h2 class="notice__title">{t(words::UNREADABLE_TITLE)}</h2>
                <p>{said}</p>
                <p>{t(words::UNCHANGED)}</p>
            </div>
        </div>
        <div class="import-actions">
            <Onward />
            <Button label=t(common::RETRY) on_click=move |_| session::tell(Event::Again) />
        </div>
    }
}

/// The app could not do it.
#[component]
pub fn Failed() -> impl IntoView {
    let failed = session::now(|flow| match &flow.stage {
        Stage::Failed(during, error) => Some((*during, error.clone())),
        _ => None,
    });
    if failed.as_ref().is_some_and(|(_, error)| wants_regency(error)) {
        return view! { <RegencyChooser /> }.into_any();
    }
    // After a writing that failed the comparison is made again: what it says is the truth.
    let again = failed.as_ref().map_or(common::RETRY, |(during, _)| match during {
        During::Writing => words::BACK_TO_PREVIEW,
        _ => common::RETRY,
    });
    view! {
        {failed.map(|(_, error)| view! { <ErrorNotice error /> })}
        <div class="import-actions">
            <Button
                label=t(again)
                kind=ButtonKind::Primary
                on_click=move |_| session::tell(Event::Again)
            />
            <Close />
        </div>
    }
    .into_any()
}

/// Ways on from a file that is done with.
#[component]
pub fn Onward(
    /// How the way to the next file looks.
    #[prop(default = ButtonKind::Primary)]
    kind: ButtonKind,
) -> impl IntoView {
    let waiting = Memo::new(|_| session::with(|flow| !flow.queue.is_empty()));
    move || {
        if waiting.get() {
            let next = move |_| session::tell(Event::Close);
            view! { <Button label=t(words::NEXT_FILE) kind=ButtonKind::Primary on_click=next /> }
                .into_any()
        } else {
            view! {
                <ChooseFiles label=words::CHOOSE_OTHER kind />
                <Close />
            }
            .into_any()
        }
    }
}

/// Puts the file away.
#[component]
pub fn Close() -> impl IntoView {
    view! {
        <Button
            label=t(common::CLOSE)
            kind=ButtonKind::Quiet
            on_click=move |_| session::tell(Event::Close)
        />
    }
}
