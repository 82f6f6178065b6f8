//! What concerns every page: demo data, a new version, no network, a lost store.

use leptos::prelude::*;

use super::{
    desk::send,
    device,
    lang::{lang, lang_now, t},
    notice::ErrorNotice,
    route::Route,
    state::{Update, use_app},
};
use crate::{
    components::{Button, ButtonKind, Icon, IconName, Progress},
    desk::protocol::{RemoveDemo, Step},
    i18n::{
        Words as _,
        words::{common, meeting, shell},
    },
    platform::service_worker,
};

#[component]
pub(super) fn Banners() -> impl IntoView {
    let app = use_app();
    let demo = Memo::new(move |_| app.is_demo());
    let failed = Memo::new(move |_| app.lost.get());
    view! {
        <Show when=move || demo.get()>
            <DemoBanner />
        </Show>
        <UpdateBanner />
        <MeetingBanner />
        <Show when=move || app.rebuild.with(Option::is_some)>
            <RebuildBanner />
        </Show>
        <Show when=move || !app.online.get()>
            <p class="banner banner--quiet" role="status">
                <Icon name=IconName::Offline />
                <span>{t(shell::OFFLINE)}</span>
            </p>
        </Show>
        {move || {
            failed.get().map(|error| {
                view! {
                    <div class="banner-notice">
                        <ErrorNotice
                            error
                            again=common::RELOAD
                            retry=move |()| drop(device::window().location().reload())
                        />
                    </div>
                }
            })
        }}
    }
}

/// Marks the demo on every page and removes it in one step.
#[component]
fn DemoBanner() -> impl IntoView {
    let app = use_app();
    let busy = RwSignal::new(false);
    let remove = move |_| {
        busy.set(true);
        send(RemoveDemo {}, move |result| {
            busy.set(false);
            match result {
                Ok(()) => {
                    app.toasts.done(shell::DEMO_REMOVED.of(lang_now()));
                    app.router.go(Route::Home);
                }
                Err(error) => app.complain(&error),
            }
        });
    };
    view! {
        <aside class="banner banner--demo">
            <span class="banner__mark" aria-hidden="true">"DEMO"</span>
            <p>{t(shell::DEMO_BANNER)}</p>
            <Button label=t(shell::DEMO_REMOVE) busy on_click=remove />
        </aside>
    }
}

/// Everything derived is made anew: after an update, or because a rule was changed.
#[component]
fn RebuildBanner() -> impl IntoView {
    let app = use_app();
    let done = Signal::derive(move || app.rebuild.get().map_or((0, 0), |p| (p.done, p.total)));
    let label = move || app.rebuild.get().map_or(Step::Rebuilding, |p| p.step).say(lang());
    let count = move || {
        let (done, total) = done.get();
        let said = |n: u64| lang().count(i64::try_from(n).unwrap_or(i64::MAX));
        let words =
            || shell::REBUILD_OF.fill(lang(), &[("done", &said(done)), ("total", &said(total))]);
        if total > 0 { words() } else { String::new() }
    };
    view! {
        <aside class="banner banner--quiet banner--work">
            <Progress label done count />
            <p role="status">{t(shell::REBUILD_NOTE)}</p>
        </aside>
    }
}

/// Leads back to the slide from which one drilled down.
#[component]
fn MeetingBanner() -> impl IntoView {
    let app = use_app();
    let away = move || {
        let id = app.meeting.get()?;
        (app.route.get() != Route::RakorShow(id)).then_some(id)
    };
    move || {
        away().map(|id| {
            view! {
                <nav class="banner no-print" aria-label=t(meeting::STAGE)>
                    <a class="button button--primary" href=Route::RakorShow(id).href()>
                        <Icon name=IconName::Left />
                        <span>{t(meeting::BACK_TO)}</span>
                    </a>
                    <Button
                        label=t(meeting::LEAVE)
                        kind=ButtonKind::Quiet
                        on_click=move |_| app.leave_meeting()
                    />
                </nav>
            }
        })
    }
}

/// Offers a new version and never interrupts a form.
#[component]
fn UpdateBanner() -> impl IntoView {
    let app = use_app();
    let offered = move || {
        let drafts = app.router.drafts();
        match app.update.get() {
            Update::None | Update::Later => ().into_any(),
            Update::Applied if drafts => ().into_any(),
            Update::Applied => view! {
                <p>{t(shell::UPDATE_ELSEWHERE)}</p>
                <Button
                    label=t(common::RELOAD)
                    on_click=move |_| drop(device::window().location().reload())
                />
            }
            .into_any(),
            Update::Ready if drafts => view! { <p>{t(shell::UPDATE_WAITS)}</p> }.into_any(),
            Update::Ready => view! {
                <p>{t(shell::UPDATE_READY)}</p>
                <Button label=t(shell::UPDATE_NOW) on_click=move |_| service_worker::activate() />
                <Button
                    label=t(shell::UPDATE_LATER)
                    kind=ButtonKind::Quiet
                    on_click=move |_| app.update.set(Update::Later)
                />
            }
            .into_any(),
        }
    };
    let shown = move || {
        let update = app.update.get();
        update == Update::Ready || (update == Update::Applied && !app.router.drafts())
    };
    view! {
        <Show when=shown>
            <div class="banner" role="status">{offered}</div>
        </Show>
    }
}
