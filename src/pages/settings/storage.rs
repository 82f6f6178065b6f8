//! How much is stored, and whether the browser promised to keep it.

use leptos::prelude::*;

use crate::{
    app::{Answer, Persistence, lang, route::Route, show, skeleton_lines, t, used_words},
    components::{IconName, LinkButton},
    desk::protocol::StorageState,
    i18n::words::{keep, settings},
};

#[component]
pub(super) fn StorageCard(state: Answer<StorageState>) -> impl IntoView {
    let again = Callback::new(move |()| state.again());
    let kept = move |state: Signal<StorageState>| {
        let used = move || used_words(state.get(), lang());
        view! {
            <Persistence state again />
            {move || used().map(|used| view! { <p class="soft figures">{used}</p> })}
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
