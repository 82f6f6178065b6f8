//! The page `#/pengaturan/batas`: boundaries from a file, and those in use.

mod drop_target;
mod kept;
mod open;
mod outcome;
mod picture;
mod work;
mod zone;

use leptos::prelude::*;

use self::{
    drop_target::{ChooseFile, DropAnywhere},
    kept::Kept,
    outcome::Outcome,
    work::{Stage, Work},
    zone::ChooseZone,
};
use crate::{
    app::{ErrorNotice, PageHead, lang, route::Route, show, skeleton_lines, t, use_app},
    boundaries::model::BadFile,
    components::{Button, ButtonKind, Icon, IconName, Progress},
    i18n::{
        Words as _,
        words::{boundaries as words, common, import_page, settings},
    },
    pages::first_run::RegencyPicker,
};

/// The page.
#[component]
pub fn BoundariesPage() -> impl IntoView {
    let app = use_app();
    let work = Work::start(app);
    let crumbs =
        Signal::derive(|| vec![(settings::TITLE.of(lang()).to_owned(), Route::Settings.href())]);
    let shown = Memo::new(move |_| work.stage.with(Shown::of));
    view! {
        <PageHead title=t(words::TITLE) lead=t(words::LEAD) crumbs />
        <p class="soft">{t(words::INDICATIVE)}</p>
        {show(app.overview, || skeleton_lines(6), move |overview| {
            let chosen = Memo::new(move |_| overview.with(|o| o.settings.regency.is_some()));
            view! {
                <Show when=move || chosen.get() fallback=|| view! { <NeedsRegency /> }>
                    <DropAnywhere work />
                    {move || match shown.get() {
                        Shown::Start => view! { <Kept work /> }.into_any(),
                        Shown::Working => view! { <Working work /> }.into_any(),
                        Shown::Unreadable => view! { <Unreadable work /> }.into_any(),
                        Shown::Failed => view! { <Failed work /> }.into_any(),
                        Shown::Found => view! { <Outcome work /> }.into_any(),
                    }}
                </Show>
            }
        })}
    }
    .into_any()
}

/// What is on the screen, so that news of progress do not make it anew.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Start,
    Working,
    Unreadable,
    Failed,
    Found,
}

impl Shown {
    const fn of(stage: &Stage) -> Self {
        match stage {
            Stage::Start => Self::Start,
            Stage::Working(..) => Self::Working,
            Stage::Unreadable(_) => Self::Unreadable,
            Stage::Failed(_) => Self::Failed,
            Stage::Found => Self::Found,
        }
    }
}

#[component]
fn NeedsRegency() -> impl IntoView {
    view! {
        <section class="card">
            <h2>{t(words::NEEDS_REGENCY)}</h2>
            <p>{t(words::NEEDS_REGENCY_WHY)}</p>
            <RegencyPicker stay=true />
        </section>
    }
}

#[component]
fn Working(work: Work) -> impl IntoView {
    let far = Memo::new(move |_| {
        work.stage.with(|stage| match stage {
            Stage::Working(step, done, total) => Some((*step, *done, *total)),
            _ => None,
        })
    });
    let label = move || far.get().map_or("", |(step, ..)| step.say(lang()));
    let done = Signal::derive(move || far.get().map_or((0, 0), |(_, done, total)| (done, total)));
    let count = move || match done.get() {
        (_, 0) => String::new(),
        (done, total) => words::PERCENT.fill(lang(), &[("n", &(done * 100 / total))]),
    };
    view! {
        <section class="import-working">
            <Progress label done count>
                <p class="import-working__promise">{t(words::NOT_SAVED_YET)}</p>
                <Button label=t(common::CANCEL) on_click=move |_| work.discard() />
            </Progress>
        </section>
    }
}

/// A file that cannot be used: what happened, what is safe, what to do.
#[component]
fn Unreadable(work: Work) -> impl IntoView {
    let metres = work.stage.with_untracked(|stage| match stage {
        Stage::Unreadable(BadFile::Metres(metres)) => Some(*metres),
        _ => None,
    });
    let other = if metres.is_some() { ButtonKind::Secondary } else { ButtonKind::Primary };
    let said = move || {
        work.stage.with(|stage| match stage {
            Stage::Unreadable(problem) => words::bad_file(problem, lang()),
            _ => String::new(),
        })
    };
    view! {
        <div class="notice notice--error" role="alert">
            <Icon name=IconName::Warning />
            <div class="notice__words">
                <h2 class="notice__title">{t(words::UNREADABLE)}</h2>
                <p>{said}</p>
                <p>{t(import_page::UNCHANGED)}</p>
            </div>
        </div>
        {metres.map(|metres| view! { <ChooseZone work metres /> })}
        <div class="import-actions">
            <ChooseFile work label=words::CHOOSE_OTHER kind=other />
            <Button label=t(common::CLOSE) kind=ButtonKind::Quiet on_click=move |_| work.discard() />
        </div>
    }
}

#[component]
fn Failed(work: Work) -> impl IntoView {
    let error = work.stage.with_untracked(|stage| match stage {
        Stage::Failed(error) => Some(error.clone()),
        _ => None,
    });
    view! {
        {error.map(|error| view! { <ErrorNotice error /> })}
        <div class="import-actions">
            <ChooseFile work label=words::CHOOSE_OTHER kind=ButtonKind::Primary />
            <Button label=t(common::CLOSE) kind=ButtonKind::Quiet on_click=move |_| work.discard() />
        </div>
    }
}
