//! How much is stored, and whether the browser promised to keep it.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    app::{Answer, lang, lang_now, route::Route, show, skeleton_lines, t, use_app},
    components::{Button, IconName, LinkButton},
    desk::protocol::StorageState,
    i18n::words::{keep, settings},
    platform::storage,
};

#[component]
pub(super) fn StorageCard(state: Answer<StorageState>) -> impl IntoView {
    let app = use_app();
    let busy = RwSignal::new(false);
    let ask_for_good = move |_| {
        busy.set(true);
        spawn_local(async move {
            let granted = storage::persist().await;
            let _ = busy.try_set(false);
            let said = if granted { settings::STORAGE_GRANTED } else { settings::STORAGE_DENIED };
            app.toasts.done(said.of(lang_now()));
            state.again();
        });
    };
    let kept = move |state: Signal<StorageState>| {
        let words = move || match state.with(|state| state.persisted) {
            Some(true) => settings::STORAGE_PERSISTED.of(lang()),
            Some(false) => settings::STORAGE_NOT_PERSISTED.of(lang()),
            None => settings::STORAGE_UNKNOWN.of(lang()),
        };
        let used = move || {
            let state = state.get();
            let lang = lang();
            let (usage, quota) = (lang.bytes(state.usage?), lang.bytes(state.quota?));
            Some(settings::STORAGE_USED.fill(lang, &[("usage", &usage), ("quota", &quota)]))
        };
        view! {
            <p>{words}</p>
            {move || used().map(|used| view! { <p class="soft figures">{used}</p> })}
            <Show when=move || state.with(|state| state.persisted == Some(false))>
                <div class="row">
                    <Button label=t(settings::STORAGE_ASK) busy on_click=ask_for_good />
                </div>
            </Show>
        }
    };
    view! {
        <section class="card">
            <h2>{t(settings::STORAGE)}</h2>
            {show(state, || skeleton_lines(2), kept)}
            <div class="row">
                <LinkButton
                    label=t(keep::OPEN)
                    href=Route::Keep.href()
                    icon=IconName::Lock
                />
            </div>
        </section>
    }
}
