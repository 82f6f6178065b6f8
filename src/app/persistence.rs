//! Whether the browser promised to keep the data, and asking it to.

use leptos::{prelude::*, task::spawn_local};

use super::{lang_now, t, use_app};
use crate::{
    components::Button, desk::protocol::StorageState, i18n::words::settings, platform::storage,
};

/// What the browser promised, and where it did not, a button that asks it.
#[component]
pub fn Persistence(
    /// What the browser said.
    state: Signal<StorageState>,
    /// It was asked: what it says now is to be looked at again.
    again: Callback<()>,
) -> impl IntoView {
    let app = use_app();
    let busy = RwSignal::new(false);
    let ask_for_good = move |_| {
        busy.set(true);
        spawn_local(async move {
            let granted = storage::persist().await;
            let _ = busy.try_set(false);
            let said = if granted { settings::STORAGE_GRANTED } else { settings::STORAGE_DENIED };
            app.toasts.done(said.of(lang_now()));
            again.try_run(());
        });
    };
    let promised = move || {
        t(match state.with(|state| state.persisted) {
            Some(true) => settings::STORAGE_PERSISTED,
            Some(false) => settings::STORAGE_NOT_PERSISTED,
            None => settings::STORAGE_UNKNOWN,
        })()
    };
    view! {
        <p data-testid="persisted">{promised}</p>
        <Show when=move || state.with(|state| state.persisted == Some(false))>
            <div class="row">
                <Button label=t(settings::STORAGE_ASK) busy on_click=ask_for_good />
            </div>
        </Show>
    }
}

/// How much of how much is used; nothing where the browser does not tell.
pub fn used_words(state: StorageState, lang: crate::i18n::Lang) -> Option<String> {
    let (usage, quota) = (lang.bytes(state.usage?), lang.bytes(state.quota?));
    Some(settings::STORAGE_USED.fill(lang, &[("usage", &usage), ("quota", &quota)]))
}
