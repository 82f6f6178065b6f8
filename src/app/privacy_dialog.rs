//! The mark that identities are hidden, the dialog that shows them again for a reason, and what
//! stands in the place of a form meanwhile.

use leptos::prelude::*;

use super::{lang::t, notice::ErrorNotice, page_head::PageHead, route::Route, state::use_app};
use crate::{
    components::{Button, ButtonKind, Dialog, Icon, IconName, TextArea},
    desk::protocol::DeskError,
    i18n::words::{common, privacy},
};

/// Says in the bar at the top that identities are hidden; a tap leads to the dialog.
#[component]
pub fn HiddenMark() -> impl IntoView {
    let app = use_app();
    view! {
        <Show when=move || app.privacy.is_hidden()>
            <button
                type="button"
                class="hidden-mark"
                title=t(privacy::MARK_WHY)
                on:click=move |_| app.privacy.ask_to_show()
            >
                <Icon name=IconName::Hidden />
                <span>{t(privacy::MARK)}</span>
            </button>
        </Show>
    }
}

/// Asks for the reason, writes it down and shows identities again.
#[component]
pub(super) fn ShowDialog() -> impl IntoView {
    let app = use_app();
    view! {
        <Dialog open=app.privacy.asking title=t(privacy::SHOW_TITLE) close=t(common::CLOSE)>
            <ShowForm />
        </Dialog>
    }
}

#[component]
fn ShowForm() -> impl IntoView {
    let app = use_app();
    let reason = RwSignal::new(String::new());
    let (busy, failed) = (RwSignal::new(false), RwSignal::new(None::<DeskError>));
    let short = Signal::derive(move || reason.with(|reason| reason.trim().chars().count() < 5));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if short.get_untracked() || busy.get_untracked() {
            return;
        }
        busy.set(true);
        let meeting = match app.route.get_untracked() {
            Route::RakorShow(id) => Some(id),
            _ => None,
        };
        app.privacy.show(reason.get_untracked(), meeting, move |result| {
            let _ = busy.try_set(false);
            match result {
                Ok(()) => app.privacy.asking.set(false),
                Err(why) => drop(failed.try_set(Some(why))),
            }
        });
    };
    view! {
        <form class="stack" on:submit=submit>
            <p>{t(privacy::SHOW_TEXT)}</p>
            <TextArea
                label=t(privacy::REASON)
                value=reason
                hint=t(privacy::REASON_HINT)
            />
            {move || failed.get().map(|error| view! { <ErrorNotice error /> })}
            <div class="dialog__actions">
                <Button
                    label=t(privacy::STAY_HIDDEN)
                    on_click=move |_| app.privacy.asking.set(false)
                />
                <Button
                    label=t(privacy::SHOW)
                    kind=ButtonKind::Danger
                    submit=true
                    busy
                    disabled=short
                    on_click=|_| ()
                />
            </div>
        </form>
    }
}

/// Whether a page is a form that reads or writes who somebody is: it is closed while identities
/// are hidden, or initials would be saved over names.
pub(super) fn is_closed(route: Route) -> bool {
    matches!(
        route,
        Route::ChildNew
            | Route::ChildEdit(_)
            | Route::VisitNew(_)
            | Route::VisitEdit(..)
            | Route::Session(..)
            | Route::PosyanduNew
            | Route::PosyanduEdit(_)
            | Route::Import
            | Route::Doubts
            | Route::Points
    )
}

/// In place of a form.
#[component]
pub(super) fn ClosedPage() -> impl IntoView {
    let app = use_app();
    view! {
        <PageHead title=t(privacy::CLOSED) lead=t(privacy::CLOSED_WHY) />
        <div class="row">
            <Button
                label=t(privacy::SHOW_ASK)
                icon=IconName::Hidden
                on_click=move |_| app.privacy.ask_to_show()
            />
            <Button label=t(common::BACK) on_click=move |_| app.router.back(Route::Home) />
        </div>
    }
}

/// Over a page with unsaved entries, when another tab hid identities.
#[component]
pub(super) fn Cover() -> impl IntoView {
    let app = use_app();
    view! {
        <section class="card cover" role="alert">
            <h1>{t(privacy::MARK)}</h1>
            <p>{t(privacy::COVERED)}</p>
            <div class="row">
                <Button
                    label=t(privacy::SHOW_ASK)
                    on_click=move |_| app.privacy.ask_to_show()
                />
                <Button
                    label=t(privacy::UNCOVER)
                    kind=ButtonKind::Danger
                    on_click=move |_| app.privacy.uncover()
                />
            </div>
        </section>
    }
}

/// A notice above a page that can be read, but whose forms do not save.
#[component]
pub fn HiddenNotice() -> impl IntoView {
    let app = use_app();
    view! {
        <Show when=move || app.privacy.is_hidden()>
            <div class="notice" role="note">
                <Icon name=IconName::Hidden />
                <p class="notice__words">{t(privacy::NOT_SAVED)}</p>
            </div>
        </Show>
    }
}
