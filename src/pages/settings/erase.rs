//! Erases everything, after the word was typed.

use leptos::prelude::*;

use crate::{
    app::{JobProgress, device, lang, lang_now, route::Route, t, use_app, use_job},
    components::{Button, ButtonKind, Dialog, TextField},
    desk::protocol::{EraseAll, Overview},
    i18n::words::{common, settings},
    maps::view::basemap::forget,
    platform::marker,
};

#[component]
pub(super) fn EraseCard(overview: Signal<Overview>) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <section class="card">
            <h2>{t(settings::ERASE)}</h2>
            <p>{t(settings::ERASE_TEXT)}</p>
            <div class="row">
                <Button
                    label=t(settings::ERASE_DO)
                    kind=ButtonKind::Danger
                    on_click=move |_| open.set(true)
                />
            </div>
            <Dialog open title=t(settings::ERASE) close=t(common::CLOSE)>
                <Confirm open overview />
            </Dialog>
        </section>
    }
}

#[component]
fn Confirm(open: RwSignal<bool>, overview: Signal<Overview>) -> impl IntoView {
    let app = use_app();
    let typed = RwSignal::new(String::new());
    let job = use_job();
    let fits = Signal::derive(move || {
        typed.with(|typed| typed.trim().eq_ignore_ascii_case(settings::ERASE_WORD.of(lang())))
    });
    let count = move || {
        let lang = lang();
        let (children, visits) =
            overview.with(|o| (lang.count(o.children_all), lang.count(o.visits)));
        settings::ERASE_COUNT.fill(lang, &[("children", &children), ("visits", &visits)])
    };
    let label =
        move || settings::ERASE_TYPE.fill(lang(), &[("word", &settings::ERASE_WORD.of(lang()))]);
    let erase = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if !fits.get_untracked() {
            return;
        }
        job.run(EraseAll {}, move |result| match result {
            Ok(()) => {
                // "Everything" includes the file of the basemap, which may be large.
                leptos::task::spawn_local(async {
                    forget().await;
                    marker::forget(&device::folder()).await;
                });
                open.set(false);
                app.toasts.done(settings::ERASED.of(lang_now()));
                app.router.go(Route::Home);
            }
            Err(why) => app.complain(&why),
        });
    };
    view! {
        <form class="form" on:submit=erase>
            <p>{t(settings::ERASE_TEXT)}</p>
            <p><strong class="figures">{count}</strong></p>
            <TextField label value=typed longest=20 />
            <JobProgress job unstoppable=true />
            <div class="dialog__actions">
                <Button label=t(common::CANCEL) on_click=move |_| open.set(false) />
                <Button
                    label=t(settings::ERASE)
                    kind=ButtonKind::Danger
                    submit=true
                    busy=Signal::derive(move || job.is_running())
                    disabled=Signal::derive(move || !fits.get())
                    on_click=|_| ()
                />
            </div>
        </form>
    }
}
